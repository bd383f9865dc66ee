#pragma once

#include "core/base/textedit.h"

namespace core {

/// What stands before the words of a line in a list or quote.
struct ItemPrefix
{
    QString quote;  ///< Blanks and ">" before the item.
    QString indent;
    QString bullet;  ///< "-", "*", "+", or empty.
    int number = -1;
    QChar delimiter;  ///< After a number: "." or ")".
    QString gap;  ///< Between the marker and the words.
    bool isTask = false;
    qsizetype size = 0;

    [[nodiscard]] bool isItem() const { return !bullet.isEmpty() || number >= 0; }
    [[nodiscard]] bool isQuote() const { return quote.contains(u'>'); }
    [[nodiscard]] QString marker(int count) const;
};

[[nodiscard]] ItemPrefix readPrefix(QStringView line);

/// The lines beside one, which must have one there.
[[nodiscard]] TextSpan lineBefore(QStringView text, TextSpan line);
[[nodiscard]] TextSpan lineAfter(QStringView text, TextSpan line);

}  // namespace core
