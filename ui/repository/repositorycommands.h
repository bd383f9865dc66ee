#pragma once

#include "core/hub/hubreplies.h"
#include "ui/shared/commandactions.h"

namespace ui {

/// Everything that can be done with one repository, as actions: the same in buttons, in the context menu and by key.
///
/// Which are enabled follows the repository and what the account may do there. Owner of the actions: this object.
class RepositoryCommands final : public QObject
{
    Q_OBJECT

public:
    enum Command {
        Publish,
        EditCard,
        ShowHistory,
        ShowDiscussions,
        ShowDetails,
        Use,
        Move,
        ChangeVisibility,
        ChangeGating,
        ShowAccessRequests,
        ShowStorage,
        CopyId,
        CopyGitUrl,
        OpenInBrowser,
        Delete,
        CommandCount
    };
    Q_ENUM(Command)

    /// Shortcuts work inside `scope`.
    explicit RepositoryCommands(QWidget *scope);

    /// What the commands are about; nothing disables all. `mayWrite`: the account looks able to change it.
    void setRepository(const std::optional<core::RepoInfo> &info, bool mayWrite);
    /// Until it is false again, nothing that changes a repository is enabled.
    void setBusy(bool busy);
    [[nodiscard]] const std::optional<core::RepoInfo> &repository() const { return m_info; }
    [[nodiscard]] QAction *action(Command command) const { return m_actions[command]; }
    /// All commands but `without`, in groups.
    void addTo(QMenu *menu, const QList<Command> &without = {}) const;

signals:
    void triggered(Command command);

private:
    void update();

    std::optional<core::RepoInfo> m_info;
    bool m_mayWrite = false;
    bool m_isBusy = false;
    CommandActions<Command, CommandCount> m_actions;
};

}  // namespace ui
