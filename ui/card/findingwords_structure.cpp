#include "ui/card/findingwords_p.h"

#include <QtTranslation>

namespace ui {

namespace {

constexpr FindingWords words[] = {
    {"MI001", QT_TRANSLATE_NOOP("FindingText", "Repair it"),
     QT_TRANSLATE_NOOP("FindingText",
                       "“model-index” must be a list of entries with name and results; “%1” is missing."),
     nullptr, QT_TRANSLATE_NOOP("FindingText", "Remove the entry")},
    {"MI002", QT_TRANSLATE_NOOP("FindingText", "Choose a task"),
     QT_TRANSLATE_NOOP("FindingText", "A result does not say for which task it is.")},
    {"MI003", QT_TRANSLATE_NOOP("FindingText", "Put it in quotes"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” must be a text here.")},
    {"MI004", QT_TRANSLATE_NOOP("FindingText", "Choose it"), QT_TRANSLATE_NOOP("FindingText", "A metric lacks its %1."),
     nullptr, QT_TRANSLATE_NOOP("FindingText", "Remove it")},
    {"MI005", QT_TRANSLATE_NOOP("FindingText", "Remove the source"),
     QT_TRANSLATE_NOOP("FindingText", "A source needs an address.")},
    {"MI006", QT_TRANSLATE_NOOP("FindingText", "Rename it"),
     QT_TRANSLATE_NOOP("FindingText", "The results are for “%1”, which is not the name of this model."),
     QT_TRANSLATE_NOOP("FindingText", "The results are for “%1”; this model is called “%2”.")},
    {"MI007", QT_TRANSLATE_NOOP("FindingText", "Join them"),
     QT_TRANSLATE_NOOP("FindingText", "There are %1 entries; Python programs keep only one of them.")},
    {"MI008", QT_TRANSLATE_NOOP("FindingText", "Show it"),
     QT_TRANSLATE_NOOP("FindingText", "Two results are for the same data; Python programs join them."),
     QT_TRANSLATE_NOOP("FindingText", "Two results are for the same data (%1); Python programs join them.")},
    {"MI009", QT_TRANSLATE_NOOP("FindingText", "Put it back"),
     QT_TRANSLATE_NOOP("FindingText", "A result that the Hub has verified was changed.")},
    {"MI010", QT_TRANSLATE_NOOP("FindingText", "Choose a value"),
     QT_TRANSLATE_NOOP("FindingText", "“%2” is an unusual value for “%1”."),
     QT_TRANSLATE_NOOP("FindingText", "“%2” is an unusual value for “%1”. Is it a percentage?")},
    {"MI011", QT_TRANSLATE_NOOP("FindingText", "Make a file"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” is a benchmark: its results belong into .eval_results.")},
    {"MI012", QT_TRANSLATE_NOOP("FindingText", "Remove it"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” has no value; Python programs drop it.")},
    {"MI013", QT_TRANSLATE_NOOP("FindingText", "Use that value"),
     QT_TRANSLATE_NOOP("FindingText", "The metadata says %2 for “%1”, the table in the text %3."),
     QT_TRANSLATE_NOOP("FindingText", "The metadata says %2 for “%1”, the table in the text %3.")},
    {"ER001", QT_TRANSLATE_NOOP("FindingText", "Repair it"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” must hold a list of results.")},
    {"ER002", QT_TRANSLATE_NOOP("FindingText", "Fill it in"),
     QT_TRANSLATE_NOOP("FindingText", "A result in “%1” is incomplete."),
     QT_TRANSLATE_NOOP("FindingText", "A result in “%1” lacks “%2”.")},
    {"ER003", QT_TRANSLATE_NOOP("FindingText", "Put it in quotes"),
     QT_TRANSLATE_NOOP("FindingText", "The date in “%1” must be in quotes, as in '2026-01-31'.")},
    {"ER004", QT_TRANSLATE_NOOP("FindingText", "Remove the source"),
     QT_TRANSLATE_NOOP("FindingText", "A source in “%1” needs an address.")},
    {"ER005", QT_TRANSLATE_NOOP("FindingText", "Move it"),
     QT_TRANSLATE_NOOP(
         "FindingText",
         "The Hub does not see results in “%1”: they belong into .eval_results, in a file that ends in .yaml.")},
    {"CO001", QT_TRANSLATE_NOOP("FindingText", "Choose a value"),
     QT_TRANSLATE_NOOP("FindingText", "Emissions of %1 grams cannot be right. Is it another unit?")},
    {"CO002", QT_TRANSLATE_NOOP("FindingText", "Make it a number"),
     QT_TRANSLATE_NOOP("FindingText", "The emissions are a text, “%1”; they must be a number of grams.")},
    {"CO003", QT_TRANSLATE_NOOP("FindingText", "Add them"),
     QT_TRANSLATE_NOOP("FindingText", "The emissions of the training are not given.")},
    {"WG001", QT_TRANSLATE_NOOP("FindingText", "Repair it"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” does not have the form that the Hub reads.")},
    {"WG002", QT_TRANSLATE_NOOP("FindingText", "Complete it"),
     QT_TRANSLATE_NOOP("FindingText", "An example for “%1” is incomplete."),
     QT_TRANSLATE_NOOP("FindingText", "An example for “%1” lacks: %2.")},
    {"WG003", QT_TRANSLATE_NOOP("FindingText", "Choose a file"),
     QT_TRANSLATE_NOOP("FindingText", "The file “%1” is not in the repository.")},
    {"WG004", QT_TRANSLATE_NOOP("FindingText", "Add the mask"),
     QT_TRANSLATE_NOOP("FindingText", "The text has nothing to fill in: %1 is missing.")},
    {"WG005", QT_TRANSLATE_NOOP("FindingText", "Make one text"),
     QT_TRANSLATE_NOOP("FindingText", "The labels must be one text with commas.")},
    {"WG006", QT_TRANSLATE_NOOP("FindingText", "Show it"),
     QT_TRANSLATE_NOOP("FindingText", "The column “%1” has %2 rows, others have %3."),
     QT_TRANSLATE_NOOP("FindingText", "The column “%1” has %2 rows, others have %3.")},
    {"WG007", QT_TRANSLATE_NOOP("FindingText", "Keep it"),
     QT_TRANSLATE_NOOP("FindingText", "The parameter “%1” is not known.")},
    {"WG008", QT_TRANSLATE_NOOP("FindingText", "Choose a picture"),
     QT_TRANSLATE_NOOP("FindingText", "The gallery is empty: no example has a picture.")},
    {"GT001", QT_TRANSLATE_NOOP("FindingText", "Choose a kind"),
     QT_TRANSLATE_NOOP("FindingText", "The field “%1” has no kind that the Hub knows."),
     QT_TRANSLATE_NOOP("FindingText",
                       "The field “%1” has the kind “%2”, which the Hub does not know, or nothing to choose from.")},
    {"GT002", QT_TRANSLATE_NOOP("FindingText", "Write yes or no"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” must be true or false.")},
    {"GT003", QT_TRANSLATE_NOOP("FindingText", "Make a map"),
     QT_TRANSLATE_NOOP("FindingText", "The fields are a list; a map of labels and kinds is understood everywhere.")},
    {"GT004", QT_TRANSLATE_NOOP("FindingText", "Show it"),
     QT_TRANSLATE_NOOP("FindingText",
                       "These texts are shown only when access is restricted in the repository's settings.")},
    {"GT005", QT_TRANSLATE_NOOP("FindingText", "Indent it"),
     QT_TRANSLATE_NOOP("FindingText", "A line “---” inside this text ends the metadata.")},
};

}  // namespace

std::span<const FindingWords> structureWords()
{
    return words;
}

}  // namespace ui
