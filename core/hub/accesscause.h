#pragma once

#include "core/hub/hubclient.h"

namespace core {

/// `error` with the cause that who is asking adds to the server's words: the Hub refuses a read-only token, a token of
/// a narrower scope and a member without the role with the same sentence. `error.subject` names the repository or the
/// owner. An error that is not about access, or whose cause is known, comes back as it is.
/// Thread: any; pure.
[[nodiscard]] Error withCause(Error error, const Identity &identity, const QDateTime &now);
/// The same for a request without a token, for which nobody has to be asked.
[[nodiscard]] Error withCause(Error error, const HubAccount &account);

/// The same for whoever `hub` is signed in as; asks the Hub who that is, once, when it may tell the cause.
/// Blocks. A question that gets no answer leaves `error` as it is.
[[nodiscard]] Error diagnosed(const HubClient &hub, const Error &error, const std::stop_token &stop = {});

}  // namespace core
