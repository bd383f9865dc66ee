#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Draws a discussion in two lines: what it is about and how it stands, then who began it, when, and how much was said.
class DiscussionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace ui
