#include "ui/discussions/discussionmodel.h"

#include "ui/discussions/discussionwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void DiscussionModel::setFirst(const core::DiscussionPage &page)
{
    beginResetModel();
    m_rows = page.discussions;
    m_total = page.count;
    m_isWhole = page.isLast();
    endResetModel();
}

void DiscussionModel::append(const core::DiscussionPage &page)
{
    QList<core::Discussion> added = page.discussions;
    added.removeIf([this](const core::Discussion &discussion) { return rowOf(discussion.number) >= 0; });
    m_total = page.count;
    m_isWhole = page.isLast();
    if (added.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows.append(added);
    endInsertRows();
}

void DiscussionModel::clear()
{
    setFirst({});
}

void DiscussionModel::update(const core::Discussion &discussion)
{
    const int row = rowOf(discussion.number);
    if (row < 0 || m_rows.at(row) == discussion)
        return;
    m_rows[row] = discussion;
    emit dataChanged(index(row), index(row));
}

int DiscussionModel::rowOf(int number) const
{
    const auto found = std::ranges::find(m_rows, number, &core::Discussion::number);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DiscussionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString DiscussionModel::spokenText(const core::Discussion &discussion) const
{
    return QStringList{titleText(discussion), statusText(discussion.status),
                       discussion.isPullRequest ? tr("pull request") : tr("discussion"),
                       bylineText(discussion, QDateTime::currentDateTime()),
                       tr("%n comment(s)", nullptr, discussion.commentCount)}
        .join(u", "_s);
}

QVariant DiscussionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const core::Discussion &discussion = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return titleText(discussion);
    case Qt::AccessibleTextRole: return spokenText(discussion);
    case NumberRole: return discussion.number;
    case BylineRole: return bylineText(discussion, QDateTime::currentDateTime());
    case StatusRole: return static_cast<int>(discussion.status);
    case IsPullRequestRole: return discussion.isPullRequest;
    case CommentsRole: return discussion.commentCount;
    default: return {};
    }
}

bool DiscussionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void DiscussionModel::fetchMore(const QModelIndex &)
{
    emit moreWanted();
}

}  // namespace ui
