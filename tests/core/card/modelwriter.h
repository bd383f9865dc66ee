#pragma once

#include "core/card/modelfacts.h"
#include "tests/support/checkpointbytes.h"

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

}  // namespace test
