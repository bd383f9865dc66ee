#include "tests/ui/revisions/historyfixture.h"

#include "tests/support/gitrunner.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

bool HistoryFixture::signIn()
{
    if (!AccountWorld::signIn())
        return false;
    makePage();
    return true;
}

void HistoryFixture::makePage()
{
    m_history = std::make_unique<ui::OpenHistory>(services().services().http, services().services().cacheFolder);
    m_history->setAccount(session().account());
    m_downloads = std::make_unique<ui::DownloadSession>(services().services().http);
    m_downloads->setAccount(session().account());
    m_page = std::make_unique<ui::HistoryPage>(services().services(), session(), *m_history, *m_downloads);
}

void HistoryFixture::show()
{
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void HistoryFixture::reopen()
{
    m_page.reset();
    m_downloads.reset();
    m_history.reset();
    makePage();
    show();
}

QByteArray HistoryFixture::onServer(const core::RepoId &repo, const QStringList &arguments, const QByteArray &input)
{
    const QString served = hub().root() + u"/repos/models/"_s + repo.fullName() + u".git"_s;
    return runGit(served, served, arguments, input).output.trimmed();
}

core::RepoId HistoryFixture::createEmpty(const QString &name)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = name};
    if (!client().createRepo({.id = repo}))
        qWarning() << "The repository could not be made:" << name;
    onServer(repo, {u"update-ref"_s, u"-d"_s, u"refs/heads/main"_s});
    return repo;
}

core::RepoId HistoryFixture::create(const QString &name, const HistoryShape &shape)
{
    return create(name, HistoryGenerator{shape}.stream());
}

core::RepoId HistoryFixture::create(const QString &name, const QByteArray &stream)
{
    const core::RepoId repo = createEmpty(name);
    const QByteArray words = onServer(repo, {u"fast-import"_s, u"--quiet"_s, u"--force"_s}, stream);
    if (!words.isEmpty())
        qWarning() << words;
    return repo;
}

void HistoryFixture::select(int row)
{
    commits().setCurrentIndex(commits().model()->index(row, 0));
}

bool HistoryFixture::selectFile(const QString &path)
{
    constexpr int patience = 30'000;
    auto *files = find<QTreeView>(u"changedFiles"_s);
    const auto row = [&] {
        const auto *model = files->model();
        return model->match(model->index(0, 0), Qt::DisplayRole, path, 1, Qt::MatchExactly).value(0);
    };
    if (!QTest::qWaitFor([&] { return row().isValid(); }, patience))
        return false;
    files->setCurrentIndex(row());
    const auto *shown = find<QLabel>(u"diffPath"_s);
    return QTest::qWaitFor([&] { return shown->accessibleName() == path; }, patience);
}

QString HistoryFixture::message()
{
    const auto *text = find<QLabel>(u"messageText"_s);
    return text->isVisible() ? text->text() : QString();
}

}  // namespace test
