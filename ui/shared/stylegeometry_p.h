#pragma once

#include <QRect>

class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionViewItem;

/// Where the parts of a control are, as in a layout from left to right; ui::Style asks where it differs from Fusion.
namespace ui::geometry {

/// Qt leaves the margin of an item's check box, picture and text on both sides of each, so that neighbours are two of
/// them apart: how many are too much before the text, or before the picture.
[[nodiscard]] int superfluousGaps(const QStyleOptionViewItem &item, bool beforeText);

[[nodiscard]] QRect headerLabel(const QStyleOptionHeader &header);
/// Behind the words, or at the end of a column whose words end there.
[[nodiscard]] QRect headerArrow(const QStyleOptionHeader &header);

/// Relative to the scroll bar, which has no step buttons.
[[nodiscard]] QRect scrollBarSlider(const QStyleOptionSlider &slider);

}  // namespace ui::geometry
