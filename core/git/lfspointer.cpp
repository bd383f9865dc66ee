#include "core/git/lfspointer.h"

#include <QByteArrayList>

namespace core {

std::optional<LfsPointer> LfsPointer::parse(QByteArrayView content)
{
    if (content.size() > maxPointerBytes || !content.startsWith("version https://git-lfs.github.com/spec/v1\n"))
        return {};
    std::optional<Sha256> oid;
    std::int64_t sizeBytes = -1;
    for (const QByteArray &line : content.toByteArray().split('\n')) {
        if (line.startsWith("oid sha256:"))
            oid = Sha256::fromHex(QByteArrayView(line).sliced(11));
        else if (line.startsWith("size "))
            sizeBytes = line.sliced(5).toLongLong();
    }
    if (!oid || sizeBytes < 0)
        return {};
    return LfsPointer{.oid = *oid, .sizeBytes = sizeBytes};
}

QByteArray LfsPointer::toText() const
{
    return "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid.toHex() + "\nsize "
        + QByteArray::number(static_cast<qint64>(sizeBytes)) + '\n';
}

}  // namespace core
