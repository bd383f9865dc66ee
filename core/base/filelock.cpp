#include "core/base/filelock.h"

#include "core/base/privatefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::milliseconds betweenTries{20};

std::unexpected<Error> failed(const QString &path, int code)
{
    return fail(ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(code)));
}

bool isStillAt(int descriptor, const QByteArray &name)
{
    struct stat held{};
    struct stat there{};
    return ::fstat(descriptor, &held) == 0 && ::stat(name.constData(), &there) == 0 && held.st_ino == there.st_ino
        && held.st_dev == there.st_dev;
}

/// The locked file; -1 when another has it, or it was taken away; an errno when there is no way.
std::expected<int, int> tryToLock(const QByteArray &name)
{
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return std::unexpected(errno);
    const bool isHeld = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    const int problem = errno;
    if (isHeld && isStillAt(descriptor, name))
        return descriptor;
    ::close(descriptor);
    if (!isHeld && problem != EWOULDBLOCK && problem != EINTR)
        return std::unexpected(problem);
    return -1;
}

void pauseFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock{mutex};
    stopped.wait_for(lock, stop, time, [] { return false; });
}

}  // namespace

Result<FileLock> FileLock::acquire(const QString &path, const std::stop_token &stop, std::chrono::milliseconds patience)
{
    if (auto made = makePrivateFolder(QFileInfo{path}.path()); !made)
        return std::unexpected(std::move(made).error());
    const QByteArray name = QFile::encodeName(path);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        if (stop.stop_requested())
            return canceled(path);
        const auto locked = tryToLock(name);
        if (!locked)
            return failed(path, locked.error());
        if (*locked >= 0)
            return FileLock{*locked};
        if (std::chrono::steady_clock::now() >= end)
            return fail(ErrorKind::Storage, path, u"another program holds the lock"_s);
        pauseFor(betweenTries, stop);
    }
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);  // which lets go of the lock
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

}  // namespace core
