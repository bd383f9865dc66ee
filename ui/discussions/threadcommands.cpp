#include "ui/discussions/threadcommands.h"

#include "ui/discussions/opendiscussions.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<CommandEntry<ThreadCommands::Command>> entries()
{
    using enum ThreadCommands::Command;
    return {
        {MarkOpen, u"markOpen"_s, u"check"_s, ThreadCommands::tr("Mark as &open")},
        {Merge, u"merge"_s, u"branch"_s, ThreadCommands::tr("&Merge…")},
        {PublishTo, u"publishTo"_s, u"publish"_s, ThreadCommands::tr("&Publish files to it")},
        {Close, u"close"_s, u"close"_s, ThreadCommands::tr("C&lose")},
        {Reopen, u"reopen"_s, u"refresh"_s, ThreadCommands::tr("Open &again")},
        {Rename, u"rename"_s, u"rename"_s, ThreadCommands::tr("Change the t&itle…"), QKeySequence(Qt::Key_F2)},
        {CopyAddress, u"copyAddress"_s, u"link"_s, ThreadCommands::tr("&Copy its address"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {OpenInBrowser, u"browse"_s, u"external"_s, ThreadCommands::tr("Open in &browser"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
        {DeleteReference, u"deleteReference"_s, u"trash"_s, ThreadCommands::tr("&Delete its commits…")},
    };
}

}  // namespace

ThreadCommands::ThreadCommands(OpenDiscussions &open, QWidget *scope)
    : QObject(scope)
    , m_open(open)
    , m_actions({.owner = this, .prefix = u"discussions."_s, .widgets = {scope}}, entries(),
                [this](Command command) { emit triggered(command); })
{
    connect(&open.thread(), &OpenThread::stateChanged, this, &ThreadCommands::update);
    connect(&open.thread(), &OpenThread::detailsChanged, this, &ThreadCommands::update);
    connect(&open.thread(), &OpenThread::diffChanged, this, &ThreadCommands::update);
    connect(&open.changes(), &DiscussionChanges::runningChanged, this, &ThreadCommands::update);
    update();
}

void ThreadCommands::allow(Command command, bool isThere, const QString &reason)
{
    action(command)->setVisible(isThere);
    action(command)->setEnabled(isThere && reason.isEmpty());
    action(command)->setToolTip(reason.isEmpty() ? QString(action(command)->text()).remove(u'&') : reason);
}

void ThreadCommands::update()
{
    using enum core::DiscussionStatus;
    const OpenThread &thread = m_open.thread();
    const core::DiscussionDetails &details = thread.details();
    const bool isThere = thread.state() == OpenThread::State::Open;
    const bool isPullRequest = isThere && thread.isPullRequest();
    const core::DiscussionStatus status = details.discussion.status;
    const bool hasCommits = isPullRequest && !details.changes->isReferenceDeleted;
    const DiscussionRights rights = m_open.rights();
    const QString busy = m_open.changes().isRunning() ? tr("Something is being sent.") : QString{};
    const auto unlessBusy = [&busy](const QString &reason) { return busy.isEmpty() ? reason : busy; };
    const QString decide = unlessBusy(isThere ? rights.againstDeciding(details) : QString{});
    QString merge = unlessBusy(isThere ? rights.againstMerging(details) : QString{});
    if (merge.isEmpty() && thread.diffState() == OpenThread::DiffState::Reading)
        merge = tr("What it changes is still being read.");

    allow(MarkOpen, isPullRequest && status == Draft, decide);
    allow(Merge, isPullRequest && status == Open, merge);
    allow(PublishTo, hasCommits && details.discussion.isOpen(), isThere ? rights.againstDeciding(details) : QString{});
    allow(Close, isThere && details.discussion.isOpen(), decide);
    allow(Reopen, isThere && status == Closed && (!isPullRequest || hasCommits), decide);
    allow(Rename, isThere, decide);
    allow(CopyAddress, isThere, {});
    allow(OpenInBrowser, isThere, {});
    allow(DeleteReference, hasCommits && !details.discussion.isOpen(),
          unlessBusy(isThere ? rights.againstDeletingReference(details) : QString{}));
}

void ThreadCommands::addTo(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    m_actions.addTo(menu, {Rename, CopyAddress, OpenInBrowser, DeleteReference});
}

}  // namespace ui
