#include "core/card/cardtables.h"
#include "core/card/safetensorsheader.h"
#include "core/generate/privacy_p.h"
#include "core/generate/proposalbuilder_p.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype galleryLimit = 24;

/// A licence that the Hub has no id for is "other", under its own name.
LicenseChoice onHub(const LicenseChoice &choice)
{
    if (choice.id != u"other" && findLicense(choice.id))
        return choice;
    static const QRegularExpression noId{u"[^a-z0-9.+-]+"_s};
    QString name = choice.id == u"other" ? choice.name : choice.id;
    name = name.toLower().replace(noId, u"-"_s);
    return {.id = u"other"_s, .name = name, .link = choice.link};
}

void proposeLicense(ProposalBuilder &builder)
{
    for (const Proposal<LicenseChoice> &found : builder.facts().license.all()) {
        const LicenseChoice choice = onHub(found.value);
        builder.propose(u"license"_s, choice.id, found.reason, found.confidence);
        if (choice.id != u"other")
            continue;
        builder.propose(u"license_name"_s, choice.name, found.reason, found.confidence);
        const bool isLink = choice.link.startsWith(u"https://") && !isPrivate(choice.link);
        const QString file = builder.facts().licensePath;
        const bool hasFile = file == u"LICENSE" || file == u"LICENSE.md";
        if (isLink || hasFile)
            builder.propose(u"license_link"_s, isLink ? choice.link : file, found.reason, found.confidence);
    }
}

void proposeLanguages(ProposalBuilder &builder)
{
    for (const Proposal<QStringList> &found : builder.facts().languages.all()) {
        QCborArray codes;
        for (const QString &language : found.value) {
            const QString code = shortLanguageCode(language).isEmpty() ? language : shortLanguageCode(language);
            if (isLanguageCode(code) && !codes.contains(code))
                codes.append(code);
        }
        builder.propose(u"language"_s, codes, found.reason, found.confidence);
    }
}

void proposeBaseModels(ProposalBuilder &builder)
{
    const ModelFacts &facts = builder.facts();
    for (const Proposal<QStringList> &found : facts.baseModels.all()) {
        const QStringList &ids = found.value;
        if (ids.size() == 1)
            builder.propose(u"base_model"_s, ids.constFirst(), found.reason, found.confidence);
        else
            builder.propose(u"base_model"_s, QCborArray::fromStringList(ids), found.reason, found.confidence);
    }
    const bool hasBase = std::ranges::any_of(
        facts.baseModels.all(), [](const Proposal<QStringList> &found) { return found.confidence != Confidence::Low; });
    for (const Proposal<BaseRelation> &found : facts.relation.all()) {
        if (hasBase)
            builder.propose(u"base_model_relation"_s, toString(found.value), found.reason, found.confidence);
    }
}

void proposeConfigTags(ProposalBuilder &builder)
{
    const QJsonObject config = builder.files().json(u"config.json"_s);
    if (!config.isEmpty()) {
        const QString file = builder.files().find(u"config.json"_s)->path;
        if (config.contains(u"unsloth_version"))
            builder.addTag(u"unsloth"_s, keyReason(file, u"unsloth_version"_s, {}));
        for (const QString &key : {u"num_local_experts"_s, u"num_experts"_s, u"n_routed_experts"_s}) {
            if (config.value(key).toInteger() > 1)
                builder.addTag(u"moe"_s, keyReason(file, key, {}));
        }
    }
    if (const auto onnx = builder.files().anywhereWithSuffix(u".onnx"); !onnx.isEmpty())
        builder.addTag(u"onnx"_s, presence(onnx.constFirst().path));
    if (const auto gguf = builder.files().anywhereWithSuffix(u".gguf"); !gguf.isEmpty())
        builder.addTag(u"gguf"_s, presence(gguf.constFirst().path));
}

QStringList sentenceTransformerTags(const QString &type)
{
    if (type == u"CrossEncoder")
        return {u"sentence-transformers"_s, u"cross-encoder"_s, u"reranker"_s};
    if (type == u"SparseEncoder")
        return {u"sentence-transformers"_s, u"sparse-encoder"_s, u"sparse"_s};
    return {u"sentence-transformers"_s, u"sentence-similarity"_s, u"feature-extraction"_s, u"dense"_s};
}

void proposeKindTags(ProposalBuilder &builder)
{
    const ModelFacts &facts = builder.facts();
    if (facts.library.value() == u"sentence-transformers") {
        const QString type =
            builder.files().json(u"config_sentence_transformers.json"_s).value(u"model_type").toString();
        for (const QString &tag : sentenceTransformerTags(type))
            builder.addTag(tag, facts.library.reason());
    }
    if (const ModelFile *lora = builder.files().find(u"pytorch_lora_weights.safetensors"_s)) {
        for (const QString &tag : {u"diffusers"_s, u"text-to-image"_s, u"template:sd-lora"_s})
            builder.addTag(tag, presence(lora->path));
    }
}

}  // namespace

void proposeFacts(ProposalBuilder &builder)
{
    const ModelFacts &facts = builder.facts();
    proposeLicense(builder);
    proposeLanguages(builder);
    for (const Proposal<QString> &tag : facts.tags)
        builder.addTag(tag.value, tag.reason);
    if (builder.isDataset()) {
        builder.propose(u"pretty_name"_s, builder.name(), facts.name.reason(), Confidence::Medium);
        return;
    }
    for (const Proposal<QString> &library : facts.library.all())
        builder.propose(u"library_name"_s, library.value, library.reason, library.confidence);
    for (const Proposal<QString> &task : facts.task.all()) {
        if (const Task *known = findTask(task.value); known && known->isForModels)
            builder.propose(u"pipeline_tag"_s, task.value, task.reason, task.confidence);
    }
    proposeBaseModels(builder);
    proposeConfigTags(builder);
    proposeKindTags(builder);
}

void proposeInference(ProposalBuilder &builder)
{
    const QJsonObject generation = builder.files().json(u"generation_config.json"_s);
    QCborMap parameters;
    for (const QString &key : inferenceParameters()) {
        const QJsonValue value = generation.value(key);
        if (value.isDouble() || value.isBool())
            parameters.insert(key, QCborValue::fromJsonValue(value));
    }
    if (parameters.isEmpty())
        return;
    const QString file = builder.files().find(u"generation_config.json"_s)->path;
    // They are what the author's programs use; whether the page's widget should is for the author to say.
    builder.propose(u"inference"_s, QCborMap{{u"parameters"_s, parameters}},
                    keyReason(file, QStringList{parameters.toVariantMap().keys()}.join(u", "_s), {}), Confidence::Low);
}

void proposeWidget(ProposalBuilder &builder)
{
    if (builder.facts().library.value() != u"diffusers")
        return;
    QString prompt;
    for (const ModelFile &file : builder.files().withSuffix(u".safetensors")) {
        const auto header = readSafetensorsHeader(file);
        const QString phrase = header ? header->metadata.value(u"modelspec.trigger_phrase").toString() : QString{};
        prompt = prompt.isEmpty() ? publicText(phrase) : prompt;
        builder.propose(u"instance_prompt"_s, publicText(phrase),
                        keyReason(file.path, u"modelspec.trigger_phrase"_s, phrase), Confidence::High);
    }
    QList<ModelFile> images;
    for (const QStringView suffix : {u".png", u".jpg", u".jpeg", u".webp"})
        images += builder.files().anywhereWithSuffix(suffix);
    QCborArray examples;
    for (const ModelFile &image : images.first(std::min(images.size(), galleryLimit))) {
        examples.append(
            QCborMap{{u"text"_s, prompt.isEmpty() ? u"-"_s : prompt}, {u"output"_s, QCborMap{{u"url"_s, image.path}}}});
    }
    if (!examples.isEmpty())
        builder.propose(u"widget"_s, examples, presence(images.constFirst().path), Confidence::Medium);
}

}  // namespace core
