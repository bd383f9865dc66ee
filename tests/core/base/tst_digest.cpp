#include "core/base/digest.h"
#include "core/base/filestat.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <latch>
#include <sys/stat.h>
#include <thread>

using namespace core;

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s did not run", qPrintable(program));
    return process.readAllStandardOutput();
}

}  // namespace

class TestDigest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

private slots:
    void knownVectorsComeOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("sha256");
        QTest::addColumn<QByteArray>("blobOid");
        // Source: FIPS 180-2 appendix B for SHA-256; `git hash-object` for the blob ids.
        QTest::newRow("empty") << QByteArray{}
                               << QByteArray{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
                               << QByteArray{"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"};
        QTest::newRow("abc") << QByteArray{"abc"}
                             << QByteArray{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
                             << QByteArray{"f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f"};
        QTest::newRow("a million a") << QByteArray{1'000'000, 'a'}
                                     << QByteArray{"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"}
                                     << QByteArray{};
    }
    void knownVectorsComeOut()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, sha256);
        QFETCH(QByteArray, blobOid);
        QCOMPARE(sha256Of(content).toHex(), sha256);
        if (!blobOid.isEmpty())
            QCOMPARE(gitBlobOid(content).toHex(), blobOid);
    }

    void filesHaveTheIdsThatOtherProgramsCompute_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("text") << QByteArray{"license: mit\n"};
        QTest::newRow("one block") << QByteArray{1024 * 1024, 'x'};
        QTest::newRow("blocks and a rest") << QByteArray{"0123456789abcdef!"}.repeated(200'003);
    }
    void filesHaveTheIdsThatOtherProgramsCompute()
    {
        QVERIFY2(!QStandardPaths::findExecutable("git").isEmpty(), "this test compares with git");
        QFETCH(QByteArray, content);
        const QString path = write("ids and spaces ü", content);
        qint64 read = 0;
        int blocks = 0;
        const auto digest = digestFile(path, DigestSet::Both, {}, [&](qint64 bytes) {
            read += bytes;
            ++blocks;
        });
        QVERIFY(digest);
        QCOMPARE(digest->sha256.toHex(), outputOf("sha256sum", {path}).first(64));
        QCOMPARE(digest->blobOid.toHex(), outputOf("git", {"hash-object", "--no-filters", path}).trimmed());
        QCOMPARE(digest->sizeBytes, content.size());
        QCOMPARE(digest->modifiedNs, statFile(path)->modifiedNs);
        QCOMPARE(read, content.size());
        QCOMPARE(blocks, (content.size() + 1024 * 1024 - 1) / (1024 * 1024));
    }

    void onlyWhatWasAskedForIsComputed()
    {
        const QString path = write("abc", "abc");
        const auto sha256 = digestFile(path, DigestSet::Sha256Only, {});
        QVERIFY(sha256);
        QCOMPARE(sha256->sha256, sha256Of("abc"));
        QVERIFY(sha256->blobOid.isNull());
        const auto blob = digestFile(path, DigestSet::BlobOidOnly, {});
        QVERIFY(blob);
        QCOMPARE(blob->blobOid, gitBlobOid("abc"));
        QVERIFY(blob->sha256.isNull());
    }

    void aFileThatChangesWhileItIsReadIsNoticed_data()
    {
        QTest::addColumn<bool>("appends");
        QTest::newRow("another thread appends") << true;
        QTest::newRow("another thread cuts it off") << false;
    }
    void aFileThatChangesWhileItIsReadIsNoticed()
    {
        QFETCH(bool, appends);
        const QString path = write("changing", QByteArray{4 * 1024 * 1024, 'x'});
        std::latch begun{1};
        std::latch changed{1};
        std::jthread writer{[&] {
            begun.wait();
            QFile file{path};
            const bool done = appends ? file.open(QIODevice::Append) && file.write("more") == 4 && file.flush()
                                      : QFile::resize(path, 3 * 1024 * 1024);
            if (!done)
                qWarning("the file was not changed");
            changed.count_down();
        }};
        bool isFirst = true;
        const auto digest = digestFile(path, DigestSet::Both, {}, [&](qint64) {
            if (std::exchange(isFirst, false)) {
                begun.count_down();
                changed.wait();
            }
        });
        QVERIFY(!digest);
        QCOMPARE(digest.error().kind, ErrorKind::FileChanged);
        QCOMPARE(digest.error().subject, path);
    }

    void aRewriteOfTheSameSizeIsNoticed()
    {
        const QString path = write("rewritten", QByteArray{4 * 1024 * 1024, 'x'});
        bool isFirst = true;
        const auto digest = digestFile(path, DigestSet::Both, {}, [&](qint64) {
            if (std::exchange(isFirst, false))
                write("rewritten", QByteArray{4 * 1024 * 1024, 'y'});
        });
        QVERIFY(!digest);
        QCOMPARE(digest.error().kind, ErrorKind::FileChanged);
    }

    void whatIsNoFileIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorKind>("kind");
        // Permissions do not bind root, so "unreadable" is shown with things that no user can read as a file.
        QTest::newRow("missing") << m_folder.filePath("absent") << ErrorKind::FileNotFound;
        QTest::newRow("below a file") << write("plain", "x") + "/x" << ErrorKind::FileNotFound;
        QTest::newRow("a folder") << m_folder.path() << ErrorKind::FileUnreadable;
        QTest::newRow("a device") << QString{"/dev/zero"} << ErrorKind::FileUnreadable;
        QTest::newRow("memory at address zero") << QString{"/proc/self/mem"} << ErrorKind::FileUnreadable;
        const QString pipe = m_folder.filePath("pipe");
        ::mkfifo(QFile::encodeName(pipe).constData(), 0600);
        QTest::newRow("a pipe that nobody writes to") << pipe << ErrorKind::FileUnreadable;
        const QString link = m_folder.filePath("dangling");
        QFile::link(m_folder.filePath("absent"), link);
        QTest::newRow("a link to nothing") << link << ErrorKind::FileNotFound;
        QTest::newRow("no name") << QString{} << ErrorKind::FileNotFound;
        QTest::newRow("a name that is too long") << m_folder.filePath(QString{4096, 'n'}) << ErrorKind::FileUnreadable;
    }
    void whatIsNoFileIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(ErrorKind, kind);
        const auto digest = digestFile(path, DigestSet::Both, {});
        QVERIFY(!digest);
        QCOMPARE(digest.error().kind, kind);
        QCOMPARE(digest.error().subject, path);
    }

    void aLinkIsReadAsItsTarget()
    {
        const QString path = write("target", "abc");
        const QString link = m_folder.filePath("link");
        QVERIFY(QFile::link(path, link));
        QCOMPARE(digestFile(link, DigestSet::Both, {})->sha256, sha256Of("abc"));
    }

    void aStopEndsTheReading()
    {
        const QString path = write("long", QByteArray{8 * 1024 * 1024, 'x'});
        std::stop_source source;
        qint64 read = 0;
        const auto digest = digestFile(path, DigestSet::Both, source.get_token(), [&](qint64 bytes) {
            read += bytes;
            source.request_stop();
        });
        QVERIFY(!digest);
        QCOMPARE(digest.error().kind, ErrorKind::Canceled);
        QCOMPARE(read, 1024 * 1024);
    }

    void hexIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<bool>("valid");
        QTest::newRow("lower case") << QByteArray{"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"} << true;
        QTest::newRow("upper case") << QByteArray{"E69DE29BB2D1D6434B8B29AE775AD8C2E48C5391"} << true;
        QTest::newRow("one digit less") << QByteArray{"e69de29bb2d1d6434b8b29ae775ad8c2e48c539"} << false;
        QTest::newRow("one digit more") << QByteArray{"e69de29bb2d1d6434b8b29ae775ad8c2e48c53911"} << false;
        QTest::newRow("no hex digit") << QByteArray{"g69de29bb2d1d6434b8b29ae775ad8c2e48c5391"} << false;
        QTest::newRow("a blank") << QByteArray{"e69de29bb2d1d6434b8b29ae775ad8c2e48c539 "} << false;
        QTest::newRow("empty") << QByteArray{} << false;
    }
    void hexIsReadStrictly()
    {
        QFETCH(QByteArray, hex);
        QFETCH(bool, valid);
        const auto oid = GitOid::fromHex(hex);
        QCOMPARE(oid.has_value(), valid);
        QCOMPARE(GitOid::fromHex(QString::fromLatin1(hex)), oid);
        if (valid) {
            QCOMPARE(*oid, gitBlobOid({}));
            QCOMPARE(oid->toString(), QString::fromLatin1(hex).toLower());
        }
    }

    void whatLatin1CannotHoldIsNoHex()
    {
        QString text{40, u'0'};
        text[3] = QChar{0x0130};  // its low byte is the digit '0'
        QVERIFY(!GitOid::fromHex(text));
    }

    void digestsAreKeysAndHaveAnOrder()
    {
        const Sha256 a = sha256Of("a");
        const Sha256 b = sha256Of("b");
        const QSet<Sha256> set{a, b, sha256Of("a")};
        QCOMPARE(set.size(), 2);
        QCOMPARE(a < b, a.toHex() < b.toHex());
        QVERIFY(Sha256{}.isNull());
        QVERIFY(!a.isNull());
    }

    void aHasherTakesPieces()
    {
        Hasher<Sha256> hasher;
        hasher.add("a");
        Hasher<Sha256> moved = std::move(hasher);
        moved.add({});
        moved.add("bc");
        QCOMPARE(moved.finish(), sha256Of("abc"));
    }

    void aStatSeesQuickRewrites()
    {
        const QString path = write("quick", "one");
        const auto before = statFile(path);
        QVERIFY(before);
        QCOMPARE(before->sizeBytes, 3);
        timespec times[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, {.tv_sec = 0, .tv_nsec = 0}};
        times[1].tv_sec = before->modifiedNs / 1'000'000'000;
        times[1].tv_nsec = before->modifiedNs % 1'000'000'000 ^ 1;  // one nanosecond beside it
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
        QVERIFY(statFile(path) != before);
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
