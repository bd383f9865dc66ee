#pragma once

#include "core/card/cardmerge.h"

namespace core {

/// Three texts merged line by line, as diff3 does. The conflicts' spans are in the merged text.
[[nodiscard]] MergedCard mergeText(const QString &base, const QString &ours, const QString &theirs);

}  // namespace core
