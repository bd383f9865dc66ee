#include "ui/shared/syntaxcolors.h"

namespace ui {

QColor syntaxColor(SyntaxMeaning meaning, bool dark)
{
    // tst_cardhighlighter holds each to 4.5:1.
    switch (meaning) {
    case SyntaxMeaning::Plain: return {};
    case SyntaxMeaning::Keyword: return dark ? 0xd3a0e0 : 0x8a2a8a;
    case SyntaxMeaning::Name: return dark ? 0x86c3f0 : 0x0a5a94;
    case SyntaxMeaning::String: return dark ? 0x93d2a5 : 0x1c6b3c;
    case SyntaxMeaning::Number: return dark ? 0xe6b673 : 0x8a4b00;
    case SyntaxMeaning::Comment: return dark ? 0x9aa5b5 : 0x5e6878;
    case SyntaxMeaning::Special: return dark ? 0x7fcfd4 : 0x0b6a70;
    case SyntaxMeaning::Error: return dark ? 0xf59aa0 : 0xa1202a;
    }
    Q_UNREACHABLE_RETURN({});
}

QTextCharFormat syntaxFormat(const SyntaxSpan &span, bool dark)
{
    QTextCharFormat format;
    if (const QColor color = syntaxColor(span.meaning, dark); color.isValid())
        format.setForeground(color);
    if (span.isBold)
        format.setFontWeight(QFont::DemiBold);
    if (span.isItalic)
        format.setFontItalic(true);
    if (span.isUnderlined)
        format.setFontUnderline(true);
    if (span.isStruckOut)
        format.setFontStrikeOut(true);
    return format;
}

}  // namespace ui
