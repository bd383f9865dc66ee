#pragma once

#include "core/revisions/textdiff.h"
#include "core/revisions/valuediff.h"

namespace core {

/// What changed in a card: its front matter key by key, its text line by line.
struct CardDiff
{
    /// Nothing where a side's front matter cannot be read, or a side is not UTF-8: `problem` says which and why, and
    /// the block's changes are in wholeText alone.
    std::optional<ValueDiff> metadata;
    std::optional<ValueDiffProblem> problem;
    TextDiff body;  ///< The lines below the front matter; numbered from 0 there.
    int beforeBodyLine = 0;  ///< The line of the file at which that is.
    int afterBodyLine = 0;
    TextDiff wholeText;  ///< As git sees the file.
};

/// An empty card is a file that is not there. Pure. Thread: any.
[[nodiscard]] CardDiff diffCards(const QByteArray &before, const QByteArray &after,
                                 const TextDiffOptions &options = {});

}  // namespace core
