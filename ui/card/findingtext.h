#pragma once

#include "core/card/finding.h"

namespace ui {

/// What a rule has to say about one place, as one plain sentence; for a rule nobody knows, the Hub's own words.
/// Thread: whichever installed the translators: the GUI's, or the command line's only one.
[[nodiscard]] QString findingText(const core::Finding &finding);
/// What the fix at `index` of the finding does, in two or three words, for a button or a menu.
[[nodiscard]] QString fixLabel(const core::Finding &finding, qsizetype index);
/// One of the changes that settle a finding, with the words for its button or menu.
struct FindingFix
{
    QString label;
    core::TextEdits edits;
};
/// Every change of the card that settles the finding: fixes, and what can be chosen.
[[nodiscard]] QList<FindingFix> fixesOf(const core::Finding &finding);
/// Whether there are words for a rule.
[[nodiscard]] bool hasFindingText(const QString &rule);

}  // namespace ui
