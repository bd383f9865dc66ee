#pragma once

#include "core/auth/account.h"
#include "core/hub/hubreplies.h"

#include <QString>

namespace app {

/// Who somebody is at a Hub, what the token may do, and where it comes from: a table for people.
[[nodiscard]] QString identityText(const core::Identity &identity, const core::Account &account);

/// Where an account's secret is, in a few words.
[[nodiscard]] QString placeText(const core::Account &account);

/// The same as a sentence, for somebody who has just signed in.
[[nodiscard]] QString keptText(const core::Account &account);

}  // namespace app
