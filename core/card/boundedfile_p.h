#pragma once

#include "core/card/boundedfile.h"

#include <QFile>

namespace core {

/// A binary header, read front to back; every length is held against what is left of the file.
///
/// After a read that failed, ok() stays false and every further read gives nothing: read all, then ask.
class HeaderReader
{
public:
    explicit HeaderReader(const ModelFile &file);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] bool ok() const { return m_ok; }
    void fail() { m_ok = false; }
    [[nodiscard]] std::int64_t leftBytes() const { return m_sizeBytes - m_position; }
    [[nodiscard]] std::int64_t position() const { return m_position; }

    /// Integers that follow are big-endian.
    void setBigEndian(bool isBigEndian) { m_isBigEndian = isBigEndian; }
    [[nodiscard]] std::uint64_t number(int sizeBytes);  ///< 1, 2, 4 or 8 bytes.
    [[nodiscard]] QByteArray bytes(std::uint64_t count, std::uint64_t limit);
    void skip(std::uint64_t count);
    /// `count` values of `sizeBytes` each.
    void skipArray(std::uint64_t count, std::uint64_t sizeBytes);

private:
    QFile m_file;
    std::int64_t m_sizeBytes = 0;
    std::int64_t m_position = 0;
    bool m_ok = false;
    bool m_isBigEndian = false;
};

}  // namespace core
