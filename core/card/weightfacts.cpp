#include "core/card/factcollector_p.h"
#include "core/card/ggufheader.h"
#include "core/card/safetensorsheader.h"
#include "core/card/tasktables_p.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype headersToRead = 64;  // a repository of quantisations has some twenty; shards say the same

struct NamedFormat
{
    QStringView suffix;
    QStringView library;
    Confidence confidence;
};

constexpr std::array namedFormats{
    NamedFormat{u".nemo", u"nemo", Confidence::High},     NamedFormat{u".mlmodel", u"coreml", Confidence::High},
    NamedFormat{u".keras", u"keras", Confidence::High},   NamedFormat{u".tflite", u"litert", Confidence::Medium},
    NamedFormat{u".skops", u"sklearn", Confidence::High}, NamedFormat{u".joblib", u"sklearn", Confidence::Medium},
};

constexpr std::array<QStringView, 18> weightSuffixes{
    u".safetensors", u".gguf",  u".bin", u".pt",    u".pth", u".ckpt", u".h5",     u".onnx",    u".msgpack",
    u".tflite",      u".keras", u".npz", u".skops", u".pkl", u".nemo", u".joblib", u".mlmodel", u".pte",
};
constexpr std::array<QStringView, 6> tableSuffixes{u".parquet", u".arrow", u".csv", u".tsv", u".jsonl", u".mds"};

bool hasWeights(const FactCollector &collector, QStringView except = {})
{
    return std::ranges::any_of(weightSuffixes, [&](QStringView suffix) {
        return suffix != except && !collector.anywhereWithSuffix(suffix).isEmpty();
    });
}

/// When no configuration said what this is: weights are some model, tables without weights a dataset.
void guessKind(FactCollector &collector)
{
    const auto guess = [&collector](ModelKind kind, QStringView suffix) {
        const QList<ModelFile> found = collector.anywhereWithSuffix(suffix);
        if (!found.isEmpty() && collector.facts.kind.isEmpty())
            collector.facts.kind.add({kind, presence(found.constFirst().path), Confidence::Low});
    };
    for (const QStringView suffix : weightSuffixes)
        guess(ModelKind::FullModel, suffix);
    for (const QStringView suffix : tableSuffixes)
        guess(ModelKind::Dataset, suffix);
}

/// "models/tiny-00001-of-00003.gguf": shards hold the tensors of one model between them.
QString withoutShard(const QString &path)
{
    static const QRegularExpression shard{u"-\\d{5}-of-\\d{5}(?=\\.gguf$)"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    return QString{path}.remove(shard);
}

QString idFromAddress(const QString &address)
{
    const QUrl url{address};
    static const QStringList hosts{u"huggingface.co"_s, u"www.huggingface.co"_s, u"hf.co"_s};
    const QString path = url.path().mid(1);
    return hosts.contains(url.host()) && path.contains(u'/') && isModelId(path) ? path : QString{};
}

/// "general.base_model.0.…": by address, else as organization/name when that is an id.
QString ggufBaseModel(const GgufHeader &header, std::uint64_t index)
{
    const QString prefix = u"general.base_model.%1."_s.arg(index);
    if (const QString id = idFromAddress(header.text(prefix + u"repo_url"_s)); !id.isEmpty())
        return id;
    const QString owner = header.text(prefix + u"organization"_s).simplified().replace(u' ', u'-');
    const QString name = header.text(prefix + u"name"_s).simplified().replace(u' ', u'-');
    const QString id = owner + u'/' + name;
    return isModelId(id) ? id : QString{};
}

void readGgufOrigin(ModelFacts &facts, const GgufHeader &header, const QString &file)
{
    constexpr std::uint64_t mostParents = 32;
    QStringList models;
    const std::uint64_t count = std::min(header.numbers.value(u"general.base_model.count"_s), mostParents);
    for (std::uint64_t i = 0; i < count; ++i) {
        if (const QString id = ggufBaseModel(header, i); !id.isEmpty() && !models.contains(id))
            models.append(id);
    }
    if (!models.isEmpty()) {
        const Reason reason = keyReason(file, u"general.base_model"_s, models.join(u", "_s));
        facts.baseModels.add({models, reason, Confidence::High});
    }
}

void readGgufLicense(ModelFacts &facts, const GgufHeader &header, const QString &file)
{
    const QString license = header.text(u"general.license"_s);
    if (license.isEmpty())
        return;
    LicenseChoice choice{.id = license.toLower()};
    if (choice.id == u"other") {
        choice.name = header.text(u"general.license.name"_s);
        choice.link = header.text(u"general.license.link"_s);
    }
    facts.license.add({choice, keyReason(file, u"general.license"_s, license), Confidence::High});
}

void readGgufHeaderFacts(FactCollector &collector, const GgufHeader &header, const QString &file)
{
    ModelFacts &facts = collector.facts;
    const QString type = header.text(u"general.type"_s);
    if (type == u"adapter")
        facts.kind.add({ModelKind::Adapter, keyReason(file, u"general.type"_s, type), Confidence::High});
    if (const QString name = header.text(u"general.name"_s); !name.isEmpty())
        facts.name.add({name, keyReason(file, u"general.name"_s, name), Confidence::Medium});
    readGgufLicense(facts, header, file);
    readGgufOrigin(facts, header, file);
    const QString architecture = header.text(u"general.architecture"_s);
    if (const QString task = taskOfGguf(architecture); !task.isEmpty() && (type.isEmpty() || type == u"model"))
        facts.task.add({task, keyReason(file, u"general.architecture"_s, architecture), Confidence::Medium});
    if (const QStringList languages = header.lists.value(u"general.languages"_s); !languages.isEmpty()) {
        const Reason reason = keyReason(file, u"general.languages"_s, languages.join(u", "_s));
        facts.languages.add({languages, reason, Confidence::High});
    }
    if (header.texts.contains(u"tokenizer.chat_template"_s))
        collector.addTag(u"conversational"_s, keyReason(file, u"tokenizer.chat_template"_s, {}));
}

void readGgufType(ModelFacts &facts, const GgufHeader &header, const ModelFile &file)
{
    const QString name = ggufTypeFromFileName(file.path.section(u'/', -1));
    const QString key = u"general.file_type"_s;
    const QString stated = header.numbers.contains(key) ? ggufFileTypeName(header.numbers.value(key)) : QString{};
    // "Q4_K_XL" is a name people gave; the header knows only what it was made from.
    if (!name.isEmpty())
        facts.quantization.add({name, {.clue = Clue::FileName, .file = file.path, .text = name}, Confidence::High});
    else if (!stated.isEmpty())
        facts.quantization.add({stated, keyReason(file.path, key, stated), Confidence::High});
}

/// The files whose headers together count one model: the shards an index names, or the only file.
QList<ModelFile> countedFiles(FactCollector &collector)
{
    static const QRegularExpression shard{u"[-_]\\d{5,6}-of-\\d{5,6}\\.safetensors$"_s};
    QList<ModelFile> all = collector.withSuffix(u".safetensors");
    if (all.size() == 1 && !shard.match(all.constFirst().path).hasMatch())
        return all;
    const QJsonObject map = collector.json(u"model.safetensors.index.json"_s).value(u"weight_map").toObject();
    QStringList names;
    for (const QJsonValue &name : map)
        names.append(name.toString());
    QList<ModelFile> shards = all;
    shards.removeIf([&](const ModelFile &file) { return !names.contains(file.path.section(u'/', -1)); });
    names.removeDuplicates();
    // A count of half the shards would be a wrong number.
    return shards.size() == names.size() ? shards : QList<ModelFile>{};
}

void readSafetensorsMetadata(FactCollector &collector, const QJsonObject &metadata, const QString &file)
{
    ModelFacts &facts = collector.facts;
    const auto text = [&](const QString &key) { return metadata.value(key).toString().simplified(); };
    if (text(u"format"_s) == u"mlx")
        facts.library.add({u"mlx"_s, keyReason(file, u"format"_s, u"mlx"_s), Confidence::High});
    if (const QString module = text(u"ss_network_module"_s); !module.isEmpty()) {
        const Reason reason = keyReason(file, u"ss_network_module"_s, module);
        facts.kind.add({ModelKind::Adapter, reason, Confidence::High});
        collector.addTag(u"lora"_s, reason);
    }
    for (const QString &key : {u"modelspec.title"_s, u"ss_output_name"_s}) {
        if (const QString name = text(key); !name.isEmpty())
            facts.name.add({name, keyReason(file, key, name), Confidence::Medium});
    }
    if (const QString license = text(u"modelspec.license"_s); !license.isEmpty())
        facts.license.add({LicenseChoice{.id = license.toLower()}, keyReason(file, u"modelspec.license"_s, license),
                           Confidence::Medium});
}

}  // namespace

void readGgufFiles(FactCollector &collector, const std::stop_token &stop)
{
    const QList<ModelFile> files = collector.anywhereWithSuffix(u".gguf");
    ModelFacts &facts = collector.facts;
    QString counted;  // the first model; other quantisations of it have as many weights
    std::int64_t elements = 0;
    for (const ModelFile &file : files.first(std::min(files.size(), headersToRead))) {
        if (stop.stop_requested())
            return;
        const auto header = readGgufHeader(file);
        if (!header) {
            collector.addProblem(file, header.error());
            continue;
        }
        readGgufHeaderFacts(collector, *header, file.path);
        readGgufType(facts, *header, file);
        if (counted.isEmpty())
            counted = withoutShard(file.path);
        if (withoutShard(file.path) == counted)
            elements += header->elements;
    }
    if (elements > 0)
        facts.parameters.add({elements, {.clue = Clue::TensorShapes, .file = counted}, Confidence::High});
    if (!files.isEmpty() && !hasWeights(collector, u".gguf"))
        facts.kind.add({ModelKind::Gguf, presence(files.constFirst().path), Confidence::High});
}

void readSafetensorsFiles(FactCollector &collector, const std::stop_token &stop)
{
    const QList<ModelFile> files = countedFiles(collector);
    std::int64_t elements = 0;
    bool isCountable = !files.isEmpty() && files.size() <= headersToRead * 4;
    for (const ModelFile &file : files.first(std::min(files.size(), headersToRead * 4))) {
        if (stop.stop_requested())
            return;
        const auto header = readSafetensorsHeader(file);
        if (!header) {
            collector.addProblem(file, header.error());
            isCountable = false;
            continue;
        }
        readSafetensorsMetadata(collector, header->metadata, file.path);
        isCountable = isCountable && !header->hasPackedWeights;
        elements += header->elements;
    }
    if (isCountable && elements > 0)
        collector.facts.parameters.add(
            {elements, {.clue = Clue::TensorShapes, .file = files.constFirst().path}, Confidence::High});
}

void readFileNames(FactCollector &collector)
{
    ModelFacts &facts = collector.facts;
    for (const NamedFormat &format : namedFormats) {
        if (const QList<ModelFile> found = collector.anywhereWithSuffix(format.suffix); !found.isEmpty())
            facts.library.add({format.library.toString(), presence(found.constFirst().path), format.confidence});
    }
    if (const ModelFile *clip = collector.find(u"open_clip_config.json"_s)) {
        facts.library.add({u"open_clip"_s, presence(clip->path), Confidence::High});
        facts.task.add({u"zero-shot-image-classification"_s, presence(clip->path), Confidence::High});
    }
    if (facts.kind.isEmpty())
        guessKind(collector);
}

}  // namespace core
