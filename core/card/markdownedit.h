#pragma once

#include "core/base/textedit.h"

#include <optional>

namespace core {

/// What a command does to a text: edits of the text before, and what is selected in the text after.
struct MarkdownChange
{
    TextEdits edits;
    TextSpan selection;

    friend bool operator==(const MarkdownChange &, const MarkdownChange &) = default;
};

/// Marks around words.
enum class InlineMark {
    Bold,
    Italic,
    Strikethrough,
    Code,
    Maths,  ///< As the Hub writes it inside a line: \\( … \\).
};

/// Marks before lines.
enum class LineMark { Bullet, Number, Task, Quote };

/// Changes that commands make to Markdown, at a selection. Looks at the lines concerned and no further.
///
/// Source: CommonMark 0.31, GFM, and the Hub's own dialect (maths, pictures for dark and light). Thread: any.
class MarkdownEdit
{
public:
    /// `text` outlives this. New lines end with `lineEnd`.
    MarkdownEdit(const QString &text, TextSpan selection, QString lineEnd);

    /// Around the selection or the word at the cursor; takes the marks away where they are.
    [[nodiscard]] MarkdownChange toggled(InlineMark mark) const;
    /// On every line of the selection, or off when all have it.
    [[nodiscard]] MarkdownChange toggled(LineMark mark) const;
    /// Makes the line a heading of `level` 1 to 6; 0, or the level that it has, makes it a paragraph.
    [[nodiscard]] MarkdownChange withHeading(int level) const;

    /// The selection becomes the link's text; without one the cursor is where the text goes.
    [[nodiscard]] MarkdownChange withLink(const QString &target) const;
    [[nodiscard]] MarkdownChange withImage(const QString &target, const QString &alternative) const;
    /// Two pictures of which the Hub shows the one that suits the reader's theme.
    [[nodiscard]] MarkdownChange withImagePair(const QString &light, const QString &dark) const;
    [[nodiscard]] MarkdownChange withCodeBlock(const QString &language) const;
    [[nodiscard]] MarkdownChange withMathsBlock() const;
    /// What is selected, folded away under a line that opens it.
    [[nodiscard]] MarkdownChange withDetails(const QString &summary) const;
    /// A block of its own, with blank lines around it as far as they are missing.
    [[nodiscard]] MarkdownChange withBlock(const QString &block, qsizetype selectFrom, qsizetype selectSize) const;

    /// A new line that goes on with the list or quote; an empty item ends it. Nothing outside lists.
    [[nodiscard]] std::optional<MarkdownChange> continuedList() const;
    /// Items one level deeper, or less deep. Nothing outside lists.
    [[nodiscard]] std::optional<MarkdownChange> indentedItems(bool outwards) const;

    /// Lines of code four blanks further in, or out.
    [[nodiscard]] MarkdownChange indentedCode(bool outwards) const;

    /// The text of the selection.
    [[nodiscard]] QStringView selected() const { return m_selection.of(m_text); }

private:
    [[nodiscard]] MarkdownChange around(const QString &before, const QString &after) const;
    [[nodiscard]] TextSpan wordAt(qsizetype position) const;
    [[nodiscard]] QList<TextSpan> lines() const;
    [[nodiscard]] MarkdownChange changedLines(const TextEdits &edits) const;
    [[nodiscard]] QString fromLines(QString block) const;
    [[nodiscard]] QString paragraphs() const;

    const QString &m_text;
    TextSpan m_selection;
    QString m_lineEnd;
};

/// The line around a place, without its end.
[[nodiscard]] TextSpan lineAround(QStringView text, qsizetype position);
enum class TextPlace { FrontMatter, Code, Prose };
/// What a place of a card is in; code is what stands in fences. Cost: the lines before it, some 1 ms per MB.
[[nodiscard]] TextPlace placeAt(QStringView text, qsizetype position);
/// Something that is only an address: what a link can be made of.
[[nodiscard]] bool isWebAddress(QStringView text);
/// The partner of the bracket at a place, looked for among `limit` characters; -1 when there is none.
[[nodiscard]] qsizetype matchingBracket(QStringView text, qsizetype position, qsizetype limit = 5000);

}  // namespace core
