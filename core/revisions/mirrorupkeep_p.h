#pragma once

#include "core/revisions/repository.h"

#include <stop_token>

namespace core {

/// From so many packs on a mirror is tidied. An object is looked for in one pack after another, so reading slows down
/// with their number; each fetch that brings something leaves one, and twenty do not yet cost what can be noticed.
constexpr std::size_t packsToTidy = 20;

/// Writes the small packs of a mirror into one; when most of what lies in its packs is of no use any more, what the
/// references lead to into a single one, and nothing else stays. Does nothing for a mirror with fewer packs.
///
/// The old packs go once the new one is there, so whoever reads the mirror meanwhile finds every object that a
/// reference leads to: at the latest when the packs are listed again, as every git does that misses an object. Canceled
/// or killed, the mirror is as it was, or tidied.
///
/// Errors: Repository, Storage, OutOfSpace, Canceled; the mirror is then as it was.
/// Safety: the caller holds the mirror's lock.
[[nodiscard]] Result<> tidyPacks(const Repository &mirror, const std::stop_token &stop);

}  // namespace core
