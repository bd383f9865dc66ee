#pragma once

#include "core/hub/jsonfields.h"
#include "core/hub/repoadmin.h"

namespace core {

/// As replyparser_p.h: strict where we depend on a field, forgiving elsewhere.

[[nodiscard]] Result<QList<AccessRequest>> parseAccessRequests(const QByteArray &body);
/// Repositories of types that we do not know, such as buckets, are left out.
[[nodiscard]] Result<QList<StoredRepo>> parseStorage(const QByteArray &body);

}  // namespace core
