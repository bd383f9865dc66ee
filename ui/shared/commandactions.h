#pragma once

#include "ui/shared/theme.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

#include <array>
#include <functional>
#include <initializer_list>

namespace ui {

/// How a command is offered.
template <typename Command>
struct CommandEntry
{
    Command command;
    QString name;  ///< Ends the object name of its action.
    QString icon;  ///< A name of theme::icon().
    QString text;
    QKeySequence shortcut = {};
};

/// Whose the actions of commands are.
struct CommandScope
{
    QObject *owner;
    QString prefix = {};  ///< Begins the object names.
    QList<QWidget *> widgets;  ///< Where the shortcuts work.
    Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut;
};

/// One action for each of the `count` commands of an enum.
///
/// Thread: GUI. Owner of the actions: the owner that the scope names.
template <typename Command, std::size_t count>
class CommandActions final
{
public:
    /// Each command has one entry; `run` is called with the one that somebody chose.
    CommandActions(const CommandScope &scope, const QList<CommandEntry<Command>> &entries,
                   const std::function<void(Command)> &run)
    {
        for (const CommandEntry<Command> &entry : entries) {
            auto *action = new QAction(theme::icon(entry.icon), entry.text, scope.owner);
            action->setObjectName(scope.prefix + entry.name);
            action->setShortcut(entry.shortcut);
            action->setShortcutContext(scope.context);
            QObject::connect(action, &QAction::triggered, scope.owner,
                             [run, command = entry.command] { run(command); });
            for (QWidget *widget : scope.widgets)
                widget->addAction(action);
            m_actions.at(entry.command) = action;
        }
    }

    [[nodiscard]] QAction *operator[](Command command) const { return m_actions.at(command); }

    void setEnabled(std::initializer_list<Command> commands, bool isEnabled) const
    {
        for (const Command command : commands)
            m_actions.at(command)->setEnabled(isEnabled);
    }

    void setVisible(std::initializer_list<Command> commands, bool isVisible) const
    {
        for (const Command command : commands)
            m_actions.at(command)->setVisible(isVisible);
    }

    void addTo(QMenu *menu, std::initializer_list<Command> commands) const
    {
        for (const Command command : commands)
            menu->addAction(m_actions.at(command));
    }

private:
    std::array<QAction *, count> m_actions{};
};

}  // namespace ui
