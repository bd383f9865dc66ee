#pragma once

#include "ui/revisions/historysource.h"
#include "ui/shared/repositorybox.h"

#include <QWidget>

class QToolButton;

namespace ui {

/// Whose history is open: a repository, chosen from a list or typed, or a folder; and what else there is to see of it.
class HistoryTarget final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTarget(QWidget *parent = nullptr);

    void setChoices(const QList<core::RepoId> &repos);
    void setSource(const HistorySource &source);
    void focusRepository();
    void setReloadEnabled(bool isEnabled);
    void setStorageEnabled(bool isEnabled);  ///< What is stored is told from the history.

signals:
    void repositoryChosen(const core::RepoId &repo);
    void folderRequested();  ///< One is to be chosen.
    void discussionsRequested(const core::RepoId &repo);
    void storageRequested(const core::RepoId &repo);
    void reloadRequested();

private:
    void updateLinks();

    RepositoryBox *m_repo;
    QToolButton *m_folder;
    QToolButton *m_discussions;
    QToolButton *m_storage;
    QToolButton *m_reload;
    HistorySource m_shown;  ///< What was chosen last, here or elsewhere.
};

}  // namespace ui
