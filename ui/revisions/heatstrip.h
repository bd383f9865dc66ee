#pragma once

#include "ui/revisions/heatmap.h"

#include <QWidget>

#include <optional>

namespace ui {

/// Where in a model its values changed, and how much: one column for each layer, one row for each kind of tensor.
///
/// Arrow keys move from cell to cell, Space chooses one or gives it up; so does a click.
class HeatStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatStrip(QWidget *parent = nullptr);

    void setMap(const HeatMap &map);
    [[nodiscard]] const HeatMap &map() const { return m_map; }
    /// The cell that was chosen.
    [[nodiscard]] std::optional<TensorPlace> selected() const { return m_selected; }
    void setSelected(const std::optional<TensorPlace> &place);

    /// Of a cell with that relative change, in the colours of the moment. Source: ours; a step of ten is a quarter of
    /// the scale, and what is below a ten thousandth looks alike.
    [[nodiscard]] static QColor heatColor(double relative);
    [[nodiscard]] QRect cellRect(qsizetype part, qsizetype layer) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void selectionChanged();  ///< By the person.

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Cell
    {
        qsizetype part = 0;
        qsizetype layer = 0;
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] std::optional<Cell> cellAt(const QPoint &point) const;
    [[nodiscard]] TensorPlace placeOf(const Cell &cell) const;
    [[nodiscard]] QString textOf(const Cell &cell) const;
    void moveTo(qsizetype part, qsizetype layer);
    void choose(const Cell &cell);
    void describeCurrent();
    [[nodiscard]] int widestNumber() const;  ///< Of a layer.
    [[nodiscard]] int numberStep() const;
    void paintHeader(QPainter &painter) const;
    void paintRow(QPainter &painter, qsizetype part) const;
    void paintCell(QPainter &painter, const QRect &area, const HeatCell &cell) const;
    void paintLegend(QPainter &painter) const;

    HeatMap m_map;
    Cell m_current;
    std::optional<TensorPlace> m_selected;
};

}  // namespace ui
