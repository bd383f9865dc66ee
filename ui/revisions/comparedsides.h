#pragma once

#include "core/revisions/sidefolder.h"

namespace ui {

/// The two sides of the changes that are shown, and where the content lies that is on neither of them. A value.
struct ComparedSides
{
    core::ComparisonSide before = {};
    core::ComparisonSide after = {};
    /// Nothing: only what is on this computer can be looked at.
    std::optional<core::ContentOrigin> origin = {};
};

}  // namespace ui
