#include "ui/revisions/changedfilestable.h"

#include "ui/revisions/changedfilesmodel.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int changeChars = 12;
constexpr int nameChars = 20;  // so many of each name are seen

}  // namespace

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
    fitColumns();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangedFilesTable::entryChanged);
}

/// Names are what people look for: what happened to them, the icon says as well, and sizes are told with the change.
void ChangedFilesTable::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int change = letter * changeChars;
    const int size = fontMetrics().horizontalAdvance(formatBytes(888) + u" → 8 kB"_s) + 2 * theme::space::s;
    const int room = viewport()->width() - letter * nameChars;
    setColumnWidth(ChangedFilesModel::ChangeColumn, change);
    setColumnWidth(ChangedFilesModel::SizeColumn, size);
    setColumnHidden(ChangedFilesModel::SizeColumn, room < size);
    setColumnHidden(ChangedFilesModel::ChangeColumn, room < size + change);
}

void ChangedFilesTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
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
