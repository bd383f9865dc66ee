#include "core/card/tasktables_p.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Row
{
    QStringView from;
    QStringView task;
};

// The first ending that fits; an empty task means that the class does not say one.
constexpr std::array endings{
    Row{u"ForZeroShotObjectDetection", u"zero-shot-object-detection"},
    Row{u"ForZeroShotImageClassification", u"zero-shot-image-classification"},
    Row{u"ForDocumentQuestionAnswering", u"document-question-answering"},
    Row{u"ForVisualQuestionAnswering", u"visual-question-answering"},
    Row{u"ForTableQuestionAnswering", u"table-question-answering"},
    Row{u"ForQuestionAnswering", u"question-answering"},
    Row{u"ForSequenceClassification", u"text-classification"},
    Row{u"ForTokenClassification", u"token-classification"},
    Row{u"ForMaskedLM", u"fill-mask"},
    Row{u"ForCausalLM", u"text-generation"},
    Row{u"LMHeadModel", u"text-generation"},
    Row{u"ForImageTextToText", u"image-text-to-text"},
    Row{u"ForMultimodalLM", u"any-to-any"},
    Row{u"ForCTC", u"automatic-speech-recognition"},
    Row{u"ForSpeechSeq2Seq", u"automatic-speech-recognition"},
    Row{u"ForAudioClassification", u"audio-classification"},
    Row{u"ForTextToWaveform", u"text-to-audio"},
    Row{u"ForTextToSpectrogram", u"text-to-audio"},
    Row{u"ForTextToSpeech", u"text-to-speech"},
    Row{u"ForVideoClassification", u"video-classification"},
    Row{u"ForImageClassificationWithTeacher", u"image-classification"},
    Row{u"ForImageClassification", u"image-classification"},
    Row{u"ForSemanticSegmentation", u"image-segmentation"},
    Row{u"ForInstanceSegmentation", u"image-segmentation"},
    Row{u"ForUniversalSegmentation", u"image-segmentation"},
    Row{u"ForImageSegmentation", u"image-segmentation"},
    Row{u"ForObjectDetection", u"object-detection"},
    Row{u"ForDepthEstimation", u"depth-estimation"},
    Row{u"ForImageToImage", u"image-to-image"},
    Row{u"ForImageSuperResolution", u"image-to-image"},
    Row{u"ForMaskGeneration", u"mask-generation"},
    Row{u"ForKeypointDetection", u"keypoint-detection"},
    Row{u"ForPoseEstimation", u"keypoint-detection"},
    Row{u"ForRetrieval", u"visual-document-retrieval"},
    Row{u"ForPrediction", u"time-series-forecasting"},
    Row{u"ForVision2Seq", u"image-to-text"},
};

// For classes whose ending leaves the task open: …ForConditionalGeneration and plain …Model.
constexpr std::array generationTypes{
    Row{u"whisper", u"automatic-speech-recognition"},
    Row{u"speech_to_text", u"automatic-speech-recognition"},
    Row{u"moonshine", u"automatic-speech-recognition"},
    Row{u"llava", u"image-text-to-text"},
    Row{u"llava_next", u"image-text-to-text"},
    Row{u"llava_onevision", u"image-text-to-text"},
    Row{u"qwen2_vl", u"image-text-to-text"},
    Row{u"qwen2_5_vl", u"image-text-to-text"},
    Row{u"qwen3_vl", u"image-text-to-text"},
    Row{u"idefics2", u"image-text-to-text"},
    Row{u"idefics3", u"image-text-to-text"},
    Row{u"paligemma", u"image-text-to-text"},
    Row{u"mllama", u"image-text-to-text"},
    Row{u"gemma3", u"image-text-to-text"},
    Row{u"smolvlm", u"image-text-to-text"},
    Row{u"mistral3", u"image-text-to-text"},
    Row{u"blip", u"image-to-text"},
    Row{u"blip-2", u"image-to-text"},
    Row{u"pix2struct", u"image-to-text"},
    Row{u"qwen2_audio", u"audio-text-to-text"},
    Row{u"ultravox", u"audio-text-to-text"},
    Row{u"voxtral", u"audio-text-to-text"},
    Row{u"video_llava", u"video-text-to-text"},
    Row{u"llava_next_video", u"video-text-to-text"},
    Row{u"qwen2_5_omni", u"any-to-any"},
    Row{u"gemma3n", u"any-to-any"},
    Row{u"musicgen", u"text-to-audio"},
    Row{u"marian", u"translation"},
    Row{u"m2m_100", u"translation"},
    Row{u"nllb-moe", u"translation"},
    Row{u"fsmt", u"translation"},
};

// In this order: "StableVideoDiffusion" is about video before it is a "Pipeline".
constexpr std::array pipelineRules{
    Row{u"Img2Img|Image2Image|Edit|Kontext|InstructPix2Pix|Upscale|Inpaint|Fill", u"image-to-image"},
    Row{u"ImageToVideo|I2V|StableVideoDiffusion|AnyFlowFAR", u"image-to-video"},
    Row{u"VideoToVideo", u"video-to-video"},
    Row{u"Video|T2V|AnimateDiff|^Wan|AnyFlow", u"text-to-video"},
    Row{u"Audio|Music", u"text-to-audio"},
    Row{u"Marigold.*Depth", u"depth-estimation"},
    Row{u"ImageTo3D|ShapEImg2Img", u"image-to-3d"},
    Row{u"ShapE", u"text-to-3d"},
    Row{u"Omni", u"any-to-any"},
    Row{u"DDPM|DDIM|ScoreSde|LDMPipeline", u"unconditional-image-generation"},
    Row{u"Pipeline$", u"text-to-image"},
};

constexpr std::array peftTasks{
    Row{u"CAUSAL_LM", u"text-generation"},
    Row{u"SEQ_CLS", u"text-classification"},
    Row{u"TOKEN_CLS", u"token-classification"},
    Row{u"QUESTION_ANS", u"question-answering"},
    Row{u"FEATURE_EXTRACTION", u"feature-extraction"},
};

constexpr std::array<QStringView, 5> ggufEmbedders{u"bert", u"nomic-bert", u"nomic-bert-moe", u"jina-bert-v2",
                                                   u"neo-bert"};
constexpr std::array<QStringView, 8> ggufParts{u"clip",    u"mmproj", u"t5", u"t5encoder", u"wavtokenizer-dec",
                                               u"whisper", u"flux",   u"sd1"};

template <std::size_t N>
QString lookUp(const std::array<Row, N> &rows, QStringView from)
{
    const auto found = std::ranges::find(rows, from, &Row::from);
    return found == rows.end() ? QString{} : found->task.toString();
}

QString taskInTable(const QString &architecture)
{
    QFile file{u":/data/architectures.tsv"_s};
    if (architecture.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray wanted = architecture.toUtf8() + '\t';
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith(wanted))
            return QString::fromUtf8(line.sliced(wanted.size()).trimmed());
    }
    return {};
}

}  // namespace

ArchitectureTask taskOfArchitecture(const QString &architecture, const QString &modelType)
{
    if (const QString task = taskInTable(architecture); !task.isEmpty())
        return {.task = task, .isExact = true};
    if (architecture.endsWith(u"ForConditionalGeneration"))
        return {.task = lookUp(generationTypes, modelType)};
    const auto ending = std::ranges::find_if(endings, [&](const Row &row) { return architecture.endsWith(row.from); });
    return {.task = ending == endings.end() ? QString{} : ending->task.toString()};
}

QString taskOfPipeline(const QString &className)
{
    for (const Row &rule : pipelineRules) {
        if (QRegularExpression{rule.from.toString()}.match(className).hasMatch())
            return rule.task.toString();
    }
    return {};
}

QString taskOfPeft(const QString &taskType)
{
    return lookUp(peftTasks, taskType);
}

QString taskOfGguf(const QString &architecture)
{
    if (architecture.isEmpty() || std::ranges::contains(ggufParts, QStringView{architecture}))
        return {};
    if (std::ranges::contains(ggufEmbedders, QStringView{architecture}))
        return u"feature-extraction"_s;
    return u"text-generation"_s;
}

}  // namespace core
