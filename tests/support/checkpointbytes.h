#pragma once

#include <QByteArray>
#include <QList>

namespace test {

/// Builds the header of a GGUF file, field by field.
class GgufBytes
{
public:
    GgufBytes(quint64 tensors, quint64 pairs, quint32 version = 3);

    GgufBytes &text(const QByteArray &key, const QByteArray &value);
    GgufBytes &number(const QByteArray &key, quint32 value);
    GgufBytes &texts(const QByteArray &key, const QByteArrayList &values);
    /// An array whose count says what you like; `elements` is what really follows.
    GgufBytes &array(const QByteArray &key, quint32 type, quint64 count, const QByteArray &elements);
    /// `dimensions` fastest first; `type` is ggml's number.
    GgufBytes &tensor(const QByteArray &name, const QList<quint64> &dimensions, quint32 type = 0, quint64 offset = 0);
    GgufBytes &raw(const QByteArray &bytes);

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }
    /// The header, padded, with the tensors' data behind it.
    [[nodiscard]] QByteArray bytes(const QByteArray &data, qsizetype alignment = 32) const;
    [[nodiscard]] static QByteArray le32(quint32 value);
    [[nodiscard]] static QByteArray le64(quint64 value);
    [[nodiscard]] static QByteArray string(const QByteArray &text);

private:
    QByteArray m_bytes;
};

/// Builds a safetensors file. Tensors lie in the order in which they are added.
class SafetensorsBytes
{
public:
    SafetensorsBytes &metadata(const QByteArray &key, const QByteArray &value);
    SafetensorsBytes &tensor(const QByteArray &name, const QByteArray &type, const QList<qint64> &shape,
                             const QByteArray &data);

    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QByteArray header() const;  ///< Everything before the data.
    /// Length, header and data as given, whatever they say.
    [[nodiscard]] static QByteArray raw(const QByteArray &json, const QByteArray &data = {});

private:
    QByteArray m_metadata;
    QByteArray m_tensors;
    QByteArray m_data;
};

/// Builds a file as torch.save() does: a stored ZIP with 64-bit ends, a pickled state dict, a file for each storage.
class TorchBytes
{
public:
    /// `storageClass` is torch's, "FloatStorage"; `shape` and `strides` count elements.
    TorchBytes &tensor(const QByteArray &name, const QByteArray &storageClass, const QList<qint64> &shape,
                       const QList<qint64> &strides, const QByteArray &storage);
    /// Looks into the storage of the tensor that was added last.
    TorchBytes &tie(const QByteArray &name, const QList<qint64> &shape, const QList<qint64> &strides,
                    qint64 offset = 0);

    [[nodiscard]] QByteArray bytes(bool isWrapped = false) const;
    [[nodiscard]] QByteArray pickle(bool isWrapped = false) const;
    /// An archive of stored files.
    [[nodiscard]] static QByteArray zip(const QList<std::pair<QByteArray, QByteArray>> &files);

private:
    TorchBytes &rebuild(const QByteArray &name, const QList<qint64> &shape, const QList<qint64> &strides,
                        qint64 offset);

    QByteArray m_pickled;
    QByteArray m_class;
    QByteArrayList m_storages;
};

}  // namespace test
