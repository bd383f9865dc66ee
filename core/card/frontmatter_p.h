#pragma once

#include "core/card/cardtext.h"

#include <QHash>
#include <QStringList>

namespace core {

/// The keys of a card's front matter whose values are a text or a list of texts, as far as they are written plainly.
///
/// Not a YAML parser, so that a block which is none still says what it can: maps, block texts, anchors and whatever
/// else a value may be are left out, so what is here is certain. Each value is a list; a text is a list of one.
using FrontMatter = QHash<QString, QStringList>;

/// Empty when there is no front matter.
[[nodiscard]] FrontMatter readFrontMatter(const CardText &card);

}  // namespace core
