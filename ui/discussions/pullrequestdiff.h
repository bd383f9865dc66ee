#pragma once

#include "core/hub/discussion.h"
#include "core/hub/hubclient.h"
#include "core/revisions/comparison.h"
#include "core/revisions/mirror.h"

#include <optional>

namespace ui {

/// What a pull request changes, against where it left its branch; of a merged one, what the merge brought in.
struct PullRequestDiff
{
    /// File by file, from the mirror on this computer.
    std::optional<core::Comparison> files = {};
    /// Without a mirror: the Hub's unified diff, safe to show, the first 4 million bytes of it.
    QString text = {};
    std::optional<core::Error> mirrorError = {};  ///< Why there is none.
    qsizetype commitCount = 0;  ///< Those that the branch does not have.
};

/// Which pull request, and how to get at it.
struct PullRequestPlace
{
    core::HubClient hub;
    core::Mirror mirror;
    core::RepoId repo;
    core::DiscussionDetails details;
};

/// Fetches the commits into the mirror, where they are not yet, and compares. When the mirror cannot be had, the Hub
/// is asked for its diff.
///
/// Errors: those of Mirror; RevisionNotFound when the commits were deleted. Thread: blocks on network and disk.
[[nodiscard]] core::Result<PullRequestDiff>
readPullRequest(const PullRequestPlace &place, core::MirrorProgress *progress, const std::stop_token &stop);

}  // namespace ui
