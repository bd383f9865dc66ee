#pragma once

#include "core/revisions/repository.h"

#include <QDateTime>
#include <QList>

namespace core {

/// Who, when: the author, committer or tagger of something.
struct GitSignature
{
    QString name;
    QString email;
    QDateTime date;  ///< In the writer's own time zone.

    friend bool operator==(const GitSignature &, const GitSignature &) = default;
};

enum class RefKind {
    Branch,
    RemoteBranch,  ///< A working folder's idea of the branches of another repository.
    Tag,
    PullRequest,  ///< refs/pr/N
    Other,  ///< refs/convert/parquet and the like
};

/// What an annotated tag says.
struct TagNote
{
    GitOid oid;  ///< Of the tag object.
    std::optional<GitSignature> tagger = {};
    QString message = {};
    bool isSigned = false;

    friend bool operator==(const TagNote &, const TagNote &) = default;
};

/// A name for a commit.
struct Ref
{
    RefKind kind = RefKind::Branch;
    QString name;  ///< "main", "origin/main", "v1", "1" for refs/pr/1, else the full name.
    QString fullName;  ///< "refs/heads/main"
    GitOid commit;
    bool isHead = false;  ///< The default branch of a mirror; the branch that a working folder is on.
    std::optional<TagNote> note = {};

    friend bool operator==(const Ref &, const Ref &) = default;
};

/// All branches, tags and pull requests that lead to a commit: branches (the head first), tags, pull requests by number
/// (newest first), then the rest; names in natural order. What leads nowhere is left out. A head that is no branch is
/// not in the list: see headCommit().
///
/// Errors: Repository.
[[nodiscard]] Result<QList<Ref>> listRefs(const Repository &repository);

/// What HEAD leads to; nothing in an empty repository.
[[nodiscard]] std::optional<GitOid> headCommit(const Repository &repository);

/// "refs/heads/main" → Branch, "main". The name is what follows the kind's prefix.
[[nodiscard]] std::pair<RefKind, QString> splitRefName(const QString &fullName);

}  // namespace core
