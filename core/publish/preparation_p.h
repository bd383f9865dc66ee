#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/comparehash_p.h"
#include "core/publish/planner.h"

namespace core {

/// Makes a plan for files that were found: looks at the repository, hashes what has to be compared, asks for modes.
///
/// Changes nothing anywhere. Thread: blocks; one run per object.
class Preparation
{
public:
    /// In `options` createRepo and createBranch mean "may".
    Preparation(const HubClient &hub, ProgressBoard &board, PlanOptions options, std::stop_token stop)
        : m_hub(hub)
        , m_board(board)
        , m_options(std::move(options))
        , m_stop(std::move(stop))
    {
    }

    /// Publish also what the repository's own .gitignore names.
    void disregardRemoteIgnoreRules() { m_obeyRemoteIgnoreRules = false; }
    [[nodiscard]] Result<PublishPlan> run(const FileSet &files);

private:
    using Digests = QHash<QString, FileDigest>;  // by local path

    [[nodiscard]] Result<RemoteTree> readRemote();
    [[nodiscard]] Result<RemoteTree> readNothing();
    [[nodiscard]] Result<RemoteTree> readDefaultBranch();
    [[nodiscard]] Result<RemoteTree> readTree(const RepoInfo &info) const;
    [[nodiscard]] Result<Digests> hashCandidates(const FileSet &files, const RemoteTree &remote);

    const HubClient &m_hub;
    ProgressBoard &m_board;
    PlanOptions m_options;
    const std::stop_token m_stop;
    QString m_askRevision;  // a revision that exists, to ask about modes
    bool m_obeyRemoteIgnoreRules = true;
};

}  // namespace core
