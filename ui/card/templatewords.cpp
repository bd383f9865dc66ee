#include "ui/card/templatewords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct TemplateWords
{
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

}  // namespace

QString templateName(core::CardTemplate form)
{
    using enum core::CardTemplate;
    switch (form) {
    case Automatic: return TemplateWords::tr("What fits the files");
    case Short: return TemplateWords::tr("Short card");
    case Annotated: return TemplateWords::tr("The Hub’s full card");
    case FineTune: return TemplateWords::tr("Fine-tuned model");
    case Lora: return TemplateWords::tr("LoRA or other adapter");
    case GgufQuantization: return TemplateWords::tr("GGUF files");
    case Merge: return TemplateWords::tr("Merge of several models");
    case Diffusion: return TemplateWords::tr("Diffusion model or LoRA");
    case SentenceTransformer: return TemplateWords::tr("Sentence embedding model");
    case Dataset: return TemplateWords::tr("Dataset");
    }
    Q_UNREACHABLE_RETURN({});
}

QString templateDescription(core::CardTemplate form)
{
    using enum core::CardTemplate;
    switch (form) {
    case Automatic: return TemplateWords::tr("Chosen by what the files are; without files, a short card.");
    case Short: return TemplateWords::tr("What every card should say, and no more.");
    case Annotated:
        return TemplateWords::tr("Every section that the Hub recommends, each with a note on what belongs there.");
    case FineTune: return TemplateWords::tr("As transformers’ Trainer writes it: results, hyperparameters, versions.");
    case Lora: return TemplateWords::tr("What it is an adapter for, how to load both, and how it was trained.");
    case GgufQuantization: return TemplateWords::tr("A table of the files, and the command that runs one of them.");
    case Merge: return TemplateWords::tr("What was merged, how, and with which settings.");
    case Diffusion: return TemplateWords::tr("A gallery of the pictures in the folder, trigger words, and the code.");
    case SentenceTransformer: return TemplateWords::tr("Its modules and dimensions, and code that compares two texts.");
    case Dataset:
        return TemplateWords::tr("What is in it, how it is laid out, where it comes from, and whom it shows.");
    }
    Q_UNREACHABLE_RETURN({});
}

QList<core::CardTemplate> templatesFor(core::RepoType type)
{
    switch (type) {
    case core::RepoType::Model: {
        QList<core::CardTemplate> all = core::cardTemplates();
        all.removeAll(core::CardTemplate::Dataset);
        return all;
    }
    case core::RepoType::Dataset: return {core::CardTemplate::Dataset};
    case core::RepoType::Space: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
