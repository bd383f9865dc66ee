#include "core/card/firstcommit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::CardFields;
using core::ModelFile;
using core::PreparedFile;

namespace {

QStringList pathsOf(const QList<PreparedFile> &files)
{
    QStringList paths;
    for (const PreparedFile &file : files)
        paths.append(file.path);
    return paths;
}

QList<PreparedFile> prepared(const CardFields &fields, const QList<ModelFile> &files)
{
    return core::prepareFirstCommit(core::RepoType::Model, fields, "# tiny\n", files);
}

}  // namespace

class TestFirstCommit final : public QObject
{
    Q_OBJECT

private slots:
    void aNewRepositoryGetsThreeFiles()
    {
        const auto files =
            prepared({.license = {.id = u"mit"_s}, .copyrightHolder = u"Ada"_s, .copyrightYear = 2026}, {});
        QCOMPARE(pathsOf(files), (QStringList{u"README.md"_s, u"LICENSE"_s, u".gitattributes"_s}));
        QCOMPARE(files.at(0).content, "# tiny\n");
        QVERIFY(files.at(1).content.contains("Copyright (c) 2026 Ada\n"));
    }

    void whatThePersonHasIsNeverReplaced_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("prepared");
        const QString readme = u"README.md"_s;
        const QString license = u"LICENSE"_s;
        const QString rules = u".gitattributes"_s;
        QTest::newRow("card") << u"README.md"_s << QStringList{license, rules};
        QTest::newRow("card in small letters") << u"readme.md"_s << QStringList{license, rules};
        QTest::newRow("licence") << u"LICENSE"_s << QStringList{readme, rules};
        QTest::newRow("licence by another name") << u"LICENCE.txt"_s << QStringList{readme, rules};
        QTest::newRow("copying") << u"COPYING"_s << QStringList{readme, rules};
        QTest::newRow("rules") << u".gitattributes"_s << QStringList{readme, license};
        QTest::newRow("somebody else's licence") << u"vendor/LICENSE"_s << QStringList{readme, license, rules};
    }
    void whatThePersonHasIsNeverReplaced()
    {
        QFETCH(const QString, path);
        QFETCH(const QStringList, prepared);
        const auto files = ::prepared({.license = {.id = u"apache-2.0"_s}}, {ModelFile{.path = path}});
        QCOMPARE(pathsOf(files), prepared);
    }

    void aLicenceWhoseTextWeDoNotHoldIsNotMadeUp()
    {
        const auto files = prepared({.license = {.id = u"llama3.1"_s}}, {});
        QCOMPARE(pathsOf(files), (QStringList{u"README.md"_s, u".gitattributes"_s}));
    }

    void rulesAreTheHubsAndOneForEachFurtherKind()
    {
        QVERIFY(core::gitAttributes(true, {}).contains("*.wav filter=lfs diff=lfs merge=lfs -text\n"));
        const QByteArray plain = core::gitAttributes(false, {});
        QCOMPARE(plain.size(), 1519);
        QVERIFY(plain.startsWith("*.7z filter=lfs diff=lfs merge=lfs -text\n"));
        const QByteArray gguf = core::gitAttributes(
            false, {ModelFile{.path = u"a.gguf"_s}, ModelFile{.path = u"b.GGUF"_s}, ModelFile{.path = u"c.bin"_s}});
        QCOMPARE(gguf, plain + "*.gguf filter=lfs diff=lfs merge=lfs -text\n");
    }

    void preparedFilesAreWritten()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"drafts/alice-tiny"_s);
        const QList<PreparedFile> files{{.path = u"README.md"_s, .content = "one"},
                                        {.path = u".gitattributes"_s, .content = "two"}};
        const auto paths = core::writePreparedFiles(files, target);
        QVERIFY(paths);
        QCOMPARE(*paths, (QStringList{target + u"/README.md"_s, target + u"/.gitattributes"_s}));
        QFile written(paths->at(0));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("one"));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto paths = core::writePreparedFiles({{.path = u"README.md"_s}}, folder.filePath(u"file/below"_s));
        QVERIFY(!paths);
        QCOMPARE(paths.error().kind, core::ErrorKind::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(TestFirstCommit)
#include "tst_firstcommit.moc"
