#include "core/generate/markdown_p.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// With three significant digits at most, in the largest unit that leaves a number of at least 1.
QString scaled(double value, std::span<const QLatin1StringView> units)
{
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    const int decimals = unit == 0 || value >= 99.95 ? 0 : (value >= 9.995 ? 1 : 2);
    return QString::number(value, 'f', decimals) + units[unit];
}

}  // namespace

QString escapedMarkdown(const QString &text)
{
    // Between letters, "_" marks nothing.
    static const QRegularExpression special{u"([\\\\`*{}\\[\\]<>|#~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))"_s};
    return text.simplified().replace(special, u"\\\\1"_s);
}

QString codeSpan(const QString &text)
{
    QString line = text.simplified();
    line.replace(u'`', u'\'');
    line.replace(u'|', u"\\|"_s);  // also in code, a bar ends a cell
    return u'`' + line + u'`';
}

QString codeBlock(const QString &code, const QString &language)
{
    QString fence = u"```"_s;
    while (code.contains(fence))
        fence += u'`';
    return fence + language + u'\n' + code + u'\n' + fence + u'\n';
}

QString CardTable::text() const
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        qsizetype width = std::max<qsizetype>(3, m_header.at(column).size());
        for (const QStringList &row : m_rows)
            width = std::max(width, row.value(column).size());
        widths.append(width);
    }
    const auto alignment = [this](qsizetype column) { return m_alignment.value(column, Align::Center); };
    const auto line = [&](const QStringList &cells) -> QString {  // not the pieces: `text` ends here
        QString text = u"|"_s;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const bool isRight = alignment(i) == Align::Right;
            text += u' '
                + (isRight ? cells.value(i).rightJustified(widths.at(i)) : cells.value(i).leftJustified(widths.at(i)))
                + u" |"_s;
        }
        return text + u'\n';
    };
    QString text = line(m_header) + u'|';
    for (qsizetype i = 0; i < widths.size(); ++i) {
        text += (alignment(i) == Align::Right ? u'-' : u':') + QString{widths.at(i), u'-'}
            + (alignment(i) == Align::Left ? u"-|"_s : u":|"_s);
    }
    text += u'\n';
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}

QString cardNumber(double value)
{
    if (!std::isfinite(value))
        return u"nan"_s;
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return QString::number(value, 'f', 0);
    QString shortest = QString::number(value, 'g', QLocale::FloatingPointShortest);
    const bool isLong = shortest.contains(u'.') && !shortest.contains(u'e') && shortest.section(u'.', 1).size() > 4;
    return isLong ? QString::number(value, 'f', 4) : shortest;
}

QString cardNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return cardNumber(value.toDouble());
    return value.isString() ? escapedMarkdown(value.toString()) : QString{};
}

QString pythonNumber(double value)
{
    QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    const double size = std::abs(value);
    // Python keeps to decimals from 0.0001 up to 1e16.
    if (text.contains(u'e') && size >= 1e-4 && size < 1e16)
        text = QString::number(value, 'f', QLocale::FloatingPointShortest);
    return text.contains(u'.') || text.contains(u'e') || text.contains(u'n') ? text : text + u".0"_s;
}

QString parameterCount(std::int64_t count)
{
    static constexpr std::array units{""_L1, "K"_L1, "M"_L1, "B"_L1, "T"_L1};
    return scaled(static_cast<double>(count), units);
}

QString fileSize(std::int64_t bytes)
{
    static constexpr std::array units{" bytes"_L1, " kB"_L1, " MB"_L1, " GB"_L1, " TB"_L1};
    return scaled(static_cast<double>(bytes), units);
}

}  // namespace core
