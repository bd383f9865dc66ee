#include "core/base/repoid.h"
#include "core/publish/fileset.h"
#include "core/publish/folderlisting_p.h"
#include "core/publish/gitignore_p.h"
#include "core/publish/patterns_p.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Everything one scan shares between the things that were dropped.
class Scan
{
public:
    Scan(const ScanOptions &options, std::stop_token stop, std::atomic<std::int64_t> *foundFiles)
        : m_options(options)
        , m_prefix(folderPrefix(options.destination))
        , m_stop(std::move(stop))
        , m_foundFiles(foundFiles)
    {
    }

    [[nodiscard]] const ScanOptions &options() const { return m_options; }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

    /// `relative` is the path below what was dropped.
    void skip(const QByteArray &relative, const QByteArray &localPath, SkipReason reason, const QString &detail = {})
    {
        m_set.skipped.append({.path = m_prefix + printableBytes(relative),
                              .localPath = QFile::decodeName(localPath),
                              .reason = reason,
                              .detail = detail});
    }

    Result<> add(const QByteArray &relative, const QByteArray &localPath, const FileStat &stat);
    Result<FileSet> finish();

private:
    const ScanOptions &m_options;
    const QString m_prefix;
    const std::stop_token m_stop;
    std::atomic<std::int64_t> *m_foundFiles;
    FileSet m_set;
};

Result<> Scan::add(const QByteArray &relative, const QByteArray &localPath, const FileStat &stat)
{
    const QString name = printableBytes(relative);
    if (!m_options.include.isEmpty() && firstMatch(m_options.include, name).isNull()) {
        skip(relative, localPath, SkipReason::Excluded, m_options.include.join(u", "));
        return {};
    }
    if (const QString pattern = firstMatch(m_options.exclude, name); !pattern.isNull()) {
        skip(relative, localPath, SkipReason::Excluded, pattern);
        return {};
    }
    if (!relative.isValidUtf8())
        return fail(ErrorKind::FileNameRejected, printable(m_prefix + name), u"the name is not valid UTF-8"_s);
    const auto path = checkRepoPath(m_prefix + name);
    if (!path)
        return std::unexpected(path.error());
    if (!isReadable(localPath))
        return fail(ErrorKind::FileUnreadable, QFile::decodeName(localPath), u"no permission to read it"_s);
    m_set.files.append({.path = *path, .localPath = QFile::decodeName(localPath), .stat = stat});
    if (m_foundFiles != nullptr)
        m_foundFiles->fetch_add(1, std::memory_order_relaxed);
    return {};
}

/// Sorts, and refuses two files for one path. The same file twice (dropped alone and with its folder) counts once.
Result<FileSet> Scan::finish()
{
    std::ranges::stable_sort(m_set.files, {}, &LocalFile::path);
    std::ranges::stable_sort(m_set.skipped, {}, &SkippedFile::path);
    const auto [from, to] = std::ranges::unique(m_set.files, [](const LocalFile &a, const LocalFile &b) {
        return a.path == b.path && a.localPath == b.localPath;
    });
    m_set.files.erase(from, to);
    const auto twin = std::ranges::adjacent_find(m_set.files, {}, &LocalFile::path);
    if (twin != m_set.files.end()) {
        return fail(ErrorKind::InvalidInput, twin->path,
                    u"two files would have this path: %1 and %2"_s.arg(twin->localPath, std::next(twin)->localPath));
    }
    return std::move(m_set);
}

/// Walks one dropped folder, from the top, so that ignored folders are never entered.
class FolderWalk
{
public:
    FolderWalk(Scan &scan, QByteArray root, QByteArray realRoot)
        : m_scan(scan)
        , m_root(std::move(root) + '/')
        , m_realRoot(std::move(realRoot) + '/')
    {
    }

    /// `below` is the folder relative to the dropped one: "" or "sub/".
    Result<> walk(const QByteArray &below, FolderId id);

private:
    Result<> visit(const QByteArray &below, DiskEntry entry);
    Result<> visitFolder(const QByteArray &relative, const DiskEntry &entry, bool throughLink);
    /// Follows a link: `entry` becomes what it points to. Gives the reason when it must not be followed.
    std::optional<SkipReason> resolve(const QByteArray &relative, DiskEntry &entry) const;
    [[nodiscard]] bool isHubInternal(const QByteArray &relative) const;
    Result<> readIgnoreFile(const QByteArray &below);

    Scan &m_scan;
    const QByteArray m_root;
    const QByteArray m_realRoot;
    IgnoreChain m_ignore;
    std::vector<FolderId> m_inside;  // the folders we are in, outermost first
    std::set<FolderId> m_linked;  // folders visited behind the link we are behind
    int m_linkDepth = 0;
};

Result<> FolderWalk::walk(const QByteArray &below, FolderId id)
{
    if (m_scan.isStopped())
        return canceled();
    auto entries = listFolder(m_root + below);
    if (!entries)
        return std::unexpected(entries.error());
    const bool hasIgnoreFile = m_scan.options().useGitIgnore
        && std::ranges::any_of(*entries, [](const DiskEntry &entry) { return entry.name == ".gitignore"; });
    if (hasIgnoreFile) {
        if (const auto read = readIgnoreFile(below); !read)
            return read;
    }
    m_inside.push_back(id);
    if (m_linkDepth > 0)
        m_linked.insert(id);
    Result<> result;
    for (DiskEntry &entry : *entries) {
        result = visit(below, std::move(entry));
        if (!result || m_scan.isStopped())
            break;
    }
    m_inside.pop_back();
    if (hasIgnoreFile)
        m_ignore.pop();
    return m_scan.isStopped() && result ? canceled() : result;
}

Result<> FolderWalk::readIgnoreFile(const QByteArray &below)
{
    constexpr qint64 maxIgnoreBytes = 16 * 1024 * 1024;
    QFile file{QFile::decodeName(m_root + below + ".gitignore")};
    // A folder of that name, or a link to nowhere, is no rule; a file that cannot be read would change what is
    // published.
    const auto entry = entryAt(m_root + below + ".gitignore");
    QByteArray content;
    if (entry && entry->kind == DiskEntry::Kind::File) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::FileUnreadable, file.fileName(), file.errorString());
        content = file.read(maxIgnoreBytes);
    }
    m_ignore.push(IgnoreFile{below, content});
    return {};
}

Result<> FolderWalk::visit(const QByteArray &below, DiskEntry entry)
{
    const QByteArray relative = below + entry.name;
    const QByteArray localPath = m_root + relative;
    const bool isLink = entry.kind == DiskEntry::Kind::Link;
    const auto linkProblem = isLink ? resolve(relative, entry) : std::nullopt;
    const bool isFolder = entry.kind == DiskEntry::Kind::Folder;
    const QByteArray shownPath = isFolder ? relative + '/' : relative;

    if (isHubInternal(relative)) {
        m_scan.skip(shownPath, localPath, SkipReason::HubInternal);
        return {};
    }
    if (m_scan.options().useGitIgnore) {
        if (const auto verdict = m_ignore.verdict(relative, isFolder); verdict && verdict->ignored) {
            m_scan.skip(shownPath, localPath, SkipReason::GitIgnored, verdict->source);
            return {};
        }
    }
    if (linkProblem) {
        m_scan.skip(relative, localPath, *linkProblem, printableBytes(linkTarget(localPath)));
        return {};
    }
    switch (entry.kind) {
    case DiskEntry::Kind::File: return m_scan.add(relative, localPath, entry.stat);
    case DiskEntry::Kind::Folder: return visitFolder(relative, entry, isLink);
    case DiskEntry::Kind::Link:
    case DiskEntry::Kind::Other: m_scan.skip(relative, localPath, SkipReason::NotAFile);
    }
    return {};
}

Result<> FolderWalk::visitFolder(const QByteArray &relative, const DiskEntry &entry, bool throughLink)
{
    constexpr qsizetype maxFolderBytes = 4000;  // no file below could be published; and it ends endless nesting
    if (relative.size() > maxFolderBytes)
        return fail(ErrorKind::FileNameRejected, printable(printableBytes(relative)), u"the path is too long"_s);
    m_linkDepth += throughLink ? 1 : 0;
    auto result = walk(relative + '/', entry.id);
    m_linkDepth -= throughLink ? 1 : 0;
    if (m_linkDepth == 0)
        m_linked.clear();
    return result;
}

std::optional<SkipReason> FolderWalk::resolve(const QByteArray &relative, DiskEntry &entry) const
{
    const auto target = realPath(m_root + relative);
    auto found = entryAt(m_root + relative);
    if (!target || !found)
        return SkipReason::BrokenLink;
    if (*target + '/' != m_realRoot && !target->startsWith(m_realRoot))
        return SkipReason::LeavesFolder;
    found->name = entry.name;
    entry = std::move(*found);
    if (*target + '/' != m_realRoot && isHubInternal(target->sliced(m_realRoot.size())))
        return SkipReason::HubInternal;
    const bool wasHere = std::ranges::contains(m_inside, entry.id) || m_linked.contains(entry.id);
    if (entry.kind == DiskEntry::Kind::Folder && wasHere)
        return SkipReason::BrokenLink;
    return {};
}

/// The Hub refuses ".git" and ".cache/huggingface" at any depth; nobody wants them published.
bool FolderWalk::isHubInternal(const QByteArray &relative) const
{
    const QByteArray path = '/' + relative + '/';
    return path.contains("/.git/") || path.contains("/.cache/huggingface/");
}

/// Without "." and ".." where that does not change what is meant (it does behind a symbolic link), without a '/' at the
/// end.
Result<QByteArray> absolutePath(const QString &dropped)
{
    const QByteArray plain = QFile::encodeName(QDir::current().absoluteFilePath(dropped));
    const QByteArray clean = QFile::encodeName(QDir::cleanPath(QFile::decodeName(plain)));
    const auto realPlain = realPath(plain);
    if (!realPlain)
        return fail(realPlain.error().kind, dropped, realPlain.error().detail);
    const auto realClean = realPath(clean);
    return realClean && *realClean == *realPlain ? clean : *realPlain;
}

Result<> scanDropped(Scan &scan, const QString &dropped)
{
    if (dropped.isEmpty())
        return fail(ErrorKind::FileNotFound, dropped, u"the path is empty"_s);
    const auto path = absolutePath(dropped);
    if (!path)
        return std::unexpected(path.error());
    const auto entry = entryAt(*path);
    if (!entry)
        return std::unexpected(entry.error());
    switch (entry->kind) {
    case DiskEntry::Kind::Folder: {
        const auto real = realPath(*path);
        return real ? FolderWalk{scan, *path, *real}.walk({}, entry->id) : Result<>{std::unexpected(real.error())};
    }
    case DiskEntry::Kind::File: return scan.add(entry->name, *path, entry->stat);
    case DiskEntry::Kind::Link:
    case DiskEntry::Kind::Other: scan.skip(entry->name, *path, SkipReason::NotAFile);
    }
    return {};
}

}  // namespace

std::int64_t FileSet::totalBytes() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, const LocalFile &file) { return sum + file.stat.sizeBytes; });
}

Result<FileSet> scanFiles(const QStringList &droppedPaths, const ScanOptions &options, const std::stop_token &stop,
                          std::atomic<std::int64_t> *foundFiles)
{
    Scan scan{options, stop, foundFiles};
    for (const QString &dropped : droppedPaths) {
        if (const auto scanned = scanDropped(scan, dropped); !scanned)
            return std::unexpected(scanned.error());
    }
    if (stop.stop_requested())
        return canceled();
    return scan.finish();
}

}  // namespace core
