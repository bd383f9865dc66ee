#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <utility>

namespace core::localhub {

/// An open file as the kernel knows it: what streaming megabytes needs and QFile hides.
///
/// Errors: OutOfSpace when the disk is full, otherwise Storage; `subject` is the path.
class FileHandle
{
public:
    FileHandle() = default;
    ~FileHandle();
    FileHandle(FileHandle &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_path(std::move(other.m_path))
    {
    }
    FileHandle &operator=(FileHandle &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        std::swap(m_path, other.m_path);
        return *this;
    }
    Q_DISABLE_COPY(FileHandle)

    [[nodiscard]] static Result<FileHandle> open(const QString &path, int flags);
    /// A file without a name in `folder`: it is gone when it is closed, however that happens.
    [[nodiscard]] static Result<FileHandle> openUnnamed(const QString &folder);

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<std::int64_t> sizeBytes() const;

    /// Takes the space now, so that a full disk is known before a gigabyte has been sent.
    [[nodiscard]] Result<> reserve(std::int64_t bytes) const;
    [[nodiscard]] Result<> write(QByteArrayView bytes) const;
    [[nodiscard]] Result<> writeAt(std::int64_t offset, QByteArrayView bytes) const;
    /// Fewer than `maxBytes` only at the end of the file.
    [[nodiscard]] Result<qsizetype> readAt(std::int64_t offset, char *to, qsizetype maxBytes) const;

private:
    [[nodiscard]] std::unexpected<Error> failed() const;  ///< From errno.

    int m_fd = -1;
    QString m_path;
};

}  // namespace core::localhub
