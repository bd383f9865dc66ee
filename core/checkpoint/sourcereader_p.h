#pragma once

#include "core/base/digest.h"
#include "core/checkpoint/bytesource.h"

namespace core {

/// A binary header, read front to back through a window that grows: every length is held against what is left.
///
/// After a read that failed, ok() stays false and every further read gives nothing: read all, then ask.
class SourceReader
{
public:
    explicit SourceReader(const ByteSource &source, std::stop_token stop = {});

    [[nodiscard]] bool ok() const { return m_ok; }
    void fail() { m_ok = false; }
    /// Why the source could not be read; nothing when it is its content that makes no sense.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] std::int64_t leftBytes() const { return m_source.sizeBytes() - m_position; }
    [[nodiscard]] std::int64_t position() const { return m_position; }

    /// Integers that follow are big-endian.
    void setBigEndian(bool isBigEndian) { m_isBigEndian = isBigEndian; }
    [[nodiscard]] std::uint64_t number(int sizeBytes);  ///< 1, 2, 4 or 8 bytes.
    [[nodiscard]] QByteArray bytes(std::uint64_t count, std::uint64_t limit);
    void skip(std::uint64_t count);
    /// `count` values of `sizeBytes` each.
    void skipArray(std::uint64_t count, std::uint64_t sizeBytes);

    /// Hashes all that is read or skipped until finishDigest().
    void startDigest() { m_digest.emplace(); }
    [[nodiscard]] Sha256 finishDigest();

private:
    bool fill(std::int64_t count);  ///< Makes the window hold `count` bytes from the position.
    QByteArrayView take(std::int64_t count);

    const ByteSource &m_source;
    const std::stop_token m_stop;
    QByteArray m_window;
    std::int64_t m_windowBegin = 0;
    std::int64_t m_step;
    std::int64_t m_position = 0;
    std::optional<Hasher<Sha256>> m_digest;
    std::optional<Error> m_error;
    bool m_ok = true;
    bool m_isBigEndian = false;
};

}  // namespace core
