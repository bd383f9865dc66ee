#include "core/checkpoint/zipdirectory.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// APPNOTE 4.3.7 (local header), 4.3.12 (central header), 4.3.14–16 (ends of the central directory).
constexpr qsizetype localHeaderBytes = 30;
constexpr qsizetype centralHeaderBytes = 46;
constexpr qsizetype endBytes = 22;
constexpr qsizetype end64Bytes = 56;
constexpr qsizetype locatorBytes = 20;
constexpr std::int64_t tailBytes = 64 * 1024 + endBytes;
constexpr std::int64_t longestDirectory = 64 * 1024 * 1024;
constexpr std::uint32_t in64Bits = 0xffff'ffff;
constexpr std::uint16_t extended64 = 0x0001;  // the extra field with 64-bit sizes

std::unexpected<Error> broken(const ByteSource &source, const QString &how)
{
    return fail(ErrorKind::InvalidInput, source.name(), how);
}

/// A number of the archive; 0 outside of what there is.
template <typename T>
T field(QByteArrayView bytes, qsizetype position)
{
    if (position < 0 || position + static_cast<qsizetype>(sizeof(T)) > bytes.size())
        return 0;
    return qFromLittleEndian<T>(bytes.data() + position);
}

/// Where the directory lies in the file.
struct DirectoryPlace
{
    std::int64_t offset = 0;
    std::int64_t bytes = 0;
};

class DirectoryReader
{
public:
    DirectoryReader(const ByteSource &source, const std::stop_token &stop)
        : m_source(source)
        , m_stop(stop)
    {
    }

    Result<QList<ZipEntry>> read()
    {
        m_tailBegin = std::max<std::int64_t>(m_source.sizeBytes() - tailBytes, 0);
        auto tail = m_source.read(m_tailBegin, m_source.sizeBytes() - m_tailBegin, m_stop);
        if (!tail)
            return std::unexpected(tail.error());
        m_tail = *std::move(tail);
        const auto place = findDirectory();
        if (!place)
            return std::unexpected(place.error());
        const auto directory = bytesAt(*place);
        if (!directory)
            return std::unexpected(directory.error());
        return readEntries(*directory);
    }

private:
    Result<DirectoryPlace> findDirectory() const;
    Result<DirectoryPlace> findDirectory64(qsizetype locator) const;
    Result<QByteArray> bytesAt(const DirectoryPlace &place) const;
    Result<QList<ZipEntry>> readEntries(const QByteArray &directory) const;
    [[nodiscard]] static bool widen(ZipEntry &entry, QByteArrayView extra, bool isSize64, bool isStored64,
                                    bool isOffset64);

    const ByteSource &m_source;
    const std::stop_token m_stop;
    QByteArray m_tail;
    std::int64_t m_tailBegin = 0;
};

Result<DirectoryPlace> DirectoryReader::findDirectory() const
{
    const qsizetype end = m_tail.lastIndexOf("PK\5\6");
    if (end < 0 || end + endBytes > m_tail.size())
        return broken(m_source, u"the archive has no end"_s);
    const qsizetype locator = end - locatorBytes;
    if (locator >= 0 && QByteArrayView{m_tail}.sliced(locator).startsWith("PK\6\7"))
        return findDirectory64(locator);
    return DirectoryPlace{.offset = field<quint32>(m_tail, end + 16), .bytes = field<quint32>(m_tail, end + 12)};
}

Result<DirectoryPlace> DirectoryReader::findDirectory64(qsizetype locator) const
{
    const auto offset = static_cast<std::int64_t>(field<quint64>(m_tail, locator + 8));
    const std::int64_t at = offset - m_tailBegin;
    const bool isHere = offset >= m_tailBegin && at + end64Bytes <= m_tail.size();
    if (!isHere || !QByteArrayView{m_tail}.sliced(at).startsWith("PK\6\6"))
        return broken(m_source, u"the archive's 64-bit end is not where it should be"_s);
    return DirectoryPlace{.offset = static_cast<std::int64_t>(field<quint64>(m_tail, at + 48)),
                          .bytes = static_cast<std::int64_t>(field<quint64>(m_tail, at + 40))};
}

Result<QByteArray> DirectoryReader::bytesAt(const DirectoryPlace &place) const
{
    const std::int64_t size = m_source.sizeBytes();
    if (place.offset < 0 || place.bytes < 0 || place.offset > size || place.bytes > size - place.offset)
        return broken(m_source, u"the archive's directory reaches past the end"_s);
    if (place.bytes > longestDirectory)
        return broken(m_source, u"the archive's directory is too large"_s);
    if (place.offset >= m_tailBegin)
        return m_tail.sliced(place.offset - m_tailBegin, place.bytes);
    return m_source.read(place.offset, place.bytes, m_stop);
}

Result<QList<ZipEntry>> DirectoryReader::readEntries(const QByteArray &directory) const
{
    QList<ZipEntry> entries;
    QSet<QByteArray> names;
    qsizetype position = 0;
    while (position + centralHeaderBytes <= directory.size()) {
        const QByteArrayView header = QByteArrayView{directory}.sliced(position);
        const qsizetype nameBytes = field<quint16>(header, 28);
        const qsizetype extraBytes = field<quint16>(header, 30);
        const qsizetype allBytes = centralHeaderBytes + nameBytes + extraBytes + field<quint16>(header, 32);
        if (!header.startsWith("PK\1\2") || allBytes > header.size())
            return broken(m_source, u"the archive's directory is cut"_s);
        ZipEntry entry{.name = header.sliced(centralHeaderBytes, nameBytes).toByteArray(),
                       .method = field<quint16>(header, 10),
                       .flags = field<quint16>(header, 8),
                       .crc32 = field<quint32>(header, 16),
                       .storedBytes = field<quint32>(header, 20),
                       .sizeBytes = field<quint32>(header, 24),
                       .headerOffset = field<quint32>(header, 42)};
        const bool isWhole =
            widen(entry, header.sliced(centralHeaderBytes + nameBytes, extraBytes), entry.sizeBytes == in64Bits,
                  entry.storedBytes == in64Bits, entry.headerOffset == in64Bits);
        const std::int64_t size = m_source.sizeBytes();
        if (!isWhole || entry.headerOffset < 0 || entry.storedBytes < 0 || entry.sizeBytes < 0
            || entry.headerOffset > size || entry.storedBytes > size - entry.headerOffset)
            return broken(m_source, u"an entry of the archive reaches past the end"_s);
        if (names.contains(entry.name))
            return broken(m_source, u"the archive has two entries of one name"_s);
        names.insert(entry.name);
        entries.append(std::move(entry));
        position += allBytes;
    }
    return entries;
}

/// Takes what did not fit into 32 bits from the extra fields. False when it should be there and is not.
bool DirectoryReader::widen(ZipEntry &entry, QByteArrayView extra, bool isSize64, bool isStored64, bool isOffset64)
{
    if (!isSize64 && !isStored64 && !isOffset64)
        return true;
    qsizetype position = 0;
    while (position + 4 <= extra.size()) {
        const qsizetype bytes = field<quint16>(extra, position + 2);
        if (field<quint16>(extra, position) != extended64) {
            position += 4 + bytes;
            continue;
        }
        qsizetype at = position + 4;
        for (auto [isWide, target] : {std::pair{isSize64, &entry.sizeBytes}, std::pair{isStored64, &entry.storedBytes},
                                      std::pair{isOffset64, &entry.headerOffset}}) {
            if (!isWide)
                continue;
            if (at + 8 > extra.size())
                return false;
            *target = static_cast<std::int64_t>(field<quint64>(extra, at));
            at += 8;
        }
        return at <= position + 4 + bytes;
    }
    return false;
}

}  // namespace

Result<QList<ZipEntry>> readZipDirectory(const ByteSource &source, const std::stop_token &stop)
{
    return DirectoryReader{source, stop}.read();
}

Result<std::int64_t> payloadOffset(const ByteSource &source, std::int64_t headerOffset, const std::stop_token &stop)
{
    if (headerOffset < 0 || headerOffset > source.sizeBytes() - localHeaderBytes)
        return broken(source, u"an entry of the archive reaches past the end"_s);
    const auto header = source.read(headerOffset, localHeaderBytes, stop);
    if (!header)
        return std::unexpected(header.error());
    const std::int64_t begin =
        headerOffset + localHeaderBytes + field<quint16>(*header, 26) + field<quint16>(*header, 28);
    if (!header->startsWith("PK\3\4") || begin > source.sizeBytes())
        return broken(source, u"an entry of the archive is not where its directory says"_s);
    return begin;
}

Result<QByteArray> readZipEntry(const ByteSource &source, const ZipEntry &entry, std::int64_t limit,
                                const std::stop_token &stop)
{
    if (!entry.isStored() || entry.isEncrypted())
        return broken(source, u"an entry of the archive is compressed or encrypted"_s);
    if (entry.sizeBytes > limit)
        return broken(source, u"an entry of the archive is too large"_s);
    const auto begin = payloadOffset(source, entry.headerOffset, stop);
    if (!begin)
        return std::unexpected(begin.error());
    if (entry.sizeBytes > source.sizeBytes() - *begin)
        return broken(source, u"an entry of the archive reaches past the end"_s);
    return source.read(*begin, entry.sizeBytes, stop);
}

}  // namespace core
