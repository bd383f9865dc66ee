#pragma once

#include "core/revisions/blame.h"
#include "core/revisions/textdiff.h"

#include <QAbstractTableModel>

namespace ui {

/// The lines of a file, each with the commit it comes from.
class BlameModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CommitColumn, AuthorColumn, DateColumn, LineColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBlame(core::Blame blame);
    [[nodiscard]] const core::CommitRow &commit(int line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const core::BlameHunk &hunk(int line) const;
    [[nodiscard]] QVariant text(int line, int column) const;
    [[nodiscard]] QVariant ground(int line) const;

    core::Blame m_blame;
    core::TextLines m_lines;
};

}  // namespace ui
