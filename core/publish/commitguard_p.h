#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/receipt.h"

#include <QSet>

namespace core {

/// Makes a commit exactly once, although the answer to it may get lost.
///
/// An attempt whose outcome is unknown (5xx, silence, lost connection) is followed by a look at the branch: when its
/// history has a commit of ours right after the parent, with our title and our content, that is the answer. When the
/// branch is still where it was, the commit is tried again, up to six times in all; the parent commit in the request
/// keeps a late success of the first attempt and the second from both landing. Else it is a Conflict.
///
/// A pull request has no such guard, so it is looked for among the new ones and never repeated.
/// Thread: blocks, also while waiting between attempts.
class CommitGuard
{
public:
    CommitGuard(const HubClient &hub, RepoId repo, std::stop_token stop)
        : m_hub(hub)
        , m_repo(std::move(repo))
        , m_stop(std::move(stop))
    {
    }

    /// `expected` says what the paths of `request` are once it has landed. Errors: those of HubClient::commit(). When
    /// it could not be found out whether the commit landed, the error's detail says so.
    [[nodiscard]] Result<CommitReply> commit(const QString &revision, const CommitRequest &request,
                                             const QList<ReceiptEntry> &expected);

private:
    using Landed = std::optional<CommitReply>;

    [[nodiscard]] Result<CommitReply> commitOnBranch(const QString &revision, const CommitRequest &request,
                                                     const QList<ReceiptEntry> &expected);
    [[nodiscard]] Result<CommitReply> openPullRequest(const QString &revision, const CommitRequest &request,
                                                      const QList<ReceiptEntry> &expected);
    /// Nothing when the branch is where it was. Conflict when it moved, but not by our commit.
    [[nodiscard]] Result<Landed> findOnBranch(const QString &revision, const CommitRequest &request,
                                              const QList<ReceiptEntry> &expected) const;
    [[nodiscard]] Result<Landed> findPullRequest(const QSet<QString> &known, const CommitRequest &request,
                                                 const QList<ReceiptEntry> &expected) const;
    /// Whether the commit right after the parent in `history` is ours.
    [[nodiscard]] Result<Landed> findOurs(const QList<CommitRecord> &history, const CommitRequest &request,
                                          const QList<ReceiptEntry> &expected) const;

    const HubClient &m_hub;
    const RepoId m_repo;
    const std::stop_token m_stop;
};

}  // namespace core
