#pragma once

#include "core/base/textedit.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// What stands inside a line of Markdown, as far as rules ask for it. Positions are those of the whole text.
struct MarkdownInline
{
    enum class Kind {
        Code,  ///< With its backticks.
        Link,
        Image,
        Tag,  ///< One HTML tag, opening or closing.
        Comment,
        Math,  ///< Between marks that the Hub knows.
        OtherMath,  ///< Between marks that it does not: one dollar, one backslash.
    };

    Kind kind = Kind::Code;
    TextSpan span;
    TextSpan label = {};  ///< Link, image: between the brackets. Maths: between the marks. Tag: its name.
    TextSpan target = {};  ///< Link, image: the address, without angle brackets.
};

/// Reads the inline marks of `text` within `part`, in one pass: what is not closed there is no mark.
[[nodiscard]] QList<MarkdownInline> readInlines(QStringView text, TextSpan part);
/// Reads the tags and comments alone: for blocks of HTML.
[[nodiscard]] QList<MarkdownInline> readTags(QStringView text, TextSpan part);

/// The value of an attribute within a tag, without its quotes; nothing when the tag has no such attribute. An
/// attribute without a value has an empty span.
[[nodiscard]] std::optional<TextSpan> attributeOf(QStringView text, TextSpan tag, QStringView name);

}  // namespace core
