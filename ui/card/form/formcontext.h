#pragma once

#include "core/base/textedit.h"

#include <functional>

namespace ui {

class CardMetadata;
class IdSearch;
class OpenCard;

/// What the editors of a form work on. All of it outlives them.
struct FormContext
{
    OpenCard &card;
    CardMetadata &metadata;
    IdSearch &ids;  ///< Completes names of repositories while a server can be asked.
    std::function<void(const core::TextSpan &)> showInText;  ///< Brings a place of the source to the front.
};

}  // namespace ui
