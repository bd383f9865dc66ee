#pragma once

#include "ui/account/accountlist.h"

#include <QAbstractListModel>

namespace ui {

/// The sign-ins of this computer as rows. Each row speaks as one sentence.
class AccountModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole,  ///< "huggingface.co · Access token “laptop”"
        IsDefaultRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<AccountEntry> &entries);
    [[nodiscard]] const AccountEntry &entry(int row) const { return m_entries.at(row); }
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<AccountEntry> m_entries;
};

}  // namespace ui
