#pragma once

#include "ui/revisions/diffpainter.h"

#include <QAbstractScrollArea>

namespace ui {

/// A text diff, line by line. Only the rows on the screen are drawn, so that 100,000 lines scroll as ten do.
///
/// One row is the current one: keys move it, Return unfolds what it stands for, and what it says is the view's
/// accessible description.
class TextDiffView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TextDiffView(QWidget *parent = nullptr);

    /// Null: nothing.
    void setText(const std::shared_ptr<const DiffText> &text);
    void setDiffLayout(DiffLayout layout);
    [[nodiscard]] DiffLayout diffLayout() const { return m_layout; }

    [[nodiscard]] const DiffRows &rows() const { return m_rows; }
    [[nodiscard]] qsizetype currentRow() const { return m_current; }
    void setCurrentRow(qsizetype row, bool extendsSelection = false);
    /// False when there is none.
    bool goToNextChange();
    bool goToPreviousChange();

    /// The lines that are selected, as the files have them; the later side's where both have one.
    [[nodiscard]] QString selectedText() const;
    void copy() const;
    [[nodiscard]] QString rowText(qsizetype row) const;  ///< As it is read out.

signals:
    void currentRowChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateScrollBars();
    void showRow(qsizetype row);
    void unfold(qsizetype row);
    bool goToChange(qsizetype row);
    [[nodiscard]] std::optional<qsizetype> rowForKey(const QKeyEvent &event) const;
    [[nodiscard]] qsizetype rowAt(int y) const;
    [[nodiscard]] int rowsOnScreen() const;

    SyntaxLines m_syntax;
    DiffPainter m_painter;
    std::shared_ptr<const DiffText> m_text;
    DiffLayout m_layout = DiffLayout::Unified;
    DiffRows m_rows;  ///< Of the text, with what was unfolded since.
    qsizetype m_current = 0;
    qsizetype m_anchor = 0;  ///< The selection's other end.
};

}  // namespace ui
