#include "core/localhub/lfsstore_p.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype readBlockBytes = 1024 * 1024;

std::unexpected<Error> wrongSize(const Sha256 &oid, std::int64_t expected, std::int64_t got)
{
    return fail(ErrorKind::InvalidInput, oid.toString(),
                u"expected %1 bytes, got %2"_s.arg(QString::number(expected), QString::number(got)));
}

std::unexpected<Error> wrongHash(const Sha256 &oid, const Sha256 &got)
{
    return fail(ErrorKind::Mismatch, oid.toString(), u"the content's SHA-256 is %1"_s.arg(got.toString()));
}

std::unexpected<Error> noRoom(const Sha256 &oid)
{
    return fail(ErrorKind::OutOfSpace, oid.toString(), u"the storage is full"_s);
}

/// Space taken now and given back unless it is kept.
class Reservation
{
public:
    Reservation(std::atomic<std::int64_t> &used, std::int64_t bytes)
        : m_used(used)
        , m_bytes(bytes)
    {
        m_used += bytes;
    }
    ~Reservation() { m_used -= m_bytes; }
    Q_DISABLE_COPY_MOVE(Reservation)

    void keep() { m_bytes = 0; }

private:
    std::atomic<std::int64_t> &m_used;
    std::int64_t m_bytes;
};

}  // namespace

LfsStore::Assembly::~Assembly()
{
    if (file.fd() >= 0)
        QFile::remove(file.path());
}

LfsStore::LfsStore(const QString &root, std::int64_t capacityBytes)
    : m_objects(root + u"/lfs/objects"_s)
    , m_incoming(root + u"/lfs/incoming"_s)
    , m_capacity(capacityBytes)
{
}

Result<> LfsStore::prepare()
{
    QDir(m_incoming).removeRecursively();
    if (!QDir().mkpath(m_objects) || !QDir().mkpath(m_incoming))
        return fail(ErrorKind::Storage, m_objects, u"the folder cannot be made"_s);
    if (m_capacity > 0) {
        QDirIterator files{m_objects, QDir::Files, QDirIterator::Subdirectories};
        while (files.hasNext())
            m_used += files.nextFileInfo().size();
    }
    return {};
}

QString LfsStore::objectPath(const Sha256 &oid) const
{
    const QString hex = oid.toString();
    return m_objects + u'/' + hex.first(2) + u'/' + hex.sliced(2, 2) + u'/' + hex;
}

std::optional<std::int64_t> LfsStore::sizeOf(const Sha256 &oid) const
{
    struct stat info{};
    if (::stat(QFile::encodeName(objectPath(oid)).constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    return info.st_size;
}

bool LfsStore::hasRoomFor(std::int64_t bytes) const
{
    return m_capacity <= 0 || m_used + bytes <= m_capacity;
}

Result<> LfsStore::put(const Sha256 &oid, std::int64_t sizeBytes, const BlockSource &source)
{
    if (!hasRoomFor(sizeBytes))
        return noRoom(oid);
    Reservation reservation{m_used, sizeBytes};
    auto file = IncomingFile::create(m_incoming + u"/object-"_s + QString::number(m_nextName++), sizeBytes);
    if (!file)
        return std::unexpected(file.error());
    const auto received = source([&](QByteArray &block) -> Result<> {
        if (file->writtenBytes() + block.size() > sizeBytes)
            return wrongSize(oid, sizeBytes, file->writtenBytes() + block.size());
        return file->append(block);
    });
    if (!received)
        return received;
    if (file->writtenBytes() != sizeBytes)
        return wrongSize(oid, sizeBytes, file->writtenBytes());
    if (const Sha256 got = file->finishHash(); got != oid)
        return wrongHash(oid, got);
    if (sizeOf(oid) == sizeBytes)
        return {};
    reservation.keep();
    return file->keepAs(objectPath(oid));
}

void LfsStore::remove(const Sha256 &oid)
{
    const auto sizeBytes = sizeOf(oid);
    if (sizeBytes && QFile::remove(objectPath(oid)))
        m_used -= *sizeBytes;
}

Result<QByteArray> LfsStore::putPart(const Parts &parts, int number, const BlockSource &source)
{
    const auto assembly = assemblyFor(parts);
    if (!assembly)
        return std::unexpected(assembly.error());
    const std::int64_t start = (number - 1) * parts.partBytes;
    const std::int64_t end = std::min(start + parts.partBytes, parts.sizeBytes);
    {
        const std::scoped_lock lock{(*assembly)->mutex};
        (*assembly)->tags.remove(number);
        if (number <= (*assembly)->hashedParts) {
            (*assembly)->hasher = {};
            (*assembly)->hashedParts = 0;
        }
    }
    std::int64_t offset = start;
    const auto received = source([&](QByteArray &block) -> Result<> {
        if (offset + block.size() > end)
            return wrongSize(parts.oid, end - start, offset + block.size() - start);
        const auto written = (*assembly)->file.writeAt(offset, block);
        offset += block.size();
        return written;
    });
    if (!received)
        return std::unexpected(received.error());
    if (offset != end)
        return wrongSize(parts.oid, end - start, offset - start);

    QByteArray tag = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    const std::scoped_lock lock{(*assembly)->mutex};
    (*assembly)->tags.insert(number, tag);
    if (const auto hashed = hashReadyParts(parts, **assembly); !hashed)
        return std::unexpected(hashed.error());
    return tag;
}

Result<> LfsStore::complete(const Parts &parts, const QList<QByteArray> &tags)
{
    if (sizeOf(parts.oid) == parts.sizeBytes)
        return {};
    std::shared_ptr<Assembly> assembly;
    {
        const std::scoped_lock lock{m_mutex};
        if (const auto it = m_assemblies.find(parts); it != m_assemblies.end())
            assembly = it->second;
    }
    if (!assembly)
        return fail(ErrorKind::InvalidInput, parts.oid.toString(), u"no part of this upload has arrived"_s);

    const std::scoped_lock lock{assembly->mutex};
    for (int number = 1; number <= parts.count(); ++number) {
        const QByteArray stored = assembly->tags.value(number);
        if (stored.isEmpty() || tags.value(number - 1) != stored)
            return fail(ErrorKind::InvalidInput, parts.oid.toString(), u"part %1 is missing"_s.arg(number));
    }
    forget(parts);
    if (const Sha256 got = assembly->hasher.finish(); got != parts.oid)
        return wrongHash(parts.oid, got);
    return keep(assembly->file.path(), parts.oid, parts.sizeBytes);
}

Result<std::shared_ptr<LfsStore::Assembly>> LfsStore::assemblyFor(const Parts &parts)
{
    const std::scoped_lock lock{m_mutex};
    if (const auto it = m_assemblies.find(parts); it != m_assemblies.end())
        return it->second;
    if (!hasRoomFor(parts.sizeBytes))
        return noRoom(parts.oid);
    auto file = FileHandle::open(m_incoming + u"/parts-"_s + QString::number(m_nextName++), O_RDWR | O_CREAT | O_EXCL);
    if (!file)
        return std::unexpected(file.error());
    auto assembly = std::make_shared<Assembly>();
    assembly->file = std::move(*file);
    if (const auto reserved = assembly->file.reserve(parts.sizeBytes); !reserved)
        return std::unexpected(reserved.error());
    m_used += parts.sizeBytes;
    m_assemblies.emplace(parts, assembly);
    return assembly;
}

Result<> LfsStore::hashReadyParts(const Parts &parts, Assembly &assembly)
{
    QByteArray block{readBlockBytes, Qt::Uninitialized};
    while (assembly.tags.contains(assembly.hashedParts + 1)) {
        std::int64_t offset = assembly.hashedParts * parts.partBytes;
        const std::int64_t end = std::min(offset + parts.partBytes, parts.sizeBytes);
        while (offset < end) {
            const auto got =
                assembly.file.readAt(offset, block.data(), std::min<std::int64_t>(block.size(), end - offset));
            if (!got)
                return std::unexpected(got.error());
            assembly.hasher.add(QByteArrayView(block).first(*got));
            offset += *got;
        }
        ++assembly.hashedParts;
    }
    return {};
}

void LfsStore::forget(const Parts &parts)
{
    const std::scoped_lock lock{m_mutex};
    if (m_assemblies.erase(parts) > 0)
        m_used -= parts.sizeBytes;
}

Result<> LfsStore::keep(const QString &from, const Sha256 &oid, std::int64_t sizeBytes)
{
    const QString to = objectPath(oid);
    QDir().mkpath(QFileInfo(to).path());
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorKind::Storage, to, QString::fromLocal8Bit(std::strerror(errno)));
    m_used += sizeBytes;
    return {};
}

}  // namespace core::localhub
