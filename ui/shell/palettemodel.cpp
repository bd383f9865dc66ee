#include "ui/shell/palettemodel.h"

#include "ui/shell/fuzzymatch.h"

#include <QAction>

#include <algorithm>

namespace ui {
namespace {

constexpr int recencyWeight = 2;  // decides between equals, and seldom more

}  // namespace

PaletteModel::PaletteModel(const QList<ActionRegistry::Entry> &entries, const QStringList &recentNames, QObject *parent)
    : QAbstractListModel(parent)
{
    for (const ActionRegistry::Entry &entry : entries) {
        const qsizetype used = recentNames.indexOf(entry.action->objectName());
        m_items.append({.action = entry.action,
                        .section = entry.section,
                        .text = plainText(*entry.action),
                        .recency = used < 0 ? 0 : static_cast<int>(recentNames.size() - used)});
    }
    setQuery({});
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    m_rows.clear();
    for (const Item &item : std::as_const(m_items)) {
        if (!item.action)
            continue;
        // What stands in the section's name is found too, but never before what stands in the text.
        auto match = fuzzyMatch(query, item.text);
        const bool isBySection = !match;
        if (isBySection)
            match = fuzzyMatch(query, QString(item.section + u' ' + item.text));
        if (!match)
            continue;
        const int rank = (isBySection ? match->score / 2 : match->score) + recencyWeight * item.recency;
        m_rows.append({.action = item.action,
                       .section = item.section,
                       .text = item.text,
                       .positions = isBySection ? QList<int>() : match->positions,
                       .rank = item.action->isEnabled() ? rank : rank - 1'000});
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &Row::rank);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString shortcut = row.action ? row.action->shortcut().toString(QKeySequence::NativeText) : QString();
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::DecorationRole: return row.action ? row.action->icon() : QIcon();
    case Qt::AccessibleTextRole:
        return shortcut.isEmpty() ? row.text : QString(row.text + QStringLiteral(", ") + shortcut);
    case Qt::AccessibleDescriptionRole:
    case SectionRole: return row.section;
    case ShortcutRole: return shortcut;
    case PositionsRole: return QVariant::fromValue(row.positions);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    const QPointer<QAction> &action = m_rows.at(index.row()).action;
    return action && action->isEnabled() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                         : Qt::ItemNeverHasChildren;
}

}  // namespace ui
