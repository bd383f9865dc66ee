#pragma once

#include "ui/revisions/diffcontent.h"

#include <QWidget>

class QComboBox;
class QSlider;

namespace ui {

/// Draws two pictures in one of three ways.
class ImageCanvas final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        TwoUp,  ///< One beside the other.
        Swipe,  ///< The earlier one left of a line, the later one right of it.
        OnionSkin,  ///< The later one shines through.
        Single,  ///< The later one alone.
    };

    explicit ImageCanvas(QWidget *parent = nullptr);

    void setImages(const ImageSide &before, const ImageSide &after);
    void setMode(Mode mode);
    void setShare(int percent);  ///< How much is seen of the later one.

    [[nodiscard]] QSize sizeHint() const override { return {320, 240}; }

signals:
    void shareDragged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void paintNames(QPainter &painter, const QRect &before, const QRect &after) const;
    void paintSide(QPainter &painter, const QRect &area, const ImageSide &side) const;
    [[nodiscard]] QRect placeIn(const QRect &area, const ImageSide &side) const;
    void drag(const QPointF &position);

    ImageSide m_before;
    ImageSide m_after;
    Mode m_mode = Mode::TwoUp;
    int m_share = 50;
};

/// A picture before and after.
class ImageDiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit ImageDiffView(QWidget *parent = nullptr);

    void setImages(const ImageSide &before, const ImageSide &after);

private:
    void showMode();

    ImageCanvas *m_canvas;
    QComboBox *m_mode;
    QSlider *m_share;
    bool m_hasBoth = false;
};

}  // namespace ui
