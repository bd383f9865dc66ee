#include "ui/revisions/commitdelegate.h"

#include "ui/revisions/commitmodel.h"
#include "ui/revisions/refbox.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int laneWidth = 14;
constexpr double lineWidth = 1.6;
constexpr double dotRadius = 3.5;
constexpr int rowPadding = 5;
constexpr int mostRefs = 3;
constexpr int widestRef = 160;

/// Hues that can be told apart, also by those who do not see all of them; lightness follows the theme.
QColor laneColor(int color)
{
    constexpr std::array hues{205, 28, 140, 320, 265, 55, 175, 0};
    const int hue = hues.at(static_cast<std::size_t>(color) % hues.size());
    return theme::colors().isDark ? QColor::fromHsl(hue, 150, 165) : QColor::fromHsl(hue, 170, 95);
}

theme::Tone refTone(core::RefKind kind)
{
    const theme::Colors &colors = theme::colors();
    switch (kind) {
    case core::RefKind::Branch:
    case core::RefKind::RemoteBranch: return colors.info;
    case core::RefKind::Tag: return colors.success;
    case core::RefKind::PullRequest: return colors.warning;
    case core::RefKind::Other: return {colors.textMuted, colors.surfaceHover, colors.border};
    }
    Q_UNREACHABLE_RETURN({});
}

QPainterPath linePath(const core::GraphRow::Line &line, int commitLane, const QRect &area)
{
    const auto x = [&area](int lane) { return area.left() + laneWidth * (lane + 0.5); };
    const double top = area.top();
    const double middle = area.center().y() + 0.5;
    const double bottom = area.bottom() + 1;
    const double edge = x(line.lane);
    const double dot = x(commitLane);
    QPainterPath path;
    switch (line.part) {
    case core::GraphRow::Part::Through:
        path.moveTo(edge, top);
        path.lineTo(edge, bottom);
        break;
    case core::GraphRow::Part::Into:
        path.moveTo(edge, top);
        path.cubicTo(edge, middle, dot, top, dot, middle);
        break;
    case core::GraphRow::Part::OutOf:
        path.moveTo(dot, middle);
        path.cubicTo(dot, bottom, edge, middle, edge, bottom);
        break;
    }
    return path;
}

}  // namespace

void CommitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString summary = std::exchange(item.text, {});
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = option.rect.adjusted(theme::space::s, 0, -theme::space::xs, 0);
    if (const QVariant graph = index.data(CommitModel::GraphRole); graph.isValid()) {
        paintGraph(*painter, area, graph.value<core::GraphRow>());
        area.setLeft(area.left() + laneWidth * m_lanes + theme::space::s);
    }
    const auto refs = index.data(CommitModel::RefsRole).value<QList<core::Ref>>();
    for (const core::Ref &ref : refs.first(std::min<qsizetype>(refs.size(), mostRefs)))
        area.setLeft(area.left() + paintRef(*painter, area, ref) + theme::space::xs);
    painter->setFont(item.font);
    painter->setPen(theme::colors().text);
    painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                      item.fontMetrics.elidedText(summary, Qt::ElideRight, area.width()));
    painter->restore();
}

void CommitDelegate::paintGraph(QPainter &painter, const QRect &area, const core::GraphRow &row) const
{
    const QRect graph{area.left(), area.top(), laneWidth * m_lanes, area.height()};
    painter.save();
    painter.setClipRect(graph, Qt::IntersectClip);
    for (const core::GraphRow::Line &line : row.lines) {
        painter.setPen(QPen{laneColor(line.color), lineWidth});
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(linePath(line, row.lane, graph));
    }
    painter.setPen(QPen{theme::colors().surface, lineWidth});
    painter.setBrush(laneColor(row.color));
    painter.drawEllipse(QPointF{graph.left() + laneWidth * (row.lane + 0.5), graph.center().y() + 0.5}, dotRadius + 1,
                        dotRadius + 1);
    painter.restore();
}

int CommitDelegate::paintRef(QPainter &painter, const QRect &area, const core::Ref &ref) const
{
    QFont font = theme::font(theme::TextRole::Caption);
    font.setBold(ref.isHead);
    const QFontMetrics metrics{font};
    const QString text = metrics.elidedText(refText(ref), Qt::ElideRight, widestRef);
    const QSize size{metrics.horizontalAdvance(text) + 2 * theme::space::s, metrics.height() + 2};
    const QRect box{area.left(), area.center().y() - size.height() / 2, size.width(), size.height()};
    const theme::Tone tone = refTone(ref.kind);
    painter.setPen(tone.border);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius - 2, theme::radius - 2);
    painter.setPen(tone.text);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
    return size.width();
}

QSize CommitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The same for all: nothing of a row may be looked at to say how high 100,000 of them are.
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), option.fontMetrics.height() + 2 * rowPadding};
}

}  // namespace ui
