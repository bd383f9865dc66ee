#include "tests/ui/support/statefactories.h"

#include "tests/support/gitrunner.h"
#include "ui/account/signinpage.h"
#include "ui/repository/repositoriespage.h"
#include "ui/revisions/downloadsession.h"
#include "ui/revisions/historypage.h"
#include "ui/revisions/openhistory.h"
#include "ui/shared/messagebar.h"

#include <QAbstractItemView>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace test {
namespace {

using Page = std::unique_ptr<QWidget>;
using ui::AccountSession;

/// Somebody else at the world's Hub, on a computer of their own: what they keep there is not found in the world.
class Stranger final : public QObject
{
public:
    explicit Stranger(PageWorld &world)
        : m_services({{u"HF_ENDPOINT"_s, world.hub().endpoint().toString()}})
        , m_session(m_services.services())
    {
    }

    [[nodiscard]] ui::Services services() { return m_services.services(); }
    [[nodiscard]] AccountSession &session() { return m_session; }

private:
    TestServices m_services;
    AccountSession m_session;
};

/// A page with a session of its own, which goes with it.
template <typename Widget>
std::unique_ptr<Widget> withSession(PageWorld &world, AccountSession *&session)
{
    auto stranger = std::make_unique<Stranger>(world);
    session = &stranger->session();
    auto page = std::make_unique<Widget>(stranger->services(), *session);
    stranger.release()->setParent(page.get());
    return page;
}

/// As the session says it when the Hub has answered.
Page waitingForTheBrowser(PageWorld &world)
{
    AccountSession *session = nullptr;
    auto page = withSession<ui::SignInPage>(world, session);
    emit session->browserAwaited(QUrl(u"https://worlddata.example/oauth/authorize?client_id=5f0c"_s), true);
    return page;
}

Page waitingForAnotherDevice(PageWorld &world)
{
    AccountSession *session = nullptr;
    auto page = withSession<ui::SignInPage>(world, session);
    emit session->codeShown({.userCode = u"WXYZ-2345"_s,
                             .address = QUrl(u"https://worlddata.example/oauth/device"_s),
                             .completeAddress = QUrl(u"https://worlddata.example/oauth/device?user_code=WXYZ-2345"_s),
                             .validFor = 300s},
                            false);
    return page;
}

Page review(PageWorld &world, const QString &token)
{
    AccountSession *session = nullptr;
    auto page = withSession<ui::SignInPage>(world, session);
    session->check(world.hub().endpoint(), core::AccessToken(token));
    return QTest::qWaitFor([session] { return !session->identity().name.isEmpty(); }) ? std::move(page) : nullptr;
}

Page refusedToken(PageWorld &world)
{
    AccountSession *session = nullptr;
    auto page = withSession<ui::SignInPage>(world, session);
    session->check(world.hub().endpoint(), core::AccessToken(u"hf_nobodyHasThisToken00000000000000000"_s));
    const auto *bar = page->findChild<ui::MessageBar *>();
    return QTest::qWaitFor([bar] { return !bar->message().text.isEmpty(); }) ? std::move(page) : nullptr;
}

/// The page with what stands in place of its list.
Page emptyRepositories(std::unique_ptr<ui::RepositoriesPage> page)
{
    page->resize(pageSize);
    page->show();  // asks the Hub
    const auto *heading = page->findChild<QLabel *>(u"emptyHeading"_s);
    const auto isSettled = [heading] {
        return heading->isVisible() && !heading->text().isEmpty() && !heading->text().contains(u'…');
    };
    return QTest::qWaitFor(isSettled) ? std::move(page) : nullptr;
}

Page noRepositories(PageWorld &world)
{
    AccountSession *session = nullptr;
    auto page = withSession<ui::RepositoriesPage>(world, session);
    session->check(world.hub().endpoint(), core::AccessToken(HubFixture::bobToken));
    if (!QTest::qWaitFor([session] { return !session->identity().name.isEmpty(); }))
        return nullptr;
    session->accept();
    if (!QTest::qWaitFor([session] { return session->isSignedIn(); }))
        return nullptr;
    return emptyRepositories(std::move(page));
}

Page failedRepositories(PageWorld &world)
{
    world.hub().faults().add({.pathContains = u"/api/"_s, .times = 1000, .status = 403});
    Page page = emptyRepositories(std::make_unique<ui::RepositoriesPage>(world.services(), world.alice()));
    world.hub().faults().clear();
    return page;
}

Page loadingRepositories(PageWorld &world)
{
    world.hub().faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/api/"_s, .times = 3, .delay = 2s});
    auto page = std::make_unique<ui::RepositoriesPage>(world.services(), world.alice());
    page->resize(pageSize);
    page->show();
    const auto *heading = page->findChild<QLabel *>(u"emptyHeading"_s);
    return QTest::qWaitFor([heading] { return heading->isVisible(); }) ? std::move(page) : nullptr;
}

std::unique_ptr<ui::RepositoriesPage> filledRepositories(PageWorld &world)
{
    auto page = std::make_unique<ui::RepositoriesPage>(world.services(), world.alice());
    page->resize(pageSize);
    page->show();
    const auto *table = page->findChild<QAbstractItemView *>(u"repositoryTable"_s);
    return QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }) ? std::move(page) : nullptr;
}

Page repositoriesWithoutMatch(PageWorld &world)
{
    auto page = filledRepositories(world);
    if (page)
        page->findChild<QLineEdit *>(u"repositoryFilter"_s)->setText(u"worlddata"_s);
    return page;
}

Page oneRepository(PageWorld &world)
{
    auto page = filledRepositories(world);
    if (!page)
        return nullptr;
    page->openAddressText(world.repository().fullName());
    const auto *fact = page->findChild<QLabel *>(u"factVisibility"_s);
    return QTest::qWaitFor([fact] { return fact->isVisible(); }) ? std::move(page) : nullptr;
}

/// A history page that keeps the history it shows.
Page historyPage(PageWorld &world, const ui::HistorySource &source, ui::OpenHistory::State wanted)
{
    auto *history = new ui::OpenHistory(world.services().http, world.services().cacheFolder);
    history->setAccount(world.alice().account());
    auto *downloads = new ui::DownloadSession(world.services().http, history);
    downloads->setAccount(world.alice().account());
    auto page = std::make_unique<ui::HistoryPage>(world.services(), world.alice(), *history, *downloads);
    QObject::connect(page.get(), &QObject::destroyed, history, &QObject::deleteLater);
    if (source != ui::HistorySource{})
        history->open(source);
    const auto isThere = [history, wanted] { return history->state() == wanted && !history->isFetching(); };
    return QTest::qWaitFor(isThere, 20'000) ? std::move(page) : nullptr;
}

/// Two lines of commits that meet again, with a tag: as `git fast-import` reads them. All words are the world's own.
QByteArray forkedHistory()
{
    const auto commit = [](const QByteArray &branch, int mark, const QByteArray &parents) {
        const QByteArray number = QByteArray::number(mark);
        return QByteArray("commit refs/heads/" + branch + "\nmark :" + number
                          + "\ncommitter Example <e@example.org> 170000" + number + "000 +0000\ndata 11\nworlddata "
                          + number + '\n' + parents + "M 100644 inline worlddata-" + number + "\ndata 4\n"
                          + number.repeated(3) + "\n\n");
    };
    return commit("main", 1, {}) + commit("worlddata", 2, "from :1\n") + commit("main", 3, "from :1\n")
        + commit("main", 4, "from :3\nmerge :2\n") + "reset refs/tags/worlddata-4\nfrom :4\n";
}

/// With a commit and its files.
Page filledHistory(PageWorld &world, const ui::HistorySource &source)
{
    Page page = historyPage(world, source, ui::OpenHistory::State::Open);
    if (!page)
        return nullptr;
    page->resize(1200, 800);
    page->show();
    auto *commits = page->findChild<QAbstractItemView *>(u"commitList"_s);
    commits->setCurrentIndex(commits->model()->index(0, 0));
    const auto *files = page->findChild<QAbstractItemView *>(u"changedFiles"_s);
    return QTest::qWaitFor([files] { return files->model()->rowCount() > 0; }) ? std::move(page) : nullptr;
}

Page folderHistory(PageWorld &world)
{
    const QString folder = world.gitFolder();
    QDir().mkpath(folder);
    const bool isMade = runGit(folder, folder, {u"init"_s, u"--quiet"_s}).ok()
        && runGit(folder, folder, {u"fast-import"_s, u"--quiet"_s, u"--force"_s}, forkedHistory()).ok();
    return isMade ? filledHistory(world, {.folder = folder}) : nullptr;
}

Page hubHistory(PageWorld &world)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = u"worlddata-1"_s};
    (void)world.client().createRepo({.id = repo});
    const QString served = world.hub().root() + u"/repos/models/alice/worlddata-1.git"_s;
    if (!runGit(served, served, {u"fast-import"_s, u"--quiet"_s, u"--force"_s}, forkedHistory()).ok())
        return nullptr;
    return filledHistory(world, {.repo = repo});
}

Page historyFiles(PageWorld &world)
{
    Page page = hubHistory(world);
    if (!page)
        return nullptr;
    page->findChild<QTabWidget *>(u"commitTabs"_s)->setCurrentIndex(1);
    const auto *tree = page->findChild<QAbstractItemView *>(u"fileTree"_s);
    return QTest::qWaitFor([tree] { return tree->model()->rowCount() > 0; }) ? std::move(page) : nullptr;
}

Page historyWithoutCommits(PageWorld &world)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = u"worlddata-2"_s};
    (void)world.client().createRepo({.id = repo});
    const QString served = world.hub().root() + u"/repos/models/alice/worlddata-2.git"_s;
    (void)runGit(served, served, {u"update-ref"_s, u"-d"_s, u"refs/heads/main"_s});
    return historyPage(world, {.repo = repo}, ui::OpenHistory::State::Open);
}

Page everyTone(PageWorld &)
{
    using enum ui::MessageBar::Tone;
    auto page = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(page.get());
    for (const auto tone : {Info, Success, Warning, Error}) {
        auto *bar = new ui::MessageBar(page.get());
        bar->setObjectName(u"bar%1"_s.arg(static_cast<int>(tone)));
        bar->showMessage(tone, {.text = u"worlddata"_s, .remedy = ui::Remedy::Retry, .details = u"127.0.0.1"_s});
        layout->addWidget(bar);
    }
    layout->addStretch(1);
    return page;
}

}  // namespace

QList<PageFactory> signInStates()
{
    return {
        {u"sign-in page, browser"_s, waitingForTheBrowser},
        {u"sign-in page, another device"_s, waitingForAnotherDevice},
        {u"sign-in page, review"_s, [](PageWorld &world) { return review(world, HubFixture::aliceToken); }},
        {u"sign-in page, read-only"_s, [](PageWorld &world) { return review(world, HubFixture::bobToken); }},
        {u"sign-in page, refused"_s, refusedToken},
    };
}

QList<PageFactory> repositoryStates()
{
    return {
        {u"repositories page, none"_s, noRepositories},
        {u"repositories page, failed"_s, failedRepositories},
        {u"repositories page, loading"_s, loadingRepositories},
        {u"repositories page, no match"_s, repositoriesWithoutMatch},
        {u"repositories page, one"_s, oneRepository},
    };
}

QList<PageFactory> historyPages()
{
    using enum ui::OpenHistory::State;
    return {
        {u"history page, empty"_s, [](PageWorld &world) { return historyPage(world, {}, Empty); }},
        {u"history page, a history"_s, hubHistory},
        {u"history page, all files"_s, historyFiles},
        {u"history page, no commits"_s, historyWithoutCommits},
        {u"history page, failed"_s,
         [](PageWorld &world) { return historyPage(world, {.repo = world.missingRepository()}, Failed); }},
        {u"history page, a folder"_s, folderHistory},
        {u"history page, no git folder"_s,
         [](PageWorld &world) { return historyPage(world, {.folder = world.model()}, Failed); }},
    };
}

QList<PageFactory> messageBars()
{
    return {{u"message bars"_s, everyTone}};
}

}  // namespace test
