#include "ui/storage/storageobjectspane.h"

#include "ui/shared/emptystate.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"
#include "ui/storage/storageobjectmodel.h"
#include "ui/storage/storagewords.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 200ms;
constexpr int usualNeedWidth = 200;
constexpr int usualPusherWidth = 90;

}  // namespace

StorageObjectsPane::StorageObjectsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new StorageObjectModel(this))
    , m_words(new QLineEdit(this))
    , m_need(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTreeView(this))
    , m_empty(new EmptyState(u"search"_s, {}, {}, this))
    , m_selection(new QLabel(this))
    , m_delete(new QPushButton(theme::icon(u"trash"_s), tr("&Delete…"), this))
{
    createFilter();
    createTable();
    m_selection->setObjectName(u"storageSelection"_s);
    theme::setTextRole(m_selection, theme::TextRole::Caption);
    m_delete->setObjectName(u"storageDelete"_s);
    m_delete->setAutoDefault(false);
    connect(m_delete, &QPushButton::clicked, this, &StorageObjectsPane::deleteRequested);
    auto *filter = new QHBoxLayout;
    filter->setSpacing(theme::space::s);
    filter->addWidget(m_words, 1);
    filter->addWidget(m_need);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(m_selection, 1);
    row->addWidget(m_delete);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addLayout(filter);
    layout->addWidget(m_stack, 1);
    layout->addLayout(row);
    showRows();
}

void StorageObjectsPane::createFilter()
{
    m_words->setObjectName(u"storageFilter"_s);
    m_words->setAccessibleName(tr("Find large files"));
    m_words->setPlaceholderText(tr("Name, person or SHA-256"));
    m_words->setClearButtonEnabled(true);
    m_need->setObjectName(u"storageNeed"_s);
    m_need->setAccessibleName(tr("Which large files to show"));
    m_need->addItem(tr("All"));
    for (const core::StorageNeed need : storageNeeds())
        m_need->addItem(needName(need), static_cast<int>(need));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &StorageObjectsPane::applyFilter);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_need, &QComboBox::currentIndexChanged, this, &StorageObjectsPane::applyFilter);
    m_empty->setAction(tr("Clear the filter"), theme::ButtonRole::Plain);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_words->clear();
        m_need->setCurrentIndex(0);
    });
}

void StorageObjectsPane::createTable()
{
    m_table->setObjectName(u"storageObjects"_s);
    m_table->setAccessibleName(tr("Large files"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(StorageObjectModel::SizeColumn, Qt::DescendingOrder);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(0);
    for (const int column : {StorageObjectModel::SizeColumn, StorageObjectModel::PushedColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(StorageObjectModel::FileColumn, QHeaderView::Stretch);
    header->resizeSection(StorageObjectModel::PusherColumn, usualPusherWidth);
    header->resizeSection(StorageObjectModel::NeedColumn, usualNeedWidth);
    auto *remove = new QAction(theme::icon(u"trash"_s), tr("&Delete…"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, m_delete, &QPushButton::click);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StorageObjectsPane::showSelection);
}

void StorageObjectsPane::setObjects(const QList<core::ObjectUse> &objects)
{
    QSet<core::Sha256> chosen;
    for (const core::ObjectUse &use : selected())
        chosen.insert(use.object.oid);
    m_model->setObjects(objects);
    QItemSelection selection;
    for (int row = 0; row < m_model->rowCount() && !chosen.isEmpty(); ++row) {
        if (chosen.contains(m_model->object(row).object.oid))
            selection.select(m_model->index(row, 0), m_model->index(row, StorageObjectModel::ColumnCount - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    showRows();
}

void StorageObjectsPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showSelection();
}

/// What is no longer shown is no longer chosen: nobody shall delete what is not to be seen.
void StorageObjectsPane::applyFilter()
{
    const QVariant need = m_need->currentData();
    m_model->setFilter(m_words->text(),
                       need.isValid() ? std::optional{static_cast<core::StorageNeed>(need.toInt())} : std::nullopt);
    showRows();
}

void StorageObjectsPane::showRows()
{
    const bool isAny = m_model->rowCount() > 0;
    const bool isFiltered = m_model->objectCount() > 0;
    m_empty->setTexts(isFiltered ? tr("No large file passes the filter") : tr("No large files are stored"), {});
    m_empty->setAction(isFiltered ? tr("Clear the filter") : QString{}, theme::ButtonRole::Plain);
    m_stack->setCurrentWidget(isAny ? static_cast<QWidget *>(m_table) : m_empty);
    showSelection();
}

QList<int> StorageObjectsPane::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

QList<core::ObjectUse> StorageObjectsPane::selected() const
{
    QList<core::ObjectUse> uses;
    for (const int row : selectedRows())
        uses.append(m_model->object(row));
    return uses;
}

void StorageObjectsPane::showSelection()
{
    const QList<int> rows = selectedRows();
    std::int64_t bytes = 0;
    for (const int row : rows)
        bytes += m_model->object(row).object.sizeBytes;
    if (rows.isEmpty())
        m_selection->setText(tr("%n large file(s) shown", nullptr, m_model->rowCount()));
    else
        //: %1 is a size.
        m_selection->setText(
            tr("%n large file(s) selected, %1", nullptr, static_cast<int>(rows.size())).arg(formatBytes(bytes)));
    m_delete->setEnabled(!rows.isEmpty() && !m_isBusy);
}

}  // namespace ui
