#include "core/revisions/sidefolder.h"

#include "core/git/gittext.h"
#include "core/hub/hubcheckpoint.h"
#include "core/revisions/contentreader.h"
#include "core/revisions/treelisting.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Source = std::shared_ptr<const ByteSource>;

constexpr int deepestFolder = 64;

Result<Source> fileSource(const QString &path)
{
    return FileSource::open(path).transform(
        [](std::unique_ptr<FileSource> source) { return Source{std::move(source)}; });
}

ComparedFile fileOf(TreeItem item, const QByteArray &rawFolder, const QString &repository)
{
    const qsizetype skipped = rawFolder.isEmpty() ? 0 : rawFolder.size() + 1;
    return {.rawPath = item.rawPath.sliced(skipped),
            .kind = item.kind,
            .sizeBytes = item.sizeBytes(),
            .oid = item.oid,
            .lfs = item.lfs,
            .place = {.kind = ContentPlace::Kind::Blob, .location = repository, .blob = item.oid}};
}

/// All files of a folder, or the one file that is compared, by its name.
Result<QList<ComparedFile>> filesOf(const ComparisonSide &side, const std::stop_token &stop)
{
    const auto repository = Repository::open(side.location);
    if (!repository)
        return std::unexpected(repository.error());
    auto place = repository->item(side.commit, side.rawPath);
    if (!place)
        return std::unexpected(place.error());
    if (!place->isFolder()) {
        const QByteArray folder = side.rawPath.first(std::max<qsizetype>(side.rawPath.lastIndexOf('/'), 0));
        return QList<ComparedFile>{fileOf(*std::move(place), folder, side.location)};
    }
    const auto items = listTree(*repository, side.commit, side.rawPath, TreeDepth::Everything, stop);
    if (!items)
        return std::unexpected(items.error());
    QList<ComparedFile> files;
    for (const TreeItem &item : *items) {
        if (ComparedFile file = fileOf(item, side.rawPath, side.location); file.isRegular())
            files.append(std::move(file));
    }
    return files;
}

/// What is compared may be a folder in the repository, or a single file.
QByteArray pathInRepository(const ComparisonSide &side, const QByteArray &below)
{
    if (side.rawPath.isEmpty())
        return below;
    const auto repository = Repository::open(side.location);
    const auto item = repository ? repository->item(side.commit, side.rawPath) : std::unexpected(repository.error());
    return item && !item->isFolder() ? side.rawPath : side.rawPath + '/' + below;
}

}  // namespace

SideFolder::SideFolder(ComparisonSide side, std::optional<ContentOrigin> origin)
    : m_side(std::move(side))
    , m_origin(std::move(origin))
{
}

QString SideFolder::name() const
{
    switch (m_side.kind) {
    case ComparisonSide::Kind::Nothing: return {};
    case ComparisonSide::Kind::Revision: return m_side.commit.toString();
    case ComparisonSide::Kind::Folder:
    case ComparisonSide::Kind::File: return m_side.location;
    }
    Q_UNREACHABLE_RETURN({});
}

QString SideFolder::diskFolder() const
{
    return m_side.kind == ComparisonSide::Kind::File ? QFileInfo{m_side.location}.absolutePath() : m_side.location;
}

Result<> SideFolder::listRevision(const std::stop_token &stop) const
{
    if (m_isListed)
        return {};
    const auto files = filesOf(m_side, stop);
    if (!files)
        return std::unexpected(files.error());
    for (const ComparedFile &file : *files)
        m_files.insert(file.path(), file);
    m_isListed = true;
    return {};
}

Result<QList<StoredFile>> SideFolder::files(const std::stop_token &stop) const
{
    switch (m_side.kind) {
    case ComparisonSide::Kind::Nothing: return {};
    case ComparisonSide::Kind::Folder: return LocalFolder{diskFolder(), deepestFolder}.files(stop);
    case ComparisonSide::Kind::File: return LocalFolder{diskFolder(), 0}.files(stop);
    case ComparisonSide::Kind::Revision: break;
    }
    const std::scoped_lock lock{m_mutex};
    if (const auto listed = listRevision(stop); !listed)
        return std::unexpected(listed.error());
    QList<StoredFile> files;
    for (const auto &[path, file] : std::as_const(m_files).asKeyValueRange())
        files.append({.path = path, .sizeBytes = file.sizeBytes});
    std::ranges::sort(files, {}, &StoredFile::path);
    return files;
}

Result<Source> SideFolder::open(const StoredFile &file) const
{
    if (m_side.kind != ComparisonSide::Kind::Revision)
        return fileSource(diskFolder() + u'/' + file.path);
    ComparedFile found;
    {
        const std::scoped_lock lock{m_mutex};
        const auto known = m_files.constFind(file.path);
        if (known == m_files.cend())
            return fail(ErrorKind::EntryNotFound, file.path);
        found = *known;
    }
    return source(found);
}

Result<Source> SideFolder::source(const ComparedFile &file) const
{
    ContentReader reader;
    if (const auto local = reader.localFile(file))
        return fileSource(*local);
    if (!file.lfs)
        return reader.stored(file, Repository::defaultMaxBlobBytes).transform([&file](const QByteArray &bytes) {
            return Source{std::make_shared<const MemorySource>(file.path(), bytes)};
        });
    if (!m_origin || m_side.kind != ComparisonSide::Kind::Revision)
        return fail(ErrorKind::EntryNotFound, file.path());
    const QString path = decodeGitText(pathInRepository(m_side, file.rawPath));
    return std::make_shared<const HubFile>(
        m_origin->hub(), m_origin->repo, m_side.commit.toString(),
        RemoteEntry{
            .path = path, .sizeBytes = file.sizeBytes, .oid = file.oid.value_or(GitOid{}), .lfsOid = file.lfs->oid});
}

Result<QByteArray> SideFolder::content(const ComparedFile &file, std::int64_t maxBytes,
                                       const std::stop_token &stop) const
{
    if (file.sizeBytes > maxBytes)
        return fail(ErrorKind::TooLarge, file.path());
    const auto opened = source(file);
    if (!opened)
        return std::unexpected(opened.error());
    if ((*opened)->sizeBytes() > maxBytes)
        return fail(ErrorKind::TooLarge, file.path());
    auto bytes = (*opened)->read(0, (*opened)->sizeBytes(), stop);
    if (bytes && (*opened)->isRemote() && sha256Of(*bytes) != file.lfs->oid)
        return fail(ErrorKind::Mismatch, file.path());
    return bytes;
}

}  // namespace core
