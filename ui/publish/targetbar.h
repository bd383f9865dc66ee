#pragma once

#include "core/hub/hubreplies.h"
#include "ui/shared/repositorybox.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Where the files go: a repository, chosen from a list or typed as OWNER/NAME, and its revision.
class TargetBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TargetBar(QWidget *parent = nullptr);

    /// What the list offers, best first. What is typed stays.
    void setChoices(const QList<core::RepoId> &repos);
    void setRepository(const core::RepoId &repo);
    /// A repository that does not exist yet.
    void setCreation(const core::RepoCreation &creation);
    void setRevision(const QString &revision);
    void clearRepository();
    void focusRepository();

    /// What is typed, when it is a repository's name.
    [[nodiscard]] std::optional<core::RepoId> repository() const;

signals:
    void repositoryChosen(const core::RepoId &repo);
    void repositoryCleared();  ///< What is typed is no repository's name (yet).
    void revisionChosen(const QString &revision);
    void newRepositoryRequested();

private:
    void createRepositoryBox();
    void createRevisionField();
    [[nodiscard]] QWidget *createRow();
    void showHint(const QString &text, bool isProblem);

    RepositoryBox *m_repo;
    QLineEdit *m_revision;
    QPushButton *m_newRepo;
    QLabel *m_hint;
};

}  // namespace ui
