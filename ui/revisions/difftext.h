#pragma once

#include "core/revisions/worddiff.h"
#include "ui/revisions/diffrows.h"

#include <QString>

namespace ui {

/// A text diff laid out for drawing: all that takes long was done on the thread that made it. A value that never
/// changes; the window and its workers share it.
struct DiffText
{
    core::TextDiff diff = {};
    QString fileName = {};  ///< Tells the language; may be empty.
    core::Whitespace whitespace = core::Whitespace::Exact;
    DiffRows unified = {};
    DiffRows sideBySide = {};
    int widestChars = 0;  ///< Of all lines, about.

    [[nodiscard]] const DiffRows &rows(DiffLayout layout) const
    {
        return layout == DiffLayout::Unified ? unified : sideBySide;
    }
};

/// Thread: any; takes some milliseconds for 100,000 lines.
[[nodiscard]] DiffText layOut(core::TextDiff diff, const QString &fileName, core::Whitespace whitespace);

}  // namespace ui
