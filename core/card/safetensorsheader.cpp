#include "core/card/safetensorsheader.h"

#include "core/card/boundedfile_p.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::uint64_t headerLimit = 25'000'000;
constexpr qsizetype shapeLimit = 16;

/// Product of the dimensions, or -1 when it cannot be one of a tensor of `bytes`: no type has less than 4 bits.
std::int64_t elementCount(const QJsonArray &shape, std::int64_t bytes)
{
    if (shape.size() > shapeLimit)
        return -1;
    std::int64_t count = 1;
    for (const QJsonValue &dimension : shape) {
        const std::int64_t size = dimension.toInteger(-1);
        if (size < 0 || __builtin_mul_overflow(count, size, &count))
            return -1;
    }
    return count / 2 <= bytes ? count : -1;
}

/// The bytes of the tensor, or -1 when its offsets are no span of the data.
std::int64_t spanBytes(const QJsonArray &offsets, std::int64_t dataBytes)
{
    if (offsets.size() != 2)
        return -1;
    const std::int64_t begin = offsets.at(0).toInteger(-1);
    const std::int64_t end = offsets.at(1).toInteger(-1);
    return begin >= 0 && end >= begin && end <= dataBytes ? end - begin : -1;
}

std::expected<SafetensorsHeader, FileProblemKind> sumUp(const QJsonObject &json, std::int64_t dataBytes)
{
    SafetensorsHeader header{.metadata = json.value(u"__metadata__").toObject()};
    for (auto tensor = json.begin(); tensor != json.end(); ++tensor) {
        if (tensor.key() == u"__metadata__")
            continue;
        const QJsonObject entry = tensor.value().toObject();
        const std::int64_t bytes = spanBytes(entry.value(u"data_offsets").toArray(), dataBytes);
        const std::int64_t count = bytes < 0 ? -1 : elementCount(entry.value(u"shape").toArray(), bytes);
        if (count < 0 || __builtin_add_overflow(header.elements, count, &header.elements))
            return std::unexpected(FileProblemKind::Malformed);
        const QString type = entry.value(u"dtype").toString();
        if (count > 1 && (type == u"U8" || type == u"I8" || type == u"U32" || type == u"I32" || type.startsWith(u"F8")))
            header.hasPackedWeights = true;
    }
    return header;
}

}  // namespace

std::expected<SafetensorsHeader, FileProblemKind> readSafetensorsHeader(const ModelFile &file)
{
    HeaderReader reader{file};
    if (!reader.isOpen())
        return std::unexpected(FileProblemKind::Unreadable);
    const std::uint64_t length = reader.number(8);
    if (!reader.ok() || length > static_cast<std::uint64_t>(reader.leftBytes()))
        return std::unexpected(FileProblemKind::Malformed);
    if (length > headerLimit)
        return std::unexpected(FileProblemKind::TooLarge);
    const QByteArray json = reader.bytes(length, headerLimit);
    if (!reader.ok())
        return std::unexpected(FileProblemKind::Unreadable);
    const std::int64_t dataBytes = reader.leftBytes();
    return parseJsonObject(json).and_then([&](const QJsonObject &object) { return sumUp(object, dataBytes); });
}

}  // namespace core
