#pragma once

#include "core/hub/storagefacts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace ui {

class StorageRevisionModel;

/// What each branch, tag and pull request takes; a branch can be squashed.
class StorageRevisionsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit StorageRevisionsPane(QWidget *parent = nullptr);

    void setRevisions(const QList<core::RevisionSpace> &revisions);
    void setBusy(bool isBusy);  ///< Nothing can be squashed until it is false again.
    /// The branch that is selected.
    [[nodiscard]] std::optional<core::RefRecord> branch() const;

signals:
    void squashRequested();

private:
    void createTable();
    void showSelection();

    StorageRevisionModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_table;
    QPushButton *m_squash;
    QLabel *m_hint;
    bool m_isBusy = false;
};

}  // namespace ui
