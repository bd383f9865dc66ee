#pragma once

#include "core/hub/hubclient.h"

namespace core {

/// One page of a revision's history.
struct CommitPage
{
    QList<CommitRecord> commits;  ///< Newest first.
    std::int64_t total = 0;  ///< Of all pages; what is on this one when the Hub did not say.
    bool isLast = true;
};

/// From where a comparison starts.
enum class CompareFrom {
    Revision,  ///< a..b: what differs between the two.
    MergeBase,  ///< a...b: what b has done since it left a.
};

/// The history of a repository and the names in it, besides what HubClient has: one method per endpoint, but for the
/// two that the Hub has no endpoint for and that say so.
///
/// Errors and thread: as HubClient.
class RepoHistory
{
public:
    explicit RepoHistory(HubClient hub)
        : m_hub(std::move(hub))
    {
    }

    /// `page` counts from 0; a page holds 1 to 1000 commits. `formatted` asks for titles and messages as HTML as well.
    [[nodiscard]] Result<CommitPage> commits(const RepoId &repo, const QString &revision, int page, int perPage = 100,
                                             bool formatted = false, const std::stop_token &stop = {}) const;
    /// A unified diff.
    [[nodiscard]] Result<QByteArray> compare(const RepoId &repo, const QString &from, const QString &to,
                                             CompareFrom start = CompareFrom::Revision,
                                             const std::stop_token &stop = {}) const;
    /// Puts one commit in the place of the branch's whole history. There is no way back. `message` may be empty: the
    /// Hub's own; at most 500 characters of it are sent. Returns the commit.
    [[nodiscard]] Result<GitOid> squash(const RepoId &repo, const QString &branch, const QString &message = {},
                                        const std::stop_token &stop = {}) const;

    /// Leads `tag` to another revision, with another note. The Hub can only delete and create: meanwhile there is no
    /// such tag. When it cannot be created anew, it is led back to where it was, without its note, and the error says
    /// so if that failed as well.
    [[nodiscard]] Result<> moveTag(const RepoId &repo, const RefRecord &tag, const QString &revision,
                                   const QString &note = {}, const std::stop_token &stop = {}) const;
    /// Creates `name` where `branch` is and deletes `branch`: there is no endpoint that renames. Pull requests that are
    /// to go onto the old name are left without a base. Conflict when the branch moved since `branch` was read: then
    /// both are as they were.
    [[nodiscard]] Result<> renameBranch(const RepoId &repo, const RefRecord &branch, const QString &name,
                                        const std::stop_token &stop = {}) const;
    /// Leads `branch` to another revision, whatever lies between the two: commits that only the branch led to are lost.
    /// Conflict when it moved since `branch` was read; the Hub may refuse it, as Rejected or NotPermitted.
    [[nodiscard]] Result<> moveBranch(const RepoId &repo, const RefRecord &branch, const QString &revision,
                                      const std::stop_token &stop = {}) const;

    static constexpr qsizetype longestSquashMessage = 500;

private:
    [[nodiscard]] Result<> checkTarget(const RepoId &repo, const RefRecord &branch, const std::stop_token &stop) const;

    HubClient m_hub;
};

}  // namespace core
