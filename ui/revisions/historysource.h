#pragma once

#include "core/base/repoid.h"
#include "ui/shared/errortext.h"

#include <optional>

namespace ui {

/// Whose history is looked at: a repository of the Hub, of which a mirror is kept here, or a git folder on this
/// computer, which is read as it is. A value; without either it is nothing.
struct HistorySource
{
    std::optional<core::RepoId> repo = {};
    QString folder = {};  ///< As it was chosen, absolute; the repository that it lies in may begin further up.

    [[nodiscard]] bool isFolder() const { return !repo && !folder.isEmpty(); }

    friend bool operator==(const HistorySource &, const HistorySource &) = default;
};

/// Why a history cannot be read: of a folder, in words that speak of folders.
[[nodiscard]] UserMessage describe(const core::Error &error, const HistorySource &source);
/// Why something cannot be done with a folder’s history.
[[nodiscard]] QString onlyOnHubText();

}  // namespace ui
