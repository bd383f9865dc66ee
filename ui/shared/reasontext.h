#pragma once

#include "core/card/modelfacts.h"

namespace ui {

/// What led to a proposal, in one sentence: "From config.json: architectures is BertModel."
[[nodiscard]] QString reasonText(const core::Reason &reason);

/// "LoRA or other adapter"
[[nodiscard]] QString kindText(core::ModelKind kind);
/// "Adapter of the base model"
[[nodiscard]] QString relationText(core::BaseRelation relation);
/// Which file was of no help, and why, in one sentence.
[[nodiscard]] QString problemText(const core::FileProblem &problem);

}  // namespace ui
