#pragma once

#include "core/revisions/refs.h"
#include "ui/revisions/namedstate.h"

#include <QGroupBox>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace ui {

class RepositoryBox;

/// Chooses one side of a comparison: a revision of the open repository, another repository, or a folder.
class SideChooser final : public QGroupBox
{
    Q_OBJECT

public:
    /// Controls get the object names "before…" or "after…", by `name`.
    SideChooser(const QString &name, const QString &title, const QList<core::Ref> &refs, QWidget *parent);

    void setSide(const NamedState &side);
    [[nodiscard]] NamedState side() const;
    void setRepositories(const QList<core::RepoId> &repos);  ///< To choose from.

signals:
    void sideChanged();

private:
    void createKind();
    [[nodiscard]] QWidget *createRevision(const QList<core::Ref> &refs);
    [[nodiscard]] QWidget *createRepository();
    [[nodiscard]] QWidget *createFolder();
    void chooseFolder();

    const QString m_name;
    QComboBox *m_kind;
    QStackedWidget *m_stack;
    QComboBox *m_revision;
    RepositoryBox *m_repo;
    QLineEdit *m_repoRevision;
    QLineEdit *m_folder;
};

}  // namespace ui
