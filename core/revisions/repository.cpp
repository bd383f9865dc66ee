#include "core/revisions/repository.h"

#include "core/git/githandle.h"
#include "core/git/gitlibrary.h"
#include "core/git/gittext.h"
#include "core/revisions/treefiles_p.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

class Repository::Private
{
public:
    Private(QString openedPath, RepositoryHandle opened)
        : path(std::move(openedPath))
        , repository(std::move(opened))
    {
    }

    const GitLibrary library;
    const QString path;
    const RepositoryHandle repository;
    const OdbHandle odb =
        obtain<OdbHandle>([this](git_odb **out) { return git_repository_odb(out, repository.get()); });

    Result<git_object_t> readHeader(const GitOid &oid, std::int64_t &bytes) const;
    Result<TreeHandle> rootTree(const GitOid &commit) const;
};

namespace {

QString folderName(const char *path)
{
    return path ? QFile::decodeName(path) : QString{};
}

Result<RepositoryHandle> openAt(const QString &path, unsigned flags)
{
    auto repository = obtain<RepositoryHandle>([&](git_repository **out) {
        return git_repository_open_ext(out, QFile::encodeName(path).constData(), flags, nullptr);
    });
    if (!repository)
        return gitFailure(path);
    return repository;
}

}  // namespace

QString TreeItem::path() const
{
    return decodeGitText(rawPath);
}

Result<git_object_t> Repository::Private::readHeader(const GitOid &oid, std::int64_t &bytes) const
{
    const git_oid id = toGit(oid);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (!odb || git_odb_read_header(&size, &type, odb.get(), &id) != 0)
        return gitFailure(oid.toString());
    bytes = static_cast<std::int64_t>(size);
    return type;
}

Result<TreeHandle> Repository::Private::rootTree(const GitOid &commit) const
{
    const git_oid id = toGit(commit);
    const auto found =
        obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, repository.get(), &id); });
    if (!found)
        return fail(ErrorKind::RevisionNotFound, commit.toString(), gitFailure({}).error().detail);
    auto tree = obtain<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, found.get()); });
    if (!tree)
        return gitFailure(commit.toString());
    return tree;
}

Repository::Repository(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{
}

Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

Result<Repository> Repository::open(const QString &path)
{
    const GitLibrary library;  // until the repository has its own
    auto repository = openAt(path, GIT_REPOSITORY_OPEN_NO_SEARCH);
    if (!repository)
        return std::unexpected(repository.error());
    return Repository{std::make_unique<Private>(path, std::move(*repository))};
}

Result<Repository> Repository::discover(const QString &path)
{
    const GitLibrary library;  // until the repository has its own
    auto repository = openAt(path, 0);
    if (!repository)
        return std::unexpected(repository.error());
    const char *work = git_repository_workdir(repository->get());
    const QString folder = folderName(work ? work : git_repository_path(repository->get()));
    return Repository{std::make_unique<Private>(folder, std::move(*repository))};
}

QString Repository::path() const
{
    return d->path;
}

QString Repository::gitFolder() const
{
    return folderName(git_repository_path(handle()));
}

QString Repository::sharedGitFolder() const
{
    return folderName(git_repository_commondir(handle()));
}

QString Repository::workFolder() const
{
    return folderName(git_repository_workdir(handle()));
}

bool Repository::isEmpty() const
{
    // libgit2's own question is about a repository that nobody has touched since it was made.
    const auto names = obtain<ReferenceIteratorHandle>(
        [this](git_reference_iterator **out) { return git_reference_iterator_new(out, handle()); });
    git_oid head{};
    const char *name = nullptr;
    return git_reference_name_to_id(&head, handle(), "HEAD") != 0
        && (!names || git_reference_next_name(&name, names.get()) != 0);
}

bool Repository::isShallow() const
{
    return git_repository_is_shallow(handle()) == 1;
}

Result<GitOid> Repository::resolve(const QString &revision) const
{
    const auto found = obtain<ObjectHandle>(
        [&](git_object **out) { return git_revparse_single(out, handle(), revision.toUtf8().constData()); });
    const auto commit = found
        ? obtain<ObjectHandle>([&](git_object **out) { return git_object_peel(out, found.get(), GIT_OBJECT_COMMIT); })
        : ObjectHandle{};
    if (!commit)
        return fail(ErrorKind::RevisionNotFound, revision, gitFailure({}).error().detail);
    return fromGit(*git_object_id(commit.get()));
}

Result<TreeItem> Repository::item(const GitOid &commit, const QByteArray &rawPath) const
{
    const auto root = d->rootTree(commit);
    if (!root)
        return std::unexpected(root.error());
    if (rawPath.isEmpty())
        return TreeItem{.rawPath = {}, .kind = TreeItem::Kind::Folder, .oid = fromGit(*git_tree_id(root->get()))};
    const auto entry = obtain<TreeEntryHandle>(
        [&](git_tree_entry **out) { return git_tree_entry_bypath(out, root->get(), rawPath.constData()); });
    if (!entry)
        return fail(ErrorKind::EntryNotFound, decodeGitText(rawPath));
    return describe({.rawPath = rawPath,
                     .kind = kindOfMode(git_tree_entry_filemode(entry.get())),
                     .oid = fromGit(*git_tree_entry_id(entry.get()))});
}

Result<TreeItem> Repository::describe(TreeItem item) const
{
    if (item.kind == TreeItem::Kind::Folder || item.kind == TreeItem::Kind::Submodule)
        return item;
    const auto bytes = blobSize(item.oid);
    if (!bytes)
        return std::unexpected(bytes.error());
    item.blobBytes = *bytes;
    if (*bytes > LfsPointer::maxPointerBytes || item.kind == TreeItem::Kind::Link)
        return item;
    const auto content = blob(item.oid);
    if (!content)
        return std::unexpected(content.error());
    item.lfs = LfsPointer::parse(*content);
    return item;
}

Result<GitOid> Repository::treeOf(const GitOid &commit) const
{
    const auto root = d->rootTree(commit);
    if (!root)
        return std::unexpected(root.error());
    return fromGit(*git_tree_id(root->get()));
}

Result<QByteArray> Repository::blob(const GitOid &oid, std::int64_t maxBytes) const
{
    const auto bytes = blobSize(oid);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (*bytes > maxBytes)
        return fail(ErrorKind::TooLarge, oid.toString());
    const git_oid id = toGit(oid);
    const auto object =
        obtain<OdbObjectHandle>([&](git_odb_object **out) { return git_odb_read(out, d->odb.get(), &id); });
    if (!object)
        return gitFailure(oid.toString());
    return QByteArray(static_cast<const char *>(git_odb_object_data(object.get())),
                      static_cast<qsizetype>(git_odb_object_size(object.get())));
}

Result<std::int64_t> Repository::blobSize(const GitOid &oid) const
{
    std::int64_t bytes = 0;
    const auto type = d->readHeader(oid, bytes);
    if (!type)
        return std::unexpected(type.error());
    if (*type != GIT_OBJECT_BLOB)
        return fail(ErrorKind::Repository, oid.toString(), u"this object is not a file"_s);
    return bytes;
}

Result<GitOid> Repository::mergeBase(const GitOid &one, const GitOid &two) const
{
    const git_oid first = toGit(one);
    const git_oid second = toGit(two);
    git_oid base{};
    if (git_merge_base(&base, handle(), &first, &second) != 0)
        return fail(ErrorKind::RevisionNotFound, one.toString(), gitFailure({}).error().detail);
    return fromGit(base);
}

git_repository *Repository::handle() const
{
    return d->repository.get();
}

}  // namespace core
