#include "ui/revisions/changedfilestable.h"

#include "ui/revisions/changedfilesmodel.h"
#include "ui/shared/theme.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

ChangedFilesTable::ChangedFilesTable(QWidget *parent)
    : QTreeView(parent)
    , m_files(new ChangedFilesModel(this))
{
    setObjectName(u"changedFiles"_s);
    setAccessibleName(tr("Changed files"));
    setModel(m_files);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIconSize({theme::iconSize, theme::iconSize});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(ChangedFilesModel::PathColumn, QHeaderView::Stretch);
    // Names are what people look for: what happened to them, the icon says as well.
    setColumnWidth(ChangedFilesModel::ChangeColumn, fontMetrics().averageCharWidth() * 12);
    setColumnWidth(ChangedFilesModel::SizeColumn, fontMetrics().averageCharWidth() * 16);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangedFilesTable::entryChanged);
}

void ChangedFilesTable::setEntries(const QList<core::ChangedEntry> &entries)
{
    m_files->setEntries(entries);
    if (entries.isEmpty())
        emit entryChanged();
    else
        setCurrentIndex(m_files->index(0, 0));  // which tells of it
}

std::optional<core::ChangedEntry> ChangedFilesTable::currentEntry() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_files->entry(index.row())) : std::nullopt;
}

QList<core::ChangedEntry> ChangedFilesTable::selectedEntries() const
{
    QList<core::ChangedEntry> entries;
    for (const QModelIndex &row : selectionModel()->selectedRows())
        entries.append(m_files->entry(row.row()));
    return entries;
}

}  // namespace ui
