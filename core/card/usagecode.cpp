#include "core/card/usagecode.h"

#include "core/card/snippettext_p.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto shell = SnippetLanguage::Shell;
constexpr auto python = SnippetLanguage::Python;

/// What a file says about the library, in the order in which one wins over the next.
struct FileSign
{
    QLatin1StringView ending;
    QLatin1StringView library;
};
constexpr std::array fileSigns{
    FileSign{"adapter_config.json"_L1, "peft"_L1},
    FileSign{"model_index.json"_L1, "diffusers"_L1},
    FileSign{"pytorch_lora_weights.safetensors"_L1, "diffusers"_L1},
    FileSign{"config_setfit.json"_L1, "setfit"_L1},
    FileSign{"modules.json"_L1, "sentence-transformers"_L1},
    FileSign{"config_sentence_transformers.json"_L1, "sentence-transformers"_L1},
    FileSign{"sentence_bert_config.json"_L1, "sentence-transformers"_L1},
    FileSign{"open_clip_config.json"_L1, "open_clip"_L1},
    FileSign{"gliner_config.json"_L1, "gliner"_L1},
    FileSign{"sklearn_model.joblib"_L1, "sklearn"_L1},
    FileSign{".nemo"_L1, "nemo"_L1},
    FileSign{".keras"_L1, "keras"_L1},
    FileSign{"config.json"_L1, "transformers"_L1},
};

/// Tags that are also names of libraries; a model card may carry the library as a tag only.
constexpr std::array taggedLibraries{"peft"_L1,        "diffusers"_L1,   "sentence-transformers"_L1,
                                     "setfit"_L1,      "timm"_L1,        "open_clip"_L1,
                                     "gliner"_L1,      "span-marker"_L1, "mlx"_L1,
                                     "spacy"_L1,       "flair"_L1,       "keras"_L1,
                                     "sklearn"_L1,     "fastai"_L1,      "adapter-transformers"_L1,
                                     "model2vec"_L1,   "bertopic"_L1,    "speechbrain"_L1,
                                     "nemo"_L1,        "stanza"_L1,      "ml-agents"_L1,
                                     "transformers"_L1};

bool isSafeFileName(const QString &path)
{
    return !path.startsWith(u'-');  // a tool would take it for an option
}

QStringList filesEndingIn(const UsageFacts &info, QLatin1StringView ending)
{
    QStringList found;
    std::ranges::copy_if(info.files, std::back_inserter(found), [&](const QString &path) {
        return path.endsWith(ending, Qt::CaseInsensitive) && isSafeFileName(path);
    });
    return found;
}

/// The quantisation in a GGUF file's name ("Q4_K_M"), or nothing.
QString quantLabel(const QString &path)
{
    static const QRegularExpression label{
        u"(?:UD-)?(?:I?Q[1-8]_(?:K_(?:XL|[SML])|K|[01]|NL|XXS|XS|S|M)|BF16|F16|F32|TQ[12]_0|MXFP4(?:_MOE)?)"_s};
    const QString name = path.section(u'/', -1).toUpper();
    QString last;
    for (auto matches = label.globalMatch(name); matches.hasNext();)
        last = matches.next().captured();
    return last;
}

/// The file to start with: the size most people run, else the first that is a model by itself.
QString mainGguf(const UsageFacts &info)
{
    static const QRegularExpression laterPart{u"-(?!0*1-of)\\d+-of-\\d+\\.gguf$"_s,
                                              QRegularExpression::CaseInsensitiveOption};
    QStringList models;
    for (const QString &path : filesEndingIn(info, ".gguf"_L1)) {
        const QString name = path.section(u'/', -1);
        if (!name.startsWith(u"mmproj", Qt::CaseInsensitive) && !name.contains(u"imatrix", Qt::CaseInsensitive)
            && !laterPart.match(name).hasMatch())
            models.append(path);
    }
    const auto usual = std::ranges::find(models, u"Q4_K_M"_s, quantLabel);
    if (usual != models.end())
        return *usual;
    return models.isEmpty() ? QString() : models.first();
}

/// All the files that make up the model whose first one is `file`.
QStringList partsOf(const UsageFacts &info, const QString &file)
{
    static const QRegularExpression part{u"^(.*)-0*1(-of-\\d+\\.gguf)$"_s, QRegularExpression::CaseInsensitiveOption};
    const auto match = part.match(file);
    if (!match.hasMatch())
        return {file};
    QStringList parts;
    for (const QString &path : filesEndingIn(info, ".gguf"_L1)) {
        if (path.startsWith(match.captured(1)) && path.endsWith(match.captured(2)))
            parts.append(path);
    }
    return parts;
}

QList<UsageSnippet> ggufSnippets(const SnippetWriter &writer)
{
    const QString file = mainGguf(writer.info());
    if (file.isEmpty())
        return {};
    const QString id = writer.info().id.fullName();
    const QString name = writer.info().id.name;
    const QString local = shellWord(u"./"_s + file);
    const QString fetch = writer.download(partsOf(writer.info(), file), u"."_s) + u'\n';
    const QString label = quantLabel(file);
    const QString tagged = label.isEmpty() ? id : QString{id + u':' + label};
    const bool fromHub = !writer.isPinned();

    QList<UsageSnippet> snippets;
    snippets += writer.snippet(u"llama.cpp"_s, u"llama.cpp"_s, shell,
                               fromHub ? QString{u"llama-server -hf "_s + tagged}
                                       : QString{fetch + u"llama-server -m "_s + local});
    // Ollama asks hf.co by itself, without a token and at no revision; from a file it takes everything.
    if (fromHub && !writer.info().needsToken && writer.isPublicHub())
        snippets += writer.snippet(u"ollama"_s, u"Ollama"_s, shell, u"ollama run hf.co/"_s + tagged);
    else
        snippets += writer.snippet(
            u"ollama"_s, u"Ollama"_s, shell,
            fetch
                + u"printf 'FROM %s\\n' %1 > Modelfile\nollama create %2 -f Modelfile\nollama run %2"_s.arg(
                    local, shellWord(name.toLower())));
    snippets += writer.snippet(u"lmstudio"_s, u"LM Studio"_s, shell, fetch + u"lms import "_s + local);
    snippets += writer.snippet(u"llama-cpp-python"_s, u"llama-cpp-python"_s, python,
                               u"from huggingface_hub import hf_hub_download\nfrom llama_cpp import Llama\n\n"
                               "path = hf_hub_download(%1, %2%3)\nllm = Llama(model_path=path)\n"
                               "print(llm(\"Once upon a time,\", max_tokens=128)[\"choices\"][0][\"text\"])"_s.arg(
                                   writer.id(), stringLiteral(file), writer.revisionArgument()));
    return snippets;
}

QList<UsageSnippet> onnxSnippets(const SnippetWriter &writer)
{
    const QStringList models = filesEndingIn(writer.info(), ".onnx"_L1);
    if (models.isEmpty())
        return {};
    const auto usual =
        std::ranges::find_if(models, [](const QString &p) { return p.section(u'/', -1) == u"model.onnx"; });
    const QString file = usual == models.end() ? models.first() : *usual;
    return {writer.snippet(u"onnx"_s, u"ONNX Runtime"_s, python,
                           u"import onnxruntime\nfrom huggingface_hub import hf_hub_download\n\n"
                           "path = hf_hub_download(%1, %2%3)\nsession = onnxruntime.InferenceSession(path)\n"
                           "print([value.name for value in session.get_inputs()])"_s.arg(
                               writer.id(), stringLiteral(file), writer.revisionArgument()))};
}

QList<UsageSnippet> datasetSnippets(const SnippetWriter &writer)
{
    return {writer.snippet(u"datasets"_s, u"Datasets"_s, python,
                           u"from datasets import load_dataset\n\ndataset = load_dataset(%1%2)\nprint(dataset)"_s.arg(
                               writer.id(), writer.revisionArgument()))};
}

QList<UsageSnippet> spaceSnippets(const SnippetWriter &writer)
{
    if (!writer.hasTag(u"gradio"))
        return {};
    return {
        writer.snippet(u"gradio"_s, u"Gradio client"_s, python,
                       u"from gradio_client import Client\n\nclient = Client(%1)\nclient.view_api()"_s.arg(writer.id()),
                       writer.isPinned() ? QList{SnippetNote::FollowsBranch} : QList<SnippetNote>{})};
}

UsageSnippet gitSnippet(const SnippetWriter &writer)
{
    const QString folder = shellWord(writer.info().id.name);
    QString code = u"git lfs install\ngit clone "_s + shellWord(writer.info().webAddress);
    if (writer.revision().startsWith(u"refs/"))  // a clone does not bring these
        code +=
            u"\ngit -C %1 fetch origin %2\ngit -C %1 checkout FETCH_HEAD"_s.arg(folder, shellWord(writer.revision()));
    else if (writer.isPinned())
        code += u"\ngit -C %1 checkout %2"_s.arg(folder, shellWord(writer.revision()));
    return writer.snippet(u"git"_s, u"git"_s, shell, code);
}

}  // namespace

QString usedLibrary(const UsageFacts &info)
{
    if (!info.library.isEmpty())
        return info.library;
    for (const QLatin1StringView library : taggedLibraries) {
        if (info.tags.contains(library))
            return library;
    }
    for (const FileSign &sign : fileSigns) {
        // Signs with a name count in the root only: a pipeline's parts have config files of their own.
        const bool isThere = sign.ending.startsWith(u'.') ? !filesEndingIn(info, sign.ending).isEmpty()
                                                          : info.files.contains(sign.ending);
        if (isThere)
            return sign.library;
    }
    return {};
}

std::optional<RepoId> baseModel(const UsageFacts &info)
{
    std::optional<RepoId> base;
    for (const QString &tag : info.tags) {
        if (!tag.startsWith(u"base_model:"))
            continue;
        const auto id = RepoId::parse(tag.section(u':', -1));
        if (!id || (base && *base != *id))  // two parents: a merge, which loads by itself
            return {};
        base = *id;
    }
    return base;
}

QString baseModelId(const UsageFacts &info)
{
    const auto base = baseModel(info);
    return base ? base->fullName() : QString();
}

QList<UsageSnippet> usageSnippets(const UsageFacts &facts)
{
    const SnippetWriter writer{facts};
    QList<UsageSnippet> snippets;
    switch (facts.id.type) {
    case RepoType::Model:
        // A GGUF repository often names the library of the model it was made from, which cannot load it.
        snippets += ggufSnippets(writer);
        if (const QString library = usedLibrary(facts); snippets.isEmpty() || library != u"transformers")
            snippets += librarySnippets(writer, library);
        snippets += onnxSnippets(writer);
        break;
    case RepoType::Dataset: snippets += datasetSnippets(writer); break;
    case RepoType::Space: snippets += spaceSnippets(writer); break;
    }
    snippets += writer.snippet(u"hf"_s, u"hf"_s, shell, writer.download({}, facts.id.name));
    snippets += gitSnippet(writer);
    return snippets;
}

}  // namespace core
