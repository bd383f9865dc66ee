#pragma once

#include "ui/shared/repositorybox.h"

#include <QWidget>

class QToolButton;

namespace ui {

/// Whose history is open: a repository, chosen from a list or typed, and what else there is to see of it.
class HistoryTarget final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTarget(QWidget *parent = nullptr);

    void setChoices(const QList<core::RepoId> &repos);
    void setRepository(const core::RepoId &repo);
    void clear();
    void focusRepository();
    void setReloadEnabled(bool isEnabled);
    void setStorageEnabled(bool isEnabled);  ///< What is stored is told from the history.

signals:
    void repositoryChosen(const core::RepoId &repo);
    void discussionsRequested(const core::RepoId &repo);
    void storageRequested(const core::RepoId &repo);
    void reloadRequested();

private:
    [[nodiscard]] QToolButton *createButton(const QString &name, const QString &icon, const QString &text);
    void updateLinks();

    RepositoryBox *m_repo;
    QToolButton *m_discussions;
    QToolButton *m_storage;
    QToolButton *m_reload;
    std::optional<core::RepoId> m_shown;  ///< What was chosen last, here or elsewhere.
};

}  // namespace ui
