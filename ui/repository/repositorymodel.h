#pragma once

#include "core/hub/hubreplies.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QSet>

#include <array>

namespace ui {

/// The repositories that an account owns or shares, one row each, in the order they arrived.
///
/// Pages are appended as they come; a row that is there already is updated where it stands, so that a refresh moves
/// neither the selection nor what is scrolled to.
class RepositoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        SizeColumn,
        VisibilityColumn,
        GatingColumn,
        DownloadsColumn,
        LikesColumn,
        ChangedColumn,
        ColumnCount
    };

    explicit RepositoryModel(QObject *parent = nullptr);

    void clear();
    /// From here to endRefresh(), pages say which repositories there are.
    void beginRefresh();
    void append(const QList<core::RepoInfo> &page);
    /// Takes out the rows that no page named since beginRefresh().
    void endRefresh();

    /// Puts `after` where `before` is; nothing when that has no row.
    void replace(const core::RepoId &before, const core::RepoInfo &after);
    void remove(const core::RepoId &repo);

    [[nodiscard]] const core::RepoInfo &repository(int row) const { return m_repositories.at(row); }
    [[nodiscard]] int rowOf(const core::RepoId &repo) const { return m_rows.value(repo, -1); }  ///< Or -1.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void update(int row, const core::RepoInfo &info);
    void removeRun(int first, int last);
    void indexFrom(int row);
    [[nodiscard]] QIcon icon(const core::RepoInfo &info, int column) const;

    QList<core::RepoInfo> m_repositories;
    QHash<core::RepoId, int> m_rows;
    QSet<core::RepoId> m_named;  ///< Since beginRefresh().
    // Made once: a view asks for each at every paint.
    const std::array<QIcon, 3> m_typeIcons;
    const QIcon m_publicIcon;
    const QIcon m_privateIcon;
};

/// "Model", "Dataset", "Space"
[[nodiscard]] QString repoTypeText(core::RepoType type);
[[nodiscard]] QString repoTypeIcon(core::RepoType type);  ///< For theme::icon().
[[nodiscard]] QString visibilityText(core::Visibility visibility);
/// What `gated` of a RepoInfo means: "Open", "On request, automatic", "On request, reviewed".
[[nodiscard]] QString gatingText(const QString &gated);

}  // namespace ui
