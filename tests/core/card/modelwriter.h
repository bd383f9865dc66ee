#pragma once

#include "core/card/modelfacts.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace test {

/// All files below a folder, hidden ones included, as publishing would list them.
[[nodiscard]] QList<core::ModelFile> filesBelow(const QString &folder);
/// A published model: the one inside a Python package that tests/interop/install brings to `interopFolder`. Empty when
/// it is not there.
[[nodiscard]] QString publishedModel(const QString &interopFolder);

/// Writes model files of real formats into a folder of its own.
class ModelWriter
{
public:
    explicit ModelWriter(QString folderName = QStringLiteral("files"))
        : m_folderName(std::move(folderName))
    {
    }

    [[nodiscard]] QString folder() const { return m_root.filePath(m_folderName); }

    void write(const QString &path, const QByteArray &content);
    void writeJson(const QString &path, const QJsonObject &json);
    /// A complete safetensors file: one F32 tensor of `shape` per name, filled with zeros.
    void writeSafetensors(const QString &path, const QList<std::pair<QString, QList<qint64>>> &tensors,
                          const QJsonObject &metadata = {});
    /// `fileBytes` of nothing, of which the disk holds almost none.
    void writeSparse(const QString &path, const QByteArray &start, qint64 fileBytes);

    /// A transformers model that was fine-tuned, with a chat template.
    void writeFullModel();
    /// A LoRA as PEFT saves it.
    void writeLora();
    /// Two GGUF files with real headers.
    void writeGguf();

    [[nodiscard]] QList<core::ModelFile> files() const { return filesBelow(folder()); }
    [[nodiscard]] core::ModelFacts facts(const QString &folderName = QStringLiteral("tiny-llama")) const;

private:
    QTemporaryDir m_root;
    QString m_folderName;
};

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
    GgufBytes &tensor(const QByteArray &name, const QList<quint64> &dimensions);
    GgufBytes &raw(const QByteArray &bytes);

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }
    [[nodiscard]] static QByteArray le32(quint32 value);
    [[nodiscard]] static QByteArray le64(quint64 value);
    [[nodiscard]] static QByteArray string(const QByteArray &text);

private:
    QByteArray m_bytes;
};

}  // namespace test
