#include "core/net/connectionreport.h"
#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/tlsserver.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// Whom the client believes.
class TestTrust final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<test::TlsServer> m_server;

    QString certificate() const { return m_server->certificate(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable("openssl").isEmpty(), "this test needs the openssl program");
        m_server.emplace(m_folder.path());
        QVERIFY(m_server->isReady());
        QVERIFY(m_server->serve("hello", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"));
    }

    void init()
    {
        qunsetenv("SSL_CERT_FILE");
        qunsetenv("CURL_CA_BUNDLE");
    }

    void anUnknownAuthorityIsNotTrusted()
    {
        HttpClient client;
        ConnectionReport report;
        const auto response = client.call({.url = m_server->url("hello"), .subject = "the Hub", .report = &report});
        QCOMPARE(report.obstacle, Obstacle::CertificateUntrusted);
        QCOMPARE(report.certificateIssuer, "Example Proxy CA");
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::TlsUntrusted);
        QCOMPARE(response.error().subject, "the Hub");
        QVERIFY(!response.error().detail.isEmpty());
    }

    void aGivenAuthorityIsTrusted_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("in the settings") << QByteArray{};
        QTest::newRow("in SSL_CERT_FILE") << QByteArray{"SSL_CERT_FILE"};
        QTest::newRow("in CURL_CA_BUNDLE") << QByteArray{"CURL_CA_BUNDLE"};
    }
    void aGivenAuthorityIsTrusted()
    {
        QFETCH(QByteArray, variable);
        NetworkOptions options;
        if (variable.isEmpty())
            options.caBundlePath = certificate();
        else
            qputenv(variable.constData(), certificate().toUtf8());
        HttpClient client{options};
        const auto response = client.call({.url = m_server->url("hello")});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(response->body, "hello");
    }

    void aTrustedAuthorityMustNameTheHost()
    {
        HttpClient client{{.caBundlePath = certificate()}};
        QUrl url = m_server->url("hello");
        url.setHost("localhost");  // the certificate is for 127.0.0.1
        ConnectionReport report;
        const auto response = client.call({.url = url, .report = &report});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::TlsUntrusted);
        QCOMPARE(report.obstacle, Obstacle::CertificateWrongName);
    }

    void whatIsOutOfDateIsNotTrusted()
    {
        const QTemporaryDir folder;
        const test::TlsServer old{folder.path(), {.from = "20200101000000Z", .until = "20200201000000Z"}};
        QVERIFY(old.isReady());
        HttpClient client{{.caBundlePath = old.certificate()}};
        ConnectionReport report;
        QVERIFY(!client.call({.url = old.url("hello"), .report = &report}));
        QCOMPARE(report.obstacle, Obstacle::CertificateOutOfDate);
        QCOMPARE(report.certificateUntil, QDateTime::fromString("2020-02-01T00:00:00Z", Qt::ISODate));
    }

    void lookingAtACertificateDoesNotTrustIt()
    {
        HttpClient client;
        ConnectionReport report;
        for (int i = 0; i < 3; ++i)
            QVERIFY(!client.call({.url = m_server->url("hello"), .report = &report}));
    }

    void aMissingBundleIsNotIgnored()
    {
        HttpClient client{{.caBundlePath = m_folder.filePath("absent.pem")}};
        ConnectionReport report;
        const auto response = client.call({.url = m_server->url("hello"), .report = &report});
        QCOMPARE(report.obstacle, Obstacle::CaFileUnusable);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::TlsUntrusted);
    }

    void aRedirectOutOfTlsIsRefused()
    {
        LoopbackServer plain{[](LoopbackServer::Exchange &exchange) { exchange.reply(200, "plain"); }};
        QVERIFY(m_server->serve("away",
                                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: "
                                    + plain.url().toEncoded() + "\r\n\r\n"));
        HttpClient client{{.caBundlePath = certificate()}};
        const auto response = client.call({.url = m_server->url("away")});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ServerFault);
        QCOMPARE(plain.requestCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
