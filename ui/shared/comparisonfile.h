#pragma once

#include "core/revisions/htmlexport.h"

#include <atomic>

namespace ui {

enum class ComparisonFormat {
    Patch,  ///< For git apply.
    WebPage,
};

/// How far a file has been written; anybody may read it meanwhile.
struct WritingProgress
{
    std::atomic<std::int64_t> writtenBytes = 0;
};

/// Writes a comparison to `path`, which is replaced at once when all of it is there. Returns what a patch could not
/// hold; a page says so itself. `words` are only for a page.
///
/// Errors: FileUnwritable; those of core::writePatch() and core::writeHtml(). Thread: blocks; a query lane.
[[nodiscard]] core::Result<QList<core::PatchGap>>
saveComparison(const core::Comparison &comparison, ComparisonFormat format, const core::ExportWords &words,
               const QString &path, const core::TextDiffOptions &options, WritingProgress &progress,
               const std::stop_token &stop);

}  // namespace ui
