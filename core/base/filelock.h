#pragma once

#include "core/base/error.h"

#include <chrono>
#include <stop_token>

namespace core {

/// The exclusive right to change what lies beside a lock file, against other threads and other programs alike. Ends
/// with the object.
///
/// Errors: Storage (the file cannot be made, or somebody else held it for `patience`), Canceled.
/// Source: flock(2) on "….lock", as the Hub's client does it (Python's filelock); some of its versions remove the file
///         when they let go, so what was locked is checked to be still there.
class FileLock
{
public:
    static constexpr std::chrono::seconds defaultPatience{30};

    /// Makes the file and its folder, for its owner alone.
    [[nodiscard]] static Result<FileLock> acquire(const QString &path, const std::stop_token &stop = {},
                                                  std::chrono::milliseconds patience = defaultPatience);
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

}  // namespace core
