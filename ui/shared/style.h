#pragma once

#include "core/settings/settings.h"

#include <QProxyStyle>

class QStyleOptionHeader;

namespace ui {

/// Fusion with flat, rounded controls in the colours of theme::colors(), and a focus ring that is always seen.
///
/// Only what Fusion draws as grey boxes is drawn anew; sizes, keyboard behaviour and sub-controls stay Fusion's, with a
/// little more room.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(core::Appearance appearance);

    [[nodiscard]] static QString name();
    [[nodiscard]] core::Appearance appearance() const { return m_appearance; }
    void setAppearance(core::Appearance appearance) { m_appearance = appearance; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returnData) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;

private:
    void drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const;

    core::Appearance m_appearance;
};

}  // namespace ui
