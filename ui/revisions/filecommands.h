#pragma once

#include "core/revisions/repository.h"
#include "ui/shared/commandactions.h"

namespace ui {

/// Everything that can be done with files of a revision, as actions: the same in the menu and by key.
///
/// Owner of the actions: this object.
class FileCommands final : public QObject
{
    Q_OBJECT

public:
    enum Command { Preview, Download, CopyPath, CopyLink, History, Blame, Use, CommandCount };
    Q_ENUM(Command)

    /// The actions belong to `views`, where their shortcuts work.
    FileCommands(const QList<QWidget *> &views, QObject *parent);

    /// Whether the Hub has the files: what it has not, nobody offers to download or to link to.
    void setOnHub(bool isOnHub);
    /// What the commands are about.
    void setItems(const QList<core::TreeItem> &items);
    [[nodiscard]] QAction *action(Command command) const { return m_actions[command]; }

signals:
    void triggered(Command command);

private:
    CommandActions<Command, CommandCount> m_actions;
};

/// It has content that can be looked at.
[[nodiscard]] bool isFile(const core::TreeItem &item);

}  // namespace ui
