#include "ui/revisions/treebrowser.h"

#include "ui/revisions/filetreeview.h"
#include "ui/revisions/foundfilesmodel.h"
#include "ui/revisions/historysource.h"
#include "ui/revisions/treemodel.h"
#include "ui/shared/emptystate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto typingPause = 150ms;

}  // namespace

TreeBrowser::TreeBrowser(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_downloadAll(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new FileTreeView(this))
    , m_list(new FileTreeView(this))
    , m_empty(new EmptyState(this))
    , m_treeModel(new TreeModel(this))
    , m_found(new FoundFilesModel(this))
    , m_commands(new FileCommands({m_tree, m_list}, this))
{
    setObjectName(u"treeBrowser"_s);
    createBar();
    createViews();
    connectModels();
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::space::s);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_downloadAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addLayout(bar);
    layout->addWidget(m_count);
    layout->addWidget(m_stack, 1);
    clear();
}

void TreeBrowser::createBar()
{
    m_filter->setObjectName(u"treeFilter"_s);
    m_filter->setAccessibleName(tr("Find a file by its path"));
    m_filter->setPlaceholderText(tr("Find a file"));
    m_filter->setClearButtonEnabled(true);
    m_downloadAll->setObjectName(u"downloadAll"_s);
    m_downloadAll->setIcon(theme::icon(u"download"_s));
    m_downloadAll->setAccessibleName(tr("Download all files of this revision"));
    m_count->setObjectName(u"treeCount"_s);
    theme::setTextRole(m_count, theme::TextRole::Caption);
    m_count->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { view()->setFocus(); });
    connect(&m_typing, &QTimer::timeout, this, &TreeBrowser::search);
    connect(m_downloadAll, &QToolButton::clicked, this, &TreeBrowser::downloadAllRequested);
}

void TreeBrowser::createViews()
{
    m_tree->setModel(m_treeModel);
    m_list->setModel(m_found);
    m_list->setRootIsDecorated(false);
    setUp(m_tree, u"fileTree"_s, tr("Files at this revision"));
    setUp(m_list, u"foundFiles"_s, tr("Files that were found"));
    for (QWidget *part :
         {static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(part);
}

void TreeBrowser::setUp(FileTreeView *view, const QString &name, const QString &text)
{
    view->setObjectName(name);
    view->setAccessibleName(text);
    view->header()->setSectionResizeMode(TreeNameColumn, QHeaderView::Stretch);
    const int sizes = view->fontMetrics().horizontalAdvance(u"8888.8 MB   "_s);
    view->setColumnWidth(TreeSizeColumn, std::max(sizes, view->header()->sectionSizeHint(TreeSizeColumn)));
    connect(view, &QTreeView::activated, this, &TreeBrowser::open);
    connect(view, &FileTreeView::dragRequested, this, &TreeBrowser::dragRequested);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TreeBrowser::currentChanged);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TreeBrowser::takeSelection);
}

void TreeBrowser::connectModels()
{
    connect(m_treeModel, &TreeModel::folderRead, this, &TreeBrowser::goToPlace);
    connect(m_treeModel, &TreeModel::failed, this, &TreeBrowser::failed);
    connect(m_found, &FoundFilesModel::failed, this, &TreeBrowser::failed);
    connect(m_found, &FoundFilesModel::searched, this, &TreeBrowser::showFound);
    connect(m_commands, &FileCommands::triggered, this, &TreeBrowser::triggered);
}

FileTreeView *TreeBrowser::view() const
{
    return m_filter->text().trimmed().isEmpty() ? m_tree : m_list;
}

const core::TreeItem &TreeBrowser::item(const QModelIndex &index) const
{
    return index.model() == m_treeModel ? m_treeModel->row(index).item : m_found->row(index).item;
}

std::optional<core::TreeItem> TreeBrowser::currentItem() const
{
    const QModelIndex index = view()->currentIndex();
    return index.isValid() ? std::optional(item(index)) : std::nullopt;
}

QList<core::TreeItem> TreeBrowser::selectedItems() const
{
    QList<core::TreeItem> items;
    const QModelIndexList rows = view()->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        items.append(item(row));
    return items;
}

void TreeBrowser::setTree(const QString &repository, const core::GitOid &commit)
{
    if (m_repository == repository && m_commit == commit)
        return;
    m_repository = repository;
    m_commit = commit;
    updateDownload();
    if (isVisible())
        showTree();
}

void TreeBrowser::setOnHub(bool isOnHub)
{
    m_isOnHub = isOnHub;
    m_commands->setOnHub(isOnHub);
    for (FileTreeView *files : {m_tree, m_list})
        files->setDragEnabled(isOnHub);
    updateDownload();
}

void TreeBrowser::updateDownload()
{
    m_downloadAll->setEnabled(m_isOnHub && !m_commit.isNull());
    m_downloadAll->setToolTip(m_isOnHub ? tr("Download all files of this revision") : onlyOnHubText());
}

void TreeBrowser::clear()
{
    m_repository.clear();
    m_commit = {};
    m_treeModel->clear();
    m_found->clear();
    updateDownload();
    m_empty->setTexts(tr("No revision is selected"), tr("Select a commit to see the files it left behind."));
    m_stack->setCurrentWidget(m_empty);
    takeSelection();
    emit currentChanged();
}

void TreeBrowser::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showTree();
}

void TreeBrowser::showTree()
{
    if (m_commit.isNull())
        return;
    if (const QModelIndex current = m_tree->currentIndex(); current.isValid())
        m_place = m_treeModel->row(current).item.rawPath;
    m_treeModel->setTree(m_repository, m_commit);
    search();
}

/// Whoever walks through commits looks at the same file in each, as long as it is there.
void TreeBrowser::goToPlace()
{
    if (m_tree->currentIndex().isValid())
        return;
    const QModelIndex found = m_treeModel->find(m_place);
    const bool isThere = found.isValid() && m_treeModel->row(found).item.rawPath == m_place;
    if (!isThere && m_treeModel->canFetchMore(found))
        return m_treeModel->fetchMore(found);
    m_tree->setCurrentIndex(found.isValid() ? found : m_treeModel->index(0, 0));
}

void TreeBrowser::search()
{
    m_typing.stop();
    if (m_commit.isNull())
        return;
    const bool isSearch = view() == m_list;
    if (isSearch) {
        m_found->search(m_repository, m_commit, m_filter->text());
        return;
    }
    m_found->clear();
    m_count->hide();
    m_stack->setCurrentWidget(m_tree);
    takeSelection();
    emit currentChanged();
}

void TreeBrowser::showFound()
{
    const int count = m_found->rowCount();
    m_count->setText(tr("%Ln file(s) found", nullptr, count));
    m_count->setVisible(count > 0);
    m_empty->setTexts(tr("No file is called that"), tr("No path at this revision holds these words."));
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (count > 0)
        m_list->setCurrentIndex(m_found->index(0, 0));
    takeSelection();
    emit currentChanged();
}

void TreeBrowser::takeSelection()
{
    m_commands->setItems(selectedItems());
}

void TreeBrowser::open(const QModelIndex &index)
{
    if (index.model() == m_treeModel && item(index).isFolder())
        m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
    else
        emit triggered(FileCommands::Preview);
}

}  // namespace ui
