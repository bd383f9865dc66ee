#include "ui/revisions/diffrows.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype leastFold = 4;  // a fold is a row itself

std::int32_t lineAt(core::LineRange range, qsizetype offset)
{
    return offset < range.count ? static_cast<std::int32_t>(range.first + offset) : -1;
}

/// From the end of `range` to `end`.
core::LineRange upTo(core::LineRange range, qsizetype end)
{
    return {.first = range.end(), .count = end - range.end()};
}

std::vector<DiffRow> sameRows(core::LineRange before, core::LineRange after)
{
    std::vector<DiffRow> rows;
    for (qsizetype i = 0; i < std::max(before.count, after.count); ++i)
        rows.push_back({.before = lineAt(before, i), .after = lineAt(after, i)});
    return rows;
}

}  // namespace

DiffRows::DiffRows(const core::TextDiff &diff, DiffLayout layout)
    : m_layout(layout)
{
    const QList<core::LineReplacement> gaps = diff.gaps();
    for (qsizetype i = 0; i < diff.hunks.size(); ++i) {
        const core::DiffHunk &hunk = diff.hunks.at(i);
        addGap(gaps.at(i));
        core::LineRange before{.first = hunk.before.first};
        core::LineRange after{.first = hunk.after.first};
        for (const core::LineReplacement &replacement : hunk.replacements) {
            addSame(upTo(before, replacement.before.first), upTo(after, replacement.after.first));
            addReplacement(replacement);
            before = replacement.before;
            after = replacement.after;
        }
        addSame(upTo(before, hunk.before.end()), upTo(after, hunk.after.end()));
    }
    addGap(gaps.last());
}

void DiffRows::addSame(core::LineRange before, core::LineRange after)
{
    const std::vector<DiffRow> rows = sameRows(before, after);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
}

void DiffRows::addGap(const core::LineReplacement &gap)
{
    const qsizetype count = std::max(gap.before.count, gap.after.count);
    // A gap whose sides differ has blank lines that do not count: they would be lost in a fold's one number.
    if (count < leastFold || gap.before.count != gap.after.count)
        return addSame(gap.before, gap.after);
    m_rows.push_back({.kind = DiffRow::Kind::Fold,
                      .before = static_cast<std::int32_t>(gap.before.first),
                      .after = static_cast<std::int32_t>(gap.after.first),
                      .count = static_cast<std::int32_t>(count)});
}

void DiffRows::addReplacement(const core::LineReplacement &replacement)
{
    const auto number = static_cast<std::int32_t>(m_replacements.size());
    m_replacements.append(replacement);
    const auto add = [&](DiffRow::Kind kind, std::int32_t before, std::int32_t after) {
        m_rows.push_back({.kind = kind, .before = before, .after = after, .replacement = number});
    };
    const qsizetype pairs =
        m_layout == DiffLayout::SideBySide ? std::min(replacement.before.count, replacement.after.count) : 0;
    for (qsizetype i = 0; i < pairs; ++i)
        add(DiffRow::Kind::Changed, lineAt(replacement.before, i), lineAt(replacement.after, i));
    for (qsizetype i = pairs; i < replacement.before.count; ++i)
        add(DiffRow::Kind::Removed, lineAt(replacement.before, i), -1);
    for (qsizetype i = pairs; i < replacement.after.count; ++i)
        add(DiffRow::Kind::Added, -1, lineAt(replacement.after, i));
}

void DiffRows::unfold(qsizetype row)
{
    const DiffRow fold = at(row);
    if (fold.kind != DiffRow::Kind::Fold)
        return;
    const std::vector<DiffRow> lines =
        sameRows({.first = fold.before, .count = fold.count}, {.first = fold.after, .count = fold.count});
    const auto place = m_rows.erase(m_rows.begin() + row);
    m_rows.insert(place, lines.begin(), lines.end());
}

qsizetype DiffRows::nextChange(qsizetype row) const
{
    const std::int32_t here = row >= 0 && row < size() ? at(row).replacement : -1;
    for (qsizetype next = row + 1; next < size(); ++next) {
        if (const std::int32_t change = at(next).replacement; change >= 0 && change != here)
            return next;
    }
    return -1;
}

qsizetype DiffRows::previousChange(qsizetype row) const
{
    const std::int32_t here = row >= 0 && row < size() ? at(row).replacement : -1;
    for (qsizetype previous = std::min(row, size()) - 1; previous >= 0; --previous) {
        const std::int32_t change = at(previous).replacement;
        if (change < 0 || change == here)
            continue;
        while (previous > 0 && at(previous - 1).replacement == change)
            --previous;
        return previous;
    }
    return -1;
}

}  // namespace ui
