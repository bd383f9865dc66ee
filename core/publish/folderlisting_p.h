#pragma once

#include "core/base/error.h"
#include "core/base/filestat.h"

#include <QByteArray>

#include <sys/stat.h>
#include <vector>

namespace core {

/// Which folder on disk, whatever path leads to it.
struct FolderId
{
    dev_t device = 0;
    ino_t inode = 0;

    friend auto operator<=>(const FolderId &, const FolderId &) = default;
};

/// What lies at a path.
struct DiskEntry
{
    enum class Kind { File, Folder, Link, Other };

    QByteArray name;  ///< As the disk has it; perhaps not UTF-8.
    Kind kind = Kind::Other;
    FileStat stat = {};
    FolderId id = {};
};

/// The entries of a folder, sorted by name, without "." and "..". One readdir and one stat each, links not followed.
/// Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<std::vector<DiskEntry>> listFolder(const QByteArray &path);

/// What `path` is, links followed. Errors: FileNotFound (also for links in a circle), FileUnreadable.
[[nodiscard]] Result<DiskEntry> entryAt(const QByteArray &path);

/// Whether this process may read the file or list the folder.
[[nodiscard]] bool isReadable(const QByteArray &path);

/// The same path without links, "." and "..". Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<QByteArray> realPath(const QByteArray &path);

/// The text of a symbolic link.
[[nodiscard]] QByteArray linkTarget(const QByteArray &path);

/// For messages: bytes that are not UTF-8 become \xNN.
[[nodiscard]] QString printableBytes(QByteArrayView bytes);

}  // namespace core
