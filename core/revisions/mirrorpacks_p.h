#pragma once

#include "core/base/error.h"

#include <QStringList>

#include <vector>

namespace core {

/// One pack of a mirror, with its index.
struct MirrorPack
{
    QString name;  ///< "pack-…", without a suffix.
    std::int64_t bytes = 0;  ///< Of the pack; its index is small.
    std::int64_t objects = 0;

    [[nodiscard]] static QString folderIn(const QString &mirrorFolder)
    {
        return mirrorFolder + QStringLiteral("/objects/pack");
    }
};

/// The packs that the mirror in `folder` has, the smallest first.
[[nodiscard]] std::vector<MirrorPack> packsOf(const QString &folder);

/// Deletes packs that the mirror does without. Which ones is written down first, so that after a kill removeLeftPacks()
/// goes on: an object of a half-deleted lot would be taken for one that is there with all that it leads to, and not be
/// fetched again.
///
/// Errors: Storage. Safety: the caller holds the mirror's lock.
[[nodiscard]] Result<> removePacks(const QString &folder, const QStringList &names);

/// What a killed fetch or removePacks() has left behind. Safety: the caller holds the mirror's lock.
void removeLeftPacks(const QString &folder);

}  // namespace core
