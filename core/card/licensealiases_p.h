#pragma once

#include "core/card/cardtables.h"

namespace core {

/// The ids that somebody means who wrote something else: another case, an SPDX id or expression, a name, a near miss.
/// The likeliest first; at most a handful.
[[nodiscard]] QStringList licensesMeantBy(const QString &written);

/// Where a licence that the Hub has no id for can be read: SPDX's page when `written` looks like one of its ids, else
/// the file in the repository.
[[nodiscard]] QString licenseAddress(const QString &written);

}  // namespace core
