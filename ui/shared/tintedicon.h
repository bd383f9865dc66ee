#pragma once

#include <QByteArray>
#include <QColor>
#include <QIconEngine>

namespace ui {

/// Draws an SVG whose lines are "currentColor" in the text colour of the moment, so one file serves light and dark.
///
/// Disabled icons take the palette's disabled text colour. With a colour of its own the icon keeps that.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QByteArray svg, const QColor &color)
        : m_svg(std::move(svg))
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return QStringLiteral("slipway-tinted"); }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode) const;

    QByteArray m_svg;
    QColor m_color;  ///< Invalid: the palette's.
};

}  // namespace ui
