#include "core/publish/planner.h"

#include "core/publish/futuretree_p.h"
#include "core/publish/patterns_p.h"
#include "core/publish/uploadmode_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using EntriesByPath = QHash<QString, RemoteEntry>;

EntriesByPath filesByPath(const RemoteTree &remote)
{
    EntriesByPath files;
    files.reserve(remote.entries.size());
    for (const RemoteEntry &entry : remote.entries) {
        if (!entry.isFolder)
            files.insert(entry.path, entry);
    }
    return files;
}

PlanReason reasonOf(SkipReason reason)
{
    switch (reason) {
    case SkipReason::GitIgnored: return PlanReason::GitIgnored;
    case SkipReason::Excluded: return PlanReason::Excluded;
    case SkipReason::HubInternal: return PlanReason::HubInternal;
    case SkipReason::BrokenLink: return PlanReason::BrokenLink;
    case SkipReason::NotAFile: return PlanReason::NotAFile;
    case SkipReason::LeavesFolder: return PlanReason::LeavesFolder;
    }
    return PlanReason::GitIgnored;
}

/// Whether what is on the server is this file. A digest taken of another version of the file says nothing.
bool isSame(const RemoteEntry &remote, const LocalFile &file, const std::optional<FileDigest> &digest)
{
    if (!digest || digest->sizeBytes != file.stat.sizeBytes || digest->modifiedNs != file.stat.modifiedNs
        || remote.sizeBytes != file.stat.sizeBytes)
        return false;
    return remote.lfsOid ? *remote.lfsOid == digest->sha256 : remote.oid == digest->blobOid;
}

/// "Upload 3 files and delete 1 with Slipway": the commit's title when the user gave none.
QString defaultSummary(const QList<PlanEntry> &entries)
{
    QStringList sent;
    QStringList deleted;
    for (const PlanEntry &entry : entries) {
        if (entry.sendsContent())
            sent.append(entry.path);
        else if (entry.action == PlanAction::Delete)
            deleted.append(entry.path);
    }
    const auto name = [](const QStringList &paths) {
        return paths.size() == 1 ? paths.first() : u"%1 files"_s.arg(paths.size());
    };
    if (deleted.isEmpty())
        return u"Upload %1 with Slipway"_s.arg(sent.isEmpty() ? u"files"_s : name(sent));
    if (sent.isEmpty())
        return u"Delete %1 with Slipway"_s.arg(name(deleted));
    return u"Upload %1 and delete %2 with Slipway"_s.arg(name(sent), name(deleted));
}

class Planner
{
public:
    Planner(const RemoteTree &remote, const PlanOptions &options, const QHash<QString, FileDigest> &digests,
            const QHash<QString, PreuploadAnswer> &modes, const QSet<QString> &binarySamples)
        : m_remote(filesByPath(remote))
        , m_options(options)
        , m_digests(digests)
        , m_modes(modes)
        , m_binarySamples(binarySamples)
    {
    }

    [[nodiscard]] PlanEntry entryFor(const LocalFile &file) const;
    [[nodiscard]] QList<PlanEntry> deletions(const QSet<QString> &published) const;

private:
    [[nodiscard]] UploadMode modeFor(const LocalFile &file) const
    {
        const auto answer = m_modes.constFind(file.path);
        if (file.stat.sizeBytes == 0 || answer == m_modes.cend()) {
            return predictedMode(m_options.repo.type, file.path, file.stat.sizeBytes,
                                 m_binarySamples.contains(file.path));
        }
        return answer->mode;
    }

    const EntriesByPath m_remote;
    const PlanOptions &m_options;
    const QHash<QString, FileDigest> &m_digests;
    const QHash<QString, PreuploadAnswer> &m_modes;
    const QSet<QString> &m_binarySamples;
};

PlanEntry Planner::entryFor(const LocalFile &file) const
{
    PlanEntry entry{.path = file.path, .localPath = file.localPath, .stat = file.stat, .mode = modeFor(file)};
    if (const auto digest = m_digests.constFind(file.localPath); digest != m_digests.cend())
        entry.digest = *digest;
    const auto remote = m_remote.constFind(file.path);
    if (remote != m_remote.cend())
        entry.remoteBytes = remote->sizeBytes;

    if (remote != m_remote.cend() && isSame(*remote, file, entry.digest)) {
        entry.action = PlanAction::Keep;
        entry.reason = PlanReason::SameContent;
        entry.mode = remote->lfsOid ? UploadMode::Lfs : UploadMode::Regular;
    } else if (const auto answer = m_modes.constFind(file.path); answer != m_modes.cend() && answer->ignored) {
        entry.action = PlanAction::Skip;
        entry.reason = PlanReason::GitIgnored;
    } else if (remote != m_remote.cend()) {
        entry.action = PlanAction::Replace;
        entry.reason = PlanReason::ContentDiffers;
    }
    return entry;
}

QList<PlanEntry> Planner::deletions(const QSet<QString> &published) const
{
    QList<PlanEntry> entries;
    if (m_options.deletePatterns.isEmpty())
        return entries;
    const QString prefix = folderPrefix(m_options.destination);
    for (const RemoteEntry &remote : m_remote) {
        if (remote.path == u".gitattributes" || published.contains(remote.path) || !remote.path.startsWith(prefix))
            continue;
        const QString pattern = firstMatch(m_options.deletePatterns, QStringView{remote.path}.sliced(prefix.size()));
        if (pattern.isNull())
            continue;
        entries.append({.path = remote.path,
                        .action = PlanAction::Delete,
                        .reason = PlanReason::DeletePattern,
                        .detail = pattern,
                        .remoteBytes = remote.sizeBytes,
                        .mode = remote.lfsOid ? UploadMode::Lfs : UploadMode::Regular});
    }
    return entries;
}

}  // namespace

QList<LocalFile> filesToCompare(const FileSet &files, const RemoteTree &remote)
{
    const EntriesByPath there = filesByPath(remote);
    QList<LocalFile> candidates;
    std::ranges::copy_if(files.files, std::back_inserter(candidates), [&there](const LocalFile &file) {
        const auto entry = there.constFind(file.path);
        return entry != there.cend() && entry->sizeBytes == file.stat.sizeBytes;
    });
    return candidates;
}

Result<PublishPlan> makePlan(const FileSet &files, const RemoteTree &remote, const PlanOptions &options,
                             const QHash<QString, FileDigest> &digests, const QHash<QString, PreuploadAnswer> &modes,
                             const QSet<QString> &binarySamples)
{
    const Planner planner{remote, options, digests, modes, binarySamples};
    PublishPlan plan{.endpoint = options.endpoint,
                     .repo = options.repo,
                     .revision = options.revision,
                     .createRepo = options.createRepo,
                     .creation = options.createRepo ? options.creation : RepoCreation{},
                     .createBranch = options.createBranch,
                     .createPullRequest = options.createPullRequest,
                     .parent = remote.head,
                     .summary = options.summary.trimmed(),
                     .description = options.description,
                     .modesArePredicted = options.createRepo};

    QSet<QString> published;
    for (const LocalFile &file : files.files) {
        plan.entries.append(planner.entryFor(file));
        if (plan.entries.constLast().action != PlanAction::Skip)
            published.insert(file.path);
    }
    plan.entries += planner.deletions(published);
    if (plan.entries.isEmpty())
        return fail(ErrorKind::NothingToPublish, options.repo.fullName());
    if (const auto checked = checkFutureTree(remote, plan.entries); !checked)
        return std::unexpected(checked.error());
    for (const SkippedFile &skipped : files.skipped) {
        plan.entries.append({.path = skipped.path,
                             .action = PlanAction::Skip,
                             .reason = reasonOf(skipped.reason),
                             .detail = skipped.detail,
                             .localPath = skipped.localPath});
    }
    std::ranges::stable_sort(plan.entries, {}, &PlanEntry::path);
    if (plan.summary.isEmpty())
        plan.summary = defaultSummary(plan.entries);
    return plan;
}

}  // namespace core
