#pragma once

#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"

#include <QAction>

#include <array>

class QMenu;

namespace ui {

/// Everything that can be done with one commit, as actions: the same in the menu button, in the list's menu and by key.
///
/// Owner of the actions: this object.
class CommitCommands final : public QObject
{
    Q_OBJECT

public:
    enum Command { CopyId, Use, OpenInBrowser, Compare, CreateBranch, CreateTag, CommandCount };
    Q_ENUM(Command)

    /// Shortcuts work inside `scope`.
    explicit CommitCommands(QWidget *scope);

    /// What the commands are about; nothing disables all. `names` lead to it.
    void setCommit(const std::optional<core::CommitRow> &commit, const QList<core::Ref> &names);
    void setBusy(bool busy);  ///< Until it is false again, nothing that changes the repository is enabled.
    [[nodiscard]] const std::optional<core::CommitRow> &commit() const { return m_commit; }
    [[nodiscard]] QAction *action(Command command) const { return m_actions.at(command); }
    /// Fills a menu with all commands, and with one for each name that can be deleted.
    void fill(QMenu *menu);

signals:
    void triggered(Command command);
    void deleteRequested(const core::Ref &ref);

private:
    void update();

    std::optional<core::CommitRow> m_commit;
    QList<core::Ref> m_names;
    bool m_isBusy = false;
    std::array<QAction *, CommandCount> m_actions{};
};

}  // namespace ui
