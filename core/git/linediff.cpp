#include "core/git/linediff.h"

#include "core/git/githandle.h"
#include "core/git/gitlibrary.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace core {

namespace {

/// libgit2 counts from 1; a side without lines names the line before the place.
LineRange toRange(int start, int count)
{
    return {.first = qsizetype{start} - (count > 0 ? 1 : 0), .count = count};
}

/// Takes the hunks and lines from libgit2 as they come.
class HunkCollector
{
public:
    static int addHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *collector)
    {
        auto *self = static_cast<HunkCollector *>(collector);
        const LineRange before = toRange(hunk->old_start, hunk->old_lines);
        const LineRange after = toRange(hunk->new_start, hunk->new_lines);
        self->m_hunks.append({.before = before, .after = after, .replacements = {}});
        self->m_before = before.first;
        self->m_after = after.first;
        self->m_isInReplacement = false;
        return 0;
    }

    static int addLine(const git_diff_delta *, const git_diff_hunk *, const git_diff_line *line, void *collector)
    {
        auto *self = static_cast<HunkCollector *>(collector);
        switch (line->origin) {
        case GIT_DIFF_LINE_CONTEXT: self->addContext(); break;
        case GIT_DIFF_LINE_DELETION: self->addRemoved(); break;
        case GIT_DIFF_LINE_ADDITION: self->addAdded(); break;
        default: break;  // what it says of a missing line end is no line
        }
        return 0;
    }

    [[nodiscard]] QList<DiffHunk> takeHunks() { return std::move(m_hunks); }

private:
    void addContext()
    {
        ++m_before;
        ++m_after;
        m_isInReplacement = false;
    }

    void addRemoved()
    {
        ++replacement().before.count;
        ++m_before;
    }

    void addAdded()
    {
        ++replacement().after.count;
        ++m_after;
    }

    LineReplacement &replacement()
    {
        QList<LineReplacement> &all = m_hunks.last().replacements;
        if (!m_isInReplacement)
            all.append({.before = {.first = m_before, .count = 0}, .after = {.first = m_after, .count = 0}});
        m_isInReplacement = true;
        return all.last();
    }

    QList<DiffHunk> m_hunks;
    qsizetype m_before = 0;
    qsizetype m_after = 0;
    bool m_isInReplacement = false;
};

std::uint32_t flagsOf(const LineDiffOptions &options)
{
    std::uint32_t flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    if (options.ignoreBlankLines)
        flags |= GIT_DIFF_IGNORE_BLANK_LINES;
    switch (options.whitespace) {
    case Whitespace::Exact: return flags;
    case Whitespace::IgnoreAtLineEnd: return flags | GIT_DIFF_IGNORE_WHITESPACE_EOL;
    case Whitespace::IgnoreAmount: return flags | GIT_DIFF_IGNORE_WHITESPACE_CHANGE;
    case Whitespace::IgnoreAll: return flags | GIT_DIFF_IGNORE_WHITESPACE;
    }
    return flags;
}

/// git leaves the ends that are the same, in whole kilobytes, out of a comparison without context; where there are
/// several ways to see a difference, that decides.
void dropCommonEnd(QByteArrayView &before, QByteArrayView &after)
{
    constexpr qsizetype block = 1024;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype dropped = 0;
    while (dropped + block <= shorter
           && std::memcmp(before.end() - dropped - block, after.end() - dropped - block, block) == 0)
        dropped += block;
    const qsizetype lineEnd = before.last(dropped).indexOf('\n');
    if (lineEnd < 0)
        return;
    before.chop(dropped - lineEnd - 1);
    after.chop(dropped - lineEnd - 1);
}

/// Numbers as lines of digits.
QByteArray toLines(std::span<const std::uint32_t> items)
{
    constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    constexpr int digitCount = 8;
    QByteArray lines{static_cast<qsizetype>(items.size()) * (digitCount + 1), Qt::Uninitialized};
    char *at = lines.data();
    for (const std::uint32_t item : items) {
        for (int digit = 0; digit < digitCount; ++digit)
            *at++ = digits[(item >> (4 * digit)) & 0xf];
        *at++ = '\n';
    }
    return lines;
}

}  // namespace

Result<QList<DiffHunk>> diffHunks(QByteArrayView before, QByteArrayView after, const LineDiffOptions &options)
{
    if (std::max(before.size(), after.size()) > maxDiffBytes)
        return fail(ErrorKind::TooLarge, {});
    if (options.contextLines == 0)
        dropCommonEnd(before, after);
    const GitLibrary library;
    git_diff_options wanted = GIT_DIFF_OPTIONS_INIT;
    wanted.flags = flagsOf(options);
    wanted.context_lines = static_cast<std::uint32_t>(std::max(0, options.contextLines));
    wanted.interhunk_lines = 0;
    wanted.max_size = 2 * maxDiffBytes;
    HunkCollector collector;
    // A null pointer would be a file that is not there.
    const auto dataOf = [](QByteArrayView bytes) { return bytes.isEmpty() ? "" : bytes.data(); };
    if (git_diff_buffers(dataOf(before), static_cast<size_t>(before.size()), nullptr, dataOf(after),
                         static_cast<size_t>(after.size()), nullptr, &wanted, nullptr, nullptr, HunkCollector::addHunk,
                         HunkCollector::addLine, &collector)
        != 0)
        return gitFailure({});
    return collector.takeHunks();
}

Result<QList<LineReplacement>> lineReplacements(QByteArrayView before, QByteArrayView after)
{
    const auto hunks = diffHunks(before, after, {.contextLines = 0});
    if (!hunks)
        return std::unexpected(hunks.error());
    QList<LineReplacement> all;
    for (const DiffHunk &hunk : *hunks)
        all += hunk.replacements;
    return all;
}

QList<LineReplacement> differences(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    before = before.subspan(head);
    after = after.subspan(head);
    while (!before.empty() && !after.empty() && before.back() == after.back()) {
        before = before.first(before.size() - 1);
        after = after.first(after.size() - 1);
    }
    const auto start = static_cast<qsizetype>(head);
    const LineReplacement all{.before = {.first = start, .count = static_cast<qsizetype>(before.size())},
                              .after = {.first = start, .count = static_cast<qsizetype>(after.size())}};
    if (before.empty() && after.empty())
        return {};
    if (before.empty() || after.empty())
        return {all};
    auto found = lineReplacements(toLines(before), toLines(after));
    if (!found)
        return {all};  // too much of it to say more
    for (LineReplacement &part : *found) {
        part.before.first += start;
        part.after.first += start;
    }
    return *std::move(found);
}

}  // namespace core
