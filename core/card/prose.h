#pragma once

#include "core/base/textedit.h"

namespace core {

/// Which part of a card follows a line.
enum class CardPart {
    Start,  ///< Only blank lines so far.
    FrontMatter,
    Body,
};
/// The part behind `line`, which is in `part`. The first fence opens the front matter, the next closes it.
[[nodiscard]] CardPart nextPart(QStringView line, CardPart part);

/// What a line of the body leaves open for the next one.
struct ProseState
{
    int fenceSize = 0;  ///< Of the code block; 0 outside.
    QChar fence = {};
    bool isComment = false;
    bool isMaths = false;
    bool isTag = false;

    friend bool operator==(const ProseState &, const ProseState &) = default;
};

/// The words of a line that a spelling checker has something to say about: not code, YAML, HTML, maths, addresses,
/// paths, names of things (camelCase, snake_case, digits), or words in capitals. `part` is the part behind the line.
/// Thread: any.
[[nodiscard]] QList<TextSpan> proseWords(QStringView line, CardPart part, ProseState &state);

}  // namespace core
