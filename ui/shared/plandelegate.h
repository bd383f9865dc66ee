#pragma once

#include "ui/shared/planmodel.h"

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace ui {

/// Draws the plan's rows: the icon and colour of each action, muted rows for what stays as it is, and progress.
class PlanDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// After a change of the theme: the pictures are kept in the colours they were made in.
    void forgetPictures() { m_pictures.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const RowProgress &progress) const;
    [[nodiscard]] QPixmap picture(const QString &name, const QColor &color, qreal ratio) const;

    mutable QHash<QString, QPixmap> m_pictures;
};

/// The colour an action is told apart by; the words next to it say the same.
[[nodiscard]] QColor actionColor(core::PlanAction action);

}  // namespace ui
