#pragma once

#include <QHash>
#include <QStringList>

namespace core {

/// The keys of a card's front matter whose values are a text or a list of texts, as far as they are written plainly.
///
/// Not a YAML parser: maps, block texts, anchors and whatever else a value may be are left out, so what is here is
/// certain. Each value is a list; a text is a list of one.
using FrontMatter = QHash<QString, QStringList>;

/// Empty when there is no front matter. Source: the Hub's rule for where the block begins and ends.
[[nodiscard]] FrontMatter readFrontMatter(QStringView card);

}  // namespace core
