#include "core/download/targetnames.h"

#include <QTest>

using namespace core;

/// Which names of a repository can be files here, and which would be trouble elsewhere.
class TestTargetNames final : public QObject
{
    Q_OBJECT

private slots:
    void hostileNamesAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isSafe");
        QTest::newRow("plain") << "config.json" << true;
        QTest::newRow("folders") << "a/b/c.bin" << true;
        QTest::newRow("unicode") << QString::fromUtf8("模型/ß.bin") << true;
        QTest::newRow("dots inside") << "a..b/...c" << true;
        QTest::newRow("up") << "../evil" << false;
        QTest::newRow("up inside") << "a/../../evil" << false;
        QTest::newRow("absolute") << "/etc/passwd" << false;
        QTest::newRow("here") << "./a" << false;
        QTest::newRow("git") << "a/.git/hooks/post-checkout" << false;
        QTest::newRow("git in capitals") << ".GIT/config" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("empty segment") << "a//b" << false;
        QTest::newRow("line end") << "a\nb" << false;
        QTest::newRow("nul") << QString("a%1b").arg(QChar(0)) << false;
        QTest::newRow("4 KB") << QString(4096, 'a') << false;
        QTest::newRow("ours") << ".slipway-download/lock" << false;
        QTest::newRow("ours in capitals") << ".Slipway-Download/lock" << false;
    }
    void hostileNamesAreRefused()
    {
        QFETCH(const QString, path);
        QTEST(unsafeName(path).isEmpty(), "isSafe");
    }

    void whatDiffersOnlyInCaseOrFormIsNoted()
    {
        const QString composed = QString::fromUtf8("caf\u00e9");
        const QString decomposed = QString::fromUtf8("cafe\u0301");
        const auto notes = nameNotes({"README.md", "Readme.md", "data/a", "Data/b", composed, decomposed, "other"});
        QStringList paths;
        for (const NameNote &note : notes) {
            QCOMPARE(note.problem, NameProblem::SameButForm);
            paths.append(note.path);
        }
        QCOMPARE(paths, (QStringList{"Data/b", "Readme.md", decomposed}));
    }

    void whatWindowsHasNoNameForIsNoted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isReserved");
        QTest::newRow("device") << "weights/con" << true;
        QTest::newRow("device with ending") << "NUL.txt" << true;
        QTest::newRow("device as folder") << "com1/a" << true;
        QTest::newRow("no device") << "console.txt" << false;
        QTest::newRow("dot at the end") << "a." << true;
        QTest::newRow("colon") << "a:b" << true;
        QTest::newRow("backslash") << "a\\b" << true;
        QTest::newRow("question") << "why?" << true;
        QTest::newRow("plain") << ".gitattributes" << false;
    }
    void whatWindowsHasNoNameForIsNoted()
    {
        QFETCH(const QString, path);
        QTEST(!nameNotes({path}).isEmpty(), "isReserved");
    }
};

QTEST_APPLESS_MAIN(TestTargetNames)
#include "tst_targetnames.moc"
