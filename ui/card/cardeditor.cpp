#include "ui/card/cardeditor.h"

#include "ui/card/cardhighlighter.h"
#include "ui/card/linenumberarea.h"
#include "ui/shared/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace ui {

CardEditor::CardEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_map(*document())
    , m_marks(*document(), m_map)
    , m_lineNumbers(new LineNumberArea(*this))
{
    setObjectName(QStringLiteral("cardSource"));
    setAccessibleName(tr("Model card as text"));
    setAccessibleDescription(tr("In lists, tables and code Tab indents; Escape and then Tab leaves the text."));
    setTabChangesFocus(true);
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(theme::space::s);
    setFont(theme::font(theme::TextRole::Code));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connectSignals();
    m_highlighter = new CardHighlighter(*document(), m_map, this);  // hears of a change when the map has it
    applyColors();
    placeLineNumbers();
}

CardEditor::~CardEditor() = default;

void CardEditor::connectSignals()
{
    connect(document(), &QTextDocument::contentsChange, this, &CardEditor::takeChange);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CardEditor::placeLineNumbers);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CardEditor::showMarks);
    connect(&m_marks, &FindingMarks::changed, this, &CardEditor::showMarks);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CardEditor::reportTopLine);
    connect(this, &QPlainTextEdit::updateRequest, m_lineNumbers, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_lineNumbers->scroll(0, dy);
        else
            m_lineNumbers->update(0, rect.y(), m_lineNumbers->width(), rect.height());
    });
}

void CardEditor::setText(const QString &text)
{
    m_matches.clear();
    m_marks.set({});
    m_map.setText(text);
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void CardEditor::takeChange(int position, int removed, int added)
{
    const core::TextEdits edits = m_map.documentChanged(position, removed, added);
    if (!edits.isEmpty())
        emit edited(edits);
}

void CardEditor::applyEdits(const core::TextEdits &edits, Follow follow)
{
    if (edits.isEmpty())
        return;
    if (follow == Follow::No) {
        keepScroll([&] { m_map.apply(edits); });
        return;
    }
    m_map.apply(edits);
    // Edits count from the text before: the last one has moved by what those before it added.
    qsizetype end = edits.last().span.begin + edits.last().text.size();
    for (const core::TextEdit &edit : edits.first(edits.size() - 1))
        end += edit.text.size() - edit.span.size();
    reveal({.begin = end, .end = end});
}

void CardEditor::make(const core::MarkdownChange &change)
{
    m_map.apply(change.edits);
    if (!change.edits.isEmpty())
        emit edited(change.edits);
    select(change.selection);
    ensureCursorVisible();
}

/// What comes in or goes above must not move what is seen.
void CardEditor::keepScroll(const std::function<void()> &change)
{
    QTextCursor top{firstVisibleBlock()};
    const int offset = verticalScrollBar()->value() - firstVisibleBlock().firstLineNumber();
    change();
    const int line = top.block().firstLineNumber() + std::min(offset, top.block().lineCount() - 1);
    verticalScrollBar()->setValue(line);
}

core::TextSpan CardEditor::selectedSpan() const
{
    const QTextCursor cursor = textCursor();
    return {.begin = m_map.toText(cursor.selectionStart()), .end = m_map.toText(cursor.selectionEnd())};
}

void CardEditor::select(core::TextSpan span)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_map.toDocument(span.begin));
    cursor.setPosition(m_map.toDocument(span.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void CardEditor::reveal(core::TextSpan span)
{
    // First its end and then its start, so that as much of it as fits is seen.
    select(span);
    ensureCursorVisible();
    const QRect start = cursorRect(QTextCursor{document()->findBlock(m_map.toDocument(span.begin))});
    if (start.top() < 0)
        verticalScrollBar()->setValue(document()->findBlock(m_map.toDocument(span.begin)).firstLineNumber());
}

int CardEditor::currentLine() const
{
    return m_map.lineNumber(textCursor().blockNumber());
}

int CardEditor::lineCount() const
{
    return m_map.lineNumber(document()->blockCount() - 1);
}

void CardEditor::goToLine(int line)
{
    line = std::clamp(line, 1, lineCount());
    QTextCursor cursor{blockOfLine(line)};
    setTextCursor(cursor);
    centerCursor();
}

/// The first of the blocks that a line is.
QTextBlock CardEditor::blockOfLine(int line) const
{
    const auto blocks = std::views::iota(0, document()->blockCount());
    const auto first =
        std::ranges::lower_bound(blocks, line, {}, [this](int block) { return m_map.lineNumber(block); });
    return first == blocks.end() ? document()->lastBlock() : document()->findBlockByNumber(*first);
}

core::MarkdownEdit CardEditor::markdown() const
{
    return {m_map.text(), selectedSpan(), characters(m_map.usualLineEnd()).toString()};
}

double CardEditor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    const double above = rect.height() > 0 ? std::clamp(-rect.top() / rect.height(), 0.0, 1.0) : 0.0;
    return m_map.lineNumber(block.blockNumber()) + above;
}

void CardEditor::scrollToLine(double line)
{
    const double whole = std::floor(line);
    const QTextBlock block = blockOfLine(static_cast<int>(whole));
    const int inside = static_cast<int>(std::lround((line - whole) * block.lineCount()));
    const QScopedValueRollback following{m_isFollowing, true};
    verticalScrollBar()->setValue(block.firstLineNumber() + inside);
}

void CardEditor::reportTopLine()
{
    const double top = topLine();
    if (std::exchange(m_reportedTop, top) != top && !m_isFollowing)
        emit topLineChanged(top);
}

void CardEditor::setMatches(const QList<core::TextSpan> &matches)
{
    m_matches = matches;
    showMarks();
}

void CardEditor::showMarks()
{
    const theme::Colors &colors = theme::colors();
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection line{.cursor = textCursor(), .format = {}};
    line.cursor.clearSelection();
    line.format.setBackground(colors.surfaceHover);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    selections.append(line);
    const auto mark = [&](core::TextSpan span, const QColor &color) {
        QTextEdit::ExtraSelection selection{.cursor = QTextCursor{document()}, .format = {}};
        selection.cursor.setPosition(m_map.toDocument(span.begin));
        selection.cursor.setPosition(m_map.toDocument(span.end), QTextCursor::KeepAnchor);
        selection.format.setBackground(color);
        selections.append(selection);
    };
    for (const core::TextSpan match : std::as_const(m_matches))
        mark(match, colors.warning.border);
    for (const qsizetype before : {0, 1}) {
        const qsizetype at = m_map.toText(textCursor().position()) - before;
        if (const qsizetype partner = core::matchingBracket(text(), at); partner >= 0) {
            mark({.begin = at, .end = at + 1}, colors.accentSoft);
            mark({.begin = partner, .end = partner + 1}, colors.accentSoft);
            break;
        }
    }
    setExtraSelections(selections + m_marks.selections());
    m_lineNumbers->update();
}

void CardEditor::placeLineNumbers()
{
    const int width = lineNumberWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_lineNumbers->setGeometry(QRect{inside.left(), inside.top(), width, inside.height()});
}

int CardEditor::lineNumberWidth() const
{
    // Room for three digits, so that the text does not jump at the tenth and the hundredth line.
    const auto digits = std::max<qsizetype>(3, QString::number(lineCount()).size());
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits) + theme::space::l + theme::space::s;
}

void CardEditor::paintLineNumbers(QPaintEvent *event)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(m_lineNumbers);
    painter.fillRect(event->rect(), colors.surface);
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    const int width = m_lineNumbers->width() - theme::space::s;
    int lastNumber = 0;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        const int number = m_map.lineNumber(block.blockNumber());
        const int height = fontMetrics().height();
        const int top = static_cast<int>(rect.top());
        if (std::exchange(lastNumber, number) != number) {
            painter.setPen(block.blockNumber() == current ? colors.text : colors.textMuted);
            painter.drawText(0, top, width, height, Qt::AlignRight, QString::number(number));
        }
        if (const auto worst = m_marks.worstOf(block.blockNumber())) {
            const QColor color = *worst == core::Severity::Error ? colors.danger.text
                : *worst == core::Severity::Warning              ? colors.warning.text
                                                                 : colors.info.text;
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawEllipse(QPointF(theme::space::s, top + height / 2.0), 3, 3);
        }
    }
}

void CardEditor::applyColors()
{
    const theme::Colors &colors = theme::colors();
    m_shownDark = colors.isDark;
    // Only these: what a palette of one's own does not say follows the application's.
    if (palette().color(QPalette::Highlight) != colors.accentSoft) {
        QPalette own;
        own.setColor(QPalette::Highlight, colors.accentSoft);
        own.setColor(QPalette::HighlightedText, colors.text);
        setPalette(own);
    }
    m_highlighter->refreshColors();
    showMarks();
}

/// Before QWidget makes a step to the next control of it. After Escape it does: the way out for the keyboard.
bool CardEditor::takesTab(const QKeyEvent &event)
{
    const bool leaves = std::exchange(m_tabLeaves, event.key() == Qt::Key_Escape);
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    if (!isTab || leaves || (event.modifiers() & ~Qt::ShiftModifier))
        return false;
    return handleTab(event.key() == Qt::Key_Backtab);
}

bool CardEditor::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takesTab(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint inside = viewport()->mapFromGlobal(help->globalPos());
        const QString tip = m_marks.tip(cursorForPosition(inside).position());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CardEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeLineNumbers();
}

void CardEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeLineNumbers();
    else if (event->type() == QEvent::PaletteChange && m_shownDark != theme::colors().isDark)
        applyColors();
}

}  // namespace ui
