#include "ui/shared/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, false);
}

int FlowLayout::arrange(const QRect &rect, bool isMeasured) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    int y = area.y();
    for (qsizetype first = 0; first < m_items.size();) {
        const Row row = rowFrom(first, area.width());
        if (!isMeasured)
            placeRow(row, {area.x(), y, area.width(), row.height});
        first += row.sizes.size();
        y += row.height + (first < m_items.size() ? spacing() : 0);
    }
    return y - rect.y() + contentsMargins().bottom();
}

FlowLayout::Row FlowLayout::rowFrom(qsizetype first, int width) const
{
    Row row{.first = first};
    int x = 0;
    for (qsizetype i = first; i < m_items.size(); ++i) {
        const QLayoutItem *item = m_items.at(i);
        if (item->isEmpty()) {
            row.sizes.append({0, 0});
            continue;
        }
        QSize size = item->sizeHint().boundedTo({width, QWIDGETSIZE_MAX}).expandedTo(item->minimumSize());
        if (i > first && x + size.width() > width)
            break;
        if (item->expandingDirections() & Qt::Horizontal)
            size.setWidth(std::max(size.width(), width - x));
        row.sizes.append(size);
        row.height = std::max(row.height, size.height());
        x += size.width() + spacing();
    }
    return row;
}

/// Each in the middle of the row's height.
void FlowLayout::placeRow(const Row &row, const QRect &area) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.x();
    for (qsizetype i = 0; i < row.sizes.size(); ++i) {
        const QSize size = row.sizes.at(i);
        const QRect place({x, area.y() + (row.height - size.height()) / 2}, size);
        m_items.at(row.first + i)->setGeometry(QStyle::visualRect(direction, area, place));
        x += size.isEmpty() ? 0 : size.width() + spacing();
    }
}

}  // namespace ui
