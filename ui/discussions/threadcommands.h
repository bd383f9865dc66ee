#pragma once

#include "ui/shared/commandactions.h"

namespace ui {

class OpenDiscussions;

/// What can be done with the discussion that is open, as actions: the same in buttons, in a menu and by key. One that
/// makes no sense for it is not there; one that may not be done says why.
class ThreadCommands final : public QObject
{
    Q_OBJECT

public:
    enum Command {
        MarkOpen,  ///< A draft.
        Merge,
        PublishTo,
        Close,
        Reopen,
        Rename,
        CopyAddress,
        OpenInBrowser,
        DeleteReference,
        CommandCount
    };
    Q_ENUM(Command)

    /// Shortcuts work inside `scope`.
    ThreadCommands(OpenDiscussions &open, QWidget *scope);

    [[nodiscard]] QAction *action(Command command) const { return m_actions[command]; }
    void addTo(QMenu *menu) const;  ///< What has no button of its own.

signals:
    void triggered(Command command);

private:
    void update();
    void allow(Command command, bool isThere, const QString &reason);

    OpenDiscussions &m_open;
    CommandActions<Command, CommandCount> m_actions;
};

}  // namespace ui
