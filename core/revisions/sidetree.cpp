#include "core/revisions/sidetree_p.h"

#include "core/git/gittext.h"
#include "core/revisions/contentreader.h"
#include "core/revisions/refs.h"
#include "core/revisions/treefiles_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUtf8StringView>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t maxRulesBytes = 4 * 1024 * 1024;

class EmptyTree final : public SideTree
{
public:
    Result<std::vector<SideEntry>> list(const QByteArray &, const SideEntry &) override { return {}; }
    Result<ComparedFile> describe(const QByteArray &path, const SideEntry &) override
    {
        return fail(ErrorKind::EntryNotFound, decodeGitText(path));
    }
};

class RevisionTree final : public SideTree
{
public:
    explicit RevisionTree(Repository repository)
        : m_repository(std::move(repository))
        , m_objects(m_repository.handle())
    {
    }

    Result<std::vector<SideEntry>> list(const QByteArray &, const SideEntry &folder) override
    {
        const auto tree = m_objects.read(*folder.oid, GIT_OBJECT_TREE);
        if (!tree)
            return std::unexpected(tree.error());
        std::vector<SideEntry> entries;
        for (RawTreeCursor cursor{tree->bytes()}; const auto entry = cursor.next();)
            entries.push_back({.name = entry->name.toByteArray(), .kind = kindOfMode(entry->mode), .oid = entry->oid});
        std::ranges::sort(entries, {}, &SideEntry::name);  // git sorts a folder as if its name ended in a slash
        return entries;
    }

    Result<ComparedFile> describe(const QByteArray &path, const SideEntry &entry) override
    {
        const auto item = m_repository.describe({.rawPath = path, .kind = entry.kind, .oid = *entry.oid});
        if (!item)
            return std::unexpected(item.error());
        const bool isContent = entry.kind != TreeItem::Kind::Submodule;
        return ComparedFile{
            .rawPath = path,
            .kind = entry.kind,
            .sizeBytes = item->sizeBytes(),
            .oid = entry.oid,
            .lfs = item->lfs,
            .place = isContent
                ? ContentPlace{.kind = ContentPlace::Kind::Blob, .location = m_repository.path(), .blob = *entry.oid}
                : ContentPlace{}};
    }

private:
    Repository m_repository;
    ObjectReader m_objects;
};

/// The text of a .gitattributes or .gitignore.
PathRules::ReadFile rulesBelow(const QString &root, const QString &name)
{
    return [root, name](const QString &folder) -> std::optional<QByteArray> {
        QFile file{root + u'/' + (folder.isEmpty() ? QString{} : folder + u'/') + name};
        if (!QFileInfo{file}.isFile() || !file.open(QIODevice::ReadOnly) || file.size() > maxRulesBytes)
            return {};
        return file.readAll();
    };
}

class DiskTree final : public SideTree
{
public:
    /// `root` is a folder, or the folder of a single file.
    explicit DiskTree(const QString &root)
        : m_root(QFile::encodeName(root))
        , m_attributes(PathRules::Kind::Attributes, rulesBelow(root, u".gitattributes"_s))
        , m_ignores(PathRules::Kind::Ignore, rulesBelow(root, u".gitignore"_s))
    {
    }

    Result<std::vector<SideEntry>> list(const QByteArray &path, const SideEntry &) override
    {
        std::error_code failure;
        std::vector<SideEntry> entries;
        for (fs::directory_iterator it{localPath(path).toStdString(), failure}, end; !failure && it != end;
             it.increment(failure)) {
            auto entry = toEntry(*it);
            if (entry && !isLeftOut(path.isEmpty() ? entry->name : path + '/' + entry->name, *entry))
                entries.push_back(*std::move(entry));
        }
        if (failure)
            return fail(ErrorKind::FileUnreadable, QFile::decodeName(localPath(path)),
                        QString::fromStdString(failure.message()));
        std::ranges::sort(entries, {}, &SideEntry::name);
        return entries;
    }

    Result<ComparedFile> describe(const QByteArray &path, const SideEntry &entry) override
    {
        ComparedFile file{
            .rawPath = path,
            .kind = entry.kind,
            .sizeBytes = entry.diskBytes,
            .place = {.kind = ContentPlace::Kind::File, .location = QFile::decodeName(localPath(path)), .blob = {}}};
        if (entry.kind == TreeItem::Kind::Submodule)
            return describeRepository(std::move(file));
        if (!file.isRegular())
            return file;
        if (entry.diskBytes <= LfsPointer::maxPointerBytes)
            file.lfs = pointerIn(file.place.location);
        if (file.lfs)
            file.sizeBytes = file.lfs->sizeBytes;
        else if (m_attributes.isLfs(decodeGitText(path)))
            file.lfs = LfsPointer{.oid = {}, .sizeBytes = entry.diskBytes};
        return file;
    }

    static std::optional<SideEntry> toEntry(const fs::directory_entry &found)
    {
        std::error_code failure;
        const fs::file_status status = found.symlink_status(failure);
        SideEntry entry{.name = QByteArray::fromStdString(found.path().filename().string())};
        if (failure)
            return {};
        switch (status.type()) {
        case fs::file_type::directory:
            // A repository within: git sees its commit and nothing of what is in it.
            entry.kind =
                fs::exists(found.path() / ".git", failure) ? TreeItem::Kind::Submodule : TreeItem::Kind::Folder;
            return entry;
        case fs::file_type::symlink: entry.kind = TreeItem::Kind::Link; return entry;
        case fs::file_type::regular: break;
        default: return {};  // sockets and the like: git does not know them
        }
        const bool isExecutable = (status.permissions() & fs::perms::owner_exec) != fs::perms::none;
        entry.kind = isExecutable ? TreeItem::Kind::Executable : TreeItem::Kind::File;
        entry.diskBytes = static_cast<std::int64_t>(found.file_size(failure));
        return failure ? std::nullopt : std::optional{entry};
    }

private:
    [[nodiscard]] QByteArray localPath(const QByteArray &path) const
    {
        return path.isEmpty() ? m_root : m_root + '/' + path;
    }

    static Result<ComparedFile> describeRepository(ComparedFile file)
    {
        const auto repository = Repository::open(file.place.location);
        if (!repository)
            return std::unexpected(repository.error());
        file.oid = headCommit(*repository).value_or(GitOid{});
        file.place = {};
        return file;
    }

    bool isLeftOut(const QByteArray &path, const SideEntry &entry)
    {
        // Qt cannot open what has no name in UTF-8, and the Hub takes no such name.
        if (!QUtf8StringView(entry.name).isValidUtf8())
            return true;
        if (entry.name == ".git" || path == ".cache/huggingface" || path.endsWith("/.cache/huggingface"))
            return true;
        const QString shown = decodeGitText(path);
        return entry.isFolder() ? m_ignores.isFolderIgnored(shown) : m_ignores.isIgnored(shown);
    }

    static std::optional<LfsPointer> pointerIn(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? LfsPointer::parse(file.read(LfsPointer::maxPointerBytes + 1))
                                              : std::nullopt;
    }

    const QByteArray m_root;
    PathRules m_attributes;
    PathRules m_ignores;
};

Result<OpenSide> openRevision(const ComparisonSide &side)
{
    auto repository = Repository::open(side.location);
    if (!repository)
        return std::unexpected(repository.error());
    const auto item = repository->item(side.commit, side.rawPath);
    if (!item)
        return std::unexpected(item.error());
    const QByteArray name = side.rawPath.sliced(side.rawPath.lastIndexOf('/') + 1);
    return OpenSide{.tree = std::make_unique<RevisionTree>(*std::move(repository)),
                    .root = {.name = name, .kind = item->kind, .oid = item->oid}};
}

Result<OpenSide> openPath(const QString &path)
{
    const QFileInfo info{path};
    if (!info.exists() && !info.isSymLink())
        return fail(ErrorKind::FileNotFound, path);
    if (info.isDir()) {
        return OpenSide{.tree = std::make_unique<DiskTree>(QDir::cleanPath(info.absoluteFilePath())),
                        .root = {.name = {}, .kind = TreeItem::Kind::Folder}};
    }
    // Who names a link means what it leads to.
    const QString real = info.canonicalFilePath();
    const auto entry = DiskTree::toEntry(fs::directory_entry{fs::path{QFile::encodeName(real).toStdString()}});
    if (real.isEmpty() || !entry)
        return fail(ErrorKind::FileUnreadable, path);
    return OpenSide{.tree = std::make_unique<DiskTree>(QFileInfo{real}.path()), .root = *entry};
}

}  // namespace

Result<OpenSide> openSide(const ComparisonSide &side)
{
    switch (side.kind) {
    case ComparisonSide::Kind::Nothing:
        return OpenSide{.tree = std::make_unique<EmptyTree>(), .root = {.name = {}, .kind = TreeItem::Kind::Folder}};
    case ComparisonSide::Kind::Revision: return openRevision(side);
    case ComparisonSide::Kind::Folder:
    case ComparisonSide::Kind::File: return openPath(side.location);
    }
    return fail(ErrorKind::InvalidInput, side.location);
}

Result<GitOid> diskOid(const ComparedFile &file, const std::stop_token &stop)
{
    if (file.kind == TreeItem::Kind::Link) {
        const auto target = ContentReader{}.stored(file);
        return target ? Result<GitOid>{gitBlobOid(*target)} : std::unexpected(target.error());
    }
    const auto digest = digestFile(file.place.location, DigestSet::BlobOidOnly, stop);
    return digest ? Result<GitOid>{digest->blobOid} : std::unexpected(digest.error());
}

}  // namespace core
