#pragma once

#include <QString>

namespace ui {

/// What a tensor does in its model, as far as its name tells.
enum class TensorPart { Embedding, Attention, FeedForward, Norm, Output, Other };

/// Where a tensor is in its model.
struct TensorPlace
{
    static constexpr int outside = -1;

    int layer = outside;  ///< The number in its name; outside for what belongs to no layer.
    TensorPart part = TensorPart::Other;

    friend bool operator==(const TensorPlace &, const TensorPlace &) = default;
    friend auto operator<=>(const TensorPlace &, const TensorPlace &) = default;
};

/// By the names that transformers, GGUF and their relatives give.
/// Source: ours, from the state dicts of BERT, GPT-2, Llama, T5, ViT and the tensor names of the GGUF specification.
[[nodiscard]] TensorPlace tensorPlace(const QString &name);

/// "Attention", …
[[nodiscard]] QString tensorPartText(TensorPart part);

}  // namespace ui
