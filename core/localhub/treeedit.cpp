#include "core/localhub/treeedit_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr unsigned folderMode = GIT_FILEMODE_TREE;

QList<QByteArray> namesOf(const QString &path)
{
    return path.toUtf8().split('/');
}

std::unexpected<Error> missing(const QString &path)
{
    return fail(ErrorKind::EntryNotFound, path, u"A file with this name doesn't exist: %1"_s.arg(path));
}

std::unexpected<Error> inTheWay(const QString &path)
{
    return fail(ErrorKind::Rejected, path, u"A file and a folder cannot share one name: %1"_s.arg(path));
}

}  // namespace

TreeEdit::TreeEdit(const GitRepo &repo, const git_tree *base)
    : m_repo(repo)
{
    const size_t count = base ? git_tree_entrycount(base) : 0;
    for (size_t i = 0; i < count; ++i) {
        const git_tree_entry &entry = *git_tree_entry_byindex(base, i);
        m_root.entries[git_tree_entry_name(&entry)] =
            Entry{.mode = static_cast<unsigned>(git_tree_entry_filemode(&entry)),
                  .oid = fromGit(*git_tree_entry_id(&entry)),
                  .folder = nullptr};
    }
}

TreeEdit::~TreeEdit() = default;

Result<TreeEdit::Node *> TreeEdit::folderOf(Entry &entry)
{
    if (entry.folder)
        return entry.folder.get();
    const git_oid id = toGit(entry.oid);
    const auto tree = obtain<TreeHandle>([&](git_tree **out) { return git_tree_lookup(out, m_repo.handle(), &id); });
    if (!tree)
        return gitFailure(entry.oid.toString());
    TreeEdit loaded{m_repo, tree.get()};
    entry.folder = std::make_unique<Node>(std::move(loaded.m_root));
    return entry.folder.get();
}

Result<TreeEdit::Node *> TreeEdit::parentOf(const QString &path, bool make)
{
    QList<QByteArray> names = namesOf(path);
    names.removeLast();
    Node *node = &m_root;
    for (const QByteArray &name : names) {
        if (make)
            node->changed = true;
        auto it = node->entries.find(name);
        if (it == node->entries.end()) {
            if (!make)
                return nullptr;
            it = node->entries.emplace(name, Entry{.mode = folderMode, .oid = {}, .folder = std::make_unique<Node>()})
                     .first;
        } else if (it->second.mode != folderMode) {
            if (!make)
                return nullptr;
            return inTheWay(path);
        }
        const auto below = folderOf(it->second);
        if (!below)
            return below;
        node = *below;
    }
    if (make)
        node->changed = true;
    return node;
}

TreeEdit::Entry *TreeEdit::find(const QString &path)
{
    const auto parent = parentOf(path, false);
    if (!parent || !*parent)
        return nullptr;
    const auto it = (*parent)->entries.find(namesOf(path).last());
    return it == (*parent)->entries.end() ? nullptr : &it->second;
}

Result<> TreeEdit::putFile(const QString &path, const GitOid &blob, unsigned mode)
{
    const auto parent = parentOf(path, true);
    if (!parent)
        return std::unexpected(parent.error());
    Entry &entry = (*parent)->entries[namesOf(path).last()];
    if (entry.mode == folderMode)
        return inTheWay(path);
    entry = Entry{.mode = mode, .oid = blob, .folder = nullptr};
    return {};
}

Result<> TreeEdit::removeFile(const QString &path)
{
    return remove(path, false);
}

Result<> TreeEdit::removeFolder(const QString &path)
{
    return remove(path, true);
}

Result<> TreeEdit::remove(const QString &path, bool wantFolder)
{
    const Entry *entry = find(path);
    if (!entry || (entry->mode == folderMode) != wantFolder)
        return missing(path);
    static_cast<void>(prune(m_root, namesOf(path), 0));
    return {};
}

/// Takes the entry out, and then each folder that became empty, as git knows no empty folders.
bool TreeEdit::prune(Node &node, const QList<QByteArray> &names, qsizetype depth)
{
    const auto it = node.entries.find(names.at(depth));
    if (depth + 1 == names.size() || prune(*it->second.folder, names, depth + 1))
        node.entries.erase(it);
    node.changed = true;
    return node.entries.empty();
}

Result<> TreeEdit::move(const QString &from, const QString &to)
{
    const Entry *entry = find(from);
    if (!entry || entry->mode == folderMode)
        return missing(from);
    const GitOid oid = entry->oid;
    const unsigned mode = entry->mode;
    if (const auto removed = removeFile(from); !removed)
        return removed;
    return putFile(to, oid, mode);
}

std::optional<GitOid> TreeEdit::fileAt(const QString &path)
{
    const Entry *entry = find(path);
    return entry && entry->mode != folderMode ? std::optional{entry->oid} : std::nullopt;
}

bool TreeEdit::hasFolder(const QString &path)
{
    const Entry *entry = find(path);
    return entry && entry->mode == folderMode;
}

Result<GitOid> TreeEdit::write()
{
    m_root.changed = true;
    return writeNode(m_root, {});
}

Result<GitOid> TreeEdit::writeNode(Node &node, const QString &path)
{
    if (node.entries.size() > maxFolderEntries)
        return fail(
            ErrorKind::Rejected, path,
            u"Your push was rejected because it contains too many files in a folder (the limit is %1). "
            "Offending directories: - %2"_s.arg(QString::number(maxFolderEntries), path.isEmpty() ? u"/"_s : path));
    const auto builder = obtain<TreeBuilderHandle>(
        [&](git_treebuilder **out) { return git_treebuilder_new(out, m_repo.handle(), nullptr); });
    if (!builder)
        return gitFailure(path);
    for (auto &[name, entry] : node.entries) {
        if (entry.folder && entry.folder->changed) {
            const QString below = path.isEmpty() ? QString::fromUtf8(name) : path + u'/' + QString::fromUtf8(name);
            const auto written = writeNode(*entry.folder, below);
            if (!written)
                return written;
            entry.oid = *written;
        }
        const git_oid id = toGit(entry.oid);
        if (git_treebuilder_insert(nullptr, builder.get(), name.constData(), &id,
                                   static_cast<git_filemode_t>(entry.mode))
            != 0)
            return gitFailure(path);
    }
    git_oid id{};
    if (git_treebuilder_write(&id, builder.get()) != 0)
        return m_repo.writeFailure();
    return fromGit(id);
}

}  // namespace core::localhub
