#include "core/card/bodyfindings_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

CardFix paddedRow(TextSpan row, QStringView text, qsizetype missing)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    const bool isClosed = end > 1 && text.at(end - 1) == u'|' && text.at(end - 2) != u'\\';
    QString cells = isClosed ? QString{} : u" |"_s;
    for (qsizetype i = 0; i < missing; ++i)
        cells += u"  |"_s;
    return replaceText({.begin = row.begin + end, .end = row.begin + end}, cells);
}

/// A row that is too long loses what is in its last cells: they are joined in the last that is shown.
CardFix joinedRow(TextSpan row, QStringView text, const QList<TextSpan> &cells, qsizetype columns)
{
    QStringList rest;
    for (const TextSpan &cell : cells.sliced(columns - 1))
        rest.append(cell.of(text).trimmed().toString());
    const TextSpan place{.begin = row.begin + cells.at(columns - 1).begin, .end = row.begin + cells.last().end};
    return replaceText(place, u' ' + rest.join(u' ') + u' ');
}

void checkRows(const BodyReading &body, BodyFindings &findings, int header, int last)
{
    const qsizetype columns = tableCells(body.lineText(header)).size();
    for (int line = header + 2; line <= last && !findings.isFull(u"TX020"_s); ++line) {
        const TextSpan row = body.line(line);
        const QList<TextSpan> cells = tableCells(row.of(body.text()));
        if (cells.size() == columns)
            continue;
        findings.add(u"TX020"_s, row, {QString::number(cells.size()), QString::number(columns)},
                     cells.size() < columns ? paddedRow(row, row.of(body.text()), columns - cells.size())
                                            : joinedRow(row, row.of(body.text()), cells, columns));
    }
}

void unevenRows(const BodyReading &body, BodyFindings &findings)  // TX020
{
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind != MarkdownBlock::Kind::Text || block.isInQuote)
            continue;
        for (int line = block.firstLine + 1; line <= block.lastLine; ++line) {
            const QStringView ruler = body.lineText(line);
            if (!isTableRuler(ruler) || tableCells(ruler).size() != tableCells(body.lineText(line - 1)).size())
                continue;
            checkRows(body, findings, line - 1, block.lastLine);
            break;
        }
    }
}

constexpr std::array checks{BodyCheck{unevenRows}};

}  // namespace

std::span<const BodyCheck> tableChecks()
{
    return checks;
}

}  // namespace core
