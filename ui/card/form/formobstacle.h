#pragma once

#include "core/card/cardtext.h"

#include <optional>

namespace ui {

class CardMetadata;

/// Why a card's front matter cannot be shown in a form, as one sentence, and the place to go to.
struct FormObstacle
{
    QString words;
    core::TextSpan place;
};

/// Nothing when it can, or when there is none yet. Thread: GUI: it reads the installed translators.
[[nodiscard]] std::optional<FormObstacle> formObstacle(const core::CardText &card, const CardMetadata &metadata);

}  // namespace ui
