#pragma once

#include "core/card/cardmerge.h"

namespace ui {

/// Whose side of a conflict is taken.
enum class MergeSide { Ours, Theirs, Both };

/// `merged` with one side taken of each of its conflicts, in their order; missing ones are Ours. "Both" puts ours
/// before theirs and is for the body: a key cannot stand twice, so there it is Ours.
[[nodiscard]] QString resolved(const core::MergedCard &merged, const QList<MergeSide> &sides);

}  // namespace ui
