#include "ui/shell/workspace.h"

#include "core/auth/accountstore.h"
#include "core/settings/settings.h"
#include "ui/card/cardpage.h"
#include "ui/card/opencard.h"
#include "ui/discussions/discussionspage.h"
#include "ui/discussions/opendiscussions.h"
#include "ui/publish/publishpage.h"
#include "ui/repository/newrepositorywizard.h"
#include "ui/repository/repositoriespage.h"
#include "ui/revisions/downloadsession.h"
#include "ui/revisions/historypage.h"
#include "ui/revisions/openhistory.h"
#include "ui/shell/session.h"
#include "ui/shell/signinframe.h"
#include "ui/shell/welcomepage.h"

#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {
namespace {

// A sign-in that takes longer is shown as such; a page for less would only flash.
constexpr auto longestPatience = 300ms;

const QUrl huggingFace{u"https://huggingface.co"_s};

}  // namespace

Workspace::Workspace(const Services &services, QWidget *parent)
    : QStackedWidget(parent)
    , m_services(services)
    , m_session(std::make_unique<AccountSession>(services))
    , m_publish(std::make_unique<PublishSession>(services.http, services.receipts))
{
    setObjectName(u"workspace"_s);
    connect(m_session.get(), &AccountSession::changed, this, &Workspace::followSession);
    connect(m_session.get(), &AccountSession::failed, this, [this] {
        m_isRestoring = false;
        m_wantsSignIn = true;
        showState();
    });
    connect(m_publish.get(), &PublishSession::stateChanged, this, &Workspace::followPublish);
    // Not at once: who made it may go on to restore a session, and need no page to sign in with.
    QMetaObject::invokeMethod(this, &Workspace::showState, Qt::QueuedConnection);
}

// The pages go first, then publish and download: what they still run must be over before the session closes its Local
// Hub.
Workspace::~Workspace()
{
    deletePages();
    m_card.reset();
    m_history.reset();
    m_discussions.reset();
    m_downloads.reset();
    m_publish.reset();
    m_session.reset();
}

bool Workspace::isPublishing() const
{
    return m_publish->isPublishing();
}

void Workspace::followPublish()
{
    if (std::exchange(m_wasPublishing, isPublishing()) != isPublishing())
        emit publishingChanged();
}

bool Workspace::isFirstStart() const
{
    return m_services.settings.lastEndpoint().isEmpty() && !m_services.settings.usedLocalHub()
        && m_services.accounts.defaultEndpoint() == huggingFace;
}

void Workspace::followSession()
{
    m_publish->setAccount(m_session->account());
    if (m_card)
        m_card->setAccount(m_session->account());
    followHistoryAccount();
    if (m_discussions)
        m_discussions->setAccount(m_session->account(), m_session->identity());
    if (m_session->state() != AccountSession::State::SigningIn)
        m_isRestoring = false;
    showState();
    if (m_session->isSignedIn()) {
        m_notice.clear();
        restoreDraft();
        if (!m_waitingPaths.isEmpty())
            addPaths(std::exchange(m_waitingPaths, {}));
    }
    emit sessionChanged();
}

void Workspace::beginRestoring()
{
    m_isRestoring = true;
    QTimer::singleShot(longestPatience, this, &Workspace::endRestoring);
}

void Workspace::endRestoring()
{
    if (std::exchange(m_isRestoring, false))
        showState();
}

void Workspace::showState()
{
    if (m_isRestoring && !m_session->isSignedIn())
        return;
    if (m_session->isSignedIn()) {
        showOnly(pageWidget(m_page));
        return;
    }
    const bool isIdle = m_session->state() == AccountSession::State::SignedOut;
    if (isIdle && !m_wantsSignIn && m_notice.isEmpty() && isFirstStart()) {
        showOnly(welcomePage());
        return;
    }
    showOnly(signIn());
}

void Workspace::showOnly(QWidget *page)
{
    if (currentWidget() == page)
        return;
    // A stack is as large as its largest page, shown or not; the ones that are not must not make the window grow.
    for (int i = 0; i < count(); ++i) {
        const auto policy = widget(i) == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        widget(i)->setSizePolicy(policy, policy);
    }
    setCurrentWidget(page);
}

void Workspace::showPage(Page page)
{
    if (!m_session->isSignedIn())
        return;
    m_page = page;
    showState();
    emit pageChanged();
}

QWidget *Workspace::pageWidget(Page page)
{
    switch (page) {
    case Page::Publish: return publishPage();
    case Page::Repositories: return repositoriesPage();
    case Page::Card: return cardPage();
    case Page::History: return historyPage();
    case Page::Discussions: return discussionsPage();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

WelcomePage *Workspace::welcomePage()
{
    if (m_welcome)
        return m_welcome;
    m_welcome = new WelcomePage(this);
    addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::signInRequested, this, [this] {
        m_wantsSignIn = true;
        showState();
        focusSignIn();
    });
    connect(m_welcome, &WelcomePage::localHubRequested, m_session.get(), &AccountSession::openLocalHub);
    return m_welcome;
}

SignInFrame *Workspace::signIn()
{
    if (m_signIn)
        return m_signIn;
    m_signIn = new SignInFrame(m_services, *m_session, this);
    m_signIn->setWayBack(m_wayBackName);
    if (!m_notice.isEmpty())
        m_signIn->showNotice(m_notice);
    addWidget(m_signIn);
    connect(m_signIn, &SignInFrame::backRequested, this, &Workspace::backRequested);
    connect(m_signIn, &SignInFrame::leaveRequested, this, [this] {
        m_wantsSignIn = false;  // back to the first page, where there is one
        showState();
    });
    connect(m_signIn, &SignInFrame::openNetworkSettingsRequested, this, &Workspace::openNetworkSettingsRequested);
    return m_signIn;
}

void Workspace::focusSignIn()
{
    if (m_signIn)
        m_signIn->focusAnswer();
}

void Workspace::setWayBack(const QString &name)
{
    m_wayBackName = name;
    if (m_signIn)
        m_signIn->setWayBack(name);
    m_wantsSignIn = m_wantsSignIn || !name.isEmpty();
    showState();
}

void Workspace::showNotice(const QString &text)
{
    m_notice = text;
    signIn()->showNotice(text);
    showState();
}

PublishPage *Workspace::publishPage()
{
    if (m_publishPage)
        return m_publishPage;
    m_publishPage = new PublishPage(m_services, *m_session, *m_publish, this);
    addWidget(m_publishPage);
    connect(m_publishPage, &PublishPage::createRepositoryRequested, this, &Workspace::createRepository);
    connect(m_publishPage, &PublishPage::signInRequested, this, &Workspace::signInAgainRequested);
    connect(m_publishPage, &PublishPage::openNetworkSettingsRequested, this, &Workspace::openNetworkSettingsRequested);
    connect(m_publishPage, &PublishPage::draftChanged, this, &Workspace::draftChanged);
    connect(m_publishPage, &PublishPage::cardRequested, this, &Workspace::editCard);
    return m_publishPage;
}

RepositoriesPage *Workspace::repositoriesPage()
{
    if (m_repositories)
        return m_repositories;
    m_repositories = new RepositoriesPage(m_services, *m_session, this);
    addWidget(m_repositories);
    connectRepositories();
    return m_repositories;
}

void Workspace::connectRepositories()
{
    connect(m_repositories, &RepositoriesPage::repositoryChosen, this, [this](const core::RepoId &repo) {
        publishPage()->chooseRepository(repo);
        showPage(Page::Publish);
    });
    connect(m_repositories, &RepositoriesPage::cardRequested, this,
            [this](const core::RepoId &repo, const QString &revision) { editCard(repo, revision); });
    connect(m_repositories, &RepositoriesPage::historyRequested, this, &Workspace::showHistory);
    connect(m_repositories, &RepositoriesPage::discussionsRequested, this, &Workspace::showDiscussions);
    connect(m_repositories, &RepositoriesPage::storageRequested, this, &Workspace::showStorage);
    connect(m_repositories, &RepositoriesPage::createRepositoryRequested, this, &Workspace::createRepository);
    connect(m_repositories, &RepositoriesPage::signInRequested, this, &Workspace::signInAgainRequested);
    connect(m_repositories, &RepositoriesPage::openNetworkSettingsRequested, this,
            &Workspace::openNetworkSettingsRequested);
}

void Workspace::createRepository(const QString &proposedName)
{
    NewRepositoryWizard::Start start{.proposedName = proposedName, .draftsFolder = m_services.settings.draftsFolder()};
    if (m_publish->state() != PublishSession::State::Done) {
        for (const DroppedPath &dropped : m_publish->drops().paths())
            start.given.append({dropped.localPath, dropped.destination, dropped.keepsFolderName});
    }
    const core::HubClient hub(m_services.http, m_session->account());
    auto *wizard = new NewRepositoryWizard(hub, m_session->identity(), start, this);
    connect(wizard, &NewRepositoryWizard::repositoryDescribed, publishPage(), &PublishPage::setCreation);
    connect(wizard, &NewRepositoryWizard::existingRepositoryChosen, publishPage(), &PublishPage::chooseRepository);
    connect(wizard, &NewRepositoryWizard::pathsChosen, publishPage(),
            [this](const QStringList &paths) { publishPage()->addPaths(paths); });
    connect(wizard, &NewRepositoryWizard::publishRequested, publishPage(), &PublishPage::publishWhenReady);
    connect(wizard, &QDialog::accepted, this, [this] { showPage(Page::Publish); });
    wizard->open();
}

QList<ActionRegistry::Page> Workspace::actionPages()
{
    if (!m_session->isSignedIn())
        return {};
    QList<ActionRegistry::Page> pages{{tr("Publish"), publishPage()}, {tr("Repositories"), repositoriesPage()}};
    if (m_cardPage)  // not made for its actions alone: it is the heaviest of all
        pages.append({tr("Card"), m_cardPage});
    if (m_historyPage)
        pages.append({tr("History"), m_historyPage});
    if (m_discussionsPage)
        pages.append({tr("Discussions"), m_discussionsPage});
    return pages;
}

std::optional<Workspace::Page> Workspace::pageOf(const QAction *action)
{
    // Only those that are made: not one for its actions alone.
    const std::pair<Page, const QWidget *> pages[] = {{Page::Publish, m_publishPage},
                                                      {Page::Repositories, m_repositories},
                                                      {Page::Card, m_cardPage},
                                                      {Page::History, m_historyPage},
                                                      {Page::Discussions, m_discussionsPage}};
    for (const auto &[page, widget] : pages) {
        if (widget && std::ranges::contains(widget->actions(), action))
            return page;
    }
    return std::nullopt;
}

void Workspace::expectRestore()
{
    beginRestoring();
}

void Workspace::restoreLast()
{
    beginRestoring();
    m_session->restore();
}

void Workspace::addPaths(const QStringList &paths)
{
    if (!m_session->isSignedIn()) {
        m_waitingPaths.append(paths);
        return;
    }
    showPage(Page::Publish);
    publishPage()->addPaths(paths);
}

void Workspace::rebuild()
{
    const std::optional<PublishDraft> draft = m_publishPage ? std::optional(m_publishPage->draft()) : std::nullopt;
    deletePages();
    showState();
    if (draft)
        publishPage()->restoreWords(*draft);
}

void Workspace::deletePages()
{
    delete std::exchange(m_welcome, nullptr);
    delete std::exchange(m_signIn, nullptr);
    delete std::exchange(m_publishPage, nullptr);
    delete std::exchange(m_repositories, nullptr);
    delete std::exchange(m_cardPage, nullptr);
    delete std::exchange(m_historyPage, nullptr);
    delete std::exchange(m_discussionsPage, nullptr);
}

}  // namespace ui
