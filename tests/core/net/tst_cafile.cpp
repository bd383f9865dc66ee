#include "core/net/cafile.h"
#include "tests/support/tlsserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// What is said about a file of authorities before it is relied on.
class TestCaFile final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_pem;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }

private slots:
    void initTestCase()
    {
        const test::TlsServer server{m_folder.path()};
        QVERIFY2(server.isReady(), "this test needs the openssl program");
        QFile file{server.certificate()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_pem = file.readAll();
    }

    void everyAuthorityIsNamed()
    {
        const auto one = readCaFile(write("one.pem", m_pem));
        QVERIFY(one);
        QCOMPARE(one->authorities, QStringList{"Example Proxy CA"});
        const auto three = readCaFile(write("three.pem", "# a comment\n" + m_pem + "\n\n" + m_pem + m_pem));
        QVERIFY(three);
        QCOMPARE(three->authorities.size(), 3);
    }

    void whatCannotBeUsedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QByteArray broken = m_pem;
        broken.replace(200, 20, "????????????????????");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("text") << QByteArray{"these are not certificates"};
        QTest::newRow("binary") << QByteArray{"\x30\x82\x00\x01\x00", 5};
        QTest::newRow("a private key") << QByteArray{"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"};
        QTest::newRow("broken") << broken;
        QTest::newRow("cut off") << m_pem.first(m_pem.size() / 2);
        QTest::newRow("good, then broken") << m_pem + broken;
    }
    void whatCannotBeUsedIsRefused()
    {
        QFETCH(QByteArray, content);
        const auto file = readCaFile(write("bad.pem", content));
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!file.error().detail.isEmpty());
    }

    void aFileMustBeThere()
    {
        QCOMPARE(readCaFile(m_folder.filePath("absent.pem")).error().kind, ErrorKind::FileNotFound);
        QCOMPARE(readCaFile(m_folder.path()).error().kind, ErrorKind::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestCaFile)
#include "tst_cafile.moc"
