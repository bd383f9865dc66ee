#include "core/revisions/carddiff.h"
#include "core/revisions/valuediff.h"

#include <QTest>

#include "tests/support/timelimit.h"

#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// "license: \"mit\" -> \"apache-2.0\"", "+ tags[2] \"gguf\"": a change on one line.
QStringList shown(const ValueDiff &diff)
{
    QStringList lines;
    for (const ValueChange &change : diff.changes) {
        const auto before = [&] { return diff.before->toJson(change.before, 60); };
        const auto after = [&] { return diff.after->toJson(change.after, 60); };
        const QString path = change.path.toString();
        switch (change.kind) {
        case ValueChange::Kind::Added: lines.append("+ " + path + ": " + after()); break;
        case ValueChange::Kind::Removed: lines.append("- " + path + ": " + before()); break;
        case ValueChange::Kind::Changed: lines.append(path + ": " + before() + " -> " + after()); break;
        case ValueChange::Kind::ItemAdded: lines.append("+ " + path + ' ' + after()); break;
        case ValueChange::Kind::ItemRemoved: lines.append("- " + path + ' ' + before()); break;
        case ValueChange::Kind::Reordered: lines.append("~ " + path); break;
        }
    }
    return lines;
}

}  // namespace

class ValueDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void readsJson_data();
    void readsJson();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void depthIsBounded();
    void comparesByKey_data();
    void comparesByKey();
    void orderAndLayoutAreNoChange();
    void changesAreBounded();
    void largeFilesAreQuick();
    void everyPrefixIsReadOrRefused();
    void changedBytesAreReadOrRefused();
    void cardsAreComparedByKey();
    void badFrontMatterFallsBackToText();
    void valuesAreWrittenShortly();
};

void ValueDiffTest::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("written");
    QTest::newRow("scalar") << " 1 "_ba << "1";
    QTest::newRow("containers") << "{\"a\":[],\"b\":{},\"c\":[1,[2]]}"_ba << "{\"a\": [], \"b\": {}, \"c\": [1, [2]]}";
    QTest::newRow("order of keys stays") << "{\"z\":1,\"a\":2}"_ba << "{\"z\": 1, \"a\": 2}";
    QTest::newRow("digits stay") << "[1000000000000000019884624838656,1.50,1e5]"_ba
                                 << "[1000000000000000019884624838656, 1.50, 1e5]";
    QTest::newRow("Python's numbers") << "[NaN,Infinity,-Infinity]"_ba << "[NaN, Infinity, -Infinity]";
    QTest::newRow("escapes") << R"(["\u00e4\ud83d\ude00\n\"\/"])"_ba << u"[\"ä😀\\n\\\"/\"]"_s;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF[]"_ba << "[]";
    QTest::newRow("words") << "[true,false,null]"_ba << "[true, false, null]";
}

void ValueDiffTest::readsJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, written);
    const auto tree = ValueTree::fromJson(json);
    QVERIFY(tree);
    QCOMPARE(tree->toJson(tree->root()), written);
}

void ValueDiffTest::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << ""_ba << 0;
    QTest::newRow("blank") << "\n\n"_ba << 2;
    QTest::newRow("open list") << "[1,\n2"_ba << 1;
    QTest::newRow("comma at the end") << "[1,\n]"_ba << 1;
    QTest::newRow("wrong bracket") << "[1}"_ba << 0;
    QTest::newRow("key without value") << "{\"a\"}"_ba << 0;
    QTest::newRow("bare key") << "{a: 1}"_ba << 0;
    QTest::newRow("two documents") << "{} {}"_ba << 0;
    QTest::newRow("leading zero") << "[01]"_ba << 0;
    QTest::newRow("line in a string") << "[\"a\nb\"]"_ba << 0;
    QTest::newRow("bad escape") << "[\"\\x\"]"_ba << 0;
    QTest::newRow("half an escape") << "[\"\\u12\"]"_ba << 0;
    QTest::newRow("a sign in an escape") << "[\"\\u+123\"]"_ba << 0;
    QTest::newRow("a lone minus") << "[-]"_ba << 0;
    QTest::newRow("NUL") << QByteArray("[\0]", 3) << 0;
}

void ValueDiffTest::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, line);
    const auto tree = ValueTree::fromJson(json);
    QVERIFY(!tree);
    QCOMPARE(tree.error().kind, ValueProblem::Kind::Malformed);
    QCOMPARE(tree.error().line, line);
    QCOMPARE(ValueTree::fromJson("\"\xFF\"").error().kind, ValueProblem::Kind::NotText);
}

void ValueDiffTest::depthIsBounded()
{
    QVERIFY(
        ValueTree::fromJson(QByteArray{QByteArray(ValueTree::maxDepth, '[') + QByteArray(ValueTree::maxDepth, ']')}));
    const auto deep = ValueTree::fromJson(QByteArray(1'000'000, '['));
    QVERIFY(!deep);
    QCOMPARE(deep.error().kind, ValueProblem::Kind::TooDeep);
}

void ValueDiffTest::comparesByKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    QTest::newRow("a value") << R"({"a":1,"b":2})"_ba << R"({"a":1,"b":3})"_ba << QStringList{"b: 2 -> 3"};
    QTest::newRow("added and removed in place")
        << R"({"a":1,"b":2,"c":3})"_ba << R"({"a":1,"x":0,"c":3})"_ba << QStringList{"+ x: 0", "- b: 2"};
    QTest::newRow("deep") << R"({"q":{"bits":4,"g":[1,2]}})"_ba << R"({"q":{"bits":8,"g":[1,2]}})"_ba
                          << QStringList{"q.bits: 4 -> 8"};
    QTest::newRow("another kind") << R"({"a":1})"_ba << R"({"a":"1"})"_ba << QStringList{"a: 1 -> \"1\""};
    QTest::newRow("whole number and fraction") << R"({"a":1})"_ba << R"({"a":1.0})"_ba << QStringList{"a: 1 -> 1.0"};
    QTest::newRow("the same fraction") << R"({"a":1e-5})"_ba << R"({"a":0.00001})"_ba << QStringList{};
    QTest::newRow("huge numbers differ")
        << "[1000000000000000019884624838656]"_ba
        << "[1000000000000000019884624838657]"_ba
        << QStringList{"[0]: 1000000000000000019884624838656 -> 1000000000000000019884624838657"};
    QTest::newRow("texts of a list") << R"({"t":["a","b","c"]})"_ba << R"({"t":["a","c","d"]})"_ba
                                     << QStringList{"- t[1] \"b\"", "+ t[2] \"d\""};
    QTest::newRow("a tag for another") << R"({"t":["a","b"]})"_ba << R"({"t":["a","x"]})"_ba
                                       << QStringList{"- t[1] \"b\"", "+ t[1] \"x\""};
    QTest::newRow("reordered") << R"({"t":["a","b"]})"_ba << R"({"t":["b","a"]})"_ba << QStringList{"~ t"};
    QTest::newRow("numbers of a list") << "[1,2,3]"_ba << "[1,5,3]"_ba << QStringList{"[1]: 2 -> 5"};
    QTest::newRow("items by id") << R"([{"id":1,"v":"a"},{"id":2,"v":"b"}])"_ba
                                 << R"([{"id":0,"v":"z"},{"id":2,"v":"b"},{"id":1,"v":"x"}])"_ba
                                 << QStringList{"+ [0] {\"id\": 0, \"v\": \"z\"}", "[2].v: \"a\" -> \"x\""};
    QTest::newRow("a map in a list without names")
        << R"([{"v":1},{"v":1}])"_ba << R"([{"v":1},{"v":2}])"_ba << QStringList{"[1].v: 1 -> 2"};
    QTest::newRow("a key that stands twice") << R"({"a":1,"a":2})"_ba << R"({"a":2})"_ba << QStringList{};
    QTest::newRow("a new file") << ""_ba << R"({"a":1})"_ba << QStringList{"+ : {\"a\": 1}"};
    QTest::newRow("the root becomes a list") << "{}"_ba << "[]"_ba << QStringList{": {} -> []"};
}

void ValueDiffTest::comparesByKey()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QStringList, changes);
    const auto diff = diffJson(before, after);
    QVERIFY(diff);
    QCOMPARE(shown(*diff), changes);
    QVERIFY(diffJson(after, after)->isSame());
}

void ValueDiffTest::orderAndLayoutAreNoChange()
{
    QVERIFY(
        diffJson(R"({"a": 1, "b": {"c": [1, 2], "d": null}})", "{\"b\":\n{\"d\":null,\"c\":[1,2]},\"a\":1}")->isSame());
    QVERIFY(!diffJson(R"({"a":{"b":1},"c":{"b":2}})", R"({"a":{"b":2},"c":{"b":1}})")->isSame());
}

void ValueDiffTest::changesAreBounded()
{
    QByteArray before = "{";
    QByteArray after = "{";
    for (int i = 0; i < 30'000; ++i) {
        before += '"' + QByteArray::number(i) + "\":1,";
        after += '"' + QByteArray::number(i) + "\":2,";
    }
    const auto diff = diffJson(QByteArray{before.chopped(1) + '}'}, QByteArray{after.chopped(1) + '}'});
    QVERIFY(diff);
    QCOMPARE(diff->changes.size(), ValueDiff::maxChanges);
    QCOMPARE(diff->leftOut, 20'000);
}

void ValueDiffTest::largeFilesAreQuick()
{
    QByteArray before = "{\"model\":{\"vocab\":{";
    for (int i = 0; i < 130'000; ++i)
        before += "\"token " + QByteArray::number(i) + "\":" + QByteArray::number(i) + ",\n";
    before = before.chopped(2) + "},\"merges\":[";
    for (int i = 0; i < 280'000; ++i)
        before += "\"a " + QByteArray::number(i) + "\",";
    before = before.chopped(1) + "]}}";
    QByteArray after = before;
    after.replace("\"token 70000\":70000", "\"token 70000\":7");
    const qint64 start = test::cpuMs();
    const auto diff = diffJson(before, after);
    const qint64 ms = test::cpuMs() - start;
    qInfo("%lld ms", ms);
    QVERIFY(diff);
    QCOMPARE(shown(*diff), QStringList{"model.vocab.token 70000: 70000 -> 7"});
    QVERIFY2(ms < test::limitMs(1'000), QByteArray::number(ms).constData());
}

void ValueDiffTest::everyPrefixIsReadOrRefused()
{
    const QByteArray json = R"({"a": [1.5e3, -0, "x\u00e4\ud83d\ude00", true, null, {"b": []}], "c": NaN})";
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY(!ValueTree::fromJson(QByteArrayView(json).first(size)));
    QVERIFY(ValueTree::fromJson(json));
}

void ValueDiffTest::changedBytesAreReadOrRefused()
{
    std::mt19937 random{1};
    const QByteArray json = R"({"a": [1.5e3, -0, "x\u00e4", true, null, {"b": []}], "c": {"id": 1}})";
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray changed = json;
        for (int edit = 0; edit < 3; ++edit)
            changed[static_cast<qsizetype>(random() % changed.size())] = "{}[],:\"\\0aeu.-\n "[random() % 17];
        const auto diff = diffJson(json, changed);
        readable += diff ? 1 : 0;
    }
    QVERIFY(readable > 0);
}

void ValueDiffTest::cardsAreComparedByKey()
{
    const CardDiff diff = diffCards("---\nlicense: mit\ntags:\n- a\n---\n# One\n\nText\n",
                                    "---\ntags: [a, gguf, moe]\nlicense: apache-2.0\nnew: no\n---\n# One\n\nOther\n");
    QVERIFY(diff.metadata);
    QVERIFY(!diff.problem);
    QCOMPARE(shown(*diff.metadata),
             (QStringList{"+ tags[1] \"gguf\"", "+ tags[2] \"moe\"", "license: \"mit\" -> \"apache-2.0\"",
                          "+ new: \"no\""}));
    QCOMPARE(diff.metadata->after->line(diff.metadata->changes.at(2).after), 1);
    QCOMPARE(diff.body.hunks.size(), 1);
    QCOMPARE(diff.body.after.text(2), "Other");
    QCOMPARE(diff.beforeBodyLine, 5);
    QCOMPARE(diff.afterBodyLine, 5);
    // A card that is new, and one that loses its block
    QCOMPARE(shown(*diffCards({}, "---\na: 1\n---\n").metadata), QStringList{"+ : {\"a\": 1}"});
    QCOMPARE(shown(*diffCards("---\na: 1\n---\nx\n", "x\n").metadata), QStringList{"- a: 1"});
}

void ValueDiffTest::badFrontMatterFallsBackToText()
{
    const CardDiff diff = diffCards("---\na: 1\n---\nx\n", "---\na: [1\n---\nx\n");
    QVERIFY(!diff.metadata);
    QVERIFY(diff.problem);
    QVERIFY(!diff.problem->isBefore);
    QVERIFY(!diff.problem->problem.reason.isEmpty());
    QCOMPARE(diff.wholeText.hunks.size(), 1);
    const CardDiff binary = diffCards("---\na: 1\n---\n", "\xFF\xFE");
    QCOMPARE(binary.problem->problem.kind, ValueProblem::Kind::NotText);
}

void ValueDiffTest::valuesAreWrittenShortly()
{
    const auto tree = ValueTree::fromJson(QByteArray{"[\"" + QByteArray(100'000, 'x') + "\", {\"a\": 1}]"});
    QVERIFY(tree);
    QCOMPARE(tree->toJson(tree->root(), 10), u"[\"xxxxxxxx…"_s);
    QCOMPARE(tree->toJson(tree->next(tree->firstChild(0)), 10), u"{\"a\": 1}"_s);
}

QTEST_GUILESS_MAIN(ValueDiffTest)
#include "tst_valuediff.moc"
