#include "ui/card/cardmergechoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString chosen(const core::MergeConflict &conflict, MergeSide side)
{
    switch (side) {
    case MergeSide::Ours: return conflict.ours;
    case MergeSide::Theirs: return conflict.theirs;
    case MergeSide::Both: break;
    }
    if (!conflict.key.isEmpty())
        return conflict.ours;
    const bool needsEnd = !conflict.ours.isEmpty() && !conflict.ours.endsWith(u'\n') && !conflict.theirs.isEmpty();
    return conflict.ours + (needsEnd ? u"\n"_s : QString{}) + conflict.theirs;
}

}  // namespace

QString resolved(const core::MergedCard &merged, const QList<MergeSide> &sides)
{
    core::TextEdits edits;
    for (qsizetype i = 0; i < merged.conflicts.size(); ++i) {
        const core::MergeConflict &conflict = merged.conflicts.at(i);
        const MergeSide side = sides.value(i, MergeSide::Ours);
        if (side != MergeSide::Ours)
            edits.append({.span = conflict.span, .text = chosen(conflict, side)});
    }
    std::ranges::sort(edits, {}, [](const core::TextEdit &edit) { return edit.span.begin; });
    return core::applied(merged.text, edits);
}

}  // namespace ui
