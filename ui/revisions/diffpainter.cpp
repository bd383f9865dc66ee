#include "ui/revisions/diffpainter.h"

#include "ui/revisions/shownline.h"
#include "ui/shared/formatting.h"
#include "ui/shared/syntaxcolors.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = DiffRow::Kind;
using Side = SyntaxLines::Side;

constexpr int tabChars = 4;
constexpr int signChars = 3;  // one, with room around it

const theme::Tone *toneOf(Kind kind)
{
    switch (kind) {
    case Kind::Removed: return &theme::colors().danger;
    case Kind::Added: return &theme::colors().success;
    case Kind::Same:
    case Kind::Changed:
    case Kind::Fold: return nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

QColor mixed(const QColor &one, const QColor &two)
{
    return QColor::fromRgb((one.red() + two.red()) / 2, (one.green() + two.green()) / 2, (one.blue() + two.blue()) / 2);
}

/// What a side of a row is by itself: one half of a change is a loss, the other a gain.
Kind sideKind(const DiffRow &row, Side side)
{
    if (row.kind != Kind::Changed)
        return row.kind;
    return side == Side::Before ? Kind::Removed : Kind::Added;
}

}  // namespace

DiffPainter::DiffPainter(const SyntaxLines &syntax)
    : m_syntax(syntax)
{
    update();
}

void DiffPainter::setText(const std::shared_ptr<const DiffText> &text)
{
    m_text = text;
    m_marks.clear();
    update();
}

void DiffPainter::update()
{
    m_font = theme::font(theme::TextRole::Code);
    const QFontMetrics metrics{m_font};
    m_rowHeight = metrics.height() + 2;
    m_charWidth = metrics.horizontalAdvance(u'0');
    const qsizetype most = m_text ? std::max(m_text->diff.before.count(), m_text->diff.after.count()) : 0;
    m_numberWidth = metrics.horizontalAdvance(QString::number(std::max<qsizetype>(most, 100))) + theme::space::m;
}

int DiffPainter::textWidth() const
{
    return m_text ? (m_text->widestChars + 2) * m_charWidth : 0;
}

/// A text that is new, or only looked at, has one number.
int DiffPainter::numberColumns(DiffLayout layout) const
{
    return layout == DiffLayout::Unified && m_text && m_text->diff.before.count() > 0 ? 2 : 1;
}

int DiffPainter::gutterWidth(DiffLayout layout) const
{
    return m_numberWidth * numberColumns(layout) + signChars * m_charWidth + theme::space::xs;
}

const core::TextLines &DiffPainter::lines(Side side) const
{
    return side == Side::Before ? m_text->diff.before : m_text->diff.after;
}

QString DiffPainter::lineText(Side side, qsizetype line) const
{
    return shownLine(lines(side).text(line));
}

QString DiffPainter::foldText(const DiffRow &row)
{
    return QCoreApplication::translate("ui::TextDiffView", "Show %Ln unchanged line(s)", nullptr, row.count);
}

void DiffPainter::paint(QPainter &painter, const Place &place, const DiffRow &row, DiffLayout layout)
{
    painter.setFont(m_font);
    if (row.kind == Kind::Fold)
        paintFold(painter, place.area, row);
    else if (layout == DiffLayout::Unified)
        paintUnified(painter, place, row);
    else
        paintSides(painter, place, row);
    if (place.isCurrent) {
        painter.setPen(QPen{theme::colors().focus, 1});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.area.adjusted(0, 0, -1, -1));
    }
}

void DiffPainter::paintFold(QPainter &painter, const QRect &area, const DiffRow &row) const
{
    const theme::Colors &colors = theme::colors();
    painter.fillRect(area, colors.window);
    painter.setPen(colors.border);
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(colors.textMuted);
    painter.setFont(theme::font(theme::TextRole::Caption));
    painter.drawText(area, Qt::AlignCenter, u"⋯  %1"_s.arg(foldText(row)));
}

void DiffPainter::paintUnified(QPainter &painter, const Place &place, const DiffRow &row)
{
    paintGround(painter, place.area, place, row.kind);
    const Side side = row.kind == Kind::Removed ? Side::Before : Side::After;
    const bool isOnlyBefore = row.after < 0;  // a blank line that does not count has only one side
    const Cell cell{.side = isOnlyBefore ? Side::Before : side,
                    .line = isOnlyBefore ? row.before : row.after,
                    .kind = row.kind,
                    .replacement = row.replacement};
    QRect text = place.area;
    text.setLeft(text.left() + gutterWidth(DiffLayout::Unified));
    paintText(painter, text, place.scrolled, cell);
    QRect gutter{place.area.topLeft(), QSize{m_numberWidth, place.area.height()}};
    if (numberColumns(DiffLayout::Unified) > 1) {
        paintNumber(painter, gutter, row.before);
        gutter.translate(m_numberWidth, 0);
    }
    paintNumber(painter, gutter, row.after);
    paintSign(painter, QRect{gutter.topRight(), QSize{signChars * m_charWidth, gutter.height()}}, row.kind);
}

void DiffPainter::paintSides(QPainter &painter, const Place &place, const DiffRow &row)
{
    const int half = place.area.width() / 2;
    for (const Side side : {Side::Before, Side::After}) {
        QRect area = place.area;
        if (side == Side::Before)
            area.setWidth(half);
        else
            area.setLeft(area.left() + half);
        const std::int32_t line = side == Side::Before ? row.before : row.after;
        const Kind kind = line < 0 ? Kind::Fold : sideKind(row, side);  // nothing stands here
        paintGround(painter, area, place, kind);
        if (line >= 0) {
            QRect text = area;
            text.setLeft(area.left() + gutterWidth(DiffLayout::SideBySide));
            paintText(painter, text, place.scrolled,
                      {.side = side, .line = line, .kind = kind, .replacement = row.replacement});
            const QRect gutter{area.topLeft(), QSize{m_numberWidth, area.height()}};
            paintNumber(painter, gutter, line);
            paintSign(painter, QRect{gutter.topRight(), QSize{signChars * m_charWidth, area.height()}}, kind);
        }
    }
    painter.setPen(theme::colors().border);
    const int middle = place.area.left() + half;
    painter.drawLine(middle, place.area.top(), middle, place.area.bottom());
}

void DiffPainter::paintGround(QPainter &painter, const QRect &area, const Place &place, Kind kind) const
{
    const theme::Colors &colors = theme::colors();
    QColor ground = kind == Kind::Fold ? colors.window : colors.surface;
    if (const theme::Tone *tone = toneOf(kind))
        ground = tone->fill;
    painter.fillRect(area, place.isSelected ? mixed(ground, colors.accentSoft) : ground);
}

void DiffPainter::paintNumber(QPainter &painter, const QRect &area, qsizetype line) const
{
    if (line < 0)
        return;
    painter.setPen(theme::colors().textMuted);
    painter.drawText(area.adjusted(0, 0, -theme::space::xs, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(line + 1));
}

void DiffPainter::paintSign(QPainter &painter, const QRect &area, Kind kind) const
{
    const theme::Tone *tone = toneOf(kind);
    if (tone == nullptr)
        return;
    painter.setPen(tone->text);
    painter.drawText(area, Qt::AlignCenter, kind == Kind::Removed ? u"−"_s : u"+"_s);
}

const core::WordMarks &DiffPainter::marks(std::int32_t replacement)
{
    auto known = m_marks.find(replacement);
    if (known == m_marks.end()) {
        known = m_marks.insert(
            replacement,
            core::wordMarks(m_text->diff, m_text->unified.replacements().at(replacement), m_text->whitespace));
    }
    return *known;
}

QList<QTextLayout::FormatRange> DiffPainter::formats(const Cell &cell, qsizetype length)
{
    QList<QTextLayout::FormatRange> formats;
    for (const SyntaxSpan &span : m_syntax.spans(cell.side, cell.line)) {
        if (span.start < length)
            formats.append(
                {.start = span.start, .length = span.length, .format = syntaxFormat(span, theme::colors().isDark)});
    }
    const theme::Tone *tone = toneOf(cell.kind);
    if (cell.replacement < 0 || tone == nullptr)
        return formats;
    const core::WordMarks &all = marks(cell.replacement);
    const QList<core::WordMark> &marked = cell.side == Side::Before ? all.before : all.after;
    QTextCharFormat word;
    word.setBackground(mixed(tone->fill, tone->border));
    word.setForeground(theme::colors().text);
    const auto first = std::ranges::lower_bound(marked, cell.line, {}, &core::WordMark::line);
    for (auto mark = first; mark != marked.end() && mark->line == cell.line; ++mark)
        formats.append({.start = static_cast<int>(mark->span.begin),
                        .length = static_cast<int>(mark->span.size()),
                        .format = word});
    return formats;
}

void DiffPainter::paintText(QPainter &painter, const QRect &area, int scrolled, const Cell &cell)
{
    const QString full = lines(cell.side).text(cell.line);
    const QString text = shownLine(full);
    QTextLayout layout{isCutLine(full.size()) ? QString{text + u" …"} : text, m_font};
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(tabChars * m_charWidth);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(formats(cell, text.size()));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(std::numeric_limits<int>::max() / 512);
    layout.endLayout();
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(theme::colors().text);
    layout.draw(&painter, QPointF(area.left() - scrolled, area.top() + 1));
    painter.restore();
}

}  // namespace ui
