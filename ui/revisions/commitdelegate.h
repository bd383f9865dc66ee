#pragma once

#include <QStyledItemDelegate>

namespace core {
struct GraphRow;
struct Ref;
}  // namespace core

namespace ui {

/// Draws a commit's summary with the lines that lead to its parents before it, and its names in between.
class CommitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// How many lanes have room; more are cut off.
    void setLanes(int lanes) { m_lanes = lanes; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGraph(QPainter &painter, const QRect &area, const core::GraphRow &row) const;
    /// Returns how much room it took.
    [[nodiscard]] int paintRefs(QPainter &painter, const QRect &area, const QList<core::Ref> &refs) const;

    int m_lanes = 0;
};

}  // namespace ui
