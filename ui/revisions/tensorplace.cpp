#include "ui/revisions/tensorplace.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct TensorPlaceText
{
    Q_DECLARE_TR_FUNCTIONS(TensorPlaceText)
};

struct PartWords
{
    TensorPart part;
    QList<QLatin1StringView> words;
};

constexpr int mostLayers = 10'000;

/// The first that fits counts: "attn_norm" is a norm, and "self_attn.out_proj" is no output of the model.
const QList<PartWords> &partWords()
{
    static const QList<PartWords> all{
        {.part = TensorPart::Norm, .words = {"norm"_L1, "ln_"_L1, "ln1"_L1, "ln2"_L1}},
        {.part = TensorPart::Attention,
         .words = {"attn"_L1, "attention"_L1, "q_proj"_L1, "k_proj"_L1, "v_proj"_L1, "o_proj"_L1, "qkv"_L1}},
        {.part = TensorPart::FeedForward,
         .words = {"mlp"_L1, "ffn"_L1, "feed_forward"_L1, "intermediate"_L1, "dense"_L1, "expert"_L1, "fc1"_L1,
                   "fc2"_L1, "wi_"_L1, "up_proj"_L1, "down_proj"_L1, "gate_proj"_L1}},
        {.part = TensorPart::Embedding, .words = {"embed"_L1, "embd"_L1, "wte"_L1, "wpe"_L1, "shared.weight"_L1}},
        {.part = TensorPart::Output,
         .words = {"lm_head"_L1, "classifier"_L1, "score."_L1, "output"_L1, "pooler"_L1, "cls."_L1}},
    };
    return all;
}

TensorPart partOf(const QString &name)
{
    for (const PartWords &candidate : partWords()) {
        const bool fits = std::ranges::any_of(
            candidate.words, [&name](QLatin1StringView word) { return name.contains(word, Qt::CaseInsensitive); });
        if (fits)
            return candidate.part;
    }
    return TensorPart::Other;
}

}  // namespace

TensorPlace tensorPlace(const QString &name)
{
    TensorPlace place{.part = partOf(name)};
    const auto words = QStringView(name).split(u'.');
    // The last word is a parameter's own name: "weight", and in an nn.Sequential never a number.
    for (qsizetype i = 1; i < words.size(); ++i) {
        bool isNumber = false;
        const int number = words.at(i).toInt(&isNumber);
        if (isNumber && number >= 0 && number < mostLayers) {
            place.layer = number;
            break;
        }
    }
    // What is in a layer and of no known kind is most likely a linear map between the others.
    if (place.layer != TensorPlace::outside
        && (place.part == TensorPart::Output || place.part == TensorPart::Embedding))
        place.part = TensorPart::Other;
    return place;
}

QString tensorPartText(TensorPart part)
{
    switch (part) {
    case TensorPart::Embedding: return TensorPlaceText::tr("Embedding");
    case TensorPart::Attention: return TensorPlaceText::tr("Attention");
    case TensorPart::FeedForward: return TensorPlaceText::tr("Feed-forward");
    case TensorPart::Norm: return TensorPlaceText::tr("Norm");
    case TensorPart::Output: return TensorPlaceText::tr("Output");
    case TensorPart::Other: return TensorPlaceText::tr("Other", "tensors of no known kind");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
