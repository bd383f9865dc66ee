#pragma once

#include "core/localhub/gitrepo_p.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

namespace core::localhub {

struct CommitSummary
{
    GitOid oid;
    QString title;
    QString message;  ///< Without the title.
    QString author;
    QDateTime date;  ///< UTC
};

/// Reads commits of a repository, newest first.
///
/// Errors: those of GitRepo.
class GitHistory
{
public:
    explicit GitHistory(const GitRepo &repo)
        : m_repo(repo)
    {
    }

    struct Page
    {
        QList<CommitSummary> commits;
        qsizetype total = 0;
    };
    [[nodiscard]] Result<Page> page(const GitOid &head, qsizetype skip, qsizetype limit) const;
    [[nodiscard]] Result<CommitSummary> summary(const GitOid &commit) const;
    /// For each path, the commit that gave it the content it has at `head`.
    [[nodiscard]] Result<QHash<QString, CommitSummary>> lastChanges(const GitOid &head, QSet<QString> paths) const;
    [[nodiscard]] Result<QByteArray> diff(const GitOid &from, const GitOid &to) const;
    /// Against its first parent, or against nothing.
    [[nodiscard]] Result<QByteArray> diffOf(const GitOid &commit) const;
    [[nodiscard]] Result<GitOid> mergeBase(const GitOid &one, const GitOid &two) const;

private:
    [[nodiscard]] Result<QByteArray> diffOfTrees(git_tree *before, git_tree *after) const;
    [[nodiscard]] RevwalkHandle walkFrom(const GitOid &head) const;

    const GitRepo &m_repo;
};

/// When a commit was made, read without opening the repository: an order of magnitude faster. Nothing when it is not
/// there. `repository` is the bare repository's folder.
[[nodiscard]] std::optional<QDateTime> commitDate(const QString &repository, const GitOid &commit);

}  // namespace core::localhub
