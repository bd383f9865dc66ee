#include "tests/ui/support/messagewatch.h"
#include "tests/ui/support/secretsearch.h"
#include "tests/ui/support/testservices.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;

}  // namespace

/// Whether the search for tokens that ends every journey finds one: each is planted here.
class TestSecretSearch final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPlantedTokenIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content");
        const QByteArray inState = "{\"draft\": \"use " + token + "\"}";
        QTest::newRow("in the state") << u"data/window.json"_s << inState;
        QTest::newRow("in a log") << u"data/slipway.log"_s << QByteArray("info GET /x?t=" + token + "\n");
        QTest::newRow("in a report") << u"report.txt"_s << QByteArray("Authorization: Bearer " + token);
        QTest::newRow("in a hidden file") << u"cache/.left"_s << token;
        QTest::newRow("in an index") << u"data/accounts.json"_s << token;
        QTest::newRow("as UTF-16") << u"settings/machine.ini"_s << utf16(token);
        QTest::newRow("of OAuth") << u"settings/settings.ini"_s << QByteArray("hf_oauth_refresh_0123456789abcdef");
        QTest::newRow("beside the place") << u"hf/token.tmp"_s << token;
    }

    void aPlantedTokenIsFound()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, content);
        write(path, content, ownersOnly);
        QCOMPARE(test::leakedTokens(m_folder->path()), QStringList(m_folder->filePath(path)));
    }

    void aTokenInItsPlaceIsNoLeak_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the Hub client's token") << u"hf/token"_s;
        QTest::newRow("its others") << u"hf/stored_tokens"_s;
        QTest::newRow("ours") << u"data/accounts/https-hub.example-443/stored_tokens"_s;
        QTest::newRow("the Local Hub's people") << u"data/localhub/accounts.json"_s;
    }

    void aTokenInItsPlaceIsNoLeak()
    {
        QFETCH(const QString, path);
        write(path, token, ownersOnly);
        QCOMPARE(test::leakedTokens(m_folder->path()), QStringList());
        QCOMPARE(test::filesHolding(m_folder->path(), {token}), QStringList(m_folder->filePath(path)));
        // But for when others may read it.
        QVERIFY(QFile::setPermissions(m_folder->filePath(path), ownersOnly | QFile::ReadGroup));
        QCOMPARE(test::leakedTokens(m_folder->path()), QStringList(m_folder->filePath(path)));
    }

    void ordinaryWordsAreNoLeak()
    {
        write(u"README.md"_s, "hf_transfer, hf_hub_download, hf_… and huggingface_hub_or_something_longer", ownersOnly);
        QCOMPARE(test::leakedTokens(m_folder->path()), QStringList());
    }

    void aMessageWithATokenIsHeard()
    {
        const test::MessageWatch outer;
        {
            const test::MessageWatch inner;
            qInfo("fine");
        }
        qInfo("sent with %s", token.constData());
        QCOMPARE(test::MessageWatch::takeLeaks().size(), 1);
        QCOMPARE(test::MessageWatch::takeLeaks(), QStringList());
    }

    void everyJourneyEndsWithTheSearch()
    {
        auto services = std::make_unique<test::TestServices>();
        QFile file(services->path(u"left.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(token) == token.size());
        file.close();
        QEXPECT_FAIL("", "planted", Continue);
        services.reset();  // fails: the token lies there
        QEXPECT_FAIL("", "said", Continue);
        services = std::make_unique<test::TestServices>();
        qInfo("sent with %s", token.constData());
        services.reset();
    }

private:
    void write(const QString &path, const QByteArray &content, QFile::Permissions permissions)
    {
        const QString full = m_folder->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.setPermissions(permissions));
    }

    static QByteArray utf16(const QByteArray &text)
    {
        const QString wide = QString::fromLatin1(text);
        return QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    }

    static inline const QByteArray token = "hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345678";
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestSecretSearch)
#include "tst_secretsearch.moc"
