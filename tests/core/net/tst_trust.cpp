#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

/// `openssl s_server` with a certificate that it made for itself. Serves the files of a folder as whole answers.
class SelfSignedServer
{
public:
    explicit SelfSignedServer(const QString &folder)
    {
        const QString certificate = folder + "/cert.pem";
        m_process.setWorkingDirectory(folder);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        QProcess maker;
        maker.start("openssl",
                    {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                     "subjectAltName=IP:127.0.0.1", "-keyout", folder + "/key.pem", "-out", certificate});
        if (!maker.waitForFinished() || maker.exitCode() != 0)
            return;
        m_process.start(
            "openssl",
            {"s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", folder + "/key.pem", "-HTTP"});
        static const QRegularExpression ready{R"(ACCEPT 127\.0\.0\.1:(\d+))"};
        QString output;
        while (m_port.isEmpty() && m_process.waitForReadyRead()) {
            output += QString::fromUtf8(m_process.readAll());
            m_port = ready.match(output).captured(1);
        }
    }
    ~SelfSignedServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SelfSignedServer)

    [[nodiscard]] bool isReady() const { return !m_port.isEmpty(); }
    [[nodiscard]] QUrl url(const QString &file) const { return QUrl{"https://127.0.0.1:" + m_port + '/' + file}; }

private:
    QProcess m_process;
    QString m_port;
};

}  // namespace

/// Whom the client believes.
class TestTrust final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<SelfSignedServer> m_server;

    QString certificate() const { return m_folder.filePath("cert.pem"); }
    void serve(const QString &name, const QByteArray &answer)
    {
        QFile file{m_folder.filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(answer), answer.size());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable("openssl").isEmpty(), "this test needs the openssl program");
        serve("hello", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
        m_server.emplace(m_folder.path());
        QVERIFY(m_server->isReady());
    }

    void init()
    {
        qunsetenv("SSL_CERT_FILE");
        qunsetenv("CURL_CA_BUNDLE");
    }

    void anUnknownAuthorityIsNotTrusted()
    {
        HttpClient client;
        const auto response = client.call({.url = m_server->url("hello"), .subject = "the Hub"});
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
        const auto response = client.call({.url = url});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::TlsUntrusted);
    }

    void aMissingBundleIsNotIgnored()
    {
        HttpClient client{{.caBundlePath = m_folder.filePath("absent.pem")}};
        const auto response = client.call({.url = m_server->url("hello")});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::TlsUntrusted);
    }

    void aRedirectOutOfTlsIsRefused()
    {
        LoopbackServer plain{[](LoopbackServer::Exchange &exchange) { exchange.reply(200, "plain"); }};
        serve("away",
              "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + plain.url().toEncoded()
                  + "\r\n\r\n");
        HttpClient client{{.caBundlePath = certificate()}};
        const auto response = client.call({.url = m_server->url("away")});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ServerFault);
        QCOMPARE(plain.requestCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
