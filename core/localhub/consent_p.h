#pragma once

#include "core/localhub/oauthrequest_p.h"

namespace core::localhub {

// The pages of a sign-in that a person sees.
[[nodiscard]] Reply askForConsent(HubContext &hub, const Request &request);  ///< GET /oauth/authorize
[[nodiscard]] Reply askForDevice(HubContext &hub, const Request &request);  ///< GET /oauth/device
/// The form of either: the person proved who they are and allowed it, or said no.
[[nodiscard]] Reply decide(HubContext &hub, const Request &request, const OAuthFields &fields);

}  // namespace core::localhub
