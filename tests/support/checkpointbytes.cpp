#include "tests/support/checkpointbytes.h"

#include <QtEndian>

#include <array>

namespace test {

namespace {

QByteArray le16(quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray numbers(const QList<qint64> &values)
{
    QByteArray text;
    for (const qint64 value : values)
        text += (text.isEmpty() ? "" : ",") + QByteArray::number(value);
    return '[' + text + ']';
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

quint32 crc32Of(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            made.at(i) = value;
        }
        return made;
    }();
    quint32 crc = 0xffffffffU;
    for (const char c : bytes)
        crc = table.at((crc ^ static_cast<quint8>(c)) & 0xff) ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

// Pickle, as torch writes it, without a memo.
QByteArray pickledText(const QByteArray &text)
{
    return 'X' + GgufBytes::le32(static_cast<quint32>(text.size())) + text;
}

QByteArray pickledNumber(qint64 value)
{
    return 'J' + GgufBytes::le32(static_cast<quint32>(value));
}

QByteArray pickledTuple(const QList<qint64> &values)
{
    QByteArray pickled = "(";
    for (const qint64 value : values)
        pickled += pickledNumber(value);
    return pickled + 't';
}

}  // namespace

GgufBytes::GgufBytes(quint64 tensors, quint64 pairs, quint32 version)
    : m_bytes("GGUF" + le32(version) + le64(tensors) + le64(pairs))
{
}

GgufBytes &GgufBytes::text(const QByteArray &key, const QByteArray &value)
{
    return raw(string(key) + le32(8) + string(value));
}

GgufBytes &GgufBytes::number(const QByteArray &key, quint32 value)
{
    return raw(string(key) + le32(4) + le32(value));
}

GgufBytes &GgufBytes::texts(const QByteArray &key, const QByteArrayList &values)
{
    QByteArray elements;
    for (const QByteArray &value : values)
        elements += string(value);
    return array(key, 8, static_cast<quint64>(values.size()), elements);
}

GgufBytes &GgufBytes::array(const QByteArray &key, quint32 type, quint64 count, const QByteArray &elements)
{
    return raw(string(key) + le32(9) + le32(type) + le64(count) + elements);
}

QByteArray GgufBytes::bytes(const QByteArray &data, qsizetype alignment) const
{
    return m_bytes + QByteArray((alignment - m_bytes.size() % alignment) % alignment, '\0') + data;
}

GgufBytes &GgufBytes::tensor(const QByteArray &name, const QList<quint64> &dimensions, quint32 type, quint64 offset)
{
    raw(string(name) + le32(static_cast<quint32>(dimensions.size())));
    for (const quint64 size : dimensions)
        raw(le64(size));
    return raw(le32(type) + le64(offset));
}

GgufBytes &GgufBytes::raw(const QByteArray &bytes)
{
    m_bytes += bytes;
    return *this;
}

QByteArray GgufBytes::le32(quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray GgufBytes::le64(quint64 value)
{
    const quint64 little = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray GgufBytes::string(const QByteArray &text)
{
    return le64(static_cast<quint64>(text.size())) + text;
}

SafetensorsBytes &SafetensorsBytes::metadata(const QByteArray &key, const QByteArray &value)
{
    m_metadata += (m_metadata.isEmpty() ? "" : ",") + quoted(key) + ':' + quoted(value);
    return *this;
}

SafetensorsBytes &SafetensorsBytes::tensor(const QByteArray &name, const QByteArray &type, const QList<qint64> &shape,
                                           const QByteArray &data)
{
    m_tensors += (m_tensors.isEmpty() ? "" : ",") + quoted(name) + ":{\"dtype\":" + quoted(type) + ",\"shape\":"
        + numbers(shape) + ",\"data_offsets\":" + numbers({m_data.size(), m_data.size() + data.size()}) + '}';
    m_data += data;
    return *this;
}

QByteArray SafetensorsBytes::header() const
{
    const QByteArray first = m_metadata.isEmpty() ? QByteArray() : "\"__metadata__\":{" + m_metadata + '}';
    QByteArray json = '{' + first + (first.isEmpty() || m_tensors.isEmpty() ? "" : ",") + m_tensors + '}';
    json += QByteArray((8 - json.size() % 8) % 8, ' ');
    return GgufBytes::le64(static_cast<quint64>(json.size())) + json;
}

QByteArray SafetensorsBytes::bytes() const
{
    return header() + m_data;
}

QByteArray SafetensorsBytes::raw(const QByteArray &json, const QByteArray &data)
{
    return GgufBytes::le64(static_cast<quint64>(json.size())) + json + data;
}

TorchBytes &TorchBytes::tensor(const QByteArray &name, const QByteArray &storageClass, const QList<qint64> &shape,
                               const QList<qint64> &strides, const QByteArray &storage)
{
    m_class = storageClass;
    m_storages.append(storage);
    return rebuild(name, shape, strides, 0);
}

TorchBytes &TorchBytes::tie(const QByteArray &name, const QList<qint64> &shape, const QList<qint64> &strides,
                            qint64 offset)
{
    return rebuild(name, shape, strides, offset);
}

TorchBytes &TorchBytes::rebuild(const QByteArray &name, const QList<qint64> &shape, const QList<qint64> &strides,
                                qint64 offset)
{
    m_pickled += pickledText(name) + "ctorch._utils\n_rebuild_tensor_v2\n((" + pickledText("storage") + "ctorch\n"
        + m_class + '\n' + pickledText(QByteArray::number(m_storages.size() - 1)) + pickledText("cpu")
        + pickledNumber(m_storages.constLast().size() / 4) + "tQ" + pickledNumber(offset) + pickledTuple(shape)
        + pickledTuple(strides) + "\x89" + "ccollections\nOrderedDict\n)RtR";
    return *this;
}

QByteArray TorchBytes::pickle(bool isWrapped) const
{
    const QByteArray dictionary = "ccollections\nOrderedDict\n)R(" + m_pickled + 'u';
    return "\x80\x02"
        + (isWrapped ? "}(" + pickledText("epoch") + pickledNumber(3) + pickledText("state_dict") + dictionary + 'u'
                     : dictionary)
        + '.';
}

QByteArray TorchBytes::bytes(bool isWrapped) const
{
    QList<std::pair<QByteArray, QByteArray>> files{{"archive/data.pkl", pickle(isWrapped)},
                                                   {"archive/byteorder", "little"}};
    for (qsizetype i = 0; i < m_storages.size(); ++i)
        files.emplaceBack("archive/data/" + QByteArray::number(i), m_storages.at(i));
    files.emplaceBack("archive/version", "3\n");
    return zip(files);
}

QByteArray TorchBytes::zip(const QList<std::pair<QByteArray, QByteArray>> &files)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto &[name, content] : files) {
        const quint32 size = static_cast<quint32>(content.size());
        const QByteArray common = le16(0x0800) + le16(0) + GgufBytes::le32(0) + GgufBytes::le32(crc32Of(content))
            + GgufBytes::le32(size) + GgufBytes::le32(size) + le16(static_cast<quint16>(name.size()));
        directory += "PK\1\2" + le16(0) + le16(0) + common + le16(0) + le16(0) + le16(0) + le16(0) + GgufBytes::le32(0)
            + GgufBytes::le32(static_cast<quint32>(archive.size())) + name;
        // torch pads with a field of its own, so that the content begins at a multiple of 64.
        const qsizetype header = archive.size() + 30 + name.size() + 4;
        const QByteArray padding((64 - header % 64) % 64, 'Z');
        archive += "PK\3\4" + le16(0) + common + le16(static_cast<quint16>(padding.size() + 4)) + name + "FB"
            + le16(static_cast<quint16>(padding.size())) + padding + content;
    }
    const auto place = static_cast<quint64>(archive.size());
    const auto count = static_cast<quint64>(files.size());
    const auto length = static_cast<quint64>(directory.size());
    archive += directory;
    const auto end64 = static_cast<quint64>(archive.size());
    archive += "PK\6\6" + GgufBytes::le64(44) + le16(0x031e) + le16(45) + GgufBytes::le32(0) + GgufBytes::le32(0)
        + GgufBytes::le64(count) + GgufBytes::le64(count) + GgufBytes::le64(length) + GgufBytes::le64(place);
    archive += "PK\6\7" + GgufBytes::le32(0) + GgufBytes::le64(end64) + GgufBytes::le32(1);
    return archive + "PK\5\6" + le16(0) + le16(0) + le16(static_cast<quint16>(count))
        + le16(static_cast<quint16>(count)) + GgufBytes::le32(static_cast<quint32>(length))
        + GgufBytes::le32(static_cast<quint32>(place)) + le16(0);
}

}  // namespace test
