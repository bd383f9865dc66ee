#pragma once

#include "core/localhub/hubcontext_p.h"
#include "core/localhub/request_p.h"

namespace core::localhub {

/// Finds the route for a request and runs it.
[[nodiscard]] Reply answer(HubContext &hub, Request &request);

}  // namespace core::localhub
