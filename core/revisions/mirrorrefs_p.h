#pragma once

#include "core/revisions/mirror.h"

#include <git2.h>

#include <span>

namespace core {

/// What a mirror takes over of a server's references.
constexpr std::array mirroredPrefixes{"refs/heads/", "refs/tags/", "refs/pr/", "refs/convert/"};

/// Makes a mirror's references those that the server has listed, as far as their objects have arrived, and its head the
/// server's. What vanished goes first, so that "a" can give way to "a/b".
///
/// Errors: Repository, Storage.
[[nodiscard]] Result<MirrorChange> takeOverRefs(git_repository *mirror, std::span<const git_remote_head *const> listed);

}  // namespace core
