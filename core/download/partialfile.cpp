#include "core/download/partialfile_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 longestRanges = 16LL * 1024 * 1024;  // we write far less

/// "OFFSET LENGTH"; nothing for a line that was not written to its end.
std::optional<ByteRange> rangeIn(QByteArrayView line, std::int64_t sizeBytes)
{
    const qsizetype blank = line.indexOf(' ');
    if (blank < 0)
        return {};
    bool isOffset = false;
    bool isLength = false;
    const ByteRange range{.offset = line.first(blank).toLongLong(&isOffset),
                          .lengthBytes = line.sliced(blank + 1).toLongLong(&isLength)};
    const bool isInside = range.offset >= 0 && range.lengthBytes > 0 && range.offset < sizeBytes
        && range.lengthBytes <= sizeBytes - range.offset;
    return isOffset && isLength && isInside ? std::optional{range} : std::nullopt;
}

QList<ByteRange> joined(QList<ByteRange> ranges)
{
    std::ranges::sort(ranges);
    QList<ByteRange> all;
    for (const ByteRange &range : std::as_const(ranges)) {
        if (!all.isEmpty() && range.offset <= all.last().end())
            all.last().lengthBytes = std::max(all.last().end(), range.end()) - all.last().offset;
        else
            all.append(range);
    }
    return all;
}

/// Renames without replacing what may have appeared at `to`, where the file system can do that.
int renameOver(const QByteArray &from, const QByteArray &to, bool mayReplace)
{
    if (mayReplace)
        return ::rename(from.constData(), to.constData());
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    if (::access(to.constData(), F_OK) == 0) {
        errno = EEXIST;
        return -1;
    }
    return ::rename(from.constData(), to.constData());
}

}  // namespace

PartialFile::PartialFile(const QString &folder, const QString &name, std::int64_t sizeBytes)
    : m_partPath(folder + u'/' + name + u".part"_s)
    , m_rangesPath(folder + u'/' + name + u".ranges"_s)
    , m_sizeBytes(sizeBytes)
{
    readRanges();
}

PartialFile::~PartialFile()
{
    close();
}

std::int64_t PartialFile::presentBytes() const
{
    return std::ranges::fold_left(m_present, std::int64_t{0},
                                  [](std::int64_t sum, const ByteRange &range) { return sum + range.lengthBytes; });
}

QList<ByteRange> PartialFile::missing() const
{
    QList<ByteRange> gaps;
    std::int64_t at = 0;
    for (const ByteRange &range : m_present) {
        if (range.offset > at)
            gaps.append({.offset = at, .lengthBytes = range.offset - at});
        at = range.end();
    }
    if (at < m_sizeBytes)
        gaps.append({.offset = at, .lengthBytes = m_sizeBytes - at});
    return gaps;
}

void PartialFile::readRanges()
{
    QFile ranges{m_rangesPath};
    if (!ranges.exists() || !ranges.open(QIODevice::ReadOnly) || QFileInfo{m_partPath}.size() != m_sizeBytes)
        return;
    const QByteArray text = ranges.read(longestRanges);
    QList<ByteRange> found;
    for (qsizetype from = 0, end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from)) {
        if (const auto range = rangeIn(QByteArrayView{text}.sliced(from, end - from), m_sizeBytes))
            found.append(*range);
    }
    m_present = joined(std::move(found));
}

Result<> PartialFile::open(bool keepsRanges)
{
    constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
    m_part = ::open(QFile::encodeName(m_partPath).constData(), flags, 0666);
    if (m_part < 0 || ::ftruncate(m_part, m_sizeBytes) != 0)
        return failure(errno, ErrorKind::FileUnwritable);
    if (!keepsRanges)
        return {};
    m_ranges = ::open(QFile::encodeName(m_rangesPath).constData(), flags | O_APPEND, 0666);
    return m_ranges < 0 ? failure(errno, ErrorKind::FileUnwritable) : Result<>{};
}

Result<> PartialFile::write(std::int64_t offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(m_part, bytes.data(), static_cast<std::size_t>(bytes.size()), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(errno, ErrorKind::FileUnwritable);
        bytes = bytes.sliced(written);
        offset += written;
    }
    return {};
}

Result<> PartialFile::note(const ByteRange &range)
{
    if (m_ranges < 0 || range.lengthBytes <= 0)
        return {};
    const QByteArray line = QByteArray::number(range.offset) + ' ' + QByteArray::number(range.lengthBytes) + '\n';
    if (::write(m_ranges, line.constData(), static_cast<std::size_t>(line.size())) == line.size())
        return {};
    return failure(errno, ErrorKind::FileUnwritable);
}

Result<qint64> PartialFile::read(std::int64_t offset, std::span<char> block) const
{
    const ssize_t got = ::pread(m_part, block.data(), block.size(), offset);
    if (got > 0)
        return got;
    return failure(got < 0 ? errno : ENODATA, ErrorKind::FileUnreadable);
}

Result<> PartialFile::moveTo(const QString &target, bool mayReplace)
{
    const QString folder = QFileInfo{target}.path();
    if (!QDir{}.mkpath(folder))
        return fail(ErrorKind::FileUnwritable, folder, u"the folder could not be made"_s);
    if (renameOver(QFile::encodeName(m_partPath), QFile::encodeName(target), mayReplace) != 0) {
        const int code = errno;
        if (code == EEXIST)
            return fail(ErrorKind::AlreadyExists, target);
        return fail(ErrorKind::FileUnwritable, target, QString::fromLocal8Bit(std::strerror(code)));
    }
    close();
    QFile::remove(m_rangesPath);
    return {};
}

void PartialFile::discard()
{
    close();
    QFile::remove(m_rangesPath);
    QFile::remove(m_partPath);
    m_present.clear();
}

void PartialFile::close()
{
    for (int *descriptor : {&m_part, &m_ranges}) {
        if (*descriptor >= 0)
            ::close(std::exchange(*descriptor, -1));
    }
}

std::unexpected<Error> PartialFile::failure(int code, ErrorKind otherwise) const
{
    const bool isFull = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return fail(isFull ? ErrorKind::Storage : otherwise, m_partPath, QString::fromLocal8Bit(std::strerror(code)));
}

}  // namespace core
