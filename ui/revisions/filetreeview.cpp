#include "ui/revisions/filetreeview.h"

#include "ui/revisions/treerow.h"
#include "ui/shared/theme.h"

#include <QHeaderView>
#include <QMouseEvent>

#include <utility>

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
    m_isDragging = true;
    emit dragRequested();
}

void FileTreeView::mousePressEvent(QMouseEvent *event)
{
    m_isDragging = false;  // a drag that began has taken the release of the button
    QTreeView::mousePressEvent(event);
}

/// While the files are fetched, the base class takes every move for one that selects the rows it passes, and goes on
/// doing so after the drag, for which it does not see the button let go.
void FileTreeView::mouseMoveEvent(QMouseEvent *event)
{
    m_isDragging = m_isDragging && event->buttons() != Qt::NoButton;
    if (!m_isDragging)
        QTreeView::mouseMoveEvent(event);
}

/// The base class clears the selection when the button is let go where no row is.
void FileTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isDragging, false))
        QTreeView::mouseReleaseEvent(event);
}

}  // namespace ui
