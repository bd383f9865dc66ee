#include "ui/discussions/discussionlist.h"

#include "ui/discussions/discussiondelegate.h"
#include "ui/discussions/discussionfilterbar.h"
#include "ui/discussions/opendiscussions.h"
#include "ui/shared/caption.h"
#include "ui/shared/emptystate.h"

#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isFiltered(const core::DiscussionFilter &filter)
{
    return filter.type != core::DiscussionFilter::Type::All || filter.state != core::DiscussionFilter::State::All
        || !filter.search.isEmpty();
}

}  // namespace

DiscussionList::DiscussionList(OpenDiscussions &open, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_filter(new DiscussionFilterBar(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_count(createCaption(u"discussionCount"_s, this))
{
    setObjectName(u"discussionList"_s);
    m_empty->setObjectName(u"listEmpty"_s);
    createView();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    m_filter->setFilter(open.filter());
    connect(m_filter, &DiscussionFilterBar::filterChanged, this, [this] { m_open.setFilter(m_filter->filter()); });
    connect(m_empty, &EmptyState::actionRequested, m_filter, &DiscussionFilterBar::clear);
    connect(&open, &OpenDiscussions::stateChanged, this, [this] { m_filter->setFilter(m_open.filter()); });
    connect(&open, &OpenDiscussions::listChanged, this, &DiscussionList::showList);
    connect(&open.thread(), &OpenThread::stateChanged, this, &DiscussionList::selectShown);
    showList();
}

void DiscussionList::createView()
{
    m_view->setObjectName(u"discussions"_s);
    m_view->setAccessibleName(tr("Discussions and pull requests"));
    m_view->setItemDelegate(new DiscussionDelegate(m_view));
    m_view->setModel(&m_open.model());
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DiscussionList::followSelection);
    connect(m_view, &QAbstractItemView::activated, this, &DiscussionList::followSelection);
}

void DiscussionList::followSelection()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        m_open.showThread(current.data(DiscussionModel::NumberRole).toInt());
}

/// What is open stays selected, also when the list was read anew.
void DiscussionList::selectShown()
{
    const QModelIndex shown = m_open.model().index(m_open.model().rowOf(m_open.thread().number()));
    if (shown.isValid() && m_view->currentIndex() != shown)
        m_view->setCurrentIndex(shown);
}

void DiscussionList::showList()
{
    const bool isNothing = m_open.model().rowCount() == 0;
    if (isNothing && m_open.isLoading()) {
        m_empty->setTexts(tr("Reading the list…"), {});
        m_empty->setAction({});
    } else if (isNothing && isFiltered(m_open.filter())) {
        m_empty->setTexts(tr("None passes the filter"), {});
        m_empty->setAction(tr("Clear the &filter"), theme::ButtonRole::Plain);
    } else if (isNothing) {
        m_empty->setTexts(tr("Nothing was said yet"), tr("Open the first discussion, or propose a change."));
        m_empty->setAction({});
    }
    m_stack->setCurrentWidget(isNothing ? m_empty : static_cast<QWidget *>(m_view));
    m_count->setText(countText());
    selectShown();
}

QString DiscussionList::countText() const
{
    if (m_open.isLoading() && m_open.model().rowCount() > 0)
        return tr("Reading…");
    const qint64 total = m_open.model().total();
    return total > 0 ? tr("%Ln in all", nullptr, static_cast<int>(total)) : QString{};
}

void DiscussionList::focusFilter()
{
    m_filter->focusText();
}

void DiscussionList::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
