#include "ui/shared/planview.h"

#include "ui/shared/droppedurls.h"
#include "ui/shared/plandelegate.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/plantext.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A plan of up to this many rows is shown open: everything that will happen at one glance.
constexpr int openAllRows = 60;

}  // namespace

PlanView::PlanView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new PlanDelegate(this))
{
    setObjectName(u"planView"_s);
    setAccessibleName(tr("Files and what will happen to them"));
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);  // a hundred thousand rows are not measured one by one
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(false);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setDropIndicatorShown(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
}

void PlanView::setPlanModel(PlanModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &PlanView::rememberExpanded);
    connect(model, &QAbstractItemModel::modelReset, this, &PlanView::restoreExpanded);
    setMode(m_mode);
}

void PlanView::setMode(Mode mode)
{
    m_mode = mode;
    const bool isPlan = mode != Mode::Progress;
    setColumnHidden(PlanModel::ActionColumn, !isPlan);
    setColumnHidden(PlanModel::ReasonColumn, !isPlan);
    setColumnHidden(PlanModel::ProgressColumn, isPlan);
    layoutColumns();
}

void PlanView::layoutColumns()
{
    if (!m_model)
        return;
    // The path takes what is left; the others take what their longest usual text needs, as long as there is room.
    const auto wordWidth = [this](const QString &text) { return fontMetrics().horizontalAdvance(text); };
    const int width = viewport()->width();
    const int size = std::max(wordWidth(u"000,0 MB"_s),
                              wordWidth(m_model->headerData(PlanModel::SizeColumn, Qt::Horizontal).toString()))
        + theme::space::xl;
    const int action = actionWidth();
    const int rest = m_mode != Mode::Progress ? (width - size - action) * 42 / 100 : std::max(width * 2 / 5, 240);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(PlanModel::PathColumn, QHeaderView::Stretch);
    header()->resizeSection(PlanModel::SizeColumn, size);
    header()->resizeSection(PlanModel::ActionColumn, action);
    header()->resizeSection(PlanModel::ReasonColumn, rest);
    header()->resizeSection(PlanModel::ProgressColumn, std::min(rest, width / 2));
}

/// The column's name and every word that can stand in it, with the picture before it, in whatever language.
int PlanView::actionWidth() const
{
    using enum core::PlanAction;
    int widest =
        fontMetrics().horizontalAdvance(m_model->headerData(PlanModel::ActionColumn, Qt::Horizontal).toString());
    for (const core::PlanAction action : {Add, Replace, Keep, Delete, Skip})
        widest =
            std::max(widest, fontMetrics().horizontalAdvance(actionText(action)) + theme::iconSize + theme::space::s);
    return widest + theme::space::xxl;
}

void PlanView::rememberExpanded()
{
    m_expanded.clear();
    std::vector<QModelIndex> open{QModelIndex{}};
    while (!open.empty()) {
        const QModelIndex parent = open.back();
        open.pop_back();
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex child = m_model->index(row, 0, parent);
            if (!child.data(PlanModel::IsFolderRole).toBool())
                break;  // folders come first
            if (!isExpanded(child))
                continue;
            m_expanded.insert(child.data(PlanModel::PathRole).toString());
            open.push_back(child);
        }
    }
}

void PlanView::restoreExpanded()
{
    const bool isFirst = m_model->tree() && !m_hasShownPlan;
    m_hasShownPlan = m_model->tree() != nullptr;
    if (isFirst && m_model->tree()->nodeCount() <= openAllRows) {
        expandAll();
        return;
    }
    for (const QString &path : std::as_const(m_expanded)) {
        if (const QModelIndex folder = m_model->indexOf(path); folder.isValid())
            expand(folder);
    }
}

QModelIndex PlanView::folderIndexAt(QPoint position) const
{
    const QModelIndex row = indexAt(position).siblingAtColumn(0);
    if (!row.isValid() || row.data(PlanModel::IsFolderRole).toBool())
        return row;
    return row.parent();  // onto a file means into its folder
}

QString PlanView::folderAt(QPoint position) const
{
    const QModelIndex folder = folderIndexAt(position);
    return folder.isValid() ? folder.data(PlanModel::PathRole).toString() : QString{};
}

void PlanView::setDropTarget(const QModelIndex &row, bool isDropping)
{
    if (isDropping == m_isDropping && m_dropTarget == row)
        return;
    m_isDropping = isDropping;
    m_dropTarget = row;
    viewport()->update();
}

void PlanView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_mode == Mode::Review && acceptUrls(*event))
        setDropTarget(folderIndexAt(event->position().toPoint()), true);
    else
        event->ignore();
}

void PlanView::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_mode == Mode::Review && acceptUrls(*event))
        setDropTarget(folderIndexAt(event->position().toPoint()), true);
    else
        event->ignore();
}

void PlanView::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropTarget({}, false);
}

void PlanView::dropEvent(QDropEvent *event)
{
    setDropTarget({}, false);
    if (m_mode != Mode::Review || !event->mimeData()->hasUrls()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const DroppedUrls urls = droppedUrls(*event->mimeData());
    emit urlsDropped(urls.localPaths, urls.foreign, folderAt(event->position().toPoint()));
}

void PlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace) {
        removeSelected();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void PlanView::removeSelected()
{
    if (m_mode != Mode::Review || !m_model->tree())
        return;
    const QStringList paths = m_model->localPaths(selectionModel()->selectedRows());
    if (!paths.isEmpty())
        emit removeRequested(paths);
}

void PlanView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row =
        (isByKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()))).siblingAtColumn(0);
    if (!row.isValid())
        return;
    QMenu *menu = createMenu(row);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(row).bottomLeft()) : event->globalPos());
}

QMenu *PlanView::createMenu(const QModelIndex &row)
{
    const QString path = row.data(PlanModel::PathRole).toString();
    const QString localPath = row.data(PlanModel::LocalPathRole).toString();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"planMenu"_s);
    if (m_mode == Mode::Review) {
        QAction *remove = menu->addAction(tr("&Leave out of this publish"), this, &PlanView::removeSelected);
        remove->setShortcut(QKeySequence::Delete);
        remove->setEnabled(!m_model->localPaths(selectionModel()->selectedRows()).isEmpty());
        if (row.data(PlanModel::IsFolderRole).toBool())
            menu->addAction(tr("&Add files to this folder…"), this, [this, path] { emit addFilesRequested(path); });
        menu->addSeparator();
    }
    if (!localPath.isEmpty()) {
        menu->addAction(tr("&Show in file manager"), this,
                        [localPath] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo{localPath}.path())); });
    }
    menu->addAction(tr("&Copy path in repository"), this, [path] { QApplication::clipboard()->setText(path); });
    menu->addSeparator();
    menu->addAction(tr("&Open all folders"), this, &QTreeView::expandAll);
    menu->addAction(tr("C&lose all folders"), this, &QTreeView::collapseAll);
    return menu;
}

void PlanView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_isDropping)
        return;
    QPainter painter{viewport()};
    paintDropTarget(painter);
}

void PlanView::paintDropTarget(QPainter &painter) const
{
    QRect target = viewport()->rect();
    if (m_dropTarget.isValid()) {
        target = visualRect(m_dropTarget);
        target.setLeft(0);
        target.setRight(viewport()->width() - 1);
    }
    QColor wash = theme::colors().accent;
    wash.setAlphaF(m_dropTarget.isValid() ? 0.16F : 0.06F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{theme::colors().accent, 2});
    painter.setBrush(wash);
    painter.drawRoundedRect(QRectF{target}.adjusted(1, 1, -1, -1), theme::radius, theme::radius);
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    layoutColumns();
}

void PlanView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_delegate->forgetPictures();
    if (event->type() == QEvent::FontChange)
        layoutColumns();
}

}  // namespace ui
