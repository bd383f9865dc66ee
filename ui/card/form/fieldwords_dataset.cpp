#include "ui/card/form/fieldwords_p.h"

#include <QtGlobal>

#include <array>

namespace ui {

namespace {

constexpr std::array words{
    FieldWords{"pretty_name", QT_TRANSLATE_NOOP("FieldWords", "Display name"),
               QT_TRANSLATE_NOOP("FieldWords", "The dataset’s name as people write it.")},
    FieldWords{"annotations_creators", QT_TRANSLATE_NOOP("FieldWords", "Annotations made by"),
               QT_TRANSLATE_NOOP("FieldWords", "Who has annotated the data.")},
    FieldWords{"language_creators", QT_TRANSLATE_NOOP("FieldWords", "Texts made by"),
               QT_TRANSLATE_NOOP("FieldWords", "Who has written the texts.")},
    FieldWords{"multilinguality", QT_TRANSLATE_NOOP("FieldWords", "Multilinguality"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether it holds one language, several, or translations.")},
    FieldWords{"size_categories", QT_TRANSLATE_NOOP("FieldWords", "Size"),
               QT_TRANSLATE_NOOP("FieldWords", "How many examples it has.")},
    FieldWords{"source_datasets", QT_TRANSLATE_NOOP("FieldWords", "Source datasets"),
               QT_TRANSLATE_NOOP("FieldWords", "Original, or the datasets that it was made from.")},
    FieldWords{"task_categories", QT_TRANSLATE_NOOP("FieldWords", "Tasks"),
               QT_TRANSLATE_NOOP("FieldWords", "What the data can be used for.")},
    FieldWords{"task_ids", QT_TRANSLATE_NOOP("FieldWords", "Subtasks"),
               QT_TRANSLATE_NOOP("FieldWords", "The same more precisely, such as sentiment-analysis.")},
    FieldWords{"paperswithcode_id", QT_TRANSLATE_NOOP("FieldWords", "Papers with Code id"),
               QT_TRANSLATE_NOOP("FieldWords", "The dataset’s id at Papers with Code.")},
    FieldWords{"configs", QT_TRANSLATE_NOOP("FieldWords", "Subsets"),
               QT_TRANSLATE_NOOP("FieldWords", "Which files make up which subset and split.")},
    FieldWords{"dataset_info", QT_TRANSLATE_NOOP("FieldWords", "Dataset info"),
               QT_TRANSLATE_NOOP("FieldWords", "Features and sizes, as the datasets library writes them.")},
    FieldWords{"config_names", QT_TRANSLATE_NOOP("FieldWords", "Names of subsets"),
               QT_TRANSLATE_NOOP("FieldWords", "The subsets of a dataset that is loaded by a script.")},
    FieldWords{"train-eval-index", QT_TRANSLATE_NOOP("FieldWords", "Evaluation setup"),
               QT_TRANSLATE_NOOP("FieldWords", "How older tools evaluated on this dataset.")},
    FieldWords{"viewer", QT_TRANSLATE_NOOP("FieldWords", "Dataset viewer"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether the page shows the rows.")},
    FieldWords{"viewer_display_urls", QT_TRANSLATE_NOOP("FieldWords", "Links in the viewer"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether the viewer shows web addresses as links.")},
    FieldWords{"benchmark", QT_TRANSLATE_NOOP("FieldWords", "Benchmark"),
               QT_TRANSLATE_NOOP("FieldWords", "Says that results can be reported against this dataset.")},
};

}  // namespace

std::span<const FieldWords> datasetFieldWords()
{
    return words;
}

}  // namespace ui
