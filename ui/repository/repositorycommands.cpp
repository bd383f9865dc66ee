#include "ui/repository/repositorycommands.h"

#include "ui/shared/theme.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QList<CommandEntry<RepositoryCommands::Command>> entries()
{
    using enum RepositoryCommands::Command;
    return {
        {Publish, u"publish"_s, u"publish"_s, RepositoryCommands::tr("&Publish to it")},
        {EditCard, u"editCard"_s, u"card"_s, RepositoryCommands::tr("&Edit card"), QKeySequence(Qt::CTRL | Qt::Key_E)},
        {ShowHistory, u"history"_s, u"history"_s, RepositoryCommands::tr("&History"),
         QKeySequence(Qt::CTRL | Qt::Key_H)},
        {ShowDiscussions, u"discussions"_s, u"discussions"_s, RepositoryCommands::tr("Di&scussions"),
         QKeySequence(Qt::CTRL | Qt::Key_D)},
        {ShowDetails, u"details"_s, u"info"_s, RepositoryCommands::tr("De&tails")},
        {Use, u"use"_s, u"code"_s, RepositoryCommands::tr("&Use it…"), QKeySequence(Qt::CTRL | Qt::Key_U)},
        {Move, u"move"_s, u"rename"_s, RepositoryCommands::tr("&Rename or transfer…"), QKeySequence(Qt::Key_F2)},
        {ChangeVisibility, u"visibility"_s, u"globe"_s, RepositoryCommands::tr("Make public…")},
        {ChangeGating, u"gating"_s, u"gate"_s, RepositoryCommands::tr("Change &access…")},
        {ShowAccessRequests, u"requests"_s, u"people"_s, RepositoryCommands::tr("Access re&quests…")},
        {ShowStorage, u"storage"_s, u"storage"_s, RepositoryCommands::tr("&Storage…")},
        {CopyId, u"copyId"_s, u"copy"_s, RepositoryCommands::tr("&Copy name"), QKeySequence(QKeySequence::Copy)},
        {CopyGitUrl, u"copyGitUrl"_s, u"link"_s, RepositoryCommands::tr("Copy &git address"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {OpenInBrowser, u"browse"_s, u"external"_s, RepositoryCommands::tr("&Open in browser"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
        {Delete, u"delete"_s, u"trash"_s, RepositoryCommands::tr("&Delete…"), QKeySequence(QKeySequence::Delete)},
    };
}

}  // namespace

RepositoryCommands::RepositoryCommands(QWidget *scope)
    : QObject(scope)
    , m_actions({.owner = this, .prefix = u"repositoryAction-"_s, .widgets = {scope}}, entries(),
                [this](Command command) { emit triggered(command); })
{
    update();
}

void RepositoryCommands::setRepository(const std::optional<core::RepoInfo> &info, bool mayWrite)
{
    m_info = info;
    m_mayWrite = mayWrite;
    update();
}

void RepositoryCommands::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void RepositoryCommands::update()
{
    const bool isThere = m_info.has_value();
    m_actions.setEnabled(
        {EditCard, ShowHistory, ShowDiscussions, ShowStorage, ShowDetails, Use, CopyId, CopyGitUrl, OpenInBrowser},
        isThere);
    m_actions.setEnabled({Publish, Move, ChangeVisibility, ChangeGating, ShowAccessRequests, Delete},
                         isThere && m_mayWrite && !m_isBusy);
    if (!isThere)
        return;
    const bool isSpace = m_info->id.type == core::RepoType::Space;
    const bool isPublic = m_info->visibility == core::Visibility::Public;
    action(Publish)->setEnabled(m_mayWrite && !isSpace);
    action(ChangeVisibility)->setText(isPublic ? tr("Make pri&vate…") : tr("Make public…"));
    action(ChangeVisibility)->setIcon(theme::icon(isPublic ? u"lock"_s : u"globe"_s));
    m_actions.setVisible({ChangeGating, ShowAccessRequests}, !isSpace);
    if (m_info->gated.isEmpty())
        action(ShowAccessRequests)->setEnabled(false);
}

void RepositoryCommands::addTo(QMenu *menu, const QList<Command> &without) const
{
    const QList<QList<Command>> groups{{Publish, EditCard, ShowHistory, ShowDiscussions, ShowDetails, Use},
                                       {Move, ChangeVisibility, ChangeGating, ShowAccessRequests, ShowStorage},
                                       {CopyId, CopyGitUrl, OpenInBrowser},
                                       {Delete}};
    for (const QList<Command> &group : groups) {
        menu->addSeparator();
        for (const Command command : group) {
            if (!without.contains(command))
                menu->addAction(action(command));
        }
    }
}

}  // namespace ui
