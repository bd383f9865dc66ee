#pragma once

#include "core/revisions/htmlexport.h"

namespace ui {

/// "Added", "Renamed", …
[[nodiscard]] QString changeKindText(core::ChangedEntry::Kind kind);

/// The words of an exported comparison, in the application's language. `title` names both sides.
[[nodiscard]] core::ExportWords exportWords(const QString &title, const core::Comparison &comparison);

/// Why a patch lacks a file, in one sentence.
[[nodiscard]] QString gapText(const core::PatchGap &gap);

}  // namespace ui
