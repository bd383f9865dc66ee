#include "core/card/usagecode.h"
#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"
#include "core/generate/proposalbuilder_p.h"

#include <QJsonArray>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// "- **Label:** value" for each value there is.
class FactList
{
public:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_text += u"- **%1:** %2\n"_s.arg(label, value);
    }
    void add(const QString &label, const QJsonValue &value)
    {
        if (value.isDouble())
            add(label, cardNumber(value.toDouble()));
        else if (value.isBool())
            add(label, value.toBool() ? u"yes"_s : u"no"_s);
        else
            add(label, escapedMarkdown(publicText(value.toString())));
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

struct LabelledKey
{
    QLatin1StringView key;
    QLatin1StringView label;
};

void addKeys(FactList &facts, const QJsonObject &object, std::span<const LabelledKey> keys)
{
    for (const LabelledKey &row : keys)
        facts.add(row.label, object.value(row.key));
}

QString nameList(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue &name : value.toArray()) {
        if (const QString text = publicText(name.toString()); !text.isEmpty())
            names.append(codeSpan(text));
    }
    return value.isString() ? codeSpan(publicText(value.toString())) : names.join(u", "_s);
}

QString languageName(SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Python: return u"python"_s;
    case SnippetLanguage::Shell: return u"bash"_s;
    case SnippetLanguage::JavaScript: return u"javascript"_s;
    }
    return {};
}

UsageFacts usageOf(ProposalBuilder &builder)
{
    const ModelFacts &facts = builder.facts();
    // Without a repository the code still shows where its name goes.
    const QString name = checkRepoName(builder.name()) == RepoNameProblem::None ? builder.name() : u"MODEL_NAME"_s;
    UsageFacts usage{.id = builder.repo().value_or(RepoId{.owner = u"YOUR_NAME"_s, .name = name}),
                     .library = facts.library.value(),
                     .task = facts.task.value()};
    if (builder.isDataset())
        usage.id.type = RepoType::Dataset;
    for (const Proposal<QString> &tag : facts.tags)
        usage.tags.append(tag.value);
    for (const QString &id : facts.baseModels.value())
        usage.tags.append(u"base_model:"_s + id);
    for (const ModelFile &file : builder.files().files())
        usage.files.append(file.path);
    return usage;
}

}  // namespace

SectionProposal usageSection(UsageFacts usage)
{
    const bool isDataset = usage.id.type == RepoType::Dataset;
    usage.webAddress = u"https://huggingface.co"_s + usage.id.webPath();
    const QList<UsageSnippet> snippets = usageSnippets(usage);
    const UsageSnippet &best = snippets.constFirst();
    const bool isDownload = best.id == u"hf" || best.id == u"git";
    return {.id = u"how-to-get-started"_s,
            .title = isDataset ? u"How to Load the Dataset"_s : u"How to Get Started with the Model"_s,
            .markdown = isDownload ? QString{} : codeBlock(best.code, languageName(best.language)),
            .sources = {}};
}

void proposeUsage(ProposalBuilder &builder)
{
    SectionProposal section = usageSection(usageOf(builder));
    if (const QString file = builder.facts().library.reason().file; !file.isEmpty())
        section.sources.append(file);
    builder.addSection(std::move(section));
}

void proposeArchitecture(ProposalBuilder &builder)
{
    static constexpr std::array keys{
        LabelledKey{"model_type"_L1, "Model type"_L1},
        LabelledKey{"hidden_size"_L1, "Hidden size"_L1},
        LabelledKey{"num_hidden_layers"_L1, "Layers"_L1},
        LabelledKey{"num_attention_heads"_L1, "Attention heads"_L1},
        LabelledKey{"num_key_value_heads"_L1, "Key-value heads"_L1},
        LabelledKey{"vocab_size"_L1, "Vocabulary size"_L1},
        LabelledKey{"max_position_embeddings"_L1, "Maximum sequence length"_L1},
        LabelledKey{"num_classes"_L1, "Classes"_L1},
    };
    const ModelFacts &facts = builder.facts();
    QJsonObject config = builder.files().json(u"config.json"_s);
    const QJsonObject text = config.value(u"text_config").toObject();
    for (auto value = text.begin(); value != text.end(); ++value) {
        if (!config.contains(value.key()))
            config.insert(value.key(), *value);
    }
    FactList list;
    list.add(u"Architecture"_s,
             config.contains(u"architecture") ? config.value(u"architecture")
                                              : config.value(u"architectures").toArray().at(0));
    addKeys(list, config, keys);
    list.add(u"Precision"_s, config.contains(u"dtype") ? config.value(u"dtype") : config.value(u"torch_dtype"));
    if (list.text().isEmpty())
        return;  // a number alone is no architecture
    if (!facts.parameters.isEmpty())
        list.add(u"Parameters"_s, parameterCount(facts.parameters.value()));
    QStringList sources;
    if (const ModelFile *file = builder.files().find(u"config.json"_s))
        sources.append(file->path);
    if (!facts.parameters.isEmpty() && !sources.contains(facts.parameters.reason().file))
        sources.append(facts.parameters.reason().file);
    builder.addSection({.id = u"model-architecture"_s,
                        .title = u"Model Architecture"_s,
                        .level = 3,
                        .markdown = list.text(),
                        .sources = sources});
}

void proposeModules(ProposalBuilder &builder)
{
    const ModelFile *file = builder.files().find(u"modules.json"_s);
    if (file == nullptr)
        return;
    constexpr std::int64_t modulesLimit = 1024 * 1024;
    const auto bytes = readSmallFile(*file, modulesLimit);
    // A list, which json() would not take.
    const auto wrapped = bytes.and_then([](const QByteArray &list) { return parseJsonObject("{\"m\":" + list + '}'); });
    if (!wrapped) {
        builder.files().addProblem(*file, wrapped.error());
        return;
    }
    FactList list;
    QStringList modules;
    QString pooling;
    for (const QJsonValue &module : wrapped->value(u"m").toArray()) {
        const QString type = publicText(module.toObject().value(u"type").toString()).section(u'.', -1);
        const QString path = module.toObject().value(u"path").toString();
        modules.append(codeSpan(type));
        if (type == u"Pooling")
            pooling = path + u"/config.json"_s;
    }
    list.add(u"Modules"_s, modules.join(u" → "_s));
    const QJsonObject pool = pooling.isEmpty() ? QJsonObject{} : builder.files().json(pooling);
    list.add(u"Output dimensions"_s, pool.value(u"word_embedding_dimension"));
    list.add(u"Maximum sequence length"_s,
             builder.files().json(u"sentence_bert_config.json"_s).value(u"max_seq_length"));
    const QString similarity =
        builder.files().json(u"config_sentence_transformers.json"_s).value(u"similarity_fn_name").toString();
    list.add(u"Similarity function"_s, escapedMarkdown(publicText(similarity)));
    builder.addSection({.id = u"full-model-architecture"_s,
                        .title = u"Full Model Architecture"_s,
                        .level = 3,
                        .markdown = list.text(),
                        .sources = {file->path}});
}

void proposeAdapterSettings(ProposalBuilder &builder)
{
    static constexpr std::array keys{
        LabelledKey{"r"_L1, "Rank"_L1},
        LabelledKey{"lora_alpha"_L1, "Alpha"_L1},
        LabelledKey{"lora_dropout"_L1, "Dropout"_L1},
        LabelledKey{"use_rslora"_L1, "Rank-stabilized"_L1},
        LabelledKey{"use_dora"_L1, "DoRA"_L1},
    };
    const QJsonObject config = builder.files().json(u"adapter_config.json"_s);
    if (!config.contains(u"peft_type"))
        return;
    const QString method = publicText(config.value(u"peft_type").toString());
    FactList list;
    list.add(u"Method"_s, method == u"LORA" ? u"LoRA"_s : escapedMarkdown(method));
    addKeys(list, config, keys);
    if (const auto &trained = builder.facts().parameters; !trained.isEmpty())
        list.add(u"Trained parameters"_s, parameterCount(trained.value()));
    list.add(u"Target modules"_s, nameList(config.value(u"target_modules")));
    list.add(u"Fully trained modules"_s, nameList(config.value(u"modules_to_save")));
    builder.addSection({.id = u"adapter-configuration"_s,
                        .title = u"Adapter configuration"_s,
                        .level = 3,
                        .markdown = list.text(),
                        .sources = {builder.files().find(u"adapter_config.json"_s)->path}});
}

void proposeMergeRecipe(ProposalBuilder &builder)
{
    constexpr std::int64_t recipeLimit = 256 * 1024;
    constexpr qsizetype longestRecipe = 8'000;
    for (const QString &name : {u"mergekit_config.yml"_s, u"mergekit_config.yaml"_s}) {
        const ModelFile *file = builder.files().find(name);
        const auto recipe =
            file != nullptr ? readText(*file, recipeLimit) : std::unexpected(FileProblemKind::Unreadable);
        if (!recipe)
            continue;
        const auto tree = YamlTree::parse(*recipe);
        const YamlNode *root = tree ? tree->root() : nullptr;
        const YamlNode *method = root != nullptr && root->isMapping() ? root->value(u"merge_method") : nullptr;
        QString text;
        if (method != nullptr && method->isScalar() && !isPrivate(method->text))
            text = u"This model was merged with [mergekit](https://github.com/arcee-ai/mergekit), by the %1 "
                   "method.\n\n"_s.arg(codeSpan(method->text));
        // With a single path of somebody's disk in it, the whole recipe stays at home.
        if (!isPrivate(*recipe) && recipe->size() <= longestRecipe)
            text += u"The following YAML configuration was used:\n\n"_s + codeBlock(recipe->trimmed(), u"yaml"_s);
        builder.addSection(
            {.id = u"merge-configuration"_s, .title = u"Merge Details"_s, .markdown = text, .sources = {file->path}});
        return;
    }
}

void proposeVersions(ProposalBuilder &builder)
{
    FactCollector &files = builder.files();
    QStringList sources;
    QString text;
    const auto add = [&](const QString &label, const QString &file, const QJsonValue &value) {
        const QString version = escapedMarkdown(publicText(value.toString()));
        if (version.isEmpty() || text.contains(u"- %1 "_s.arg(label)))
            return;
        text += u"- %1 %2\n"_s.arg(label, version);
        sources.append(files.find(file)->path);
    };
    add(u"PEFT"_s, u"adapter_config.json"_s, files.json(u"adapter_config.json"_s).value(u"peft_version"));
    const QJsonObject modules = files.json(u"config_sentence_transformers.json"_s).value(u"__version__").toObject();
    const QString own = u"config_sentence_transformers.json"_s;
    add(u"Sentence Transformers"_s, own, modules.value(u"sentence_transformers"));
    add(u"Transformers"_s, own, modules.value(u"transformers"));
    add(u"Transformers"_s, u"config.json"_s, files.json(u"config.json"_s).value(u"transformers_version"));
    add(u"Pytorch"_s, own, modules.value(u"pytorch"));
    add(u"Diffusers"_s, u"model_index.json"_s, files.json(u"model_index.json"_s).value(u"_diffusers_version"));
    sources.removeDuplicates();
    builder.addSection({.id = u"framework-versions"_s,
                        .title = u"Framework versions"_s,
                        .level = 3,
                        .markdown = text,
                        .sources = sources});
}

}  // namespace core
