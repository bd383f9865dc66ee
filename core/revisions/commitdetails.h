#pragma once

#include "core/revisions/refs.h"

#include <QList>

#include <stop_token>

namespace core {

enum class SignatureKind { None, Pgp, Ssh, X509, Unknown };

/// All that a commit says about itself.
struct CommitDetails
{
    GitOid oid;
    GitOid tree;
    QList<GitOid> parents;  ///< As the repository has them: none where a shallow history ends.
    GitSignature author;
    GitSignature committer;
    QString message;  ///< Whole; the first paragraph is the summary.
    SignatureKind signature = SignatureKind::None;  ///< Nobody has checked it: that needs the signer's key.

    friend bool operator==(const CommitDetails &, const CommitDetails &) = default;
};

/// Errors: Repository (missing or broken), with the commit's id.
[[nodiscard]] Result<CommitDetails> readCommit(const Repository &repository, const GitOid &oid);

/// How much a commit brought in, LFS content at its real size.
struct CommitWeight
{
    qsizetype changedFiles = 0;  ///< Added, modified and removed ones.
    std::int64_t addedBytes = 0;  ///< The size of all files that are new or were modified.
    std::int64_t removedBytes = 0;  ///< The size of all that are gone.

    friend bool operator==(const CommitWeight &, const CommitWeight &) = default;
};

/// Against the first parent, or against nothing. Errors: Repository, Canceled.
[[nodiscard]] Result<CommitWeight> weighCommit(const Repository &repository, const GitOid &oid,
                                               const std::stop_token &stop);

}  // namespace core
