#pragma once

#include "core/localhub/gitrepo_p.h"

#include <QList>

namespace core::localhub {

struct GitRef
{
    QString name;  ///< "main", "v1", "1" for refs/pr/1.
    QString reference;  ///< Full name.
    GitOid commit;
};

/// Branches, tags and pull request references of a repository.
///
/// Errors: AlreadyExists, Conflict (it moved meanwhile), RevisionNotFound, InvalidInput (not a reference name),
///         Repository.
class GitRefs
{
public:
    explicit GitRefs(const GitRepo &repo)
        : m_repo(repo)
    {
    }

    /// Sorted by name. `prefix` is "refs/heads/" and the like.
    [[nodiscard]] Result<QList<GitRef>> list(const QString &prefix) const;

    [[nodiscard]] Result<> create(const QString &reference, const GitOid &commit, bool overwrite = false) const;
    /// Only when the reference still leads to `expected`: this is what makes a commit happen or not.
    [[nodiscard]] Result<> advance(const QString &reference, const GitOid &to, const GitOid &expected) const;
    [[nodiscard]] Result<> remove(const QString &reference) const;
    [[nodiscard]] Result<> createAnnotatedTag(const QString &tag, const GitOid &commit, const git_signature &tagger,
                                              const QString &message) const;

private:
    const GitRepo &m_repo;
};

}  // namespace core::localhub
