#pragma once

#include "core/hub/hubclient.h"

namespace ui {

/// The repositories someone may publish to, as a list to choose from: their own, then their organisations', models
/// before datasets, the latest changed first.
///
/// Owners whose list cannot be read are left out: any repository can still be typed. Errors: of the first owner, when
/// none could be read.
/// Thread: blocks; a query lane.
[[nodiscard]] core::Result<QList<core::RepoId>>
repositoryChoices(const core::HubClient &hub, const core::Identity &identity, const std::stop_token &stop);

}  // namespace ui
