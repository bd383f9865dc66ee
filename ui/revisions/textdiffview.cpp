#include "ui/revisions/textdiffview.h"

#include "ui/shared/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

TextDiffView::TextDiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_painter(m_syntax)
{
    setObjectName(u"textDiff"_s);
    setAccessibleName(tr("Changed lines"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    connect(&m_syntax, &SyntaxLines::colored, viewport(), qOverload<>(&QWidget::update));
}

void TextDiffView::setText(const std::shared_ptr<const DiffText> &text)
{
    m_text = text;
    m_rows = text ? text->rows(m_layout) : DiffRows{};
    m_painter.setText(text);
    m_syntax.setText(text);
    m_current = m_anchor = 0;
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    if (m_rows.size() > 0)
        setCurrentRow(std::max<qsizetype>(0, m_rows.nextChange(-1)));
    viewport()->update();
}

void TextDiffView::setDiffLayout(DiffLayout layout)
{
    if (m_layout == layout)
        return;
    m_layout = layout;
    const std::int32_t change = m_current < m_rows.size() ? m_rows.at(m_current).replacement : -1;
    m_rows = m_text ? m_text->rows(layout) : DiffRows{};
    m_current = 0;
    while (m_current < m_rows.size() && m_rows.at(m_current).replacement != change)
        ++m_current;
    if (m_current == m_rows.size())
        m_current = 0;
    m_anchor = m_current;
    updateScrollBars();
    showRow(m_current);
    viewport()->update();
}

int TextDiffView::rowsOnScreen() const
{
    return std::max(1, viewport()->height() / m_painter.rowHeight());
}

void TextDiffView::updateScrollBars()
{
    const int sides = m_layout == DiffLayout::Unified ? 1 : 2;
    const int room = viewport()->width() / sides - m_painter.gutterWidth(m_layout);
    horizontalScrollBar()->setRange(0, std::max(0, m_painter.textWidth() - room));
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(m_painter.rowHeight());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_rows.size()) - rowsOnScreen()));
    verticalScrollBar()->setPageStep(rowsOnScreen());
    verticalScrollBar()->setSingleStep(1);
}

void TextDiffView::showRow(qsizetype row)
{
    const int top = verticalScrollBar()->value();
    const int number = static_cast<int>(row);
    if (number < top)
        verticalScrollBar()->setValue(number);
    else if (number >= top + rowsOnScreen())
        verticalScrollBar()->setValue(number - rowsOnScreen() + 1);
}

qsizetype TextDiffView::rowAt(int y) const
{
    return verticalScrollBar()->value() + y / m_painter.rowHeight();
}

void TextDiffView::setCurrentRow(qsizetype row, bool extendsSelection)
{
    if (m_rows.size() == 0)
        return;
    m_current = std::clamp<qsizetype>(row, 0, m_rows.size() - 1);
    if (!extendsSelection)
        m_anchor = m_current;
    showRow(m_current);
    setAccessibleDescription(rowText(m_current));
    viewport()->update();
    emit currentRowChanged();
}

bool TextDiffView::goToChange(qsizetype row)
{
    if (row < 0)
        return false;
    // With some of what is around it.
    showRow(std::min(row + rowsOnScreen() / 2, m_rows.size() - 1));
    setCurrentRow(row);
    return true;
}

bool TextDiffView::goToNextChange()
{
    return goToChange(m_rows.nextChange(m_current));
}

bool TextDiffView::goToPreviousChange()
{
    return goToChange(m_rows.previousChange(m_current));
}

void TextDiffView::unfold(qsizetype row)
{
    m_rows.unfold(row);
    updateScrollBars();
    setCurrentRow(row);
}

QString TextDiffView::rowText(qsizetype row) const
{
    const DiffRow &shown = m_rows.at(row);
    const auto text = [this](SyntaxLines::Side side, std::int32_t line) { return m_painter.lineText(side, line); };
    const auto before = [&] { return text(SyntaxLines::Side::Before, shown.before); };
    const auto after = [&] { return text(SyntaxLines::Side::After, shown.after); };
    switch (shown.kind) {
    case DiffRow::Kind::Fold: return DiffPainter::foldText(shown);
    case DiffRow::Kind::Removed: return tr("Line %L1, removed: %2").arg(shown.before + 1).arg(before());
    case DiffRow::Kind::Added: return tr("Line %L1, added: %2").arg(shown.after + 1).arg(after());
    case DiffRow::Kind::Changed:
        //: %2 is a line of a file, %3 what took its place.
        return tr("Line %L1, changed: %2 became %3").arg(shown.after + 1).arg(before(), after());
    case DiffRow::Kind::Same:
        return shown.after >= 0 ? tr("Line %L1: %2").arg(shown.after + 1).arg(after())
                                : tr("Line %L1: %2").arg(shown.before + 1).arg(before());
    }
    Q_UNREACHABLE_RETURN({});
}

QString TextDiffView::selectedText() const
{
    QStringList lines;
    if (m_rows.size() == 0)
        return {};
    const auto [first, last] = std::minmax(m_anchor, m_current);
    for (qsizetype i = first; i <= last; ++i) {
        const DiffRow &row = m_rows.at(i);
        const core::TextLines &side = row.after >= 0 ? m_text->diff.after : m_text->diff.before;
        const std::int32_t line = row.after >= 0 ? row.after : row.before;
        for (std::int32_t k = 0; k < row.count; ++k)  // what is folded away is selected as well
            lines.append(side.text(line + k));
    }
    return lines.join(u'\n') + u'\n';
}

void TextDiffView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TextDiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::colors().surface);
    const auto [first, last] = std::minmax(m_anchor, m_current);
    const int height = m_painter.rowHeight();
    const qsizetype end = std::min(m_rows.size(), rowAt(event->rect().bottom()) + 1);
    for (qsizetype i = rowAt(event->rect().top()); i < end; ++i) {
        const int top = static_cast<int>(i - verticalScrollBar()->value()) * height;
        m_painter.paint(painter,
                        {.area = {0, top, viewport()->width(), height},
                         .scrolled = horizontalScrollBar()->value(),
                         .isSelected = hasFocus() && i >= first && i <= last && first != last,
                         .isCurrent = hasFocus() && i == m_current},
                        m_rows.at(i), m_layout);
    }
}

void TextDiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void TextDiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_painter.update();
        updateScrollBars();
        viewport()->update();
    }
}

std::optional<qsizetype> TextDiffView::rowForKey(const QKeyEvent &event) const
{
    const qsizetype page = std::max(1, rowsOnScreen() - 1);
    switch (event.key()) {
    case Qt::Key_Up: return m_current - 1;
    case Qt::Key_Down: return m_current + 1;
    case Qt::Key_PageUp: return m_current - page;
    case Qt::Key_PageDown: return m_current + page;
    case Qt::Key_Home: return 0;
    case Qt::Key_End: return m_rows.size() - 1;
    default: return std::nullopt;
    }
}

void TextDiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        return setCurrentRow(m_rows.size() - 1, true);
    }
    if (const auto row = rowForKey(*event))
        return setCurrentRow(*row, event->modifiers().testFlag(Qt::ShiftModifier));
    switch (event->key()) {
    case Qt::Key_Left: horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub); break;
    case Qt::Key_Right: horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < m_rows.size())
            unfold(m_current);
        break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void TextDiffView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype row = rowAt(event->position().toPoint().y());
    if (event->button() != Qt::LeftButton || row >= m_rows.size())
        return;
    if (m_rows.at(row).kind == DiffRow::Kind::Fold)
        unfold(row);
    else
        setCurrentRow(row, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TextDiffView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        setCurrentRow(rowAt(event->position().toPoint().y()), true);
}

void TextDiffView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TextDiffView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TextDiffView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(theme::icon(u"copy"_s), tr("&Copy lines"), this, &TextDiffView::copy);
    copying->setShortcut(QKeySequence::Copy);
    copying->setEnabled(m_rows.size() > 0);
    menu->popup(event->globalPos());
}

}  // namespace ui
