#include "ui/revisions/filetreeview.h"

#include "ui/revisions/treerow.h"
#include "ui/shared/theme.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

FileTreeView::FileTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setExpandsOnDoubleClick(false);  // activating a folder does that, by whatever means
    setIconSize({theme::iconSize, theme::iconSize});
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
}

void FileTreeView::startDrag(Qt::DropActions)
{
    emit dragRequested();
}

}  // namespace ui
