#include "core/download/downloadpreparation_p.h"

#include "core/base/parallel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <sys/stat.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t hashingThreads = 2;

/// What is at a path itself: links are not followed.
std::optional<struct stat> lookAt(const QString &path)
{
    struct stat info{};
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return info;
}

bool isSame(const DownloadEntry &entry, const FileDigest &digest)
{
    return entry.lfsOid ? *entry.lfsOid == digest.sha256 : entry.blobOid == digest.blobOid;
}

}  // namespace

Result<DownloadPlan> DownloadPreparation::run()
{
    m_board.begin(0, 0);
    m_board.setStage(DownloadStage::Listing);
    const auto info = m_hub.repoInfo(m_request.repo, m_request.revision, m_stop);
    if (!info)
        return std::unexpected(info.error());
    DownloadPlan plan{.repo = m_request.repo,
                      .commit = info->head,
                      .folder = QDir::cleanPath(QFileInfo{m_request.folder}.absoluteFilePath()),
                      .mayReplace = m_request.mayReplace};
    if (info->head.isNull())
        return plan;
    const auto files = listFiles(info->head);
    if (!files)
        return std::unexpected(files.error());

    m_board.setStage(DownloadStage::Comparing);
    QStringList paths;
    for (const RemoteEntry &file : *files) {
        plan.entries.append(entryFor(file, plan.folder));
        paths.append(file.path);
    }
    plan.notes = nameNotes(paths);
    if (const auto compared = compare(plan.entries); !compared)
        return std::unexpected(compared.error());
    return plan;
}

/// The files that are wanted, sorted by path.
Result<QList<RemoteEntry>> DownloadPreparation::listFiles(const GitOid &commit) const
{
    std::map<QString, RemoteEntry> files;
    const auto addTree = [&](const QString &folder) -> Result<> {
        const auto entries = m_hub.tree(m_request.repo, commit.toString(), folder, m_stop);
        if (!entries)
            return std::unexpected(entries.error());
        for (const RemoteEntry &entry : *entries) {
            if (!entry.isFolder)
                files.insert({entry.path, entry});
        }
        return {};
    };
    if (m_request.paths.isEmpty()) {
        if (const auto added = addTree({}); !added)
            return std::unexpected(added.error());
    } else {
        const auto named = m_hub.pathsInfo(m_request.repo, commit.toString(), m_request.paths, m_stop);
        if (!named)
            return std::unexpected(named.error());
        for (const QString &path : m_request.paths) {
            const auto entry = std::ranges::find(*named, path, &RemoteEntry::path);
            if (entry == named->end())
                return fail(ErrorKind::EntryNotFound, path);
            if (!entry->isFolder)
                files.insert({path, *entry});
            else if (const auto added = addTree(path); !added)
                return std::unexpected(added.error());
        }
    }
    QList<RemoteEntry> sorted;
    for (const auto &[path, entry] : files)
        sorted.append(entry);
    return sorted;
}

DownloadEntry DownloadPreparation::entryFor(const RemoteEntry &file, const QString &folder)
{
    DownloadEntry entry{.path = file.path, .sizeBytes = file.sizeBytes, .blobOid = file.oid, .lfsOid = file.lfsOid};
    entry.problem = unsafeName(file.path);
    if (entry.problem.isEmpty())
        entry.problem = obstacleAbove(folder, file.path.section(u'/', 0, -2));
    const QString localPath = folder + u'/' + file.path;
    const auto there = entry.problem.isEmpty() ? lookAt(localPath) : std::nullopt;
    if (there && S_ISDIR(there->st_mode))
        entry.problem = u"a folder of this name is there"_s;
    if (!entry.problem.isEmpty()) {
        entry.action = DownloadAction::Refuse;
        return entry;
    }
    entry.localPath = localPath;
    if (there)  // compare() finds out whether it is the same
        entry.action = S_ISREG(there->st_mode) && there->st_size == file.sizeBytes ? DownloadAction::Keep
                                                                                   : DownloadAction::Replace;
    return entry;
}

/// A link below the target could lead anywhere, so nothing is written through one.
QString DownloadPreparation::obstacleAbove(const QString &folder, const QString &path)
{
    if (path.isEmpty())
        return {};
    if (const auto known = m_obstacles.constFind(path); known != m_obstacles.cend())
        return *known;
    QString obstacle = obstacleAbove(folder, path.contains(u'/') ? path.section(u'/', 0, -2) : QString{});
    if (obstacle.isEmpty()) {
        const auto there = lookAt(folder + u'/' + path);
        if (there && S_ISLNK(there->st_mode))
            obstacle = u"%1 is a link"_s.arg(path);
        else if (there && !S_ISDIR(there->st_mode))
            obstacle = u"%1 is a file, not a folder"_s.arg(path);
    }
    m_obstacles.insert(path, obstacle);
    return obstacle;
}

Result<> DownloadPreparation::compare(QList<DownloadEntry> &entries)
{
    std::vector<DownloadEntry *> sameSize;
    for (DownloadEntry &entry : entries) {
        if (entry.action != DownloadAction::Keep)
            continue;
        sameSize.push_back(&entry);
        m_board.compareTotalBytes += entry.sizeBytes;
    }
    return runParallel(sameSize.size(), hashingThreads, m_stop, [&](std::size_t index, const std::stop_token &stop) {
        DownloadEntry &entry = *sameSize[index];
        const DigestSet wanted = entry.lfsOid ? DigestSet::Sha256Only : DigestSet::BlobOidOnly;
        return digestFile(entry.localPath, wanted, stop, [this](std::int64_t bytes) { m_board.comparedBytes += bytes; })
            .transform([&entry](const FileDigest &digest) {
                entry.action = isSame(entry, digest) ? DownloadAction::Keep : DownloadAction::Replace;
            });
    });
}

}  // namespace core
