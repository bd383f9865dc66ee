#pragma once

#include "core/auth/account.h"
#include "core/auth/loopbackreceiver.h"
#include "ui/shared/errortext.h"

namespace ui {

/// "alice", or "Token “laptop”" while nobody knows whose it is.
[[nodiscard]] QString accountName(const core::Account &account);
/// Signed in on the Hub's page, rather than with a pasted token. What gives it away is the name that both Slipway and
/// the Hub's own command line store such a sign-in under.
[[nodiscard]] bool isOAuthAccount(const core::Account &account);
/// How the account came about: "Access token “laptop”", "Confirmed on the Hub".
[[nodiscard]] QString accountKindText(const core::Account &account);
/// Where its secret is, in a whole sentence.
[[nodiscard]] QString accountPlaceText(const core::Account &account);
/// Where a new secret will be kept, in a whole sentence.
[[nodiscard]] QString newPlaceText(bool isShared, bool hasKeychain);

/// What somebody was doing when signing in failed: it decides what the failure means.
enum class SignInStep { Opening, Checking, Browser, DeviceCode, Keeping };
/// The person said no on the Hub's page.
[[nodiscard]] bool isDeclined(const core::Error &error);
/// What the browser shows when a sign-in there is over.
[[nodiscard]] core::ReturnPage returnPage();
/// Like describe(), for signing in.
[[nodiscard]] UserMessage describeSignIn(const core::Error &error, SignInStep step);

}  // namespace ui
