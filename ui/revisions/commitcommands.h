#pragma once

#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"
#include "ui/shared/commandactions.h"

namespace ui {

/// Everything that can be done with one commit, as actions: the same in the menu button, in the list's menu and by key.
///
/// Owner of the actions: this object.
class CommitCommands final : public QObject
{
    Q_OBJECT

public:
    enum Command {
        CopyId,
        Use,
        OpenInBrowser,
        Compare,
        SavePatch,
        SavePage,
        WriteNotes,
        CreateBranch,
        CreateTag,
        MoveBranch,
        MoveTag,
        Restore,
        Revert,
        CommandCount
    };
    Q_ENUM(Command)

    /// Shortcuts work inside `scope`.
    explicit CommitCommands(QWidget *scope);

    /// What the commands are about; nothing disables all. `names` lead to it.
    void setCommit(const std::optional<core::CommitRow> &commit, const QList<core::Ref> &names);
    void setRefs(const QList<core::Ref> &refs);  ///< All that there are: what can be moved here.
    /// Without the Hub a commit can be looked at and compared, but neither used nor made the start of something.
    void setOnHub(bool isOnHub);
    void setCanSave(bool canSave);  ///< There is a comparison to write to a file.
    void setBusy(bool busy);  ///< Until it is false again, nothing that changes the repository is enabled.
    [[nodiscard]] const std::optional<core::CommitRow> &commit() const { return m_commit; }
    [[nodiscard]] QAction *action(Command command) const { return m_actions[command]; }
    /// Fills a menu with all commands, and with some for each name that can be renamed or deleted.
    void fill(QMenu *menu);

signals:
    void triggered(Command command);
    void renameRequested(const core::Ref &branch);
    void deleteRequested(const core::Ref &ref);

private:
    void update();
    [[nodiscard]] bool canWrite() const { return m_isOnHub && !m_isBusy; }
    void addNameActions(QMenu *menu, const core::Ref &ref);
    [[nodiscard]] bool hasElsewhere(core::RefKind kind) const;

    std::optional<core::CommitRow> m_commit;
    QList<core::Ref> m_names;
    QList<core::Ref> m_refs;
    bool m_isOnHub = true;
    bool m_isBusy = false;
    bool m_canSave = false;
    CommandActions<Command, CommandCount> m_actions;
};

}  // namespace ui
