#pragma once

#include "core/card/finding.h"
#include "core/card/hubvalidation.h"

namespace core {

/// `findings` of a card as the server's verdict on the same text leaves them: what it refuses is an error, in our words
/// where a rule has them; what we held for refused and it accepts blocks nothing.
[[nodiscard]] QList<Finding> withVerdict(QList<Finding> findings, const HubVerdict &verdict);

[[nodiscard]] int countOf(const QList<Finding> &findings, Severity severity);

}  // namespace core
