#pragma once

#include "core/publish/publishplan.h"

#include <QHash>
#include <QSet>

namespace core {

/// What the planner knows about the repository. Empty for one that does not exist yet.
struct RemoteTree
{
    std::optional<GitOid> head = {};
    QList<RemoteEntry> entries = {};
};

/// Everything about a plan that does not come from the disk or the server.
struct PlanOptions
{
    QUrl endpoint;
    RepoId repo;
    QString revision = QStringLiteral("main");
    bool createRepo = false;
    RepoCreation creation = {};
    bool createBranch = false;
    bool createPullRequest = false;
    QString summary = {};  ///< Empty: a default that counts the files.
    QString description = {};
    QStringList deletePatterns =
        {};  ///< Remote paths to delete unless published again; .gitattributes is never deleted.
    QString destination = {};  ///< Delete patterns are relative to it.
};

/// Local files whose fate needs their hash: the same path and size exist on the server.
[[nodiscard]] QList<LocalFile> filesToCompare(const FileSet &files, const RemoteTree &remote);

/// Decides what happens to every path. A pure function: no disk, no network, no clock.
///
/// `digests` holds, by local path, at least those of filesToCompare(); `modes` the server's answers by path in the
/// repository. Where it has none the mode is predicted: large, tracked by name, or in `binarySamples` (paths in the
/// repository).
///
/// Errors: InvalidInput (a path is both a file and a folder, or a folder gets more than 10,000 entries), TooLarge (a
///         file over 500 GB), NothingToPublish (no files and no deletions at all).
[[nodiscard]] Result<PublishPlan> makePlan(const FileSet &files, const RemoteTree &remote, const PlanOptions &options,
                                           const QHash<QString, FileDigest> &digests,
                                           const QHash<QString, PreuploadAnswer> &modes,
                                           const QSet<QString> &binarySamples = {});

/// Python's fnmatch, case-sensitive: '*' also matches '/', '?' one character, '[seq]' and '[!seq]'.
[[nodiscard]] bool globMatches(QStringView pattern, QStringView path);

}  // namespace core
