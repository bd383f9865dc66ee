#pragma once

#include <QRectF>

class QAbstractButton;
class QPainter;

namespace ui {

/// Background and focus ring that everything in the sidebar shares.
void paintSidebarItem(QPainter &painter, const QAbstractButton &button);
/// Says that something is under way, with its middle near `corner`.
void paintBusyDot(QPainter &painter, const QPointF &corner);

}  // namespace ui
