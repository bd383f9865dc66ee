#pragma once

#include "core/base/error.h"

#include <cstdint>

namespace core {

/// What a file looked like at one moment; two equal values mean "nobody wrote to it in between" as far as we can see.
struct FileStat
{
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;  ///< Nanoseconds since the epoch: QFileInfo's milliseconds miss quick rewrites.

    friend bool operator==(const FileStat &, const FileStat &) = default;
};

/// Follows symbolic links. Errors: FileNotFound, FileUnreadable (also for anything that is not a regular file).
[[nodiscard]] Result<FileStat> statFile(const QString &path);

}  // namespace core
