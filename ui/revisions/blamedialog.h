#pragma once

#include "core/revisions/blame.h"
#include "ui/shared/querylane.h"

#include <QDialog>

class QStackedWidget;
class QTreeView;

namespace ui {

class BlameModel;
class EmptyState;

/// Who wrote each line of a file, and in which commit.
///
/// Reads beside the window. Owner: its parent; show() it, it deletes itself when closed.
class BlameDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `repository` is its folder.
    BlameDialog(const QString &repository, const core::GitOid &commit, const QByteArray &rawPath, QWidget *parent);

signals:
    void commitActivated(const core::GitOid &oid);

private:
    void createTable();
    void read(const QString &repository, const core::GitOid &commit, const QByteArray &rawPath);
    void showBlame(const core::Result<core::Blame> &blame);

    BlameModel *m_model;
    QTreeView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
