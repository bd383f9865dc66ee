#pragma once

#include "ui/revisions/restorerun.h"
#include "ui/shared/errortext.h"

namespace ui {

// What a restore or revert is called, and what is to be said about its plan. GUI thread: they read the translators.

/// "Restore the repository to this commit"
[[nodiscard]] QString restoreHeading(const RestoreRequest &request);
/// What the button does.
[[nodiscard]] QString restoreButtonText(const RestoreRequest &request);
/// What came of it, as a heading.
[[nodiscard]] QString restoredHeading(const RestoreRequest &request, const core::Receipt &receipt);

/// What somebody has to know before they agree: that nothing would change, that files are left alone. May be empty.
[[nodiscard]] QString planRemark(const RestoreRequest &request, const core::PublishPlan &plan);
/// How much of it travels: "0 bytes are sent".
[[nodiscard]] QString travelText(const core::PublishPlan::Totals &totals);
/// A failure, in the words of a restore where those of a publish would be wrong.
[[nodiscard]] UserMessage describeRestore(const core::Error &error, const RestoreRequest &request);

}  // namespace ui
