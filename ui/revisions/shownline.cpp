#include "ui/revisions/shownline.h"

#include <algorithm>

namespace ui {

namespace {

/// The marks and isolates of Unicode's bidirectional algorithm, and what breaks a line.
bool changesLayout(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
}

char16_t shownChar(char16_t c)
{
    constexpr char16_t controlPictures = 0x2400;
    if (c == u'\t')
        return c;
    if (c < 0x20)
        return static_cast<char16_t>(controlPictures + c);
    if (c == 0x7f)
        return u'\u2421';
    if ((c > 0x7f && c < 0xa0) || changesLayout(c))
        return u'\ufffd';
    return c;
}

}  // namespace

QString shownLine(const QString &line, qsizetype maxChars)
{
    qsizetype length = std::min(line.size(), maxChars);
    if (length > 0 && length < line.size() && line.at(length - 1).isHighSurrogate())
        --length;
    QString shown(length, Qt::Uninitialized);
    std::ranges::transform(QStringView{line}.first(length), shown.begin(),
                           [](QChar c) { return QChar(shownChar(c.unicode())); });
    return shown;
}

}  // namespace ui
