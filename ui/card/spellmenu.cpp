#include "ui/card/spellmenu.h"

#include "ui/card/cardeditor.h"
#include "ui/card/spellchecker.h"

#include <QMenu>

#include <algorithm>

namespace ui {

SpellMenu::SpellMenu(CardEditor &editor, SpellChecker &checker)
    : QObject(&editor)
    , m_editor(editor)
    , m_checker(checker)
{
    connect(&editor, &CardEditor::menuRequested, this, &SpellMenu::extend);
}

void SpellMenu::extend(QMenu *menu, qsizetype position)
{
    const core::TextSpan line = core::lineAround(m_editor.text(), position);
    core::ProseState state;
    if (core::placeAt(m_editor.text(), position) != core::TextPlace::Prose)
        return;
    for (const core::TextSpan word : core::proseWords(line.of(m_editor.text()), core::CardPart::Body, state)) {
        const core::TextSpan place{.begin = line.begin + word.begin, .end = line.begin + word.end};
        if (position < place.begin || position > place.end)
            continue;
        const QString text = place.of(m_editor.text()).toString();
        if (m_checker.isMisspelled(text))
            addSuggestions(*menu, text, place.begin);
        return;
    }
}

void SpellMenu::addSuggestions(QMenu &menu, const QString &word, qsizetype begin)
{
    QAction *waiting = menu.addAction(tr("Looking for suggestions…"));
    waiting->setEnabled(false);
    connect(&m_checker, &SpellChecker::suggested, &menu,
            [this, &menu, waiting, word, begin](const QString &about, const QStringList &words) {
                if (about != word)
                    return;
                for (const QString &suggestion : words) {
                    auto *action = new QAction(suggestion, &menu);
                    connect(action, &QAction::triggered, &m_editor, [this, word, begin, suggestion] {
                        const qsizetype end = begin + suggestion.size();
                        m_editor.make(
                            {.edits = {{.span = {.begin = begin, .end = begin + word.size()}, .text = suggestion}},
                             .selection = {.begin = end, .end = end}});
                    });
                    menu.insertAction(waiting, action);
                }
                waiting->setText(tr("No suggestions"));
                waiting->setVisible(words.isEmpty());
            });
    menu.addSeparator();
    menu.addAction(tr("Ignore “%1”").arg(word), &m_checker, [this, word] { m_checker.ignore(word); });
    menu.addAction(tr("Add “%1” to the dictionary").arg(word), &m_checker, [this, word] { m_checker.learn(word); });
    m_checker.suggest(word);
}

}  // namespace ui
