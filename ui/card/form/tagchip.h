#pragma once

#include <QAbstractButton>

namespace ui {

/// One item of a TagField: its words, and a cross that takes it out. Delete and Backspace do so too; Alt with an arrow
/// moves it.
class TagChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TagChip(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removeRequested();
    void stepRequested(int step);  ///< Towards the chip before (-1) or after (1).
    void moveRequested(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
};

}  // namespace ui
