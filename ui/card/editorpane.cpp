#include "ui/card/editorpane.h"

#include "core/card/markdowntable.h"
#include "ui/card/cardeditor.h"
#include "ui/card/cardhighlighter.h"
#include "ui/card/editoractions.h"
#include "ui/card/findbar.h"
#include "ui/card/spellchecker.h"
#include "ui/card/spellmenu.h"
#include "ui/card/tabledialog.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EditorPane::EditorPane(QWidget *parent)
    : QWidget(parent)
    , m_tools(new QToolBar(this))
    , m_editor(new CardEditor(this))
    , m_findBar(new FindBar(*m_editor, this))
    , m_editorActions(new EditorActions(*m_editor, *m_findBar, *this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"editorPane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_findBar);
    layout->addWidget(m_hint);
    m_hint->setObjectName(u"spellingHint"_s);
    m_hint->setContentsMargins(theme::space::m, theme::space::xs, theme::space::m, theme::space::xs);
    m_hint->setWordWrap(true);
    theme::setTextRole(m_hint, theme::TextRole::Caption);
    m_hint->hide();
    createSpelling();
    createToolBar();
    connect(m_editorActions, &EditorActions::tableRequested, this, &EditorPane::editTable);
    connect(m_editorActions, &EditorActions::imageRequested, this, &EditorPane::chooseImages);
    connect(m_editorActions, &EditorActions::imagePairRequested, this, &EditorPane::chooseImagePair);
}

void EditorPane::createToolBar()
{
    m_tools->setObjectName(u"cardTools"_s);
    m_tools->setAccessibleName(tr("Tools for the text"));
    m_tools->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tools->setIconSize({theme::iconSize, theme::iconSize});
    auto *headings = m_tools->addAction(theme::icon(u"heading"_s), tr("Heading"));
    headings->setObjectName(u"card.headings"_s);
    auto *levels = new QMenu(this);
    for (int level = 1; level <= 6; ++level)
        levels->addAction(m_editorActions->find(u"card.heading%1"_s.arg(level)));
    levels->addAction(m_editorActions->find(u"card.paragraph"_s));
    headings->setMenu(levels);
    addTools({u"card.bold"_s,
              u"card.italic"_s,
              u"card.code"_s,
              u"card.link"_s,
              {},
              u"card.list"_s,
              u"card.numberedList"_s,
              u"card.taskList"_s,
              u"card.quote"_s,
              {},
              u"card.codeBlock"_s,
              u"card.table"_s,
              u"card.image"_s,
              u"card.imagePair"_s,
              u"card.maths"_s,
              u"card.details"_s,
              {},
              u"card.spelling"_s,
              u"card.find"_s});
    for (QAction *action : m_tools->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(m_tools->widgetForAction(action)))
            finishTool(*button, *action);
    }
    // What does not fit is behind a button of the tool bar's own, which Qt leaves without a name.
    if (auto *more = m_tools->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        more->setAccessibleName(tr("More tools"));
        more->setToolTip(tr("More tools"));
        more->setIcon(theme::icon(u"more"_s));
        more->setFocusPolicy(Qt::TabFocus);
        more->raise();  // to the end of the children, and so of the tab order
    }
}

void EditorPane::addTools(const QStringList &names)
{
    for (const QString &name : names) {
        if (name.isEmpty())
            m_tools->addSeparator();
        else
            m_tools->addAction(m_editorActions->find(name));
    }
}

/// Qt makes buttons of tool bars for the mouse only.
void EditorPane::finishTool(QToolButton &button, const QAction &action)
{
    button.setFocusPolicy(Qt::TabFocus);
    button.setAccessibleName(action.text());
    if (action.menu() != nullptr)
        button.setPopupMode(QToolButton::InstantPopup);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    //: A tool tip: %1 is what the button does, %2 its keys.
    button.setToolTip(keys.isEmpty() ? action.text() : tr("%1 (%2)").arg(action.text(), keys));
}

void EditorPane::createSpelling()
{
    m_spelling = new QAction(tr("Check spelling"), this);
    m_spelling->setObjectName(u"card.spelling"_s);
    m_spelling->setIcon(theme::icon(u"spelling"_s));
    m_spelling->setCheckable(true);
    m_spelling->setChecked(true);
    addAction(m_spelling);
    connect(m_spelling, &QAction::toggled, this, &EditorPane::showSpelling);
}

void EditorPane::setLanguages(const QStringList &codes)
{
    if (codes == m_languages)
        return;
    m_languages = codes;
    if (m_checker)
        m_checker->setLanguages(m_languages);
}

void EditorPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showSpelling();
}

void EditorPane::showSpelling()
{
    const bool isOn = m_spelling->isChecked();
    if (isOn && !m_checker && isVisible()) {
        m_checker = new SpellChecker(this);
        new SpellMenu(*m_editor, *m_checker);
        connect(m_checker, &SpellChecker::changed, m_editor, [this] { m_editor->highlighter().rehighlight(); });
        connect(m_checker, &SpellChecker::dictionaryChanged, this, &EditorPane::showSpelling);
        m_checker->setLanguages(m_languages);
    }
    const bool hasNone = m_checker && m_checker->isReady() && m_checker->dictionary().isEmpty();
    m_editor->highlighter().setProseChecker(isOn ? m_checker : nullptr);
    m_hint->setText(m_languages.isEmpty()
                        ? tr("There is no spelling dictionary for your language on this computer.")
                        : tr("There is no spelling dictionary for the card’s language (%1) on this computer.")
                              .arg(m_languages.join(u", ")));
    m_hint->setVisible(isOn && hasNone);
}

/// The table at the cursor, the values that are selected, or a new one.
void EditorPane::editTable()
{
    core::TextSpan span = m_editor->selectedSpan();
    core::MarkdownTable table{{tr("Column 1"), tr("Column 2")}, {{}, {}}};
    bool isNew = true;
    if (const auto here = core::tableAt(m_editor->text(), span.begin)) {
        span = here->span;
        table = here->table;
        isNew = false;
    } else if (const auto values = core::tableFromValues(span.of(m_editor->text()).toString())) {
        table = *values;
    } else {
        span = {.begin = span.end, .end = span.end};
    }
    auto *dialog = new TableDialog(table, this);
    connect(dialog, &QDialog::accepted, m_editor, [this, dialog, span, isNew] {
        const QString lineEnd = characters(m_editor->map().usualLineEnd()).toString();
        if (isNew) {
            m_editor->select(span);
            m_editor->make(m_editor->markdown().withBlock(dialog->table().markdown(), 0, 0));
        } else {
            m_editor->make(core::replacedTable(m_editor->text(), span, dialog->table(), 0, 0, lineEnd));
        }
    });
    dialog->open();
}

void EditorPane::chooseImages()
{
    auto *dialog = new QFileDialog(this, tr("Choose images"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.gif *.webp *.svg)"));
    connect(dialog, &QFileDialog::filesSelected, m_editor, &CardEditor::imagesOffered);
    dialog->open();
}

/// One after the other: which is which is clear by the window's title.
void EditorPane::chooseImagePair()
{
    const auto choose = [this](const QString &title, std::function<void(const QString &)> done) {
        auto *dialog = new QFileDialog(this, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.gif *.webp *.svg)"));
        connect(dialog, &QFileDialog::fileSelected, this, std::move(done));
        dialog->open();
    };
    choose(tr("Choose the image for light pages"), [this, choose](const QString &light) {
        choose(tr("Choose the image for dark pages"),
               [this, light](const QString &dark) { emit imagePairOffered(light, dark); });
    });
}

void EditorPane::insertImagePair(const QString &light, const QString &dark)
{
    m_editor->make(m_editor->markdown().withImagePair(light, dark));
}

}  // namespace ui
