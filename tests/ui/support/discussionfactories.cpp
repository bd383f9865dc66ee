#include "core/hub/repodiscussions.h"
#include "tests/ui/support/statefactories.h"
#include "ui/discussions/discussionspage.h"

#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace test {
namespace {

using Page = std::unique_ptr<QWidget>;
using State = ui::OpenDiscussions::State;

/// A discussions page that keeps what it shows.
Page discussionsPage(PageWorld &world, const std::optional<core::RepoId> &repo, State wanted,
                     ui::OpenDiscussions **shown = nullptr)
{
    auto *open = new ui::OpenDiscussions(world.services().http, world.services().cacheFolder);
    open->setAccount(world.alice().account(), world.alice().identity());
    auto page = std::make_unique<ui::DiscussionsPage>(world.services(), world.alice(), *open);
    QObject::connect(page.get(), &QObject::destroyed, open, &QObject::deleteLater);
    page->resize(1200, 800);
    if (repo)
        page->openDiscussions(*repo);
    if (shown)
        *shown = open;
    return QTest::qWaitFor([open, wanted] { return open->state() == wanted; }) ? std::move(page) : nullptr;
}

Page oneThread(PageWorld &world, bool isPullRequest)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = u"worlddata-3"_s};
    (void)world.client().createRepo({.id = repo});
    const auto opened = core::RepoDiscussions{world.client()}.open(
        repo, {.title = u"worlddata"_s, .description = u"worlddata"_s, .isPullRequest = isPullRequest});
    ui::OpenDiscussions *open = nullptr;
    Page page = discussionsPage(world, repo, State::Open, &open);
    if (!page || !opened)
        return nullptr;
    page->show();
    open->showThread(opened->number);
    const auto isThere = [&] {
        return !page->findChildren<QTextBrowser *>(u"commentText"_s).isEmpty()
            && open->thread().diffState() != ui::OpenThread::DiffState::Reading;
    };
    return QTest::qWaitFor(isThere, 20'000) ? std::move(page) : nullptr;
}

}  // namespace

QList<PageFactory> discussionPages()
{
    return {
        {u"discussions page, empty"_s,
         [](PageWorld &world) { return discussionsPage(world, std::nullopt, State::Empty); }},
        {u"discussions page, none"_s,
         [](PageWorld &world) { return discussionsPage(world, world.repository(), State::Open); }},
        {u"discussions page, a discussion"_s, [](PageWorld &world) { return oneThread(world, false); }},
        {u"discussions page, a pull request"_s, [](PageWorld &world) { return oneThread(world, true); }},
        {u"discussions page, failed"_s,
         [](PageWorld &world) { return discussionsPage(world, world.missingRepository(), State::Failed); }},
    };
}

}  // namespace test
