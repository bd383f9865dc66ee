#pragma once

#include "ui/revisions/historyfeed.h"

#include <QAbstractTableModel>
#include <QMultiHash>

#include <functional>

namespace ui {

class CommitWeights;

/// The commits of a history, one row each, or those of them that a filter left.
///
/// Holds no row of its own: 100,000 of them cost what the log costs. What is asked for is read from it.
class CommitModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SummaryColumn, AuthorColumn, DateColumn, SizeColumn, IdColumn, ColumnCount };
    enum Role {
        GraphRole = Qt::UserRole,  ///< core::GraphRow; none while a filter is on.
        RefsRole,  ///< QList<core::Ref>: the names of this commit.
        IsSignedRole,
    };

    explicit CommitModel(QObject *parent = nullptr);

    /// A longer state of the same history adds rows, so that selection and place stay.
    void setHistory(const History &history);
    /// Rows to show until there is a history.
    void setFirstRows(const QList<core::CommitRow> &rows);
    /// What a filter left of the history, as far as it has come; nothing: there is no filter.
    void setFiltered(const std::optional<core::CommitLog> &log);
    void clear();
    /// What commits brought in, as far as it is known; a null one for nothing. Outlives the model.
    void setWeights(const CommitWeights *weights);

    [[nodiscard]] core::CommitRow commit(int row) const;
    [[nodiscard]] core::GitOid oid(int row) const;
    [[nodiscard]] QList<core::Ref> names(const core::GitOid &commit) const { return m_names.values(commit); }
    [[nodiscard]] int rowOf(const core::GitOid &oid) const;  ///< Or -1.
    [[nodiscard]] int graphWidth(int firstRow, int rowCount) const;  ///< In lanes.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// What the rows are.
    [[nodiscard]] const core::CommitLog &log() const { return m_filtered ? *m_filtered : m_history.log; }
    [[nodiscard]] bool hasLog() const { return m_filtered || !m_history.log.isEmpty(); }
    [[nodiscard]] bool continues(const core::CommitLog &log) const;
    void change(const core::CommitLog &next, const std::function<void()> &take);
    [[nodiscard]] QVariant text(int row, int column) const;
    [[nodiscard]] const core::GraphRow &graphRow(qsizetype row) const;
    [[nodiscard]] QString spokenText(int row) const;
    [[nodiscard]] QString summaryText(int row) const;
    [[nodiscard]] QString weightText(int row) const;

    History m_history;
    QMultiHash<core::GitOid, core::Ref> m_names;
    QList<core::CommitRow> m_firstRows;
    const CommitWeights *m_weights = nullptr;
    std::optional<core::CommitLog> m_filtered;
    mutable std::vector<core::GraphRow> m_graphRows;  ///< Those around what was asked for last.
    mutable qsizetype m_graphStart = 0;
};

}  // namespace ui

Q_DECLARE_METATYPE(core::GraphRow)
