#include "core/base/repoid.h"

#include <QTest>

using namespace core;

class TestRepoId final : public QObject
{
    Q_OBJECT

private slots:
    void anIdIsReadInEveryForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RepoType>("type");
        QTest::addColumn<QString>("apiPath");
        QTest::addColumn<QString>("webPath");
        QTest::newRow("a model") << "acme/llama" << RepoType::Model << "/api/models/acme/llama" << "/acme/llama";
        QTest::newRow("a dataset by its type")
            << "acme/words" << RepoType::Dataset << "/api/datasets/acme/words" << "/datasets/acme/words";
        QTest::newRow("a dataset by its prefix")
            << "datasets/acme/words" << RepoType::Model << "/api/datasets/acme/words" << "/datasets/acme/words";
        QTest::newRow("a space") << "spaces/acme/demo" << RepoType::Model << "/api/spaces/acme/demo"
                                 << "/spaces/acme/demo";
        QTest::newRow("the prefix wins") << "models/acme/llama" << RepoType::Dataset << "/api/models/acme/llama"
                                         << "/acme/llama";
        QTest::newRow("an owner named like a type")
            << "datasets/x" << RepoType::Model << "/api/models/datasets/x" << "/datasets/x";
    }
    void anIdIsReadInEveryForm()
    {
        QFETCH(QString, text);
        QFETCH(RepoType, type);
        QFETCH(QString, apiPath);
        QFETCH(QString, webPath);
        const auto id = RepoId::parse(text, type);
        QVERIFY(id);
        QCOMPARE(id->apiPath(), apiPath);
        QCOMPARE(id->webPath(), webPath);
        QCOMPARE(RepoId::parse(id->fullName(), id->type), id);
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("no owner") << "llama";
        QTest::newRow("an empty owner") << "/llama";
        QTest::newRow("an empty name") << "acme/";
        QTest::newRow("an unknown prefix") << "things/acme/llama";
        QTest::newRow("too many parts") << "models/acme/llama/main";
        QTest::newRow("a URL") << "https://huggingface.co/acme/llama";
        QTest::newRow("a blank") << "acme/my llama";
        QTest::newRow("a line end") << "acme/llama\n";
        QTest::newRow("two dots") << "acme/..";
        QTest::newRow("a query") << "acme/llama?x";
        QTest::newRow("not ASCII") << "acme/llamä";
        QTest::newRow("4 KB") << "acme/" + QString{4096, 'n'};
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        const auto id = RepoId::parse(text);
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!id.error().detail.isEmpty());
        QVERIFY(id.error().subject.size() <= 120);
        QVERIFY(!id.error().subject.contains('\n'));
    }

    void aNameFollowsTheRules_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<RepoNameProblem>("problem");
        QTest::newRow("plain") << "Llama-3.1_8B" << RepoNameProblem::None;
        QTest::newRow("one character") << "a" << RepoNameProblem::None;
        QTest::newRow("96 characters") << QString{96, 'a'} << RepoNameProblem::None;
        QTest::newRow("edges of underscores") << "_a_" << RepoNameProblem::None;
        QTest::newRow("an inner .git") << "a.gitb" << RepoNameProblem::None;
        QTest::newRow("empty") << "" << RepoNameProblem::Empty;
        QTest::newRow("97 characters") << QString{97, 'a'} << RepoNameProblem::TooLong;
        QTest::newRow("a slash") << "a/b" << RepoNameProblem::BadCharacter;
        QTest::newRow("a blank") << "a b" << RepoNameProblem::BadCharacter;
        QTest::newRow("a letter of another script") << "mödel" << RepoNameProblem::BadCharacter;
        QTest::newRow("a digit of another script") << "model\u0661" << RepoNameProblem::BadCharacter;
        QTest::newRow("a dash at the start") << "-a" << RepoNameProblem::BadEdge;
        QTest::newRow("a dot at the end") << "a." << RepoNameProblem::BadEdge;
        QTest::newRow("two dashes") << "a--b" << RepoNameProblem::DoubledMark;
        QTest::newRow("two dots") << "a..b" << RepoNameProblem::DoubledMark;
        QTest::newRow("git's ending") << "a.git" << RepoNameProblem::GitSuffix;
    }
    void aNameFollowsTheRules()
    {
        QFETCH(QString, name);
        QFETCH(RepoNameProblem, problem);
        QCOMPARE(checkRepoName(name), problem);
    }

    void typesHaveNames()
    {
        for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
            QVERIFY(repoTypeFromString(toString(type)) == type);
            QVERIFY(repoTypeFromString(apiSegment(type)) == type);
        }
        QVERIFY(!repoTypeFromString(u"Model"));
        QVERIFY(!repoTypeFromString(u""));
    }

    void aGoodPathIsMadeCanonical_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("a name") << "README.md" << "README.md";
        QTest::newRow("in a folder") << "onnx/model.onnx" << "onnx/model.onnx";
        QTest::newRow("./ goes") << "./a/b" << "a/b";
        QTest::newRow("every ./ goes") << "././a" << "a";
        QTest::newRow("/ goes") << "/a/b" << "a/b";
        QTest::newRow("unicode") << "Modèle/模型 🤗.bin" << "Modèle/模型 🤗.bin";
        QTest::newRow("blanks within") << "my model/file 1.bin" << "my model/file 1.bin";
        QTest::newRow("dots within") << "a..b/...c/.hidden" << "a..b/...c/.hidden";
        QTest::newRow("names that begin like git's") << ".gitattributes" << ".gitattributes";
        QTest::newRow(".cache of somebody else") << ".cache/other/x" << ".cache/other/x";
        QTest::newRow("a backslash is a character") << "a\\b" << "a\\b";
        QTest::newRow("255 bytes") << QString{255, 'n'} << QString{255, 'n'};
        QTest::newRow("a combining mark") << "e\u0301" << "e\u0301";
    }
    void aGoodPathIsMadeCanonical()
    {
        QFETCH(QString, path);
        QFETCH(QString, canonical);
        const auto checked = checkRepoPath(path);
        QVERIFY2(checked, qPrintable(checked ? QString{} : checked.error().detail));
        QCOMPARE(*checked, canonical);
    }

    void aBadPathIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << "";
        QTest::newRow("only a slash") << "/";
        QTest::newRow("only a dot") << ".";
        QTest::newRow("only ./") << "./";
        QTest::newRow("two slashes at the start") << "//a";
        QTest::newRow("an empty folder") << "a//b";
        QTest::newRow("a slash at the end") << "a/";
        QTest::newRow("up") << "../a";
        QTest::newRow("up in the middle") << "a/../b";
        QTest::newRow("up at the end") << "a/..";
        QTest::newRow("a dot in the middle") << "a/./b";
        QTest::newRow("git's folder") << ".git/config";
        QTest::newRow("git's folder below") << "a/.git/config";
        QTest::newRow("git's folder in capitals") << "a/.GIT/config";
        QTest::newRow("git's folder, shortened") << "GIT~1/config";
        QTest::newRow("the Hub client's folder") << ".cache/huggingface/x";
        QTest::newRow("the Hub client's folder below") << "a/.cache/huggingface/x";
        QTest::newRow("a line end") << "a\nb";
        QTest::newRow("NUL") << QString{"a"} + QChar{0} + 'b';
        QTest::newRow("DEL") << "a\x7f";
        QTest::newRow("a C1 control character") << "a\u0085b";
        QTest::newRow("a blank at the end") << "a ";
        QTest::newRow("a blank at a folder's end") << "a /b";
        QTest::newRow("a blank at the start") << " a";
        QTest::newRow("256 bytes") << QString{256, 'n'};
        QTest::newRow("256 bytes of few characters") << QString{128, QChar{0xe9}};
        QTest::newRow("4 KB") << QString{4096, 'n'};
        QTest::newRow("1001 characters in short segments") << QString{"abcdefghi/"}.repeated(100) + "x";
        QTest::newRow("half a surrogate pair") << QString{"a"} + QChar{0xd83d};
        QTest::newRow("bytes that were not UTF-8") << QString::fromUtf8("a\xff");
    }
    void aBadPathIsRefused()
    {
        QFETCH(QString, path);
        const auto checked = checkRepoPath(path);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::FileNameRejected);
        QVERIFY(!checked.error().detail.isEmpty());
        QCOMPARE(checked.error().subject, printable(path));
    }

    void anyNameBecomesPrintable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "a/b.txt" << "a/b.txt";
        QTest::newRow("unicode") << "模型 🤗" << "模型 🤗";
        QTest::newRow("control characters") << "a\n\t\x1b[31m" << "a\\x0a\\x09\\x1b[31m";
        QTest::newRow("NUL and C1") << QString{QChar{0}} + QChar{0x85} << "\\x00\\x85";
        QTest::newRow("text that turns around") << "a\u202etxt.exe" << "a\\u202etxt.exe";
        QTest::newRow("a line separator") << "a\u2028b" << "a\\u2028b";
        QTest::newRow("half a surrogate pair") << QString{"a"} + QChar{0xd83d} << "a\\ud83d";
        QTest::newRow("long") << QString{200, 'a'} + QString{200, 'z'} << QString{59, 'a'} + "…" + QString{59, 'z'};
        QTest::newRow("120 characters") << QString{120, 'a'} << QString{120, 'a'};
    }
    void anyNameBecomesPrintable()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(printable(text), expected);
    }

    void cuttingNeverHalvesACharacter()
    {
        const QString text = printable(QString{"🤗"}.repeated(100), 21);
        QVERIFY(text.isValidUtf16());
        QVERIFY(text.size() <= 21);
    }
};

QTEST_GUILESS_MAIN(TestRepoId)
#include "tst_repoid.moc"
