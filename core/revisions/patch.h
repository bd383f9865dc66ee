#pragma once

#include "core/revisions/comparison.h"
#include "core/revisions/contentreader.h"
#include "core/revisions/textdiff.h"

#include <functional>

namespace core {

struct PatchOptions
{
    TextDiffOptions text = {};
    /// A larger file that is no text is only said to differ.
    std::int64_t maxBinaryBytes = 16 * 1024 * 1024;
};

/// Takes a part of a text that is written front to back. What it returns as an error ends the writing.
using WriteFn = std::function<Result<>(QByteArrayView)>;

/// What a patch could not hold; git apply then lacks these files.
struct PatchGap
{
    enum class Reason {
        TooLarge,
        Unreadable,  ///< Gone or changed since the comparison; `detail` says more.
    };
    QByteArray rawPath;
    Reason reason = Reason::TooLarge;
    QString detail = {};

    friend bool operator==(const PatchGap &, const PatchGap &) = default;
};

/// Writes a comparison as a patch for git apply: what `git diff --full-index --binary` writes, but that binary contents
/// are always whole. What git stores is compared, so LFS files are pointers. With Whitespace other than Exact the patch
/// is to be read; it need not apply.
///
/// Errors: what `write` returns; Canceled. Thread: blocks on disk. Memory: a file at a time.
[[nodiscard]] Result<QList<PatchGap>> writePatch(const Comparison &comparison, const WriteFn &write,
                                                 const PatchOptions &options = {}, const std::stop_token &stop = {});

/// The hunks of one text as a patch has them, with "@@" lines and "\ No newline at end of file".
[[nodiscard]] QByteArray unifiedHunks(const TextDiff &diff, Whitespace whitespace = Whitespace::Exact);

/// A path with the prefix ("a/") as git writes it: in quotes and with escapes, where that is needed.
[[nodiscard]] QByteArray quotedPath(QByteArrayView prefix, QByteArrayView rawPath);

}  // namespace core
