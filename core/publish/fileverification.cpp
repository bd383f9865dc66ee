#include "core/publish/comparehash_p.h"
#include "core/publish/publisher.h"

#include <QHash>

namespace core {

namespace {

using FilesByPath = QHash<QString, RemoteEntry>;

Result<FilesByPath> readFiles(const HubClient &hub, const RepoId &repo, const GitOid &commit, const FileSet &files,
                              const std::stop_token &stop)
{
    QStringList paths;
    paths.reserve(files.files.size());
    for (const LocalFile &file : files.files)
        paths.append(file.path);
    const auto entries = hub.pathsInfo(repo, commit.toString(), paths, stop);
    if (!entries)
        return std::unexpected(entries.error());
    FilesByPath there;
    for (const RemoteEntry &entry : *entries) {
        if (!entry.isFolder)
            there.insert(entry.path, entry);
    }
    return there;
}

bool isSame(const RemoteEntry &remote, const FileDigest &digest)
{
    return remote.lfsOid ? *remote.lfsOid == digest.sha256 : remote.oid == digest.blobOid;
}

}  // namespace

Result<VerifyReport> verifyFiles(const HubClient &hub, const FileSet &files, const RepoId &repo,
                                 const QString &revision, ProgressBoard &board, const std::stop_token &stop)
{
    board.begin(0, files.totalBytes());
    board.setStage(PublishStage::Verifying);
    const auto info = hub.repoInfo(repo, revision, stop);
    if (!info)
        return std::unexpected(info.error());
    const auto there = readFiles(hub, repo, info->head, files, stop);
    if (!there)
        return std::unexpected(there.error());

    VerifyReport report{.commit = info->head};
    std::vector<HashRequest> requests;
    QStringList sameSize;
    for (const LocalFile &file : files.files) {
        const auto remote = there->constFind(file.path);
        if (remote == there->cend()) {
            report.missing.append(file.path);
        } else if (remote->sizeBytes != file.stat.sizeBytes) {
            report.differing.append(file.path);
        } else {
            requests.push_back(hashRequest(file, *remote));
            sameSize.append(file.path);
        }
    }
    const auto digests = hashFiles(requests, board, stop);
    if (!digests)
        return std::unexpected(digests.error());
    for (qsizetype i = 0; i < sameSize.size(); ++i) {
        const bool same = isSame(*there->constFind(sameSize.at(i)), (*digests)[static_cast<std::size_t>(i)]);
        (same ? report.matching : report.differing).append(sameSize.at(i));
    }
    report.differing.sort();
    board.setStage(PublishStage::Done);
    return report;
}

}  // namespace core
