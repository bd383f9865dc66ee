#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// Words above something else: as high as they need, but no higher than half of the widget around both; then they
/// scroll, and can have the focus for that.
class FittingArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittingArea(QWidget *parent);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int neededHeight() const;
    void fit();

    QVBoxLayout *m_column;
};

}  // namespace ui
