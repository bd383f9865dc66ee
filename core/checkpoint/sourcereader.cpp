#include "core/checkpoint/sourcereader_p.h"

#include <algorithm>

namespace core {

namespace {

// A shard of a large model has some hundred bytes for each of a few dozen tensors. What is missing of a longer header
// comes with a second request; a first one that is too long cannot be unread, and there may be a hundred shards.
constexpr std::int64_t firstStep = 16 * 1024;
constexpr std::int64_t firstLocalStep = 256 * 1024;
constexpr std::int64_t largestStep = 1024 * 1024;

}  // namespace

SourceReader::SourceReader(const ByteSource &source, std::stop_token stop)
    : m_source(source)
    , m_stop(std::move(stop))
    , m_step(source.isRemote() ? firstStep : firstLocalStep)
{
}

bool SourceReader::fill(std::int64_t count)
{
    if (!m_ok || count > leftBytes()) {
        m_ok = false;
        return false;
    }
    const std::int64_t windowEnd = m_windowBegin + m_window.size();
    if (m_position + count <= windowEnd)
        return true;
    const std::int64_t kept = std::clamp<std::int64_t>(windowEnd - m_position, 0, m_window.size());
    const std::int64_t missing = count - kept;
    const std::int64_t more = std::min(std::max(missing, m_step), leftBytes() - kept);
    m_step = std::min(m_step * 4, largestStep);
    auto read = m_source.read(m_position + kept, more, m_stop);
    if (!read) {
        m_error = read.error();
        m_ok = false;
        return false;
    }
    m_window = kept > 0 ? m_window.last(kept) + *read : *std::move(read);
    m_windowBegin = m_position;
    return true;
}

QByteArrayView SourceReader::take(std::int64_t count)
{
    if (!fill(count))
        return {};
    const QByteArrayView taken = QByteArrayView{m_window}.sliced(m_position - m_windowBegin, count);
    m_position += count;
    if (m_digest)
        m_digest->add(taken);
    return taken;
}

std::uint64_t SourceReader::number(int sizeBytes)
{
    const QByteArrayView raw = take(sizeBytes);
    std::uint64_t value = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const qsizetype at = m_isBigEndian ? i : raw.size() - 1 - i;
        value = (value << 8) | static_cast<std::uint8_t>(raw.at(at));
    }
    return value;
}

QByteArray SourceReader::bytes(std::uint64_t count, std::uint64_t limit)
{
    if (!m_ok || count > limit || count > static_cast<std::uint64_t>(leftBytes())) {
        m_ok = false;
        return {};
    }
    return take(static_cast<std::int64_t>(count)).toByteArray();
}

void SourceReader::skip(std::uint64_t count)
{
    if (!m_ok || count > static_cast<std::uint64_t>(leftBytes())) {
        m_ok = false;
        return;
    }
    auto left = static_cast<std::int64_t>(count);
    if (!m_digest) {
        m_position += left;
        return;
    }
    while (left > 0 && m_ok) {
        const std::int64_t piece = std::min(left, largestStep);
        take(piece);
        left -= piece;
    }
}

void SourceReader::skipArray(std::uint64_t count, std::uint64_t sizeBytes)
{
    if (count > static_cast<std::uint64_t>(leftBytes()) / sizeBytes) {
        m_ok = false;
        return;
    }
    skip(count * sizeBytes);
}

Sha256 SourceReader::finishDigest()
{
    const Sha256 digest = m_digest->finish();
    m_digest.reset();
    return digest;
}

}  // namespace core
