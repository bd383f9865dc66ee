#pragma once

#include "core/card/finding.h"

namespace ui {

/// What a rule has to say about one place, as one plain sentence; for a rule nobody knows, the Hub's own words.
/// Thread: whichever installed the translators: the GUI's, or the command line's only one.
[[nodiscard]] QString findingText(const core::Finding &finding);
/// What the fix at `index` of the finding does, in two or three words, for a button or a menu.
[[nodiscard]] QString fixLabel(const core::Finding &finding, qsizetype index);
/// Whether there are words for a rule.
[[nodiscard]] bool hasFindingText(const QString &rule);

}  // namespace ui
