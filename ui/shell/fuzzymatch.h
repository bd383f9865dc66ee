#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// How well a text answers what somebody typed.
struct FuzzyMatch
{
    int score = 0;  ///< The higher the better; comparable between texts for one query.
    QList<int> positions = {};  ///< Of the letters that answer, ascending.
};

/// Whether the letters of `query` occur in `text` in their order, and how well: letters that begin words and letters in
/// a row count more, gaps less. Case, accents and blanks in the query do not matter. An empty query matches everything.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView query, QStringView text);

}  // namespace ui
