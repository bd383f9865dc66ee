#include "core/localhub/gitrepo_p.h"

#include <QFile>
#include <QStringList>

#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype minAbbreviation = 4;
constexpr std::int64_t bookkeepingBytes = 64 * 1024;  // Folders, trees and temporary files beside a blob.
constexpr qsizetype fullHexDigits = 40;

bool isHex(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); });
}

/// References a request may name. refs/internal and the like are nobody's business.
bool isServedReference(QStringView name)
{
    return name.startsWith(u"refs/heads/") || name.startsWith(u"refs/tags/") || name.startsWith(u"refs/pr/")
        || name.startsWith(u"refs/convert/");
}

QString nameOf(const git_tree_entry &entry)
{
    return QString::fromUtf8(git_tree_entry_name(&entry));
}

}  // namespace

std::optional<BlobFacts::Facts> BlobFacts::find(const GitOid &oid) const
{
    const std::scoped_lock lock{m_mutex};
    const auto it = m_facts.constFind(oid);
    return it == m_facts.cend() ? std::nullopt : std::optional{*it};
}

void BlobFacts::insert(const GitOid &oid, const Facts &facts)
{
    const std::scoped_lock lock{m_mutex};
    if (m_facts.size() >= maxEntries)
        m_facts.clear();
    m_facts.insert(oid, facts);
}

GitRepo::GitRepo(RepositoryHandle repository, QString path, BlobFacts &facts)
    : m_repository(std::move(repository))
    , m_path(std::move(path))
    , m_facts(&facts)
{
}

Result<GitRepo> GitRepo::open(const QString &path, BlobFacts &facts)
{
    auto repository = obtain<RepositoryHandle>(
        [&](git_repository **out) { return git_repository_open_bare(out, QFile::encodeName(path).constData()); });
    if (!repository)
        return gitFailure(path);
    return GitRepo{std::move(repository), path, facts};
}

Result<> GitRepo::init(const QString &path)
{
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    const auto repository = obtain<RepositoryHandle>([&](git_repository **out) {
        return git_repository_init_ext(out, QFile::encodeName(path).constData(), &options);
    });
    if (!repository)
        return gitFailure(path);
    git_config *config = nullptr;
    if (git_repository_config(&config, repository.get()) != 0)
        return gitFailure(path);
    const ConfigHandle owner{config};
    // The server never packs behind the back of a reader; partial and single-object fetches are part of the Hub.
    if (git_config_set_int32(config, "gc.auto", 0) != 0 || git_config_set_bool(config, "uploadpack.allowFilter", 1) != 0
        || git_config_set_bool(config, "uploadpack.allowAnySHA1InWant", 1) != 0)
        return gitFailure(path);
    return {};
}

Result<GitOid> GitRepo::resolve(const QString &revision) const
{
    if (const auto reference = referenceNamed(revision)) {
        if (const auto commit = target(*reference))
            return *commit;
    }
    if (revision.size() >= minAbbreviation && revision.size() <= fullHexDigits && isHex(revision)) {
        git_oid prefix{};
        const QByteArray hex = revision.toLatin1().toLower();
        git_oid_fromstrn(&prefix, hex.constData(), static_cast<size_t>(hex.size()));
        const auto object = obtain<ObjectHandle>([&](git_object **out) {
            return git_object_lookup_prefix(out, handle(), &prefix, static_cast<size_t>(hex.size()), GIT_OBJECT_COMMIT);
        });
        if (object)
            return fromGit(*git_object_id(object.get()));
    }
    return fail(ErrorKind::RevisionNotFound, revision);
}

std::optional<GitOid> GitRepo::target(const QString &reference) const
{
    const auto found = obtain<ReferenceHandle>(
        [&](git_reference **out) { return git_reference_lookup(out, handle(), reference.toUtf8().constData()); });
    if (!found)
        return {};
    const auto commit =
        obtain<ObjectHandle>([&](git_object **out) { return git_reference_peel(out, found.get(), GIT_OBJECT_COMMIT); });
    if (!commit)
        return {};
    return fromGit(*git_object_id(commit.get()));
}

std::optional<QString> GitRepo::referenceNamed(const QString &revision) const
{
    const auto exists = [this](const QString &name) {
        return isServedReference(name)
            && obtain<ReferenceHandle>(
                   [&](git_reference **out) { return git_reference_lookup(out, handle(), name.toUtf8().constData()); })
            != nullptr;
    };
    if (revision == u"HEAD") {
        const auto head =
            obtain<ReferenceHandle>([&](git_reference **out) { return git_repository_head(out, handle()); });
        return head ? std::optional{QString::fromUtf8(git_reference_name(head.get()))} : std::nullopt;
    }
    for (const QString &name : QStringList{u"refs/heads/"_s + revision, u"refs/tags/"_s + revision, revision}) {
        if (exists(name))
            return name;
    }
    return {};
}

Result<TreeHandle> GitRepo::rootTree(const GitOid &commit) const
{
    const git_oid id = toGit(commit);
    const auto found = obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, handle(), &id); });
    if (!found)
        return fail(ErrorKind::RevisionNotFound, commit.toString());
    auto tree = obtain<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, found.get()); });
    if (!tree)
        return gitFailure(commit.toString());
    return tree;
}

Result<> GitRepo::walk(const GitOid &commit, const QString &folder, bool recursive, const Visit &visit) const
{
    auto tree = rootTree(commit);
    if (!tree)
        return std::unexpected(tree.error());
    if (!folder.isEmpty()) {
        const auto entry = obtain<TreeEntryHandle>(
            [&](git_tree_entry **out) { return git_tree_entry_bypath(out, tree->get(), folder.toUtf8().constData()); });
        if (!entry || git_tree_entry_type(entry.get()) != GIT_OBJECT_TREE)
            return fail(ErrorKind::EntryNotFound, folder);
        *tree = obtain<TreeHandle>(
            [&](git_tree **out) { return git_tree_lookup(out, handle(), git_tree_entry_id(entry.get())); });
        if (!*tree)
            return gitFailure(folder);
    }
    static_cast<void>(walkTree(**tree, folder.isEmpty() ? QString() : QString(folder + u'/'), recursive, visit));
    return {};
}

bool GitRepo::walkTree(const git_tree &tree, const QString &prefix, bool recursive, const Visit &visit) const
{
    const size_t count = git_tree_entrycount(&tree);
    for (size_t i = 0; i < count; ++i) {
        const git_tree_entry &entry = *git_tree_entry_byindex(&tree, i);
        const QString path = prefix + nameOf(entry);
        if (!visit(path, entry))
            return false;
        if (!recursive || git_tree_entry_type(&entry) != GIT_OBJECT_TREE)
            continue;
        const auto below = obtain<TreeHandle>(
            [&](git_tree **out) { return git_tree_lookup(out, handle(), git_tree_entry_id(&entry)); });
        if (below && !walkTree(*below, path + u'/', true, visit))
            return false;
    }
    return true;
}

Result<std::optional<TreeItem>> GitRepo::find(const GitOid &commit, const QString &path) const
{
    const auto tree = rootTree(commit);
    if (!tree)
        return std::unexpected(tree.error());
    const auto entry = obtain<TreeEntryHandle>(
        [&](git_tree_entry **out) { return git_tree_entry_bypath(out, tree->get(), path.toUtf8().constData()); });
    if (!entry)
        return std::nullopt;
    return describe(path, *entry);
}

Result<TreeItem> GitRepo::describe(const QString &path, const git_tree_entry &entry) const
{
    TreeItem item{.path = path,
                  .isFolder = git_tree_entry_type(&entry) == GIT_OBJECT_TREE,
                  .mode = static_cast<unsigned>(git_tree_entry_filemode(&entry)),
                  .oid = fromGit(*git_tree_entry_id(&entry))};
    if (git_tree_entry_type(&entry) != GIT_OBJECT_BLOB)
        return item;
    const auto facts = factsOf(item.oid);
    if (!facts)
        return std::unexpected(facts.error());
    item.blobBytes = facts->sizeBytes;
    item.lfs = facts->pointer;
    return item;
}

Result<BlobFacts::Facts> GitRepo::factsOf(const GitOid &oid) const
{
    if (const auto known = m_facts->find(oid))
        return *known;
    const auto odb = obtain<OdbHandle>([&](git_odb **out) { return git_repository_odb(out, handle()); });
    const git_oid id = toGit(oid);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (!odb || git_odb_read_header(&size, &type, odb.get(), &id) != 0)
        return gitFailure(oid.toString());
    BlobFacts::Facts facts{.sizeBytes = static_cast<std::int64_t>(size)};
    if (facts.sizeBytes <= LfsPointer::maxPointerBytes) {
        const auto content = blob(oid);
        if (!content)
            return std::unexpected(content.error());
        facts.pointer = LfsPointer::parse(*content);
    }
    m_facts->insert(oid, facts);
    return facts;
}

Result<QByteArray> GitRepo::blob(const GitOid &oid) const
{
    const git_oid id = toGit(oid);
    const auto found = obtain<BlobHandle>([&](git_blob **out) { return git_blob_lookup(out, handle(), &id); });
    if (!found)
        return gitFailure(oid.toString());
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(found.get())),
                      static_cast<qsizetype>(git_blob_rawsize(found.get())));
}

Result<GitOid> GitRepo::writeBlob(QByteArrayView content) const
{
    git_oid id{};
    if (git_blob_create_from_buffer(&id, handle(), content.data(), static_cast<size_t>(content.size())) != 0)
        return writeFailure(content.size());
    return fromGit(id);
}

std::unexpected<Error> GitRepo::writeFailure(std::int64_t bytes) const
{
    struct statvfs disk{};
    const bool known = ::statvfs(QFile::encodeName(m_path).constData(), &disk) == 0;
    if (known && static_cast<std::int64_t>(disk.f_bavail * disk.f_frsize) < bytes + bookkeepingBytes)
        return fail(ErrorKind::OutOfSpace, m_path, u"No space left on device"_s);
    return gitFailure(m_path);
}

}  // namespace core::localhub
