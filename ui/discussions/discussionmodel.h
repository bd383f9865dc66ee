#pragma once

#include "core/hub/discussion.h"

#include <QAbstractListModel>

namespace ui {

/// The discussions of a repository that were asked for so far, the newest first. A view that comes to the end wants
/// more: moreWanted().
class DiscussionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole,  ///< int
        BylineRole,  ///< "#3 · alice · 2 days ago"
        StatusRole,  ///< int: core::DiscussionStatus
        IsPullRequestRole,
        CommentsRole,  ///< int
    };

    using QAbstractListModel::QAbstractListModel;

    /// The first page takes the place of what was there.
    void setFirst(const core::DiscussionPage &page);
    /// What is there already, because new ones have pushed it on, is not repeated.
    void append(const core::DiscussionPage &page);
    void clear();
    /// The row's discussion has changed; nothing when it has none.
    void update(const core::Discussion &discussion);

    [[nodiscard]] const core::Discussion &discussion(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(int number) const;  ///< Or -1.
    [[nodiscard]] std::int64_t total() const { return m_total; }  ///< With those that were not asked for yet.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted();

private:
    [[nodiscard]] QString spokenText(const core::Discussion &discussion) const;

    QList<core::Discussion> m_rows;
    std::int64_t m_total = 0;
    bool m_isWhole = true;
};

}  // namespace ui
