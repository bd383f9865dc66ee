#include "ui/card/syntaxcolors.h"

#include "ui/shared/theme.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

namespace ui {

namespace {

struct Hues
{
    QColor keyword;
    QColor name;
    QColor string;
    QColor number;
    QColor comment;
    QColor special;
    QColor error;
};

// tst_cardhighlighter holds each to 4.5:1 on the surface and on the current line.
const Hues lightHues{.keyword = 0x8a2a8a,
                     .name = 0x0a5a94,
                     .string = 0x1c6b3c,
                     .number = 0x8a4b00,
                     .comment = 0x5e6878,
                     .special = 0x0b6a70,
                     .error = 0xa1202a};
const Hues darkHues{.keyword = 0xd3a0e0,
                    .name = 0x86c3f0,
                    .string = 0x93d2a5,
                    .number = 0xe6b673,
                    .comment = 0x9aa5b5,
                    .special = 0x7fcfd4,
                    .error = 0xf59aa0};

QColor colorOf(KSyntaxHighlighting::Theme::TextStyle style, const Hues &hues)
{
    using enum KSyntaxHighlighting::Theme::TextStyle;
    switch (style) {
    case Normal: return {};
    case Keyword:
    case ControlFlow:
    case Import:
    case Preprocessor: return hues.keyword;
    case Function:
    case Attribute:
    case DataType:
    case Extension: return hues.name;
    case Variable:
    case BuiltIn:
    case Others:
    case Char:
    case SpecialChar:
    case SpecialString: return hues.special;
    case String:
    case VerbatimString: return hues.string;
    case DecVal:
    case BaseN:
    case Float:
    case Constant: return hues.number;
    case Comment:
    case Documentation:
    case Annotation:
    case CommentVar:
    case RegionMarker:
    case Information: return hues.comment;
    case Operator: return {};
    case Warning:
    case Alert:
    case Error: return hues.error;
    }
    return {};
}

}  // namespace

QTextCharFormat syntaxFormat(const KSyntaxHighlighting::Format &format, bool dark)
{
    const KSyntaxHighlighting::Theme plain;
    QTextCharFormat shown;
    const QColor color = colorOf(format.textStyle(), dark ? darkHues : lightHues);
    if (color.isValid())
        shown.setForeground(color);
    if (format.isBold(plain))
        shown.setFontWeight(QFont::DemiBold);
    if (format.isItalic(plain))
        shown.setFontItalic(true);
    if (format.isUnderline(plain))
        shown.setFontUnderline(true);
    if (format.isStrikeThrough(plain))
        shown.setFontStrikeOut(true);
    return shown;
}

QList<QColor> syntaxColors(bool dark)
{
    const Hues &hues = dark ? darkHues : lightHues;
    return {hues.keyword, hues.name, hues.string, hues.number, hues.comment, hues.special, hues.error};
}

}  // namespace ui
