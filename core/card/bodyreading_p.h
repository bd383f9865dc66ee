#pragma once

#include "core/card/cardlint.h"
#include "core/card/markdownblocks_p.h"
#include "core/card/markdowninlines_p.h"
#include "core/card/outline.h"

namespace core {

/// A card's body as the rules look at it: read once. All positions and lines are those of the card.
class BodyReading
{
public:
    BodyReading(const CardText &card, const LintContext &context, const std::stop_token &stop);

    [[nodiscard]] const CardText &card() const { return m_card; }
    [[nodiscard]] const QString &text() const { return m_card.text(); }
    [[nodiscard]] const LintContext &context() const { return m_context; }
    [[nodiscard]] bool isModel() const { return m_context.type == RepoType::Model; }
    [[nodiscard]] const QList<MarkdownBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] const QList<MarkdownInline> &inlines() const { return m_inlines; }
    [[nodiscard]] const QList<Heading> &headings() const { return m_headings; }
    /// The card with blanks in the place of the block, code, comments and formulas: what people read, where it stands.
    [[nodiscard]] const QString &prose() const { return m_prose; }

    [[nodiscard]] int lineAt(qsizetype position) const { return m_lines.at(position).line; }
    [[nodiscard]] int lineCount() const { return m_lines.lineCount(); }
    /// Without its line end.
    [[nodiscard]] TextSpan line(int line) const;
    [[nodiscard]] QStringView lineText(int line) const { return this->line(line).of(m_card.text()); }
    /// The block's lines, without the last one's end.
    [[nodiscard]] TextSpan span(const MarkdownBlock &block) const;
    /// What stands between the fences, or all of a block without any.
    [[nodiscard]] TextSpan content(const MarkdownBlock &code) const;
    /// Whole lines from the one of `span`'s begin to that of its end, with the last one's end.
    [[nodiscard]] TextSpan wholeLines(TextSpan span) const;

private:
    void readDefinitions();
    void readInlineMarks(const std::stop_token &stop);
    void blankOut(TextSpan span);

    const CardText &m_card;
    const LintContext &m_context;
    LineIndex m_lines;
    QList<MarkdownBlock> m_blocks;
    QList<MarkdownInline> m_inlines;
    QList<Heading> m_headings;
    QString m_prose;
};

/// Where a link leads or a picture comes from: Markdown's and HTML's alike.
struct LinkTarget
{
    TextSpan span;  ///< The address alone.
    TextSpan whole;  ///< The link, the picture or the tag.
    bool isImage = false;
    bool isMedia = false;  ///< Videos and sounds, and pictures too.
    bool isTag = false;
};
/// In the order of the text.
[[nodiscard]] QList<LinkTarget> linkTargets(const BodyReading &body);

/// A pipe table's row of dashes.
[[nodiscard]] bool isTableRuler(QStringView line);
/// The cells of a table's row, as spans of the row.
[[nodiscard]] QList<TextSpan> tableCells(QStringView row);

}  // namespace core
