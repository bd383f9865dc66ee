#pragma once

#include "ui/revisions/syntaxlines.h"

#include <QHash>
#include <QTextLayout>

class QPainter;

namespace ui {

/// Draws rows of a text diff: line numbers, signs, the text with its colours, and the words that make a change.
class DiffPainter
{
public:
    /// Where a row is drawn and how.
    struct Place
    {
        QRect area;
        int scrolled = 0;  ///< How far the text is moved to the left.
        bool isSelected = false;
        bool isCurrent = false;  ///< And the view has the focus.
    };

    explicit DiffPainter(const SyntaxLines &syntax);

    void setText(const std::shared_ptr<const DiffText> &text);
    /// Measures again, after the font or the theme has changed.
    void update();

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    /// What a side needs to show its longest line.
    [[nodiscard]] int textWidth() const;
    /// Numbers and sign, left of the text.
    [[nodiscard]] int gutterWidth(DiffLayout layout) const;

    void paint(QPainter &painter, const Place &place, const DiffRow &row, DiffLayout layout);

    /// What is drawn for a line, and what is read out.
    [[nodiscard]] QString lineText(SyntaxLines::Side side, qsizetype line) const;
    [[nodiscard]] static QString foldText(const DiffRow &row);

private:
    /// One side of a row.
    struct Cell
    {
        SyntaxLines::Side side = SyntaxLines::Side::After;
        qsizetype line = -1;
        DiffRow::Kind kind = DiffRow::Kind::Same;
        std::int32_t replacement = -1;
    };
    [[nodiscard]] int numberColumns(DiffLayout layout) const;
    void paintFold(QPainter &painter, const QRect &area, const DiffRow &row) const;
    void paintUnified(QPainter &painter, const Place &place, const DiffRow &row);
    void paintSides(QPainter &painter, const Place &place, const DiffRow &row);
    void paintGround(QPainter &painter, const QRect &area, const Place &place, DiffRow::Kind kind) const;
    void paintNumber(QPainter &painter, const QRect &area, qsizetype line) const;
    void paintSign(QPainter &painter, const QRect &area, DiffRow::Kind kind) const;
    void paintText(QPainter &painter, const QRect &area, int scrolled, const Cell &cell);
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const Cell &cell, qsizetype length);
    [[nodiscard]] const core::WordMarks &marks(std::int32_t replacement);
    [[nodiscard]] const core::TextLines &lines(SyntaxLines::Side side) const;

    const SyntaxLines &m_syntax;
    std::shared_ptr<const DiffText> m_text;
    QHash<std::int32_t, core::WordMarks> m_marks;  ///< Of the changes that were on the screen.
    QFont m_font;
    int m_rowHeight = 1;
    int m_charWidth = 1;
    int m_numberWidth = 1;
};

}  // namespace ui
