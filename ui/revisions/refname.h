#pragma once

#include "core/revisions/refs.h"

namespace ui {

/// Why a new branch or tag cannot have this name, in one sentence; empty when it can. `refs` are those that there are.
/// Source: git-check-ref-format(1).
[[nodiscard]] QString refNameProblem(core::RefKind kind, const QString &name, const QList<core::Ref> &refs);

}  // namespace ui
