#include "ui/revisions/historypage.h"

#include "core/hub/hubclient.h"
#include "ui/revisions/commitdialogs.h"
#include "ui/revisions/commitlist.h"
#include "ui/revisions/commitview.h"
#include "ui/revisions/commitweights.h"
#include "ui/revisions/diffpane.h"
#include "ui/revisions/downloadpanel.h"
#include "ui/revisions/dragstrip.h"
#include "ui/revisions/filepreview.h"
#include "ui/revisions/folderchooser.h"
#include "ui/revisions/historytarget.h"
#include "ui/revisions/logfilterbar.h"
#include "ui/revisions/refbox.h"
#include "ui/shared/choicesloader.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

HistoryPage::HistoryPage(const Services &services, AccountSession &session, OpenHistory &history,
                         DownloadSession &downloads, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(session)
    , m_history(history)
    , m_downloads(downloads)
    , m_target(new HistoryTarget(this))
    , m_folders(new FolderChooser(this))
    , m_choices(new ChoicesLoader(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"history"_s, {}, {}, this))
    , m_wait(new QWidget(this))
    , m_workbench(new QWidget(this))
    , m_filter(new LogFilterBar(this))
    , m_search(new LogSearch(this))
    , m_weights(new CommitWeights(this))
    , m_refs(new RefBox(this))
    , m_commands(new CommitCommands(this))
    , m_dialogs(new CommitDialogs(m_services, session, history, this))
    , m_more(new QToolButton(this))
    , m_listArea(new QStackedWidget(this))
    , m_noMatch(new EmptyState(u"search"_s, tr("No commit passes the filter"), {}, this))
    , m_followStrip(new QWidget(this))
    , m_followText(new QLabel(m_followStrip))
    , m_commits(new CommitList(this))
    , m_commit(new CommitView(this))
    , m_below(new QStackedWidget(this))
    , m_diff(new DiffPane(this))
    , m_preview(new FilePreview(this))
    , m_drag(new DragStrip(services.http, services.cacheFolder, this))
    , m_download(new DownloadPanel(downloads, this))
    , m_status(new QLabel(this))
{
    setObjectName(u"historyPage"_s);
    m_empty->setObjectName(u"historyEmpty"_s);
    createWorkbench();
    createStack();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_target);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_drag);
    layout->addWidget(m_download);
    layout->addWidget(m_status);
    tabThrough({m_target, m_messages, m_empty, m_filter, m_refs, m_more, m_followStrip, m_commits, m_noMatch, m_commit,
                m_diff, m_preview, m_drag, m_download});
    connectHistory();
    connectFiles();
    connectSearch();
    connectCommands();
    connectDialogs();
    createActions();
    showState();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::createWorkbench()
{
    auto *below = new QSplitter(Qt::Horizontal);
    below->setObjectName(u"commitSplitter"_s);
    below->setChildrenCollapsible(false);
    below->addWidget(m_commit);
    m_below->addWidget(m_diff);
    m_below->addWidget(m_preview);
    below->addWidget(m_below);
    below->setStretchFactor(0, 1);
    below->setStretchFactor(1, 2);
    auto *splitter = new QSplitter(Qt::Vertical, m_workbench);
    splitter->setObjectName(u"historySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createListArea());
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    // Shares, not lengths: the splitters give what they have in these proportions.
    splitter->setSizes({2000, 3000});
    below->setSizes({1000, 2000});
    auto *layout = new QVBoxLayout(m_workbench);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_diff, &DiffPane::stateChanged, this, [this] { emit diffStateChanged(m_diff->state()); });
}

/// The commits, or that there are none, below what finds them.
QWidget *HistoryPage::createListArea()
{
    m_listArea->addWidget(m_commits);
    m_listArea->addWidget(m_noMatch);
    m_noMatch->setAction(tr("Clear the filter"), theme::ButtonRole::Plain);
    m_more->setObjectName(u"commitMore"_s);
    m_more->setIcon(theme::icon(u"more"_s));
    m_more->setToolTip(tr("What can be done with the commit"));
    m_more->setAccessibleName(tr("What can be done with the commit"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::space::s);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_refs);
    bar->addWidget(m_more);
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addLayout(bar);
    layout->addWidget(createFollowStrip());
    layout->addWidget(m_listArea, 1);
    return area;
}

void HistoryPage::createStack()
{
    auto *waiting = new QLabel(tr("Reading the history…"), m_wait);
    waiting->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(m_wait);
    layout->addWidget(waiting);
    for (QWidget *part : {static_cast<QWidget *>(m_empty), m_wait, m_workbench})
        m_stack->addWidget(part);
    m_status->setObjectName(u"historyStatus"_s);
    theme::setTextRole(m_status, theme::TextRole::Caption);
}

void HistoryPage::connectHistory()
{
    connect(&m_history, &OpenHistory::stateChanged, this, &HistoryPage::showState);
    connect(&m_history, &OpenHistory::stateChanged, this, &HistoryPage::placeChanged);
    connect(&m_history, &OpenHistory::historyChanged, this, &HistoryPage::showHistory);
    connect(&m_history, &OpenHistory::fetchChanged, this, &HistoryPage::showFetch);
    connect(m_target, &HistoryTarget::repositoryChosen, this, &HistoryPage::openHistory);
    connect(m_target, &HistoryTarget::folderRequested, this, &HistoryPage::chooseFolder);
    connect(m_folders, &FolderChooser::folderChosen, this, &HistoryPage::openFolder);
    connect(m_folders, &FolderChooser::filesDropped, this, &HistoryPage::filesDropped);
    connect(m_target, &HistoryTarget::reloadRequested, &m_history, &OpenHistory::reload);
    connect(m_target, &HistoryTarget::discussionsRequested, this, &HistoryPage::discussionsRequested);
    connect(m_target, &HistoryTarget::storageRequested, this, &HistoryPage::storageRequested);
    connect(m_empty, &EmptyState::actionRequested, m_target, &HistoryTarget::focusRepository);
    connect(m_commits, &CommitList::currentCommitChanged, this, &HistoryPage::showCommit);
    connect(m_commits, &QTreeView::activated, this, &HistoryPage::showCommit);  // back from a comparison
    connect(m_commit, &CommitView::commitActivated, m_commits, &CommitList::select);
    connect(m_commit, &CommitView::entryChanged, this, &HistoryPage::showEntry);
    connect(m_diff, &DiffPane::remedyRequested, this, &HistoryPage::remedy);
    connect(m_diff, &DiffPane::linkActivated, this, [this](const QUrl &url) { (void)m_services.openInBrowser(url); });
    connect(m_commit, &CommitView::failed, m_messages, &MessageBar::showError);
    connect(m_messages, &MessageBar::remedyRequested, this, &HistoryPage::remedy);
    connect(m_choices, &ChoicesLoader::loaded, m_target, &HistoryTarget::setChoices);
    connect(&m_session, &AccountSession::changed, this, &HistoryPage::followAccount);
    followAccount();
}

QAction *HistoryPage::createAction(const QString &name, const QString &text, const QKeySequence &shortcut,
                                   const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void HistoryPage::createActions()
{
    createAction(u"history.openFolder"_s, tr("Open a folder on this computer…"), QKeySequence::Open,
                 [this] { chooseFolder(); });
    createAction(u"history.reload"_s, tr("Look for new commits"), QKeySequence::Refresh,
                 [this] { m_history.reload(); });
    createAction(u"history.nextChange"_s, tr("Next change"), QKeySequence(Qt::Key_F7),
                 [this] { m_diff->goToNextChange(); });
    createAction(u"history.previousChange"_s, tr("Previous change"), QKeySequence(Qt::SHIFT | Qt::Key_F7),
                 [this] { m_diff->goToPreviousChange(); });
    m_discussionsAction =
        createAction(u"history.discussions"_s, tr("Discussions and pull requests"), QKeySequence(Qt::CTRL | Qt::Key_D),
                     [this] { emit discussionsRequested(*m_history.repo()); });
}

void HistoryPage::openHistory(const core::RepoId &repo)
{
    open({.repo = repo});
}

void HistoryPage::openFolder(const QString &folder)
{
    open({.folder = folder});
}

void HistoryPage::open(const HistorySource &source)
{
    m_messages->clear();
    m_history.open(source);
}

void HistoryPage::chooseFolder()
{
    m_folders->choose(m_history.source().folder);
}

void HistoryPage::restoreDiffState(const QString &state)
{
    m_diff->restoreState(state);
}

void HistoryPage::showError(const core::Error &error)
{
    m_messages->showError(error);
}

void HistoryPage::followAccount()
{
    if (m_session.isSignedIn())
        m_choices->setAccount({m_services.http, m_session.account()}, m_session.identity());
    else
        m_choices->clearAccount();
}

void HistoryPage::showState()
{
    using enum OpenHistory::State;
    const OpenHistory::State state = m_history.state();
    showSource();
    m_target->setReloadEnabled(state == Open || state == Failed);
    updateStorage();
    switch (state) {
    case Empty:
        m_empty->setTexts(tr("No history is open"),
                          tr("The history shows what changed in a repository, when, and by whom, and leads back to any "
                             "state it was in. Choose a repository, or drop a folder with one here."));
        m_empty->setAction(tr("Choose a repository"));
        m_stack->setCurrentWidget(m_empty);
        break;
    case Loading: m_stack->setCurrentWidget(m_wait); break;
    case Failed:
        m_empty->setTexts(tr("The history is not open"), tr("The message above says why."));
        m_empty->setAction({});
        m_stack->setCurrentWidget(m_empty);
        m_messages->showMessage(MessageBar::Tone::Error, describe(m_history.error(), m_history.source()));
        break;
    case Open: showHistory(); break;
    }
}

/// What is open, and what can be done with it.
void HistoryPage::showSource()
{
    const HistorySource &source = m_history.source();
    m_target->setSource(source);
    m_commands->setOnHub(!source.isFolder());
    m_commit->setOnHub(!source.isFolder());
    m_discussionsAction->setEnabled(source.repo.has_value());
}

void HistoryPage::showHistory()
{
    if (m_history.state() == OpenHistory::State::Empty)
        return forget();
    if (m_history.state() != OpenHistory::State::Open)
        return;
    m_commits->setFirstRows(m_history.firstRows());
    if (!m_history.history().log.isEmpty())
        m_commits->setHistory(m_history.history());
    if (!m_commits->current() && !m_history.history().log.isEmpty())
        m_commits->select(m_history.history().log.oid(0));
    m_refs->setRefs(m_history.history().refs);
    m_commands->setRefs(m_history.history().refs);
    search();
    weigh();
    const bool isEmpty = m_history.firstRows().isEmpty() && m_history.history().log.isEmpty();
    if (isEmpty) {
        m_empty->setTexts(tr("No commits yet"),
                          m_history.repo() ? tr("Whatever is published here first will be the first commit.")
                                           : tr("Nothing has been committed in this folder."));
        m_empty->setAction({});
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_workbench);
    showFetch();
}

void HistoryPage::forget()
{
    m_search->clear();
    m_weights->clear();
    m_refs->setRefs({});
    m_commands->setRefs({});
    m_commits->clear();
}

void HistoryPage::showCommit()
{
    const auto commit = m_commits->current();
    m_commands->setCommit(commit, commit ? m_commits->model().names(commit->oid) : QList<core::Ref>{});
    if (commit && !m_history.history().log.isEmpty())  // what only the server's list has told cannot be looked into
        m_commit->showCommit(m_history.gitFolder(), commit->oid);
    else
        m_commit->clear(commit ? tr("What it changed is shown as soon as the commits are here.") : QString{});
}

/// What lies with Git LFS is fetched from the repository whose mirror a side is read from.
void HistoryPage::showEntry()
{
    const core::Comparison shown = m_commit->comparison().value_or(core::Comparison{});
    m_diff->showEntry(m_commit->currentEntry(), sidesOf(shown, m_history.hub()));
}

/// What older commits hold is told from the whole history: before it is here, the answer would be half of one.
void HistoryPage::updateStorage()
{
    m_target->setStorageEnabled(m_history.repo() && m_history.state() == OpenHistory::State::Open
                                && !m_history.isFetching());
}

void HistoryPage::showFetch()
{
    updateStorage();
    const qsizetype count = m_history.history().log.size();
    QString text = count > 0 ? tr("%n commit(s)", nullptr, static_cast<int>(count)) : QString{};
    if (const auto &found = m_search->found())
        text = tr("%L1 of %2").arg(found->size()).arg(text);
    if (m_history.isFetching()) {
        const auto bytes = m_history.progress().receivedBytes.load();
        text = (text.isEmpty() ? QString{} : text + u" · "_s)
            + (bytes > 0 ? tr("Fetching the rest: %1 so far").arg(formatBytes(bytes)) : tr("Looking for new commits…"));
    }
    m_status->setText(text);
    if (const auto &error = m_history.fetchError()) {
        UserMessage message = describe(*error, m_history.source());
        message.text = tr("What you see was fetched earlier. %1").arg(message.text);
        m_messages->showMessage(MessageBar::Tone::Warning, message);
    }
}

void HistoryPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: break;
    case Remedy::Retry:
    case Remedy::ReviewPlan:
        m_messages->clear();
        m_history.reload();
        break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::ChooseFiles:
    case Remedy::RenameFile:
    case Remedy::ChooseRepository:
        if (m_history.source().isFolder())
            chooseFolder();
        else
            m_target->focusRepository();
        break;
    case Remedy::OpenRepositoryPage:
        if (const auto &repo = m_history.repo())
            (void)m_services.openInBrowser(m_history.hub().webUrl(*repo));
        break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    }
}

}  // namespace ui
