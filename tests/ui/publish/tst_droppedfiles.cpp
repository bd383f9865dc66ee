#include "ui/publish/droppedfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::DropList;

class TestDroppedFiles final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic<std::int64_t> m_found{0};

    QString write(const QString &path, const QByteArray &content = "x")
    {
        const QString full = m_folder->filePath(path);
        QDir{}.mkpath(QFileInfo{full}.path());
        QFile file{full};
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return full;
    }

    QStringList scan(const DropList &drops)
    {
        const auto files = ui::scanDrops(drops, {}, m_found);
        if (!files)
            return {u"failed: "_s + files.error().subject};
        QStringList paths;
        for (const core::LocalFile &file : files->files)
            paths.append(file.path);
        return paths;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"model/config.json"_s);
        write(u"model/onnx/model.onnx"_s);
        write(u"extra/notes.txt"_s);
        write(u"config.json"_s, "another");
    }

    void aFolderDroppedAloneIsTheModel()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model"_s)});
        QCOMPARE(scan(drops), QStringList({u"config.json"_s, u"onnx/model.onnx"_s}));
    }

    void foldersDroppedTogetherKeepTheirNames()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model/onnx"_s), m_folder->filePath(u"extra"_s),
                   m_folder->filePath(u"model/config.json"_s)});
        QCOMPARE(scan(drops), QStringList({u"config.json"_s, u"extra/notes.txt"_s, u"onnx/model.onnx"_s}));
    }

    void aFolderDroppedLaterKeepsItsName()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model"_s)});
        drops.add({m_folder->filePath(u"extra"_s)});
        QCOMPARE(scan(drops), QStringList({u"config.json"_s, u"extra/notes.txt"_s, u"onnx/model.onnx"_s}));
    }

    void theSameFolderDroppedAgainChangesNothing()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model"_s)});
        drops.add({m_folder->filePath(u"model"_s)});
        QCOMPARE(scan(drops), QStringList({u"config.json"_s, u"onnx/model.onnx"_s}));
    }

    void eachDropHasItsOwnDestination()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model"_s)});
        drops.add({m_folder->filePath(u"config.json"_s)}, u"onnx"_s);
        drops.add({m_folder->filePath(u"extra"_s)}, u"onnx"_s);
        QCOMPARE(
            scan(drops),
            QStringList({u"config.json"_s, u"onnx/config.json"_s, u"onnx/extra/notes.txt"_s, u"onnx/model.onnx"_s}));
    }

    void aSingleFileWinsOverOneInAFolder()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model"_s)});
        drops.add({m_folder->filePath(u"config.json"_s)});
        const auto files = ui::scanDrops(drops, {}, m_found);
        QVERIFY(files);
        QCOMPARE(files->files.size(), 2);
        QCOMPARE(files->files.constFirst().localPath, m_folder->filePath(u"config.json"_s));
    }

    void twoFoldersThatHoldTheSamePathAreRefused()
    {
        write(u"other/model/config.json"_s);
        DropList drops;
        drops.add(
            {m_folder->filePath(u"extra"_s), m_folder->filePath(u"model"_s), m_folder->filePath(u"other/model"_s)});
        const auto files = ui::scanDrops(drops, {}, m_found);
        QVERIFY(!files);
        QCOMPARE(files.error().kind, core::ErrorKind::InvalidInput);
        QCOMPARE(files.error().subject, u"model/config.json"_s);
    }

    void whatWasTakenOutComesBackWhenItIsDroppedAgain()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"model"_s)});
        drops.remove({m_folder->filePath(u"model/onnx/model.onnx"_s)});
        QCOMPARE(scan(drops), QStringList({u"config.json"_s}));
        drops.add({m_folder->filePath(u"model"_s)});
        QCOMPARE(scan(drops), QStringList({u"config.json"_s, u"onnx/model.onnx"_s}));
    }

    void removingADroppedFileForgetsIt()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"config.json"_s)});
        drops.remove({m_folder->filePath(u"config.json"_s)});
        QVERIFY(drops.isEmpty());
    }

    void aPathThatIsGoneIsNamed()
    {
        DropList drops;
        drops.add({m_folder->filePath(u"gone"_s)});
        const auto files = ui::scanDrops(drops, {}, m_found);
        QVERIFY(!files);
        QCOMPARE(files.error().kind, core::ErrorKind::FileNotFound);
        QCOMPARE(files.error().subject, m_folder->filePath(u"gone"_s));
    }

    void proposesTheFoldersName_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("proposed");
        QTest::newRow("a good name stays") << u"tiny-bert_v1.5"_s << u"tiny-bert_v1.5"_s;
        QTest::newRow("blanks become dashes") << u"My new model"_s << u"My-new-model"_s;
        QTest::newRow("doubled marks become one") << u"a -- b"_s << u"a-b"_s;
        QTest::newRow("edges are cut") << u".hidden-"_s << u"hidden"_s;
        QTest::newRow("nothing is left of other scripts") << u"模型"_s << QString{};
    }

    void proposesTheFoldersName()
    {
        QFETCH(const QString, folder);
        write(folder + u"/config.json"_s);
        DropList drops;
        drops.add({m_folder->filePath(folder)});
        QTEST(ui::proposedRepoName(drops), "proposed");
    }
};

QTEST_GUILESS_MAIN(TestDroppedFiles)
#include "tst_droppedfiles.moc"
