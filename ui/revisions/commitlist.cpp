#include "ui/revisions/commitlist.h"

#include "ui/revisions/commitdelegate.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostLanes = 12;
constexpr int roomForAuthors = 620;
constexpr int roomForDetails = 800;  // sizes and ids
constexpr int authorChars = 18;
constexpr int idChars = 10;

}  // namespace

CommitList::CommitList(QWidget *parent)
    : QTreeView(parent)
    , m_model(new CommitModel(this))
    , m_delegate(new CommitDelegate(this))
{
    setObjectName(u"commitList"_s);
    setAccessibleName(tr("Commits"));
    setModel(m_model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegateForColumn(CommitModel::SummaryColumn, m_delegate);
    createColumns();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommitList::currentCommitChanged);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CommitList::fitGraph);
}

void CommitList::createColumns()
{
    header()->setResizeContentsPrecision(0);  // the rows on the screen only
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(CommitModel::SummaryColumn, QHeaderView::Stretch);
    fitColumns();
}

void CommitList::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(CommitModel::AuthorColumn, letter * authorChars);
    setColumnWidth(CommitModel::SizeColumn, fontMetrics().horizontalAdvance(formatBytes(888)) + 2 * theme::space::s);
    setColumnWidth(CommitModel::IdColumn, letter * idChars + fontMetrics().height());
    const QDateTime longDate{QDate(2028, 12, 28), QTime(22, 58)};
    setColumnWidth(CommitModel::DateColumn, fontMetrics().horizontalAdvance(formatDateTime(longDate) + u"MMM"_s));
    setColumnHidden(CommitModel::AuthorColumn, width() < roomForAuthors);
    setColumnHidden(CommitModel::SizeColumn, width() < roomForDetails);
    setColumnHidden(CommitModel::IdColumn, width() < roomForDetails);
}

/// As wide as the rows on the screen need.
void CommitList::fitGraph()
{
    const int first = std::max(0, indexAt({0, 0}).row());
    const int rows = viewport()->height() / std::max(1, sizeHintForRow(first)) + 2;
    m_delegate->setLanes(std::min(mostLanes, m_model->graphWidth(first, rows)));
    viewport()->update();
    emit shownCommitsChanged();
}

QList<core::GitOid> CommitList::shownCommits() const
{
    QList<core::GitOid> commits;
    const QModelIndex first = indexAt({0, 0});
    const int rows = viewport()->height() / std::max(1, sizeHintForRow(0)) + 1;
    for (int row = first.row(); first.isValid() && row < std::min(first.row() + rows, m_model->rowCount()); ++row)
        commits.append(m_model->oid(row));
    return commits;
}

void CommitList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
    fitGraph();
}

void CommitList::keepSelection(const std::function<void()> &change)
{
    const auto before = current();
    change();
    fitGraph();
    if (before && !select(before->oid))
        emit currentCommitChanged();
}

void CommitList::setHistory(const History &history)
{
    keepSelection([&] { m_model->setHistory(history); });
}

void CommitList::setFirstRows(const QList<core::CommitRow> &rows)
{
    keepSelection([&] { m_model->setFirstRows(rows); });
}

void CommitList::setFiltered(const std::optional<core::CommitLog> &log)
{
    keepSelection([&] { m_model->setFiltered(log); });
}

void CommitList::clear()
{
    m_model->clear();
    emit currentCommitChanged();
}

std::optional<core::CommitRow> CommitList::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->commit(index.row())) : std::nullopt;
}

bool CommitList::select(const core::GitOid &oid)
{
    const int row = m_model->rowOf(oid);
    if (row < 0)
        return false;
    if (currentIndex().row() != row)
        setCurrentIndex(m_model->index(row, CommitModel::SummaryColumn));
    return true;
}

}  // namespace ui
