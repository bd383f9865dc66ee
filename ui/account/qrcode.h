#pragma once

#include <QWidget>

#include <vector>

namespace ui {

/// A text as a picture of squares that a phone's camera reads.
///
/// Dark on light in both themes: many scanners do not read the opposite. Every square is a whole number of the screen's
/// own pixels. Empty for a text that is too long for a code.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_side == 0; }
    [[nodiscard]] int squaresPerSide() const { return m_side; }  ///< Without the quiet margin.
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark.at(y * m_side + x); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side = 0;
    std::vector<bool> m_dark;  ///< Row by row.
};

}  // namespace ui
