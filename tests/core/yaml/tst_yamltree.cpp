#include "core/yaml/yamledit.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

YamlTree parsed(const QString &text)
{
    const auto tree = YamlTree::parse(text);
    return tree ? *tree : YamlTree{};
}

/// The text of the node at `path`.
QString at(const QString &yaml, const QString &path)
{
    const YamlTree tree = parsed(yaml);
    const YamlNode *node = find(tree, YamlPath::fromString(path));
    return node ? node->span.of(tree.text()).toString() : u"(none)"_s;
}

}  // namespace

class TestYamlTree final : public QObject
{
    Q_OBJECT

private slots:
    void everyNodeKnowsItsPlace_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const QString crlf =
            u"# c\r\na: 1 # x\r\nb:\r\n- x\r\n- \"y\\u00e9\"  \r\nc: [q, {r: s}]\r\nd: |\r\n  foo\r\n  bar\r\n\r\ne:\r\n"_s;
        QTest::newRow("plain, with a comment") << crlf << u"a"_s << u"1"_s;
        QTest::newRow("block list") << crlf << u"b"_s << u"- x\r\n- \"y\\u00e9\""_s;
        QTest::newRow("quoted item") << crlf << u"b[1]"_s << u"\"y\\u00e9\""_s;
        QTest::newRow("flow list") << crlf << u"c"_s << u"[q, {r: s}]"_s;
        QTest::newRow("flow map in a flow list") << crlf << u"c[1]"_s << u"{r: s}"_s;
        QTest::newRow("literal") << crlf << u"d"_s << u"|\r\n  foo\r\n  bar"_s;
        QTest::newRow("kept blank lines") << u"a: |+\n  x\n\nb: 1"_s << u"a"_s << u"|+\n  x\n"_s;
        QTest::newRow("empty block scalar") << u"a: >-\nb: 1"_s << u"a"_s << u">-"_s;
        QTest::newRow("astral characters before") << u"\u00e9\U0001F600: \U0001F995\nb: 'x'\n"_s << u"b"_s << u"'x'"_s;
        QTest::newRow("astral value") << u"\u00e9\U0001F600: \U0001F995\nb: x\n"_s << u"\u00e9\U0001F600"_s
                                      << u"\U0001F995"_s;
        QTest::newRow("a map in a list") << u"a:\n  - b: 1\n    c: 2\n"_s << u"a[0]"_s << u"b: 1\n    c: 2"_s;
        QTest::newRow("a pair in a flow list") << u"[&x a: b, c]"_s << u"[0]"_s << u"&x a: b"_s;
        QTest::newRow("folded over lines") << u"a: b\n  c\n  d\ne: f"_s << u"a"_s << u"b\n  c\n  d"_s;
        QTest::newRow("behind anchor and tag") << u"a: &x !!str b"_s << u"a"_s << u"b"_s;
        QTest::newRow("an alias") << u"a: &x b\nc: *x\n"_s << u"c"_s << u"*x"_s;
        QTest::newRow("a bracket in the first column") << u"a: [\nb\n]\nc: d"_s << u"a"_s << u"[\nb\n]"_s;
    }

    void everyNodeKnowsItsPlace()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, path);
        QFETCH(QString, expected);
        QCOMPARE(at(yaml, path), expected);
    }

    /// Under the leak sanitizer this is also about libfyaml, which forgets memory over such names.
    void namesHaveNoControlCharacters()
    {
        for (const QString &yaml : {u"a: &x\u0002 1"_s, u"a: *x\u0002"_s, u"a: [&x 1, *x\u0002, b]"_s}) {
            const auto tree = YamlTree::parse(yaml);
            QVERIFY(!tree);
            QVERIFY(tree.error().reason.startsWith(u"unidentified alias"_s)
                    || tree.error().reason == u"the stream contains non-printable characters"_s);
        }
    }

    void emptyValuesStandBehindTheirColon()
    {
        const YamlTree tree = parsed(u"a:\nb : # c\nc:"_s);
        QCOMPARE(tree.root()->value(u"a")->span, (TextSpan{2, 2}));
        QCOMPARE(tree.root()->value(u"b")->span, (TextSpan{6, 6}));
        QCOMPARE(tree.root()->value(u"c")->span, (TextSpan{13, 13}));
    }

    void propertiesAreKeptAsWritten()
    {
        const YamlTree tree = parsed(u"a: &x !!str b\nc: !!map\n  d: e\n"_s);
        const YamlNode *a = tree.root()->value(u"a");
        QCOMPARE(a->anchor, u"x"_s);
        QCOMPARE(a->tag, u"!!str"_s);
        QCOMPARE(a->properties.of(tree.text()).toString(), u"&x !!str"_s);
        QCOMPARE(tree.root()->value(u"c")->tag, u"!!map"_s);
        QVERIFY(tree.hasAnchors());
    }

    void columnsAndLinesCountFromZero()
    {
        const YamlTree tree = parsed(u"\U0001F600: x\na:\n  - b\n"_s);
        QCOMPARE(tree.root()->value(u"\U0001F600")->column, 4);
        const YamlNode *list = tree.root()->value(u"a");
        QCOMPARE(list->line, 2);
        QCOMPARE(list->column, 2);
    }

    void blankTextsHaveNoRoot()
    {
        QVERIFY(YamlTree::parse({}));
        QVERIFY(!YamlTree::parse({})->root());
        QVERIFY(!parsed(u"# only a comment\n\n"_s).root());
    }

    void theFirstDuplicateKeyIsNamed()
    {
        const YamlTree tree = parsed(u"a: 1\nb:\n  c: 1\n  c: 2\na: 3\n"_s);
        QVERIFY(tree.duplicateKey());
        QCOMPARE(tree.duplicateKey()->reason, u"duplicated mapping key"_s);
        QCOMPARE(tree.duplicateKey()->line, 3);
        QCOMPARE(tree.duplicateKey()->column, 2);
        QCOMPARE(tree.root()->value(u"a")->text, u"3"_s);  // the last one, as Python has it
    }
};

QTEST_GUILESS_MAIN(TestYamlTree)
#include "tst_yamltree.moc"
