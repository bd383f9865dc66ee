#include "ui/card/form/fieldwords_p.h"

#include <QtGlobal>

#include <array>

namespace ui {

namespace {

constexpr std::array words{
    FieldWords{"title", QT_TRANSLATE_NOOP("FieldWords", "Title"),
               QT_TRANSLATE_NOOP("FieldWords", "The name shown on the Space’s card.")},
    FieldWords{"emoji", QT_TRANSLATE_NOOP("FieldWords", "Emoji"),
               QT_TRANSLATE_NOOP("FieldWords", "One emoji, shown on the Space’s card.")},
    FieldWords{"colorFrom", QT_TRANSLATE_NOOP("FieldWords", "Colour, from"),
               QT_TRANSLATE_NOOP("FieldWords", "Where the card’s colour begins.")},
    FieldWords{"colorTo", QT_TRANSLATE_NOOP("FieldWords", "Colour, to"),
               QT_TRANSLATE_NOOP("FieldWords", "Where the card’s colour ends.")},
    FieldWords{"sdk", QT_TRANSLATE_NOOP("FieldWords", "SDK"), QT_TRANSLATE_NOOP("FieldWords", "What runs the app.")},
    FieldWords{"sdk_version", QT_TRANSLATE_NOOP("FieldWords", "SDK version"),
               QT_TRANSLATE_NOOP("FieldWords", "The version of the SDK; written in quotes, so that 5.10 stays 5.10.")},
    FieldWords{"python_version", QT_TRANSLATE_NOOP("FieldWords", "Python version"),
               QT_TRANSLATE_NOOP("FieldWords", "The version of Python; written in quotes, so that 3.10 stays 3.10.")},
    FieldWords{"app_file", QT_TRANSLATE_NOOP("FieldWords", "App file"),
               QT_TRANSLATE_NOOP("FieldWords", "Path of the file that starts the app.")},
    FieldWords{"app_build_command", QT_TRANSLATE_NOOP("FieldWords", "Build command"),
               QT_TRANSLATE_NOOP("FieldWords", "What builds a static Space before it is served.")},
    FieldWords{"app_port", QT_TRANSLATE_NOOP("FieldWords", "Port"),
               QT_TRANSLATE_NOOP("FieldWords", "The port on which a Docker Space answers; 7860 when nothing is said.")},
    FieldWords{"base_path", QT_TRANSLATE_NOOP("FieldWords", "First page"),
               QT_TRANSLATE_NOOP("FieldWords", "The path that is opened first; begins with “/”.")},
    FieldWords{"fullWidth", QT_TRANSLATE_NOOP("FieldWords", "Full width"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether the app takes the full width of the page.")},
    FieldWords{"header", QT_TRANSLATE_NOOP("FieldWords", "Header"),
               QT_TRANSLATE_NOOP("FieldWords", "How large the bar above the app is.")},
    FieldWords{"short_description", QT_TRANSLATE_NOOP("FieldWords", "Short description"),
               QT_TRANSLATE_NOOP("FieldWords", "Shown on the Space’s card; at most 60 characters.")},
    FieldWords{"suggested_hardware", QT_TRANSLATE_NOOP("FieldWords", "Suggested hardware"),
               QT_TRANSLATE_NOOP("FieldWords", "What somebody who copies the Space is advised to choose.")},
    FieldWords{"suggested_storage", QT_TRANSLATE_NOOP("FieldWords", "Suggested storage"),
               QT_TRANSLATE_NOOP("FieldWords", "Has no effect any more.")},
    FieldWords{"models", QT_TRANSLATE_NOOP("FieldWords", "Models"),
               QT_TRANSLATE_NOOP("FieldWords", "Models on the Hub that the Space uses.")},
    FieldWords{"pinned", QT_TRANSLATE_NOOP("FieldWords", "Pinned"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether it stands first on your profile.")},
    FieldWords{"hf_oauth", QT_TRANSLATE_NOOP("FieldWords", "Sign-in with the Hub"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether people can sign in to the app with their account of the Hub.")},
    FieldWords{"hf_oauth_scopes", QT_TRANSLATE_NOOP("FieldWords", "What the app may do"),
               QT_TRANSLATE_NOOP("FieldWords", "What the app may do for those who have signed in.")},
    FieldWords{"hf_oauth_expiration_minutes", QT_TRANSLATE_NOOP("FieldWords", "Minutes signed in"),
               QT_TRANSLATE_NOOP("FieldWords", "How long a sign-in lasts, in minutes: up to 43200.")},
    FieldWords{"hf_oauth_authorized_org", QT_TRANSLATE_NOOP("FieldWords", "Organisations let in"),
               QT_TRANSLATE_NOOP("FieldWords", "Only members of these organisations can sign in.")},
    FieldWords{"disable_embedding", QT_TRANSLATE_NOOP("FieldWords", "No embedding"),
               QT_TRANSLATE_NOOP("FieldWords", "Whether other sites are kept from showing the app.")},
    FieldWords{"startup_duration_timeout", QT_TRANSLATE_NOOP("FieldWords", "Start-up time"),
               QT_TRANSLATE_NOOP("FieldWords", "How long the app may take to start, such as 30m or 1h.")},
    FieldWords{"custom_headers", QT_TRANSLATE_NOOP("FieldWords", "HTTP headers"),
               QT_TRANSLATE_NOOP("FieldWords", "Cross-origin headers that are sent with the app.")},
    FieldWords{"preload_from_hub", QT_TRANSLATE_NOOP("FieldWords", "Preloaded files"),
               QT_TRANSLATE_NOOP("FieldWords", "Repositories and files that are there when the app starts.")},
    FieldWords{"duplicated_from", QT_TRANSLATE_NOOP("FieldWords", "Copied from"),
               QT_TRANSLATE_NOOP("FieldWords", "The Space that this one is a copy of.")},
    FieldWords{"metaTitle", QT_TRANSLATE_NOOP("FieldWords", "Title for search engines"),
               QT_TRANSLATE_NOOP("FieldWords", "What search engines show as the title.")},
};

}  // namespace

std::span<const FieldWords> spaceFieldWords()
{
    return words;
}

}  // namespace ui
