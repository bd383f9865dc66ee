#pragma once

#include "core/publish/progressboard.h"
#include "core/publish/publishplan.h"

#include <QString>

namespace ui {

// The words for what core states in enums. GUI thread: they read the installed translators.

/// "Add", "Replace" …: what will happen to one path, in one or two words.
[[nodiscard]] QString actionText(core::PlanAction action);
/// "Added", "Replaced" …: the same once it has happened.
[[nodiscard]] QString doneText(core::PlanAction action);
/// The picture that goes with it, as theme::icon() names it.
[[nodiscard]] QString actionIcon(core::PlanAction action);
/// Why, in a few words: "New in the repository", "Ignored by .gitignore, line 3: *.tmp".
[[nodiscard]] QString reasonText(const core::PlanEntry &entry);

/// "12 files to add (91.4 MB), 3 unchanged, 1 left out". Empty for a plan without entries.
[[nodiscard]] QString totalsText(const core::PublishPlan::Totals &totals);
/// What the main button does: "Publish 12 files to acme/tiny-bert".
[[nodiscard]] QString publishText(const core::PublishPlan &plan);
/// What happens besides the files: a repository or a branch that is made, a pull request. May be empty.
[[nodiscard]] QString sideEffectsText(const core::PublishPlan &plan);

/// What the engine is doing: "Checking files", "Sending".
[[nodiscard]] QString stageText(core::PublishStage stage);
/// "Sending", "Already there", "Verified".
[[nodiscard]] QString fileStateText(core::FileState state);

}  // namespace ui
