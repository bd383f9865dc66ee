#pragma once

#include "core/card/outline.h"

#include <QList>
#include <QString>

#include <stop_token>

namespace core {

/// A leaf of a Markdown text's structure: what holds text itself. Lines count from 1 in the text that was read.
struct MarkdownBlock
{
    enum class Kind {
        Heading,
        Text,  ///< A paragraph; tables are paragraphs too.
        Code,
        Html,
    };

    Kind kind = Kind::Text;
    int firstLine = 1;
    int lastLine = 1;  ///< Fences and underlines belong to the block.
    int level = 0;  ///< Of a heading.
    QString title = {};  ///< A heading as it reads: without marks, code without its backticks, pictures left out.
    QString language = {};  ///< What stands after a code block's opening fence.
    bool isFenced = false;
    bool isInQuote = false;
};

/// The blocks in the order of the text. A text of more than 8 million characters has none: no card is that long.
/// Nothing when `stop` was asked for. Bounded by the length of the text, whatever its nesting.
/// Source: CommonMark through cmark-gfm, without its extensions.
[[nodiscard]] QList<MarkdownBlock> readBlocks(QStringView markdown, const std::stop_token &stop = {});

/// The outline of a card whose blocks have been read already.
[[nodiscard]] QList<Heading> headingsOf(const CardText &card, const LineIndex &lines,
                                        const QList<MarkdownBlock> &blocks);
/// A line (from 1) without its end.
[[nodiscard]] TextSpan lineSpan(QStringView text, const LineIndex &lines, int line);

}  // namespace core
