#include "core/generate/zipentry_p.h"

#include <QtEndian>

#include <algorithm>

namespace core {

namespace {

// Source: PKWARE's APPNOTE, 4.3.7 (local header), 4.3.12 (central header), 4.3.16 (end of the central directory).
constexpr qsizetype localHeaderBytes = 30;
constexpr qsizetype centralHeaderBytes = 46;
constexpr qsizetype endBytes = 22;
constexpr int entryLimit = 10'000;

/// A number of the archive; 0 outside of it.
template <typename T>
qsizetype field(const QByteArray &archive, qsizetype position)
{
    if (position < 0 || position + static_cast<qsizetype>(sizeof(T)) > archive.size())
        return 0;
    return static_cast<qsizetype>(qFromLittleEndian<T>(archive.constData() + position));
}

bool hasName(QByteArrayView path, const QByteArray &name)
{
    return path == name || (path.endsWith(name) && path.chopped(name.size()).endsWith('/'));
}

std::optional<QByteArray> contentAt(const QByteArray &archive, qsizetype local, qsizetype size)
{
    if (local < 0 || local + localHeaderBytes > archive.size() || !archive.sliced(local).startsWith("PK\3\4"))
        return {};
    const qsizetype begin =
        local + localHeaderBytes + field<quint16>(archive, local + 26) + field<quint16>(archive, local + 28);
    if (begin > archive.size() || size > archive.size() - begin)
        return {};
    return archive.sliced(begin, size);
}

}  // namespace

std::optional<QByteArray> storedZipEntry(const QByteArray &archive, const QByteArray &name)
{
    const qsizetype end = archive.lastIndexOf("PK\5\6");
    if (end < 0 || end + endBytes > archive.size())
        return {};
    qsizetype position = field<quint32>(archive, end + 16);
    for (int i = 0; i < entryLimit && position + centralHeaderBytes <= archive.size(); ++i) {
        if (archive.sliced(position, 4) != "PK\1\2")
            return {};
        const qsizetype nameBytes = field<quint16>(archive, position + 28);
        if (position + centralHeaderBytes + nameBytes > archive.size())
            return {};
        const QByteArrayView path{archive.constData() + position + centralHeaderBytes, nameBytes};
        const bool isStored = field<quint16>(archive, position + 10) == 0;
        if (isStored && hasName(path, name))
            return contentAt(archive, field<quint32>(archive, position + 42), field<quint32>(archive, position + 20));
        position += centralHeaderBytes + nameBytes + field<quint16>(archive, position + 30)
            + field<quint16>(archive, position + 32);
    }
    return {};
}

}  // namespace core
