#pragma once

#include "core/revisions/sidefolder.h"

namespace ui {

/// The two sides of the changes that are shown, and where the content lies that this computer does not have. A value.
struct ComparedSides
{
    core::ComparisonSide before = {};
    core::ComparisonSide after = {};
    /// Nothing: of that side only what is on this computer can be looked at.
    std::optional<core::ContentOrigin> originBefore = {};
    std::optional<core::ContentOrigin> originAfter = {};

    [[nodiscard]] bool isReachable() const { return originBefore || originAfter; }
};

/// Of a comparison: what is read from a mirror has its content at the Hub of `hub`, in the repository it is the mirror
/// of.
[[nodiscard]] ComparedSides sidesOf(const core::Comparison &comparison, const core::HubClient &hub);

}  // namespace ui
