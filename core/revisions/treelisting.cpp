#include "core/revisions/treelisting.h"

#include "core/git/gittext.h"
#include "core/revisions/treefiles_p.h"

namespace core {

namespace {

Result<QList<TreeItem>> itemsOf(const ObjectReader &objects, const GitOid &tree, const QByteArray &folder)
{
    const auto object = objects.read(tree, GIT_OBJECT_TREE);
    if (!object)
        return std::unexpected(object.error());
    QList<TreeItem> items;
    for (RawTreeCursor cursor{object->bytes()}; const auto entry = cursor.next();) {
        items.append({.rawPath = folder.isEmpty() ? entry->name.toByteArray() : folder + '/' + entry->name,
                      .kind = kindOfMode(entry->mode),
                      .oid = entry->oid});
    }
    return items;
}

Result<QList<TreeItem>> filesBelow(const ObjectReader &objects, const GitOid &tree, const QByteArray &folder,
                                   const std::stop_token &stop)
{
    const auto files = treeFiles(objects, tree, {}, FilesWanted::All, stop);
    if (!files)
        return std::unexpected(files.error());
    QList<TreeItem> items;
    items.reserve(static_cast<qsizetype>(files->size()));
    for (const TreeFile &file : *files) {
        items.append({.rawPath = folder.isEmpty() ? file.path : folder + '/' + file.path,
                      .kind = kindOfMode(file.mode),
                      .oid = file.oid});
    }
    return items;
}

}  // namespace

Result<QList<TreeItem>> listTree(const Repository &repository, const GitOid &commit, const QByteArray &rawFolder,
                                 TreeDepth depth, const std::stop_token &stop)
{
    const auto folder = repository.item(commit, rawFolder);
    if (!folder)
        return std::unexpected(folder.error());
    if (!folder->isFolder())
        return fail(ErrorKind::EntryNotFound, decodeGitText(rawFolder));
    const ObjectReader objects{repository.handle()};
    auto items = depth == TreeDepth::Folder ? itemsOf(objects, folder->oid, rawFolder)
                                            : filesBelow(objects, folder->oid, rawFolder, stop);
    if (!items)
        return items;
    for (TreeItem &item : *items) {
        if (stop.stop_requested())
            return canceled(decodeGitText(rawFolder));
        auto described = repository.describe(std::move(item));
        if (!described)
            return std::unexpected(described.error());
        item = std::move(*described);
    }
    return items;
}

}  // namespace core
