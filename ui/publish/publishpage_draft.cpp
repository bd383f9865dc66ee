#include "ui/publish/publishpage.h"

#include "ui/publish/commitpanel.h"
#include "ui/publish/progresspanel.h"
#include "ui/publish/resultpanel.h"
#include "ui/publish/targetbar.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QAction>

// What is prepared but not published, how another page takes it over, and what can be done from outside the page.

using namespace Qt::StringLiterals;

namespace ui {

PublishDraft PublishPage::draft() const
{
    const bool isDone = m_publish->state() == PublishSession::State::Done;
    return {.repository = m_publish->repository(),
            .revision = m_publish->revision(),
            .drops = isDone ? DropList{} : m_publish->drops(),
            .summary = m_commit->summary(),
            .description = m_commit->description(),
            .createsPullRequest = m_publish->createsPullRequest()};
}

void PublishPage::restoreDraft(const PublishDraft &draft)
{
    if (isPublishing())
        return;
    if (draft.repository)
        chooseRepository(*draft.repository);
    m_publish->setRevision(draft.revision);
    m_target->setRevision(m_publish->revision());
    restoreWords(draft);
    m_commit->setCreatesPullRequest(draft.createsPullRequest);
    m_publish->setDrops(draft.drops);
}

void PublishPage::chooseRevision(const core::RepoId &repo, const QString &revision)
{
    if (isPublishing())
        return;
    chooseRepository(repo);
    m_publish->setRevision(revision);
    m_target->setRevision(m_publish->revision());
    m_publish->setCreatePullRequest(false);  // it is there
    m_commit->setCreatesPullRequest(false);
}

void PublishPage::addCard(const core::RepoId &repo, const QString &revision, const QStringList &localPaths)
{
    if (isPublishing())
        return;
    const bool isElse = m_publish->repository() != repo || m_publish->revision() != revision;
    const bool isOver = m_publish->state() == PublishSession::State::Done;
    m_messages->clear();
    chooseRepository(repo);
    m_publish->setRevision(revision);
    m_target->setRevision(m_publish->revision());
    QList<DroppedPath> paths = isElse || isOver ? QList<DroppedPath>{} : m_publish->drops().paths();
    paths.removeIf([&localPaths](const DroppedPath &dropped) { return localPaths.contains(dropped.localPath); });
    // Files by themselves: those win over what a folder holds under the same name.
    for (const QString &path : localPaths)
        paths.append({.localPath = path});
    m_publish->setDrops(DropList::restored(paths, isElse || isOver ? QStringList{} : m_publish->drops().removed()));
    m_publish->prepare();  // the same files may hold another text
}

void PublishPage::restoreWords(const PublishDraft &draft)
{
    m_commit->setWords(draft.summary, draft.description);
}

void PublishPage::showSession()
{
    m_endpoint = m_account.endpoint();
    if (const auto creation = m_publish->creation())
        m_target->setCreation(*creation);
    else if (const auto repo = m_publish->repository())
        m_target->setRepository(*repo);
    else
        m_endpoint.clear();  // followAccount() proposes the one published to last
    m_target->setRevision(m_publish->revision());
    m_commit->setCreatesPullRequest(m_publish->createsPullRequest());
    showPlan();
    if (m_publish->state() == PublishSession::State::Done)
        m_result->showReceipt(m_publish->receipt());
    else if (m_publish->state() == PublishSession::State::Failed)
        showFailure(m_publish->error());
}

void PublishPage::connectDraft()
{
    connect(m_publish, &PublishSession::stateChanged, this, &PublishPage::draftChanged);
    connect(m_publish, &PublishSession::planChanged, this, &PublishPage::draftChanged);
    connect(m_commit, &CommitPanel::wordsChanged, this, &PublishPage::draftChanged);
    connect(m_commit, &CommitPanel::pullRequestToggled, this, &PublishPage::draftChanged);
    connect(m_target, &TargetBar::repositoryChosen, this, &PublishPage::draftChanged);
    connect(m_target, &TargetBar::repositoryCleared, this, &PublishPage::draftChanged);
    connect(m_target, &TargetBar::revisionChosen, this, &PublishPage::draftChanged);
}

void PublishPage::createActions()
{
    struct Entry
    {
        QString name;
        QString icon;
        QString text;
        QKeySequence shortcut;
        void (PublishPage::*handler)();
    };
    const Entry entries[] = {
        {u"publish.chooseFolder"_s, u"folder"_s, tr("Choose a folder to publish…"), QKeySequence::Open,
         &PublishPage::chooseFolder},
        {u"publish.chooseFiles"_s, u"file"_s, tr("Choose files to publish…"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), &PublishPage::chooseSomeFiles},
        {u"publish.newRepository"_s, u"add"_s, tr("Create a new repository…"), QKeySequence::New,
         &PublishPage::requestNewRepository},
        {u"publish.publish"_s, u"publish"_s, tr("Publish"), QKeySequence(Qt::CTRL | Qt::Key_Return),
         &PublishPage::publish},
        {u"publish.cancel"_s, u"close"_s, tr("Stop publishing"), {}, &PublishPage::cancelPublish},
        {u"publish.startOver"_s, u"refresh"_s, tr("Start over with other files"), {}, &PublishPage::startOver},
    };
    for (const Entry &entry : entries) {
        auto *action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(entry.name);
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, entry.handler);
        addAction(action);
    }
}

void PublishPage::chooseSomeFiles()
{
    chooseFiles();
}

void PublishPage::cancelPublish()
{
    m_progress->setCanceling();
    m_publish->cancel();
}

void PublishPage::updateActions()
{
    const bool isRunning = isPublishing();
    for (QAction *action : actions()) {
        const QString name = action->objectName();
        if (name == u"publish.publish")
            action->setEnabled(m_publish->canPublish());
        else if (name == u"publish.cancel")
            action->setEnabled(isRunning);
        else if (name == u"publish.startOver")
            action->setEnabled(!isRunning && m_publish->state() != PublishSession::State::Idle);
        else
            action->setEnabled(!isRunning);
    }
}

}  // namespace ui
