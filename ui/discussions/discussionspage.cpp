#include "ui/discussions/discussionspage.h"

#include "ui/discussions/busystrip.h"
#include "ui/discussions/changesview.h"
#include "ui/discussions/discussionlist.h"
#include "ui/discussions/discussionwords.h"
#include "ui/discussions/threadview.h"
#include "ui/revisions/diffpane.h"
#include "ui/shared/choicesloader.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/repositorybox.h"
#include "ui/shared/taborder.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DiscussionsPage::DiscussionsPage(const Services &services, AccountSession &session, OpenDiscussions &open,
                                 QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(session)
    , m_open(open)
    , m_commands(new ThreadCommands(open, this))
    , m_repo(new RepositoryBox(this))
    , m_choices(new ChoicesLoader(this))
    , m_reload(createIconButton(u"reloadDiscussions"_s, u"refresh"_s, tr("Look for what is new"), this))
    , m_new(new QPushButton(theme::icon(u"add"_s), tr("&New"), this))
    , m_messages(new MessageBar(this))
    , m_busy(new BusyStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"discussions"_s, {}, {}, this))
    , m_list(new DiscussionList(open, this))
    , m_thread(new ThreadView(open, *m_commands, this))
    , m_workbench(createWorkbench())
{
    setObjectName(u"discussionsPage"_s);
    QWidget *target = createTarget();
    createStack();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    for (QWidget *part : {target, static_cast<QWidget *>(m_messages), static_cast<QWidget *>(m_busy)})
        layout->addWidget(part);
    layout->addWidget(m_stack, 1);
    tabThrough({target, m_messages, m_busy, m_empty, m_list, m_thread});
    createActions();
    connectOpen();
    connectChanges();
    connectThread();
    showState();
}

DiscussionsPage::~DiscussionsPage() = default;

QWidget *DiscussionsPage::createTarget()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("&Discussions of"), row);
    label->setBuddy(m_repo);
    m_repo->setObjectName(u"discussionsRepository"_s);
    m_repo->setAccessibleName(tr("Repository whose discussions are shown"));
    m_reload->setFocusPolicy(Qt::StrongFocus);
    m_new->setObjectName(u"newDiscussion"_s);
    auto *menu = new QMenu(m_new);
    connect(menu->addAction(theme::icon(u"discussions"_s), tr("&Discussion…")), &QAction::triggered, this,
            [this] { begin(false); });
    connect(menu->addAction(theme::icon(u"pull-request"_s), tr("&Pull request…")), &QAction::triggered, this,
            [this] { begin(true); });
    m_new->setMenu(menu);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(label);
    layout->addWidget(m_repo, 1);
    layout->addWidget(m_reload);
    layout->addWidget(m_new);
    tabThrough({m_repo, m_reload, m_new});
    return row;
}

void DiscussionsPage::createStack()
{
    m_empty->setObjectName(u"discussionsEmpty"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_workbench);
}

QWidget *DiscussionsPage::createWorkbench()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"discussionsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(theme::space::l);
    splitter->addWidget(m_list);
    splitter->addWidget(m_thread);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    return splitter;
}

void DiscussionsPage::createAction(const QString &name, const QString &text, const QKeySequence &shortcut,
                                   const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
}

void DiscussionsPage::createActions()
{
    createAction(u"discussions.reload"_s, tr("Look for what is new"), QKeySequence::Refresh,
                 [this] { m_open.reload(); });
    createAction(u"discussions.find"_s, tr("Find a discussion"), QKeySequence::Find, [this] { m_list->focusFilter(); });
    createAction(u"discussions.new"_s, tr("New discussion…"), QKeySequence::New, [this] { begin(false); });
    createAction(u"discussions.newPullRequest"_s, tr("New pull request…"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { begin(true); });
    createAction(u"discussions.answer"_s, tr("Write a comment"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] {
        if (m_open.thread().state() == OpenThread::State::Open)
            m_thread->focusComment();
    });
    createAction(u"discussions.history"_s, tr("History of the repository"), QKeySequence(Qt::CTRL | Qt::Key_H), [this] {
        if (m_open.state() == OpenDiscussions::State::Open)
            emit historyRequested(m_open.repo());
    });
}

void DiscussionsPage::connectOpen()
{
    connect(&m_open, &OpenDiscussions::stateChanged, this, &DiscussionsPage::showState);
    connect(&m_open, &OpenDiscussions::stateChanged, this, &DiscussionsPage::placeChanged);
    connect(&m_open, &OpenDiscussions::draftsChanged, this, &DiscussionsPage::placeChanged);
    connect(&m_open, &OpenDiscussions::listFailed, this, &DiscussionsPage::showFailure);
    connect(&m_open.thread(), &OpenThread::reloadFailed, this, &DiscussionsPage::showFailure);
    connect(m_repo, &RepositoryBox::repositoryChosen, this, [this] {
        if (const auto repo = m_repo->repository(); repo && *repo != m_open.repo())
            openDiscussions(*repo);
    });
    connect(m_reload, &QToolButton::clicked, &m_open, &OpenDiscussions::reload);
    connect(m_empty, &EmptyState::actionRequested, m_repo, &RepositoryBox::focusText);
    connect(m_messages, &MessageBar::remedyRequested, this, &DiscussionsPage::remedy);
    connect(m_messages, &MessageBar::actionRequested, &m_open, &OpenDiscussions::reload);
    connect(m_choices, &ChoicesLoader::loaded, m_repo, &RepositoryBox::setChoices);
    connect(&m_session, &AccountSession::changed, this, &DiscussionsPage::followAccount);
    followAccount();
}

void DiscussionsPage::connectThread()
{
    connect(m_commands, &ThreadCommands::triggered, this, &DiscussionsPage::run);
    connect(m_thread, &ThreadView::webLinkActivated, this, &DiscussionsPage::openInBrowser);
    connect(m_thread, &ThreadView::hideRequested, this, &DiscussionsPage::askToHide);
    connect(m_thread, &ThreadView::retryRequested, &m_open.thread(), &OpenThread::reload);
    DiffPane &diff = m_thread->changes().diffPane();
    connect(&diff, &DiffPane::stateChanged, this, [this, &diff] { emit diffStateChanged(diff.state()); });
    connect(&diff, &DiffPane::linkActivated, this, &DiscussionsPage::openInBrowser);
    connect(&diff, &DiffPane::remedyRequested, this, &DiscussionsPage::remedy);
}

void DiscussionsPage::openDiscussions(const core::RepoId &repo)
{
    m_messages->clear();
    m_open.open(repo);
}

void DiscussionsPage::restoreDiffState(const QString &state)
{
    m_thread->changes().diffPane().restoreState(state);
}

void DiscussionsPage::followAccount()
{
    if (m_session.isSignedIn())
        m_choices->setAccount({m_services.http, m_session.account()}, m_session.identity());
    else
        m_choices->clearAccount();
}

void DiscussionsPage::showState()
{
    using enum OpenDiscussions::State;
    const OpenDiscussions::State state = m_open.state();
    m_reload->setEnabled(state == Open || state == Failed);
    const QString reason = state == Open ? m_open.rights().againstTakingPart() : QString{};
    m_new->setEnabled(state == Open && reason.isEmpty());
    m_new->setToolTip(reason);
    if (state == Empty)
        m_repo->clearRepository();
    else
        m_repo->setRepository(m_open.repo());
    m_empty->setAction({});
    switch (state) {
    case Empty:
        m_empty->setTexts(
            tr("No repository is open"),
            tr("Discussions are where people ask and answer; pull requests are where they propose changes. "
               "Choose a repository to see its own."));
        m_empty->setAction(tr("Choose a repository"));
        break;
    case Loading: m_empty->setTexts(tr("Reading the discussions…"), {}); break;
    case Failed:
        m_empty->setTexts(tr("The discussions are not open"), tr("The message above says why."));
        showFailure(m_open.error());
        break;
    case Open: break;
    }
    m_stack->setCurrentWidget(state == Open ? m_workbench : m_empty);
}

}  // namespace ui
