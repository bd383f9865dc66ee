#pragma once

#include <QStorageInfo>

namespace core {

/// libgit2 writes packs through memory maps, which kill the program when the disk is full.
///
/// True when `bytes` more can be written below `folder`, and some are left.
[[nodiscard]] inline bool hasDiskSpaceFor(const QString &folder, std::int64_t bytes)
{
    constexpr std::int64_t spareBytes = 32LL * 1024 * 1024;
    return QStorageInfo{folder}.bytesAvailable() >= bytes + spareBytes;
}

}  // namespace core
