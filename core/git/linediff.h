#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <span>

namespace core {

/// Lines, or other items of a sequence, that follow each other; `first` counts from 0.
struct LineRange
{
    qsizetype first = 0;
    qsizetype count = 0;

    [[nodiscard]] qsizetype end() const { return first + count; }
    [[nodiscard]] bool isEmpty() const { return count == 0; }

    friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// `before` gave way to `after`. One of the two may be empty; it then says where the other belongs.
struct LineReplacement
{
    LineRange before;
    LineRange after;

    friend bool operator==(const LineReplacement &, const LineReplacement &) = default;
};

/// Replacements that are near each other, with the lines around and between them. All lines of a hunk that no
/// replacement names are the same on both sides, as far as the options go.
struct DiffHunk
{
    LineRange before;
    LineRange after;
    QList<LineReplacement> replacements;

    friend bool operator==(const DiffHunk &, const DiffHunk &) = default;
};

/// Which differences of blanks count as none.
enum class Whitespace {
    Exact,
    IgnoreAtLineEnd,  ///< git diff --ignore-space-at-eol
    IgnoreAmount,  ///< git diff -b
    IgnoreAll,  ///< git diff -w
};

struct LineDiffOptions
{
    int contextLines = 3;  ///< Same lines around a replacement that belong to its hunk.
    Whitespace whitespace = Whitespace::Exact;
    bool ignoreBlankLines = false;  ///< git diff --ignore-blank-lines

    friend bool operator==(const LineDiffOptions &, const LineDiffOptions &) = default;
};

/// Where two texts differ, line by line: git's hunks, its taste for where a block begins included. "\n" ends a line.
///
/// Errors: TooLarge above maxDiffBytes on a side; Repository with libgit2's words.
/// Cost: texts that have little in common are compared roughly, as git does, so that the time stays near the size.
/// Thread: any. Source: the diff of libgit2, which is git's own.
[[nodiscard]] Result<QList<DiffHunk>> diffHunks(QByteArrayView before, QByteArrayView after,
                                                const LineDiffOptions &options = {});

/// All that differs, without context and from hunk to hunk. Errors: as above.
[[nodiscard]] Result<QList<LineReplacement>> lineReplacements(QByteArrayView before, QByteArrayView after);

constexpr qsizetype maxDiffBytes = 512 * 1024 * 1024;

/// The same for anything that can be numbered so that equal items have equal numbers: words, cells, rows, elements.
[[nodiscard]] QList<LineReplacement> differences(std::span<const std::uint32_t> before,
                                                 std::span<const std::uint32_t> after);

}  // namespace core
