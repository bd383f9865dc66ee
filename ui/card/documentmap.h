#pragma once

#include "core/base/textedit.h"
#include "ui/card/lineends.h"

class QTextDocument;

namespace ui {

/// Keeps a text, to the byte, and the QTextDocument that shows it in step.
///
/// A document knows one kind of line end and no byte order mark; the text knows more. Changes of either become changes
/// of the other at their place only, and what was not touched keeps the ends it had. Lines that are new in the document
/// end like most others. Nothing but setText() goes through the whole document.
///
/// A line that is too long for one block is several, with cuts between them that are in the document only. What puts
/// long lines into the document goes through the map, and so does a change of several places at once: it could not tell
/// a cut that is still there from a new line.
class DocumentMap
{
public:
    /// `document` outlives the map, has no undo of its own, and is changed through the map or told to
    /// documentChanged().
    explicit DocumentMap(QTextDocument &document, qsizetype most = mostInBlock);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Makes edits of the text in both.
    void apply(const core::TextEdits &edits);
    /// Takes in what QTextDocument::contentsChange() says. The edit of the text that it was, if it was one. Nothing
    /// while the map itself changes the document.
    [[nodiscard]] core::TextEdits documentChanged(int position, int removed, int added);

    [[nodiscard]] qsizetype toText(int documentPosition) const;
    /// Inside a line end and before what is not shown: the next place there is.
    [[nodiscard]] int toDocument(qsizetype textPosition) const;
    /// The number, from 1, that everybody else gives to the line that begins with block `blockNumber`.
    [[nodiscard]] int lineNumber(int blockNumber) const { return m_ends.lineCount(blockNumber) + 1; }
    [[nodiscard]] LineEnd usualLineEnd() const { return m_ends.usual(); }
    /// Whether a block is only part of a line.
    [[nodiscard]] bool isPiece(int blockNumber) const;

private:
    struct Change;

    void applyOne(const core::TextEdit &edit);
    [[nodiscard]] core::TextEdit widened(core::TextEdit edit) const;
    void replaceInDocument(int begin, int end, const QString &shown);
    [[nodiscard]] qsizetype hidden() const { return m_hidesMark ? 1 : 0; }
    [[nodiscard]] Change readChange(int position, int added) const;
    [[nodiscard]] bool isNone(const Change &change) const;
    void trim(Change &change) const;
    void keepLinesApart(Change &change) const;
    [[nodiscard]] int blockAt(int documentPosition) const;

    QTextDocument &m_document;
    const qsizetype m_mostInBlock;
    QString m_text;
    LineEnds m_ends;
    bool m_hidesMark = false;  ///< The first character is a byte order mark, which the document does not have.
    bool m_isApplying = false;
};

}  // namespace ui
