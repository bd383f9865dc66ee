#include "core/revisions/commitparser_p.h"

#include "core/git/gittext.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr qsizetype maxSummaryBytes = 4096;  // Of hostile commits; git itself advises 50.

QByteArrayView trimmedEnd(QByteArrayView text)
{
    while (!text.isEmpty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.chop(1);
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "+0530" → 330
int zoneMinutes(QByteArrayView text)
{
    if (text.size() < 5 || (text[0] != '+' && text[0] != '-')
        || !std::all_of(text.begin() + 1, text.begin() + 5, isDigit))
        return 0;
    const int hours = (text[1] - '0') * 10 + (text[2] - '0');
    const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
    return (hours * 60 + minutes) * (text[0] == '-' ? -1 : 1);
}

/// Takes the line up to the next line end off `rest`.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView{} : rest.sliced(end + 1);
    return line;
}

QByteArrayView skipBlankLines(QByteArrayView text)
{
    while (!text.isEmpty()) {
        QByteArrayView rest = text;
        if (!trimmedEnd(takeLine(rest)).isEmpty())
            break;
        text = rest;
    }
    return text;
}

QByteArray toUtf8(QByteArrayView text, QByteArrayView encoding)
{
    if (encoding.isEmpty() && text.isValidUtf8())
        return text.toByteArray();
    return decodeGitText(text, encoding).toUtf8();
}

}  // namespace

IdentLine IdentLine::parse(QByteArrayView line)
{
    IdentLine ident;
    const qsizetype open = line.indexOf('<');
    const qsizetype close = open < 0 ? -1 : line.indexOf('>', open);
    if (close < 0) {
        ident.name = trimmedEnd(line);
        return ident;
    }
    ident.name = trimmedEnd(line.first(open));
    ident.email = line.sliced(open + 1, close - open - 1);
    QByteArrayView time = line.sliced(line.lastIndexOf('>') + 1);
    while (time.startsWith(' '))
        time = time.sliced(1);
    const auto [end, error] = std::from_chars(time.begin(), time.end(), ident.seconds);
    if (error != std::errc{} || ident.seconds < 0) {
        ident.seconds = 0;
        return ident;
    }
    if (end != time.end())
        ident.offsetMinutes = zoneMinutes(time.sliced(end - time.begin() + 1));
    return ident;
}

CommitFields CommitFields::parse(QByteArrayView object)
{
    CommitFields fields;
    QByteArrayView *continued = nullptr;  // the value whose further lines begin with a blank
    QByteArrayView rest = object;
    while (!rest.isEmpty()) {
        const QByteArrayView line = takeLine(rest);
        if (line.isEmpty())
            break;
        if (line.startsWith(' ')) {
            if (continued)
                *continued = QByteArrayView{continued->data(), line.end()};
            continue;
        }
        continued = nullptr;
        if (line.startsWith("tree ") && fields.tree.isEmpty())
            fields.tree = line.sliced(5);
        else if (line.startsWith("parent "))
            fields.parents.append(line.sliced(7));
        else if (line.startsWith("author ") && fields.author.isEmpty())
            fields.author = line.sliced(7);
        else if (line.startsWith("committer ") && fields.committer.isEmpty())
            fields.committer = line.sliced(10);
        else if (line.startsWith("encoding "))
            fields.encoding = line.sliced(9);
        else if (line.startsWith("gpgsig ")) {
            fields.signature = line.sliced(7);
            continued = &fields.signature;
        }
    }
    fields.message = skipBlankLines(rest);
    return fields;
}

QByteArray summaryOf(QByteArrayView message)
{
    QByteArray summary;
    QByteArrayView rest = skipBlankLines(message);
    while (!rest.isEmpty() && summary.size() < maxSummaryBytes) {
        const QByteArrayView line = trimmedEnd(takeLine(rest));
        if (line.isEmpty())
            break;
        if (!summary.isEmpty())
            summary += ' ';
        summary += line.first(std::min(line.size(), maxSummaryBytes));
    }
    return summary;
}

std::optional<ParsedCommit> CommitParser::parse(const GitOid &oid, QByteArrayView object)
{
    const CommitFields fields = CommitFields::parse(object);
    const auto tree = GitOid::fromHex(fields.tree);
    if (!tree)
        return {};
    const IdentLine author = IdentLine::parse(fields.author);
    ParsedCommit commit{.oid = oid,
                        .tree = *tree,
                        .parents = {},
                        .authorSeconds = author.seconds,
                        .commitSeconds = IdentLine::parse(fields.committer).seconds,
                        .authorOffsetMinutes = static_cast<std::int16_t>(author.offsetMinutes),
                        .isSigned = !fields.signature.isEmpty(),
                        .author = authorIndex(author, fields.encoding),
                        .summary = toUtf8(summaryOf(fields.message), fields.encoding)};
    for (const QByteArrayView hex : fields.parents) {
        const auto parent = GitOid::fromHex(hex);
        if (!parent)
            return {};
        commit.parents.append(*parent);
    }
    return commit;
}

std::uint32_t CommitParser::authorIndex(const IdentLine &ident, QByteArrayView encoding)
{
    QByteArray key;
    key.reserve(ident.name.size() + ident.email.size() + encoding.size() + 2);
    key.append(ident.name).append('\n').append(ident.email).append('\n').append(encoding);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    const std::uint32_t index =
        addAuthor({.name = decodeGitText(ident.name, encoding), .email = decodeGitText(ident.email, encoding)});
    m_known.insert(key, index);
    return index;
}

std::uint32_t CommitParser::addAuthor(const Author &author)
{
    m_authors.append(author);
    return static_cast<std::uint32_t>(m_authors.size() - 1);
}

}  // namespace core
