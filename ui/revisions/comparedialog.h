#pragma once

#include "ui/revisions/namedstate.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/querylane.h"

#include "core/revisions/refs.h"

#include <QTimer>

class QToolButton;

namespace ui {

class MessageBar;
class SideChooser;
class WorkProgress;

/// Asks what to compare with what, fetches what is not here yet, and compares.
class CompareDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `refs` are those of the open repository.
    CompareDialog(const ComparisonContext &context, const QList<core::Ref> &refs, const NamedState &before,
                  const NamedState &after, QWidget *parent);

    void setRepositories(const QList<core::RepoId> &repos);  ///< To choose from.

public slots:
    void accept() override;  ///< Compares; closes when that is done.
    void reject() override;  ///< Stops what runs, or closes.

signals:
    void compared(const core::Comparison &comparison, const QString &title);

private:
    void createSides(const NamedState &before, const NamedState &after);
    void swapSides();
    void showState();
    void showProgress();
    void end(const core::Result<core::Comparison> &comparison);

    const ComparisonContext m_context;
    SideChooser *m_before;
    SideChooser *m_after;
    QToolButton *m_swap;
    MessageBar *m_messages;
    WorkProgress *m_work;
    std::shared_ptr<core::MirrorProgress> m_progress;  // shared with work that may outlive this by a moment
    QTimer m_poll;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
