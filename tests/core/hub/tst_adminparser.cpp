#include "core/hub/adminparser_p.h"

#include <QTest>
#include <QTimeZone>

using namespace core;

class TestAdminParser final : public QObject
{
    Q_OBJECT

private slots:
    void readsAccessRequests();
    void readsStorage();
    void leavesOutTypesItDoesNotKnow();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void tellsALimitOnlyWhereThereIsOne_data();
    void tellsALimitOnlyWhereThereIsOne();
};

void TestAdminParser::readsAccessRequests()
{
    const auto requests = parseAccessRequests(R"([
        {"user":{"_id":"1","user":"bob","fullname":"Bob B","email":"bob@example.org","avatarUrl":"x"},
         "timestamp":"2026-01-02T03:04:05.000Z","status":"pending","unknown":[1],
         "fields":{"Company":"Acme","I agree":true,"Age":7,"Odd":{"a":1}}},
        {"user":{"user":"carol"}}])");
    QVERIFY(requests);
    QCOMPARE(requests->size(), 2);
    const QList<std::pair<QString, QString>> answers{
        {"Age", "7"}, {"Company", "Acme"}, {"I agree", "true"}, {"Odd", ""}};
    const AccessRequest bob{.user = "bob",
                            .fullName = "Bob B",
                            .email = "bob@example.org",
                            .requestedAt = QDateTime({2026, 1, 2}, {3, 4, 5}, QTimeZone::UTC),
                            .answers = answers};
    QCOMPARE(requests->at(0), bob);
    QCOMPARE(requests->at(1).user, "carol");
    QVERIFY(!requests->at(1).requestedAt.isValid());
}

void TestAdminParser::readsStorage()
{
    const auto stored = parseStorage(R"([
        {"id":"acme/big","type":"model","updatedAt":"x","visibility":"private","storage":1500,"storagePercent":15.0},
        {"id":"acme/n","type":"dataset","storage":0}])");
    QVERIFY(stored);
    const QList<StoredRepo> expected{{.id = {.owner = "acme", .name = "big"}, .bytes = 1500, .percent = 15},
                                     {.id = {.type = RepoType::Dataset, .owner = "acme", .name = "n"}}};
    QCOMPARE(*stored, expected);
}

void TestAdminParser::leavesOutTypesItDoesNotKnow()
{
    const auto stored =
        parseStorage(R"([{"id":"acme/b","type":"bucket","storage":5},{"id":"gpt2","type":"kernel","storage":5}])");
    QVERIFY(stored);
    QVERIFY(stored->isEmpty());
}

void TestAdminParser::namesWhatIsWrong_data()
{
    QTest::addColumn<bool>("isStorage");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, bool isStorage, const char *body, const char *problem) {
        QTest::newRow(name) << isStorage << QByteArray(body) << QString(problem);
    };
    row("no list", false, "{}", "not a JSON array");
    row("no JSON", false, "<html>", "not JSON");
    row("no object", false, "[7]", "'[0]' is not an object");
    row("no user", false, "[{}]", "user' is missing");
    row("a user that is none", false, R"([{"user":{"user":7}}])", "user' is not a string");
    row("a user as text", false, R"([{"user":"bob"}])", "user' is missing");
    row("storage: no id", true, R"([{"type":"model","storage":1}])", "id' is missing");
    row("storage: a bad id", true, R"([{"id":"x","type":"model","storage":1}])", "id' is not a repository id");
    row("storage: negative", true, R"([{"id":"a/b","type":"model","storage":-1}])", "storage' is not a whole number");
    row("storage: as text", true, R"([{"id":"a/b","type":"model","storage":"1"}])", "storage' is not a number");
}

void TestAdminParser::namesWhatIsWrong()
{
    QFETCH(const bool, isStorage);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, problem);
    const Error error = isStorage ? parseStorage(body).error_or(Error{}) : parseAccessRequests(body).error_or(Error{});
    QCOMPARE(error.kind, ErrorKind::ServerFault);
    QVERIFY2(error.detail.contains(problem), qPrintable(error.detail));
}

void TestAdminParser::tellsALimitOnlyWhereThereIsOne_data()
{
    QTest::addColumn<QList<double>>("percents");
    QTest::addColumn<qint64>("limit");  // 0: none
    QTest::newRow("of a quota") << QList<double>{10, 15} << qint64(800);
    QTest::newRow("shares of what is used") << QList<double>{40, 60} << qint64(0);
    QTest::newRow("shares, rounded") << QList<double>{33.3, 66.6} << qint64(0);
    QTest::newRow("not told") << QList<double>{0, 0} << qint64(0);
    QTest::newRow("over the quota") << QList<double>{90, 30} << qint64(0);
}

void TestAdminParser::tellsALimitOnlyWhereThereIsOne()
{
    QFETCH(const QList<double>, percents);
    QFETCH(const qint64, limit);
    const StorageUse use =
        storageUse({{.bytes = 80, .percent = percents.at(0)}, {.bytes = 120, .percent = percents.at(1)}});
    QCOMPARE(use.repositories, 2);
    QCOMPARE(use.usedBytes, 200);
    QCOMPARE(use.limitBytes.value_or(0), limit);
}

QTEST_GUILESS_MAIN(TestAdminParser)
#include "tst_adminparser.moc"
