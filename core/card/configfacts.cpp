#include "core/card/factcollector_p.h"
#include "core/card/tasktables_p.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t recipeLimit = 256 * 1024;

/// A base model as programs write it down: an id, or the place of one in the Hub's cache. Other paths name nothing.
QString modelIdOf(const QString &nameOrPath)
{
    static const QRegularExpression cached{u"(?:^|/)models--([^/]+?)--([^/]+)(?:/|$)"_s};
    if (const auto match = cached.match(nameOrPath); match.hasMatch())
        return match.captured(1) + u'/' + match.captured(2);
    return isModelId(nameOrPath) ? nameOrPath : QString{};
}

void proposeTask(ModelFacts &facts, const QString &task, const Reason &reason, Confidence confidence)
{
    if (!task.isEmpty())
        facts.task.add({task, reason, confidence});
}

void readPeft(FactCollector &collector, const QJsonObject &config)
{
    const QString file = collector.find(u"adapter_config.json"_s)->path;
    ModelFacts &facts = collector.facts;
    const QString type = config.value(u"peft_type").toString();
    const Reason byType = keyReason(file, u"peft_type"_s, type);
    facts.kind.add({ModelKind::Adapter, byType, Confidence::High});
    facts.relation.add({BaseRelation::Adapter, byType, Confidence::High});
    facts.library.add({u"peft"_s, byType, Confidence::High});
    if (!type.isEmpty())
        collector.addTag(type.toLower(), byType);

    const QString base = config.value(u"base_model_name_or_path").toString();
    if (const QString id = modelIdOf(base); !id.isEmpty()) {
        const Reason reason = keyReason(file, u"base_model_name_or_path"_s, base);
        facts.baseModels.add({{id}, reason, id == base ? Confidence::High : Confidence::Medium});
    }
    const QString task = config.value(u"task_type").toString();
    proposeTask(facts, taskOfPeft(task), keyReason(file, u"task_type"_s, task), Confidence::High);
}

/// "base_model: acme/tiny" and "- model: acme/tiny" in a mergekit recipe, wherever they stand.
QStringList modelsInRecipe(const QString &recipe)
{
    static const QRegularExpression line{
        u"^\\s*(?:-\\s+)?(?:model|base_model):\\s*[\"']?([^\\s\"'#]+)[\"']?\\s*(?:#.*)?$"_s,
        QRegularExpression::MultilineOption};
    QStringList models;
    for (auto match = line.globalMatch(recipe); match.hasNext();) {
        // mergekit writes a LoRA on a model as "model+lora".
        const QString id = modelIdOf(match.next().captured(1).section(u'+', 0, 0));
        if (!id.isEmpty() && !models.contains(id))
            models.append(id);
    }
    return models;
}

void readTransformers(FactCollector &collector, const QString &file, const QJsonObject &config)
{
    ModelFacts &facts = collector.facts;
    const QString architecture = config.value(u"architectures").toArray().at(0).toString();
    const QString modelType = config.value(u"model_type").toString();
    const Reason byClass = architecture.isEmpty() ? keyReason(file, u"model_type"_s, modelType)
                                                  : keyReason(file, u"architectures"_s, architecture);
    // Whatever else was recognised is a full model of a special sort.
    if (facts.kind.isEmpty())
        facts.kind.add({ModelKind::FullModel, byClass, Confidence::High});
    const bool isSure = config.contains(u"transformers_version") || !architecture.isEmpty();
    const QString library = config.contains(u"quantization") ? u"mlx"_s : u"transformers"_s;
    const Reason byLibrary = library == u"mlx" ? keyReason(file, u"quantization"_s, {}) : byClass;
    facts.library.add({library, byLibrary, isSure ? Confidence::High : Confidence::Medium});
    const ArchitectureTask task = taskOfArchitecture(architecture, modelType);
    proposeTask(facts, task.task, byClass, task.isExact ? Confidence::High : Confidence::Medium);
    if (config.value(u"auto_map").isObject())
        collector.addTag(u"custom_code"_s, keyReason(file, u"auto_map"_s, {}));

    const QString origin = config.value(u"_name_or_path").toString();
    if (const QString id = modelIdOf(origin); !id.isEmpty()) {
        // Without an owner it may as well be the name of a local folder.
        const Reason reason = keyReason(file, u"_name_or_path"_s, origin);
        const bool hasOwner = id.contains(u'/');
        facts.baseModels.add({{id}, reason, hasOwner ? Confidence::Medium : Confidence::Low});
        if (hasOwner && facts.kind.value() == ModelKind::FullModel)
            facts.relation.add({BaseRelation::Finetune, reason, Confidence::Medium});
    }
}

void readQuantization(FactCollector &collector, const QString &file, const QJsonObject &config)
{
    ModelFacts &facts = collector.facts;
    if (const QJsonObject method = config.value(u"quantization_config").toObject(); !method.isEmpty()) {
        const QString name = method.value(u"quant_method").toString(u"bitsandbytes"_s);
        const Reason reason = keyReason(file, u"quantization_config"_s, name);
        facts.kind.add({ModelKind::Quantization, reason, Confidence::High});
        facts.relation.add({BaseRelation::Quantized, reason, Confidence::High});
        facts.quantization.add({name, reason, Confidence::High});
    } else if (const QJsonObject mlx = config.value(u"quantization").toObject(); mlx.contains(u"bits")) {
        const QString bits = QString::number(mlx.value(u"bits").toInt());
        const Reason reason = keyReason(file, u"quantization.bits"_s, bits);
        facts.kind.add({ModelKind::Quantization, reason, Confidence::High});
        facts.relation.add({BaseRelation::Quantized, reason, Confidence::High});
        facts.quantization.add({bits + u"bit", reason, Confidence::High});
    }
}

void readTimm(FactCollector &collector, const QString &file, const QJsonObject &config)
{
    ModelFacts &facts = collector.facts;
    const QJsonObject pretrained = config.value(u"pretrained_cfg").toObject();
    const Reason reason = keyReason(file, u"architecture"_s, config.value(u"architecture").toString());
    facts.kind.add({ModelKind::FullModel, reason, Confidence::High});
    facts.library.add({u"timm"_s, keyReason(file, u"pretrained_cfg"_s, {}), Confidence::High});
    const bool classifies = config.value(u"num_classes").toInteger() > 0;
    proposeTask(facts, classifies ? u"image-classification"_s : u"image-feature-extraction"_s,
                keyReason(file, u"num_classes"_s, QString::number(config.value(u"num_classes").toInteger())),
                Confidence::High);
    if (const QString license = pretrained.value(u"license").toString(); !license.isEmpty()) {
        facts.license.add({LicenseChoice{.id = license.toLower()},
                           keyReason(file, u"pretrained_cfg.license"_s, license), Confidence::High});
    }
}

}  // namespace

void readAdapter(FactCollector &collector)
{
    ModelFacts &facts = collector.facts;
    const QJsonObject config = collector.json(u"adapter_config.json"_s);
    if (config.contains(u"peft_type")) {
        readPeft(collector, config);
    } else if (config.contains(u"model_class") || config.contains(u"model_name")) {
        const Reason reason = presence(collector.find(u"adapter_config.json"_s)->path);
        facts.kind.add({ModelKind::Adapter, reason, Confidence::High});
        facts.library.add({u"adapter-transformers"_s, reason, Confidence::High});
        if (const QString base = config.value(u"model_name").toString(); !modelIdOf(base).isEmpty()) {
            const Reason named = keyReason(reason.file, u"model_name"_s, base);
            facts.baseModels.add({{modelIdOf(base)}, named, Confidence::High});
        }
    }
    if (const ModelFile *lora = collector.find(u"pytorch_lora_weights.safetensors"_s)) {
        const Reason reason = presence(lora->path);
        facts.kind.add({ModelKind::Adapter, reason, Confidence::High});
        facts.library.add({u"diffusers"_s, reason, Confidence::High});
        collector.addTag(u"lora"_s, reason);
        proposeTask(facts, u"text-to-image"_s, reason, Confidence::Medium);
    }
}

void readMergeRecipe(FactCollector &collector)
{
    for (const QString &name : {u"mergekit_config.yml"_s, u"mergekit_config.yaml"_s}) {
        const ModelFile *file = collector.find(name);
        if (file == nullptr)
            continue;
        const Reason reason = presence(file->path);
        collector.facts.kind.add({ModelKind::Merge, reason, Confidence::High});
        collector.facts.relation.add({BaseRelation::Merge, reason, Confidence::High});
        collector.addTag(u"merge"_s, reason);
        collector.addTag(u"mergekit"_s, reason);
        const auto recipe = readText(*file, recipeLimit);
        if (!recipe)
            collector.addProblem(*file, recipe.error());
        else if (const QStringList models = modelsInRecipe(*recipe); !models.isEmpty())
            collector.facts.baseModels.add(
                {models, keyReason(file->path, u"models"_s, models.join(u", "_s)), Confidence::High});
    }
}

void readPipeline(FactCollector &collector)
{
    const QString className = collector.json(u"model_index.json"_s).value(u"_class_name").toString();
    if (className.isEmpty())
        return;
    const Reason reason = keyReason(collector.find(u"model_index.json"_s)->path, u"_class_name"_s, className);
    collector.facts.kind.add({ModelKind::DiffusionPipeline, reason, Confidence::High});
    collector.facts.library.add({u"diffusers"_s, reason, Confidence::High});
    proposeTask(collector.facts, taskOfPipeline(className), reason, Confidence::Medium);
}

void readSentenceTransformer(FactCollector &collector)
{
    const ModelFile *modules = collector.find(u"modules.json"_s);
    const ModelFile *own = collector.find(u"config_sentence_transformers.json"_s);
    if (modules == nullptr && own == nullptr)
        return;
    const Reason reason = presence(modules != nullptr ? modules->path : own->path);
    ModelFacts &facts = collector.facts;
    facts.kind.add({ModelKind::SentenceTransformer, reason, Confidence::High});
    if (collector.has(u"config_setfit.json"_s) || collector.has(u"model_head.pkl"_s)) {
        facts.library.add({u"setfit"_s, presence(u"model_head.pkl"_s), Confidence::High});
        proposeTask(facts, u"text-classification"_s, reason, Confidence::High);
        return;
    }
    facts.library.add({u"sentence-transformers"_s, reason, Confidence::High});
    const QString type = collector.json(u"config_sentence_transformers.json"_s).value(u"model_type").toString();
    if (type.isEmpty() || type == u"SentenceTransformer")
        proposeTask(facts, u"sentence-similarity"_s, reason, Confidence::High);
    else if (type == u"CrossEncoder")
        proposeTask(facts, u"text-ranking"_s, keyReason(own->path, u"model_type"_s, type), Confidence::Medium);
    else
        proposeTask(facts, u"feature-extraction"_s, keyReason(own->path, u"model_type"_s, type), Confidence::Medium);
}

void readConfig(FactCollector &collector)
{
    const QJsonObject config = collector.json(u"config.json"_s);
    if (config.isEmpty())
        return;
    const QString file = collector.find(u"config.json"_s)->path;
    if (config.contains(u"pretrained_cfg")) {
        readTimm(collector, file, config);
    } else if (config.contains(u"sklearn")) {
        const Reason reason = keyReason(file, u"sklearn"_s, {});
        collector.facts.kind.add({ModelKind::FullModel, reason, Confidence::High});
        collector.facts.library.add({u"sklearn"_s, reason, Confidence::High});
    } else if (config.contains(u"architectures") || config.contains(u"model_type")) {
        readQuantization(collector, file, config);
        readTransformers(collector, file, config);
    }
}

void readTokenizer(FactCollector &collector)
{
    if (const ModelFile *chat = collector.find(u"chat_template.jinja"_s))
        collector.addTag(u"conversational"_s, presence(chat->path));
    const QJsonObject tokenizer = collector.json(u"tokenizer_config.json"_s);
    if (tokenizer.contains(u"chat_template"))
        collector.addTag(u"conversational"_s,
                         keyReason(collector.find(u"tokenizer_config.json"_s)->path, u"chat_template"_s, {}));
}

}  // namespace core
