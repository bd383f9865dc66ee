#include "ui/revisions/filecommands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<CommandEntry<FileCommands::Command>> entries()
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
    , m_actions({.owner = this, .widgets = views, .context = Qt::WidgetShortcut}, entries(),
                [this](Command command) { emit triggered(command); })
{
    for (QWidget *view : views)
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
    setItems({});
}

void FileCommands::setOnHub(bool isOnHub)
{
    m_actions.setVisible({Download, CopyLink, Use}, isOnHub);
}

void FileCommands::setItems(const QList<core::TreeItem> &items)
{
    const bool isOne = items.size() == 1;
    const bool isOneFile = isOne && isFile(items.first());
    m_actions.setEnabled({Preview, History}, isOneFile);
    action(Blame)->setEnabled(isOneFile && !items.first().lfs);
    action(CopyPath)->setEnabled(!items.isEmpty());
    action(CopyLink)->setEnabled(isOne);
    action(Download)->setEnabled(std::ranges::any_of(
        items, [](const core::TreeItem &item) { return item.kind != core::TreeItem::Kind::Submodule; }));
}

}  // namespace ui
