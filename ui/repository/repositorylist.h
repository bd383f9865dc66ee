#pragma once

#include "core/hub/hubreplies.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTreeView;

namespace ui {

class EmptyState;
class RepositoryFilter;
class RepositoryFilterBar;
class RepositoryModel;
class StorageMeter;

/// The list of repositories: filter fields, table, what stands there when it is empty, and how many there are.
class RepositoryList final : public QWidget
{
    Q_OBJECT

public:
    enum class Phase {
        Unasked,
        Loading,
        Complete,
        Failed,  ///< Some repositories may be missing.
    };
    Q_ENUM(Phase)

    explicit RepositoryList(QWidget *parent = nullptr);

    [[nodiscard]] RepositoryModel &model() { return *m_model; }
    [[nodiscard]] StorageMeter &meter() { return *m_meter; }
    void setOwners(const QStringList &owners);
    void setPhase(Phase phase);

    /// Whether there is nothing to choose from: the table has given way to words.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::optional<core::RepoInfo> current() const;
    void select(const core::RepoId &repo);
    void focusFilter();
    void focusTable();

    /// Sorting and filter, but not the text to find: coming back to a list that hides most of itself is no help.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

signals:
    void currentChanged();
    void activated();
    void contextMenuRequested(const QPoint &globalPosition);
    void createRequested();
    void stateChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createTable();
    QWidget *createFooter();
    void fitColumns();
    void showState();
    void showEmptyState();
    void act();
    [[nodiscard]] QString countText() const;

    RepositoryModel *m_model;
    RepositoryFilter *m_filter;
    RepositoryFilterBar *m_filterBar;
    QTreeView *m_table;
    EmptyState *m_empty;
    QLabel *m_count;
    StorageMeter *m_meter;
    Phase m_phase = Phase::Unasked;
    QTimer m_settled;  ///< One answer to the many signals by which a filter tells of one page.
};

}  // namespace ui
