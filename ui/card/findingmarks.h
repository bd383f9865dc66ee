#pragma once

#include "core/card/finding.h"

#include <QObject>
#include <QTextCursor>
#include <QTextEdit>

#include <functional>

namespace ui {

class DocumentMap;

/// Findings as marks in a document: they move with the text until others come.
class FindingMarks final : public QObject
{
    Q_OBJECT

public:
    /// What a finding says; with an index, what that fix of it does.
    using Words = std::function<QString(const core::Finding &finding, int fixIndex)>;
    static constexpr int sentence = -1;

    FindingMarks(QTextDocument &document, const DocumentMap &map);

    void set(const QList<core::Finding> &findings);
    void setWords(Words words) { m_words = std::move(words); }
    [[nodiscard]] QString words(const core::Finding &finding, int fixIndex = sentence) const;

    /// The gravest last, so that it is drawn over the others.
    [[nodiscard]] QList<QTextEdit::ExtraSelection> selections() const;
    /// Those at a place of the document, the gravest first.
    [[nodiscard]] QList<core::Finding> at(int position) const;
    /// Sentences for a tip; empty where there is nothing.
    [[nodiscard]] QString tip(int position) const;
    /// Where the next one begins behind (or before) a place of the document; round the ends. Nothing without findings.
    [[nodiscard]] std::optional<core::TextSpan> next(int position, bool backwards) const;
    /// The gravest of a block's; nothing when it has none.
    [[nodiscard]] std::optional<core::Severity> worstOf(int blockNumber) const;

signals:
    void changed();

private:
    struct Mark
    {
        core::Finding finding;
        QTextCursor cursor;
    };

    QTextDocument &m_document;
    const DocumentMap &m_map;
    QList<Mark> m_marks;  ///< By place.
    Words m_words;
};

}  // namespace ui
