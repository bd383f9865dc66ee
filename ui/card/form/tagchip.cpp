#include "ui/card/form/tagchip.h"

#include "ui/shared/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int crossSize = 14;
constexpr int narrowest = 60;

}  // namespace

TagChip::TagChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setAutoExclusive(true);  // one of many: the arrow keys go from one to the next
    setAttribute(Qt::WA_Hover);
    setAccessibleDescription(tr("Delete takes it out. Alt with an arrow key moves it."));
}

QSize TagChip::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + 2 * theme::space::s + crossSize + theme::space::xs;
    return {width + 1, fontMetrics().height() + theme::space::s};
}

QSize TagChip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), narrowest), whole.height()};
}

QRect TagChip::crossRect() const
{
    const QRect cross(width() - crossSize - theme::space::xs, (height() - crossSize) / 2, crossSize, crossSize);
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

void TagChip::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.focus, 2) : QPen(colors.border, 1));
    painter.setBrush(underMouse() ? colors.surfaceHover : colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(),
                                           rect().adjusted(theme::space::s, 0, -crossSize - 2 * theme::space::xs, 0));
    painter.setPen(colors.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
    theme::icon(u"close"_s, colors.textMuted).paint(&painter, crossRect());
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool moves = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emit removeRequested(); return;
    case Qt::Key_Left: moves ? emit moveRequested(-forward) : emit stepRequested(-forward); return;
    case Qt::Key_Right: moves ? emit moveRequested(forward) : emit stepRequested(forward); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractButton::mouseReleaseEvent(event);
    const QRect target = crossRect().adjusted(-theme::space::xs, -theme::space::xs, theme::space::xs, theme::space::xs);
    if (event->button() == Qt::LeftButton && target.contains(event->position().toPoint()))
        emit removeRequested();
}

}  // namespace ui
