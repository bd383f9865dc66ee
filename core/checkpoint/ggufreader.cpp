#include "core/checkpoint/ggufreader_p.h"

#include "core/checkpoint/sourcereader_p.h"

#include <QLocale>
#include <QSet>

#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::uint64_t longestName = 65'535;
constexpr std::uint64_t longestText = 1'000'000;  // of what is kept; a longer one is read over
constexpr std::uint64_t shortItem = 4'096;
constexpr std::uint64_t itemsKept = 256;
constexpr std::uint64_t mostKeys = 100'000;
constexpr std::uint64_t mostTensors = 10'000'000;
constexpr std::uint64_t mostDimensions = 8;
constexpr std::int64_t longestHeader = 50'000'000;
constexpr std::int64_t defaultAlignment = 32;
constexpr std::int64_t largestAlignment = 1 << 20;
constexpr qsizetype itemsShown = 8;

/// Source: the GGUF specification's gguf_metadata_value_type.
enum ValueType : std::uint64_t { U8, I8, U16, I16, U32, I32, F32, Bool, Text, Array, U64, I64, F64 };

constexpr std::array<int, 13> valueBytes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

std::int64_t signedValue(ValueType type, std::uint64_t raw)
{
    switch (type) {
    case I8: return static_cast<std::int8_t>(raw);
    case I16: return static_cast<std::int16_t>(raw);
    case I32: return static_cast<std::int32_t>(raw);
    case U8:
    case U16:
    case U32:
    case F32:
    case Bool:
    case Text:
    case Array:
    case U64:
    case I64:
    case F64: return static_cast<std::int64_t>(raw);
    }
    return 0;
}

QString realText(ValueType type, std::uint64_t raw)
{
    constexpr int floatDigits = 7;
    return type == F32
        ? QString::number(double{std::bit_cast<float>(static_cast<std::uint32_t>(raw))}, 'g', floatDigits)
        : QString::number(std::bit_cast<double>(raw), 'g', QLocale::FloatingPointShortest);
}

class GgufReader
{
public:
    using Problem = TensorFileProblem;
    using Kind = MetadataEntry::Kind;

    GgufReader(const ByteSource &source, const std::stop_token &stop)
        : m_source(source)
        , m_reader(source, stop)
    {
        m_file.format = FileFormat::Gguf;
        m_file.sizeBytes = source.sizeBytes();
    }

    TensorFileResult read()
    {
        if (readStart() && readMetadata() && readTensors() && placeTensors())
            return std::move(m_file);
        if (m_reader.error())
            return std::unexpected(unreadableFault(*m_reader.error()));
        fail(Problem::InvalidHeader);
        return std::unexpected(*m_fault);
    }

private:
    bool readStart();
    bool readMetadata();
    bool readTensors();
    bool placeTensors();
    void readTensor();
    std::optional<MetadataEntry> readPair();
    void readTextValue(MetadataEntry &entry);
    void readList(MetadataEntry &entry);
    void readItems(ValueType type, std::uint64_t count, MetadataEntry &entry);
    void readScalar(ValueType type, MetadataEntry &entry);
    QString readString(std::uint64_t limit) { return QString::fromUtf8(m_reader.bytes(m_reader.number(8), limit)); }
    [[nodiscard]] bool goesOn();

    bool fail(Problem problem, const QString &subject = {})
    {
        if (!m_fault)
            m_fault = tensorFileFault(m_source.name(), problem, subject);
        return false;
    }

    const ByteSource &m_source;
    SourceReader m_reader;
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_keyCount = 0;
    std::int64_t m_alignment = defaultAlignment;
    QSet<QString> m_names;
    TensorFile m_file;
    std::optional<TensorFileFault> m_fault;
};

bool GgufReader::goesOn()
{
    if (m_reader.position() > longestHeader)
        fail(Problem::HeaderTooLarge);
    return m_reader.ok() && !m_fault;
}

bool GgufReader::readStart()
{
    if (m_reader.bytes(4, 4) != "GGUF")
        return fail(m_source.sizeBytes() < 4 ? Problem::HeaderTooSmall : Problem::InvalidHeader);
    std::uint64_t version = m_reader.number(4);
    // The magic is never swapped: a version of which only the upper half is used tells a big-endian file.
    if ((version & 0xffff) == 0) {
        m_file.isBigEndian = true;
        m_reader.setBigEndian(true);
        version = std::byteswap(static_cast<std::uint32_t>(version));
    }
    m_tensorCount = m_reader.number(8);
    m_keyCount = m_reader.number(8);
    if (!m_reader.ok())
        return fail(Problem::HeaderTooSmall);
    // Version 1 counted in 32 bits; nothing reads it any more.
    if (version != 2 && version != 3)
        return fail(Problem::UnsupportedVersion, QString::number(version));
    return (m_tensorCount <= mostTensors && m_keyCount <= mostKeys) || fail(Problem::HeaderTooLarge);
}

bool GgufReader::readMetadata()
{
    QSet<QString> keys;
    for (std::uint64_t i = 0; i < m_keyCount && goesOn(); ++i) {
        auto entry = readPair();
        if (!entry || !m_reader.ok())
            return false;
        if (keys.contains(entry->key))
            return fail(Problem::DuplicateName, entry->key);
        keys.insert(entry->key);
        m_file.metadata.append(*std::move(entry));
    }
    const MetadataEntry *alignment = m_file.find(u"general.alignment");
    if (alignment == nullptr)
        return goesOn();
    m_alignment = alignment->integer;
    const bool isPossible = alignment->kind == Kind::Integer && m_alignment > 0 && m_alignment <= largestAlignment
        && std::has_single_bit(static_cast<std::uint64_t>(m_alignment));
    return isPossible ? goesOn() : fail(Problem::InvalidHeader, alignment->key);
}

std::optional<MetadataEntry> GgufReader::readPair()
{
    MetadataEntry entry{.key = readString(longestName)};
    const std::uint64_t type = m_reader.number(4);
    if (!m_reader.ok())
        return {};
    if (entry.key.isEmpty() || type >= valueBytes.size()) {
        fail(Problem::InvalidHeader, entry.key);
        return {};
    }
    if (type == Text)
        readTextValue(entry);
    else if (type == Array)
        readList(entry);
    else
        readScalar(static_cast<ValueType>(type), entry);
    return entry;
}

void GgufReader::readScalar(ValueType type, MetadataEntry &entry)
{
    const std::uint64_t raw = m_reader.number(valueBytes.at(type));
    if (type == F32 || type == F64) {
        entry.kind = Kind::Real;
        entry.text = realText(type, raw);
        return;
    }
    entry.kind = type == Bool ? Kind::Boolean : Kind::Integer;
    entry.integer = signedValue(type, raw);
    entry.text = type == Bool ? (raw != 0 ? u"true"_s : u"false"_s)
        : type == U64         ? QString::number(raw)
                              : QString::number(entry.integer);
}

void GgufReader::readTextValue(MetadataEntry &entry)
{
    const std::uint64_t length = m_reader.number(8);
    entry.integer = static_cast<std::int64_t>(length);
    const std::uint64_t kept = std::min(length, longestText);
    entry.text = QString::fromUtf8(m_reader.bytes(kept, longestText));
    m_reader.skip(length - kept);
}

void GgufReader::readList(MetadataEntry &entry)
{
    const std::uint64_t type = m_reader.number(4);
    const std::uint64_t count = m_reader.number(8);
    // Lists of lists are legal on paper, and refused by every program.
    if (type >= valueBytes.size() || type == Array) {
        fail(Problem::InvalidHeader, entry.key);
        return;
    }
    entry.kind = Kind::List;
    entry.integer = static_cast<std::int64_t>(count);
    m_reader.startDigest();
    const std::uint64_t listed = count <= itemsKept ? count : std::uint64_t{itemsShown};
    readItems(static_cast<ValueType>(type), listed, entry);
    if (type == Text) {
        for (std::uint64_t i = listed; i < count && goesOn(); ++i)
            m_reader.skip(m_reader.number(8));
    } else if (m_reader.ok()) {
        m_reader.skipArray(count - listed, static_cast<std::uint64_t>(valueBytes.at(type)));
    }
    entry.digest = m_reader.finishDigest();
    entry.text = entry.items.first(std::min(entry.items.size(), itemsShown)).join(u", "_s);
    if (count > static_cast<std::uint64_t>(itemsShown))
        entry.text += u", …"_s;
    if (count > itemsKept)
        entry.items.clear();
}

void GgufReader::readItems(ValueType type, std::uint64_t count, MetadataEntry &entry)
{
    for (std::uint64_t i = 0; i < count && goesOn(); ++i) {
        MetadataEntry item;
        if (type == Text)
            item.text = readString(shortItem * 16);
        else
            readScalar(type, item);
        entry.items.append(item.text);
    }
}

bool GgufReader::readTensors()
{
    for (std::uint64_t i = 0; i < m_tensorCount && goesOn(); ++i)
        readTensor();
    return goesOn();
}

void GgufReader::readTensor()
{
    TensorInfo tensor{.name = readString(longestName)};
    const std::uint64_t dimensions = m_reader.number(4);
    if (dimensions > mostDimensions) {
        fail(Problem::InvalidHeader, tensor.name);
        return;
    }
    for (std::uint64_t i = 0; i < dimensions && m_reader.ok(); ++i) {
        const std::uint64_t size = m_reader.number(8);
        if (size > INT64_MAX)
            fail(Problem::SizeOverflow, tensor.name);
        tensor.shape.prepend(static_cast<std::int64_t>(size));  // written fastest first
    }
    const auto type = static_cast<std::uint32_t>(m_reader.number(4));
    const std::uint64_t offset = m_reader.number(8);
    if (!m_reader.ok() || m_fault)
        return;
    if (m_names.contains(tensor.name))
        fail(Problem::DuplicateName, tensor.name);
    m_names.insert(tensor.name);
    if (isRemovedGgmlType(type))
        fail(Problem::InvalidHeader, tensor.name);
    const QString known = ggmlTypeName(type);
    tensor.type = known.isEmpty() ? u"type %1"_s.arg(type) : known;
    tensor.offset = static_cast<std::int64_t>(std::min<std::uint64_t>(offset, INT64_MAX));
    m_file.tensors.append(std::move(tensor));
}

/// Every tensor begins where the one before it ends, rounded up. One of an unknown type reaches to the next.
bool GgufReader::placeTensors()
{
    const auto padded = [this](std::int64_t bytes) { return (bytes + m_alignment - 1) & ~(m_alignment - 1); };
    const std::int64_t dataBegin = padded(m_reader.position());
    const std::int64_t dataBytes = std::max<std::int64_t>(m_file.sizeBytes - dataBegin, 0);
    std::int64_t cursor = 0;
    for (qsizetype i = 0; i < m_file.tensors.size(); ++i) {
        TensorInfo &tensor = m_file.tensors[i];
        const bool isLast = i + 1 == m_file.tensors.size();
        const TensorType *type = findTensorType(tensor.type);
        const auto elements = elementCount(tensor.shape);
        if (!elements)
            return fail(Problem::SizeOverflow, tensor.name);
        if (tensor.offset != cursor)
            return fail(Problem::InvalidOffsets, tensor.name);
        SizeProblem problem{};
        const auto bytes = type != nullptr
            ? bytesOf(*type, *elements, &problem)
            : std::optional{(isLast ? dataBytes : m_file.tensors.at(i + 1).offset) - cursor};
        if (!bytes)
            return fail(problem == SizeProblem::Overflow ? Problem::SizeOverflow : Problem::NotWholeBytes, tensor.name);
        if (*bytes < 0 || *bytes > dataBytes - cursor)
            return fail(Problem::DataMissing, tensor.name);
        if (type == nullptr)
            m_file.warnings.append({.kind = TensorFileWarning::Kind::UnknownType, .subject = tensor.name});
        tensor.bytes = *bytes;
        tensor.offset += dataBegin;
        cursor = std::min(padded(cursor + *bytes), dataBytes);
    }
    return true;
}

}  // namespace

TensorFileResult readGguf(const ByteSource &source, const std::stop_token &stop)
{
    return GgufReader{source, stop}.read();
}

}  // namespace core
