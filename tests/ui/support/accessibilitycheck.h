#pragma once

#include <QStringList>
#include <QWidget>

namespace test {

/// What a person with a screen reader or without a mouse would stumble over in the shown window `root`, one line each:
/// controls without a name or a role, controls that the Tab key does not reach, fields that do not let it go, and an
/// order that jumps back up. `reachedOtherwise` names controls that another one operates.
///
/// Presses Tab for real, so the window must be active.
[[nodiscard]] QStringList accessibilityProblems(QWidget &root, const QStringList &reachedOtherwise = {});

}  // namespace test
