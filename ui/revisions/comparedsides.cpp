#include "ui/revisions/comparedsides.h"

#include "core/revisions/mirror.h"

namespace ui {

namespace {

std::optional<core::ContentOrigin> originOf(const core::ComparisonSide &side, const core::HubClient &hub)
{
    const auto repo = core::Mirror::repoOf(side.location);
    if (!repo || side.kind != core::ComparisonSide::Kind::Revision)
        return {};
    return core::ContentOrigin{.http = &hub.http(), .account = hub.account(), .repo = *repo};
}

}  // namespace

ComparedSides sidesOf(const core::Comparison &comparison, const core::HubClient &hub)
{
    return {.before = comparison.before,
            .after = comparison.after,
            .originBefore = originOf(comparison.before, hub),
            .originAfter = originOf(comparison.after, hub)};
}

}  // namespace ui
