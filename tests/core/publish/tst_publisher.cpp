#include "tests/core/publish/publishworld.h"

#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::FileState;
using core::PlanAction;
using core::PublishStage;

/// What arrives at a real Local Hub, checked with git and on its disk.
class TestPublisher final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::PublishWorld> m_world;

    void restartWith(core::LocalHub::Options options)
    {
        m_world = std::make_unique<test::PublishWorld>(std::move(options));
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
    }
    void put(const QString &path, const QByteArray &content) { QVERIFY(m_world->put(path, content)); }
    core::Receipt publish()
    {
        const auto receipt = m_world->publish();
        if (!receipt) {
            QTest::qFail(qPrintable(u"%1: %2"_s.arg(receipt.error().subject, receipt.error().detail)), __FILE__,
                         __LINE__);
        }
        return receipt.value_or(core::Receipt{});
    }
    int puts() { return m_world->faults().count("PUT", u"/storage/"_s); }
    int commits() { return m_world->faults().count("POST", u"/commit/"_s); }

private slots:
    void init() { restartWith({}); }

    void publishesAFolderBitForBit()
    {
        const QHash<QString, QByteArray> files{
            {u"README.md"_s, "---\nlicense: mit\n---\n# Test\n"},
            {u"config.json"_s, "{}"},
            {u"model.safetensors"_s, test::randomBytes(3'000'000)},
            {u"sub folder/größe 模型.bin"_s, test::randomBytes(5'000, 2)},
            {u"sub folder/copy.bin"_s, test::randomBytes(5'000, 2)},
            {u"empty.bin"_s, ""},
            {u"plain.dat"_s, "text in a file of unknown kind\n"},
        };
        for (const auto &[path, content] : files.asKeyValueRange())
            put(path, content);
        QCOMPARE(::symlink("config.json", QFile::encodeName(m_world->at(u"link.json"_s)).constData()), 0);

        const core::Receipt receipt = publish();
        QVERIFY(receipt.verified);
        QVERIFY(receipt.createdRepo);
        QCOMPARE(receipt.commits.size(), 1);
        QCOMPARE(receipt.commits.first().toHex(), m_world->head());
        for (const auto &[path, content] : files.asKeyValueRange())
            QVERIFY2(m_world->published(path) == content, qPrintable(path));
        QCOMPARE(m_world->published(u"link.json"_s), "{}");
        QVERIFY(m_world->isLfs(u"model.safetensors"_s) && m_world->isLfs(u"sub folder/größe 模型.bin"_s));
        QVERIFY(!m_world->isLfs(u"empty.bin"_s) && !m_world->isLfs(u"plain.dat"_s));
        QVERIFY(m_world->git({u"fsck"_s, u"--strict"_s}).ok);

        QCOMPARE(puts(), 2);  // the copy travels once
        QCOMPARE(receipt.reusedBytes, 5'000);
        std::int64_t total = 2;  // the link
        for (const QByteArray &content : files)
            total += content.size();
        QCOMPARE(receipt.sentBytes, total - 5'000);
        QCOMPARE(receipt.entries.size(), files.size() + 1);
        const auto snapshot = m_world->board().snapshot();
        QCOMPARE(snapshot.stage, PublishStage::Done);
        QCOMPARE(snapshot.sentBytes, total);
        QCOMPARE(snapshot.skippedBytes, 5'000);
        QCOMPARE(snapshot.hashedBytes, snapshot.hashTotalBytes);
        QCOMPARE(snapshot.foundFiles, files.size() + 1);
        QVERIFY(std::ranges::all_of(snapshot.rows, [](const core::ProgressBoard::RowSnapshot &row) {
            return row.state == FileState::Verified;
        }));
    }

    void publishingAgainSendsNothing()
    {
        put(u"model.bin"_s, test::randomBytes(100'000));
        put(u"README.md"_s, "# Test\n");
        publish();
        const QByteArray before = m_world->head();
        const int putsBefore = puts();

        const auto plan = m_world->prepare();
        QVERIFY(plan);
        QVERIFY(plan->isEmpty());
        QCOMPARE(plan->totals().keepCount, 2);
        QVERIFY(!plan->createRepo);
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY(receipt);
        QVERIFY(receipt->commits.isEmpty());
        QCOMPARE(receipt->entries.size(), 2);
        QCOMPARE(puts(), putsBefore);
        QCOMPARE(commits(), 1);
        QCOMPARE(m_world->head(), before);
    }

    void replacesAddsRenamesAndDeletesInOneCommit()
    {
        put(u"model.bin"_s, test::randomBytes(50'000));
        put(u"config.json"_s, "{\"a\":1}");
        put(u"old/notes.txt"_s, "old\n");
        publish();
        const int before = m_world->commitCount();
        const int putsBefore = puts();

        put(u"config.json"_s, "{\"a\":2}");  // the same size: only its hash tells
        QVERIFY(QFile::rename(m_world->at(u"model.bin"_s), m_world->at(u"weights.bin"_s)));
        QVERIFY(QDir{m_world->at(u"old"_s)}.removeRecursively());
        auto request = m_world->request();
        request.plan.deletePatterns = {u"*"_s};
        request.plan.summary = u"Rename the weights"_s;
        request.plan.description = u"And say why."_s;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        const auto totals = plan->totals();
        QCOMPARE(totals.addCount, 1);
        QCOMPARE(totals.replaceCount, 1);
        QCOMPARE(totals.deleteCount, 2);
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY(receipt);

        QCOMPARE(m_world->publishedPaths(), QStringList({u".gitattributes"_s, u"config.json"_s, u"weights.bin"_s}));
        QCOMPARE(m_world->published(u"config.json"_s), "{\"a\":2}");
        QCOMPARE(m_world->published(u"weights.bin"_s), test::randomBytes(50'000));
        QCOMPARE(puts(), putsBefore);  // the server has the weights
        QCOMPARE(receipt->reusedBytes, 50'000);
        QCOMPARE(m_world->commitCount(), before + 1);
        QCOMPARE(m_world->git({u"log"_s, u"-1"_s, u"--format=%B"_s}).output.trimmed(),
                 "Rename the weights\n\nAnd say why.");
    }

    void aSavedPlanDoesTheSame()
    {
        put(u"a/model.bin"_s, test::randomBytes(70'000));
        put(u"README.md"_s, "# Saved\n");
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        QVERIFY(plan->createRepo && plan->modesArePredicted);
        const QByteArray file = QJsonDocument{core::toJson(*plan)}.toJson();
        const auto read = core::planFromJson(QJsonDocument::fromJson(file).object());
        QVERIFY(read);
        QVERIFY(m_world->publisher().execute(*read, {}));
        QCOMPARE(m_world->published(u"a/model.bin"_s), test::randomBytes(70'000));
        // A second time the repository is no longer one to be created.
        QCOMPARE(m_world->publisher().execute(*read, {}).error().kind, ErrorKind::AlreadyExists);
    }

    void preparingChangesNothing()
    {
        put(u"model.bin"_s, test::randomBytes(1'000));
        QVERIFY(m_world->prepare());
        QCOMPARE(m_world->hub().repoInfo(test::PublishWorld::repo).error().kind, ErrorKind::RepositoryNotFound);
        auto request = m_world->request();
        request.plan.createRepo = false;
        QCOMPARE(m_world->publisher().prepare(request, {}).error().kind, ErrorKind::RepositoryNotFound);
    }

    void publishesToANewBranch()
    {
        put(u"README.md"_s, "one\n");
        publish();
        const QByteArray mainBefore = m_world->head();
        put(u"README.md"_s, "two\n");
        auto request = m_world->request();
        request.plan.revision = u"experiment"_s;
        QCOMPARE(m_world->publisher().prepare(request, {}).error().kind, ErrorKind::RevisionNotFound);
        request.plan.createBranch = true;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        QVERIFY(plan->createBranch && !plan->createRepo);
        QCOMPARE(plan->totals().replaceCount, 1);
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(m_world->published(u"README.md"_s, u"experiment"_s), "two\n");
        QCOMPARE(m_world->head(), mainBefore);
        QCOMPARE(receipt->webUrl, m_world->hub().treeUrl(test::PublishWorld::repo, u"experiment"_s));
    }

    void opensAPullRequestAndLeavesTheBranchAlone()
    {
        put(u"README.md"_s, "one\n");
        publish();
        const QByteArray mainBefore = m_world->head();
        put(u"README.md"_s, "two\n");
        put(u"model.bin"_s, test::randomBytes(9'000));
        auto request = m_world->request();
        request.plan.createPullRequest = true;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QVERIFY(receipt->verified);
        QVERIFY(receipt->pullRequestUrl.path().endsWith(u"/alice/demo/discussions/1"_s));
        QCOMPARE(m_world->head(), mainBefore);
        QCOMPARE(m_world->published(u"README.md"_s, u"refs/pr/1"_s), "two\n");
        QCOMPARE(m_world->published(u"model.bin"_s, u"refs/pr/1"_s), test::randomBytes(9'000));
    }

    void theRepositorysOwnIgnoreRulesCount()
    {
        put(u".gitignore"_s, "*.log\n");
        put(u"README.md"_s, "# Test\n");
        publish();
        QVERIFY(QFile::remove(m_world->at(u".gitignore"_s)));
        put(u"train.log"_s, "loss\n");
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        QVERIFY(plan->isEmpty());
        QCOMPARE(plan->totals().skipCount, 1);
        auto request = m_world->request();
        request.scan.useGitIgnore = false;
        QCOMPARE(m_world->publisher().prepare(request, {}).value().totals().addCount, 1);
    }

    void whatTheServerPutIntoANewRepositoryIsNotCommittedAgain()
    {
        put(u"README.md"_s, "# Test\n");
        publish();
        const QByteArray attributes = m_world->published(u".gitattributes"_s);
        restartWith({});
        put(u".gitattributes"_s, attributes);
        const core::Receipt receipt = publish();
        QVERIFY(receipt.createdRepo && receipt.verified);
        QVERIFY(receipt.commits.isEmpty());
        QCOMPARE(commits(), 0);
        QCOMPARE(m_world->commitCount(), 1);
    }

    void twoThousandSmallFilesTravel()
    {
        for (int i = 0; i < 2'000; ++i)
            put(u"data/%1/file-%2.%3"_s.arg(i % 20).arg(i).arg(i % 2 ? u"txt"_s : u"bin"_s),
                QByteArray::number(i).repeated(20));
        const core::Receipt receipt = publish();
        QVERIFY(receipt.verified);
        QCOMPARE(receipt.entries.size(), 2'000);
        QCOMPARE(puts(), 1'000);
        QCOMPARE(m_world->publishedPaths().size(), 2'001);
        QCOMPARE(m_world->published(u"data/7/file-7.txt"_s), QByteArray{"7"}.repeated(20));
        QCOMPARE(m_world->published(u"data/8/file-1008.bin"_s), QByteArray{"1008"}.repeated(20));
    }

    void aFileOfTwoGigabytesTravelsInParts()
    {
        constexpr qint64 bytes = 2LL * 1024 * 1024 * 1024;
        QFile file{m_world->at(u"large.bin"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(bytes));  // a hole: it takes no room on this side
        QVERIFY(file.seek(bytes - 4) && file.write("tail") == 4);
        file.close();
        const core::Receipt receipt = publish();
        QVERIFY(receipt.verified);
        QCOMPARE(receipt.sentBytes, bytes);
        QVERIFY(m_world->faults().count("PUT", u"/storage/parts/"_s) > 1);
        QCOMPARE(m_world->board().snapshot().sentBytes, bytes);
    }

    void aCommitBeyondTheLimitIsSplit()
    {
        // 11 regular files of 9.9 MB are more than the 100 MiB one commit takes.
        for (int i = 0; i < 11; ++i)
            put(u"part-%1.txt"_s.arg(i),
                QByteArray{"%1\n"}.replace("%1", QByteArray::number(i)).repeated(9'900'000 / (i < 10 ? 2 : 3)));
        put(u"model.bin"_s, test::randomBytes(10));
        auto request = m_world->request();
        request.plan.summary = u"Split"_s;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QVERIFY(receipt->verified);
        QCOMPARE(receipt->commits.size(), 2);
        QCOMPARE(m_world->git({u"log"_s, u"-2"_s, u"--format=%s"_s}).output.trimmed(),
                 "Split (part 2 of 2)\nSplit (part 1 of 2)");
        QCOMPARE(m_world->published(u"part-10.txt"_s).size(), 9'900'000);
    }

    void verifyComparesWithoutChangingAnything()
    {
        put(u"a.txt"_s, "a");
        put(u"b.bin"_s, test::randomBytes(100));
        put(u"c.txt"_s, "c");
        publish();
        const auto files = core::scanFiles({m_world->folder()}, {});
        const auto verify = [&](const core::FileSet &set) {
            return core::verifyFiles(m_world->hub(), set, test::PublishWorld::repo, u"main"_s, m_world->board(), {});
        };
        const auto good = verify(files.value());
        QVERIFY(good);
        QVERIFY(good->isGood());
        QCOMPARE(good->matching, QStringList({u"a.txt"_s, u"b.bin"_s, u"c.txt"_s}));
        QCOMPARE(good->commit.toHex(), m_world->head());

        put(u"b.bin"_s, test::randomBytes(100, 9));
        put(u"c.txt"_s, "longer");
        put(u"d.txt"_s, "new");
        const auto bad = verify(core::scanFiles({m_world->folder()}, {}).value());
        QVERIFY(bad);
        QVERIFY(!bad->isGood());
        QCOMPARE(bad->matching, QStringList{u"a.txt"_s});
        QCOMPARE(bad->differing, QStringList({u"b.bin"_s, u"c.txt"_s}));
        QCOMPARE(bad->missing, QStringList{u"d.txt"_s});
    }

    void fileOverFolderIsRefusedBeforeAnythingIsSent()
    {
        put(u"data/a.txt"_s, "a");
        publish();
        QVERIFY(QDir{m_world->at(u"data"_s)}.removeRecursively());
        put(u"data"_s, "a file");
        const auto plan = m_world->prepare();
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(plan.error().subject, u"data"_s);
    }
};

QTEST_GUILESS_MAIN(TestPublisher)
#include "tst_publisher.moc"
