#pragma once

#include "core/localhub/localhub.h"

namespace core::localhub {

/// Adds the people and organisations of `options` to accounts.json where they are missing, and a write token to whoever
/// has none. Returns `options.user`, then the others. Nothing is written when there is nothing to add.
/// Errors: Storage, InvalidInput.
[[nodiscard]] Result<QList<LocalSignIn>> ensureAccounts(const LocalHub::Options &options);

}  // namespace core::localhub
