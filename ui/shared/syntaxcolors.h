#pragma once

#include "ui/shared/syntaxplugin.h"

#include <QTextCharFormat>

namespace ui {

/// How a piece of source looks on theme::Colors::surface, and on the line of the cursor.
[[nodiscard]] QTextCharFormat syntaxFormat(const SyntaxSpan &span, bool dark);
/// Invalid for what has the text's own colour.
[[nodiscard]] QColor syntaxColor(SyntaxMeaning meaning, bool dark);

}  // namespace ui
