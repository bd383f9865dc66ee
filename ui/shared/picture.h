#pragma once

#include <QWidget>

namespace ui {

/// An icon as an ornament: drawn in a colour of the theme, so it follows a change of light and dark. Says nothing to a
/// screen reader; the words beside it do.
class Picture final : public QWidget
{
    Q_OBJECT

public:
    enum class Tint { Accent, Muted };

    /// `iconName` is one of resources/icons; `size` in device-independent pixels.
    Picture(QString iconName, int size, Tint tint, QWidget *parent = nullptr);

    /// An empty name shows nothing.
    void setIcon(const QString &iconName);

    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    int m_size;
    Tint m_tint;
};

}  // namespace ui
