#include "core/card/outline.h"

#include "core/card/markdownblocks_p.h"

#include <QHash>

namespace core {

namespace {

/// What github-slugger keeps: letters, digits, marks, "_" and its like; blanks become "-".
bool isKept(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Punctuation_Connector: return true;
    default: return c == U'-';
    }
}

/// Gives every heading an anchor of its own.
class Slugger
{
public:
    QString slugFor(QStringView title)
    {
        const QString wanted = headingSlug(title);
        QString slug = wanted;
        while (m_used.contains(slug))
            slug = wanted + QLatin1Char('-') + QString::number(++m_used[wanted]);
        m_used.insert(slug, 0);
        return slug;
    }

private:
    QHash<QString, int> m_used;  // and how often it was asked for again
};

/// Every section ends where one of the same or a higher level begins.
void endSections(QList<Heading> &headings, qsizetype end)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        while (!open.isEmpty() && headings.at(open.last()).level >= headings.at(i).level)
            headings[open.takeLast()].section.end = headings.at(i).span.begin;
        open.append(i);
    }
    for (const qsizetype i : std::as_const(open))
        headings[i].section.end = end;
}

}  // namespace

QString headingSlug(QStringView title)
{
    QString slug;
    const QString lower = title.trimmed().toString().toLower();
    for (const char32_t c : lower.toUcs4()) {
        if (c == U' ')
            slug += QLatin1Char('-');
        else if (isKept(c))
            slug += QChar::fromUcs4(c);
    }
    return slug;
}

QList<Heading> headingsOf(const CardText &card, const LineIndex &lines, const QList<MarkdownBlock> &blocks)
{
    const int before = lines.at(card.body().begin).line - 1;
    Slugger slugger;
    QList<Heading> headings;
    for (const MarkdownBlock &block : blocks) {
        if (block.kind != MarkdownBlock::Kind::Heading || block.isInQuote)
            continue;
        const TextSpan span{.begin = lines.lineStart(before + block.firstLine),
                            .end = lineSpan(card.text(), lines, before + block.lastLine).end};
        const QString title = block.title.trimmed();
        headings.append({.level = block.level,
                         .title = title,
                         .slug = slugger.slugFor(title),
                         .span = span,
                         .section = {.begin = span.begin, .end = span.end}});
    }
    endSections(headings, card.text().size());
    return headings;
}

TextSpan lineSpan(QStringView text, const LineIndex &lines, int line)
{
    const qsizetype begin = lines.lineStart(line);
    qsizetype end = line < lines.lineCount() ? lines.lineStart(line + 1) : text.size();
    if (line < lines.lineCount() && end > begin && text.at(end - 1) == QLatin1Char('\n'))
        --end;
    if (line < lines.lineCount() && end > begin && text.at(end - 1) == QLatin1Char('\r'))
        --end;
    return {.begin = begin, .end = end};
}

QList<Heading> readOutline(const CardText &card)
{
    return headingsOf(card, LineIndex{card.text()}, readBlocks(card.body().of(card.text())));
}

}  // namespace core
