#include "localhubpeople.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;

/// Preupload and commit: what is asked, what is done, and what is refused in which words.
class LocalHubCommits : public QObject, private test::LocalHubPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetPeople(); }

    void preuploadEchoesEveryPathWithAMode();
    void preuploadHonoursGivenRules();
    void preuploadTellsWhatIsThere();
    void commitsApplyInOrderAndNameTheirAddress();
    void commitOntoAnotherParentIsRefused();
    void commitRefusalsUseTheHubsWords_data();
    void commitRefusalsUseTheHubsWords();
    void foldersHoldTenThousandEntriesAndNoMore();
    void largeFilesGetTrackingLinesOnceAndOnlyWhenNeeded();
    void filesMoveAndFoldersGo();
    void commitsAsPullRequestLeaveTheBranchAlone();
    void concurrentCommitsAllLand();
};

void LocalHubCommits::preuploadEchoesEveryPathWithAMode()
{
    QCOMPARE(m_alice->createModel("alice/pre").status, 200);
    const auto file = [](const char *path, qint64 size, const QByteArray &sample) {
        return QJsonObject{{"path", path}, {"size", size}, {"sample", QString::fromLatin1(sample.toBase64())}};
    };
    const QJsonArray files{file("README.md", 3, "abc"),
                           file("empty.bin", 0, ""),
                           file("model.safetensors", 3, "abc"),
                           file("huge.txt", 10 * 1024 * 1024 + 1, "text"),
                           file("just.txt", 10 * 1024 * 1024, "text"),
                           file("nul.dat", 4, QByteArray("a\0b", 3)),
                           file("latin1.txt", 4, "\xe4\xf6"),
                           file("cut.txt", 600, QByteArray("a").repeated(511) + "\xc3"),
                           file("saved_model/a/b.txt", 3, "abc"),
                           file("run/events.out.tfevents.1", 3, "abc")};
    const QJsonObject answer = m_alice->post("/api/models/alice/pre/preupload/main", {{"files", files}}).json();
    const QStringList modes{"regular", "regular", "lfs", "lfs", "regular", "lfs", "lfs", "regular", "lfs", "lfs"};
    QCOMPARE(answer["files"].toArray().size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonValue row = answer["files"][i];
        QCOMPARE(row["path"], files.at(i)["path"]);
        QCOMPARE(row["uploadMode"].toString(), modes[i]);
        QCOMPARE(row["shouldIgnore"], QJsonValue(false));
        QVERIFY(row["oid"].isUndefined());
    }
    QCOMPARE(answer["commitOid"].toString(), headOf("alice/pre"));
    QCOMPARE(m_bob->post("/api/models/alice/pre/preupload/main", {{"files", files}}).status, 403);
    HubCaller bob{m_hub->endpoint(), HubFixture::bobWriteToken};
    QCOMPARE(bob.post("/api/models/alice/pre/preupload/main?create_pr=1", {{"files", files}}).status, 200);
    const Answer bad =
        m_alice->post("/api/models/alice/pre/preupload/main", {{"files", QJsonArray{file("../x", 1, "a")}}});
    QCOMPARE(bad.status, 422);
}

void LocalHubCommits::preuploadHonoursGivenRules()
{
    QCOMPARE(m_alice->createModel("alice/rules").status, 200);
    const QJsonArray files{QJsonObject{{"path", "a.tmp"}, {"size", 1}, {"sample", "YQ=="}},
                           QJsonObject{{"path", "data/a.csv"}, {"size", 1}, {"sample", "YQ=="}},
                           QJsonObject{{"path", "sub/keep.txt"}, {"size", 1}, {"sample", "YQ=="}}};
    const QJsonObject given = m_alice
                                  ->post("/api/models/alice/rules/preupload/main",
                                         {{"files", files},
                                          {"gitIgnore", "*.tmp\nsub/\n"},
                                          {"gitAttributes", "*.csv filter=lfs diff=lfs merge=lfs -text\n"}})
                                  .json();
    QCOMPARE(given["files"][0]["shouldIgnore"], QJsonValue(true));
    QCOMPARE(given["files"][1]["uploadMode"].toString(), "lfs");
    QCOMPARE(given["files"][2]["shouldIgnore"], QJsonValue(true));

    QCOMPARE(m_alice
                 ->commit("alice/rules", "main",
                          {HubCaller::fileOperation(".gitignore", "*.tmp\n"),
                           HubCaller::fileOperation("data/.gitattributes", "*.csv filter=lfs\n")})
                 .status,
             200);
    const QJsonObject stored = m_alice->post("/api/models/alice/rules/preupload/main", {{"files", files}}).json();
    QCOMPARE(stored["files"][0]["shouldIgnore"], QJsonValue(true));
    QCOMPARE(stored["files"][1]["uploadMode"].toString(), "lfs");
    QCOMPARE(stored["files"][2]["shouldIgnore"], QJsonValue(false));
}

void LocalHubCommits::preuploadTellsWhatIsThere()
{
    QCOMPARE(m_alice->createModel("alice/there").status, 200);
    const QByteArray large = test::noise(1000);
    m_alice->uploadLarge("alice/there", large);
    QCOMPARE(m_alice
                 ->commit("alice/there", "main",
                          {HubCaller::fileOperation("a.txt", "abc"), HubCaller::largeFileOperation("b.bin", large)})
                 .status,
             200);
    const QJsonArray files{QJsonObject{{"path", "a.txt"}, {"size", 3}, {"sample", "YWJj"}},
                           QJsonObject{{"path", "b.bin"}, {"size", 1000}, {"sample", "AAAA"}}};
    const QJsonObject answer = m_alice->post("/api/models/alice/there/preupload/main", {{"files", files}}).json();
    QCOMPARE(answer["files"][0]["oid"].toString(), "f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f");  // git hash-object
    QCOMPARE(answer["files"][1]["oid"].toString(), test::sha256Hex(large));
}

void LocalHubCommits::commitsApplyInOrderAndNameTheirAddress()
{
    QCOMPARE(m_alice->createModel("alice/ordered").status, 200);
    const Answer answer =
        m_alice->commit("alice/ordered", "main",
                        {HubCaller::fileOperation("dir/old.txt", "old"), HubCaller::fileOperation("a.txt", "first"),
                         HubCaller::fileOperation("a.txt", "last"), HubCaller::deletion("dir/", "deletedFolder"),
                         HubCaller::fileOperation("dir/new.txt", "new")},
                        {{"summary", "Title"}, {"description", "Body\nof it"}});
    QCOMPARE(answer.status, 200);
    const QString oid = answer.json()["commitOid"].toString();
    QCOMPARE(answer.json()["success"], QJsonValue(true));
    QCOMPARE(answer.json()["commitUrl"].toString(), m_hub->endpoint().toString() + "/alice/ordered/commit/" + oid);
    QVERIFY(answer.json()["hookOutput"].isString());
    QCOMPARE(headOf("alice/ordered"), oid);
    QCOMPARE(pathsIn("alice/ordered"), QStringList({".gitattributes", "a.txt", "dir/new.txt"}));
    QCOMPARE(m_alice->get("/alice/ordered/resolve/main/a.txt").body, "last");
    const QJsonValue newest = m_alice->get("/api/models/alice/ordered/commits/main").row(0);
    QCOMPARE(newest["title"].toString(), "Title");
    QCOMPARE(newest["message"].toString(), "Body\nof it");
    QCOMPARE(newest["authors"][0]["user"].toString(), "alice");
}

void LocalHubCommits::commitOntoAnotherParentIsRefused()
{
    QCOMPARE(m_alice->createModel("alice/parent").status, 200);
    const QString base = headOf("alice/parent");
    const QJsonObject onBase{{"parentCommit", base}};
    QCOMPARE(m_alice->commit("alice/parent", "main", {HubCaller::fileOperation("a", "1")}, onBase).status, 200);
    const QString head = headOf("alice/parent");
    const Answer late = m_alice->commit("alice/parent", "main", {HubCaller::fileOperation("a", "2")}, onBase);
    QCOMPARE(late.status, 412);
    QCOMPARE(late.error(), "The branch was updated since you opened this page. Please refresh and try again.");
    QCOMPARE(headOf("alice/parent"), head);
    QCOMPARE(
        m_alice->commit("alice/parent", "main", {HubCaller::fileOperation("a", "3")}, {{"parentCommit", head}}).status,
        200);
}

void LocalHubCommits::commitRefusalsUseTheHubsWords_data()
{
    QTest::addColumn<QJsonObject>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no operation") << QJsonObject{} << 400
                                  << "Add a line with the key `lfsFile`, `file` or `deletedFile`";
    QTest::newRow("an object that was never uploaded")
        << HubCaller::largeFileOperation("dir/never.bin", "never uploaded") << 400
        << "an LFS pointer pointed to a file that does not exist";
    QTest::newRow("the name of the offending file")
        << HubCaller::largeFileOperation("dir/never.bin", "never uploaded") << 400 << "dir/never.bin";
    QTest::newRow("a regular file over 10 MiB")
        << HubCaller::fileOperation("big.txt", QByteArray(10 * 1024 * 1024 + 1, 'a')) << 400
        << "contains files larger than 10 MiB";
    QTest::newRow("a path that climbs") << HubCaller::fileOperation("a/../b", "x") << 422 << "leaves its folder";
    QTest::newRow("a path into .git") << HubCaller::fileOperation(".git/config", "x") << 422 << "'.git'";
    QTest::newRow("a name of 4 KB") << HubCaller::fileOperation(QString(4096, u'x'), "x") << 422 << "longer than";
    QTest::newRow("control characters") << HubCaller::fileOperation("a\nb", "x") << 422 << "control characters";
    QTest::newRow("a folder where a file is")
        << HubCaller::fileOperation(".gitattributes/x", "x") << 400 << "cannot share one name";
    QTest::newRow("content that is not base64")
        << QJsonObject{{"key", "file"},
                       {"value", QJsonObject{{"path", "a"}, {"content", "%%%"}, {"encoding", "base64"}}}}
        << 400 << "not base64";
}

void LocalHubCommits::commitRefusalsUseTheHubsWords()
{
    QFETCH(QJsonObject, operation);
    QFETCH(int, status);
    QFETCH(QString, words);
    m_alice->createModel("alice/refusals");
    const QString head = headOf("alice/refusals");
    const Answer answer = m_alice->commit("alice/refusals", "main",
                                          operation.isEmpty() ? QList<QJsonObject>{} : QList<QJsonObject>{operation});
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.error().contains(words), qPrintable(answer.error()));
    QVERIFY(!answer.header("x-error-message").contains('\n'));
    QCOMPARE(headOf("alice/refusals"), head);
}

void LocalHubCommits::foldersHoldTenThousandEntriesAndNoMore()
{
    QCOMPARE(m_alice->createModel("alice/crowd").status, 200);
    QList<QJsonObject> files;
    for (int i = 0; i < 10'000; ++i)
        files.append(HubCaller::fileOperation(u"crowd/%1"_s.arg(i), "same"));
    QCOMPARE(m_alice->commit("alice/crowd", "main", files).status, 200);
    const Answer refused = m_alice->commit("alice/crowd", "main", {HubCaller::fileOperation("crowd/more", "x")});
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.error().contains("Offending directories: - crowd"), qPrintable(refused.error()));
    QCOMPARE(m_alice
                 ->commit("alice/crowd", "main",
                          {HubCaller::deletion("crowd/0"), HubCaller::fileOperation("crowd/more", "x")})
                 .status,
             200);
}

void LocalHubCommits::largeFilesGetTrackingLinesOnceAndOnlyWhenNeeded()
{
    QCOMPARE(m_alice->createModel("alice/tracked").status, 200);
    const QByteArray large = test::noise(500);
    m_alice->uploadLarge("alice/tracked", large);
    const auto add = [&](const QString &path) {
        return m_alice->commit("alice/tracked", "main", {HubCaller::largeFileOperation(path, large)}).status;
    };
    const auto attributes = [&] { return m_alice->get("/alice/tracked/resolve/main/.gitattributes").body; };
    const QByteArray before = attributes();
    QCOMPARE(add("covered.safetensors"), 200);
    QCOMPARE(attributes(), before);
    QCOMPARE(add("dir/two words.dat"), 200);
    QCOMPARE(attributes(), before + "dir/two[[:space:]]words.dat filter=lfs diff=lfs merge=lfs -text\n");
    QCOMPARE(add("dir/two words.dat"), 200);
    QCOMPARE(attributes().count("words.dat"), 1);
}

void LocalHubCommits::filesMoveAndFoldersGo()
{
    QCOMPARE(m_alice->createModel("alice/moving").status, 200);
    QCOMPARE(m_alice
                 ->commit("alice/moving", "main",
                          {HubCaller::fileOperation("a/one.txt", "one"), HubCaller::fileOperation("a/two.txt", "2"),
                           HubCaller::fileOperation("c/three.txt", "3")})
                 .status,
             200);
    const QJsonObject move{{"key", "file"}, {"value", QJsonObject{{"path", "b/one.txt"}, {"oldPath", "a/one.txt"}}}};
    QCOMPARE(
        m_alice
            ->commit("alice/moving", "main",
                     {move, HubCaller::deletion("c", "deletedEntry"), HubCaller::deletion("a/two.txt", "deletedEntry")})
            .status,
        200);
    QCOMPARE(pathsIn("alice/moving"), QStringList({".gitattributes", "b/one.txt"}));
    QCOMPARE(m_alice->get("/alice/moving/resolve/main/b/one.txt").body, "one");
    QCOMPARE(m_alice->commit("alice/moving", "main", {HubCaller::deletion("b")}).status, 404);
    const Answer legacy = m_alice->post("/api/models/alice/moving/commit/main",
                                        {{"summary", "old form"},
                                         {"files", QJsonArray{QJsonObject{{"path", "x.txt"}, {"content", "x"}}}},
                                         {"deletedEntries", QJsonArray{QJsonObject{{"path", "b"}}}}});
    QCOMPARE(legacy.status, 200);
    QCOMPARE(pathsIn("alice/moving"), QStringList({".gitattributes", "x.txt"}));
}

void LocalHubCommits::commitsAsPullRequestLeaveTheBranchAlone()
{
    QCOMPARE(m_alice->createModel("alice/pulled").status, 200);
    const QString head = headOf("alice/pulled");
    HubCaller bob{m_hub->endpoint(), HubFixture::bobWriteToken};
    const Answer answer = bob.commit("alice/pulled", "main", {HubCaller::fileOperation("a.txt", "from bob")},
                                     {{"summary", "Bob's idea"}}, "?create_pr=1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["pullRequestUrl"].toString(), m_hub->endpoint().toString() + "/alice/pulled/discussions/1");
    QCOMPARE(headOf("alice/pulled"), head);
    QCOMPARE(m_alice->get("/alice/pulled/resolve/refs%2Fpr%2F1/a.txt").body, "from bob");
    QCOMPARE(bob.commit("alice/pulled", "refs%2Fpr%2F1", {HubCaller::fileOperation("b.txt", "more")}).status, 200);
    QCOMPARE(bob.commit("alice/pulled", "main", {HubCaller::fileOperation("b.txt", "more")}).status, 403);
    QCOMPARE(m_bob->commit("alice/pulled", "main", {HubCaller::fileOperation("b.txt", "x")}, {}, "?create_pr=1").status,
             403);

    QCOMPARE(bob.post("/api/models/alice/pulled/discussions/1/merge", {}).status, 403);
    QCOMPARE(m_alice->send("POST", "/api/models/alice/pulled/discussions/1/merge").status, 200);
    QCOMPARE(pathsIn("alice/pulled"), QStringList({".gitattributes", "a.txt", "b.txt"}));
    QCOMPARE(m_alice->get("/api/models/alice/pulled/discussions/1").json()["status"].toString(), "merged");
}

void LocalHubCommits::concurrentCommitsAllLand()
{
    QCOMPARE(m_alice->createModel("alice/race").status, 200);
    constexpr int threads = 6;
    constexpr int each = 8;
    std::atomic<int> landed = 0;
    {
        std::vector<std::jthread> writers;
        for (int t = 0; t < threads; ++t) {
            writers.emplace_back([&, t] {
                HubCaller caller{m_hub->endpoint(), HubFixture::aliceToken};
                for (int i = 0; i < each; ++i) {
                    const QString path = u"t%1/f%2"_s.arg(t).arg(i);
                    if (caller.commit("alice/race", "main", {HubCaller::fileOperation(path, "x")}).status == 200)
                        ++landed;
                }
            });
        }
    }
    QCOMPARE(landed.load(), threads * each);
    QCOMPARE(pathsIn("alice/race").size(), threads * each + 1);
    QCOMPARE(m_alice->get("/api/models/alice/race/commits/main").header("x-total-count").toInt(), threads * each + 1);
}

QTEST_GUILESS_MAIN(LocalHubCommits)
#include "tst_localhubcommits.moc"
