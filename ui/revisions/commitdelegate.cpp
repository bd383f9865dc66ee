#include "ui/revisions/commitdelegate.h"

#include "ui/revisions/commitmodel.h"
#include "ui/revisions/refbox.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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

/// A name in a box of its kind's colour.
class NameBox
{
public:
    NameBox(const QString &name, const theme::Tone &tone, bool isBold, int widest)
        : m_font(theme::font(theme::TextRole::Caption))
        , m_tone(tone)
    {
        m_font.setBold(isBold);
        const QFontMetrics metrics{m_font};
        m_text = metrics.elidedText(name, Qt::ElideRight, widest);
        m_size = {metrics.horizontalAdvance(m_text) + 2 * theme::space::s, metrics.height() + 2};
    }

    [[nodiscard]] int width() const { return m_size.width(); }

    /// At the left of `area`.
    void paint(QPainter &painter, const QRect &area) const
    {
        const QRect box{QPoint{area.left(), area.center().y() - m_size.height() / 2}, m_size};
        painter.setPen(m_tone.border);
        painter.setBrush(m_tone.fill);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius - 2, theme::radius - 2);
        painter.setPen(m_tone.text);
        painter.setFont(m_font);
        painter.drawText(box, Qt::AlignCenter, m_text);
    }

private:
    QFont m_font;
    theme::Tone m_tone;
    QString m_text;
    QSize m_size;
};

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
    area.setLeft(area.left() + paintRefs(*painter, area, index.data(CommitModel::RefsRole).value<QList<core::Ref>>()));
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

/// The first of them, in half of the area; how many more there are is a number.
int CommitDelegate::paintRefs(QPainter &painter, const QRect &area, const QList<core::Ref> &refs) const
{
    const int room = area.width() / 2;
    int taken = 0;
    qsizetype shown = 0;
    for (const core::Ref &ref : refs.first(std::min<qsizetype>(refs.size(), mostRefs))) {
        const NameBox name{refText(ref), refTone(ref.kind), ref.isHead, std::min(widestRef, room)};
        if (shown > 0 && taken + name.width() > room)
            break;
        name.paint(painter, area.translated(taken, 0));
        taken += name.width() + theme::space::xs;
        ++shown;
    }
    if (shown == refs.size())
        return taken;
    const NameBox rest{u"+%1"_s.arg(refs.size() - shown), refTone(core::RefKind::Other), false, widestRef};
    rest.paint(painter, area.translated(taken, 0));
    return taken + rest.width() + theme::space::xs;
}

QSize CommitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The same for all: nothing of a row may be looked at to say how high 100,000 of them are.
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), option.fontMetrics.height() + 2 * rowPadding};
}

}  // namespace ui
