#pragma once

#include "core/localhub/gitrepo_p.h"

#include <QList>

namespace core::localhub {

/// Who a commit is by.
struct CommitAuthor
{
    QString name;
    QString email;

    [[nodiscard]] static CommitAuthor system()
    {
        return {.name = QStringLiteral("system"), .email = QStringLiteral("system@localhost")};
    }
    [[nodiscard]] SignatureHandle signatureNow() const;
};

/// Writes a commit object; no reference leads to it yet.
[[nodiscard]] Result<GitOid> writeCommit(const GitRepo &repo, const GitOid &tree, const QList<GitOid> &parents,
                                         const CommitAuthor &author, const QString &message);

/// The tree that git has for "no files".
[[nodiscard]] Result<GitOid> writeEmptyTree(const GitRepo &repo);

}  // namespace core::localhub
