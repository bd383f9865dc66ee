#pragma once

#include "core/revisions/textdiff.h"
#include "core/revisions/valuediff.h"

namespace core {

/// A cell of two versions of a notebook.
struct CellChange
{
    enum class Kind { Same, Added, Removed, Changed };
    Kind kind = Kind::Same;
    qsizetype before = -1;  ///< Position in the earlier notebook; -1 where there is none.
    qsizetype after = -1;
    bool isMoved = false;  ///< It changed places with other cells that stayed.
    QString type;  ///< "code", "markdown" or "raw"; of the later one.
    TextDiff source;  ///< Same cells too: both sides are there.
    bool hasOtherOutputs = false;
    bool hasOtherCount = false;  ///< execution_count
    ValueDiff metadata;  ///< Of the cell.
    /// Of the cell's "outputs", in the trees of NotebookDiff::metadata; none without.
    ValueTree::Node outputsBefore = ValueTree::none;
    ValueTree::Node outputsAfter = ValueTree::none;
};

struct NotebookDiff
{
    QList<CellChange> cells;  ///< In the order of the later notebook; what is gone, where it stood.
    ValueDiff metadata;  ///< All of the notebook but its cells.
};

/// Why two files are not compared as notebooks.
struct NotebookProblem
{
    enum class Kind {
        NotJson,  ///< See `json`.
        NotNotebook,  ///< JSON of another kind, or nbformat 3 and older.
        TooManyCells,
    };
    Kind kind = Kind::NotNotebook;
    bool isBefore = false;
    ValueProblem json = {};

    friend bool operator==(const NotebookProblem &, const NotebookProblem &) = default;
};

/// Compares two notebooks (nbformat 4) cell by cell. Cells are matched by their ids where they have them, else by what
/// they hold. An empty text is a file that is not there.
///
/// Pure. Thread: any.
[[nodiscard]] std::expected<NotebookDiff, NotebookProblem> diffNotebooks(QByteArrayView before, QByteArrayView after,
                                                                         const TextDiffOptions &options = {});

}  // namespace core
