#pragma once

#include "core/revisions/objectreader_p.h"
#include "core/revisions/repository.h"

#include <QByteArrayList>

#include <stop_token>

namespace core {

/// One line of a git tree.
struct RawTreeEntry
{
    QByteArrayView name;  ///< Into the tree's bytes.
    unsigned mode = 0;
    GitOid oid;

    [[nodiscard]] bool isFolder() const { return mode == GIT_FILEMODE_TREE; }
    [[nodiscard]] bool isRegular() const { return (mode & 0170000) == 0100000; }
};

/// Goes through a tree's bytes; nothing at their end, or where they make no sense.
class RawTreeCursor
{
public:
    explicit RawTreeCursor(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    [[nodiscard]] std::optional<RawTreeEntry> next();

private:
    QByteArrayView m_rest;
};

[[nodiscard]] TreeItem::Kind kindOfMode(unsigned mode);

/// What is at a path; a mode of 0: nothing.
struct PathState
{
    GitOid oid;
    unsigned mode = 0;

    [[nodiscard]] bool exists() const { return mode != 0; }
    [[nodiscard]] bool isFile() const { return exists() && mode != GIT_FILEMODE_TREE && mode != GIT_FILEMODE_COMMIT; }
    friend bool operator==(const PathState &, const PathState &) = default;
};

/// Says what a path is in one tree after another, and remembers the folders on the way: neighbouring commits share most
/// of them.
class PathLookup
{
public:
    PathLookup(const ObjectReader &objects, const QByteArray &path);

    [[nodiscard]] Result<PathState> find(const GitOid &tree);
    [[nodiscard]] const QByteArray &path() const { return m_path; }

private:
    const ObjectReader *m_objects;
    QByteArray m_path;
    QByteArrayList m_names;
    std::vector<OidHashMap<PathState>> m_known;  // by depth
};

struct TreeFile
{
    QByteArray path;
    unsigned mode = 0;
    GitOid oid;
    bool isKept = false;  ///< The other tree has a file at this path too.

    [[nodiscard]] bool isRegular() const { return (mode & 0170000) == 0100000; }
};

enum class FilesWanted {
    All,
    Changed,  ///< That are not the same in the other tree.
    Removed,  ///< That the other tree does not have.
};

/// The files of `before`, in git's order, compared with those of `after`.
[[nodiscard]] Result<std::vector<TreeFile>> treeFiles(const ObjectReader &objects, const GitOid &before,
                                                      const GitOid &after, FilesWanted wanted,
                                                      const std::stop_token &stop);

}  // namespace core
