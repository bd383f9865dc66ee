#include "core/publish/fileset.h"
#include "tests/core/publish/testfiles.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::SkipReason;

namespace {

/// Lets a test that runs as root be refused like anybody else, on this thread and while it lives.
class WithoutPrivileges
{
public:
    WithoutPrivileges()
    {
        ::syscall(SYS_capget, &m_header, m_before);
        __user_cap_data_struct less[2] = {m_before[0], m_before[1]};
        less[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        ::syscall(SYS_capset, &m_header, less);
    }
    ~WithoutPrivileges() { ::syscall(SYS_capset, &m_header, m_before); }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

private:
    __user_cap_header_struct m_header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    __user_cap_data_struct m_before[2]{};
};

QStringList pathsOf(const core::FileSet &set)
{
    QStringList paths;
    for (const core::LocalFile &file : set.files)
        paths.append(file.path);
    return paths;
}

std::optional<core::SkippedFile> skipOf(const core::FileSet &set, const QString &path)
{
    const auto found = std::ranges::find(set.skipped, path, &core::SkippedFile::path);
    return found == set.skipped.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

class TestScanner final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &path) const { return m_folder->filePath(path); }
    void put(const QString &path, const QByteArray &content = "x") const
    {
        QVERIFY(test::writeFile(at(path), content));
    }
    void link(const QString &path, const QByteArray &target) const
    {
        QCOMPARE(::symlink(target.constData(), QFile::encodeName(at(path)).constData()), 0);
    }
    core::Result<core::FileSet> scan(const core::ScanOptions &options = {}) const
    {
        return core::scanFiles({m_folder->path()}, options);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aFolderBecomesItsContentInOrder()
    {
        put(u"b.txt"_s, "22");
        put(u"a/c.txt"_s, "1");
        put(u"ü mit Leerzeichen.md"_s, "");
        const auto set = scan();
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList({u"a/c.txt"_s, u"b.txt"_s, u"ü mit Leerzeichen.md"_s}));
        QCOMPARE(set->files.at(1).localPath, at(u"b.txt"_s));
        QCOMPARE(set->files.at(1).stat, core::statFile(at(u"b.txt"_s)).value());
        QCOMPARE(set->totalBytes(), 3);
        QVERIFY(set->skipped.isEmpty());
    }

    void aFileBecomesItsNameUnderTheDestination()
    {
        put(u"deep/inside/model.bin"_s);
        const auto set = core::scanFiles({at(u"deep/inside/model.bin"_s)}, {.destination = u"./v1/fp16/"_s});
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList{u"v1/fp16/model.bin"_s});
    }

    void pathsWithDotsAndTrailingSlashesMeanTheSame()
    {
        put(u"x/a.txt"_s);
        for (const QString &path : {u"x/"_s, u"./x"_s, u"x/../x/."_s}) {
            const auto set = core::scanFiles({m_folder->path() + u'/' + path}, {});
            QVERIFY(set);
            QCOMPARE(set->files.size(), 1);
            QCOMPARE(set->files.first().path, u"a.txt"_s);
            QCOMPARE(set->files.first().localPath, at(u"x/a.txt"_s));
        }
    }

    void whatBelongsToGitAndTheHubClientIsReportedOncePerFolder()
    {
        put(u".git/config"_s);
        put(u".git/objects/aa/bb"_s);
        put(u"sub/.git"_s);
        put(u".cache/huggingface/upload/a.metadata"_s);
        put(u".cache/other"_s);
        const auto set = scan();
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList{u".cache/other"_s});
        QCOMPARE(set->skipped.size(), 3);
        for (const QString &path : {u".git/"_s, u"sub/.git"_s, u".cache/huggingface/"_s})
            QCOMPARE(skipOf(*set, path).value().reason, SkipReason::HubInternal);
    }

    void ignoredFilesAreSkippedWithTheirRuleAndIgnoreFilesArePublished()
    {
        put(u".gitignore"_s, "*.log\nbuild/\n");
        put(u"sub/.gitignore"_s, "# deeper\n!keep.log\n");
        put(u"a.log"_s);
        put(u"sub/keep.log"_s);
        put(u"build/keep.txt"_s);
        put(u"build/.gitignore"_s, "!keep.txt\n");  // cannot bring back what lies below an ignored folder
        const auto set = scan({.destination = u"v1"_s});
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList({u"v1/.gitignore"_s, u"v1/sub/.gitignore"_s, u"v1/sub/keep.log"_s}));
        QCOMPARE(skipOf(*set, u"v1/a.log"_s).value().detail, u".gitignore:1: *.log"_s);
        QCOMPARE(skipOf(*set, u"v1/build/"_s).value().detail, u".gitignore:2: build/"_s);
        QCOMPARE(pathsOf(scan({.useGitIgnore = false}).value()).size(), 6);
    }

    void includeComesBeforeExclude()
    {
        put(u"a.bin"_s);
        put(u"sub/b.bin"_s);
        put(u"sub/c.txt"_s);
        put(u"logs/d.bin"_s);
        const auto set = scan({.include = {u"*.bin"_s}, .exclude = {u"logs/"_s}});
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList({u"a.bin"_s, u"sub/b.bin"_s}));
        QCOMPARE(skipOf(*set, u"sub/c.txt"_s).value().reason, SkipReason::Excluded);
        QCOMPARE(skipOf(*set, u"logs/d.bin"_s).value().detail, u"logs/"_s);
    }

    void linksInsideAreFollowedAndOthersReported()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(test::writeFile(elsewhere.filePath(u"secret"_s), "s"));
        put(u"real/weights.bin"_s, "12345");
        link(u"alias.bin"_s, "real/weights.bin");
        link(u"again"_s, "real");
        link(u"out"_s, QFile::encodeName(elsewhere.path()));
        link(u"out.txt"_s, QFile::encodeName(elsewhere.filePath(u"secret"_s)));
        link(u"nowhere"_s, "gone");
        link(u"circle"_s, "circle");
        put(u".git/config"_s, "token");
        link(u"config.txt"_s, ".git/config");
        const auto set = scan();
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList({u"again/weights.bin"_s, u"alias.bin"_s, u"real/weights.bin"_s}));
        QCOMPARE(set->files.at(1).stat.sizeBytes, 5);
        QCOMPARE(skipOf(*set, u"out"_s).value().reason, SkipReason::LeavesFolder);
        QCOMPARE(skipOf(*set, u"out.txt"_s).value().detail, elsewhere.filePath(u"secret"_s));
        QCOMPARE(skipOf(*set, u"nowhere"_s).value().reason, SkipReason::BrokenLink);
        QCOMPARE(skipOf(*set, u"circle"_s).value().reason, SkipReason::BrokenLink);
        QCOMPARE(skipOf(*set, u"config.txt"_s).value().reason, SkipReason::HubInternal);
    }

    void foldersThatLinkToEachOtherEnd()
    {
        put(u"a/file"_s);
        put(u"b/file"_s);
        link(u"a/to-b"_s, "../b");
        link(u"b/to-a"_s, "../a");
        link(u"a/up"_s, "..");
        const auto set = scan();
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList({u"a/file"_s, u"a/to-b/file"_s, u"b/file"_s, u"b/to-a/file"_s}));
        QCOMPARE(skipOf(*set, u"a/up"_s).value().reason, SkipReason::BrokenLink);
        QCOMPARE(skipOf(*set, u"b/to-a/to-b"_s).value().reason, SkipReason::BrokenLink);
    }

    void aDroppedLinkIsFollowed()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(test::writeFile(elsewhere.filePath(u"model/a.txt"_s), "a"));
        link(u"link"_s, QFile::encodeName(elsewhere.filePath(u"model"_s)));
        const auto set = core::scanFiles({at(u"link"_s)}, {});
        QVERIFY(set);
        QCOMPARE(pathsOf(*set), QStringList{u"a.txt"_s});
    }

    void namesTheHubCannotHoldAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("bytes that are not UTF-8") << QByteArray{"bad\xff\xfename"} << u"bad\\xff\\xfename"_s;
        QTest::newRow("a line break") << QByteArray{"two\nlines"} << u"two\\x0alines"_s;
        QTest::newRow("a blank at the end") << QByteArray{"blank "} << u"blank "_s;
    }

    void namesTheHubCannotHoldAreRefused()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, shown);
        put(u"fine"_s);
        const QByteArray path = QFile::encodeName(m_folder->path()) + '/' + name;
        QCOMPARE(::mknod(path.constData(), S_IFREG | 0644, 0), 0);
        const auto set = scan();
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::FileNameRejected);
        QCOMPARE(set.error().subject, shown);
        // What is not published may be called whatever it likes.
        QVERIFY(scan({.include = {u"fine"_s}}));
    }

    void foldersNestedBeyondTheHubsLimitAreRefused()
    {
        QByteArray path = QFile::encodeName(m_folder->path());
        for (int i = 0; i < 12; ++i) {
            path += '/' + QByteArray(100, 'd');
            QCOMPARE(::mkdir(path.constData(), 0755), 0);
        }
        QVERIFY(test::writeFile(QFile::decodeName(path) + u"/f", "x"));
        const auto set = scan();
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::FileNameRejected);
    }

    void whatCannotBeReadFailsTheScan()
    {
        put(u"sub/secret.bin"_s);
        QVERIFY(QFile::setPermissions(at(u"sub/secret.bin"_s), QFile::WriteOwner));
        {
            const WithoutPrivileges ordinary;
            const auto set = scan();
            QVERIFY(!set);
            QCOMPARE(set.error().kind, ErrorKind::FileUnreadable);
            QCOMPARE(set.error().subject, at(u"sub/secret.bin"_s));
            QVERIFY(scan({.exclude = {u"*.bin"_s}}));
        }
        QVERIFY(QFile::setPermissions(at(u"sub"_s), QFile::WriteOwner));
        {
            const WithoutPrivileges ordinary;
            const auto set = scan();
            QVERIFY(!set);
            QCOMPARE(set.error().kind, ErrorKind::FileUnreadable);
        }
        QVERIFY(QFile::setPermissions(at(u"sub"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void pipesAreReported()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
        const auto set = scan();
        QVERIFY(set);
        QCOMPARE(skipOf(*set, u"pipe"_s).value().reason, SkipReason::NotAFile);
    }

    void aMissingPathIsNamedAsItWasGiven()
    {
        for (const QString &path : {u"no/such/file"_s, QString{}}) {
            const auto set = core::scanFiles({path}, {});
            QVERIFY(!set);
            QCOMPARE(set.error().kind, ErrorKind::FileNotFound);
            QCOMPARE(set.error().subject, path);
        }
    }

    void twoThingsMayNotClaimOnePath()
    {
        put(u"x/config.json"_s);
        put(u"y/config.json"_s);
        const auto set = core::scanFiles({at(u"x"_s), at(u"y"_s)}, {});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(set.error().subject, u"config.json"_s);
        QVERIFY(set.error().detail.contains(at(u"y/config.json"_s)));
        // The same file twice is one file.
        QCOMPARE(core::scanFiles({at(u"x"_s), at(u"x/config.json"_s)}, {}).value().files.size(), 1);
    }

    void stopsWhenAsked()
    {
        put(u"a"_s);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(core::scanFiles({m_folder->path()}, {}, source.get_token()).error().kind, ErrorKind::Canceled);
    }

    void countsAndEndsQuicklyOnManyFiles()
    {
        for (int folder = 0; folder < 20; ++folder) {
            QVERIFY(QDir{}.mkpath(at(QString::number(folder))));
            const QByteArray base = QFile::encodeName(at(QString::number(folder))) + '/';
            for (int file = 0; file < 1'000; ++file)
                QCOMPARE(::mknod(QByteArray{base + QByteArray::number(file)}.constData(), S_IFREG | 0644, 0), 0);
        }
        put(u".gitignore"_s, "*.log\nbuild/\n/x/**/y\n");
        std::atomic<std::int64_t> found{0};
        QElapsedTimer clock;
        clock.start();
        const auto set = core::scanFiles({m_folder->path()}, {.exclude = {u"*.tmp"_s}}, {}, &found);
        QVERIFY(set);
        QCOMPARE(set->files.size(), 20'001);
        QCOMPARE(found.load(), 20'001);
        qInfo("20,000 files in %lld ms", static_cast<long long>(clock.elapsed()));
        QVERIFY2(clock.elapsed() < test::limitMs(10'000), "something in it grows faster than the number of files");
    }
};

QTEST_APPLESS_MAIN(TestScanner)
#include "tst_scanner.moc"
