#include "ui/settings/addressinput.h"

#include <QTest>

using namespace ui;

/// Addresses as people type and paste them.
class TestAddressInput final : public QObject
{
    Q_OBJECT

private slots:
    void proxies_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<AddressProblem>("problem");
        using enum AddressProblem;
        QTest::newRow("as it should be") << "http://proxy.example:3128" << "http://proxy.example:3128" << None;
        QTest::newRow("without a scheme") << " proxy.example:3128 " << "http://proxy.example:3128" << None;
        QTest::newRow("with a slash") << "http://proxy.example:3128/" << "http://proxy.example:3128" << None;
        QTest::newRow("encrypted") << "https://proxy.example:443" << "https://proxy.example:443" << None;
        QTest::newRow("SOCKS") << "socks5h://127.0.0.1:1080" << "socks5h://127.0.0.1:1080" << None;
        QTest::newRow("IPv6") << "http://[::1]:3128" << "http://[::1]:3128" << None;
        QTest::newRow("empty") << "" << "" << NotAnAddress;
        QTest::newRow("a sentence") << "the proxy at work" << "" << NotAnAddress;
        QTest::newRow("another scheme") << "ftp://proxy.example:21" << "" << WrongScheme;
        QTest::newRow("no port") << "proxy.example" << "" << PortMissing;
        QTest::newRow("a configuration script") << "http://proxy.example:80/proxy.pac" << "" << HasExtras;
        QTest::newRow("a query") << "http://proxy.example:80?x=1" << "" << HasExtras;
    }
    void proxies()
    {
        QFETCH(QString, text);
        const ProxyInput input = readProxyAddress(text);
        QTEST(input.address, "address");
        QTEST(input.problem, "problem");
        QCOMPARE(proxyProblemText(input.problem).isEmpty(), input.problem == AddressProblem::None);
    }

    void aPastedPasswordIsTakenOutOfTheAddress()
    {
        const ProxyInput input = readProxyAddress("http://ann:p%40ss@proxy.example:3128");
        QCOMPARE(input.address, "http://proxy.example:3128");
        QCOMPARE(input.user, "ann");
        QCOMPARE(input.password, "p@ss");
    }

    void services_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QUrl>("address");
        QTest::addColumn<AddressProblem>("problem");
        using enum AddressProblem;
        QTest::newRow("none") << "  " << QUrl{} << None;
        QTest::newRow("a name") << "lfs.example" << QUrl{"https://lfs.example"} << None;
        QTest::newRow("with a path") << "http://lfs.example:8080/hub/" << QUrl{"http://lfs.example:8080/hub"} << None;
        QTest::newRow("another scheme") << "s3://bucket" << QUrl{} << WrongScheme;
        QTest::newRow("blanks") << "my storage" << QUrl{} << NotAnAddress;
        QTest::newRow("a user") << "https://me@lfs.example" << QUrl{} << HasExtras;
        QTest::newRow("a query") << "https://lfs.example?a=b" << QUrl{} << HasExtras;
    }
    void services()
    {
        QFETCH(QString, text);
        const ServiceInput input = readServiceAddress(text);
        QTEST(input.address, "address");
        QTEST(input.problem, "problem");
        QCOMPARE(serviceProblemText(input.problem).isEmpty(), input.problem == AddressProblem::None);
    }

    void hosts()
    {
        QCOMPARE(readHosts(" a.example,b.example ;10.0.0.5\n"), (QStringList{"a.example", "b.example", "10.0.0.5"}));
        QVERIFY(readHosts(" , ").isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestAddressInput)
#include "tst_addressinput.moc"
