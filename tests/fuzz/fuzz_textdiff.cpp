#include "core/revisions/patch.h"
#include "core/revisions/worddiff.h"
#include "tests/fuzz/fuzzinput.h"

using fuzz::require;

namespace {

/// The later text, put together from the earlier one and the replacements.
QByteArray replayed(const core::TextDiff &diff)
{
    QByteArray text;
    qsizetype next = 0;
    const auto take = [&text](const core::TextLines &lines, qsizetype from, qsizetype to) {
        for (qsizetype line = from; line < to; ++line)
            text += lines.line(line);
    };
    for (const core::DiffHunk &hunk : diff.hunks) {
        for (const core::LineReplacement &part : hunk.replacements) {
            take(diff.before, next, part.before.first);
            take(diff.after, part.after.first, part.after.end());
            next = part.before.end();
        }
    }
    take(diff.before, next, diff.before.count());
    return text;
}

void markWords(const core::TextDiff &diff, core::Whitespace whitespace)
{
    for (const core::DiffHunk &hunk : diff.hunks) {
        static_cast<void>(diff.heading(hunk));
        for (const core::LineReplacement &part : hunk.replacements) {
            const core::WordMarks marks = core::wordMarks(diff, part, whitespace);
            for (const core::WordMark &mark : marks.after)
                require(part.after.first <= mark.line && mark.line < part.after.end()
                        && mark.span.end <= diff.after.text(mark.line).size());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [before, after] = fuzz::sides(data, size);
    using enum core::Whitespace;
    for (const core::Whitespace whitespace : {Exact, IgnoreAtLineEnd, IgnoreAmount, IgnoreAll}) {
        const core::TextDiff diff = core::diffText(
            before, after, {.lines = {.whitespace = whitespace, .ignoreBlankLines = whitespace == IgnoreAll}});
        if (whitespace == Exact && diff.obstacle == core::TextDiff::Obstacle::None)
            require(replayed(diff) == after);
        require(diff.gaps().size() == diff.hunks.size() + 1);
        markWords(diff, whitespace);
        static_cast<void>(core::unifiedHunks(diff, whitespace));
    }
    require(!core::quotedPath("a/", before).contains('\n'));
    return 0;
}
