#include "core/publish/folderlisting_p.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct DirCloser
{
    void operator()(DIR *folder) const noexcept { ::closedir(folder); }
};

std::unexpected<Error> failWith(int code, const QByteArray &path)
{
    const bool missing = code == ENOENT || code == ENOTDIR || code == ELOOP;
    return fail(missing ? ErrorKind::FileNotFound : ErrorKind::FileUnreadable, printableBytes(path),
                QString::fromLocal8Bit(std::strerror(code)));
}

DiskEntry describe(QByteArray name, const struct stat &info)
{
    using enum DiskEntry::Kind;
    constexpr std::int64_t nsPerSecond = 1'000'000'000;
    DiskEntry entry{
        .name = std::move(name),
        .stat = {.sizeBytes = info.st_size, .modifiedNs = info.st_mtim.tv_sec * nsPerSecond + info.st_mtim.tv_nsec},
        .id = {.device = info.st_dev, .inode = info.st_ino}};
    if (S_ISREG(info.st_mode))
        entry.kind = File;
    else if (S_ISDIR(info.st_mode))
        entry.kind = Folder;
    else if (S_ISLNK(info.st_mode))
        entry.kind = Link;
    return entry;
}

}  // namespace

Result<std::vector<DiskEntry>> listFolder(const QByteArray &path)
{
    const std::unique_ptr<DIR, DirCloser> folder{::opendir(path.constData())};
    if (!folder)
        return failWith(errno, path);
    std::vector<DiskEntry> entries;
    while (true) {
        errno = 0;
        const dirent *found = ::readdir(folder.get());
        if (found == nullptr && errno != 0)
            return failWith(errno, path);
        if (found == nullptr)
            break;
        const QByteArrayView name{found->d_name};
        struct stat info{};
        // An entry that is gone between the two calls is no entry.
        if (name == "." || name == ".." || ::fstatat(::dirfd(folder.get()), found->d_name, &info, AT_SYMLINK_NOFOLLOW))
            continue;
        entries.push_back(describe(name.toByteArray(), info));
    }
    std::ranges::sort(entries, {}, &DiskEntry::name);
    return entries;
}

Result<DiskEntry> entryAt(const QByteArray &path)
{
    struct stat info{};
    if (::stat(path.constData(), &info) != 0)
        return failWith(errno, path);
    return describe(path.sliced(path.lastIndexOf('/') + 1), info);
}

bool isReadable(const QByteArray &path)
{
    return ::faccessat(AT_FDCWD, path.constData(), R_OK, AT_EACCESS) == 0;
}

Result<QByteArray> realPath(const QByteArray &path)
{
    std::error_code problem;
    const auto resolved = std::filesystem::canonical(path.toStdString(), problem);
    if (problem)
        return failWith(problem.value(), path);
    return QByteArray::fromStdString(resolved.native());
}

QByteArray linkTarget(const QByteArray &path)
{
    QByteArray target{PATH_MAX, Qt::Uninitialized};
    const ssize_t length = ::readlink(path.constData(), target.data(), static_cast<size_t>(target.size()));
    target.truncate(std::max<ssize_t>(length, 0));
    return target;
}

QString printableBytes(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    QString text;
    while (!bytes.isEmpty()) {
        qsizetype length = std::min<qsizetype>(bytes.size(), 4);
        while (length > 0 && !bytes.first(length).isValidUtf8())
            --length;
        if (length > 0) {
            text += QString::fromUtf8(bytes.first(length));
        } else {
            text += u"\\x%1"_s.arg(uint{static_cast<unsigned char>(bytes.front())}, 2, 16, QChar(u'0'));
            length = 1;
        }
        bytes = bytes.sliced(length);
    }
    return text;
}

}  // namespace core
