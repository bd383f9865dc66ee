#pragma once

#include "core/yaml/yamltree.h"

namespace core {

/// How a YAML text is written, for new text to look the same.
struct YamlHabits
{
    QString lineEnd = QStringLiteral("\n");
    int listIndent = 0;  ///< Of a list's items below their key: 0 or more.
    YamlNode::Style quote = YamlNode::Style::SingleQuoted;
};

/// The most frequent habits of the text; those of huggingface_hub where it shows none.
[[nodiscard]] YamlHabits readHabits(const YamlTree &tree);

}  // namespace core
