#include "ui/shared/avatar.h"

#include "ui/shared/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace ui {
namespace {

// The first letter as a person sees it, which may be several code points.
QString initial(const QString &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? name.left(end).toUpper() : QString();
}

}  // namespace

Avatar::Avatar(int diameter, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

void Avatar::paint(QPainter &painter, const QRectF &circle, const QString &name)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colors().accent);
    painter.drawEllipse(circle);
    QFont font = theme::font(theme::TextRole::Body);
    font.setPixelSize(qRound(circle.height() * 0.46));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme::colors().accentText);
    painter.drawText(circle, Qt::AlignCenter, initial(name));
    painter.restore();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_name);
}

}  // namespace ui
