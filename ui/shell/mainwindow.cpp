#include "ui/shell/mainwindow.h"

#include "core/settings/settings.h"
#include "ui/account/endpointinput.h"
#include "ui/publish/publishpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/theme.h"
#include "ui/shell/accountbutton.h"
#include "ui/shell/question.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statestore.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowsettings.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMimeData>

#include <tuple>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{1080, 720};
constexpr QSize smallestSize{760, 520};

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

}  // namespace

MainWindow::MainWindow(const Services &services, const Program &program, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_program(program)
    , m_workspaces(new Workspaces(services, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Slipway"_s);
    setWindowIcon(theme::icon(u"slipway"_s));
    setAcceptDrops(true);
    setMinimumSize(smallestSize);
    m_state = new StateStore(
        program.statePath,
        [this] {
            SavedState state = m_workspaces->saved();
            state.recentActions = m_actions->recentNames();
            return state;
        },
        this);
    createFrame();
    connect(m_workspaces, &Workspaces::changed, this, &MainWindow::followWorkspaces);
    connect(m_workspaces, &Workspaces::stateChanged, m_state, &StateStore::touch);
    connect(m_workspaces, &Workspaces::signInAgainRequested, this, &MainWindow::signInAgain);
    connect(m_workspaces, &Workspaces::openNetworkSettingsRequested, this, &MainWindow::showNetworkSettings);
    resize(usualSize);
    restoreGeometry(m_services.settings.windowGeometry());
    followWorkspaces();
}

MainWindow::~MainWindow()
{
    disconnect(m_workspaces, nullptr, this, nullptr);
    m_state->saveNow();
    // Before what the workspaces report to goes.
    delete m_workspaces;
}

void MainWindow::createFrame()
{
    m_sidebar = new Sidebar(this);
    m_sidebar->addPage(u"publish"_s, tr("Publish"));
    m_sidebar->addPage(u"repositories"_s, tr("Repositories"));
    m_sidebar->addPage(u"card"_s, tr("Card"));
    m_sidebar->addPage(u"history"_s, tr("History"));
    m_sidebar->addPage(u"discussions"_s, tr("Discussions"));
    const QStringList recent = m_actions ? m_actions->recentNames() : QStringList();
    m_actions.reset();
    m_actions = std::make_unique<WindowActions>(*this, m_services, m_program);
    m_actions->setRecentNames(recent);
    connect(m_actions.get(), &WindowActions::recentNamesChanged, m_state, &StateStore::touch);
    m_actions->fillMenu(*m_sidebar->menuButton());
    connectSidebar();

    auto *center = new QWidget(this);
    auto *layout = new QHBoxLayout(center);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_workspaces, 1);
    setCentralWidget(center);
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::pageChosen, this,
            [this](int index) { m_workspaces->current().showPage(static_cast<Workspace::Page>(index)); });
    const AccountButton *account = m_sidebar->accountButton();
    connect(account, &AccountButton::accountChosen, m_workspaces, qOverload<int>(&Workspaces::show));
    connect(account, &AccountButton::addAccountRequested, this, &MainWindow::addAccount);
    connect(account, &AccountButton::closeAccountRequested, this, &MainWindow::closeAccount);
    connect(account, &AccountButton::signOutRequested, this, &MainWindow::signOut);
    connect(account, &AccountButton::openProfileRequested, this,
            [this] { QDesktopServices::openUrl(describeAccount(session()).profile); });
}

void MainWindow::followWorkspaces()
{
    Workspace &current = m_workspaces->current();
    const bool isSignedIn = current.session().isSignedIn();
    m_sidebar->setPagesVisible(isSignedIn);
    m_sidebar->setCurrentPage(static_cast<int>(current.page()));
    m_sidebar->setPageBusy(static_cast<int>(Workspace::Page::Publish), current.isPublishing());
    m_sidebar->setPageBusy(static_cast<int>(Workspace::Page::History), current.isDownloading());
    m_sidebar->accountButton()->setAccounts(m_workspaces->accounts(), m_workspaces->currentNumber());
    m_actions->follow(*m_workspaces);
    const AccountItem account = describeAccount(current.session());
    // Qt puts the name of the program behind it.
    setWindowTitle(isSignedIn ? accountText(account) : u"Slipway"_s);
}

void MainWindow::restoreSession()
{
    m_workspaces->current().expectRestore();
    m_state->load([this](const SavedState &state) {
        m_actions->setRecentNames(state.recentActions);
        m_workspaces->restore(state);
        emit sessionExpected();
    });
}

void MainWindow::addPaths(const QStringList &paths)
{
    m_workspaces->current().addPaths(paths);
}

void MainWindow::addAccount()
{
    m_workspaces->add().focusSignIn();
}

void MainWindow::askBeforeInterrupting(RunningWork work, const QString &question, const QString &action,
                                       std::function<void()> proceed)
{
    if (work.isNone()) {
        proceed();
        return;
    }
    if (auto *asked = findChild<Question *>()) {
        asked->raise();
        return;
    }
    QStringList titles;
    QStringList sentences;
    if (work.publishes > 0) {
        titles.append(tr("%n publish(es) running", nullptr, work.publishes));
        sentences.append(question);
    }
    if (work.downloads > 0) {
        titles.append(tr("%n download(s) running", nullptr, work.downloads));
        sentences.append(tr("%n download(s) will stop. What has arrived is kept, and downloading again fetches only "
                            "the rest.",
                            nullptr, work.downloads));
    }
    auto *dialog = new Question({.title = titles.join(u" · "_s),
                                 .text = sentences.join(u' '),
                                 .accept = action,
                                 .reject = work.downloads > 0 ? tr("Let it run") : tr("Keep publishing"),
                                 .isDangerous = true},
                                this);
    connect(dialog, &QDialog::accepted, this, std::move(proceed));
    dialog->open();
}

MainWindow::RunningWork MainWindow::runningIn(const Workspace &workspace)
{
    return {.publishes = workspace.isPublishing() ? 1 : 0, .downloads = workspace.isDownloading() ? 1 : 0};
}

void MainWindow::closeAccount()
{
    Workspace *workspace = &m_workspaces->current();
    askBeforeInterrupting(runningIn(*workspace),
                          tr("Closing the account stops it. What has arrived is kept, and publishing again sends only "
                             "the rest."),
                          tr("Stop and close"), [this, workspace] { m_workspaces->close(*workspace); });
}

// The workspace stays, with what was prepared in it.
void MainWindow::signInAgain()
{
    askBeforeInterrupting(runningIn(m_workspaces->current()),
                          tr("Signing in again stops it. What has arrived is kept, and publishing again sends only the "
                             "rest."),
                          tr("Stop and sign in"), [this] { session().leave(); });
}

void MainWindow::signOut()
{
    askBeforeInterrupting(
        runningIn(m_workspaces->current()),
        tr("Signing out stops it. What has arrived is kept, and publishing again sends only the rest."),
        tr("Stop and sign out"), [this] { endSession(); });
}

void MainWindow::endSession()
{
    const AccountItem account = describeAccount(session());
    QString notice = tr("You are signed out of %1. Its token was removed from this computer.").arg(account.hub);
    if (session().usesLocalHub())
        notice = tr("You left the Local Hub. What you published there stays on this computer.");
    else if (session().tokenSource() == core::TokenSource::Environment)
        //: %1 is the name of an environment variable such as HF_TOKEN.
        notice = tr("You are signed out for now. The token comes from %1, so it will be back at the next start.")
                     .arg(session().tokenWhere());
    session().signOut();
    m_workspaces->current().showNotice(notice);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Several translators come and go for one change: once all have, everything is made anew.
    if (event->type() == QEvent::LanguageChange && m_actions && !std::exchange(m_rebuilds, true))
        QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::rebuild()
{
    m_rebuilds = false;
    const QStringList open = m_actions->openDialogs();
    m_workspaces->setParent(this);  // out of the frame that goes
    m_workspaces->rebuild();
    createFrame();
    m_workspaces->QWidget::show();
    followWorkspaces();
    m_actions->reopen(open);
    renewSettings(*this, m_services);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const RunningWork work{.publishes = m_workspaces->publishingCount(), .downloads = m_workspaces->downloadingCount()};
    if (!m_mayClose && !work.isNone()) {
        event->ignore();
        askBeforeInterrupting(
            work,
            tr("Closing the window stops %n publish(es). What has arrived is kept, and publishing again sends only the "
               "rest.",
               nullptr, work.publishes),
            tr("Stop and close"), [this] {
                m_mayClose = true;
                close();
            });
        return;
    }
    m_state->saveNow();
    m_services.settings.setWindowGeometry(saveGeometry());
    std::ignore = m_services.settings.flush();  // there is nobody left to tell
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (session().isSignedIn() && !localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (!session().isSignedIn() || paths.isEmpty())
        return;
    event->acceptProposedAction();
    addPaths(paths);
}

void MainWindow::showNetworkSettings()
{
    showSettings(*this, m_services, m_program)->checkConnection();
}

}  // namespace ui
