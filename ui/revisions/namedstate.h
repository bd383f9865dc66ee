#pragma once

#include "core/base/repoid.h"
#include "core/hub/hubclient.h"
#include "core/revisions/comparison.h"
#include "core/revisions/mirror.h"

namespace ui {

/// One side of a comparison, as a person names it.
struct NamedState
{
    enum class Kind {
        Revision,  ///< Of the repository that is open.
        Repository,  ///< A revision of another one of the Hub.
        Folder,  ///< On this computer.
    };
    Kind kind = Kind::Revision;
    QString revision = {};  ///< Branch, tag, pull request or commit; of another repository empty means its head.
    std::optional<core::RepoId> repo = {};
    QString folder = {};

    [[nodiscard]] bool isComplete() const;
    /// What it is called in a title; safe to show.
    [[nodiscard]] QString text() const;

    friend bool operator==(const NamedState &, const NamedState &) = default;
};

/// Where the sides of a comparison come from.
struct ComparisonContext
{
    core::HubClient hub;
    QString cacheFolder;
    QString repository;  ///< The folder of the open repository's mirror.
};

/// The sides as core compares them: revisions are looked up, and the mirror of another repository is brought up to
/// date, no deeper than needed. Without a network what was fetched of it before will do.
///
/// Errors: those of Mirror and Repository; InvalidInput for an incomplete side. Thread: blocks; a query lane.
[[nodiscard]] core::Result<core::ComparisonSide> resolveState(const NamedState &side, const ComparisonContext &context,
                                                              core::MirrorProgress &progress,
                                                              const std::stop_token &stop);

/// Both sides, compared. Errors: those of the above and core::compare(). Thread: blocks; a query lane.
[[nodiscard]] core::Result<core::Comparison> compareStates(const NamedState &before, const NamedState &after,
                                                           const ComparisonContext &context,
                                                           core::MirrorProgress &progress, const std::stop_token &stop);

/// "From v1 to main": what is compared with what.
[[nodiscard]] QString comparisonTitle(const NamedState &before, const NamedState &after);

}  // namespace ui
