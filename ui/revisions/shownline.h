#pragma once

#include <QString>

namespace ui {

/// A line of a file as it can be drawn: as long as the line, so that places in it stay true. What is no letter, or
/// would turn the text around, has a sign in its place.
///
/// A line of more than `maxChars` is cut there.
[[nodiscard]] QString shownLine(const QString &line, qsizetype maxChars = 4000);
/// Whether shownLine() would cut it.
[[nodiscard]] inline bool isCutLine(qsizetype chars, qsizetype maxChars = 4000)
{
    return chars > maxChars;
}

}  // namespace ui
