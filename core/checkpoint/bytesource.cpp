#include "core/checkpoint/bytesource.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t nsPerSecond = 1'000'000'000;
// A read is answered as a whole, so that many threads need no buffers of their own to bound.
constexpr std::int64_t longestRead = 512LL * 1024 * 1024;

std::unexpected<Error> unreadable(const QString &path)
{
    return fail(ErrorKind::FileUnreadable, path, QString::fromLocal8Bit(std::strerror(errno)));
}

bool isWithin(std::int64_t offset, std::int64_t count, std::int64_t sizeBytes)
{
    return offset >= 0 && count >= 0 && count <= longestRead && offset <= sizeBytes && count <= sizeBytes - offset;
}

}  // namespace

Result<std::unique_ptr<FileSource>> FileSource::open(const QString &path)
{
    // Before it is opened: opening a pipe would wait for somebody to write into it.
    const auto stat = statFile(path);
    if (!stat)
        return std::unexpected(stat.error());
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return unreadable(path);
    return std::unique_ptr<FileSource>{new FileSource{path, descriptor, *stat}};
}

FileSource::FileSource(QString path, int descriptor, FileStat stat)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_stat(stat)
{
}

FileSource::~FileSource()
{
    ::close(m_descriptor);
}

Result<QByteArray> FileSource::read(std::int64_t offset, std::int64_t count, const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return canceled(m_path);
    if (!isWithin(offset, count, m_stat.sizeBytes))
        return fail(ErrorKind::FileUnreadable, m_path, u"a read past the end"_s);
    struct stat info{};
    if (::fstat(m_descriptor, &info) != 0)
        return unreadable(m_path);
    const FileStat now{.sizeBytes = info.st_size,
                       .modifiedNs = info.st_mtim.tv_sec * nsPerSecond + info.st_mtim.tv_nsec};
    if (now != m_stat)
        return fail(ErrorKind::FileChanged, m_path);
    QByteArray bytes{static_cast<qsizetype>(count), Qt::Uninitialized};
    std::int64_t done = 0;
    while (done < count) {
        const ssize_t got =
            ::pread(m_descriptor, bytes.data() + done, static_cast<std::size_t>(count - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(m_path);
        if (got == 0)
            return fail(ErrorKind::FileChanged, m_path, u"the file has become shorter"_s);
        done += got;
    }
    return bytes;
}

QString FileSource::identity() const
{
    struct stat info{};
    if (::fstat(m_descriptor, &info) != 0)
        return {};
    return u"file:%1:%2:%3:%4"_s.arg(info.st_dev).arg(info.st_ino).arg(m_stat.sizeBytes).arg(m_stat.modifiedNs);
}

Result<QByteArray> MemorySource::read(std::int64_t offset, std::int64_t count, const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return canceled(m_name);
    if (!isWithin(offset, count, m_bytes.size()))
        return fail(ErrorKind::FileUnreadable, m_name, u"a read past the end"_s);
    return m_bytes.sliced(offset, count);
}

}  // namespace core
