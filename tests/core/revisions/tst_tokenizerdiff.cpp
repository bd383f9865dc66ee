#include "core/revisions/tokenizerdiff.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TokenizerDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesVocabularies();
    void comparesMergesInOrder();
    void unigramHasItsNumbersByPlace();
    void theRestIsComparedByKey();
    void chatTemplatesAreTexts_data();
    void chatTemplatesAreTexts();
    void hostileFilesAreNoCrash_data();
    void hostileFilesAreNoCrash();
};

void TokenizerDiffTest::comparesVocabularies()
{
    const auto diff = diffTokenizers(R"({"model":{"type":"BPE","vocab":{"a":0,"b":1,"c":2},"merges":[]}})",
                                     R"({"model":{"type":"BPE","vocab":{"a":0,"b":5,"d":2,"e":3},"merges":[]}})");
    QVERIFY(diff);
    QCOMPARE(diff->tokens,
             (QList<TokenChange>{{.token = "b", .before = 1, .after = 5},
                                 {.token = "c", .before = 2},
                                 {.token = "d", .after = 2},
                                 {.token = "e", .after = 3}}));
    QCOMPARE(diff->added, 2);
    QCOMPARE(diff->removed, 1);
    QCOMPARE(diff->renumbered, 1);
    QCOMPARE(diff->sizeBefore, 3);
    QCOMPARE(diff->sizeAfter, 4);
    QVERIFY(diff->rest.isSame());
}

void TokenizerDiffTest::comparesMergesInOrder()
{
    const auto diff = diffTokenizers(R"({"model":{"vocab":{},"merges":["a b","c d","e f"]}})",
                                     R"({"model":{"vocab":{},"merges":["a b","e f","c d"]}})");
    QVERIFY(diff);
    QCOMPARE(diff->mergesAdded, 1);
    QCOMPARE(diff->mergesRemoved, 1);
    QCOMPARE(diff->firstOtherMerge, 1);
    // Merges as pairs, which newer files have
    QCOMPARE(diffTokenizers(R"({"model":{"merges":[["a","b"]]}})", R"({"model":{"merges":[["a","b"],["c","d"]]}})")
                 ->mergesAdded,
             1);
}

void TokenizerDiffTest::unigramHasItsNumbersByPlace()
{
    const auto diff = diffTokenizers(R"({"model":{"vocab":[["<unk>",0.0],["x",-1.5]]}})",
                                     R"({"model":{"vocab":[["<unk>",0.0],["y",-1.5],["x",-1.5]]}})");
    QVERIFY(diff);
    QCOMPARE(diff->tokens, (QList<TokenChange>{{.token = "x", .before = 1, .after = 2}, {.token = "y", .after = 1}}));
}

void TokenizerDiffTest::theRestIsComparedByKey()
{
    const auto diff = diffTokenizers(
        R"({"added_tokens":[{"id":1,"content":"<s>","special":true}],"model":{"type":"BPE","vocab":{},"merges":[]}})",
        R"({"added_tokens":[{"id":1,"content":"<s>","special":false}],"model":{"type":"WordPiece","vocab":{},"merges":[]}})");
    QVERIFY(diff);
    QCOMPARE(diff->rest.changes.size(), 2);
    QCOMPARE(diff->rest.changes.at(0).path.toString(), "added_tokens[0].special");
    QCOMPARE(diff->rest.changes.at(1).path.toString(), "model.type");
}

void TokenizerDiffTest::chatTemplatesAreTexts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << R"({"chat_template":"a\nb"})"_ba << R"({"chat_template":"a\nc"})"_ba
                         << QStringList{"default"};
    QTest::newRow("added") << "{}"_ba << R"({"chat_template":"a"})"_ba << QStringList{"+default"};
    QTest::newRow("removed") << R"({"chat_template":"a"})"_ba << "{}"_ba << QStringList{"-default"};
    QTest::newRow("several")
        << R"({"chat_template":[{"name":"default","template":"a"},{"name":"rag","template":"b"}]})"_ba
        << R"({"chat_template":[{"name":"default","template":"a"},{"name":"rag","template":"c"},{"name":"tool_use","template":"d"}]})"_ba
        << QStringList{"rag", "+tool_use"};
    QTest::newRow("the same") << R"({"chat_template":"a"})"_ba
                              << R"({"chat_template":[{"name":"default","template":"a"}]})"_ba << QStringList{};
}

void TokenizerDiffTest::chatTemplatesAreTexts()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QStringList, names);
    const auto diff = diffTokenizerConfigs(before, after);
    QVERIFY(diff);
    QStringList shown;
    for (const ChatTemplateDiff &part : diff->templates)
        shown.append((part.isAdded ? "+" : part.isRemoved ? "-" : "") + part.name);
    QCOMPARE(shown, names);
    QVERIFY(diff->values.isSame());
}

void TokenizerDiffTest::hostileFilesAreNoCrash_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const auto *json :
         {"[]", "1", "{\"model\":[]}", "{\"model\":{\"vocab\":1,\"merges\":\"x\"}}",
          "{\"model\":{\"vocab\":[[],[[]],1,{}],\"merges\":{}}}", "{\"model\":{\"vocab\":{\"a\":{}}}}",
          "{\"chat_template\":[1,{},{\"name\":[],\"template\":{}}]}", "{\"chat_template\":{\"a\":[]}}"})
        QTest::newRow(json) << QByteArray{json};
}

void TokenizerDiffTest::hostileFilesAreNoCrash()
{
    QFETCH(const QByteArray, json);
    const QByteArray good = R"({"model":{"vocab":{"a":0},"merges":["a b"]},"chat_template":"x"})";
    for (const auto &[before, after] : {std::pair{json, good}, std::pair{good, json}, std::pair{json, json}}) {
        QVERIFY(diffTokenizers(before, after));
        QVERIFY(diffTokenizerConfigs(before, after));
    }
    QVERIFY(!diffTokenizers("{", good));
}

QTEST_GUILESS_MAIN(TokenizerDiffTest)
#include "tst_tokenizerdiff.moc"
