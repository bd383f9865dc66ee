#include "ui/shared/stylegeometry_p.h"

#include "ui/shared/theme.h"

#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace ui::geometry {
namespace {

constexpr int shortestSlider = 28;

}  // namespace

int superfluousGaps(const QStyleOptionViewItem &item, bool beforeText)
{
    const bool hasPicture = item.features.testFlag(QStyleOptionViewItem::HasDecoration)
        && item.decorationPosition == QStyleOptionViewItem::Left;
    const bool hasCheck = item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator);
    if (beforeText)
        return (hasPicture ? 1 : 0) + (hasCheck ? 1 : 0);
    return hasPicture && hasCheck ? 1 : 0;
}

QRect headerLabel(const QStyleOptionHeader &header)
{
    const bool isSorted = header.sortIndicator != QStyleOptionHeader::None;
    return header.rect.adjusted(theme::space::s, 0, -theme::space::s - (isSorted ? theme::space::l : 0), 0);
}

QRect headerArrow(const QStyleOptionHeader &header)
{
    const QRect label = headerLabel(header);
    const int wordsWidth = std::min(header.fontMetrics.horizontalAdvance(header.text), label.width());
    const bool isAtEnd = header.textAlignment.testFlag(Qt::AlignRight);
    return {isAtEnd ? label.right() + 1 : label.left() + wordsWidth + theme::space::xs, header.rect.top(),
            theme::space::l, header.rect.height()};
}

QRect scrollBarSlider(const QStyleOptionSlider &slider)
{
    const bool isVertical = slider.orientation == Qt::Vertical;
    const int length = isVertical ? slider.rect.height() : slider.rect.width();
    const qint64 range = static_cast<qint64>(slider.maximum) - slider.minimum;
    const int handle = range <= 0 ? length
                                  : std::clamp(static_cast<int>(static_cast<qint64>(length) * slider.pageStep
                                                                / std::max<qint64>(range + slider.pageStep, 1)),
                                               std::min(shortestSlider, length), length);
    const int at = QStyle::sliderPositionFromValue(slider.minimum, slider.maximum, slider.sliderPosition,
                                                   length - handle, slider.upsideDown);
    return isVertical ? QRect(0, at, slider.rect.width(), handle) : QRect(at, 0, handle, slider.rect.height());
}

}  // namespace ui::geometry
