#pragma once

#include "core/base/error.h"
#include "core/base/textedit.h"

namespace core {

/// A card (README.md) as a text, and where its parts are. A value.
///
/// The text is the file's, to the byte: byte order mark, line ends, trailing blanks. Positions are UTF-16 units in it.
/// Source: the expression by which the Hub finds the block (hub-docs; huggingface_hub has the same).
class CardText
{
public:
    /// Why no block was found, when something looks like one.
    enum class BlockProblem { None, Missing, NotClosed, BlanksAfterOpening, TextBefore, WrongClosing };

    CardText() = default;
    explicit CardText(QString text);

    /// Errors: InvalidInput when the bytes are not UTF-8; `detail` is "LINE:COLUMN" of the first that is not.
    [[nodiscard]] static Result<CardText> decode(const QByteArray &bytes);
    [[nodiscard]] QByteArray encode() const { return m_text.toUtf8(); }

    /// Makes edits of text(). Looks for the block only where they can have changed it: typing in a long body is cheap.
    void apply(const TextEdits &edits);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool hasBlock() const { return m_hasBlock; }
    /// Both fences with their line ends, and what blanks stand before. Empty without a block.
    [[nodiscard]] TextSpan block() const { return m_block; }
    /// The YAML between the fences, without the line end before the closing fence.
    [[nodiscard]] TextSpan yaml() const { return m_yaml; }
    [[nodiscard]] TextSpan body() const { return {.begin = m_block.end, .end = m_text.size()}; }
    [[nodiscard]] QString yamlText() const { return m_yaml.of(m_text).toString(); }
    [[nodiscard]] QString bodyText() const { return body().of(m_text).toString(); }
    [[nodiscard]] int yamlLine() const { return m_yamlLine; }  ///< The line in the card of the YAML's first, from 0.
    /// Without a block both look at the whole text.
    [[nodiscard]] BlockProblem blockProblem() const { return problem().kind; }
    /// Where the problem is: the fence concerned.
    [[nodiscard]] TextSpan problemSpan() const { return problem().span; }
    /// The line end most lines have; "\n" when there is none.
    [[nodiscard]] QString lineEnd() const;
    [[nodiscard]] bool hasMixedLineEnds() const;

    /// Edits of yamlText() as edits of text(). Without a block, one edit that makes a block of them.
    [[nodiscard]] TextEdits fromYaml(const TextEdits &edits) const;

    friend bool operator==(const CardText &a, const CardText &b) { return a.m_text == b.m_text; }

private:
    struct Problem
    {
        BlockProblem kind = BlockProblem::None;
        TextSpan span = {};
    };

    void findBlock();
    void setBlock(TextSpan yaml, qsizetype end);
    [[nodiscard]] Problem problem() const;
    [[nodiscard]] bool mayChangeBlock(qsizetype position) const;
    [[nodiscard]] qsizetype openingBegin() const;

    QString m_text;
    TextSpan m_block;
    TextSpan m_yaml;
    int m_yamlLine = 0;
    bool m_hasBlock = false;
};

/// A position in a text as people count: both from 1, columns in UTF-16 units.
struct LineColumn
{
    int line = 1;
    int column = 1;

    friend bool operator==(const LineColumn &, const LineColumn &) = default;
};

/// Finds lines by position and back. Built once for a text; "\n", "\r\n" and "\r" end a line.
class LineIndex
{
public:
    explicit LineIndex(QStringView text);

    [[nodiscard]] LineColumn at(qsizetype position) const;
    [[nodiscard]] qsizetype position(LineColumn place) const;
    [[nodiscard]] qsizetype lineStart(int line) const;  ///< `line` from 1.
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_starts.size()); }

private:
    QList<qsizetype> m_starts;
    qsizetype m_size = 0;
};

}  // namespace core
