#include "tests/ui/support/dialogfactories.h"

#include "core/settings/settings.h"
#include "tests/support/committer.h"
#include "ui/account/accountspage.h"
#include "ui/repository/accessrequestsdialog.h"
#include "ui/repository/deleterepositorydialog.h"
#include "ui/repository/gatingdialog.h"
#include "ui/repository/moverepositorydialog.h"
#include "ui/repository/newrepositorywizard.h"
#include "ui/repository/openaddressdialog.h"
#include "ui/repository/usagedialog.h"
#include "ui/repository/visibilitydialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/theme.h"
#include "ui/storage/deleteobjectsdialog.h"
#include "ui/storage/squashdialog.h"
#include "ui/storage/storagedialog.h"

#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {
namespace {

using Page = std::unique_ptr<QWidget>;
using Wizard = ui::NewRepositoryWizard;

/// The wizard with the world's model in it, on one of its pages.
Page wizardPage(PageWorld &world, int wanted)
{
    auto wizard =
        std::make_unique<Wizard>(world.client(), world.alice().identity(),
                                 Wizard::Start{.proposedName = u"tiny-bert-2"_s, .paths = {world.model()}}, nullptr);
    wizard->show();
    const auto isComplete = [&wizard] { return wizard->currentPage() && wizard->currentPage()->isComplete(); };
    while (wizard->currentId() != wanted) {
        const int before = wizard->currentId();
        if (!QTest::qWaitFor(isComplete))
            return nullptr;
        wizard->next();
        if (wizard->currentId() == before)
            return nullptr;
    }
    return QTest::qWaitFor(isComplete) ? std::move(wizard) : nullptr;
}

PageFactory wizardFactory(const QString &name, int page)
{
    return {name, [page](PageWorld &world) { return wizardPage(world, page); }};
}

Page settingsPage(PageWorld &world, int row)
{
    auto dialog = std::make_unique<ui::SettingsDialog>(
        world.services().settings, world.services().http, [] { return ui::ConnectionTarget{}; }, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    auto *accounts = new ui::AccountsPage(world.services(), dialog.get());
    dialog->addPage(ui::theme::icon(u"key"_s), QCoreApplication::translate("WindowSettings", "Accounts"), accounts);
    dialog->findChild<QListWidget *>(u"settingsPages"_s)->setCurrentRow(row);
    return dialog;
}

PageFactory settingsFactory(const QString &name, int row)
{
    return {name, [row](PageWorld &world) { return settingsPage(world, row); }};
}

template <typename Dialog, typename... Arguments>
Page made(Arguments &&...arguments)
{
    auto dialog = std::make_unique<Dialog>(std::forward<Arguments>(arguments)..., nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog;
}

/// Of a repository with a large file in use, one in an older commit, and one whose content is gone.
Page storageDialog(PageWorld &world)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = u"worlddata-storage"_s};
    if (world.client().createRepo({.id = repo})) {
        for (const QByteArray &content : {"worlddata 1"_ba, "worlddata 2"_ba, "worlddata 3"_ba})
            world.hub().storeContent(content);
        Committer commits{world.client(), repo};
        commits.large(u"worlddata"_s, "worlddata 1"_ba).large(u"worlddata-3"_s, "worlddata 3"_ba).commit();
        commits.large(u"worlddata"_s, "worlddata 2"_ba).commit();
        QFile::remove(world.hub().objectPath(core::sha256Of("worlddata 3")));
    }
    auto dialog = made<ui::StorageDialog>(world.services(), world.alice(), repo);
    const auto *reader = dialog->findChild<ui::StorageReader *>();
    return QTest::qWaitFor([reader] { return reader->state() == ui::StorageReader::State::Ready; }) ? std::move(dialog)
                                                                                                    : nullptr;
}

core::RepoInfo infoOf(PageWorld &world)
{
    return world.client().repoInfo(world.repository()).value_or(core::RepoInfo{.id = world.repository()});
}

}  // namespace

QList<PageFactory> wizardPages()
{
    return {
        {u"wizard, no files"_s,
         [](PageWorld &world) {
             return made<Wizard>(world.client(), world.alice().identity(),
                                 Wizard::Start{.proposedName = u"tiny-bert-2"_s});
         }},
        wizardFactory(u"wizard, files"_s, Wizard::FilesPage),
        wizardFactory(u"wizard, facts"_s, Wizard::FactsPage),
        wizardFactory(u"wizard, place"_s, Wizard::PlacePage),
        wizardFactory(u"wizard, content"_s, Wizard::ContentPage),
        wizardFactory(u"wizard, review"_s, Wizard::ReviewPage),
    };
}

QList<PageFactory> settingsPages()
{
    return {
        settingsFactory(u"settings, accounts"_s, 0),  settingsFactory(u"settings, network"_s, 1),
        settingsFactory(u"settings, transfers"_s, 2), settingsFactory(u"settings, appearance"_s, 3),
        settingsFactory(u"settings, language"_s, 4),
    };
}

QList<PageFactory> storageDialogs()
{
    const core::RemovalEffect breaking{.freedBytes = 1'200'000'000,
                                       .freedObjects = 2,
                                       .isUpperBound = true,
                                       .brokenFiles = {u"worlddata"_s},
                                       .brokenHistories = {u"refs/heads/main"_s},
                                       .mayBreakHistories = true,
                                       .keepHistory = {u"refs/heads/worlddata"_s}};
    const core::RemovalEffect harmless{.freedBytes = 1'200'000, .freedObjects = 1};
    const core::RefRecord branch{.name = u"main"_s, .ref = u"refs/heads/main"_s};
    return {
        {u"storage dialog"_s, storageDialog},
        {u"delete large files dialog"_s,
         [breaking](PageWorld &world) { return made<ui::DeleteObjectsDialog>(world.repository(), breaking); }},
        {u"delete large files dialog, harmless"_s,
         [harmless](PageWorld &world) { return made<ui::DeleteObjectsDialog>(world.repository(), harmless); }},
        {u"squash dialog"_s,
         [breaking, branch](PageWorld &world) {
             return made<ui::SquashDialog>(world.repository(), branch, breaking, QStringList{u"#1 worlddata"_s});
         }},
    };
}

QList<PageFactory> repositoryDialogs()
{
    return {
        {u"delete dialog"_s, [](PageWorld &world) { return made<ui::DeleteRepositoryDialog>(world.repository()); }},
        {u"gating dialog"_s, [](PageWorld &world) { return made<ui::GatingDialog>(infoOf(world), true); }},
        {u"move dialog"_s,
         [](PageWorld &world) {
             return made<ui::MoveRepositoryDialog>(world.client(), world.alice().identity(), world.repository());
         }},
        {u"visibility dialog"_s, [](PageWorld &world) { return made<ui::VisibilityDialog>(infoOf(world)); }},
        {u"access requests dialog"_s,
         [](PageWorld &world) { return made<ui::AccessRequestsDialog>(world.client(), world.repository()); }},
        {u"usage dialog"_s,
         [](PageWorld &world) { return made<ui::UsageDialog>(world.client(), infoOf(world), u"main"_s); }},
        {u"open address dialog"_s,
         [](PageWorld &world) { return made<ui::OpenAddressDialog>(world.alice().endpoint()); }},
    };
}

}  // namespace test
