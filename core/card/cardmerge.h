#pragma once

#include "core/card/cardtext.h"

namespace core {

/// A place where both sides changed the same thing differently.
struct MergeConflict
{
    QString key = {};  ///< The key of the front matter; empty for the body.
    QString base = {};
    QString ours = {};
    QString theirs = {};
    TextSpan span = {};  ///< In the merged text: where `ours` stands for now.

    friend bool operator==(const MergeConflict &, const MergeConflict &) = default;
};

struct MergedCard
{
    QString text;  ///< Both sides' changes; where they disagree, ours.
    QList<MergeConflict> conflicts;

    friend bool operator==(const MergedCard &, const MergedCard &) = default;
};

/// Joins two edits of one card: the front matter key by key, lists item by item, the body line by line.
/// A block that does not parse is merged by lines like the body. Thread: any.
[[nodiscard]] MergedCard mergeCards(const CardText &base, const CardText &ours, const CardText &theirs);

/// What stands on each side of a change, line by line: for showing a diff.
struct LineChange
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    int oldLine = 0;  ///< From 1; 0 for a line that is not there.
    int newLine = 0;

    friend bool operator==(const LineChange &, const LineChange &) = default;
};
/// A lone "\r" ends a line too. Source: git's diff.
[[nodiscard]] QList<LineChange> diffLines(const QString &before, const QString &after);

}  // namespace core
