#pragma once

#include "core/base/textedit.h"
#include "core/revisions/textdiff.h"

namespace core {

/// Part of a line that has no match on the other side; the span is in TextLines::text().
struct WordMark
{
    qsizetype line = 0;  ///< Of the whole text, from 0.
    TextSpan span;

    friend bool operator==(const WordMark &, const WordMark &) = default;
};

/// Which words make the difference between lines that replaced each other. Both empty: there is no telling, the lines
/// have too little in common or are too many.
struct WordMarks
{
    QList<WordMark> before;  ///< In rising order.
    QList<WordMark> after;

    friend bool operator==(const WordMarks &, const WordMarks &) = default;
};

/// Compares the removed lines with the added ones, word by word: a word, a number, a run of blanks, a Chinese or
/// Japanese character, anything else one by one as people see it. With Whitespace other than Exact, blanks are not
/// marked.
///
/// Cost: bounded; a view asks for the replacements that it shows. Pure. Thread: any.
[[nodiscard]] WordMarks wordMarks(const TextDiff &diff, const LineReplacement &replacement,
                                  Whitespace whitespace = Whitespace::Exact);

/// The parts of a text that are compared as one.
[[nodiscard]] QList<TextSpan> splitWords(QStringView text);

}  // namespace core
