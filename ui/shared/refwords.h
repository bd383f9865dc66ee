#pragma once

#include "core/revisions/refs.h"

namespace ui {

/// "tag" for the picture of a tag, and so on.
[[nodiscard]] QString refIconName(core::RefKind kind);
/// "v1", "#3".
[[nodiscard]] QString refText(core::RefKind kind, const QString &name);
[[nodiscard]] QString refText(const core::Ref &ref);
/// The same by a full name, "refs/pr/3".
[[nodiscard]] QString refText(const QString &fullName);

}  // namespace ui
