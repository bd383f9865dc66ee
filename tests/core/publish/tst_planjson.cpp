#include "core/publish/publishplan.h"
#include "core/publish/receipt.h"
#include "tests/core/publish/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using core::ErrorKind;

namespace {

class RandomPlan
{
public:
    explicit RandomPlan(quint32 seed)
        : m_random(seed)
    {
    }

    core::PublishPlan make()
    {
        core::PublishPlan plan{
            .endpoint = QUrl{u"https://hub.example:8443/base"_s},
            .repo = {.type = static_cast<core::RepoType>(number(3)), .owner = u"a-b"_s, .name = u"m.1"_s},
            .revision = pick({u"main"_s, u"refs/pr/7"_s, u"größe"_s}),
            .createRepo = flag(),
            .createBranch = flag(),
            .createPullRequest = flag(),
            .summary = pick({u"Upload"_s, u"\"quoted\" \n two lines"_s}),
            .description = pick({QString{}, u"é 𝒳"_s}),
            .modesArePredicted = flag()};
        if (plan.createRepo) {
            plan.creation = {.id = plan.repo,
                             .visibility = flag() ? core::Visibility::Public : core::Visibility::Private,
                             .license = pick({QString{}, u"mit"_s, u"other"_s}),
                             .licenseName = pick({QString{}, u"my-license-1.0"_s}),
                             .licenseLink = pick({QString{}, u"https://example.org/ü"_s}),
                             .region = pick({QString{}, u"eu"_s}),
                             .resourceGroupId = pick({QString{}, u"66aa00000000000000000001"_s}),
                             .spaceSdk = pick({QString{}, u"gradio"_s})};
        }
        if (flag())
            plan.parent = core::gitBlobOid(bytes());
        for (int i = 0; i < number(8); ++i)
            plan.entries.append(entry(i));
        return plan;
    }

private:
    int number(int below) { return m_random.bounded(below); }
    bool flag() { return number(2) == 0; }
    QString pick(const QStringList &from) { return from.at(number(static_cast<int>(from.size()))); }
    QByteArray bytes() { return QByteArray::number(m_random.generate64()); }
    std::int64_t wide() { return static_cast<std::int64_t>(m_random.generate64() >> 2); }

    core::PlanEntry entry(int index)
    {
        core::PlanEntry entry{.path = u"sub folder/ü%1.bin"_s.arg(index),
                              .action = static_cast<core::PlanAction>(number(5)),
                              .reason = static_cast<core::PlanReason>(number(10)),
                              .detail = pick({QString{}, u".gitignore:3: *.bin"_s}),
                              .localPath = u"/disk/%1"_s.arg(index),
                              .stat = {.sizeBytes = wide() >> 9, .modifiedNs = wide()},
                              .remoteBytes = wide() >> 9,
                              .mode = flag() ? core::UploadMode::Lfs : core::UploadMode::Regular};
        if (entry.action == core::PlanAction::Delete)
            entry.localPath.clear();
        if (flag())
            entry.digest = core::FileDigest{.sha256 = flag() ? core::sha256Of(bytes()) : core::Sha256{},
                                            .blobOid = flag() ? core::gitBlobOid(bytes()) : core::GitOid{},
                                            .sizeBytes = entry.stat.sizeBytes,
                                            .modifiedNs = -wide()};
        return entry;
    }

    QRandomGenerator m_random;
};

core::Receipt sampleReceipt(const QDateTime &finished)
{
    return {.endpoint = QUrl{u"http://127.0.0.1:8080"_s},
            .repo = {.owner = u"alice"_s, .name = u"m"_s},
            .revision = u"main"_s,
            .commits = {core::gitBlobOid("1"), core::gitBlobOid("2")},
            .commitUrl = QUrl{u"http://127.0.0.1:8080/alice/m/commit/1"_s},
            .webUrl = QUrl{u"http://127.0.0.1:8080/alice/m/tree/main"_s},
            .createdRepo = true,
            .verified = true,
            .startedAt = finished.addMSecs(-1234),
            .finishedAt = finished,
            .sentBytes = 5'000'000'000,
            .reusedBytes = 7,
            .entries = {{.path = u"a.bin"_s,
                         .sizeBytes = 5'000'000'000,
                         .mode = core::UploadMode::Lfs,
                         .sha256 = core::sha256Of("a")},
                        {.path = u"b.txt"_s, .action = core::PlanAction::Delete}}};
}

QDateTime time(int second)
{
    return {QDate{2026, 11, 23}, QTime{12, 0, second, 5}, QTimeZone::UTC};
}

}  // namespace

class TestPlanJson final : public QObject
{
    Q_OBJECT

private slots:
    void everyPlanSurvivesTheFile()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            const core::PublishPlan plan = RandomPlan{seed}.make();
            const QByteArray file = QJsonDocument{core::toJson(plan)}.toJson();
            const auto read = core::planFromJson(QJsonDocument::fromJson(file).object());
            QVERIFY2(read, qPrintable(read ? QString{} : read.error().detail));
            QVERIFY2(*read == plan, file.constData());
        }
    }

    void nothingSecretIsWritten()
    {
        core::PublishPlan plan = RandomPlan{1}.make();
        plan.endpoint = QUrl{u"https://user:hf_secret@hub.example/?token=hf_secret"_s};
        const QByteArray file = QJsonDocument{core::toJson(plan)}.toJson();
        QVERIFY(file.contains("hub.example"));
        QVERIFY2(!file.contains("hf_secret"), file.constData());
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("named");
        const QJsonValue gone{QJsonValue::Undefined};
        QTest::newRow("another format") << "format" << QJsonValue{u"x"_s} << "'format'";
        QTest::newRow("a version from the future") << "version" << QJsonValue{2} << "'version'";
        QTest::newRow("no endpoint") << "endpoint" << gone << "'endpoint'";
        QTest::newRow("an endpoint that is no web address")
            << "endpoint" << QJsonValue{u"file:///etc"_s} << "'endpoint'";
        QTest::newRow("a repository id with '..'")
            << "repo" << QJsonValue{QJsonObject{{u"type"_s, u"model"_s}, {u"id"_s, u"a/.."_s}}} << "'repo'";
        QTest::newRow("a text for a flag") << "create_repo" << QJsonValue{u"yes"_s} << "'create_repo'";
        QTest::newRow("a short parent") << "parent" << QJsonValue{u"abc"_s} << "'parent'";
        QTest::newRow("a number as description") << "description" << QJsonValue{1} << "'description'";
        QTest::newRow("entries that are no list") << "entries" << QJsonValue{1} << "'entries'";
        QTest::newRow("an unknown action") << "entries[0].action" << QJsonValue{u"explode"_s} << "'entries[0].action'";
        QTest::newRow("a path that leaves") << "entries[0].path" << QJsonValue{u"../x"_s} << "'entries[0].path'";
        QTest::newRow("a path twice") << "entries[0].path" << QJsonValue{u"b"_s} << "'entries[1].path'";
        QTest::newRow("a relative local path")
            << "entries[0].local_path" << QJsonValue{u"a"_s} << "'entries[0].local_path'";
        QTest::newRow("a negative size") << "entries[0].size" << QJsonValue{-1} << "'entries[0].size'";
        QTest::newRow("a time that is no number")
            << "entries[0].modified_ns" << QJsonValue{u"soon"_s} << "'entries[0].modified_ns'";
        QTest::newRow("no mode") << "entries[0].mode" << gone << "'entries[0].mode'";
        QTest::newRow("a damaged digest")
            << "entries[0].digest" << QJsonValue{QJsonObject{{u"sha256"_s, u"12"_s}}} << "'entries[0].digest.sha256'";
    }

    void damageIsNamed()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, named);
        const core::PublishPlan plan{
            .endpoint = QUrl{u"http://127.0.0.1"_s},
            .repo = {.owner = u"alice"_s, .name = u"m"_s},
            .summary = u"Upload"_s,
            .entries = {{.path = u"a"_s, .localPath = u"/a"_s}, {.path = u"b"_s, .localPath = u"/b"_s}}};
        QJsonObject json = core::toJson(plan);
        QVERIFY(core::planFromJson(json));
        if (field.startsWith(u"entries[0]."_s)) {
            QJsonArray entries = json.value(u"entries").toArray();
            QJsonObject entry = entries.first().toObject();
            entry.insert(field.sliced(11), value);
            entries.replace(0, entry);
            json.insert(u"entries"_s, entries);
        } else {
            json.insert(field, value);
        }
        const auto read = core::planFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
    }

    void anythingElseIsNoPlan()
    {
        QCOMPARE(core::planFromJson({}).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(core::planFromJson(core::toJson(sampleReceipt(time(1)))).error().kind, ErrorKind::InvalidInput);
    }

    void aReceiptSurvivesTheFile()
    {
        const core::Receipt receipt = sampleReceipt(time(1));
        const QByteArray file = QJsonDocument{core::toJson(receipt)}.toJson();
        const auto read = core::receiptFromJson(QJsonDocument::fromJson(file).object());
        QVERIFY2(read, qPrintable(read ? QString{} : read.error().detail));
        QCOMPARE(*read, receipt);
        QJsonObject damaged = core::toJson(receipt);
        damaged.insert(u"started_at"_s, u"yesterday"_s);
        QVERIFY(core::receiptFromJson(damaged).error().detail.contains(u"'started_at'"_s));
    }

    void theStoreGivesTheNewestFirst()
    {
        const QTemporaryDir folder;
        const core::ReceiptStore store{folder.filePath(u"receipts"_s)};
        QVERIFY(store.latest(10).isEmpty());
        for (const int second : {5, 9, 1, 9})
            QVERIFY(store.save(sampleReceipt(time(second))));
        QVERIFY(test::writeFile(folder.filePath(u"receipts/99999999-broken.json"_s), "{"));
        const auto receipts = store.latest(3);
        QCOMPARE(receipts.size(), 3);
        QCOMPARE(receipts.at(0).finishedAt, time(9));
        QCOMPARE(receipts.at(1).finishedAt, time(9));
        QCOMPARE(receipts.at(2).finishedAt, time(5));
    }

    void aStoreThatCannotWriteSaysSo()
    {
        const QTemporaryDir folder;
        QVERIFY(test::writeFile(folder.filePath(u"file"_s), "x"));
        const auto saved = core::ReceiptStore{folder.filePath(u"file/receipts"_s)}.save(sampleReceipt(time(1)));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
    }
};

QTEST_APPLESS_MAIN(TestPlanJson)
#include "tst_planjson.moc"
