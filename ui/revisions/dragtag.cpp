#include "ui/revisions/dragtag.h"

#include "core/base/repoid.h"
#include "ui/shared/theme.h"

#include <QLocale>
#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widestName = 280;

QString tagText(const QList<QUrl> &files, const QFontMetrics &metrics)
{
    const QString name = metrics.elidedText(core::printable(files.first().fileName()), Qt::ElideMiddle, widestName);
    return files.size() == 1 ? name : name + u"  +"_s + QLocale{}.toString(files.size() - 1);
}

}  // namespace

QPixmap dragTag(const QList<QUrl> &files, const QWidget &widget)
{
    const QFontMetrics metrics = widget.fontMetrics();
    const QString text = tagText(files, metrics);
    const QSize size{metrics.horizontalAdvance(text) + 2 * theme::space::m, metrics.height() + 2 * theme::space::s};
    QPixmap tag{size * widget.devicePixelRatio()};
    tag.setDevicePixelRatio(widget.devicePixelRatio());
    tag.fill(Qt::transparent);
    QPainter painter{&tag};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(widget.font());
    painter.setPen(theme::colors().accent);
    painter.setBrush(theme::colors().surface);
    painter.drawRoundedRect(QRectF{{0.5, 0.5}, size - QSize{1, 1}}, theme::radius, theme::radius);
    painter.setPen(theme::colors().text);
    painter.drawText(QRect{{}, size}, Qt::AlignCenter, text);
    return tag;
}

}  // namespace ui
