#pragma once

#include <QTextCharFormat>

namespace KSyntaxHighlighting {
class Format;
}

namespace ui {

/// How a piece of source looks on theme::Colors::surface: our own colours for the meanings that KSyntaxHighlighting
/// gives, because those of its themes are made for other surfaces.
[[nodiscard]] QTextCharFormat syntaxFormat(const KSyntaxHighlighting::Format &format, bool dark);
/// The colours in use, for the test of their contrast.
[[nodiscard]] QList<QColor> syntaxColors(bool dark);

}  // namespace ui
