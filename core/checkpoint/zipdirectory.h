#pragma once

#include "core/checkpoint/bytesource.h"

#include <QList>

namespace core {

/// One file in a ZIP archive, as the central directory describes it.
struct ZipEntry
{
    QByteArray name;
    std::uint16_t method = 0;  ///< 0: stored.
    std::uint16_t flags = 0;
    std::uint32_t crc32 = 0;
    std::int64_t storedBytes = 0;
    std::int64_t sizeBytes = 0;
    std::int64_t headerOffset = 0;  ///< Of its local header.

    [[nodiscard]] bool isStored() const { return method == 0 && storedBytes == sizeBytes; }
    [[nodiscard]] bool isEncrypted() const { return (flags & 1) != 0; }
};

/// An archive's directory: the last 64 KiB are read, and the directory where it does not lie in them.
///
/// Errors: InvalidInput (no archive, or one that contradicts itself: `detail` says how), those of ByteSource::read().
/// Memory: a directory of at most 64 MB. Source: PKWARE's APPNOTE, with the 64-bit records that torch always writes.
[[nodiscard]] Result<QList<ZipEntry>> readZipDirectory(const ByteSource &source, const std::stop_token &stop = {});

/// Where the bytes of an entry begin. Errors: as above.
[[nodiscard]] Result<std::int64_t> payloadOffset(const ByteSource &source, std::int64_t headerOffset,
                                                 const std::stop_token &stop = {});

/// The content of an entry that is stored and not larger than `limit`. Errors: as above.
[[nodiscard]] Result<QByteArray> readZipEntry(const ByteSource &source, const ZipEntry &entry, std::int64_t limit,
                                              const std::stop_token &stop = {});

}  // namespace core
