#include "core/auth/clientregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// What Slipway is called at each Hub, from one start to the next.
class TestClientRegistry final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }

    void anIdIsKeptPerHub()
    {
        QCOMPARE(registry().find(hub, here), QString{});
        QVERIFY(registry().keep(hub, here, "one"));
        QVERIFY(registry().keep(QUrl{"http://127.0.0.1:8080"}, here, "two"));
        QCOMPARE(registry().find(hub, here), "one");
        QCOMPARE(registry().find(QUrl{"https://hub.example:443/"}, here), "one");
        QCOMPARE(registry().find(QUrl{"http://127.0.0.1:8080"}, here), "two");
        QVERIFY(registry().keep(hub, here, "three"));
        QCOMPARE(registry().find(hub, here), "three");
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
    }

    void itIsForOneRedirect_data()
    {
        QTest::addColumn<QUrl>("registered");
        QTest::addColumn<QUrl>("asked");
        QTest::addColumn<bool>("fits");
        const QUrl web{"https://app.example/cb"};
        QTest::newRow("the same") << here << here << true;
        QTest::newRow("another port") << here << QUrl{"http://127.0.0.1:2/callback"} << true;
        QTest::newRow("another path") << here << QUrl{"http://127.0.0.1:1/other"} << false;
        QTest::newRow("another name of this computer") << here << QUrl{"http://localhost:1/callback"} << false;
        QTest::newRow("encrypted") << here << QUrl{"https://127.0.0.1:1/callback"} << false;
        QTest::newRow("elsewhere") << web << web << true;
        QTest::newRow("another port elsewhere") << web << QUrl{"https://app.example:444/cb"} << false;
        QTest::newRow("none") << QUrl{} << here << false;
    }
    void itIsForOneRedirect()
    {
        QFETCH(const QUrl, registered);
        QFETCH(const QUrl, asked);
        QFETCH(const bool, fits);
        QVERIFY(registry().keep(hub, registered, "one"));
        QCOMPARE(registry().find(hub, asked), fits ? "one" : QString{});
    }

    void forgettingMeansThatVeryId()
    {
        QVERIFY(registry().keep(hub, here, "new"));
        QVERIFY(registry().forget(hub, "old"));  // somebody else has registered meanwhile
        QCOMPARE(registry().find(hub, here), "new");
        QVERIFY(registry().forget(hub, "new"));
        QCOMPARE(registry().find(hub, here), QString{});
        QVERIFY(registry().forget(hub, "new"));
    }

    void aBrokenFileIsAsGoodAsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("half of it") << QByteArray{"{\"version\": 1, \"cli"};
        QTest::newRow("a later version") << QByteArray{R"({"version": 2, "clients": {}})"};
        QTest::newRow("another shape") << QByteArray{R"({"version": 1, "clients": [1]})"};
        QTest::newRow("nothing") << QByteArray{};
    }
    void aBrokenFileIsAsGoodAsNone()
    {
        QFETCH(const QByteArray, content);
        QFile file{path()};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QCOMPARE(registry().find(hub, here), QString{});
        QVERIFY(registry().keep(hub, here, "one"));
        QCOMPARE(registry().find(hub, here), "one");
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile blocker{m_folder->filePath("data")};
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto kept = ClientRegistry{blocker.fileName()}.keep(hub, here, "one");
        QCOMPARE(kept.error().kind, ErrorKind::Storage);
    }

private:
    QString path() const { return m_folder->filePath("oauth_clients.json"); }
    ClientRegistry registry() const { return ClientRegistry{m_folder->path()}; }

    const QUrl hub{"https://hub.example"};
    const QUrl here{"http://127.0.0.1:1/callback"};
    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestClientRegistry)
#include "tst_clientregistry.moc"
