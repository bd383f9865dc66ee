#include "core/revisions/textdiff.h"

#include "core/git/gittext.h"

#include <QUtf8StringView>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype maxHeadingBytes = 80;

bool canBeHeading(QByteArrayView line)
{
    const char first = line.isEmpty() ? '\0' : line.front();
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_' || first == '$';
}

bool isBlank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

std::int64_t sum(const QList<DiffHunk> &hunks, LineRange LineReplacement::*side)
{
    std::int64_t lines = 0;
    for (const DiffHunk &hunk : hunks) {
        for (const LineReplacement &replacement : hunk.replacements)
            lines += (replacement.*side).count;
    }
    return lines;
}

}  // namespace

TextLines::TextLines(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_isUtf8(QUtf8StringView(m_bytes).isValidUtf8())
{
    m_ends.reserve(static_cast<std::size_t>(std::ranges::count(m_bytes, '\n')) + 1);
    for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n', end + 1))
        m_ends.push_back(end + 1);
    if (lacksLastEnd())
        m_ends.push_back(m_bytes.size());
}

QByteArrayView TextLines::line(qsizetype line) const
{
    const auto index = static_cast<std::size_t>(line);
    const qsizetype begin = index == 0 ? 0 : m_ends[index - 1];
    return QByteArrayView(m_bytes).sliced(begin, m_ends[index] - begin);
}

QString TextLines::text(qsizetype line) const
{
    QByteArrayView bytes = this->line(line);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return m_isUtf8 ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

std::int64_t TextDiff::removedLines() const
{
    return sum(hunks, &LineReplacement::before);
}

std::int64_t TextDiff::addedLines() const
{
    return sum(hunks, &LineReplacement::after);
}

QList<LineReplacement> TextDiff::gaps() const
{
    QList<LineReplacement> gaps;
    qsizetype oldLine = 0;
    qsizetype newLine = 0;
    const auto closeAt = [&](qsizetype oldEnd, qsizetype newEnd) {
        gaps.append({.before = {.first = oldLine, .count = oldEnd - oldLine},
                     .after = {.first = newLine, .count = newEnd - newLine}});
    };
    for (const DiffHunk &hunk : hunks) {
        closeAt(hunk.before.first, hunk.after.first);
        oldLine = hunk.before.end();
        newLine = hunk.after.end();
    }
    closeAt(before.count(), after.count());
    return gaps;
}

QByteArrayView TextDiff::heading(const DiffHunk &hunk) const
{
    for (qsizetype line = hunk.before.first - 1; line >= 0; --line) {
        QByteArrayView text = before.line(line);
        if (!canBeHeading(text))
            continue;
        text.truncate(std::min(text.size(), maxHeadingBytes));
        while (!text.isEmpty() && isBlank(text.back()))
            text.chop(1);
        while (!QUtf8StringView(text).isValidUtf8())  // git ends it before what is no UTF-8
            text.chop(1);
        return text;
    }
    return {};
}

TextDiff diffText(const QByteArray &before, const QByteArray &after, const TextDiffOptions &options)
{
    if (isBinaryContent(before) || isBinaryContent(after))
        return {.obstacle = TextDiff::Obstacle::Binary};
    if (std::max(before.size(), after.size()) > options.maxBytes)
        return {.obstacle = TextDiff::Obstacle::TooLarge};
    auto hunks = diffHunks(before, after, options.lines);
    if (!hunks)
        return {.obstacle = TextDiff::Obstacle::TooLarge};
    return {.before = TextLines{before}, .after = TextLines{after}, .hunks = *std::move(hunks)};
}

}  // namespace core
