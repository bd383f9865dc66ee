#include "ui/shell/mainwindow.h"

#include "core/settings/settings.h"
#include "ui/account/endpointinput.h"
#include "ui/account/signinpage.h"
#include "ui/publish/publishpage.h"
#include "ui/repository/createrepositorydialog.h"
#include "ui/repository/repositoriespage.h"
#include "ui/shared/theme.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/accountbutton.h"
#include "ui/shell/question.h"
#include "ui/shell/sidebar.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>

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

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_session(new AccountSession(services, this))
    , m_sidebar(new Sidebar(*m_session, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Slipway"_s);
    setWindowIcon(theme::icon(u"slipway"_s));
    setAcceptDrops(true);
    setMinimumSize(smallestSize);

    createPages();
    createMenu();
    connectPages();
    resize(usualSize);
    restoreGeometry(m_services.settings.windowGeometry());
    followSession();
}

// The pages go first: what they still run must be over before the session closes its Local Hub.
MainWindow::~MainWindow()
{
    delete m_stack;
}

void MainWindow::createPages()
{
    m_signIn = new SignInPage(m_services, *m_session, m_stack);
    m_publish = new PublishPage(m_services, *m_session, m_stack);
    m_repositories = new RepositoriesPage(m_services, *m_session, m_stack);
    m_stack->addWidget(m_signIn);
    addPage(u"publish"_s, tr("Publish"), m_publish);
    addPage(u"repositories"_s, tr("Repositories"), m_repositories);

    auto *center = new QWidget(this);
    auto *layout = new QHBoxLayout(center);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_stack, 1);
    setCentralWidget(center);
}

void MainWindow::addPage(const QString &iconName, const QString &text, QWidget *page)
{
    m_stack->addWidget(page);
    m_sidebar->addPage(iconName, text);
    m_pages.append(page);
    auto *shortcut = new QAction(this);
    shortcut->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + m_pages.size())));
    connect(shortcut, &QAction::triggered, this, [this, page] { showPage(page); });
    addAction(shortcut);
}

void MainWindow::createMenu()
{
    auto *menu = new QMenu(this);
    menu->addMenu(createAppearanceMenu(menu));
    menu->addSeparator();
    QAction *about = menu->addAction(theme::icon(u"info"_s), tr("&About Slipway"));
    about->setShortcut(QKeySequence::HelpContents);
    about->setObjectName(u"about"_s);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    QAction *quit = menu->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setObjectName(u"quit"_s);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    // A shortcut in a menu that is never in a menu bar works only for a widget that has its action.
    addActions({about, quit});
    m_sidebar->menuButton()->setMenu(menu);

    auto *open = new QAction(this);
    open->setShortcut(QKeySequence(Qt::Key_F10));
    connect(open, &QAction::triggered, m_sidebar->menuButton(), &QToolButton::showMenu);
    addAction(open);
}

QMenu *MainWindow::createAppearanceMenu(QMenu *parent)
{
    auto *menu = new QMenu(tr("&Appearance"), parent);
    menu->setIcon(theme::icon(u"appearance"_s));
    auto *group = new QActionGroup(menu);
    const std::pair<core::Appearance, QString> choices[] = {
        {core::Appearance::System, tr("Like the &system")},
        {core::Appearance::Light, tr("&Light")},
        {core::Appearance::Dark, tr("&Dark")},
    };
    for (const auto &[appearance, text] : choices) {
        QAction *choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(m_services.settings.appearance() == appearance);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, appearance] {
            m_services.settings.setAppearance(appearance);
            theme::apply(*qApp, appearance);
        });
    }
    return menu;
}

void MainWindow::connectPages()
{
    connect(m_session, &AccountSession::changed, this, &MainWindow::followSession);
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](int index) { showPage(m_pages.at(index)); });
    connect(m_sidebar->accountButton(), &AccountButton::switchHubRequested, this, &MainWindow::switchHub);
    connect(m_sidebar->accountButton(), &AccountButton::signOutRequested, this, &MainWindow::signOut);
    connect(m_signIn, &SignInPage::openNetworkSettingsRequested, this, &MainWindow::showNetworkHelp);
    connect(m_publish, &PublishPage::createRepositoryRequested, this, &MainWindow::createRepository);
    connect(m_publish, &PublishPage::signInRequested, this, &MainWindow::switchHub);
    connect(m_publish, &PublishPage::openNetworkSettingsRequested, this, &MainWindow::showNetworkHelp);
    connect(m_repositories, &RepositoriesPage::repositoryChosen, this, [this](const core::RepoId &repo) {
        m_publish->chooseRepository(repo);
        showPage(m_publish);
    });
    connect(m_repositories, &RepositoriesPage::createRepositoryRequested, this, &MainWindow::createRepository);
    connect(m_repositories, &RepositoriesPage::signInRequested, this, &MainWindow::switchHub);
    connect(m_repositories, &RepositoriesPage::openNetworkSettingsRequested, this, &MainWindow::showNetworkHelp);
}

void MainWindow::restoreSession()
{
    m_session->restore();
}

void MainWindow::followSession()
{
    const bool isSignedIn = m_session->isSignedIn();
    m_sidebar->setPagesVisible(isSignedIn);
    if (isSignedIn)
        showPage(m_publish);
    else
        m_stack->setCurrentWidget(m_signIn);
}

void MainWindow::showPage(QWidget *page)
{
    if (!m_session->isSignedIn())
        return;
    m_sidebar->setCurrentPage(static_cast<int>(m_pages.indexOf(page)));
    m_stack->setCurrentWidget(page);
}

void MainWindow::createRepository(const QString &proposedName)
{
    const core::HubClient hub(m_services.http, m_session->account());
    auto *dialog = new CreateRepositoryDialog(hub, m_session->identity(), proposedName, this);
    connect(dialog, &CreateRepositoryDialog::repositoryDescribed, m_publish, &PublishPage::setCreation);
    connect(dialog, &CreateRepositoryDialog::existingRepositoryChosen, m_publish, &PublishPage::chooseRepository);
    connect(dialog, &QDialog::accepted, this, [this] { showPage(m_publish); });
    dialog->open();
}

void MainWindow::askBeforeInterrupting(const QString &question, const QString &action, std::function<void()> proceed)
{
    if (!m_publish->isPublishing()) {
        proceed();
        return;
    }
    if (auto *asked = findChild<Question *>()) {
        asked->raise();
        return;
    }
    auto *dialog = new Question({.title = tr("A publish is running"),
                                 .text = question,
                                 .accept = action,
                                 .reject = tr("Keep publishing"),
                                 .isDangerous = true},
                                this);
    connect(dialog, &QDialog::accepted, this, std::move(proceed));
    dialog->open();
}

void MainWindow::switchHub()
{
    askBeforeInterrupting(tr("Going to another Hub stops it. What has arrived is kept, and publishing again sends only "
                             "the rest."),
                          tr("Stop and switch"), [this] { m_session->leave(); });
}

void MainWindow::signOut()
{
    askBeforeInterrupting(
        tr("Signing out stops it. What has arrived is kept, and publishing again sends only the rest."),
        tr("Stop and sign out"), [this] { endSession(); });
}

void MainWindow::endSession()
{
    const QString hub = endpointName(m_session->endpoint());
    QString notice = tr("You are signed out of %1. Its token was removed from this computer.").arg(hub);
    if (m_session->usesLocalHub())
        notice = tr("You left the Local Hub. What you published there stays on this computer.");
    else if (m_session->tokenSource() == core::TokenSource::Environment)
        //: %1 is the name of an environment variable such as HF_TOKEN.
        notice = tr("You are signed out for now. The token comes from %1, so it will be back at the next start.")
                     .arg(m_session->tokenWhere());
    m_session->signOut();
    m_signIn->showNotice(notice);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_publish->isPublishing()) {
        event->ignore();
        askBeforeInterrupting(
            tr("Closing the window stops it. What has arrived is kept, and publishing again sends only the rest."),
            tr("Stop and close"), [this] {
                m_mayClose = true;
                close();
            });
        return;
    }
    m_services.settings.setWindowGeometry(saveGeometry());
    m_services.settings.flush();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_session->isSignedIn() && !localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (!m_session->isSignedIn() || paths.isEmpty())
        return;
    event->acceptProposedAction();
    showPage(m_publish);
    m_publish->addPaths(paths);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->open();
}

// Until there is a page for it, the settings are the environment's: say which.
void MainWindow::showNetworkHelp()
{
    auto *dialog = new Question(
        {.title = tr("Network settings"),
         .text = tr("Slipway uses the proxy named in https_proxy and trusts the certificates of your system. To add a "
                    "company's certificate, name its file in SSL_CERT_FILE and start Slipway again."),
         .accept = tr("Close")},
        this);
    dialog->open();
}

}  // namespace ui
