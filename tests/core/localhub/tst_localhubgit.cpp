#include "hubcaller.h"
#include "tests/support/gitrunner.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using test::GitOutcome;
using test::HubCaller;
using test::HubFixture;

/// The real git and git-lfs against a Local Hub.
class LocalHubGit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void clonesWhatTheApiCommitted();
    void pushesWhatTheApiThenShows();
    void protocolVersionOneWorksToo();
    void privateRepositoriesNeedTheToken();
    void readersCannotPush();
    void aBadCardIsNotPushed();
    void largeFilesTravelByLfs();
    void pullRequestsCanBeFetched();
    void aPushAndCommitsAtOnceLoseNothing();
    void bigPushesDoNotFillMemoryAndArriveWhole();
    void saysSoWhenGitIsMissing();

private:
    GitOutcome git(const QString &folder, const QStringList &arguments)
    {
        return test::runGit(folder, m_home.path(), arguments);
    }
    QString address(const QString &repo, const QString &token = HubFixture::aliceToken) const
    {
        QUrl url = m_hub->endpoint();
        if (!token.isEmpty()) {
            url.setUserName("user");
            url.setPassword(token);
        }
        return url.toString(QUrl::FullyEncoded) + '/' + repo;
    }
    QString work(const QString &name) const { return m_work->filePath(name); }
    static void writeFile(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray readFile(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_work;
    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HubCaller> m_alice;
};

void LocalHubGit::init()
{
    m_work = std::make_unique<QTemporaryDir>();
    m_hub = std::make_unique<HubFixture>();
    QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    m_alice = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::aliceToken);
    QCOMPARE(m_alice->createModel("alice/m").status, 200);
}

void LocalHubGit::cleanup()
{
    m_alice.reset();
    m_hub.reset();
}

void LocalHubGit::clonesWhatTheApiCommitted()
{
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("dir/ä b.txt", "content")}).status, 200);
    const GitOutcome clone = git(m_work->path(), {"clone", address("alice/m", {}), "c"});
    QVERIFY2(clone.ok(), clone.output.constData());
    QCOMPARE(readFile(work("c/dir/ä b.txt")), "content");
    QVERIFY(git(m_work->path(), {"clone", address("alice/m.git"), "with-suffix"}).ok());
    QVERIFY(git(m_work->path(), {"clone", "--depth", "1", address("alice/m"), "shallow"}).ok());
    QVERIFY(git(m_work->path(), {"clone", "--filter=blob:none", address("alice/m"), "partial"}).ok());
}

void LocalHubGit::pushesWhatTheApiThenShows()
{
    QVERIFY(git(m_work->path(), {"clone", address("alice/m"), "c"}).ok());
    writeFile(work("c/new.txt"), "pushed");
    QVERIFY(git(work("c"), {"add", "."}).ok());
    QVERIFY(git(work("c"), {"commit", "-m", "from git"}).ok());
    const GitOutcome push = git(work("c"), {"push", "origin", "HEAD:main", "HEAD:refs/heads/feature/x"});
    QVERIFY2(push.ok(), push.output.constData());
    QCOMPARE(m_alice->get("/alice/m/resolve/main/new.txt").body, "pushed");
    QCOMPARE(m_alice->get("/alice/m/resolve/feature%2Fx/new.txt").body, "pushed");
    QCOMPARE(m_alice->get("/api/models/alice/m/commits/main").row(0)["title"].toString(), "from git");
    QVERIFY(test::isSound(m_hub->root() + "/repos/models/alice/m.git"));
}

void LocalHubGit::protocolVersionOneWorksToo()
{
    QVERIFY(git(m_work->path(), {"-c", "protocol.version=0", "clone", address("alice/m"), "zero"}).ok());
    QVERIFY(git(m_work->path(), {"-c", "protocol.version=2", "clone", address("alice/m"), "two"}).ok());
}

void LocalHubGit::privateRepositoriesNeedTheToken()
{
    QCOMPARE(m_alice->createModel("alice/secret", true).status, 200);
    const GitOutcome refused = git(m_work->path(), {"clone", address("alice/secret", {}), "no"});
    QVERIFY(!refused.ok());
    QVERIFY2(refused.output.contains("Authentication failed") || refused.output.contains("could not read"),
             refused.output.constData());
    QVERIFY(!git(m_work->path(), {"clone", address("alice/secret", HubFixture::bobToken), "no"}).ok());
    QVERIFY(git(m_work->path(), {"clone", address("alice/secret"), "yes"}).ok());
}

void LocalHubGit::aBadCardIsNotPushed()
{
    QVERIFY(git(m_work->path(), {"clone", address("alice/m"), "c"}).ok());
    writeFile(work("c/README.md"), "---\nlicense: mit\n---\n# Good\n");
    QVERIFY(git(work("c"), {"add", "."}).ok());
    QVERIFY(git(work("c"), {"commit", "-m", "good"}).ok());
    const GitOutcome good = git(work("c"), {"push", "origin", "HEAD:main"});
    QVERIFY2(good.ok(), good.output.constData());
    writeFile(work("c/README.md"), "---\ntags: one\n---\n# Bad\n");
    QVERIFY(git(work("c"), {"commit", "-am", "bad"}).ok());
    const GitOutcome bad = git(work("c"), {"push", "origin", "HEAD:main"});
    QVERIFY(!bad.ok());
    QVERIFY2(bad.output.contains("\"tags\" must be an array") && bad.output.contains("pre-receive hook declined"),
             bad.output.constData());
    QCOMPARE(m_alice->get("/alice/m/resolve/main/README.md").body, "---\nlicense: mit\n---\n# Good\n");
    // Other pushes go on as before, also one that takes a branch away.
    QVERIFY(git(work("c"), {"reset", "--hard", "origin/main"}).ok());
    writeFile(work("c/other.txt"), "x");
    QVERIFY(git(work("c"), {"add", "."}).ok());
    QVERIFY(git(work("c"), {"commit", "-m", "other"}).ok());
    QVERIFY(git(work("c"), {"push", "origin", "HEAD:main", "HEAD:refs/heads/two"}).ok());
    QVERIFY(git(work("c"), {"push", "origin", ":refs/heads/two"}).ok());
    QVERIFY(test::isSound(m_hub->root() + "/repos/models/alice/m.git"));
}

void LocalHubGit::readersCannotPush()
{
    QVERIFY(git(m_work->path(), {"clone", address("alice/m", HubFixture::bobToken), "c"}).ok());
    writeFile(work("c/new.txt"), "x");
    QVERIFY(git(work("c"), {"add", "."}).ok());
    QVERIFY(git(work("c"), {"commit", "-m", "x"}).ok());
    const GitOutcome push = git(work("c"), {"push", "origin", "HEAD:main"});
    QVERIFY(!push.ok());
    QVERIFY2(push.output.contains("403"), push.output.constData());
    QCOMPARE(m_alice->get("/alice/m/resolve/main/new.txt").status, 404);
}

void LocalHubGit::largeFilesTravelByLfs()
{
    QVERIFY2(git(m_work->path(), {"lfs", "version"}).ok(), "git-lfs belongs to what the tests need");
    QVERIFY(git(m_work->path(), {"lfs", "install", "--skip-repo"}).ok());
    const QByteArray large = test::noise(3'000'000);
    QVERIFY(git(m_work->path(), {"clone", address("alice/m"), "c"}).ok());
    writeFile(work("c/weights/model one.safetensors"), large);
    QVERIFY(git(work("c"), {"add", "."}).ok());
    QVERIFY(git(work("c"), {"commit", "-m", "weights"}).ok());
    const GitOutcome push = git(work("c"), {"push", "origin", "HEAD:main"});
    QVERIFY2(push.ok(), push.output.constData());

    const QJsonArray tree = m_alice->get("/api/models/alice/m/tree/main/weights").array();
    QCOMPARE(tree.at(0)["lfs"]["oid"].toString(), test::sha256Hex(large));
    QCOMPARE(tree.at(0)["size"].toInt(), large.size());
    QCOMPARE(m_alice->get("/alice/m/resolve/main/weights/model%20one.safetensors").body, large);

    // And what the API committed, git-lfs checks out.
    const QByteArray other = test::noise(100'000, 2);
    m_alice->uploadLarge("alice/m", other);
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::largeFileOperation("odd name.dat", other)}).status, 200);
    const GitOutcome clone = git(m_work->path(), {"clone", address("alice/m"), "d"});
    QVERIFY2(clone.ok(), clone.output.constData());
    QCOMPARE(readFile(work("d/odd name.dat")), other);
    QCOMPARE(readFile(work("d/weights/model one.safetensors")), large);
    QVERIFY(git(work("d"), {"status", "--porcelain"}).output.isEmpty());
}

void LocalHubGit::pullRequestsCanBeFetched()
{
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("pr.txt", "pr")}, {}, "?create_pr=1").status,
             200);
    QVERIFY(git(m_work->path(), {"clone", address("alice/m"), "c"}).ok());
    const GitOutcome fetched = git(work("c"), {"fetch", "origin", "refs/pr/1:pr/1"});
    QVERIFY2(fetched.ok(), fetched.output.constData());
    QCOMPARE(git(work("c"), {"show", "pr/1:pr.txt"}).output, "pr");
}

void LocalHubGit::aPushAndCommitsAtOnceLoseNothing()
{
    QVERIFY(git(m_work->path(), {"clone", address("alice/m"), "c"}).ok());
    std::atomic<bool> done = false;
    std::atomic<int> landed = 0;
    std::atomic<int> failed = 0;
    std::jthread committer{[&] {
        HubCaller caller{m_hub->endpoint(), HubFixture::aliceToken};
        for (int i = 0; !done && i < 500; ++i) {
            const int status =
                caller.commit("alice/m", "main", {HubCaller::fileOperation(u"api/%1"_s.arg(i), "x")}).status;
            ++(status == 200 ? landed : failed);
        }
    }};
    int pushed = 0;
    for (int i = 0; i < 5; ++i) {
        writeFile(work(u"c/git/%1"_s.arg(i)), "x");
        QVERIFY(git(work("c"), {"add", "."}).ok());
        QVERIFY(git(work("c"), {"commit", "-m", "git"}).ok());
        for (int attempt = 0; attempt < 40; ++attempt) {
            QVERIFY(git(work("c"), {"pull", "--rebase", "origin", "main"}).ok());
            if (git(work("c"), {"push", "origin", "HEAD:main"}).ok()) {
                ++pushed;
                break;
            }
        }
    }
    done = true;
    committer.join();
    QCOMPARE(failed.load(), 0);
    QVERIFY(landed > 0);
    const QByteArray count = m_alice->get("/api/models/alice/m/commits/main?limit=1").header("x-total-count");
    QCOMPARE(count.toInt(), 1 + landed + pushed);
    QCOMPARE(m_alice->get("/api/models/alice/m/tree/main/api").array().size(), landed.load());
    QVERIFY(test::isSound(m_hub->root() + "/repos/models/alice/m.git"));
}

void LocalHubGit::bigPushesDoNotFillMemoryAndArriveWhole()
{
    QVERIFY(git(m_work->path(), {"clone", address("alice/m"), "c"}).ok());
    for (quint32 i = 0; i < 20; ++i)
        writeFile(work(u"c/f%1.txt"_s.arg(i)), test::noise(1'000'000, i + 1));
    QVERIFY(git(work("c"), {"add", "."}).ok());
    QVERIFY(git(work("c"), {"commit", "-m", "big"}).ok());
    // More than git's post buffer: the pack travels in chunks.
    const GitOutcome push = git(work("c"), {"push", "origin", "HEAD:main"});
    QVERIFY2(push.ok(), push.output.constData());
    QCOMPARE(m_alice->get("/alice/m/resolve/main/f19.txt").body, test::noise(1'000'000, 20));
    QVERIFY(QDir(m_hub->root() + "/lfs/incoming").isEmpty());
}

void LocalHubGit::saysSoWhenGitIsMissing()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto answer = m_alice->get("/alice/m/info/refs?service=git-upload-pack");
    qputenv("PATH", path);
    QCOMPARE(answer.status, 501);
    QVERIFY2(answer.error().contains("git is not installed"), qPrintable(answer.error()));
}

QTEST_GUILESS_MAIN(LocalHubGit)
#include "tst_localhubgit.moc"
