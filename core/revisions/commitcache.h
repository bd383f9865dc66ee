#pragma once

#include "core/revisions/commitlog.h"

namespace core {

/// The commits of a history in a file, so that reading the history again need not take each from git: inflating
/// 100,000 of them takes longer than all else together. A commit never changes, so nothing in it grows old.
///
/// The file is for this computer only, and may be deleted at any time. What is damaged, or of another version, counts
/// as not there. Thread: blocks on disk.
class CommitCache
{
public:
    explicit CommitCache(QString path);

    /// Empty when there is nothing to be had.
    [[nodiscard]] CommitLog load() const;
    /// Of a history without grafts; others are not kept. Errors: Storage.
    [[nodiscard]] Result<> save(const CommitLog &log) const;

private:
    const QString m_path;
};

}  // namespace core
