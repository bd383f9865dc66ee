#include "ui/revisions/heatstrip.h"

#include "ui/revisions/tensorwords.h"
#include "ui/shared/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widestColumn = 26;
constexpr int narrowestColumn = 3;
constexpr int legendSteps = 5;
constexpr int legendStepWidth = 22;
constexpr double decadesShown = 4;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromHslF(part(a.hslHueF(), b.hslHueF()), part(a.hslSaturationF(), b.hslSaturationF()),
                            part(a.lightnessF(), b.lightnessF()));
}

/// 0 for the least change, 1 for values that have nothing to do with those before.
double heatOf(double relative)
{
    if (relative <= 0)
        return 0;
    return std::clamp((std::log10(relative) + decadesShown) / decadesShown, 0.0, 1.0);
}

}  // namespace

HeatStrip::HeatStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"heatStrip"_s);
    setAccessibleName(tr("Change by layer"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void HeatStrip::setMap(const HeatMap &map)
{
    if (m_map == map)
        return;
    const bool isOther = m_map.parts != map.parts || m_map.layers != map.layers;
    m_map = map;
    if (isOther) {
        m_current = {};
        m_selected.reset();
        updateGeometry();
    }
    describeCurrent();
    update();
}

void HeatStrip::setSelected(const std::optional<TensorPlace> &place)
{
    m_selected = place;
    describeCurrent();
    update();
}

/// From pale to strong: lightness alone tells more from less, also to those who see no red.
QColor HeatStrip::heatColor(double relative)
{
    const bool isDark = theme::colors().isDark;
    const QColor least = isDark ? QColor::fromHsl(48, 90, 62) : QColor::fromHsl(48, 220, 222);
    const QColor most = isDark ? QColor::fromHsl(14, 235, 178) : QColor::fromHsl(6, 190, 92);
    return mixed(least, most, heatOf(relative));
}

int HeatStrip::nameWidth() const
{
    int widest = 0;
    for (const TensorPart part : m_map.parts)
        widest = std::max(widest, fontMetrics().horizontalAdvance(tensorPartText(part)));
    return widest + theme::space::s;
}

int HeatStrip::rowHeight() const
{
    return fontMetrics().height() + theme::space::xs;
}

double HeatStrip::columnWidth() const
{
    const double room = width() - nameWidth();
    const auto columns = static_cast<double>(std::max<qsizetype>(m_map.layers.size(), 1));
    return std::clamp(room / columns, double{narrowestColumn}, double{widestColumn});
}

QSize HeatStrip::sizeHint() const
{
    const auto rows = static_cast<int>(m_map.parts.size()) + 2;  // the layers' numbers, and the legend
    const auto columns = static_cast<int>(m_map.layers.size());
    return {nameWidth() + widestColumn * columns, rows * rowHeight() + theme::space::xs};
}

QSize HeatStrip::minimumSizeHint() const
{
    return {nameWidth() + narrowestColumn * static_cast<int>(m_map.layers.size()), sizeHint().height()};
}

QRect HeatStrip::cellRect(qsizetype part, qsizetype layer) const
{
    const double x = nameWidth() + columnWidth() * static_cast<double>(layer);
    const int left = qRound(x);
    const int right = qRound(x + columnWidth());
    return {left, rowHeight() * static_cast<int>(part + 1), right - left, rowHeight()};
}

std::optional<HeatStrip::Cell> HeatStrip::cellAt(const QPoint &point) const
{
    for (qsizetype part = 0; part < m_map.parts.size(); ++part) {
        for (qsizetype layer = 0; layer < m_map.layers.size(); ++layer) {
            if (cellRect(part, layer).contains(point))
                return m_map.cell(part, layer).tensors > 0 ? std::optional(Cell{part, layer}) : std::nullopt;
        }
    }
    return {};
}

TensorPlace HeatStrip::placeOf(const Cell &cell) const
{
    return {.layer = m_map.layers.at(cell.layer), .part = m_map.parts.at(cell.part)};
}

QString HeatStrip::textOf(const Cell &cell) const
{
    const HeatCell &heat = m_map.cell(cell.part, cell.layer);
    const TensorPlace place = placeOf(cell);
    const QString where = place.layer == TensorPlace::outside
        //: %1 is a kind of tensor: "Embedding".
        ? tr("%1, outside the layers").arg(tensorPartText(place.part))
        //: %1 is a kind of tensor: "Attention".
        : tr("%1, layer %2").arg(tensorPartText(place.part)).arg(place.layer);
    QStringList parts{where, tr("%n tensor(s)", nullptr, heat.tensors), tr("%n changed", "tensors", heat.changed)};
    if (heat.measured > 0)
        //: %1 is a percentage.
        parts.append(tr("changed by up to %1 (relative L2)").arg(tensorShareText(heat.relative)));
    else if (heat.changed > 0)
        parts.append(tr("not measured"));
    return parts.join(u" · "_s);
}

/// What a screen reader is told, and how it hears that it is another.
void HeatStrip::describeCurrent()
{
    QString text;
    if (!m_map.isEmpty()) {
        text = textOf(m_current);
        if (m_selected == placeOf(m_current))
            text += u" · "_s + tr("the list shows only these");
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&changed);
}

void HeatStrip::moveTo(qsizetype part, qsizetype layer)
{
    if (m_map.isEmpty())
        return;
    m_current = {.part = std::clamp<qsizetype>(part, 0, m_map.parts.size() - 1),
                 .layer = std::clamp<qsizetype>(layer, 0, m_map.layers.size() - 1)};
    describeCurrent();
    update();
}

void HeatStrip::choose(const Cell &cell)
{
    if (m_map.isEmpty() || m_map.cell(cell.part, cell.layer).tensors == 0)
        return;
    const TensorPlace place = placeOf(cell);
    setSelected(m_selected == place ? std::nullopt : std::optional(place));
    emit selectionChanged();
}

void HeatStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return moveTo(m_current.part, m_current.layer - 1);
    case Qt::Key_Right: return moveTo(m_current.part, m_current.layer + 1);
    case Qt::Key_Up: return moveTo(m_current.part - 1, m_current.layer);
    case Qt::Key_Down: return moveTo(m_current.part + 1, m_current.layer);
    case Qt::Key_Home: return moveTo(m_current.part, 0);
    case Qt::Key_End: return moveTo(m_current.part, m_map.layers.size() - 1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return choose(m_current);
    default: break;
    }
    if (event->key() == Qt::Key_Escape && m_selected) {
        setSelected(std::nullopt);
        emit selectionChanged();
        return;
    }
    QWidget::keyPressEvent(event);
}

void HeatStrip::mousePressEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !cell)
        return QWidget::mousePressEvent(event);
    moveTo(cell->part, cell->layer);
    choose(*cell);
}

void HeatStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    describeCurrent();
}

bool HeatStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto cell = cellAt(help->pos());
    QToolTip::showText(help->globalPos(), cell ? textOf(*cell) : QString{}, this,
                       cell ? cellRect(cell->part, cell->layer) : QRect{});
    return true;
}

int HeatStrip::widestNumber() const
{
    return fontMetrics().horizontalAdvance(QString::number(std::max(0, m_map.layers.last())));
}

/// Every such layer has its number above it: a step that people count in, and as small as there is room for.
int HeatStrip::numberStep() const
{
    constexpr std::array factors{2, 5, 10};
    const int needed = widestNumber() + theme::space::s;
    for (int power = 1, step = 1;; power *= factors.back()) {
        for (const int factor : factors) {
            if (step * columnWidth() >= needed)
                return step;
            step = power * factor;
        }
    }
}

void HeatStrip::paintHeader(QPainter &painter) const
{
    painter.setPen(theme::colors().textMuted);
    const int step = numberStep();
    for (qsizetype layer = 0; layer < m_map.layers.size(); ++layer) {
        const int number = m_map.layers.at(layer);
        const bool isOutside = number == TensorPlace::outside;
        if (!isOutside && number % step != 0)
            continue;
        const QRect cell = cellRect(-1, layer);
        const int aside = std::max(0, widestNumber() - cell.width());  // of a column narrower than its number
        painter.drawText(cell.adjusted(-aside, 0, aside, 0), Qt::AlignCenter,
                         isOutside ? u"–"_s : QString::number(number));
    }
}

void HeatStrip::paintCell(QPainter &painter, const QRect &area, const HeatCell &cell) const
{
    if (cell.tensors == 0)
        return;
    const QRect inner = area.adjusted(0, 1, area.width() > narrowestColumn + 1 ? -1 : 0, -1);
    const theme::Colors &colors = theme::colors();
    const bool isMeasured = cell.measured > 0;
    painter.fillRect(inner, isMeasured ? heatColor(cell.relative) : colors.surface);
    if (!isMeasured && inner.width() > narrowestColumn) {
        painter.setPen(colors.border);
        painter.drawRect(inner.adjusted(0, 0, -1, -1));
    }
    if (cell.changed > cell.measured)
        painter.fillRect(inner, QBrush{isMeasured ? colors.text : colors.controlBorder, Qt::BDiagPattern});
}

void HeatStrip::paintRow(QPainter &painter, qsizetype part) const
{
    const theme::Colors &colors = theme::colors();
    const QRect first = cellRect(part, 0);
    painter.setPen(colors.text);
    painter.drawText(QRect{0, first.top(), first.left() - theme::space::s, first.height()},
                     Qt::AlignVCenter | Qt::AlignLeft, tensorPartText(m_map.parts.at(part)));
    for (qsizetype layer = 0; layer < m_map.layers.size(); ++layer)
        paintCell(painter, cellRect(part, layer), m_map.cell(part, layer));
}

/// What the colours and the stripes mean.
void HeatStrip::paintLegend(QPainter &painter) const
{
    const theme::Colors &colors = theme::colors();
    const auto rows = static_cast<int>(m_map.parts.size());
    QRect place{0, rowHeight() * (rows + 1) + theme::space::xs, 0, rowHeight()};
    const auto write = [&](const QString &text) {
        place.setWidth(fontMetrics().horizontalAdvance(text));
        painter.setPen(colors.textMuted);
        painter.drawText(place, Qt::AlignVCenter, text);
        place.moveLeft(place.right() + theme::space::s);
    };
    const auto sample = [&](const QColor &color, bool isHatched) {
        const QRect area{place.left(), place.top() + 2, legendStepWidth, place.height() - 4};
        painter.fillRect(area, color);
        if (isHatched)
            painter.fillRect(area, QBrush{colors.controlBorder, Qt::BDiagPattern});
        place.moveLeft(area.right() + 1);
    };
    //: At the pale end of a scale: a tensor changed by a ten thousandth of its length or less.
    write(tr("0.01 %"));
    for (int step = 0; step < legendSteps; ++step)
        sample(heatColor(std::pow(10.0, step * decadesShown / (legendSteps - 1) - decadesShown)), false);
    place.translate(theme::space::s, 0);
    write(tr("100 % and more"));
    place.translate(theme::space::m, 0);
    sample(colors.surface, true);
    place.translate(theme::space::s, 0);
    write(tr("changed, not measured"));
}

void HeatStrip::paintEvent(QPaintEvent *)
{
    if (m_map.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(font());
    paintHeader(painter);
    for (qsizetype part = 0; part < m_map.parts.size(); ++part)
        paintRow(painter, part);
    paintLegend(painter);
    const theme::Colors &colors = theme::colors();
    for (qsizetype part = 0; m_selected && part < m_map.parts.size(); ++part) {
        const qsizetype layer = m_map.layers.indexOf(m_selected->layer);
        if (m_map.parts.at(part) != m_selected->part || layer < 0)
            continue;
        painter.setPen(QPen{colors.text, 2});
        painter.drawRect(cellRect(part, layer).adjusted(0, 1, -1, -1));
    }
    if (hasFocus()) {
        painter.setPen(QPen{colors.focus, 2});
        painter.drawRect(cellRect(m_current.part, m_current.layer).adjusted(-1, 0, 0, 0));
    }
}

}  // namespace ui
