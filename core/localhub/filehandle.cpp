#include "core/localhub/filehandle_p.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core::localhub {

namespace {

std::unexpected<Error> failure(const QString &path, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return fail(full ? ErrorKind::OutOfSpace : ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(code)));
}

}  // namespace

FileHandle::~FileHandle()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<FileHandle> FileHandle::open(const QString &path, int flags)
{
    FileHandle handle;
    handle.m_path = path;
    handle.m_fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0644);
    if (handle.m_fd < 0)
        return failure(path, errno);
    return handle;
}

Result<FileHandle> FileHandle::openUnnamed(const QString &folder)
{
    FileHandle handle;
    handle.m_path = folder;
    handle.m_fd = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (handle.m_fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
        QByteArray name = QFile::encodeName(folder) + "/unnamed-XXXXXX";
        handle.m_fd = ::mkostemp(name.data(), O_CLOEXEC);
        if (handle.m_fd >= 0)
            ::unlink(name.constData());
    }
    if (handle.m_fd < 0)
        return failure(folder, errno);
    return handle;
}

Result<std::int64_t> FileHandle::sizeBytes() const
{
    struct stat info{};
    if (::fstat(m_fd, &info) != 0)
        return failed();
    return info.st_size;
}

Result<> FileHandle::reserve(std::int64_t bytes) const
{
    // Some file systems cannot reserve; there a full disk shows while writing.
    if (bytes > 0 && ::fallocate(m_fd, 0, 0, bytes) != 0 && errno != EOPNOTSUPP && errno != ENOSYS && errno != EINVAL)
        return failed();
    return {};
}

Result<> FileHandle::write(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed();
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> FileHandle::writeAt(std::int64_t offset, QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(m_fd, bytes.data(), static_cast<size_t>(bytes.size()), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed();
        offset += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<qsizetype> FileHandle::readAt(std::int64_t offset, char *to, qsizetype maxBytes) const
{
    qsizetype total = 0;
    while (total < maxBytes) {
        const ssize_t got = ::pread(m_fd, to + total, static_cast<size_t>(maxBytes - total), offset + total);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed();
        if (got == 0)
            break;
        total += got;
    }
    return total;
}

std::unexpected<Error> FileHandle::failed() const
{
    return failure(m_path, errno);
}

}  // namespace core::localhub
