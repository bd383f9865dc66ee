#pragma once

#include "core/git/gittext.h"
#include "core/revisions/refs.h"

#include <git2.h>

namespace core {

/// `offsetMinutes` ahead of UTC; what no clock on earth shows counts as UTC.
[[nodiscard]] QDateTime gitDate(std::int64_t secondsSinceEpoch, int offsetMinutes);

[[nodiscard]] GitSignature toSignature(const git_signature &signature, QByteArrayView encoding = {});

}  // namespace core
