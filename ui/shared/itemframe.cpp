#include "ui/shared/itemframe.h"

#include <QApplication>
#include <QStyleOptionViewItem>

namespace ui {

void paintItemFrame(QPainter &painter, QStyleOptionViewItem item)
{
    item.text.clear();
    item.icon = {};
    item.features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasDecoration
                                                             | QStyleOptionViewItem::HasCheckIndicator);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, &painter, item.widget);
}

}  // namespace ui
