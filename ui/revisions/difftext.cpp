#include "ui/revisions/difftext.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype tabChars = 8;

/// In bytes, each tab as wide as it can be: never too narrow but for letters that are wider than others.
qsizetype widestLine(const core::TextLines &lines)
{
    qsizetype widest = 0;
    for (qsizetype i = 0; i < lines.count(); ++i) {
        const QByteArrayView line = lines.line(i);
        widest = std::max(widest, line.size() + (tabChars - 1) * line.count('\t'));
    }
    return widest;
}

}  // namespace

DiffText layOut(core::TextDiff diff, const QString &fileName, core::Whitespace whitespace)
{
    constexpr qsizetype most = 4100;  // a line is cut before
    DiffText text{.diff = std::move(diff), .fileName = fileName, .whitespace = whitespace};
    text.unified = DiffRows{text.diff, DiffLayout::Unified};
    text.sideBySide = DiffRows{text.diff, DiffLayout::SideBySide};
    text.widestChars =
        static_cast<int>(std::min(most, std::max(widestLine(text.diff.before), widestLine(text.diff.after))));
    return text;
}

}  // namespace ui
