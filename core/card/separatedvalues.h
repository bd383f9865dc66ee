#pragma once

#include <QList>
#include <QStringList>

#include <limits>

namespace core {

/// The records of a text whose values stand between `separator`s, quoted as RFC 4180 says; at most `limit`. Blank lines
/// behind the last one are none.
[[nodiscard]] QList<QStringList> readSeparatedValues(QStringView text, QChar separator,
                                                     qsizetype limit = std::numeric_limits<qsizetype>::max());
/// The same for what a spreadsheet copies or saves: between tabs, commas or semicolons, whichever gives every record as
/// many values as the first has. Empty when none does, or when there is one column only.
[[nodiscard]] QList<QStringList> readPastedValues(QStringView text);

}  // namespace core
