#include "ui/publish/droppedfiles.h"

#include "core/base/repoid.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

/// The files given one by one, by the path they will have: the last one given for a path wins.
using SingleFiles = std::map<QString, DroppedPath>;

core::Result<> scanFolder(const DroppedPath &dropped, core::FileSet &into, const std::stop_token &stop,
                          std::atomic<std::int64_t> &foundFiles)
{
    core::ScanOptions options{.destination = dropped.destination};
    if (dropped.keepsFolderName)
        options.destination = joined(dropped.destination, QFileInfo{dropped.localPath}.fileName());
    auto found = core::scanFiles({dropped.localPath}, options, stop, &foundFiles);
    if (!found)
        return std::unexpected(std::move(found).error());
    into.files += std::move(found->files);
    into.skipped += std::move(found->skipped);
    return {};
}

core::Result<> scanSingleFiles(const SingleFiles &files, core::FileSet &into, const std::stop_token &stop,
                               std::atomic<std::int64_t> &foundFiles)
{
    // One scan per destination instead of one per file: two thousand files dropped together are one scan.
    std::map<QString, QStringList> byDestination;
    for (const auto &[path, dropped] : files)
        byDestination[dropped.destination].append(dropped.localPath);
    for (const auto &[destination, paths] : byDestination) {
        auto found = core::scanFiles(paths, {.destination = destination}, stop, &foundFiles);
        if (!found)
            return std::unexpected(std::move(found).error());
        into.files += std::move(found->files);
        into.skipped += std::move(found->skipped);
    }
    return {};
}

core::Result<> refuseDoubles(const core::FileSet &sorted)
{
    const auto twice = std::ranges::adjacent_find(sorted.files, {}, &core::LocalFile::path);
    if (twice == sorted.files.end())
        return {};
    return core::fail(core::ErrorKind::InvalidInput, twice->path,
                      u"%1 and %2 claim the same path"_s.arg(twice->localPath, std::next(twice)->localPath));
}

void sortByPath(core::FileSet &files)
{
    std::ranges::sort(files.files, {}, &core::LocalFile::path);
    std::ranges::sort(files.skipped, {}, &core::SkippedFile::path);
}

}  // namespace

void DropList::add(const QStringList &localPaths, const QString &destination)
{
    QStringList paths;
    for (const QString &given : localPaths) {
        const QString path = QDir::cleanPath(given);
        m_paths.removeIf([&path](const DroppedPath &known) { return known.localPath == path; });
        m_removed.removeIf(
            [&path](const QString &removed) { return removed == path || removed.startsWith(path + u'/'); });
        paths.append(path);
    }
    const bool isTheModel = m_paths.isEmpty() && destination.isEmpty() && paths.size() == 1;
    for (const QString &path : std::as_const(paths))
        m_paths.append({.localPath = path, .destination = destination, .keepsFolderName = !isTheModel});
}

DropList DropList::restored(const QList<DroppedPath> &paths, const QStringList &removed)
{
    DropList drops;
    drops.m_paths = paths;
    drops.m_removed = QSet<QString>(removed.begin(), removed.end());
    return drops;
}

void DropList::remove(const QStringList &localPaths)
{
    for (const QString &path : localPaths) {
        m_removed.insert(path);
        m_paths.removeIf([&path](const DroppedPath &known) { return known.localPath == path; });
    }
}

core::Result<core::FileSet> scanDrops(const DropList &drops, const std::stop_token &stop,
                                      std::atomic<std::int64_t> &foundFiles)
{
    core::FileSet all;
    SingleFiles singles;
    for (const DroppedPath &dropped : drops.paths()) {
        const QFileInfo info{dropped.localPath};
        if (!info.isDir()) {
            singles.insert_or_assign(joined(dropped.destination, info.fileName()), dropped);
        } else if (auto scanned = scanFolder(dropped, all, stop, foundFiles); !scanned) {
            return std::unexpected(std::move(scanned).error());
        }
    }
    const auto isRemoved = [&drops](const auto &file) { return drops.isRemoved(file.localPath); };
    all.files.removeIf([&](const core::LocalFile &file) { return isRemoved(file) || singles.contains(file.path); });
    all.skipped.removeIf(isRemoved);
    sortByPath(all);
    if (auto unique = refuseDoubles(all); !unique)
        return std::unexpected(std::move(unique).error());
    if (auto scanned = scanSingleFiles(singles, all, stop, foundFiles); !scanned)
        return std::unexpected(std::move(scanned).error());
    sortByPath(all);
    return all;
}

QString proposedRepoName(const DropList &drops)
{
    if (drops.isEmpty())
        return {};
    const DroppedPath &first = drops.paths().constFirst();
    const QFileInfo info{first.localPath};
    // A folder is named after the model; a single weights file seldom is, but the folder it lies in may be.
    QString name = info.isDir() ? info.fileName() : info.dir().dirName();
    static const QRegularExpression forbidden{u"[^A-Za-z0-9_.-]+"_s};
    static const QRegularExpression doubled{u"([-.])[-.]+"_s};
    static const QRegularExpression edges{u"^[-.]+|[-.]+$"_s};
    name.replace(forbidden, u"-"_s).replace(doubled, u"\\1"_s).truncate(96);
    name.remove(edges);
    return core::checkRepoName(name) == core::RepoNameProblem::None ? name : QString{};
}

}  // namespace ui
