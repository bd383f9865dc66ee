#pragma once

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionViewItem;
class QWidget;

/// How each control looks; ui::Style decides when.
namespace ui::painting {

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawToolButton(const QStyleOption &option, QPainter &painter);
void drawField(const QStyleOption &option, QPainter &painter, bool hasFocus);
void drawFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawGroup(const QStyleOption &option, QPainter &painter);
void drawCheckBox(const QStyleOption &option, QPainter &painter);
void drawRadioButton(const QStyleOption &option, QPainter &painter);
void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter);
enum class Pointing { Up, Down, Left, Right };
void drawChevron(const QRectF &rect, QPainter &painter, bool enabled, Pointing pointing = Pointing::Down);
void drawItemBackground(const QStyleOptionViewItem &option, QPainter &painter);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter);
void drawProgressGroove(const QStyleOption &option, QPainter &painter);
void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter);
void drawScrollBar(const QStyleOptionSlider &option, const QRectF &slider, QPainter &painter);
void drawSlider(const QStyleOptionSlider &option, const QRectF &handle, QPainter &painter);
void drawMenuPanel(const QStyleOption &option, QPainter &painter);
void drawMenuSeparator(const QStyleOption &option, QPainter &painter);
void drawToolTip(const QStyleOption &option, QPainter &painter);
void drawFocusRing(const QRectF &rect, QPainter &painter);

}  // namespace ui::painting
