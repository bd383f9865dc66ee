#pragma once

#include "core/revisions/textdiff.h"

#include <vector>

namespace ui {

/// A row of a text diff. Lines count from 0; -1 is no line.
struct DiffRow
{
    enum class Kind : std::uint8_t {
        Same,
        Removed,
        Added,
        Changed,  ///< Side by side: a line gave way to another.
        Fold,  ///< Stands for `count` lines that are the same, from `before` and `after` on.
    };
    Kind kind = Kind::Same;
    std::int32_t before = -1;
    std::int32_t after = -1;
    std::int32_t count = 1;
    std::int32_t replacement = -1;  ///< Place in DiffRows::replacements() of what the row is part of.

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

enum class DiffLayout {
    Unified,  ///< What is gone above what has come.
    SideBySide,
};

/// The rows of a text diff, with what has not changed folded away. A value.
///
/// 100,000 lines take 2 MB and some milliseconds. Pure. Thread: any.
class DiffRows
{
public:
    DiffRows() = default;
    DiffRows(const core::TextDiff &diff, DiffLayout layout);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    [[nodiscard]] const DiffRow &at(qsizetype row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] const QList<core::LineReplacement> &replacements() const { return m_replacements; }

    /// Puts the lines in the place of a fold.
    void unfold(qsizetype row);
    /// The first row of the next change behind `row` (before it: -1); -1 when there is none.
    [[nodiscard]] qsizetype nextChange(qsizetype row) const;
    [[nodiscard]] qsizetype previousChange(qsizetype row) const;

private:
    void addSame(core::LineRange before, core::LineRange after);
    void addGap(const core::LineReplacement &gap);
    void addReplacement(const core::LineReplacement &replacement);

    DiffLayout m_layout = DiffLayout::Unified;
    std::vector<DiffRow> m_rows;
    QList<core::LineReplacement> m_replacements;
};

}  // namespace ui
