#pragma once

#include "app/commandline.h"
#include "core/checkpoint/checkpoint.h"

namespace app {

/// Opens what a word names: a file or folder on this computer, or "repo@rev[:path]" on the Hub; a web address of a file
/// as well. Something that exists here is never looked for there.
/// Errors: those of openCheckpoint() and RepoAddress::parse(); FileNotFound for what looks like a path.
[[nodiscard]] core::Result<core::Checkpoint> openCheckpointAt(const Invocation &run, const QString &word,
                                                              core::HeadCache &cache);

}  // namespace app
