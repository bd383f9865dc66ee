#include "ui/revisions/commitcommands.h"

#include "ui/revisions/historysource.h"
#include "ui/revisions/refbox.h"
#include "ui/shared/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<CommandEntry<CommitCommands::Command>> entries()
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
        {SavePatch, u"savePatch"_s, u"file"_s, CommitCommands::tr("Save as &patch…")},
        {SavePage, u"savePage"_s, u"globe"_s, CommitCommands::tr("Save as &web page…")},
        {WriteNotes, u"notes"_s, u"list"_s, CommitCommands::tr("Release &notes…")},
        {CreateBranch, u"createBranch"_s, u"branch"_s, CommitCommands::tr("New &branch here…")},
        {CreateTag, u"createTag"_s, u"tag"_s, CommitCommands::tr("New &tag here…")},
        {MoveBranch, u"moveBranch"_s, u"branch"_s, CommitCommands::tr("&Set a branch to this commit…")},
        {MoveTag, u"moveTag"_s, u"tag"_s, CommitCommands::tr("Move a ta&g here…")},
        {Restore, u"restore"_s, u"clock"_s, CommitCommands::tr("&Restore the repository to this commit…")},
        {Revert, u"revert"_s, u"back"_s, CommitCommands::tr("Re&vert this commit…")},
    };
}

bool canBeDeleted(const core::Ref &ref)
{
    return ref.kind == core::RefKind::Tag || (ref.kind == core::RefKind::Branch && !ref.isHead);
}

}  // namespace

CommitCommands::CommitCommands(QWidget *scope)
    : QObject(scope)
    , m_actions({.owner = this, .prefix = u"history."_s, .widgets = {scope}}, entries(),
                [this](Command command) { emit triggered(command); })
{
    update();
}

void CommitCommands::setCommit(const std::optional<core::CommitRow> &commit, const QList<core::Ref> &names)
{
    m_commit = commit;
    m_names = names;
    update();
}

void CommitCommands::setRefs(const QList<core::Ref> &refs)
{
    m_refs = refs;
    update();
}

void CommitCommands::setOnHub(bool isOnHub)
{
    m_isOnHub = isOnHub;
    for (const Command ofHub : {Use, OpenInBrowser, CreateBranch, CreateTag, MoveBranch, MoveTag, Restore, Revert})
        action(ofHub)->setToolTip(isOnHub ? QString{} : onlyOnHubText());
    update();
}

void CommitCommands::setCanSave(bool canSave)
{
    m_canSave = canSave;
    update();
}

void CommitCommands::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void CommitCommands::update()
{
    const bool isThere = m_commit.has_value();
    m_actions.setEnabled({CopyId, Compare, WriteNotes}, isThere);
    m_actions.setEnabled({Use, OpenInBrowser}, isThere && m_isOnHub);
    m_actions.setEnabled({SavePatch, SavePage}, m_canSave);
    m_actions.setEnabled({CreateBranch, CreateTag, Restore, Revert}, isThere && canWrite());
    action(MoveBranch)->setEnabled(canWrite() && hasElsewhere(core::RefKind::Branch));
    action(MoveTag)->setEnabled(canWrite() && hasElsewhere(core::RefKind::Tag));
}

/// Whether a name of that kind leads to another commit.
bool CommitCommands::hasElsewhere(core::RefKind kind) const
{
    return m_commit && std::ranges::any_of(m_refs, [&](const core::Ref &ref) {
               return ref.kind == kind && ref.commit != m_commit->oid;
           });
}

void CommitCommands::fill(QMenu *menu)
{
    menu->clear();
    menu->setToolTipsVisible(true);  // which say why something cannot be done
    m_actions.addTo(menu, {CopyId, Use, OpenInBrowser, Compare, SavePatch, SavePage, WriteNotes});
    menu->addSeparator();
    m_actions.addTo(menu, {Restore, Revert});
    menu->addSeparator();
    m_actions.addTo(menu, {CreateBranch, CreateTag, MoveBranch, MoveTag});
    if (!m_isOnHub)
        return;
    for (const core::Ref &ref : std::as_const(m_names))
        addNameActions(menu, ref);
}

void CommitCommands::addNameActions(QMenu *menu, const core::Ref &ref)
{
    if (!canBeDeleted(ref))
        return;
    const QString name = refText(ref).replace(u'&', u"&&"_s);
    if (ref.kind == core::RefKind::Branch) {
        QAction *rename = menu->addAction(theme::icon(u"rename"_s), tr("Rename %1…").arg(name));
        rename->setEnabled(!m_isBusy);
        connect(rename, &QAction::triggered, this, [this, ref] { emit renameRequested(ref); });
    }
    QAction *remove = menu->addAction(theme::icon(u"trash"_s), tr("Delete %1…").arg(name));
    remove->setEnabled(!m_isBusy);
    connect(remove, &QAction::triggered, this, [this, ref] { emit deleteRequested(ref); });
}

}  // namespace ui
