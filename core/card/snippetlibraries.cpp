#include "core/card/snippettext_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto python = SnippetLanguage::Python;

/// The classes of Transformers that load a task's models directly. Source: its Auto classes.
struct AutoClass
{
    QLatin1StringView task;
    QLatin1StringView model;
    QLatin1StringView processor;
};
constexpr std::array autoClasses{
    AutoClass{"text-generation"_L1, "AutoModelForCausalLM"_L1, "AutoTokenizer"_L1},
    AutoClass{"text-classification"_L1, "AutoModelForSequenceClassification"_L1, "AutoTokenizer"_L1},
    AutoClass{"token-classification"_L1, "AutoModelForTokenClassification"_L1, "AutoTokenizer"_L1},
    AutoClass{"fill-mask"_L1, "AutoModelForMaskedLM"_L1, "AutoTokenizer"_L1},
    AutoClass{"question-answering"_L1, "AutoModelForQuestionAnswering"_L1, "AutoTokenizer"_L1},
    AutoClass{"summarization"_L1, "AutoModelForSeq2SeqLM"_L1, "AutoTokenizer"_L1},
    AutoClass{"translation"_L1, "AutoModelForSeq2SeqLM"_L1, "AutoTokenizer"_L1},
    AutoClass{"feature-extraction"_L1, "AutoModel"_L1, "AutoTokenizer"_L1},
    AutoClass{"image-classification"_L1, "AutoModelForImageClassification"_L1, "AutoImageProcessor"_L1},
    AutoClass{"object-detection"_L1, "AutoModelForObjectDetection"_L1, "AutoImageProcessor"_L1},
    AutoClass{"depth-estimation"_L1, "AutoModelForDepthEstimation"_L1, "AutoImageProcessor"_L1},
    AutoClass{"audio-classification"_L1, "AutoModelForAudioClassification"_L1, "AutoFeatureExtractor"_L1},
    AutoClass{"image-text-to-text"_L1, "AutoModelForImageTextToText"_L1, "AutoProcessor"_L1},
    AutoClass{"zero-shot-image-classification"_L1, "AutoModelForZeroShotImageClassification"_L1, "AutoProcessor"_L1},
};

/// Tasks that pipeline() knows and that the classes above do not cover.
constexpr std::array pipelineTasks{"automatic-speech-recognition"_L1,
                                   "document-question-answering"_L1,
                                   "image-feature-extraction"_L1,
                                   "image-segmentation"_L1,
                                   "image-to-image"_L1,
                                   "image-to-text"_L1,
                                   "mask-generation"_L1,
                                   "table-question-answering"_L1,
                                   "text-to-audio"_L1,
                                   "text-to-speech"_L1,
                                   "video-classification"_L1,
                                   "visual-question-answering"_L1,
                                   "zero-shot-classification"_L1,
                                   "zero-shot-object-detection"_L1};

const AutoClass *autoClassOf(QStringView task)
{
    const auto found = std::ranges::find_if(autoClasses, [task](const AutoClass &c) { return c.task == task; });
    return found == autoClasses.end() ? nullptr : &*found;
}

QList<SnippetNote> codeNotes(const SnippetWriter &writer)
{
    return writer.hasTag(u"custom_code") ? QList{SnippetNote::RunsItsCode} : QList<SnippetNote>{};
}

QString pipelineCode(const SnippetWriter &writer)
{
    QString code = u"from transformers import pipeline\n\npipe = pipeline(%1, model=%2%3%4)"_s.arg(
        stringLiteral(writer.info().task), writer.id(), writer.revisionArgument(), writer.trustArgument());
    if (writer.info().task == u"text-generation") {
        code += writer.hasTag(u"conversational")
            ? u"\nmessages = [{\"role\": \"user\", \"content\": \"Who are you?\"}]\nprint(pipe(messages))"_s
            : u"\nprint(pipe(\"Once upon a time,\"))"_s;
    }
    if (writer.info().task == u"text-classification" || writer.info().task == u"token-classification")
        code += u"\nprint(pipe(\"The boat left Hamburg on time.\"))"_s;
    return code;
}

QString directCode(const SnippetWriter &writer, const AutoClass &classes)
{
    const QString arguments = writer.id() + writer.revisionArgument() + writer.trustArgument();
    const QString processor = classes.processor == "AutoTokenizer"_L1 ? u"tokenizer"_s : u"processor"_s;
    return u"from transformers import %1, %2\n\n%3 = %2.from_pretrained(%4)\nmodel = %1.from_pretrained(%4)"_s.arg(
        classes.model, classes.processor, processor, arguments);
}

QList<UsageSnippet> transformersSnippets(const SnippetWriter &writer)
{
    static constexpr AutoClass anyModel{""_L1, "AutoModel"_L1, "AutoTokenizer"_L1};
    const QString &task = writer.info().task;
    const AutoClass *classes = autoClassOf(task);
    const bool hasPipeline =
        classes || std::ranges::any_of(pipelineTasks, [&](QLatin1StringView known) { return known == task; });
    QList<UsageSnippet> snippets;
    if (hasPipeline)
        snippets += writer.snippet(u"transformers-pipeline"_s, u"Transformers (pipeline)"_s, python,
                                   pipelineCode(writer), codeNotes(writer));
    if (classes || !hasPipeline)
        snippets += writer.snippet(u"transformers"_s, u"Transformers"_s, python,
                                   directCode(writer, classes ? *classes : anyModel), codeNotes(writer));
    if (task == u"text-generation" || task == u"image-text-to-text") {
        QString command = u"vllm serve "_s + writer.info().id.fullName();
        if (writer.isPinned())
            command += u" --revision "_s + shellWord(writer.revision());
        if (writer.hasTag(u"custom_code"))
            command += u" --trust-remote-code"_s;
        snippets += writer.snippet(u"vllm"_s, u"vLLM"_s, SnippetLanguage::Shell, command, codeNotes(writer));
    }
    return snippets;
}

QString diffusersResult(const QString &task)
{
    if (task.endsWith(u"to-video"))
        return u"from diffusers.utils import export_to_video\n"
               "export_to_video(pipe(\"A boat in the harbour at dawn\").frames[0], \"video.mp4\")"_s;
    return u"image = pipe(\"A boat in the harbour at dawn\").images[0]\nimage.save(\"image.png\")"_s;
}

QList<UsageSnippet> diffusersSnippets(const SnippetWriter &writer)
{
    const QString load =
        u"import torch\nfrom diffusers import DiffusionPipeline\n\n"
        "pipe = DiffusionPipeline.from_pretrained(%1%2, dtype=torch.bfloat16, device_map=\"cuda\")\n"_s;
    const bool isAdapter = writer.hasTag(u"lora") || writer.hasFile(u"pytorch_lora_weights.safetensors");
    if (!isAdapter)
        return {writer.snippet(u"diffusers"_s, u"Diffusers"_s, python,
                               load.arg(writer.id(), writer.revisionArgument()) + diffusersResult(writer.info().task))};
    const QString base = baseModelId(writer.info());
    if (base.isEmpty())
        return {};
    return {writer.snippet(u"diffusers"_s, u"Diffusers"_s, python,
                           load.arg(stringLiteral(base), QString())
                               + u"pipe.load_lora_weights(%1%2)\n"_s.arg(writer.id(), writer.revisionArgument())
                               + diffusersResult(writer.info().task),
                           {SnippetNote::NeedsBaseModel})};
}

QList<UsageSnippet> sentenceTransformersSnippets(const SnippetWriter &writer)
{
    const bool isRanker = writer.hasTag(u"cross-encoder") || writer.info().task == u"text-ranking";
    const QString type = isRanker          ? u"CrossEncoder"_s
        : writer.hasTag(u"sparse-encoder") ? u"SparseEncoder"_s
                                           : u"SentenceTransformer"_s;
    QString code = u"from sentence_transformers import %1\n\nmodel = %1(%2%3%4)\n"_s.arg(
        type, writer.id(), writer.revisionArgument(), writer.trustArgument());
    if (isRanker)
        code += u"print(model.predict([(\"How wide is the harbour?\", \"It is 900 metres wide.\")]))"_s;
    else
        code += u"embeddings = model.encode([\"The boat leaves.\", \"A ship departs.\"])\n"
                "print(model.similarity(embeddings, embeddings))"_s;
    return {writer.snippet(u"sentence-transformers"_s, u"Sentence Transformers"_s, python, code, codeNotes(writer))};
}

QList<UsageSnippet> peftSnippets(const SnippetWriter &writer)
{
    const AutoClass *classes = autoClassOf(writer.info().task);
    const QString model = classes ? QString(classes->model) : u"AutoModelForCausalLM"_s;
    const QString base = baseModelId(writer.info());
    if (base.isEmpty())
        return {writer.snippet(
            u"peft"_s, u"PEFT"_s, python,
            u"from peft import AutoPeftModelForCausalLM\n\n"
            "model = AutoPeftModelForCausalLM.from_pretrained(%1%2)"_s.arg(writer.id(), writer.revisionArgument()),
            {SnippetNote::NeedsBaseModel})};
    return {writer.snippet(u"peft"_s, u"PEFT"_s, python,
                           u"from peft import PeftModel\nfrom transformers import %1\n\n"
                           "base_model = %1.from_pretrained(%2)\n"
                           "model = PeftModel.from_pretrained(base_model, %3%4)"_s.arg(
                               model, stringLiteral(base), writer.id(), writer.revisionArgument()),
                           {SnippetNote::NeedsBaseModel})};
}

/// Libraries with one line that loads a model. In `code`, {id} is the quoted id, {name} the id within quotes, {rev} the
/// argument for the revision, {at} "@" and the revision, {folder} the quoted path of a downloaded copy.
struct SimpleLibrary
{
    QLatin1StringView id;
    QLatin1StringView title;
    SnippetLanguage language;
    QLatin1StringView code;
};
constexpr std::array simpleLibraries{
    SimpleLibrary{"timm"_L1, "timm"_L1, python,
                  "import timm\n\nmodel = timm.create_model(\"hf_hub:{name}{at}\", pretrained=True)"_L1},
    SimpleLibrary{"open_clip"_L1, "OpenCLIP"_L1, python,
                  "import open_clip\n\nmodel, preprocess = open_clip.create_model_from_pretrained(\"hf-hub:{name}\")\n"
                  "tokenizer = open_clip.get_tokenizer(\"hf-hub:{name}\")"_L1},
    SimpleLibrary{"setfit"_L1, "SetFit"_L1, python,
                  "from setfit import SetFitModel\n\nmodel = SetFitModel.from_pretrained({id}{rev})"_L1},
    SimpleLibrary{"span-marker"_L1, "SpanMarker"_L1, python,
                  "from span_marker import SpanMarkerModel\n\nmodel = SpanMarkerModel.from_pretrained({id}{rev})"_L1},
    SimpleLibrary{"gliner"_L1, "GLiNER"_L1, python,
                  "from gliner import GLiNER\n\nmodel = GLiNER.from_pretrained({id}{rev})"_L1},
    SimpleLibrary{"adapter-transformers"_L1, "Adapters"_L1, python,
                  "from adapters import AutoAdapterModel\n\nmodel = AutoAdapterModel.from_pretrained({base})\n"
                  "model.load_adapter({id}, set_active=True)"_L1},
    SimpleLibrary{"model2vec"_L1, "Model2Vec"_L1, python,
                  "from huggingface_hub import snapshot_download\nfrom model2vec import StaticModel\n\n"
                  "model = StaticModel.from_pretrained({folder})"_L1},
    SimpleLibrary{"bertopic"_L1, "BERTopic"_L1, python,
                  "from bertopic import BERTopic\nfrom huggingface_hub import snapshot_download\n\n"
                  "model = BERTopic.load({folder})"_L1},
    SimpleLibrary{"mlx"_L1, "MLX"_L1, python,
                  "from huggingface_hub import snapshot_download\nfrom mlx_lm import load\n\n"
                  "model, tokenizer = load({folder})"_L1},
    SimpleLibrary{"spacy"_L1, "spaCy"_L1, python,
                  "import spacy\nfrom huggingface_hub import snapshot_download\n\nnlp = spacy.load({folder})"_L1},
    SimpleLibrary{"keras"_L1, "Keras"_L1, python,
                  "import keras\n\nmodel = keras.saving.load_model(\"hf://{name}\")"_L1},
    SimpleLibrary{"fastai"_L1, "fastai"_L1, python,
                  "from huggingface_hub import from_pretrained_fastai\n\nlearn = from_pretrained_fastai({id}{rev})"_L1},
    SimpleLibrary{"sklearn"_L1, "scikit-learn"_L1, python,
                  "import joblib\nfrom huggingface_hub import hf_hub_download\n\n"
                  "model = joblib.load(hf_hub_download({id}, \"sklearn_model.joblib\"{rev}))"_L1},
    SimpleLibrary{"flair"_L1, "Flair"_L1, python,
                  "from flair.models import SequenceTagger\n\ntagger = SequenceTagger.load({id})"_L1},
    SimpleLibrary{"nemo"_L1, "NeMo"_L1, python,
                  "import nemo.collections.asr as nemo_asr\n\n"
                  "model = nemo_asr.models.ASRModel.from_pretrained({id})"_L1},
    SimpleLibrary{"transformers.js"_L1, "Transformers.js"_L1, SnippetLanguage::JavaScript,
                  "import { pipeline } from '@huggingface/transformers';\n\n"
                  "const pipe = await pipeline({task}, {id}{options});"_L1},
    SimpleLibrary{"ml-agents"_L1, "ML-Agents"_L1, SnippetLanguage::Shell,
                  "mlagents-load-from-hf --repo-id={name} --local-dir=./downloads"_L1},
};

QList<UsageSnippet> simpleSnippets(const SnippetWriter &writer, const SimpleLibrary &library)
{
    QString code = library.code;
    const QString base = baseModelId(writer.info());
    const bool takesRevision =
        code.contains(u"{rev}") || code.contains(u"{at}") || code.contains(u"{folder}") || code.contains(u"{options}");
    if ((code.contains(u"{base}") && base.isEmpty()) || (code.contains(u"{task}") && writer.info().task.isEmpty()))
        return {};
    QList<SnippetNote> notes;
    if (writer.isPinned() && !takesRevision)
        notes += SnippetNote::FollowsBranch;
    if (code.contains(u"{base}"))
        notes += SnippetNote::NeedsBaseModel;
    // No value holds braces that are looked for later: ids have none, and the revision comes last.
    const QString revision = writer.revisionArgument();
    const QString quoted = stringLiteral(writer.revision());
    code.replace(u"{base}"_s, stringLiteral(base));
    code.replace(u"{name}"_s, writer.info().id.fullName());
    code.replace(u"{id}"_s, writer.id());
    code.replace(u"{task}"_s, stringLiteral(writer.info().task));
    code.replace(u"{folder}"_s, u"snapshot_download(%1%2)"_s.arg(writer.id(), revision));
    code.replace(u"{rev}"_s, revision);
    code.replace(u"{options}"_s, writer.isPinned() ? u", { revision: "_s + quoted + u" }"_s : QString());
    code.replace(u"{at}"_s, writer.isPinned() ? u'@' + quoted.sliced(1).chopped(1) : QString());
    return {writer.snippet(library.id, library.title, library.language, code, notes)};
}

}  // namespace

QList<UsageSnippet> librarySnippets(const SnippetWriter &writer, const QString &library)
{
    if (library == u"transformers")
        return transformersSnippets(writer);
    if (library == u"diffusers")
        return diffusersSnippets(writer);
    if (library == u"sentence-transformers")
        return sentenceTransformersSnippets(writer);
    if (library == u"peft")
        return peftSnippets(writer);
    const auto simple =
        std::ranges::find_if(simpleLibraries, [&](const SimpleLibrary &known) { return known.id == library; });
    return simple == simpleLibraries.end() ? QList<UsageSnippet>{} : simpleSnippets(writer, *simple);
}

}  // namespace core
