#pragma once

#include "core/card/cardtext.h"

namespace core {

/// A heading of the card's body.
struct Heading
{
    int level = 1;
    QString title;  ///< As it reads: without marks.
    QString slug;  ///< The anchor the Hub gives it; repeated titles get -1, -2, …
    TextSpan span;  ///< The heading's line or lines, in the card's text.
    TextSpan section;  ///< From the heading to the next of the same or a higher level.

    friend bool operator==(const Heading &, const Heading &) = default;
};

/// The headings in the order of the text. Those inside code, quotes or HTML are none.
/// Source: CommonMark through cmark-gfm; slugs as github-slugger makes them. Thread: any.
[[nodiscard]] QList<Heading> readOutline(const CardText &card);
/// The slug of one title, without regard to others of the same name.
[[nodiscard]] QString headingSlug(QStringView title);

}  // namespace core
