#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace ui {

/// Draws what lies behind an item whose delegate paints the rest itself: selection, hover and focus ring, but neither
/// text nor picture.
void paintItemFrame(QPainter &painter, QStyleOptionViewItem item);

}  // namespace ui
