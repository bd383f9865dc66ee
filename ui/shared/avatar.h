#pragma once

#include <QWidget>

namespace ui {

/// A round badge with the first letter of a name. The picture itself is never fetched: it would tell who looks.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int diameter, QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override { return {m_diameter, m_diameter}; }

    static void paint(QPainter &painter, const QRectF &circle, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QString m_name;
};

}  // namespace ui
