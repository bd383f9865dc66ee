#include "ui/card/findingwords_p.h"

#include <QtTranslation>

namespace ui {

namespace {

constexpr FindingWords words[] = {
    {"FM001", QT_TRANSLATE_NOOP("FindingText", "Add a block"),
     QT_TRANSLATE_NOOP("FindingText", "The card has no metadata, so the Hub cannot list or filter the model.")},
    {"FM002", QT_TRANSLATE_NOOP("FindingText", "Close the block"),
     QT_TRANSLATE_NOOP("FindingText", "The metadata block is not closed: a line “---” is missing after it.")},
    {"FM003", QT_TRANSLATE_NOOP("FindingText", "Fill the block"),
     QT_TRANSLATE_NOOP("FindingText", "The metadata block is empty, and the Hub refuses that."), nullptr,
     QT_TRANSLATE_NOOP("FindingText", "Remove the block")},
    {"FM004", QT_TRANSLATE_NOOP("FindingText", "Put it under a key"),
     QT_TRANSLATE_NOOP("FindingText", "The metadata is not a map of keys and values; it may belong under “%1”.")},
    {"FM005", QT_TRANSLATE_NOOP("FindingText", "Remove the mark"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The file begins with a byte order mark, which hides the metadata from Python programs.")},
    {"FM006", QT_TRANSLATE_NOOP("FindingText", "Remove the blanks"),
     QT_TRANSLATE_NOOP("FindingText",
                       "There are blanks after a line “---”; some readers then do not find the metadata.")},
    {"FM007", QT_TRANSLATE_NOOP("FindingText", "Keep one"),
     QT_TRANSLATE_NOOP("FindingText", "The key “%1” is there twice; the Hub refuses that.")},
    {"FM008", QT_TRANSLATE_NOOP("FindingText", "Put it in quotes"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The metadata cannot be read (%1, line %2, column %3). Often a value needs quotes.")},
    {"FM009", QT_TRANSLATE_NOOP("FindingText", "Use blanks"),
     QT_TRANSLATE_NOOP("FindingText", "Lines are indented with tabs; YAML allows only blanks.")},
    {"FM010", QT_TRANSLATE_NOOP("FindingText", "Remove the placeholder"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” is a placeholder that was not filled in.")},
    {"FM011", QT_TRANSLATE_NOOP("FindingText", "Make them the same"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The lines of this file end in different ways, or in one that the Hub does not know.")},
    {"FM012", QT_TRANSLATE_NOOP("FindingText", "Read it as Latin-1"),
     QT_TRANSLATE_NOOP("FindingText", "The file is not UTF-8: line %1, column %2 holds other bytes.")},
    {"FM013", QT_TRANSLATE_NOOP("FindingText", "Write “---”"),
     QT_TRANSLATE_NOOP("FindingText", "The metadata is closed by “%1” instead of “---”.")},
    {"FM014", QT_TRANSLATE_NOOP("FindingText", "Move it to the top"),
     QT_TRANSLATE_NOOP("FindingText", "The metadata is not at the top of the file, so the Hub does not see it.")},
    {"FM015", QT_TRANSLATE_NOOP("FindingText", "Remove the line"),
     QT_TRANSLATE_NOOP("FindingText", "The line “%1” begins a second document; the metadata must be a single one.")},
    {"FM016", QT_TRANSLATE_NOOP("FindingText", "Remove the tag"),
     QT_TRANSLATE_NOOP("FindingText", "The tag “%1” is not allowed in metadata.")},
    {"FM017", QT_TRANSLATE_NOOP("FindingText", "Show it"),
     QT_TRANSLATE_NOOP("FindingText",
                       "Anchors and aliases are used here; values that share them are changed in the text.")},
    {"FM018", QT_TRANSLATE_NOOP("FindingText", "Replace them"),
     QT_TRANSLATE_NOOP("FindingText",
                       "There is an invisible character here (%1) that YAML does not take for a blank.")},
    {"FM019", QT_TRANSLATE_NOOP("FindingText", "Make README.md"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The card must be called README.md and lie at the top of the repository, not “%1”.")},
    {"KY001", QT_TRANSLATE_NOOP("FindingText", "Rename the key"),
     QT_TRANSLATE_NOOP("FindingText", "The key “%1” is not known."),
     QT_TRANSLATE_NOOP("FindingText", "The key “%1” is not known; “%2” was probably meant.")},
    {"KY002", QT_TRANSLATE_NOOP("FindingText", "Keep it"),
     QT_TRANSLATE_NOOP("FindingText", "The Hub does not know the key “%1”. It is kept as it is.")},
    {"KY003", QT_TRANSLATE_NOOP("FindingText", "Rename the key"),
     QT_TRANSLATE_NOOP("FindingText", "A dataset card may not have “%1”; write “%2”.")},
    {"KY004", QT_TRANSLATE_NOOP("FindingText", "Use the new key"),
     QT_TRANSLATE_NOOP("FindingText", "The key “%1” is outdated."),
     QT_TRANSLATE_NOOP("FindingText", "The key “%1” is outdated; “%2” has taken its place.")},
    {"KY005", QT_TRANSLATE_NOOP("FindingText", "Remove the key"),
     QT_TRANSLATE_NOOP("FindingText", "The key “%1” has no value. Fill it in or remove it.")},
    {"SC001", QT_TRANSLATE_NOOP("FindingText", "Put it in quotes"),
     QT_TRANSLATE_NOOP("FindingText", "Programs read “%1” in different ways. Quotes make it a text for all of them.")},
    {"SC002", QT_TRANSLATE_NOOP("FindingText", "Put it in quotes"),
     QT_TRANSLATE_NOOP("FindingText", "“%1” is read as a date. Quotes keep it as it is written.")},
    {"HUB", QT_TRANSLATE_NOOP("FindingText", "Show it"), QT_TRANSLATE_NOOP("FindingText", "The Hub says: %1")},
};

}  // namespace

std::span<const FindingWords> blockWords()
{
    return words;
}

}  // namespace ui
