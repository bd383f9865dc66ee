#include "ui/shared/theme.h"

#include "ui/shared/style.h"
#include "ui/shared/tintedicon.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFrame>
#include <QLabel>
#include <QLoggingCategory>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui::theme {
namespace {

Q_LOGGING_CATEGORY(log, "app.ui.theme", QtInfoMsg)

constexpr auto buttonRoleProperty = "slipwayButtonRole";
constexpr auto cardProperty = "slipwayCard";
constexpr auto toneProperty = "slipwayTextTone";

// tst_theme holds every pair of these to its contrast.
const Colors lightColors{
    .isDark = false,
    .window = 0xf6f7f9,
    .sidebar = 0xebeef2,
    .surface = 0xffffff,
    .surfaceHover = 0xf1f3f6,
    .border = 0xd9dee5,
    .controlBorder = 0x858f9e,
    .text = 0x1b1f27,
    .textMuted = 0x566071,
    .textDisabled = 0x9aa3b0,
    .accent = 0x0a67a3,
    .accentHover = 0x08588c,
    .accentPressed = 0x064870,
    .accentText = 0xffffff,
    .accentSoft = 0xdbeaf5,
    .focus = 0x0a67a3,
    .info = {.text = 0x0b5382, .fill = 0xe8f2f9, .border = 0xb8d5e8},
    .success = {.text = 0x176239, .fill = 0xe6f4eb, .border = 0xb3dac1},
    .warning = {.text = 0x744700, .fill = 0xfcf2db, .border = 0xe8d097},
    .danger = {.text = 0xa1202a, .fill = 0xfcecec, .border = 0xefc1c4},
};

const Colors darkColors{
    .isDark = true,
    .window = 0x171a20,
    .sidebar = 0x111419,
    .surface = 0x1f232b,
    .surfaceHover = 0x292e38,
    .border = 0x323843,
    .controlBorder = 0x737d8d,
    .text = 0xe7eaef,
    .textMuted = 0xa6afbd,
    .textDisabled = 0x656e7c,
    .accent = 0x56aee4,
    .accentHover = 0x71bcea,
    .accentPressed = 0x8ccaf0,
    .accentText = 0x08131c,
    .accentSoft = 0x1f3d54,
    .focus = 0x56aee4,
    .info = {.text = 0x8ec9f0, .fill = 0x152836, .border = 0x27485f},
    .success = {.text = 0x83d3a2, .fill = 0x14291d, .border = 0x285039},
    .warning = {.text = 0xebc16c, .fill = 0x2e2511, .border = 0x5a4920},
    .danger = {.text = 0xf59aa0, .fill = 0x331a1d, .border = 0x653238},
};

// The style carries the choice: not every platform can be asked to change its own colour scheme.
bool isDark()
{
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    switch (style ? style->appearance() : core::Appearance::System) {
    case core::Appearance::Light: return false;
    case core::Appearance::Dark: return true;
    case core::Appearance::System: break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

QColor colorOf(TextTone tone)
{
    const Colors &c = colors();
    switch (tone) {
    case TextTone::Plain: return c.text;
    case TextTone::Muted: return c.textMuted;
    case TextTone::Success: return c.success.text;
    case TextTone::Warning: return c.warning.text;
    case TextTone::Danger: return c.danger.text;
    }
    Q_UNREACHABLE_RETURN({});
}

void applyTone(QWidget *label)
{
    QPalette toned;
    toned.setColor(QPalette::WindowText, colorOf(static_cast<TextTone>(label->property(toneProperty).toInt())));
    label->setPalette(toned);
}

void install()
{
    QApplication::setPalette(palette(colors()));
    QToolTip::setPalette(palette(colors()));
    // A palette of a widget's own does not change with the application's.
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->property(toneProperty).isValid())
            applyTone(widget);
    }
    for (QWidget *window : QApplication::topLevelWidgets())
        window->update();
}

QFont scaled(qreal factor, QFont::Weight weight = QFont::Normal)
{
    QFont result = QApplication::font();
    if (result.pointSizeF() > 0)
        result.setPointSizeF(result.pointSizeF() * factor);
    else
        result.setPixelSize(qRound(result.pixelSize() * factor));
    result.setWeight(weight);
    return result;
}

}  // namespace

QFont font(TextRole role)
{
    switch (role) {
    case TextRole::Title: return scaled(1.6, QFont::DemiBold);
    case TextRole::Heading: return scaled(1.1, QFont::DemiBold);
    case TextRole::Body: return scaled(1);
    case TextRole::Caption: return scaled(0.92);
    case TextRole::Code: {
        QFont result = scaled(0.96);
        result.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        return result;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

void setTextRole(QLabel *label, TextRole role)
{
    label->setFont(font(role));
    // A palette role, not a colour: the label follows a change of theme by itself.
    label->setForegroundRole(role == TextRole::Caption ? QPalette::PlaceholderText : QPalette::WindowText);
}

void setTextTone(QLabel *label, TextTone tone)
{
    label->setForegroundRole(QPalette::WindowText);
    label->setProperty(toneProperty, static_cast<int>(tone));
    applyTone(label);
}

const Colors &colors(bool dark)
{
    return dark ? darkColors : lightColors;
}

const Colors &colors()
{
    return colors(isDark());
}

QPalette palette(const Colors &c)
{
    QPalette result;
    result.setColor(QPalette::Window, c.window);
    result.setColor(QPalette::WindowText, c.text);
    result.setColor(QPalette::Base, c.surface);
    result.setColor(QPalette::AlternateBase, c.window);
    result.setColor(QPalette::Text, c.text);
    result.setColor(QPalette::PlaceholderText, c.textMuted);
    result.setColor(QPalette::Button, c.surface);
    result.setColor(QPalette::ButtonText, c.text);
    result.setColor(QPalette::BrightText, c.accentText);
    result.setColor(QPalette::ToolTipBase, c.text);
    result.setColor(QPalette::ToolTipText, c.window);
    result.setColor(QPalette::Highlight, c.accentSoft);
    result.setColor(QPalette::HighlightedText, c.text);
    result.setColor(QPalette::Accent, c.accent);
    result.setColor(QPalette::Link, c.accent);
    result.setColor(QPalette::LinkVisited, c.accent);
    result.setColor(QPalette::Light, c.surface);
    result.setColor(QPalette::Midlight, c.surfaceHover);
    result.setColor(QPalette::Mid, c.border);
    result.setColor(QPalette::Dark, c.controlBorder);
    result.setColor(QPalette::Shadow, c.isDark ? QColor(Qt::black) : c.controlBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        result.setColor(QPalette::Disabled, role, c.textDisabled);
    return result;
}

void apply(QApplication &application, core::Appearance appearance)
{
    QStyleHints *hints = QGuiApplication::styleHints();
    if (auto *style = qobject_cast<Style *>(QApplication::style())) {
        style->setAppearance(appearance);
    } else {
        QApplication::setStyle(new Style(appearance));
        QObject::connect(hints, &QStyleHints::colorSchemeChanged, &application, [] { install(); });
    }
    // Where the platform can, window frames and file dialogs follow.
    switch (appearance) {
    case core::Appearance::System: hints->unsetColorScheme(); break;
    case core::Appearance::Light: hints->setColorScheme(Qt::ColorScheme::Light); break;
    case core::Appearance::Dark: hints->setColorScheme(Qt::ColorScheme::Dark); break;
    }
    install();
}

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log) << "There is no icon named" << name;
        return {};
    }
    return QIcon(new TintedIconEngine(file.readAll(), color));
}

void setButtonRole(QWidget *button, ButtonRole role)
{
    button->setProperty(buttonRoleProperty, static_cast<int>(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(buttonRoleProperty).toInt()) : ButtonRole::Plain;
}

void setCard(QFrame *frame)
{
    frame->setProperty(cardProperty, true);
    frame->setFrameShape(QFrame::StyledPanel);
}

bool isCard(const QWidget *widget)
{
    return widget && widget->property(cardProperty).toBool();
}

}  // namespace ui::theme
