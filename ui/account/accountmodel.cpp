#include "ui/account/accountmodel.h"

#include "ui/account/accountwords.h"
#include "ui/account/endpointinput.h"

#include <algorithm>

namespace ui {

void AccountModel::setEntries(const QList<AccountEntry> &entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int AccountModel::rowOf(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&key](const AccountEntry &entry) { return entry.account.key() == key; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountEntry &entry = m_entries.at(index.row());
    const QString name = accountName(entry.account);
    const QString hub = endpointName(entry.account.endpoint);
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::ToolTipRole: return accountPlaceText(entry.account);
    //: %1 is a Hub, %2 how the account was signed in, such as "Access token “laptop”".
    case DetailRole: return tr("%1 · %2").arg(hub, accountKindText(entry.account));
    case IsDefaultRole: return entry.isDefault;
    case Qt::AccessibleTextRole:
        //: %1 is a user name, %2 a Hub.
        return entry.isDefault ? tr("%1 on %2, the default there").arg(name, hub) : tr("%1 on %2").arg(name, hub);
    default: return {};
    }
}

}  // namespace ui
