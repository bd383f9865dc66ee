#include "ui/shared/stylepainting_p.h"

#include "ui/shared/theme.h"

#include <QAbstractScrollArea>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ui::painting {
namespace {

using theme::colors;

struct Box
{
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    qreal radius = theme::radius;
    qreal borderWidth = 1;
};

void drawBox(const QRectF &rect, QPainter &painter, const Box &box)
{
    const qreal inset = box.borderWidth / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(box.border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(box.border, box.borderWidth));
    painter.setBrush(box.fill);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), box.radius, box.radius);
    painter.restore();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

// Rings on buttons appear once the keyboard is used; fields show theirs always.
bool showsKeyboardFocus(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

QColor primaryFill(const QStyleOption &option)
{
    if (has(option, QStyle::State_Sunken))
        return colors().accentPressed;
    return has(option, QStyle::State_MouseOver) ? colors().accentHover : colors().accent;
}

QColor plainFill(const QStyleOption &option)
{
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        return colors().border;
    return has(option, QStyle::State_MouseOver) ? colors().surfaceHover : colors().surface;
}

void drawTick(const QRectF &rect, QPainter &painter, const QColor &color, bool partial)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    if (partial)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.25, 0.53), at(0.43, 0.7), at(0.76, 0.32)}));
    painter.restore();
}

// Of a chevron that points down.
qreal rotationOf(Pointing pointing)
{
    switch (pointing) {
    case Pointing::Down: return 0;
    case Pointing::Left: return 90;
    case Pointing::Up: return 180;
    case Pointing::Right: return 270;
    }
    Q_UNREACHABLE_RETURN(0);
}

Box checkableBox(const QStyleOption &option, bool isOn)
{
    if (!has(option, QStyle::State_Enabled))
        return {.fill = isOn ? colors().border : colors().window, .border = colors().border};
    if (isOn)
        return {.fill = primaryFill(option), .border = primaryFill(option)};
    return {.fill = plainFill(option), .border = colors().controlBorder};
}

}  // namespace

void drawFocusRing(const QRectF &rect, QPainter &painter)
{
    drawBox(rect, painter, {.border = colors().focus, .borderWidth = 2});
}

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const theme::ButtonRole role = theme::buttonRole(widget);
    const bool isFlat = [&option] {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        return button && button->features.testFlag(QStyleOptionButton::Flat);
    }();
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isPrimary = role == theme::ButtonRole::Primary && isEnabled;

    Box box{.fill = isPrimary ? primaryFill(option) : plainFill(option), .border = colors().controlBorder};
    if (isPrimary)
        box.border = box.fill;
    else if (!isEnabled)
        box = {.fill = isFlat ? QColor(Qt::transparent) : colors().window, .border = colors().border};
    else if (role == theme::ButtonRole::Dangerous)
        box.border = colors().danger.border;
    if (isFlat) {
        box.border = Qt::transparent;
        if (isEnabled && !has(option, QStyle::State_MouseOver) && !has(option, QStyle::State_Sunken))
            box.fill = Qt::transparent;
    }
    drawBox(option.rect, painter, box);
    if (!showsKeyboardFocus(option))
        return;
    // On the accent colour a ring of the same colour would not be seen: a light one lies inside.
    if (isPrimary)
        drawBox(QRectF(option.rect).adjusted(2, 2, -2, -2), painter,
                {.border = colors().accentText, .radius = theme::radius - 2.0, .borderWidth = 2});
    else
        drawFocusRing(option.rect, painter);
}

void drawToolButton(const QStyleOption &option, QPainter &painter)
{
    QColor fill = Qt::transparent;
    if (has(option, QStyle::State_Enabled)) {
        QColor wash = colors().text;
        if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
            wash.setAlphaF(0.14F);
        else
            wash.setAlphaF(has(option, QStyle::State_MouseOver) ? 0.07F : 0);
        fill = wash;
    }
    drawBox(option.rect, painter, {.fill = fill});
    if (showsKeyboardFocus(option))
        drawFocusRing(option.rect, painter);
}

void drawField(const QStyleOption &option, QPainter &painter, bool hasFocus)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    drawBox(option.rect, painter,
            {.fill = isEnabled ? colors().surface : colors().window,
             .border = isEnabled ? colors().controlBorder : colors().border});
    if (hasFocus)
        drawFocusRing(option.rect, painter);
}

void drawFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool isCard = theme::isCard(widget);
    const bool isText = qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
    const bool isFilled = isCard || qobject_cast<const QAbstractScrollArea *>(widget);
    drawBox(option.rect, painter,
            {.fill = isFilled ? colors().surface : QColor(Qt::transparent),
             .border = isText ? colors().controlBorder : colors().border,
             .radius = isCard ? theme::radius + 2.0 : theme::radius});
    if (isText && has(option, QStyle::State_HasFocus))
        drawFocusRing(option.rect, painter);
}

void drawGroup(const QStyleOption &option, QPainter &painter)
{
    drawBox(option.rect, painter, {.fill = colors().surface, .border = colors().border, .radius = theme::radius + 2.0});
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const bool isPartial = has(option, QStyle::State_NoChange);
    const bool isOn = has(option, QStyle::State_On) || isPartial;
    Box box = checkableBox(option, isOn);
    box.radius = 4;
    drawBox(option.rect, painter, box);
    if (isOn) {
        const bool isEnabled = has(option, QStyle::State_Enabled);
        drawTick(option.rect, painter, isEnabled ? colors().accentText : colors().textDisabled, isPartial);
    }
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const bool isOn = has(option, QStyle::State_On);
    Box box = checkableBox(option, isOn);
    box.radius = option.rect.height() / 2.0;
    drawBox(option.rect, painter, box);
    if (isOn) {
        const bool isEnabled = has(option, QStyle::State_Enabled);
        const qreal inset = option.rect.width() * 0.32;
        drawBox(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), painter,
                {.fill = isEnabled ? colors().accentText : colors().textDisabled, .radius = box.radius});
    }
}

void drawChevron(const QRectF &rect, QPainter &painter, bool enabled, Pointing pointing)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(enabled ? colors().textMuted : colors().textDisabled, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(rect.center());
    painter.rotate(rotationOf(pointing));
    painter.drawPolyline(QPolygonF({QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)}));
    painter.restore();
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    if (option.editable) {
        drawField(option, painter, hasFocus);
    } else {
        drawBox(option.rect, painter,
                {.fill = isEnabled ? plainFill(option) : colors().window,
                 .border = isEnabled ? colors().controlBorder : colors().border});
        if (hasFocus)
            drawFocusRing(option.rect, painter);
    }
    const qreal side = 28;
    const QRectF rect(option.rect);
    const QRectF end = option.direction == Qt::RightToLeft
        ? QRectF(rect.left(), rect.top(), side, rect.height())
        : QRectF(rect.right() - side, rect.top(), side, rect.height());
    drawChevron(end, painter, isEnabled);
}

void drawItemBackground(const QStyleOptionViewItem &option, QPainter &painter)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const bool isSelected = has(option, QStyle::State_Selected);
    const bool isHovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (!isSelected && !isHovered)
        return;
    const QColor fill = isSelected ? colors().accentSoft : colors().surfaceHover;
    // The only column of a list has the corners of its frame; rows of a table join those beside them.
    if (qobject_cast<const QListView *>(option.widget))
        drawBox(option.rect, painter, {.fill = fill, .borderWidth = 0});
    else
        painter.fillRect(option.rect, fill);
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter)
{
    painter.fillRect(option.rect, colors().surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors().border);
}

void drawProgressGroove(const QStyleOption &option, QPainter &painter)
{
    const qreal radius = std::min(option.rect.height() / 2.0, 4.0);
    drawBox(option.rect, painter, {.fill = colors().border, .radius = radius, .borderWidth = 0});
}

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const QRectF rect(option.rect);
    const qreal radius = std::min(rect.height() / 2.0, 4.0);
    const qint64 range = static_cast<qint64>(option.maximum) - option.minimum;
    QRectF filled = rect;
    if (range <= 0) {
        // No known end: a steady band in the middle. Motion is the caller's choice, not the style's.
        filled.adjust(rect.width() * 0.35, 0, -rect.width() * 0.35, 0);
    } else {
        const qreal share =
            static_cast<qreal>(static_cast<qint64>(option.progress) - option.minimum) / static_cast<qreal>(range);
        filled.setWidth(rect.width() * std::clamp(share, 0.0, 1.0));
        if (option.direction == Qt::RightToLeft)
            filled.moveRight(rect.right());
    }
    if (filled.width() < 1)
        return;
    QPainterPath groove;
    groove.addRoundedRect(rect, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(groove);
    painter.setPen(Qt::NoPen);
    painter.setBrush(has(option, QStyle::State_Enabled) ? colors().accent : colors().textDisabled);
    painter.drawRoundedRect(filled, radius, radius);
    painter.restore();
}

void drawScrollBar(const QStyleOptionSlider &option, const QRectF &slider, QPainter &painter)
{
    if (option.minimum == option.maximum)
        return;
    QColor handle = colors().controlBorder;
    const bool isActive = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    handle.setAlphaF(isActive ? 0.9F : 0.5F);
    const QRectF bar =
        option.orientation == Qt::Vertical ? slider.adjusted(3, 2, -3, -2) : slider.adjusted(2, 3, -2, -3);
    drawBox(bar, painter, {.fill = handle, .radius = std::min(bar.width(), bar.height()) / 2, .borderWidth = 0});
}

/// A horizontal one: what is chosen, up to a round handle.
void drawSlider(const QStyleOptionSlider &option, const QRectF &handle, QPainter &painter)
{
    constexpr qreal thickness = 4;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor accent = isEnabled ? colors().accent : colors().textDisabled;
    QRectF groove{option.rect};
    groove.adjust(handle.width() / 2, (groove.height() - thickness) / 2, -handle.width() / 2, 0);
    groove.setHeight(thickness);
    drawBox(groove, painter, {.fill = colors().controlBorder, .radius = thickness / 2, .borderWidth = 0});
    QRectF chosen = groove;
    if (option.upsideDown)
        chosen.setLeft(handle.center().x());
    else
        chosen.setRight(handle.center().x());
    drawBox(chosen, painter, {.fill = accent, .radius = thickness / 2, .borderWidth = 0});
    const QRectF knob = handle.adjusted(2, 2, -2, -2);
    drawBox(knob, painter, {.fill = colors().surface, .border = accent, .radius = knob.width() / 2, .borderWidth = 2});
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(option.rect, painter);
}

void drawMenuPanel(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, colors().surface);
    painter.setPen(colors().border);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void drawMenuSeparator(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1), colors().border);
}

void drawToolTip(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::ToolTipBase));
}

}  // namespace ui::painting
