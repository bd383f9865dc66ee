#include "core/revisions/linehunks_p.h"

#include "core/git/githandle.h"

#include <cstring>

namespace core {

namespace {

/// git leaves the ends that are the same, in whole kilobytes, out of the comparison; where there are several ways to
/// see a difference, that decides.
void dropCommonEnd(QByteArrayView &before, QByteArrayView &after)
{
    constexpr qsizetype block = 1024;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype dropped = 0;
    while (dropped + block <= shorter
           && std::memcmp(before.end() - dropped - block, after.end() - dropped - block, block) == 0)
        dropped += block;
    const QByteArrayView common = before.last(dropped);
    const qsizetype lineEnd = common.indexOf('\n');
    if (dropped == 0 || lineEnd < 0)
        return;
    before.chop(dropped - lineEnd - 1);
    after.chop(dropped - lineEnd - 1);
}

int addHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *hunks)
{
    // A side without lines names the line before the place.
    const auto start = [](int line, int count) { return qsizetype{line} - (count > 0 ? 1 : 0); };
    static_cast<std::vector<LineHunk> *>(hunks)->push_back({.oldStart = start(hunk->old_start, hunk->old_lines),
                                                            .oldCount = hunk->old_lines,
                                                            .newStart = start(hunk->new_start, hunk->new_lines),
                                                            .newCount = hunk->new_lines});
    return 0;
}

}  // namespace

Result<std::vector<LineHunk>> lineHunks(QByteArrayView before, QByteArrayView after)
{
    dropCommonEnd(before, after);
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    std::vector<LineHunk> hunks;
    if (git_diff_buffers(before.data(), static_cast<size_t>(before.size()), nullptr, after.data(),
                         static_cast<size_t>(after.size()), nullptr, &options, nullptr, nullptr, addHunk, nullptr,
                         &hunks)
        != 0)
        return gitFailure({});
    return hunks;
}

}  // namespace core
