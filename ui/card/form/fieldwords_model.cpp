#include "ui/card/form/fieldwords_p.h"

#include <QtGlobal>

#include <array>

namespace ui {

namespace {

constexpr std::array words{
    FieldWords{"license", QT_TRANSLATE_NOOP("FieldWords", "Licence"),
               QT_TRANSLATE_NOOP("FieldWords", "What others may do with it.")},
    FieldWords{"license_name", QT_TRANSLATE_NOOP("FieldWords", "Licence name"),
               QT_TRANSLATE_NOOP("FieldWords", "A short id for a licence of your own, such as my-license-1.0.")},
    FieldWords{
        "license_link", QT_TRANSLATE_NOOP("FieldWords", "Licence link"),
        QT_TRANSLATE_NOOP("FieldWords",
                          "Where the licence can be read: LICENSE for a file of the repository, or a web address.")},
    FieldWords{"license_details", QT_TRANSLATE_NOOP("FieldWords", "Licence details"),
               QT_TRANSLATE_NOOP("FieldWords", "What is special about the licence.")},
    FieldWords{"language", QT_TRANSLATE_NOOP("FieldWords", "Language"),
               QT_TRANSLATE_NOOP("FieldWords", "Languages that it understands or holds.")},
    FieldWords{"language_bcp47", QT_TRANSLATE_NOOP("FieldWords", "Regional language"),
               QT_TRANSLATE_NOOP("FieldWords", "Languages with their region or script, such as pt-BR.")},
    FieldWords{"language_details", QT_TRANSLATE_NOOP("FieldWords", "Language details"),
               QT_TRANSLATE_NOOP("FieldWords", "What the codes of the languages do not say.")},
    FieldWords{
        "library_name", QT_TRANSLATE_NOOP("FieldWords", "Library"),
        QT_TRANSLATE_NOOP("FieldWords", "The library that loads the model: it decides which code the Hub shows.")},
    FieldWords{"pipeline_tag", QT_TRANSLATE_NOOP("FieldWords", "Task"),
               QT_TRANSLATE_NOOP("FieldWords",
                                 "What the model does: people find it by this, and it decides how they can try it.")},
    FieldWords{"tags", QT_TRANSLATE_NOOP("FieldWords", "Tags"),
               QT_TRANSLATE_NOOP("FieldWords", "Words by which people find it.")},
    FieldWords{"datasets", QT_TRANSLATE_NOOP("FieldWords", "Datasets"),
               QT_TRANSLATE_NOOP("FieldWords", "Datasets on the Hub that it was made with.")},
    FieldWords{"buckets", QT_TRANSLATE_NOOP("FieldWords", "Storage buckets"),
               QT_TRANSLATE_NOOP("FieldWords", "Storage buckets on the Hub that belong to it.")},
    FieldWords{"metrics", QT_TRANSLATE_NOOP("FieldWords", "Metrics"),
               QT_TRANSLATE_NOOP("FieldWords", "How its quality was measured.")},
    FieldWords{"base_model", QT_TRANSLATE_NOOP("FieldWords", "Base model"),
               QT_TRANSLATE_NOOP("FieldWords", "The model that it was made from; several for a merge.")},
    FieldWords{
        "base_model_relation", QT_TRANSLATE_NOOP("FieldWords", "Relation to the base model"),
        QT_TRANSLATE_NOOP("FieldWords", "How it was made from the base model. Without this the Hub works it out.")},
    FieldWords{
        "new_version", QT_TRANSLATE_NOOP("FieldWords", "Newer version"),
        QT_TRANSLATE_NOOP("FieldWords", "The model that has taken this one’s place: its page shows a link to it.")},
    FieldWords{"model-index", QT_TRANSLATE_NOOP("FieldWords", "Evaluation results"),
               QT_TRANSLATE_NOOP("FieldWords", "Results that the page shows in a table.")},
    FieldWords{"co2_eq_emissions", QT_TRANSLATE_NOOP("FieldWords", "CO₂ emissions"),
               QT_TRANSLATE_NOOP("FieldWords", "What the training has emitted, in grams of CO₂.")},
    FieldWords{"widget", QT_TRANSLATE_NOOP("FieldWords", "Examples"),
               QT_TRANSLATE_NOOP("FieldWords", "Inputs that people can try on the page, and pictures of a gallery.")},
    FieldWords{"inference", QT_TRANSLATE_NOOP("FieldWords", "Inference"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether the page lets people try the model.")},
    FieldWords{"mask_token", QT_TRANSLATE_NOOP("FieldWords", "Mask token"),
               QT_TRANSLATE_NOOP("FieldWords", "What stands for the hidden word in a fill-mask model.")},
    FieldWords{"instance_prompt", QT_TRANSLATE_NOOP("FieldWords", "Trigger words"),
               QT_TRANSLATE_NOOP("FieldWords", "Words in a prompt that call up what the model has learnt.")},
    FieldWords{
        "thumbnail", QT_TRANSLATE_NOOP("FieldWords", "Picture for sharing"),
        QT_TRANSLATE_NOOP("FieldWords", "Web address of the picture that is shown when somebody shares a link.")},
    FieldWords{"description", QT_TRANSLATE_NOOP("FieldWords", "Description"),
               QT_TRANSLATE_NOOP("FieldWords", "A sentence or two for search engines and previews.")},
    FieldWords{"model_name", QT_TRANSLATE_NOOP("FieldWords", "Model name"),
               QT_TRANSLATE_NOOP("FieldWords", "A name that training programs write; the Hub does not show it.")},
    FieldWords{"finetuned_from", QT_TRANSLATE_NOOP("FieldWords", "Fine-tuned from"),
               QT_TRANSLATE_NOOP("FieldWords", "The model that it was made from, as older cards say it.")},
};

}  // namespace

std::span<const FieldWords> modelFieldWords()
{
    return words;
}

}  // namespace ui
