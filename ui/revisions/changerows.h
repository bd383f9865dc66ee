#pragma once

#include "core/revisions/carddiff.h"
#include "core/revisions/notebookdiff.h"
#include "core/revisions/tablediff.h"
#include "core/revisions/tokenizerdiff.h"

namespace ui {

/// One difference in what a file means, in words: "license", "mit" → "apache-2.0".
struct ChangeRow
{
    enum class Kind { Added, Removed, Changed, Moved };
    Kind kind = Kind::Changed;
    QString what = {};  ///< The key, cell, row or token.
    QString before = {};  ///< Whole, as far as core::ValueTree::toJson() gives it; empty where there is nothing.
    QString after = {};

    friend bool operator==(const ChangeRow &, const ChangeRow &) = default;
};

/// A file's differences by meaning. A value.
struct ChangeRows
{
    QList<ChangeRow> rows = {};
    QString note = {};  ///< One sentence about all of them; may be empty.
};

/// "Added", "Changed", …
[[nodiscard]] QString changeRowText(ChangeRow::Kind kind);

// In the application's language. Thread: any.
[[nodiscard]] ChangeRows changeRows(const core::ValueDiff &diff);
[[nodiscard]] ChangeRows changeRows(const core::CardDiff &diff);
[[nodiscard]] ChangeRows changeRows(const core::NotebookDiff &diff);
[[nodiscard]] ChangeRows changeRows(const core::TableDiff &diff);
[[nodiscard]] ChangeRows changeRows(const core::TokenizerDiff &diff);
[[nodiscard]] ChangeRows changeRows(const core::TokenizerConfigDiff &diff);

}  // namespace ui
