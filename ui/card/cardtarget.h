#pragma once

#include "ui/shared/repositorybox.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

/// Whose card is open: a repository, chosen from a list or typed, and its branch.
class CardTarget final : public QWidget
{
    Q_OBJECT

public:
    explicit CardTarget(QWidget *parent = nullptr);

    void setChoices(const QList<core::RepoId> &repos);
    void setPlace(const core::RepoId &repo, const QString &revision);
    void clear();
    void focusRepository();

    [[nodiscard]] QString revision() const;

signals:
    void placeChosen(const core::RepoId &repo, const QString &revision);
    void reloadRequested();

private:
    void createFields();
    void emitPlace();
    void showProblem(const QString &text);

    RepositoryBox *m_repo;
    QLineEdit *m_revision;
    QToolButton *m_reload;
    QLabel *m_problem;
    std::optional<core::RepoId> m_shownRepo;  ///< What was chosen last, here or elsewhere.
    QString m_shownRevision;
};

}  // namespace ui
