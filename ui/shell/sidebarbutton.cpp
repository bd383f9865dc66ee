#include "ui/shell/sidebarbutton.h"

#include "ui/shared/theme.h"
#include "ui/shell/sidebarpainting_p.h"

#include <QPainter>
#include <QStyle>

namespace ui {
namespace {

constexpr int itemHeight = 38;
constexpr qreal dotSize = 8;

}  // namespace

void paintSidebarItem(QPainter &painter, const QAbstractButton &button)
{
    const theme::Colors &colors = theme::colors();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor wash = colors.text;
    wash.setAlphaF(button.isDown() ? 0.12F : (button.underMouse() ? 0.06F : 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(button.isChecked() ? QColor(colors.accentSoft) : wash);
    painter.drawRoundedRect(button.rect(), theme::radius, theme::radius);
    if (button.hasFocus() && button.window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.focus, 2));
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
}

void paintBusyDot(QPainter &painter, const QPointF &corner)
{
    const theme::Colors &colors = theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.sidebar, 2));
    painter.setBrush(colors.accent);
    const qreal radius = dotSize / 2 + 1;
    painter.drawEllipse(corner - QPointF(radius / 2, radius / 2), radius, radius);
    painter.restore();
}

SidebarButton::SidebarButton(QString iconName, const QString &text, QWidget *parent)
    : QPushButton(parent)
    , m_iconName(std::move(iconName))
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);  // arrow keys move between siblings
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarButton::setBusy(bool isBusy, const QString &description)
{
    m_isBusy = isBusy;
    setAccessibleDescription(isBusy ? description : QString());
    update();
}

QSize SidebarButton::sizeHint() const
{
    const QString plain = QString(text()).remove(u'&');
    QFont font = theme::font(theme::TextRole::Body);
    font.setWeight(QFont::DemiBold);
    const int width = 3 * theme::space::m + theme::iconSize + QFontMetrics(font).horizontalAdvance(plain);
    return {width, std::max(itemHeight, QFontMetrics(font).height() + 2 * theme::space::s)};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(this);
    paintSidebarItem(painter, *this);

    const QRect iconPlace(theme::space::m, (height() - theme::iconSize) / 2, theme::iconSize, theme::iconSize);
    const QColor tint = isChecked() ? colors.accent : colors.textMuted;
    theme::icon(m_iconName, tint).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconPlace));

    QFont font = theme::font(theme::TextRole::Body);
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(colors.text);
    const QRect place = rect().adjusted(2 * theme::space::m + theme::iconSize, 0, -theme::space::m, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                     Qt::AlignLeading | Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    if (m_isBusy) {
        const int x = layoutDirection() == Qt::RightToLeft ? theme::space::l : width() - theme::space::l;
        paintBusyDot(painter, QPointF(x, height() / 2.0 + dotSize / 4));
    }
}

}  // namespace ui
