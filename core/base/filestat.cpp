#include "core/base/filestat.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace core {

Result<FileStat> statFile(const QString &path)
{
    struct stat info{};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
        const int code = errno;
        const bool missing = code == ENOENT || code == ENOTDIR;
        return fail(missing ? ErrorKind::FileNotFound : ErrorKind::FileUnreadable, path,
                    QString::fromLocal8Bit(std::strerror(code)));
    }
    if (!S_ISREG(info.st_mode))
        return fail(ErrorKind::FileUnreadable, path, QStringLiteral("not a regular file"));
    constexpr std::int64_t nsPerSecond = 1'000'000'000;
    return FileStat{.sizeBytes = info.st_size, .modifiedNs = info.st_mtim.tv_sec * nsPerSecond + info.st_mtim.tv_nsec};
}

}  // namespace core
