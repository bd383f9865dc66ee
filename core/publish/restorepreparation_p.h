#pragma once

#include "core/hub/repohistory.h"
#include "core/publish/progressboard.h"
#include "core/publish/restoreplan.h"

namespace core {

/// Makes the plan of a restore or a revert: looks at the branch and at the revisions concerned.
///
/// Changes nothing anywhere. Thread: blocks; one run per object.
class RestorePreparation
{
public:
    RestorePreparation(const HubClient &hub, ProgressBoard &board, RestoreOptions options, std::stop_token stop)
        : m_hub(hub)
        , m_board(board)
        , m_options(std::move(options))
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] Result<PublishPlan> restore();
    [[nodiscard]] Result<PublishPlan> revert(const std::optional<GitOid> &parent);

private:
    [[nodiscard]] Result<RemoteTree> treeOf(const QString &revision) const;
    /// The parent of the first of these commits, nothing when it is the only one.
    [[nodiscard]] Result<std::optional<GitOid>> onlyParent(const CommitPage &firstTwo) const;

    const HubClient &m_hub;
    ProgressBoard &m_board;
    RestoreOptions m_options;
    const std::stop_token m_stop;
};

}  // namespace core
