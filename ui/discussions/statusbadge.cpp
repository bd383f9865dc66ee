#include "ui/discussions/statusbadge.h"

#include "ui/discussions/discussionwords.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"statusBadge"_s);
    setStatus(m_status);
}

void StatusBadge::setStatus(core::DiscussionStatus status)
{
    m_status = status;
    setAccessibleName(statusText(status));
    setFixedSize(sizeFor(status));
    update();
}

QSize StatusBadge::sizeFor(core::DiscussionStatus status)
{
    const QFontMetrics metrics{theme::font(theme::TextRole::Caption)};
    return {metrics.horizontalAdvance(statusText(status)) + 2 * theme::space::s, metrics.height() + 2};
}

void StatusBadge::paint(QPainter &painter, const QRect &badge, core::DiscussionStatus status)
{
    const theme::Tone tone = statusTone(status);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tone.border);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
    painter.setFont(theme::font(theme::TextRole::Caption));
    painter.setPen(tone.text);
    painter.drawText(badge, Qt::AlignCenter, statusText(status));
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_status);
}

}  // namespace ui
