#include "ui/revisions/commitcommands.h"

#include "ui/revisions/refbox.h"
#include "ui/shared/theme.h"

#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Entry
{
    CommitCommands::Command command;
    QString name;
    QString icon;
    QString text;
    QKeySequence shortcut;
};

QList<Entry> entries()
{
    using enum CommitCommands::Command;
    return {
        {CopyId, u"copyId"_s, u"copy"_s, CommitCommands::tr("&Copy id"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {Use, u"use"_s, u"code"_s, CommitCommands::tr("&Use this state…"), QKeySequence(Qt::CTRL | Qt::Key_U)},
        {OpenInBrowser, u"browse"_s, u"external"_s, CommitCommands::tr("&Open in browser"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
        {Compare, u"compare"_s, u"side-by-side"_s, CommitCommands::tr("Co&mpare with…"),
         QKeySequence(Qt::CTRL | Qt::Key_M)},
        {CreateBranch, u"createBranch"_s, u"branch"_s, CommitCommands::tr("New &branch here…"), {}},
        {CreateTag, u"createTag"_s, u"tag"_s, CommitCommands::tr("New &tag here…"), {}},
    };
}

bool canBeDeleted(const core::Ref &ref)
{
    return ref.kind == core::RefKind::Tag || (ref.kind == core::RefKind::Branch && !ref.isHead);
}

}  // namespace

CommitCommands::CommitCommands(QWidget *scope)
    : QObject(scope)
{
    for (const Entry &entry : entries()) {
        auto *action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(u"history."_s + entry.name);
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, command = entry.command] { emit triggered(command); });
        scope->addAction(action);
        m_actions.at(entry.command) = action;
    }
    update();
}

void CommitCommands::setCommit(const std::optional<core::CommitRow> &commit, const QList<core::Ref> &names)
{
    m_commit = commit;
    m_names = names;
    update();
}

void CommitCommands::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void CommitCommands::update()
{
    for (const Command reading : {CopyId, Use, OpenInBrowser, Compare})
        action(reading)->setEnabled(m_commit.has_value());
    for (const Command writing : {CreateBranch, CreateTag})
        action(writing)->setEnabled(m_commit.has_value() && !m_isBusy);
}

void CommitCommands::fill(QMenu *menu)
{
    menu->clear();
    for (QAction *each : m_actions)
        menu->addAction(each);
    menu->addSeparator();
    for (const core::Ref &ref : std::as_const(m_names)) {
        if (!canBeDeleted(ref))
            continue;
        QAction *remove =
            menu->addAction(theme::icon(u"trash"_s), tr("Delete %1…").arg(refText(ref).replace(u'&', u"&&"_s)));
        remove->setEnabled(!m_isBusy);
        connect(remove, &QAction::triggered, this, [this, ref] { emit deleteRequested(ref); });
    }
}

}  // namespace ui
