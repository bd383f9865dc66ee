#pragma once

#include "core/generate/cardproposal.h"

namespace ui {

/// "GGUF files"
[[nodiscard]] QString templateName(core::CardTemplate form);
/// Which cards it suits, and what is in it, in one sentence.
[[nodiscard]] QString templateDescription(core::CardTemplate form);

/// The templates for a kind of repository; none for a Space, whose card is made with it.
[[nodiscard]] QList<core::CardTemplate> templatesFor(core::RepoType type);

}  // namespace ui
