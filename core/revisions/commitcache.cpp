#include "core/revisions/commitcache.h"

#include "core/base/privatefile.h"
#include "core/revisions/commitblock_p.h"

#include <QDataStream>
#include <QFile>

#include <algorithm>
#include <bit>

namespace core {

namespace {

// Numbers are as this computer has them; the last digit is the format's version.
constexpr QByteArrayView magic =
    std::endian::native == std::endian::little ? "slipway commits le 1\n" : "slipway commits be 1\n";
constexpr qint64 maxFileBytes = 1024LL * 1024 * 1024;
constexpr auto streamVersion = QDataStream::Qt_6_5;

template <typename T>
void put(QDataStream &stream, std::span<const T> items)
{
    const std::span<const std::byte> bytes = std::as_bytes(items);
    stream << static_cast<quint32>(items.size());
    stream.writeRawData(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
}

/// False when there is not as much as is announced.
template <typename T>
bool take(QDataStream &stream, std::vector<T> &items)
{
    quint32 count = 0;
    stream >> count;
    const qint64 bytes = qint64{count} * static_cast<qint64>(sizeof(T));
    if (stream.status() != QDataStream::Ok || bytes > stream.device()->bytesAvailable())
        return false;
    items.resize(count);
    return stream.readRawData(reinterpret_cast<char *>(items.data()), bytes) == bytes;
}

void put(QDataStream &stream, const CommitBlock &block)
{
    const auto putAll = [&stream](const auto &...columns) { (put(stream, std::span{columns}), ...); };
    putAll(block.oids, block.trees, block.parents, block.parentEnds, block.authorSeconds, block.commitSeconds,
           block.authorOffsets, block.authorIndexes, block.isSigned, block.textEnds, block.byOid);
    stream << block.text << static_cast<quint32>(block.authors.size());
    for (const Author &author : block.authors)
        stream << author.name << author.email;
}

/// Ends of pieces that follow each other and are `size` long together.
bool areEnds(const std::vector<std::uint32_t> &ends, std::size_t size)
{
    return std::ranges::is_sorted(ends) && !ends.empty() && ends.back() == size;
}

/// Whatever a file says, nothing may be looked for outside the block.
bool isSound(const CommitBlock &block)
{
    const std::size_t size = block.size();
    const auto isColumn = [size](const auto &...columns) { return ((columns.size() == size) && ...); };
    if (size == 0 || size > CommitLogBuilder::maxBlock
        || !isColumn(block.trees, block.parentEnds, block.authorSeconds, block.commitSeconds, block.authorOffsets,
                     block.authorIndexes, block.isSigned, block.textEnds, block.byOid))
        return false;
    const auto authors = static_cast<std::size_t>(block.authors.size());
    const auto isIndex = [](std::size_t end) { return [end](std::size_t index) { return index < end; }; };
    const auto oidAt = [&block](std::uint16_t index) { return block.oids[index]; };  // strictly rising: each comes once
    return areEnds(block.parentEnds, block.parents.size())
        && areEnds(block.textEnds, static_cast<std::size_t>(block.text.size()))
        && std::ranges::all_of(block.authorIndexes, isIndex(authors)) && std::ranges::all_of(block.byOid, isIndex(size))
        && std::ranges::adjacent_find(block.byOid, std::ranges::greater_equal{}, oidAt) == block.byOid.end();
}

std::shared_ptr<const CommitBlock> takeBlock(QDataStream &stream)
{
    auto block = std::make_shared<CommitBlock>();
    const auto takeAll = [&stream](auto &...columns) { return (take(stream, columns) && ...); };
    if (!takeAll(block->oids, block->trees, block->parents, block->parentEnds, block->authorSeconds,
                 block->commitSeconds, block->authorOffsets, block->authorIndexes, block->isSigned, block->textEnds,
                 block->byOid))
        return {};
    quint32 authors = 0;
    stream >> block->text >> authors;
    for (; authors > 0 && stream.status() == QDataStream::Ok; --authors) {
        Author author;
        stream >> author.name >> author.email;
        block->authors.append(std::move(author));
    }
    return stream.status() == QDataStream::Ok && isSound(*block) ? std::move(block) : nullptr;
}

/// Of everything behind it.
QByteArray checksum(QByteArrayView content)
{
    Hasher<GitOid> hasher;
    hasher.add(content);
    return hasher.finish().bytes().toByteArray();
}

}  // namespace

CommitCache::CommitCache(QString path)
    : m_path(std::move(path))
{
}

CommitLog CommitCache::load() const
{
    QFile file{m_path};
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxFileBytes)
        return {};
    const QByteArray content = file.readAll();
    const qsizetype begin = magic.size() + static_cast<qsizetype>(GitOid::sizeBytes);
    if (content.size() < begin || !content.startsWith(magic)
        || content.sliced(magic.size(), GitOid::sizeBytes) != checksum(QByteArrayView{content}.sliced(begin)))
        return {};
    QDataStream stream{content};
    stream.setVersion(streamVersion);
    stream.skipRawData(begin);
    CommitLogBuilder builder;
    while (!stream.atEnd()) {
        auto block = takeBlock(stream);
        if (!block)
            return {};
        builder.add(std::move(block));
    }
    return builder.log();
}

Result<> CommitCache::save(const CommitLog &log) const
{
    if (log.isGrafted())
        return {};
    QByteArray blocks;
    blocks.reserve(log.memoryBytes());
    QDataStream stream{&blocks, QIODevice::WriteOnly};
    stream.setVersion(streamVersion);
    for (const auto &block : log.blocks())
        put(stream, *block);
    return replacePrivateFile(m_path, magic.toByteArray() + checksum(blocks) + blocks);
}

}  // namespace core
