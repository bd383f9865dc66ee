#include "tests/ui/support/pagefactories.h"

#include "tests/ui/support/dialogfactories.h"
#include "tests/ui/support/statefactories.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/account/signinpage.h"
#include "ui/card/cardgenerator.h"
#include "ui/card/cardpage.h"
#include "ui/card/filesdialog.h"
#include "ui/card/mergedialog.h"
#include "ui/card/newcarddialog.h"
#include "ui/card/opencard.h"
#include "ui/publish/publishpage.h"
#include "ui/repository/repositoriespage.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/receiptdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/diagnosticsdialog.h"
#include "ui/shell/logmodel.h"
#include "ui/shell/logviewer.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/question.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowactions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace test {
namespace {

using Page = std::unique_ptr<QWidget>;
using State = ui::PublishSession::State;

/// Keeps what a dialog stands on, for as long as the dialog it is a child of.
class Owner final : public QObject
{
public:
    explicit Owner(Page owned)
        : m_owned(std::move(owned))
    {
    }

private:
    Page m_owned;
};

template <typename Widget, typename... Arguments>
Page make(Arguments &&...arguments)
{
    return std::make_unique<Widget>(std::forward<Arguments>(arguments)...);
}

Page publishPage(PageWorld &world, const std::function<void(ui::PublishPage &)> &fill, State wanted)
{
    auto page = std::make_unique<ui::PublishPage>(world.services(), world.alice());
    fill(*page);
    const auto isThere = [&page, wanted] {
        const ui::PublishSession &session = page->publishSession();
        return session.state() == wanted;
    };
    return QTest::qWaitFor(isThere, 20'000) ? std::move(page) : nullptr;
}

QList<PageFactory> publishPages()
{
    return {
        {u"publish page, empty"_s,
         [](PageWorld &world) { return publishPage(world, [](ui::PublishPage &) { }, State::Idle); }},
        {u"publish page, without a repository"_s,
         [](PageWorld &world) {
             return publishPage(world, [&](ui::PublishPage &page) { page.addPaths({world.model()}); }, State::Ready);
         }},
        {u"publish page, with a plan"_s,
         [](PageWorld &world) {
             return publishPage(
                 world,
                 [&](ui::PublishPage &page) {
                     page.chooseRepository(world.repository());
                     page.addPaths({world.model()});
                 },
                 State::Ready);
         }},
        {u"publish page, failed"_s,
         [](PageWorld &world) {
             return publishPage(
                 world, [&](ui::PublishPage &page) { page.addPaths({world.missingPath()}); }, State::Failed);
         }},
    };
}

Page publishedPage(PageWorld &world)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = u"tiny-bert-%1"_s.arg(QDateTime::currentMSecsSinceEpoch())};
    Page made = publishPage(
        world,
        [&](ui::PublishPage &page) {
            (void)world.client().createRepo({.id = repo});
            page.chooseRepository(repo);
            page.addPaths({world.model()});
        },
        State::Ready);
    auto *page = static_cast<ui::PublishPage *>(made.get());
    if (!page || !QTest::qWaitFor([page] { return page->publishSession().canPublish(); }))
        return nullptr;
    page->findChild<QAbstractButton *>(u"publish"_s)->click();
    const auto isDone = [page] { return page->publishSession().state() == State::Done; };
    return QTest::qWaitFor(isDone, 20'000) ? std::move(made) : nullptr;
}

Page receiptDialog(PageWorld &world)
{
    const Page published = publishedPage(world);
    if (!published)
        return nullptr;
    return make<ui::ReceiptDialog>(static_cast<ui::PublishPage *>(published.get())->publishSession().receipt(),
                                   nullptr);
}

QList<PageFactory> accountPages()
{
    return {
        {u"welcome page"_s, [](PageWorld &) { return make<ui::WelcomePage>(); }},
        {u"sign-in page"_s, [](PageWorld &world) { return make<ui::SignInPage>(world.services(), world.nobody()); }},
        {u"sign-in page, with a notice"_s,
         [](PageWorld &world) {
             auto page = std::make_unique<ui::SignInPage>(world.services(), world.nobody());
             page->showNotice(QCoreApplication::translate("ui::MainWindow",
                                                          "You left the Local Hub. What you published "
                                                          "there stays on this computer."));
             return page;
         }},
    };
}

/// A card page that keeps the card it shows.
Page cardPage(PageWorld &world, const QString &typed, ui::OpenCard::State wanted)
{
    auto *card = new ui::OpenCard(world.services().http, world.draftsFolder());
    card->setAccount(world.alice().account());
    auto page = std::make_unique<ui::CardPage>(world.services(), world.alice(), *card);
    QObject::connect(page.get(), &QObject::destroyed, card, &QObject::deleteLater);
    if (wanted != ui::OpenCard::State::Empty)
        page->openCard(wanted == ui::OpenCard::State::Failed ? world.missingRepository() : world.repository());
    const auto isThere = [card, wanted] { return card->state() == wanted && !card->checker().isChecking(); };
    if (!QTest::qWaitFor(isThere, 20'000) && wanted == ui::OpenCard::State::Open)
        return nullptr;
    if (!typed.isEmpty())
        card->session().replace(typed, ui::ChangeOrigin::Editor, {});
    return QTest::qWaitFor([card] { return !card->checker().isChecking(); }, 20'000) ? std::move(page) : nullptr;
}

/// A dialog on an open card that writes it from the world's model.
template <typename Dialog, typename... Arguments>
Page generatorDialog(PageWorld &world, Arguments &&...arguments)
{
    Page page = cardPage(world, u"---\nlicense: mit\n---\n# worlddata\n"_s, ui::OpenCard::State::Open);
    auto *generator = page ? page->findChild<ui::CardGenerator *>() : nullptr;
    if (!generator)
        return nullptr;
    auto dialog = std::make_unique<Dialog>(*generator, std::forward<Arguments>(arguments)...);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    generator->chooseFolder(world.model());
    const auto isRead = [generator] { return generator->state() == ui::CardGenerator::State::Ready; };
    if (!QTest::qWaitFor(isRead, 20'000))
        return nullptr;
    (new Owner(std::move(page)))->setParent(dialog.get());
    return dialog;
}

Page cardForm(PageWorld &world, const QString &typed)
{
    Page page = cardPage(world, typed, ui::OpenCard::State::Open);
    if (page)
        page->findChild<QTabWidget *>(u"cardWriting"_s)->setCurrentIndex(1);
    return page;
}

QList<PageFactory> cardPages()
{
    using enum ui::OpenCard::State;
    return {
        {u"card page, empty"_s, [](PageWorld &world) { return cardPage(world, {}, Empty); }},
        {u"card page, a card"_s,
         [](PageWorld &world) { return cardPage(world, u"---\nlicense: mit\n---\n# worlddata\n"_s, Open); }},
        {u"card page, with errors"_s,
         [](PageWorld &world) { return cardPage(world, u"---\nlicense: worlddata\n---\n# worlddata\n"_s, Open); }},
        {u"card page, the form"_s,
         [](PageWorld &world) {
             return cardForm(world, u"---\nlicense: mit\ntags: [worlddata]\nlanguage: worlddata\n---\n# worlddata\n"_s);
         }},
        {u"card page, no form"_s,
         [](PageWorld &world) { return cardForm(world, u"---\n- worlddata\n---\n# worlddata\n"_s); }},
        {u"card page, failed"_s, [](PageWorld &world) { return cardPage(world, {}, Failed); }},
        {u"card from files"_s, [](PageWorld &world) { return generatorDialog<ui::FilesDialog>(world); }},
        {u"new card"_s,
         [](PageWorld &world) { return generatorDialog<ui::NewCardDialog>(world, world.services().settings); }},
        {u"merge of a card"_s,
         [](PageWorld &) { return make<ui::MergeDialog>(u"# a\n"_s, u"# worlddata\n"_s, u"# worlddata 2\n"_s); }},
    };
}

Page repositoriesPage(PageWorld &world)
{
    auto page = std::make_unique<ui::RepositoriesPage>(world.services(), world.alice());
    page->resize(pageSize);
    page->show();  // asks the Hub
    auto *table = page->findChild<QAbstractItemView *>(u"repositoryTable"_s);
    if (!table || !QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }))
        return nullptr;
    table->setCurrentIndex(table->model()->index(0, 0));
    return page;
}

/// A window with alice signed in, as far as the shell's dialogs need one.
std::unique_ptr<ui::MainWindow> signedInWindow(PageWorld &world)
{
    const ui::Program program{.logPath = world.logPath(), .redacted = [](const QString &text) { return text; }};
    auto window = std::make_unique<ui::MainWindow>(world.services(), program);
    window->restoreSession();
    ui::MainWindow *shown = window.get();
    return QTest::qWaitFor([shown] { return shown->session().isSignedIn(); }) ? std::move(window) : nullptr;
}

/// A dialog of the shell, opened by its action; the window goes with it.
Page shellDialog(PageWorld &world, const QString &action, const QString &dialog)
{
    auto window = signedInWindow(world);
    if (!window)
        return nullptr;
    window->show();
    window->actions().registry().find(action)->trigger();
    auto *found = window->findChild<QDialog *>(dialog);
    if (!found)
        return nullptr;
    found->setAttribute(Qt::WA_DeleteOnClose, false);
    found->setModal(false);
    found->hide();
    found->setParent(nullptr, found->windowFlags());
    (new Owner(std::move(window)))->setParent(found);
    return Page(found);
}

QList<PageFactory> shellPages()
{
    return {
        {u"main window"_s, [](PageWorld &world) -> Page { return signedInWindow(world); }},
        {u"about"_s, [](PageWorld &) { return make<ui::AboutDialog>(nullptr); }},
        {u"question"_s,
         [](PageWorld &) {
             const auto words = [](const char *text) { return QCoreApplication::translate("ui::MainWindow", text); };
             return make<ui::Question>(
                 ui::Question::Words{
                     .title = words("Stop and sign in"),
                     .text = words("Closing the account stops it. What has arrived is kept, and publishing again sends "
                                   "only the rest."),
                     .accept = words("Stop and close"),
                     .reject = words("Keep publishing"),
                     .isDangerous = true},
                 nullptr);
         }},
        {u"shortcuts"_s, [](PageWorld &world) { return shellDialog(world, u"help.shortcuts"_s, u"shortcutSheet"_s); }},
        // Arrow keys in its field move in its list.
        {u"command palette"_s,
         [](PageWorld &world) { return shellDialog(world, u"window.palette"_s, u"commandPalette"_s); },
         {u"paletteList"_s}},
        {u"log"_s,
         [](PageWorld &world) -> Page {
             auto viewer = std::make_unique<ui::LogViewer>(world.logPath());
             viewer->show();
             const ui::LogModel &model = viewer->model();
             return QTest::qWaitFor([&model] { return model.rowCount() > 0; }) ? std::move(viewer) : nullptr;
         }},
        {u"log, empty"_s, [](PageWorld &world) { return make<ui::LogViewer>(world.missingPath()); }},
        {u"diagnostics"_s,
         [](PageWorld &world) {
             return make<ui::DiagnosticsDialog>(ui::DiagnosticSources{
                 .logPath = world.logPath(), .redacted = [](const QString &) { return u"worlddata"_s; }});
         }},
    };
}

QList<PageFactory> sharedPieces()
{
    return {
        {u"message bar"_s,
         [](PageWorld &) {
             auto page = std::make_unique<QWidget>();
             auto *bar = new ui::MessageBar(page.get());
             bar->showError({.kind = core::ErrorKind::Offline, .subject = u"127.0.0.1"_s, .detail = u"worlddata"_s});
             auto *layout = new QVBoxLayout(page.get());
             layout->addWidget(bar);
             layout->addStretch(1);
             return page;
         }},
    };
}

}  // namespace

QList<PageFactory> pageFactories()
{
    QList<PageFactory> all = sharedPieces();
    all += shellPages();
    all += messageBars();
    all += accountPages();
    all += signInStates();
    all += publishPages();
    all += {{u"publish page, published"_s, publishedPage}, {u"receipt"_s, receiptDialog}};
    all += {{u"repositories page"_s, repositoriesPage}};
    all += repositoryStates();
    all += cardPages();
    all += historyPages();
    all += discussionPages();
    all += repositoryDialogs();
    all += storageDialogs();
    all += wizardPages();
    all += settingsPages();
    return all;
}

const PageFactory &pageFactory(const QString &name)
{
    static const QList<PageFactory> all = pageFactories();
    return *std::ranges::find(all, name, &PageFactory::name);
}

bool present(QWidget &page)
{
    if (!page.isVisible()) {
        const bool isSized = page.testAttribute(Qt::WA_Resized) && page.width() >= page.minimumSizeHint().width();
        if (!isSized && !qobject_cast<QDialog *>(&page))  // a dialog knows its size itself
            page.resize(pageSize);
        page.show();
    }
    page.activateWindow();
    const bool isActive = QTest::qWaitForWindowActive(&page);
    QTest::qWait(50);  // what arrives from other threads: any of it is worth to be looked at, none is needed
    settleLayouts();
    return isActive;
}

}  // namespace test
