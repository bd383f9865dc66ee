#include "ui/card/editoractions.h"

#include "ui/card/cardeditor.h"
#include "ui/card/findbar.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QKeySequence>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// As cards use them; any other can be typed behind the fence.
const QStringList &languages()
{
    static const QStringList names{u"python"_s, u"bash"_s,       u"json"_s, u"yaml"_s,   u"javascript"_s, u"cpp"_s,
                                   u"rust"_s,   u"dockerfile"_s, u"toml"_s, u"bibtex"_s, u"diff"_s,       u"text"_s};
    return names;
}

}  // namespace

struct EditorActions::Words
{
    QString name;
    QString icon = {};
    QString text;
    QKeySequence shortcut = {};
};

EditorActions::EditorActions(CardEditor &editor, FindBar &findBar, QWidget &owner)
    : QObject(&owner)
    , m_editor(editor)
    , m_findBar(findBar)
    , m_owner(owner)
{
    createInlineActions();
    createLineActions();
    createBlockActions();
    createSearchActions();
    createFindingActions();
}

QAction *EditorActions::add(const Words &words, Handler handler)
{
    auto *action = new QAction(words.text, &m_owner);
    action->setObjectName(words.name);
    if (!words.icon.isEmpty())
        action->setIcon(theme::icon(words.icon));
    action->setShortcut(words.shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, &m_editor, handler);
    m_owner.addAction(action);
    return action;
}

QAction *EditorActions::find(const QString &name) const
{
    return m_owner.findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
}

void EditorActions::createInlineActions()
{
    const auto toggle = [this](core::InlineMark mark) {
        return [this, mark] { m_editor.make(m_editor.markdown().toggled(mark)); };
    };
    const auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    add({u"card.bold"_s, u"bold"_s, tr("Bold"), Qt::CTRL | Qt::Key_B}, toggle(core::InlineMark::Bold));
    add({u"card.italic"_s, u"italic"_s, tr("Italic"), Qt::CTRL | Qt::Key_I}, toggle(core::InlineMark::Italic));
    add({u"card.strikethrough"_s, u"strikethrough"_s, tr("Strikethrough"), ctrlShift | Qt::Key_X},
        toggle(core::InlineMark::Strikethrough));
    add({u"card.code"_s, u"code"_s, tr("Code"), Qt::CTRL | Qt::Key_E}, toggle(core::InlineMark::Code));
    add({u"card.maths"_s, u"maths"_s, tr("Formula in the line"), Qt::CTRL | Qt::Key_M},
        toggle(core::InlineMark::Maths));
    add({u"card.link"_s, u"link"_s, tr("Link"), Qt::CTRL | Qt::Key_L},
        [this] { m_editor.make(m_editor.markdown().withLink({})); });
    add({u"card.image"_s, u"image"_s, tr("Image…"), ctrlShift | Qt::Key_I}, [this] { emit imageRequested(); });
    add({u"card.imagePair"_s, u"image-pair"_s, tr("Images for light and dark…")},
        [this] { emit imagePairRequested(); });
}

void EditorActions::createLineActions()
{
    for (int level = 0; level <= 6; ++level) {
        const QString text = level == 0 ? tr("Paragraph") : tr("Heading %1").arg(level);
        const QString name = level == 0 ? u"card.paragraph"_s : u"card.heading%1"_s.arg(level);
        add({name, {}, text, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + level))},
            [this, level] { m_editor.make(m_editor.markdown().withHeading(level)); });
    }
    const auto toggle = [this](core::LineMark mark) {
        return [this, mark] { m_editor.make(m_editor.markdown().toggled(mark)); };
    };
    const auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    add({u"card.list"_s, u"list"_s, tr("List"), ctrlShift | Qt::Key_8}, toggle(core::LineMark::Bullet));
    add({u"card.numberedList"_s, u"list-numbered"_s, tr("Numbered list"), ctrlShift | Qt::Key_7},
        toggle(core::LineMark::Number));
    add({u"card.taskList"_s, u"list-tasks"_s, tr("Task list"), ctrlShift | Qt::Key_9}, toggle(core::LineMark::Task));
    add({u"card.quote"_s, u"quote"_s, tr("Quote"), ctrlShift | Qt::Key_Period}, toggle(core::LineMark::Quote));
}

void EditorActions::createBlockActions()
{
    const auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    add({u"card.codeBlock"_s, u"code-block"_s, tr("Code block…"), ctrlShift | Qt::Key_E}, [this] { showLanguages(); });
    add({u"card.table"_s, u"table"_s, tr("Table…"), ctrlShift | Qt::Key_T}, [this] { emit tableRequested(); });
    add({u"card.mathsBlock"_s, {}, tr("Formula on its own"), ctrlShift | Qt::Key_M},
        [this] { m_editor.make(m_editor.markdown().withMathsBlock()); });
    add({u"card.details"_s, u"details"_s, tr("Foldable section")},
        [this] { m_editor.make(m_editor.markdown().withDetails(tr("Details"))); });
}

void EditorActions::showLanguages()
{
    auto *menu = new QMenu(&m_owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &language : languages())
        menu->addAction(language, &m_editor,
                        [this, language] { m_editor.make(m_editor.markdown().withCodeBlock(language)); });
    menu->popup(m_editor.viewport()->mapToGlobal(m_editor.cursorRect().bottomLeft()));
}

void EditorActions::createSearchActions()
{
    add({u"card.find"_s, u"search"_s, tr("Find"), QKeySequence::Find}, [this] { m_findBar.openFind(); });
    add({u"card.replace"_s, {}, tr("Find and replace"), Qt::CTRL | Qt::Key_H}, [this] { m_findBar.openReplace(); });
    add({u"card.findNext"_s, {}, tr("Next match"), Qt::Key_F3}, [this] { m_findBar.findNext(); });
    add({u"card.findPrevious"_s, {}, tr("Previous match"), Qt::SHIFT | Qt::Key_F3},
        [this] { m_findBar.findPrevious(); });
    add({u"card.goToLine"_s, {}, tr("Go to line…"), Qt::CTRL | Qt::Key_G}, [this] {
        auto *dialog = new QInputDialog(&m_owner);
        dialog->setObjectName(u"goToLine"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Go to line"));
        dialog->setLabelText(tr("Line, from 1 to %1:").arg(m_editor.lineCount()));
        dialog->setInputMode(QInputDialog::IntInput);
        dialog->setIntRange(1, m_editor.lineCount());
        dialog->setIntValue(m_editor.currentLine());
        connect(dialog, &QInputDialog::intValueSelected, &m_editor, &CardEditor::goToLine);
        dialog->open();
    });
}

void EditorActions::createFindingActions()
{
    add({u"card.nextFinding"_s, {}, tr("Next finding"), Qt::Key_F8}, [this] { m_editor.goToNextFinding(); });
    add({u"card.previousFinding"_s, {}, tr("Previous finding"), Qt::SHIFT | Qt::Key_F8},
        [this] { m_editor.goToPreviousFinding(); });
    add({u"card.fixes"_s, {}, tr("Fixes for this place"), Qt::ALT | Qt::Key_Return}, [this] { m_editor.showFixes(); });
}

}  // namespace ui
