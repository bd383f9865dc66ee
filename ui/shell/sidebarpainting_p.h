#pragma once

#include <QRectF>

class QAbstractButton;
class QPainter;

namespace ui {

/// Background and focus ring that everything in the sidebar shares.
void paintSidebarItem(QPainter &painter, const QAbstractButton &button);

}  // namespace ui
