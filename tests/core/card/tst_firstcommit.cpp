#include "core/card/firstcommit.h"
#include "tests/core/card/modelwriter.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::BaseRelation;
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

QString cardOf(const CardFields &fields)
{
    return QString::fromUtf8(core::cardSkeleton(fields));
}

}  // namespace

class TestFirstCommit final : public QObject
{
    Q_OBJECT

private slots:
    void aNewRepositoryGetsThreeFiles()
    {
        const auto files = core::prepareFirstCommit(
            {.name = u"tiny"_s, .license = {.id = u"mit"_s}, .copyrightHolder = u"Ada"_s, .copyrightYear = 2026}, {});
        QCOMPARE(pathsOf(files), (QStringList{u"README.md"_s, u"LICENSE"_s, u".gitattributes"_s}));
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
        const auto files =
            core::prepareFirstCommit({.name = u"x"_s, .license = {.id = u"apache-2.0"_s}}, {ModelFile{.path = path}});
        QCOMPARE(pathsOf(files), prepared);
    }

    void aLicenceWhoseTextWeDoNotHoldIsNotMadeUp()
    {
        const auto files = core::prepareFirstCommit({.name = u"x"_s, .license = {.id = u"llama3.1"_s}}, {});
        QCOMPARE(pathsOf(files), (QStringList{u"README.md"_s, u".gitattributes"_s}));
    }

    void theCardHoldsWhatIsKnownInTheUsualOrder()
    {
        const QString card = cardOf({.name = u"tiny"_s,
                                     .license = {.id = u"other"_s, .name = u"tiny-1.0"_s, .link = u"LICENSE"_s},
                                     .library = u"peft"_s,
                                     .task = u"text-generation"_s,
                                     .baseModels = {u"acme/base"_s},
                                     .relation = BaseRelation::Adapter,
                                     .languages = {u"en"_s, u"no"_s},
                                     .tags = {u"lora"_s}});
        QVERIFY2(
            card.startsWith(u"---\nlicense: other\nlicense_name: tiny-1.0\nlicense_link: LICENSE\nlanguage:\n- en\n"
                            "- 'no'\nlibrary_name: peft\npipeline_tag: text-generation\nbase_model: acme/base\n"
                            "base_model_relation: adapter\ntags:\n- lora\n---\n\n# tiny\n\n"),
            qPrintable(card));
        QVERIFY(card.contains(u"This is an adapter for [acme/base](https://huggingface.co/acme/base)."));
        QVERIFY(card.endsWith(u"[More Information Needed]\n"));
    }

    void nothingUnknownIsInTheCard()
    {
        const QString card = cardOf({.name = u"tiny"_s});
        QVERIFY(card.startsWith(u"---\ntags: []\n---\n"));
        for (const auto *key : {"license", "language", "library_name", "pipeline_tag", "base_model"})
            QVERIFY2(!card.section(u"---"_s, 1, 1).contains(QLatin1StringView(key)), key);
        QVERIFY(!card.contains(u"huggingface.co"));
    }

    void aDatasetGetsItsOwnHeadingsAndRules()
    {
        const QString card = cardOf({.isDataset = true, .name = u"words"_s, .task = u"fill-mask"_s});
        QVERIFY(card.contains(u"## Dataset Structure"));
        QVERIFY(!card.contains(u"pipeline_tag"));
        QVERIFY(core::gitAttributes(true, {}).contains("*.wav filter=lfs diff=lfs merge=lfs -text\n"));
    }

    void valuesThatYamlWouldMisreadAreQuoted_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("written");
        QTest::newRow("id") << u"acme/base-1.5"_s << u"acme/base-1.5"_s;
        QTest::newRow("norwegian") << u"no"_s << u"'no'"_s;
        QTest::newRow("number") << u"3.10"_s << u"'3.10'"_s;
        QTest::newRow("exponent") << u"1e3"_s << u"'1e3'"_s;
        QTest::newRow("time") << u"12:30"_s << u"'12:30'"_s;
        QTest::newRow("date") << u"2024-01-01"_s << u"'2024-01-01'"_s;
        QTest::newRow("null") << u"null"_s << u"'null'"_s;
        QTest::newRow("comment") << u"a #b"_s << u"'a #b'"_s;
        QTest::newRow("map") << u"a: b"_s << u"'a: b'"_s;
        QTest::newRow("apostrophe") << u"it's"_s << u"'it''s'"_s;
        QTest::newRow("line end") << u"a\nlicense: mit"_s << u"\"a\\nlicense: mit\""_s;
        QTest::newRow("fence") << u"---"_s << u"'---'"_s;
    }
    void valuesThatYamlWouldMisreadAreQuoted()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, written);
        const QString card = cardOf({.name = u"x"_s, .library = value});
        QCOMPARE(card.section(u'\n', 1, 1), u"library_name: "_s + written);
    }

    void whatIsWrittenIsReadBack()
    {
        test::ModelWriter model;
        model.write(u"README.md"_s,
                    core::cardSkeleton({.name = u"x"_s,
                                        .license = {.id = u"other"_s, .name = u"l-1.0"_s, .link = u"https://a.b/c"_s},
                                        .library = u"transformers"_s,
                                        .task = u"fill-mask"_s,
                                        .baseModels = {u"acme/one"_s, u"acme/two"_s},
                                        .relation = BaseRelation::Merge,
                                        .languages = {u"no"_s}}));
        const core::ModelFacts facts = model.facts();
        QCOMPARE(facts.license.value(),
                 (core::LicenseChoice{.id = u"other"_s, .name = u"l-1.0"_s, .link = u"https://a.b/c"_s}));
        QCOMPARE(facts.library.value(), u"transformers"_s);
        QCOMPARE(facts.task.value(), u"fill-mask"_s);
        QCOMPARE(facts.baseModels.value(), (QStringList{u"acme/one"_s, u"acme/two"_s}));
        QVERIFY(facts.relation.value() == BaseRelation::Merge);
        QCOMPARE(facts.languages.value(), QStringList{u"no"_s});
    }

    void rulesAreTheHubsAndOneForEachFurtherKind()
    {
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
