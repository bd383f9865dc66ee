#pragma once

#include <QLayout>

namespace ui {

/// Puts widgets in a row, and into the next row where there is no room: words of a text. The last one takes what is
/// left of its row when it wants to grow.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        qsizetype first = 0;
        QList<QSize> sizes = {};
        int height = 0;
    };

    [[nodiscard]] Row rowFrom(qsizetype first, int width) const;
    void placeRow(const Row &row, const QRect &area) const;
    /// Puts everything in its place below `rect`'s top, unless it is only to be measured; gives the height.
    int arrange(const QRect &rect, bool isMeasured) const;

    QList<QLayoutItem *> m_items;
};

}  // namespace ui
