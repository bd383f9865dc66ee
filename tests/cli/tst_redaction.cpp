#include "app/logging.h"
#include "app/redaction.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(testLog, "slipway.test")

}  // namespace

class TestRedaction final : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreRemoved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("a token") << u"token hf_AbCdEf0123456789 sent"_s << u"token hf_… sent"_s;
        QTest::newRow("an OAuth token") << u"hf_oauth_eyJ0eXAi"_s << u"hf_…"_s;
        QTest::newRow("an organisation's token") << u"api_org_AbCdEf"_s << u"api_org_…"_s;
        QTest::newRow("a bearer header") << u"authorization: Bearer abc.def-ghi/jkl"_s << u"authorization: Bearer …"_s;
        QTest::newRow("a bearer header in quotes") << u"\"bearer abcdef\", x"_s << u"\"bearer …\", x"_s;
        QTest::newRow("basic credentials") << u"Authorization: Basic dXNlcjpwdw=="_s << u"Authorization: Basic …"_s;
        QTest::newRow("a signed address") << u"PUT https://s3.example/b/k?X-Amz-Signature=00ff&x=1 failed"_s
                                          << u"PUT https://s3.example/b/k?… failed"_s;
        QTest::newRow("a signature alone") << u"signature=00ff00ff"_s << u"signature=…"_s;
        QTest::newRow("a password in an address") << u"http://user:pass@proxy:3128/"_s << u"http://…@proxy:3128/"_s;
        QTest::newRow("an OAuth form") << u"grant_type=refresh_token&refresh_token=rt-77&client_id=me"_s
                                       << u"grant_type=refresh_token&refresh_token=…&client_id=me"_s;
        QTest::newRow("a code and its verifier") << u"code=abc&code_verifier=xyz"_s << u"code=…&code_verifier=…"_s;
        QTest::newRow("a token answer") << u"{\"access_token\": \"at-1\", \"expires_in\": 5}"_s
                                        << u"{\"access_token\":\"…\", \"expires_in\": 5}"_s;
        QTest::newRow("a code as a word")
            << u"exit code 3, \"code\": \"EAGAIN\""_s << u"exit code 3, \"code\": \"EAGAIN\""_s;
        QTest::newRow("several in one line") << u"hf_a1b2c3d4 and hf_e5f6a7b8"_s << u"hf_… and hf_…"_s;
        QTest::newRow("an ordinary text stays")
            << u"Published half of it, 3 files"_s << u"Published half of it, 3 files"_s;
        QTest::newRow("an address without a query stays")
            << u"GET https://huggingface.co/api/models/a/b"_s << u"GET https://huggingface.co/api/models/a/b"_s;
    }

    void secretsAreRemoved()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, kept);
        QCOMPARE(app::redacted(text), kept);
    }

    void theLogIsPrivateRedactedAndBounded()
    {
        const QTemporaryDir folder;
        app::installLogging(folder.path());
        const QString name = folder.filePath(u"slipway.log"_s);
        qCInfo(testLog) << "signed in with hf_SecretSecretSecret";
        QFile log{name};
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        QVERIFY2(text.contains("signed in with") && text.contains("slipway.test"), text);
        QVERIFY2(!text.contains("Secret"), text);
        QCOMPARE(log.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);

        const QString line(1'000, u'x');
        for (int i = 0; i < 2'500; ++i)
            qCInfo(testLog).noquote() << line;
        qInstallMessageHandler(nullptr);
        QVERIFY(QFile{name}.size() < 2'100'000);
        const QFile older{name + u".1"_s};
        QVERIFY(older.size() > 1'900'000 && older.size() < 2'100'000);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
