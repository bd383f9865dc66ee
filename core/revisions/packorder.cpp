#include "core/revisions/packorder_p.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace core {

namespace {

constexpr QByteArrayView indexHead{"\377tOc\0\0\0\2", 8};
constexpr qint64 fanoutBytes = 256 * 4;
constexpr qint64 oidBytes = static_cast<qint64>(GitOid::sizeBytes);
constexpr qint64 checksumBytes = 4;
constexpr qint64 offsetBytes = 4;

struct Placed
{
    quint32 offset;
    quint32 number;
};

}  // namespace

std::vector<GitOid> objectsInPackOrder(const QString &indexPath)
{
    QFile file{indexPath};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 size = file.size();
    const uchar *bytes = size > indexHead.size() + fanoutBytes ? file.map(0, size) : nullptr;
    if (!bytes || QByteArrayView{bytes, indexHead.size()} != indexHead)
        return {};
    const qint64 oids = indexHead.size() + fanoutBytes;
    const qint64 count = qFromBigEndian<quint32>(bytes + oids - 4);
    const qint64 offsets = oids + count * (oidBytes + checksumBytes);
    if (offsets + count * offsetBytes > size)
        return {};
    std::vector<Placed> placed(static_cast<std::size_t>(count));
    for (qint64 i = 0; i < count; ++i)
        placed[static_cast<std::size_t>(i)] = {.offset = qFromBigEndian<quint32>(bytes + offsets + i * offsetBytes),
                                               .number = static_cast<quint32>(i)};
    // An offset beyond 2 GiB is a number in a table with the highest bit set: those come last, in their own order.
    std::ranges::sort(placed, {}, &Placed::offset);
    std::vector<GitOid> objects;
    objects.reserve(placed.size());
    for (const Placed &object : placed) {
        std::array<std::uint8_t, GitOid::sizeBytes> oid;
        std::copy_n(bytes + oids + object.number * oidBytes, oid.size(), oid.begin());
        objects.emplace_back(oid);
    }
    return objects;
}

}  // namespace core
