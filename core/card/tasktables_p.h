#pragma once

#include <QString>

namespace core {

/// The task of a transformers class: "fill-mask" for "BertForMaskedLM". `isExact` says whether the class is in the
/// table; otherwise its ending decided, with the help of `modelType`. Empty when neither says one task for certain.
/// Source: the auto classes of transformers (resources/data/architectures.tsv), then the endings of class names.
struct ArchitectureTask
{
    QString task;
    bool isExact = false;
};
[[nodiscard]] ArchitectureTask taskOfArchitecture(const QString &architecture, const QString &modelType);

/// The task of a diffusers pipeline class, by what its name says: "text-to-image" for "StableDiffusionPipeline".
[[nodiscard]] QString taskOfPipeline(const QString &className);

/// The task of a PEFT task_type: "text-generation" for "CAUSAL_LM". SEQ_2_SEQ_LM is several tasks, so none.
[[nodiscard]] QString taskOfPeft(const QString &taskType);

/// The task of a GGUF architecture: embedding models, text-only ones; none for what is part of another model.
[[nodiscard]] QString taskOfGguf(const QString &architecture);

}  // namespace core
