#pragma once

#include "core/publish/fileset.h"

#include <QList>
#include <QSet>
#include <QString>

#include <atomic>

namespace ui {

/// A file or folder the user gave us, and where in the repository it goes.
struct DroppedPath
{
    QString localPath;  ///< Absolute.
    QString destination = {};  ///< Folder in the repository; empty is the root.
    bool keepsFolderName = true;  ///< A folder: whether its own name becomes part of the paths. No matter for a file.

    friend bool operator==(const DroppedPath &, const DroppedPath &) = default;
};

/// Everything the user gave us, less what they took out again. A value; where the session's bookkeeping is.
class DropList
{
public:
    [[nodiscard]] bool isEmpty() const { return m_paths.isEmpty(); }
    [[nodiscard]] const QList<DroppedPath> &paths() const { return m_paths; }

    /// Adds what was dropped together. One path dropped alone on an empty list is taken for the model's folder: its
    /// content goes to the root, as the Hub's own client has it. Everything else keeps its name. What was dropped
    /// before moves to its new destination, and what had been taken out of it is back.
    void add(const QStringList &localPaths, const QString &destination = {});
    /// Takes single files out, by their local paths.
    void remove(const QStringList &localPaths);
    void clear() { *this = {}; }

    /// What removed() and paths() said at another time, as it was.
    [[nodiscard]] static DropList restored(const QList<DroppedPath> &paths, const QStringList &removed);
    [[nodiscard]] QStringList removed() const { return m_removed.values(); }  ///< In no order.
    [[nodiscard]] bool isRemoved(const QString &localPath) const { return m_removed.contains(localPath); }
    friend bool operator==(const DropList &, const DropList &) = default;

private:
    QList<DroppedPath> m_paths;
    QSet<QString> m_removed;
};

/// Scans everything in the list and joins the results, sorted by path. `foundFiles` counts files as they are found.
///
/// A file given by itself wins over one of the same path that came before it or lies in a folder: the user pointed at
/// it. Errors: those of core::scanFiles(), and InvalidInput when two folders hold the same path. Thread: blocks on
/// disk; the publish worker.
[[nodiscard]] core::Result<core::FileSet> scanDrops(const DropList &drops, const std::stop_token &stop,
                                                    std::atomic<std::int64_t> &foundFiles);

/// What to call the repository for files like these: the folder's name, cut down to what the Hub allows. May be empty.
/// Thread: asks the disk; the publish worker.
[[nodiscard]] QString proposedRepoName(const DropList &drops);

}  // namespace ui
