#include "ui/revisions/filecommands.h"

#include "ui/shared/theme.h"

#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Entry
{
    FileCommands::Command command;
    QString name;
    QString icon;
    QString text;
    QKeySequence shortcut = {};
};

QList<Entry> entries()
{
    using enum FileCommands::Command;
    return {
        {Preview, u"treePreview"_s, u"eye"_s, FileCommands::tr("&Preview")},
        {Download, u"treeDownload"_s, u"download"_s, FileCommands::tr("&Download…"),
         QKeySequence(Qt::CTRL | Qt::Key_D)},
        {CopyPath, u"treeCopyPath"_s, u"copy"_s, FileCommands::tr("&Copy path"), QKeySequence::Copy},
        {CopyLink, u"treeCopyLink"_s, u"link"_s, FileCommands::tr("Copy &link to this revision")},
        {History, u"treeHistory"_s, u"history"_s, FileCommands::tr("&History of this file"),
         QKeySequence(Qt::CTRL | Qt::Key_H)},
        {Blame, u"treeBlame"_s, u"people"_s, FileCommands::tr("&Who wrote which line"),
         QKeySequence(Qt::CTRL | Qt::Key_B)},
        {Use, u"treeUse"_s, u"code"_s, FileCommands::tr("Code that &uses this revision…")},
    };
}

}  // namespace

bool isFile(const core::TreeItem &item)
{
    return !item.isFolder() && item.kind != core::TreeItem::Kind::Submodule;
}

FileCommands::FileCommands(const QList<QWidget *> &views, QObject *parent)
    : QObject(parent)
{
    for (const Entry &entry : entries()) {
        auto *action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(entry.name);
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, command = entry.command] { emit triggered(command); });
        for (QWidget *view : views)
            view->addAction(action);
        m_actions.at(entry.command) = action;
    }
    for (QWidget *view : views)
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
    setItems({});
}

void FileCommands::setOnHub(bool isOnHub)
{
    for (const Command ofHub : {Download, CopyLink, Use})
        action(ofHub)->setVisible(isOnHub);
}

void FileCommands::setItems(const QList<core::TreeItem> &items)
{
    const bool isOne = items.size() == 1;
    const bool isOneFile = isOne && isFile(items.first());
    for (const Command ofFiles : {Preview, History})
        action(ofFiles)->setEnabled(isOneFile);
    action(Blame)->setEnabled(isOneFile && !items.first().lfs);
    action(CopyPath)->setEnabled(!items.isEmpty());
    action(CopyLink)->setEnabled(isOne);
    action(Download)->setEnabled(std::ranges::any_of(
        items, [](const core::TreeItem &item) { return item.kind != core::TreeItem::Kind::Submodule; }));
}

}  // namespace ui
