#include "core/net/requestbody_p.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::unexpected<Error> failed(const FileRange &range, int code)
{
    const ErrorKind kind = code == ENOENT || code == ENOTDIR ? ErrorKind::FileNotFound : ErrorKind::FileUnreadable;
    return fail(kind, range.path, QString::fromLocal8Bit(std::strerror(code)));
}

}  // namespace

RequestBody::~RequestBody()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> RequestBody::open()
{
    setPosition(0);
    if (const auto *range = std::get_if<FileRange>(&m_request.body))
        return openFile(*range);
    return {};
}

Result<> RequestBody::openFile(const FileRange &range)
{
    // Looked at before it is opened: opening a pipe would wait for a writer, and statFile() refuses it.
    const auto found = statFile(range.path);
    if (!found)
        return std::unexpected(found.error());
    if (range.expected && *range.expected != *found)
        return fail(ErrorKind::FileChanged, range.path, u"its size or time is not what it was"_s);
    if (range.offset < 0 || range.lengthBytes < 0 || range.offset > found->sizeBytes - range.lengthBytes)
        return fail(ErrorKind::FileChanged, range.path, u"it is shorter than it was"_s);
    m_descriptor = ::open(QFile::encodeName(range.path).constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return failed(range, errno);
    ::posix_fadvise(m_descriptor, range.offset, range.lengthBytes, POSIX_FADV_SEQUENTIAL);
    return {};
}

std::int64_t RequestBody::sizeBytes() const
{
    if (const auto *range = std::get_if<FileRange>(&m_request.body))
        return range->lengthBytes;
    if (const auto *bytes = std::get_if<QByteArray>(&m_request.body))
        return bytes->size();
    return 0;
}

std::optional<std::size_t> RequestBody::read(std::span<char> block)
{
    const std::int64_t left = sizeBytes() - m_position;
    block = block.first(static_cast<std::size_t>(std::min<std::int64_t>(left, std::ssize(block))));
    if (block.empty())
        return 0;
    if (const auto *range = std::get_if<FileRange>(&m_request.body)) {
        const auto got = readFile(*range, block);
        if (!got) {
            m_error = got.error();
            return {};
        }
        setPosition(m_position + static_cast<std::int64_t>(*got));
        return *got;
    }
    std::memcpy(block.data(), std::get<QByteArray>(m_request.body).constData() + m_position, block.size());
    setPosition(m_position + std::ssize(block));
    return block.size();
}

Result<std::size_t> RequestBody::readFile(const FileRange &range, std::span<char> block) const
{
    ssize_t got = 0;
    do {
        got = ::pread(m_descriptor, block.data(), block.size(), range.offset + m_position);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return failed(range, errno);
    if (got == 0)
        return fail(ErrorKind::FileChanged, range.path, u"it became shorter while it was sent"_s);
    // Checked while the last block is still in our hands, so that a server never gets the whole of a mixed file.
    if (m_position + got == range.lengthBytes && range.expected && statFile(range.path) != range.expected)
        return fail(ErrorKind::FileChanged, range.path, u"it was written to while it was sent"_s);
    return static_cast<std::size_t>(got);
}

bool RequestBody::seek(std::int64_t offset)
{
    if (offset < 0 || offset > sizeBytes())
        return false;
    setPosition(offset);
    return true;
}

void RequestBody::setPosition(std::int64_t position)
{
    m_position = position;
    if (m_request.sentBytes != nullptr)
        m_request.sentBytes->store(position, std::memory_order_relaxed);
}

}  // namespace core
