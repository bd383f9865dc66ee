#include "ui/card/form/fieldwords_p.h"

#include <QtGlobal>

#include <array>

namespace ui {

namespace {

constexpr std::array words{
    FieldWords{"extra_gated_heading", QT_TRANSLATE_NOOP("FieldWords", "Heading of the request"),
               QT_TRANSLATE_NOOP("FieldWords", "Stands above the request for access.")},
    FieldWords{"extra_gated_description", QT_TRANSLATE_NOOP("FieldWords", "Description of the request"),
               QT_TRANSLATE_NOOP("FieldWords", "Stands below the heading; Markdown.")},
    FieldWords{"extra_gated_prompt", QT_TRANSLATE_NOOP("FieldWords", "Conditions"),
               QT_TRANSLATE_NOOP("FieldWords", "What people agree to when they ask for access; Markdown.")},
    FieldWords{"extra_gated_fields", QT_TRANSLATE_NOOP("FieldWords", "Questions"),
               QT_TRANSLATE_NOOP("FieldWords", "What people are asked when they ask for access.")},
    FieldWords{"extra_gated_button_content", QT_TRANSLATE_NOOP("FieldWords", "Button text"),
               QT_TRANSLATE_NOOP("FieldWords", "What the button that sends the request says.")},
    FieldWords{"extra_gated_eu_disallowed", QT_TRANSLATE_NOOP("FieldWords", "Not in the EU"),
               QT_TRANSLATE_NOOP("FieldWords", "Keeps out visitors from the European Union, in a gated repository.")},
    FieldWords{"gated", QT_TRANSLATE_NOOP("FieldWords", "Gated"),
               QT_TRANSLATE_NOOP("FieldWords",
                                 "Has no effect: whether access must be asked for is a setting of the repository.")},
};

}  // namespace

std::span<const FieldWords> gateFieldWords()
{
    return words;
}

}  // namespace ui
