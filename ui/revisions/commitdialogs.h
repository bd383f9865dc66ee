#pragma once

#include "core/revisions/commitlog.h"
#include "core/revisions/comparison.h"
#include "core/revisions/refs.h"
#include "ui/revisions/restorerun.h"
#include "ui/shared/comparisonfile.h"
#include "ui/shared/errortext.h"
#include "ui/shared/querylane.h"

#include <QObject>

namespace ui {

class AccountSession;
class NewRefDialog;
class OpenHistory;
class RefChanges;
class RestoreDialog;
struct Services;

/// What can be done with a commit and needs to be asked first: opens the dialog, and has it done.
///
/// Thread: GUI. `services`, `session` and `history` outlive it; dialogs belong to `page`.
class CommitDialogs final : public QObject
{
    Q_OBJECT

public:
    CommitDialogs(const Services &services, AccountSession &session, OpenHistory &history, QWidget *page);
    ~CommitDialogs() override;

    void createRef(core::RefKind kind, const core::CommitRow &commit);
    void moveRef(core::RefKind kind, const core::CommitRow &commit);
    void renameBranch(const core::Ref &branch);
    void deleteRef(const core::Ref &ref);
    /// Everything, as it is in the commit. An empty `branch` proposes the default one.
    void restore(const core::CommitRow &commit, const QString &branch = {});
    /// Files and folders, as they are in `state`, which may be the one before the commit that is shown.
    void restoreFiles(const core::GitOid &state, const QStringList &paths);
    void revert(const core::CommitRow &commit);
    void showNotes(const core::CommitRow &commit);  ///< Of a release that ends with it.
    void compare(const core::CommitRow &commit);
    /// Asks where to, and writes it. `title` names both sides.
    void save(const core::Comparison &comparison, const QString &title, ComparisonFormat format);

    /// "0a1b2c3d · Train longer"; safe to show.
    [[nodiscard]] static QString commitText(const core::CommitRow &commit);

signals:
    void busyChanged(bool isBusy);  ///< While the Hub changes a branch or tag.
    void done(const QString &what);  ///< One sentence. The history is another one now.
    void failed(const core::Error &error);
    void compared(const core::Comparison &comparison, const QString &title);
    void remedyRequested(ui::Remedy remedy);

private:
    void connectChanges();
    void writeNotes(NewRefDialog *dialog, const core::GitOid &to, const std::optional<core::Ref> &since);
    void openRestore(const RestoreRequest &request, const QString &commitText,
                     const QList<std::pair<core::GitOid, QString>> &parents = {});
    [[nodiscard]] RestoreRequest requestFor(const core::GitOid &state) const;
    [[nodiscard]] QList<std::pair<core::GitOid, QString>> parentsOf(const core::CommitRow &commit) const;
    [[nodiscard]] QString textOf(const core::GitOid &commit) const;

    const Services &m_services;
    AccountSession &m_session;
    OpenHistory &m_history;
    QWidget *m_page;
    RefChanges *m_changes;
    QueryLane m_lane{2};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
