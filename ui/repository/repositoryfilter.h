#pragma once

#include "core/hub/hubreplies.h"

#include <QSortFilterProxyModel>

namespace ui {

/// Which repositories to show. Default-constructed: all.
struct RepositoryCriteria
{
    QString text;  ///< Part of "owner/name", in any case.
    QString owner = {};
    std::optional<core::RepoType> type = {};
    std::optional<core::Visibility> visibility = {};
    std::optional<QString> gated = {};  ///< As in RepoInfo.

    [[nodiscard]] bool accepts(const core::RepoInfo &info) const;
    [[nodiscard]] bool isEmpty() const { return *this == RepositoryCriteria{}; }
    friend bool operator==(const RepositoryCriteria &, const RepositoryCriteria &) = default;
};

/// The rows of a RepositoryModel that meet criteria, sorted by what a column means rather than by its words.
class RepositoryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setCriteria(const RepositoryCriteria &criteria);
    [[nodiscard]] const RepositoryCriteria &criteria() const { return m_criteria; }
    [[nodiscard]] std::optional<core::RepoInfo> repository(const QModelIndex &index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] const core::RepoInfo &source(int row) const;

    RepositoryCriteria m_criteria;
};

}  // namespace ui
