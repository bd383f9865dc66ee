#include "core/checkpoint/torchreader_p.h"

#include "core/checkpoint/statedict_p.h"
#include "core/checkpoint/zipdirectory.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t longestPickle = 64 * 1024 * 1024;
constexpr std::int64_t shortText = 64;
constexpr Pickle::Limits pickleLimits{.bytes = longestPickle, .nodes = 4'000'000, .references = 16'000'000};

class TorchReader
{
public:
    using Problem = TensorFileProblem;

    TorchReader(const ByteSource &source, FileFormat format, const std::stop_token &stop)
        : m_source(source)
        , m_stop(stop)
    {
        m_file.format = format;
        m_file.sizeBytes = source.sizeBytes();
    }

    TensorFileResult read()
    {
        auto entries = readZipDirectory(m_source, m_stop);
        if (!entries)
            return archiveFault(entries.error());
        m_entries = *std::move(entries);
        const auto pickle = readPickle();
        if (!pickle)
            return std::unexpected(pickle.error());
        if (const auto order = readByteOrder(); !order)
            return archiveFault(order.error());
        return readTensors(*pickle);
    }

private:
    std::expected<Pickle, TensorFileFault> readPickle();
    Result<> readByteOrder();
    TensorFileResult readTensors(const Pickle &pickle);
    std::optional<TensorFileFault> addTensor(const PickledTensor &pickled);
    int addStorage(const PickledTensor &pickled, const ZipEntry &entry);

    [[nodiscard]] const ZipEntry *find(const QByteArray &name) const
    {
        const auto found = std::ranges::find(m_entries, m_root + name, &ZipEntry::name);
        return found == m_entries.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::unexpected<TensorFileFault> archiveFault(const Error &error) const
    {
        if (error.kind != ErrorKind::InvalidInput)
            return std::unexpected(unreadableFault(error));
        return std::unexpected(TensorFileFault{.problem = Problem::BrokenArchive, .error = error});
    }
    [[nodiscard]] TensorFileFault fault(Problem problem, const QString &tensor = {}) const
    {
        return tensorFileFault(m_source.name(), problem, tensor);
    }

    const ByteSource &m_source;
    const std::stop_token m_stop;
    QList<ZipEntry> m_entries;
    QByteArray m_root;  ///< "archive/": torch takes it from the first entry.
    QHash<QString, int> m_storages;
    QHash<QByteArray, const ZipEntry *> m_byName;
    TensorFile m_file;
};

std::expected<Pickle, TensorFileFault> TorchReader::readPickle()
{
    if (m_entries.isEmpty())
        return std::unexpected(fault(Problem::BrokenArchive));
    const QByteArray &first = m_entries.constFirst().name;
    m_root = first.first(first.indexOf('/') + 1);
    for (const ZipEntry &entry : std::as_const(m_entries))
        m_byName.insert(entry.name, &entry);
    const ZipEntry *entry = find("data.pkl");
    if (entry == nullptr)
        return std::unexpected(fault(Problem::BrokenArchive));
    if (!entry->isStored() || entry->isEncrypted())
        return std::unexpected(fault(Problem::UnsupportedArchive));
    const auto bytes = readZipEntry(m_source, *entry, longestPickle, m_stop);
    if (!bytes)
        return archiveFault(bytes.error());
    auto pickle = Pickle::read(*bytes, pickleLimits);
    if (!pickle)
        return std::unexpected(fault(Problem::BrokenPickle));
    return *std::move(pickle);
}

/// A file without the entry is from a time when all were little-endian.
Result<> TorchReader::readByteOrder()
{
    const ZipEntry *entry = find("byteorder");
    if (entry == nullptr)
        return {};
    return readZipEntry(m_source, *entry, shortText, m_stop).transform([this](const QByteArray &order) {
        m_file.isBigEndian = order == "big";
    });
}

TensorFileResult TorchReader::readTensors(const Pickle &pickle)
{
    for (const PickledTensor &tensor : pickledTensors(pickle)) {
        if (const auto problem = addTensor(tensor))
            return std::unexpected(*problem);
    }
    return std::move(m_file);
}

std::optional<TensorFileFault> TorchReader::addTensor(const PickledTensor &pickled)
{
    const ZipEntry *entry = m_byName.value(m_root + "data/" + pickled.storage.toUtf8());
    if (entry == nullptr)
        return fault(Problem::DataMissing, pickled.name);
    if (!entry->isStored() || entry->isEncrypted())
        return fault(Problem::UnsupportedArchive, pickled.name);
    const auto elements = elementCount(pickled.shape);
    const TensorType *type = findTensorType(pickled.type);
    if (!elements)
        return fault(Problem::SizeOverflow, pickled.name);
    const std::int64_t width = type != nullptr ? type->blockBits / 8 : 0;
    const std::int64_t most = entry->sizeBytes;
    TensorInfo tensor{.name = pickled.name,
                      .type = pickled.type,
                      .shape = pickled.shape,
                      .storage = addStorage(pickled, *entry),
                      .isContiguous = pickled.isContiguous()};
    std::int64_t end = 0;
    if (__builtin_mul_overflow(*elements, width, &tensor.bytes)
        || __builtin_mul_overflow(pickled.offset, width, &tensor.offset)
        || __builtin_add_overflow(tensor.offset, tensor.bytes, &end))
        return fault(Problem::SizeOverflow, pickled.name);
    // An expanded tensor has more numbers than its storage; where they lie is only known for those in a row.
    if (tensor.offset < 0 || tensor.offset > most || (tensor.isContiguous && end > most))
        return fault(Problem::SizeMismatch, pickled.name);
    if (!tensor.isContiguous)
        m_file.warnings.append({.kind = TensorFileWarning::Kind::ViewOfStorage, .subject = tensor.name});
    if (type == nullptr)
        m_file.warnings.append({.kind = TensorFileWarning::Kind::UnknownType, .subject = tensor.name});
    m_file.tensors.append(std::move(tensor));
    return {};
}

int TorchReader::addStorage(const PickledTensor &pickled, const ZipEntry &entry)
{
    const auto known = m_storages.constFind(pickled.storage);
    if (known != m_storages.cend())
        return *known;
    const int index = static_cast<int>(m_file.storages.size());
    m_storages.insert(pickled.storage, index);
    m_file.storages.append(
        {.key = pickled.storage, .headerOffset = entry.headerOffset, .bytes = entry.sizeBytes, .crc32 = entry.crc32});
    return index;
}

}  // namespace

TensorFileResult readTorchArchive(const ByteSource &source, FileFormat format, const std::stop_token &stop)
{
    return TorchReader{source, format, stop}.read();
}

}  // namespace core
