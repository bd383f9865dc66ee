#pragma once

#include "core/hub/repoadmin.h"

#include <QAbstractTableModel>

namespace ui {

/// Requests for access to one repository, one row each, oldest first.
class AccessRequestModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PersonColumn, EmailColumn, TimeColumn, AnswersColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void reset(QList<core::AccessRequest> requests);
    [[nodiscard]] const core::AccessRequest &request(int row) const { return m_requests.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<core::AccessRequest> m_requests;
};

}  // namespace ui
