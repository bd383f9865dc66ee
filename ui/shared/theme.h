#pragma once

#include "core/settings/settings.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;
class QFrame;
class QLabel;
class QWidget;

/// The look of the window: one spacing scale, one type scale, a few colours with a meaning, one set of icons.
namespace ui::theme {

/// Distances between and inside widgets, in device-independent pixels. Nothing else is used.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
}  // namespace space

inline constexpr int radius = 6;  ///< Of controls, cards and bars.
inline constexpr int contentWidth = 640;  ///< Widest column of text and forms.
inline constexpr int iconSize = 20;
inline constexpr int pictureSize = 48;  ///< Of the picture on an empty page.

enum class TextRole {
    Title,  ///< One per page.
    Heading,  ///< One per group.
    Body,
    Caption,  ///< Explanations below a control.
    Code,  ///< Ids, paths, hashes.
};
[[nodiscard]] QFont font(TextRole role);
/// Gives the label the role's font, and Captions the muted text colour.
void setTextRole(QLabel *label, TextRole role);

/// What a text says by its colour, besides its words.
enum class TextTone { Plain, Muted, Success, Warning, Danger };
/// The label keeps the tone when light and dark change.
void setTextTone(QLabel *label, TextTone tone);

struct Tone
{
    QColor text;  ///< ≥ 4.5:1 on both `fill` and the window's surface.
    QColor fill;
    QColor border;
};

/// Colours by meaning. Everything drawn by hand takes its colour from here; the palette and the style sheet do too.
struct Colors
{
    bool isDark = false;
    QColor window;  ///< Behind pages.
    QColor sidebar;
    QColor surface;  ///< Cards, tables, fields.
    QColor surfaceHover;
    QColor border;
    QColor controlBorder;  ///< ≥ 3:1 on `surface`: edges that show where a control is.
    QColor text;
    QColor textMuted;  ///< ≥ 4.5:1 on `window` and `surface`.
    QColor textDisabled;
    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor accentText;  ///< On `accent`.
    QColor accentSoft;  ///< Selection behind ordinary text.
    QColor focus;
    Tone info;
    Tone success;
    Tone warning;
    Tone danger;
};
/// The colours in use. They change with apply() and with the system: ask when drawing, do not keep.
[[nodiscard]] const Colors &colors();
[[nodiscard]] const Colors &colors(bool dark);

/// The palette that goes with the colours.
[[nodiscard]] QPalette palette(const Colors &colors);

/// Installs style, palette, fonts and style sheet, and follows the system's colour scheme while `appearance` is System.
/// Call again to switch. Widgets hear of a change through QEvent::PaletteChange.
void apply(QApplication &application, core::Appearance appearance);

/// A picture from resources/icons by file name without ending ("publish"), tinted with the text colour of the moment.
/// An unknown name is a programming error and gives an empty picture and a warning.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in one fixed colour of the palette in use; ask again on PaletteChange.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

/// What a button does, for the style: nothing special, the one main action of its page (accent colour), or something
/// that destroys.
enum class ButtonRole { Plain, Primary, Dangerous };
void setButtonRole(QWidget *button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QWidget *button);
inline void setPrimary(QWidget *button)
{
    setButtonRole(button, ButtonRole::Primary);
}
inline void setDangerous(QWidget *button)
{
    setButtonRole(button, ButtonRole::Dangerous);
}
/// Gives a frame the look of a card: surface, border, rounded.
void setCard(QFrame *frame);
[[nodiscard]] bool isCard(const QWidget *widget);

}  // namespace ui::theme
