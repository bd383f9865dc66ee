#include "ui/repository/repositorylist.h"

#include "ui/repository/repositoryfilter.h"
#include "ui/repository/repositoryfilterbar.h"
#include "ui/repository/repositorymodel.h"
#include "ui/repository/storagemeter.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// Columns that go when the names would get no room, in this order; the rest is what a list cannot do without.
constexpr std::array luxuries{RepositoryModel::LikesColumn, RepositoryModel::DownloadsColumn,
                              RepositoryModel::GatingColumn, RepositoryModel::SizeColumn};
constexpr int nameChars = 40;

QJsonObject toJson(const RepositoryCriteria &criteria)
{
    QJsonObject json;
    if (!criteria.owner.isEmpty())
        json.insert(u"owner"_s, criteria.owner);
    if (criteria.type)
        json.insert(u"type"_s, core::toString(*criteria.type));
    if (criteria.visibility)
        json.insert(u"private"_s, *criteria.visibility == core::Visibility::Private);
    if (criteria.gated)
        json.insert(u"gated"_s, *criteria.gated);
    return json;
}

RepositoryCriteria criteriaFrom(const QJsonObject &json)
{
    RepositoryCriteria criteria{.text = {},
                                .owner = json.value(u"owner").toString(),
                                .type = core::repoTypeFromString(json.value(u"type").toString())};
    if (const QJsonValue isPrivate = json.value(u"private"); isPrivate.isBool())
        criteria.visibility = isPrivate.toBool() ? core::Visibility::Private : core::Visibility::Public;
    if (const QJsonValue gated = json.value(u"gated"); gated.isString())
        criteria.gated = gated.toString();
    return criteria;
}

}  // namespace

RepositoryList::RepositoryList(QWidget *parent)
    : QWidget(parent)
    , m_model(new RepositoryModel(this))
    , m_filter(new RepositoryFilter(this))
    , m_filterBar(new RepositoryFilterBar(this))
    , m_table(new QTreeView(this))
    , m_empty(new EmptyState(this))
    , m_count(new QLabel(this))
    , m_meter(new StorageMeter(this))
{
    createTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(createFooter());

    connect(m_filterBar, &RepositoryFilterBar::criteriaChanged, this, [this] {
        m_filter->setCriteria(m_filterBar->criteria());
        showState();
        emit stateChanged();
    });
    connect(m_empty, &EmptyState::actionRequested, this, &RepositoryList::act);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, &m_settled, qOverload<>(&QTimer::start));
    connect(m_filter, &QAbstractItemModel::modelReset, this, &RepositoryList::showState);
    m_settled.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &RepositoryList::showState);
    showState();
}

void RepositoryList::createTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(u"repositoryTable"_s);
    m_table->setAccessibleName(tr("Repositories"));
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setIconSize({theme::iconSize, theme::iconSize});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    QHeaderView *header = m_table->header();
    // Widths follow the rows on the screen only: measuring a thousand for each page that arrives would be felt.
    header->setResizeContentsPrecision(0);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RepositoryModel::NameColumn, QHeaderView::Stretch);
    m_table->sortByColumn(RepositoryModel::ChangedColumn, Qt::DescendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RepositoryList::stateChanged);
    connect(m_table, &QTreeView::activated, this, &RepositoryList::activated);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RepositoryList::currentChanged);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &RepositoryList::currentChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (current())
            emit contextMenuRequested(m_table->viewport()->mapToGlobal(position));
    });
}

QWidget *RepositoryList::createFooter()
{
    auto *footer = new QWidget(this);
    m_count->setObjectName(u"repositoryCount"_s);
    theme::setTextRole(m_count, theme::TextRole::Caption);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins({});
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_meter);
    return footer;
}

void RepositoryList::setOwners(const QStringList &owners)
{
    m_filterBar->setOwners(owners);
}

void RepositoryList::setPhase(Phase phase)
{
    m_phase = phase;
    showState();
    fitColumns();
}

bool RepositoryList::isEmpty() const
{
    return m_table->isHidden();
}

std::optional<core::RepoInfo> RepositoryList::current() const
{
    return m_filter->repository(m_table->currentIndex());
}

void RepositoryList::select(const core::RepoId &repo)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->rowOf(repo), 0));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void RepositoryList::focusFilter()
{
    m_filterBar->focusText();
}

void RepositoryList::focusTable()
{
    m_table->setFocus();
}

QString RepositoryList::state() const
{
    QJsonObject json = toJson(m_filterBar->criteria());
    json.insert(u"column"_s, m_table->header()->sortIndicatorSection());
    json.insert(u"descending"_s, m_table->header()->sortIndicatorOrder() == Qt::DescendingOrder);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void RepositoryList::restoreState(const QString &state)
{
    const QJsonObject json = QJsonDocument::fromJson(state.toUtf8()).object();
    m_filterBar->setCriteria(criteriaFrom(json));
    const int column = json.value(u"column").toInt(RepositoryModel::ChangedColumn);
    if (column >= 0 && column < RepositoryModel::ColumnCount)
        m_table->sortByColumn(column,
                              json.value(u"descending").toBool(true) ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RepositoryList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void RepositoryList::fitColumns()
{
    const QAbstractItemView *cells = m_table;
    int needed = nameChars * fontMetrics().averageCharWidth() + theme::iconSize + theme::space::xl;
    for (int column = 0; column < RepositoryModel::ColumnCount; ++column) {
        if (column != RepositoryModel::NameColumn)
            needed += std::max(m_table->header()->sectionSizeHint(column), cells->sizeHintForColumn(column));
    }
    for (const RepositoryModel::Column column : luxuries) {
        const bool isTooWide = needed > m_table->width();
        if (isTooWide)
            needed -= std::max(m_table->header()->sectionSizeHint(column), cells->sizeHintForColumn(column));
        m_table->setColumnHidden(column, isTooWide);
    }
}

void RepositoryList::showState()
{
    const bool hasRows = m_filter->rowCount() > 0;
    const bool hadRows = !m_table->isHidden();
    m_filterBar->setVisible(m_model->rowCount() > 0);
    m_table->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_count->setText(countText());
    if (!hasRows)
        showEmptyState();
    else if (!hadRows)
        fitColumns();
    emit currentChanged();
}

QString RepositoryList::countText() const
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    if (all == 0)
        return {};
    if (m_phase == Phase::Loading)
        return tr("%Ln repositories so far…", nullptr, all);
    if (shown < all)
        //: %1 is how many match, %Ln how many there are; both as numbers.
        return tr("%1 of %Ln repositories", nullptr, all).arg(formatCount(shown));
    return tr("%Ln repositories", nullptr, all);
}

void RepositoryList::showEmptyState()
{
    using enum theme::ButtonRole;
    if (m_model->rowCount() > 0) {
        m_empty->setIcon(u"search"_s);
        m_empty->setTexts(tr("No repository matches"),
                          tr("None of your repositories is what the fields above ask for."));
        m_empty->setAction(tr("&Show all"), Plain);
        return;
    }
    switch (m_phase) {
    case Phase::Unasked:
        m_empty->setIcon({});
        m_empty->setTexts({}, {});
        m_empty->setAction({});
        break;
    case Phase::Loading:
        m_empty->setIcon(u"clock"_s);
        m_empty->setTexts(tr("Asking the Hub for your repositories…"), {});
        m_empty->setAction({});
        break;
    case Phase::Complete:
        m_empty->setIcon(u"repositories"_s);
        m_empty->setTexts(
            tr("You have no repositories yet"),
            tr("Publish a folder, and the first one is made with it; or make an empty one to start from."));
        m_empty->setAction(tr("&New repository…"), Primary);
        break;
    case Phase::Failed:
        m_empty->setIcon(u"warning"_s);
        m_empty->setTexts(tr("The list could not be loaded"), tr("The message above says why."));
        m_empty->setAction({});
        break;
    }
}

void RepositoryList::act()
{
    if (m_model->rowCount() > 0)
        m_filterBar->setCriteria({});
    else
        emit createRequested();
}

}  // namespace ui
