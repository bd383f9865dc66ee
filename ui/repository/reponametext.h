#pragma once

#include "core/base/repoid.h"

namespace ui {

/// One sentence for what is wrong with a repository's name; empty for None.
[[nodiscard]] QString repoNameProblemText(core::RepoNameProblem problem);

/// The nearest name that the Hub would take: "My model (final)" becomes "My-model-final". May be empty.
[[nodiscard]] QString nearestRepoName(const QString &text);

}  // namespace ui
