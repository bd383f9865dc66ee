// What people do with the editor: keys, the menu, the clipboard, files dropped on it.

#include "ui/card/cardeditor.h"

#include "core/card/markdowntable.h"
#include "ui/shared/theme.h"

#include <QBuffer>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QImage>
#include <QImageReader>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QStringList imageFiles(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls()) {
        const QByteArray suffix = url.fileName().section(u'.', -1).toLower().toLatin1();
        if (url.isLocalFile() && (QImageReader::supportedImageFormats().contains(suffix) || suffix == "svg"))
            paths.append(url.toLocalFile());
    }
    return paths;
}

}  // namespace

void CardEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        emit undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        emit redoRequested();
    } else if (event->matches(QKeySequence::InsertLineSeparator)) {
        textCursor().insertBlock();  // Qt's own would be a U+2028 in the file
        ensureCursorVisible();
    } else if (!handleStructureKey(event)) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

/// Keys that mean more inside lists. False for all that is plain typing.
bool CardEditor::handleStructureKey(QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    if (core::placeAt(text(), selectedSpan().begin) == core::TextPlace::Code)
        return false;
    const auto change = markdown().continuedList();
    if (change)
        make(*change);
    return change.has_value();
}

/// Where there is nothing to indent Tab goes to the next control.
bool CardEditor::handleTab(bool backwards)
{
    if (core::placeAt(text(), selectedSpan().begin) == core::TextPlace::Code) {
        make(markdown().indentedCode(backwards));
        return true;
    }
    if (moveInTable(backwards))
        return true;
    const auto change = markdown().indentedItems(backwards);
    if (change)
        make(*change);
    return change.has_value();
}

bool CardEditor::isInProse() const
{
    return core::placeAt(text(), selectedSpan().begin) == core::TextPlace::Prose;
}

bool CardEditor::moveInTable(bool backwards)
{
    if (textCursor().hasSelection() && textCursor().selectedText().contains(QChar::ParagraphSeparator))
        return false;
    const auto place = core::tableAt(text(), selectedSpan().begin);
    if (!place)
        return false;
    make(core::movedInTable(text(), *place, backwards, characters(m_map.usualLineEnd())));
    return true;
}

void CardEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const int position = cursorForPosition(event->pos()).position();
    QMenu menu(this);
    addFixes(menu, m_marks.at(position));
    emit menuRequested(&menu, m_map.toText(position));
    if (!menu.isEmpty())
        menu.addSeparator();
    const auto add = [&](const QString &text, QKeySequence::StandardKey key, auto handler, bool isEnabled) {
        QAction *action = menu.addAction(text, this, handler);
        action->setShortcut(key);
        action->setEnabled(isEnabled);
    };
    const bool hasSelection = textCursor().hasSelection();
    add(tr("Undo"), QKeySequence::Undo, [this] { emit undoRequested(); }, true);
    add(tr("Redo"), QKeySequence::Redo, [this] { emit redoRequested(); }, true);
    menu.addSeparator();
    add(tr("Cut"), QKeySequence::Cut, [this] { cut(); }, hasSelection);
    add(tr("Copy"), QKeySequence::Copy, [this] { copy(); }, hasSelection);
    add(tr("Paste"), QKeySequence::Paste, [this] { paste(); }, canPaste());
    add(tr("Select all"), QKeySequence::SelectAll, [this] { selectAll(); }, true);
    menu.exec(event->globalPos());
}

void CardEditor::addFixes(QMenu &menu, const QList<core::Finding> &findings)
{
    for (const core::Finding &finding : findings) {
        const QString sentence = m_marks.words(finding);
        menu.addAction(menu.fontMetrics().elidedText(sentence, Qt::ElideRight, theme::contentWidth))->setEnabled(false);
        for (int index = 0; index < finding.fixes.size(); ++index) {
            const core::CardFix &fix = finding.fixes.at(index);
            if (fix.kind == core::CardFix::Kind::Edit)
                menu.addAction(m_marks.words(finding, index), this,
                               [this, finding, index] { emit fixRequested(finding, index, -1); });
            for (int option = 0; option < fix.options.size(); ++option)
                menu.addAction(fix.options.at(option).label, this,
                               [this, finding, index, option] { emit fixRequested(finding, index, option); });
        }
    }
}

void CardEditor::showFixes()
{
    QMenu menu(this);
    addFixes(menu, m_marks.at(textCursor().position()));
    if (menu.isEmpty())
        menu.addAction(tr("Nothing was found here"))->setEnabled(false);
    menu.exec(viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void CardEditor::goToNextFinding()
{
    if (const auto span = m_marks.next(textCursor().selectionStart(), false))
        reveal(*span);
}

void CardEditor::goToPreviousFinding()
{
    if (const auto span = m_marks.next(textCursor().selectionStart(), true))
        reveal(*span);
}

QMimeData *CardEditor::createMimeDataFromSelection() const
{
    // Qt's own makes blanks of no-break spaces, and lines of the pieces of a long one.
    const QStringView selected = selectedSpan().of(text());
    auto *copied = new QMimeData;
    copied->setText(toBlocks(selected, selected.size() + 1).shown);
    return copied;
}

bool CardEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasImage() || !imageFiles(*source).isEmpty();
}

void CardEditor::insertFromMimeData(const QMimeData *source)
{
    if (offerImages(*source))
        return;
    const QString pasted = source->text();
    const core::TextSpan selection = selectedSpan();
    if (!selection.isEmpty() && core::isWebAddress(pasted.trimmed())
        && !core::isWebAddress(selection.of(text()).trimmed()) && isInProse()) {
        make(markdown().withLink(pasted.trimmed()));
        return;
    }
    const bool isBetweenLines = core::lineAround(text(), selection.begin).of(text()).trimmed().isEmpty();
    if (const auto table = isBetweenLines && isInProse() ? core::tableFromPasted(pasted) : std::nullopt) {
        make(markdown().withBlock(table->markdown(), table->markdown().size(), 0));
        return;
    }
    insertPasted(pasted);
}

/// Through the map and not by the document itself: it sees to it that no block becomes too long.
void CardEditor::insertPasted(const QString &pasted)
{
    const QString text =
        toBlocks(pasted, pasted.size() + 1).shown.replace(u'\n', characters(m_map.usualLineEnd()).toString());
    const core::TextSpan selection = selectedSpan();
    const qsizetype end = selection.begin + text.size();
    if (!text.isEmpty() || !selection.isEmpty())
        make({.edits = {{.span = selection, .text = text}}, .selection = {.begin = end, .end = end}});
}

/// Files first: what comes from a file manager has a picture of itself with it sometimes.
bool CardEditor::offerImages(const QMimeData &source)
{
    if (const QStringList paths = imageFiles(source); !paths.isEmpty()) {
        emit imagesOffered(paths);
        return true;
    }
    if (!source.hasImage() || source.hasText())
        return false;
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !source.imageData().value<QImage>().save(&buffer, "PNG"))
        return false;
    emit imageContentOffered(png);
    return true;
}

void CardEditor::insertImage(const QString &pathInRepo, const QString &alternative)
{
    make(markdown().withImage(pathInRepo, alternative));
}

/// Moving text with the mouse is two edits at two places, not one of all that lies between.
void CardEditor::dropEvent(QDropEvent *event)
{
    const bool isMove = event->source() != nullptr
        && (event->source() == this || isAncestorOf(qobject_cast<QWidget *>(event->source())))
        && event->dropAction() == Qt::MoveAction;
    if (!isMove) {
        QPlainTextEdit::dropEvent(event);
        return;
    }
    const core::TextSpan from = selectedSpan();
    const qsizetype to = m_map.toText(cursorForPosition(event->position().toPoint()).position());
    const QString moved = from.of(text()).toString();
    // Qt would remove what a move left behind; a copy leaves nothing to remove.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (to >= from.begin && to <= from.end)
        return;
    core::TextEdits edits{{.span = from, .text = {}}};
    edits.insert(to < from.begin ? 0 : 1, {.span = {.begin = to, .end = to}, .text = moved});
    const qsizetype begin = to < from.begin ? to : to - from.size();
    make({.edits = edits, .selection = {.begin = begin, .end = begin + moved.size()}});
}

}  // namespace ui
