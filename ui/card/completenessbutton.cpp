#include "ui/card/completenessbutton.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    QLatin1StringView id;
    const char *text;
};

constexpr Words words[] = {
    {"license"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "A licence")},
    {"language"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "The language")},
    {"task"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "The task")},
    {"library"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "The library that loads it")},
    {"description"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "A description")},
    {"intended-uses"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "What it is meant for")},
    {"how-to-use"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "How to use it")},
    {"example"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "Code to copy and run")},
    {"limitations"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "Its limits and risks")},
    {"training"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "How it was trained")},
    {"evaluation"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "How well it does")},
    {"own-words"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "Enough words of your own")},
    {"filled-in"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "No placeholders left")},
    {"citation"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "How to cite it")},
    {"contact"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "Whom to ask")},
    {"emissions"_L1, QT_TRANSLATE_NOOP("ui::CompletenessButton", "The emissions of the training")},
};

/// The one change that settles the rule's one finding, where there is just one.
std::optional<core::TextEdits> onlyFix(const QList<core::Finding> &findings, const QString &rule)
{
    const core::Finding *only = nullptr;
    for (const core::Finding &finding : findings) {
        if (finding.rule != rule)
            continue;
        if (only)
            return std::nullopt;
        only = &finding;
    }
    if (!only || only->fixes.size() != 1 || only->fixes.first().kind != core::CardFix::Kind::Edit)
        return std::nullopt;
    return only->fixes.first().edits;
}

}  // namespace

QString completenessText(const QString &id)
{
    const auto found = std::ranges::find(words, id, &Words::id);
    return found == std::end(words) ? id : CompletenessButton::tr(found->text);
}

CompletenessButton::CompletenessButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"cardCompleteness"_s);
    setFlat(true);
    setToolTip(tr("What the card still lacks"));
    m_menu->setObjectName(u"cardLacks"_s);
    setMenu(m_menu);
}

void CompletenessButton::setCompleteness(const core::Completeness &completeness, const QList<core::Finding> &findings)
{
    setText(tr("%1 % complete").arg(QLocale().toString(completeness.percent())));
    fillMenu(completeness, findings);
}

void CompletenessButton::fillMenu(const core::Completeness &completeness, const QList<core::Finding> &findings)
{
    if (m_menu->isVisible())
        return;  // what is being chosen from does not change
    m_menu->clear();
    for (const core::Completeness::Item &item : completeness.items) {
        if (item.isDone)
            continue;
        const QString what = completenessText(item.id);
        QAction *action = m_menu->addAction(what);
        if (const auto edits = onlyFix(findings, item.rule))
            connect(action, &QAction::triggered, this, [this, edits, what] { emit fixRequested(*edits, what); });
        else
            connect(action, &QAction::triggered, this, &CompletenessButton::findingsRequested);
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("Nothing is missing"))->setEnabled(false);
}

}  // namespace ui
