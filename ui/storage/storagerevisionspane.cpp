#include "ui/storage/storagerevisionspane.h"

#include "core/revisions/refs.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"
#include "ui/storage/storagerevisionmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StorageRevisionsPane::StorageRevisionsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new StorageRevisionModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTreeView(this))
    , m_squash(new QPushButton(tr("S&quash the branch…"), this))
    , m_hint(createCaption(u"storageRevisionHint"_s, this))
{
    createTable();
    m_hint->setText(tr("A squash puts one commit in the place of a branch's whole history."));
    m_squash->setObjectName(u"storageSquash"_s);
    m_squash->setAutoDefault(false);
    connect(m_squash, &QPushButton::clicked, this, &StorageRevisionsPane::squashRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(m_hint, 1);
    row->addWidget(m_squash);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    showSelection();
}

void StorageRevisionsPane::createTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(StorageRevisionModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"storageRevisions"_s);
    m_table->setAccessibleName(tr("Branches, tags and pull requests"));
    m_table->setModel(m_sorted);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setIconSize({theme::iconSize, theme::iconSize});
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);  // in the Hub's order until somebody asks for another
    m_table->setSortingEnabled(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setResizeContentsPrecision(0);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(StorageRevisionModel::RevisionColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StorageRevisionsPane::showSelection);
}

void StorageRevisionsPane::setRevisions(const QList<core::RevisionSpace> &revisions)
{
    const auto chosen = branch();
    m_model->setRevisions(revisions);
    for (int row = 0; row < m_sorted->rowCount() && chosen; ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (m_model->revision(m_sorted->mapToSource(index).row()).ref.ref == chosen->ref)
            m_table->setCurrentIndex(index);
    }
    showSelection();
}

void StorageRevisionsPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showSelection();
}

std::optional<core::RefRecord> StorageRevisionsPane::branch() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    const core::RefRecord &ref = m_model->revision(m_sorted->mapToSource(rows.constFirst()).row()).ref;
    return core::splitRefName(ref.ref).first == core::RefKind::Branch ? std::optional{ref} : std::nullopt;
}

void StorageRevisionsPane::showSelection()
{
    m_squash->setEnabled(branch().has_value() && !m_isBusy);
}

}  // namespace ui
