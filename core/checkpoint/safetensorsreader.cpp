#include "core/checkpoint/safetensorsreader_p.h"

#include "core/checkpoint/jsonscanner_p.h"
#include "core/checkpoint/sourcereader_p.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::uint64_t longestHeader = 100'000'000;
constexpr std::uint64_t longestAtTheHub = 25'000'000;
constexpr std::int64_t lengthBytes = 8;
constexpr qsizetype mostDimensions = 1024;  // nobody has more than eight; it only bounds the memory
constexpr qsizetype tensorsThatAreMany = 1'000'000;
constexpr qsizetype warningsPerKind = 100;

class SafetensorsReader
{
public:
    using Problem = TensorFileProblem;

    SafetensorsReader(const ByteSource &source, const std::stop_token &stop)
        : m_source(source)
        , m_stop(stop)
    {
        m_file.format = FileFormat::Safetensors;
        m_file.sizeBytes = source.sizeBytes();
    }

    TensorFileResult read()
    {
        const auto header = readHeader();
        if (!header)
            return std::unexpected(header.error());
        m_dataBegin = lengthBytes + header->size();
        JsonScanner json{*header};
        if (!readTensors(json) || !checkSpans())
            return std::unexpected(*m_fault);
        addWarnings(header->size());
        return std::move(m_file);
    }

private:
    std::expected<QByteArray, TensorFileFault> readHeader();
    bool readTensors(JsonScanner &json);
    bool readMetadata(JsonScanner &json);
    bool readTensor(JsonScanner &json, const QString &name);
    bool readField(JsonScanner &json, const QByteArray &field, TensorInfo &tensor, bool &hasOffsets);
    void readShape(JsonScanner &json, TensorInfo &tensor);
    bool readOffsets(JsonScanner &json, TensorInfo &tensor);
    bool checkSpans();
    bool checkSpan(const TensorInfo &tensor, std::int64_t cursor);
    bool checkSize(const TensorInfo &tensor);
    void addWarnings(qsizetype headerBytes);
    void warn(TensorFileWarning::Kind kind, const QString &subject = {});

    bool fail(Problem problem, const QString &tensor = {})
    {
        if (!m_fault)
            m_fault = tensorFileFault(m_source.name(), problem, tensor);
        return false;
    }

    const ByteSource &m_source;
    const std::stop_token m_stop;
    std::int64_t m_dataBegin = 0;
    TensorFile m_file;
    std::map<TensorFileWarning::Kind, qsizetype> m_warned;
    std::optional<TensorFileFault> m_fault;
};

std::expected<QByteArray, TensorFileFault> SafetensorsReader::readHeader()
{
    const auto refuse = [this](Problem problem) { return std::unexpected(tensorFileFault(m_source.name(), problem)); };
    if (m_source.sizeBytes() < lengthBytes)
        return refuse(Problem::HeaderTooSmall);
    SourceReader reader{m_source, m_stop};
    const std::uint64_t length = reader.number(lengthBytes);
    if (reader.ok() && length > longestHeader)
        return refuse(Problem::HeaderTooLarge);
    if (reader.ok() && length > static_cast<std::uint64_t>(reader.leftBytes()))
        return refuse(Problem::InvalidHeaderLength);
    QByteArray header = reader.bytes(length, longestHeader);
    if (reader.error())
        return std::unexpected(unreadableFault(*reader.error()));
    if (!QUtf8StringView{header}.isValidUtf8())
        return refuse(Problem::HeaderNotText);
    return header;
}

bool SafetensorsReader::readTensors(JsonScanner &json)
{
    QSet<QString> names;
    json.beginObject();
    while (const auto key = json.nextMember()) {
        const QString name = QString::fromUtf8(*key);
        const qsizetype before = names.size();
        names.insert(name);
        if (names.size() == before)
            return fail(Problem::DuplicateName, name);
        if (name == u"__metadata__" ? !readMetadata(json) : !readTensor(json, name))
            return fail(Problem::InvalidHeader, name);
        constexpr qsizetype stopInterval = 4096;
        if (names.size() % stopInterval == 0 && m_stop.stop_requested()) {
            m_fault = unreadableFault(canceled(m_source.name()).error());
            return false;
        }
    }
    json.expectEnd();
    return json.ok() || fail(Problem::InvalidHeader);
}

bool SafetensorsReader::readMetadata(JsonScanner &json)
{
    QSet<QByteArray> keys;
    json.beginObject();
    while (const auto key = json.nextMember()) {
        const QString value = QString::fromUtf8(json.string());
        // A map of the reference reader: the last of several counts. Nobody writes two.
        if (keys.contains(*key))
            return fail(Problem::DuplicateName, QString::fromUtf8(*key));
        keys.insert(*key);
        m_file.metadata.append({.key = QString::fromUtf8(*key), .text = value});
    }
    return json.ok();
}

bool SafetensorsReader::readTensor(JsonScanner &json, const QString &name)
{
    TensorInfo tensor{.name = name};
    QSet<QByteArray> fields;
    bool hasOffsets = false;
    json.beginObject();
    while (const auto field = json.nextMember()) {
        if (fields.contains(*field))
            return fail(Problem::InvalidHeader, name);
        fields.insert(*field);
        if (!readField(json, *field, tensor, hasOffsets))
            return fail(Problem::InvalidHeader, name);
    }
    if (!json.ok() || !hasOffsets || !fields.contains("dtype") || !fields.contains("shape"))
        return fail(Problem::InvalidHeader, name);
    m_file.tensors.append(std::move(tensor));
    return true;
}

bool SafetensorsReader::readField(JsonScanner &json, const QByteArray &field, TensorInfo &tensor, bool &hasOffsets)
{
    if (field == "dtype") {
        const QByteArray name = json.string();
        const TensorType *type = findTensorType(QString::fromUtf8(name));
        // The names in the table are literals: a million tensors share them.
        tensor.type =
            type != nullptr ? QString::fromRawData(type->name.data(), type->name.size()) : QString::fromUtf8(name);
    } else if (field == "shape") {
        readShape(json, tensor);
    } else if (field == "data_offsets") {
        hasOffsets = true;
        return readOffsets(json, tensor);
    } else {
        json.skipValue();
    }
    return json.ok();
}

void SafetensorsReader::readShape(JsonScanner &json, TensorInfo &tensor)
{
    json.beginArray();
    while (json.nextElement()) {
        const std::uint64_t size = json.unsignedInteger();
        if (size > INT64_MAX)
            fail(Problem::SizeOverflow, tensor.name);
        if (size > INT64_MAX || tensor.shape.size() == mostDimensions)
            json.fail();
        else
            tensor.shape.append(static_cast<std::int64_t>(size));
    }
}

/// Two numbers; those that cannot be a place in any file are kept as the largest, and found to be no span later.
bool SafetensorsReader::readOffsets(JsonScanner &json, TensorInfo &tensor)
{
    std::array<std::int64_t, 2> offsets{};
    std::size_t count = 0;
    json.beginArray();
    while (json.nextElement()) {
        const std::uint64_t offset = json.unsignedInteger();
        if (count < offsets.size())
            offsets.at(count) = static_cast<std::int64_t>(std::min<std::uint64_t>(offset, INT64_MAX));
        ++count;
    }
    if (!json.ok() || count != offsets.size())
        return false;
    if (offsets.back() < offsets.front())
        return fail(Problem::InvalidOffsets, tensor.name);
    tensor.offset = offsets.front();
    tensor.bytes = offsets.back() - offsets.front();
    return true;
}

/// In the order of their places every tensor begins where the one before it ends.
bool SafetensorsReader::checkSpans()
{
    std::ranges::sort(m_file.tensors, [](const TensorInfo &a, const TensorInfo &b) {
        return std::pair{a.offset, a.bytes} < std::pair{b.offset, b.bytes};
    });
    std::int64_t cursor = 0;
    for (TensorInfo &tensor : m_file.tensors) {
        if (!checkSpan(tensor, cursor))
            return false;
        cursor += tensor.bytes;
        tensor.offset += m_dataBegin;
    }
    const std::int64_t dataBytes = m_file.sizeBytes - m_dataBegin;
    if (cursor > dataBytes)
        return fail(Problem::DataMissing);
    return cursor == dataBytes || fail(Problem::TrailingData);
}

bool SafetensorsReader::checkSpan(const TensorInfo &tensor, std::int64_t cursor)
{
    if (tensor.offset != cursor || tensor.bytes > INT64_MAX - cursor)
        return fail(Problem::InvalidOffsets, tensor.name);
    return checkSize(tensor);
}

bool SafetensorsReader::checkSize(const TensorInfo &tensor)
{
    const auto elements = elementCount(tensor.shape);
    if (!elements)
        return fail(Problem::SizeOverflow, tensor.name);
    const TensorType *type = findTensorType(tensor.type);
    if (type == nullptr)
        return true;
    SizeProblem problem{};
    const auto bytes = bytesOf(*type, *elements, &problem);
    if (!bytes) {
        return fail(problem == SizeProblem::Overflow ? Problem::SizeOverflow : Problem::NotWholeBytes, tensor.name);
    }
    return *bytes == tensor.bytes || fail(Problem::SizeMismatch, tensor.name);
}

void SafetensorsReader::warn(TensorFileWarning::Kind kind, const QString &subject)
{
    if (m_warned[kind]++ < warningsPerKind)
        m_file.warnings.append({.kind = kind, .subject = subject});
}

void SafetensorsReader::addWarnings(qsizetype headerBytes)
{
    using enum TensorFileWarning::Kind;
    if (static_cast<std::uint64_t>(headerBytes) > longestAtTheHub)
        warn(HeaderOverHubLimit);
    if (headerBytes % lengthBytes != 0)
        warn(HeaderNotPadded);
    if (m_file.find(u"format") == nullptr)
        warn(FormatMissing);
    if (m_file.tensors.size() > tensorsThatAreMany)
        warn(TooManyTensors);
    for (const TensorInfo &tensor : std::as_const(m_file.tensors)) {
        const TensorType *type = findTensorType(tensor.type);
        if (type == nullptr)
            warn(UnknownType, tensor.name);
        else if (type->blockBits >= 16 && tensor.offset % (type->blockBits / 8) != 0)
            warn(TensorNotAligned, tensor.name);
        if (isOddName(tensor.name))
            warn(OddName, tensor.name);
    }
}

}  // namespace

TensorFileResult readSafetensors(const ByteSource &source, const std::stop_token &stop)
{
    return SafetensorsReader{source, stop}.read();
}

}  // namespace core
