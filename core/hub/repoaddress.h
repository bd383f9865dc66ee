#pragma once

#include "core/base/repoid.h"

#include <QUrl>

namespace core {

/// What somebody pasted to name a repository, with the revision and the path in it when the text says so.
///
/// Read are: web addresses of any Hub (".../owner/name", "datasets/…", "spaces/…", followed by "/tree/REV/path",
/// "/blob/REV/path", "/resolve/…", "/raw/…", "/commits/…", "/commit/OID" or pages of the repository that name no
/// revision), their "/api/…" forms, git addresses ("….git", "git@hf.co:owner/name"),
/// "hf://[type/]owner/name[@REV][/path]", and plain "[type/]owner/name[@REV]". "hf.co" and "www.huggingface.co" mean
/// huggingface.co.
///
/// Source: the Hub's web addresses and the URIs of its command line. A revision with slashes is one encoded segment, as
///         the Hub writes it; only "refs/pr/N" and "refs/convert/NAME" are also read with plain slashes.
struct RepoAddress
{
    RepoId repo;
    QString revision = {};  ///< Empty: the default branch.
    QString path = {};  ///< In the repository; empty: all of it.
    QUrl endpoint = {};  ///< The Hub's, without user, query and trailing slash; empty when the text names none.

    /// `ownEndpoint` is the Hub in use: an address below it may have a path of its own before the repository's.
    ///
    /// Errors: InvalidInput; `subject` is the text, shortened, with control characters made visible, and without what
    ///         may be a secret: user names, passwords, queries and tokens.
    [[nodiscard]] static Result<RepoAddress> parse(const QString &text, const QUrl &ownEndpoint = {});

    friend bool operator==(const RepoAddress &, const RepoAddress &) = default;
};

/// Whether git could have a revision of this name; it is then also safe as one word after a "--revision" or "checkout".
[[nodiscard]] bool isRevisionName(QStringView text);

/// The Hub that "hf://" addresses and the official clients mean when nothing else is said.
[[nodiscard]] QUrl publicHub();

}  // namespace core
