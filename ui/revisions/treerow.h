#pragma once

#include "core/revisions/repository.h"

#include <QList>
#include <QVariant>

namespace ui {

/// Something in a tree, as a list shows it.
struct TreeRow
{
    core::TreeItem item = {};
    QString text = {};  ///< Its name, or its whole path: safe to show.
};

enum TreeColumn { TreeNameColumn, TreeSizeColumn, TreeColumnCount };

/// What a folder's rows say, folders first; else in git's order. Thread: any.
[[nodiscard]] std::vector<TreeRow> namedRows(QList<core::TreeItem> items);
/// The same with the whole path of each, in the order given.
[[nodiscard]] TreeRow pathRow(const core::TreeItem &item);

// For models. GUI thread.
[[nodiscard]] QVariant treeRowData(const TreeRow &row, int column, int role);
[[nodiscard]] QVariant treeHeaderData(int column, Qt::Orientation orientation, int role);
/// "file", "folder", "image": the picture of something in a tree.
[[nodiscard]] QString treeIconName(const core::TreeItem &item);

}  // namespace ui
