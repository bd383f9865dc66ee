#include "core/yaml/yamledit.h"
#include "oddyaml.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr int oddTexts = 300;

YamlTree parsed(const QString &text)
{
    const auto tree = YamlTree::parse(text);
    if (!tree)
        qFatal("no YAML: %s (%d:%d)\n%s", qPrintable(tree.error().reason), tree.error().line, tree.error().column,
               qPrintable(text));
    return *tree;
}

/// The text after an edit; its error in brackets when there is none.
QString outcome(const QString &text, const Result<TextEdits> &edits)
{
    return edits ? applied(text, *edits) : u"(%1)"_s.arg(edits.error().detail);
}

QCborValue fromText(const QString &yaml)
{
    const YamlTree tree = parsed(u"v: "_s + yaml);
    return toValue(*tree.root()->value(u"v"), *tree.root());
}

QCborValue valueOf(const YamlTree &tree, const QString &key)
{
    const YamlNode *node = tree.root() ? tree.root()->value(key) : nullptr;
    return node ? toValue(*node, *tree.root()) : QCborValue{QCborValue::Invalid};
}

/// Whether every key but those named has the same value in both.
bool othersAreEqual(const YamlTree &a, const YamlTree &b, const QStringList &but)
{
    QStringList left;
    QStringList right;
    for (const YamlNode::Entry &entry : a.root()->entries)
        left.append(entry.key.text);
    for (const YamlNode::Entry &entry : b.root() ? b.root()->entries : std::vector<YamlNode::Entry>{})
        right.append(entry.key.text);
    for (const QString &key : but) {
        left.removeAll(key);
        right.removeAll(key);
    }
    return left == right
        && std::ranges::all_of(left, [&](const QString &key) { return valueOf(a, key) == valueOf(b, key); });
}

/// The text of the chunks before and after one.
std::pair<QString, QString> around(const OddYaml &odd, qsizetype index)
{
    QString before = odd.header;
    QString after;
    for (qsizetype i = 0; i < odd.chunks.size(); ++i)
        (i < index ? before : after) += i == index ? QString{} : odd.chunks.at(i).text;
    return {before, after};
}

}  // namespace

class TestYamlEdit final : public QObject
{
    Q_OBJECT

private slots:
    void setChangesOnlyItsValue_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *yaml, const char *path, const char *value,
                            const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(yaml) << QString::fromUtf8(path) << QString::fromUtf8(value)
                                << QString::fromUtf8(expected);
        };
        row("a scalar", "a: 1\nb: 2\n", "a", "x", "a: x\nb: 2\n");
        row("a comment keeps its column", "a: mit      # why\n", "a", "apache-2.0", "a: apache-2.0 # why\n");
        row("a comment gives way", "a: mit # why\n", "a", "apache-2.0", "a: apache-2.0 # why\n");
        row("single quotes stay", "a: 'x'\n", "a", "y", "a: 'y'\n");
        row("double quotes stay", "a: \"x\"\n", "a", "y", "a: \"y\"\n");
        row("quotes where needed", "a: x\n", "a", "'no'", "a: 'no'\n");
        row("the file's quotes", "a: x\nb: \"q\"\n", "a", "'no'", "a: \"no\"\nb: \"q\"\n");
        row("an empty value", "a:\nb: 1\n", "a", "x", "a: x\nb: 1\n");
        row("an empty value with a comment", "a: # c\nb: 1\n", "a", "x", "a: x # c\nb: 1\n");
        row("a scalar to a list", "a: x # c\nb: 1\n", "a", "[x, y]", "a: # c\n- x\n- y\nb: 1\n");
        row("a list to a scalar", "a: # c\n- x\n- y\nb: 1\n", "a", "z", "a: z # c\nb: 1\n");
        row("the file's list indentation", "t:\n  - q\na: x\n", "a", "[x]", "t:\n  - q\na:\n  - x\n");
        row("append to a block list", "a:\n  - x\n  - y # c\nb: 1\n", "a[2]", "z",
            "a:\n  - x\n  - y # c\n  - z\nb: 1\n");
        row("append to a flow list", "a: [x, y]  # c\n", "a[2]", "z", "a: [x, y, z]  # c\n");
        row("append to a flow list on lines", "a: [\n  x,\n  y\n]\n", "a[2]", "z", "a: [\n  x,\n  y,\n  z\n]\n");
        row("append to an empty list", "a: []\nb: 1\n", "a[0]", "z", "a:\n- z\nb: 1\n");
        row("a whole list, item by item", "a:\n- x # 1\n- y # 2\n- z # 3\n", "a", "[x, z, w]",
            "a:\n- x # 1\n- z # 3\n- w\n");
        row("an item", "a:\n- x\n- y # c\n", "a[1]", "z", "a:\n- x\n- z # c\n");
        row("inside a map in a list", "m:\n- name: x\n  results: []\n", "m[0].name", "y",
            "m:\n- name: y\n  results: []\n");
        row("a new key in a map in a list", "m:\n- name: x\nb: 1\n", "m[0].k", "v", "m:\n- name: x\n  k: v\nb: 1\n");
        row("maps on the way are made", "a: 1\n", "m.n[0].o", "v", "a: 1\nm:\n  n:\n  - o: v");
        row("a flow map", "m: {a: 1, b: 2}\n", "m.c", "3", "m: {a: 1, b: 2, c: 3}\n");
        row("text over lines", "a: x\nb: 1\n", "a", "\"l1\\n\\nl2\\n\"", "a: |\n  l1\n\n  l2\nb: 1\n");
        row("text over lines again", "a: |\n  old\nb: 1\n", "a", "\"l1\\nl2\"", "a: |-\n  l1\n  l2\nb: 1\n");
        row("text over lines to one", "a: |\n  old\n\nb: 1\n", "a", "x", "a: x\n\nb: 1\n");
        row("CR LF", "a: x\r\nb: 1\r\n", "a", "[p, q]", "a:\r\n- p\r\n- q\r\nb: 1\r\n");
        row("no final line end", "a: x\nb: 1", "c", "2", "a: x\nb: 1\nc: 2");
        row("an empty text", "", "a", "x", "a: x");
        row("only a comment", "# c\n", "a", "x", "# c\na: x");
        row("a flow root", "{a: 1}", "b", "2", "{a: 1, b: 2}");
        row("a key with a colon", "a: 1\n", "b.c", "{\"d: e\": 1}", "a: 1\nb:\n  c:\n    'd: e': 1");
        row("equal is left alone", "a:   'x'   # c\n", "a", "x", "a:   'x'   # c\n");
        row("an empty list", "a:\n- x\nb: 1\n", "a", "[]", "a: []\nb: 1\n");
        row("a dash's width is kept", "a:\n-   x\n", "a[1]", "{p: 1, q: 2}", "a:\n-   x\n-   p: 1\n    q: 2\n");
        row("an anchor nobody uses", "a: &x 1\n", "a", "2", "a: &x 2\n");
        row("an anchor that is used", "a: &x 1\nb: *x\n", "a", "2", "(it is shared with another place by an alias)");
        row("an alias", "a: &x 1\nb: *x\n", "b", "2", "(it is shared with another place by an alias)");
        row("a tag that forbids it", "a: !!str 1\n", "a", "{b: 1}",
            "(unacceptable node kind for !<tag:yaml.org,2002:str> tag; it should be \"scalar\", not \"mapping\")");
        row("a comment that would be lost", "a:\n- x\n# c\n- y\n", "a", "z", "(a comment stands in the way)");
    }

    void setChangesOnlyItsValue()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, path);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const YamlEdit edit{parsed(yaml)};
        QString result = outcome(yaml, edit.set(YamlPath::fromString(path), fromText(value)));
        if (yaml.endsWith(u'\n') && !expected.endsWith(u'\n') && result.endsWith(u'\n') && !expected.startsWith(u'('))
            result.chop(1);
        QCOMPARE(result, expected);
    }

    void newKeysGoWhereTheyBelong()
    {
        const QStringList order{u"license"_s, u"language"_s, u"tags"_s};
        const QString yaml = u"license: mit\n# about tags\ntags:\n- a\nother: 1\n"_s;
        QCOMPARE(outcome(yaml, YamlEdit(parsed(yaml), order).set(u"language"_s, u"en"_s)),
                 u"license: mit\nlanguage: en\n# about tags\ntags:\n- a\nother: 1\n"_s);
        QCOMPARE(outcome(yaml, YamlEdit(parsed(yaml), order).set(u"mine"_s, 1)), yaml + u"mine: 1\n"_s);
    }

    void removeTakesOnlyItsLines_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *yaml, const char *path, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(yaml) << QString::fromUtf8(path) << QString::fromUtf8(expected);
        };
        row("a key with its comments", "a: 1\n# about b\nb: 2 # c\n\nc: 3\n", "b", "a: 1\n\nc: 3\n");
        row("the first key, not the header", "# h\n\na: 1\nb: 2\n", "a", "# h\n\nb: 2\n");
        row("the template's header", "# For reference on x\n# Doc / guide: y\na: 1\nb: 2\n", "a",
            "# For reference on x\n# Doc / guide: y\nb: 2\n");
        row("the last key without a line end", "a: 1\nb: 2", "b", "a: 1");
        row("the only key", "# h\na: 1\n", "a", "");
        row("an item", "a:\n- x\n- y\n- z\n", "a[1]", "a:\n- x\n- z\n");
        row("the only item takes the key", "a:\n- x\nb: 1\n", "a[0]", "b: 1\n");
        row("a flow item", "a: [x, y, z]\n", "a[1]", "a: [x, z]\n");
        row("the last flow item", "a: [x, y]\n", "a[1]", "a: [x]\n");
        row("the first key of a list's map", "m:\n- name: x\n  k: v\n", "m[0].name", "m:\n- k: v\n");
        row("a block scalar", "a: |\n  t\n\n  u\nb: 1\n", "a", "b: 1\n");
        row("CR LF", "a: 1\r\nb: 2\r\n", "b", "a: 1\r\n");
        row("an anchor that is used", "a: &x 1\nb: *x\n", "a", "(unidentified alias)");
    }

    void removeTakesOnlyItsLines()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, path);
        QFETCH(QString, expected);
        const auto edits = YamlEdit{parsed(yaml)}.remove(YamlPath::fromString(path));
        if (expected.startsWith(u'('))
            QCOMPARE(edits.error().kind, ErrorKind::InvalidInput);
        else
            QCOMPARE(outcome(yaml, edits), expected);
    }

    void otherChanges()
    {
        const QString yaml = u"a:\n- x\n# about y\n- y # c\n- z\n\"k\": no\n"_s;
        const YamlEdit edit{parsed(yaml)};
        QCOMPARE(outcome(yaml, edit.moveItem(u"a"_s, 1, 0)), u"a:\n# about y\n- y # c\n- x\n- z\n\"k\": no\n"_s);
        QCOMPARE(outcome(yaml, edit.moveItem(u"a"_s, 0, 2)), u"a:\n# about y\n- y # c\n- z\n- x\n\"k\": no\n"_s);
        QCOMPARE(outcome(yaml, edit.rename(u"k"_s, u"l"_s)), QString{yaml}.replace(u"\"k\""_s, u"\"l\""_s));
        QCOMPARE(outcome(yaml, edit.quote(u"k"_s)), QString{yaml}.replace(u"no"_s, u"'no'"_s));
        QCOMPARE(edit.rename(u"k"_s, u"a"_s).error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(edit.remove(u"q"_s).error().kind, ErrorKind::EntryNotFound);
        QCOMPARE(edit.moveItem(u"a"_s, 0, 3).error().kind, ErrorKind::EntryNotFound);
        const QString flow = u"a: [x, 'y', z] # c\n"_s;
        QCOMPARE(outcome(flow, YamlEdit{parsed(flow)}.moveItem(u"a"_s, 2, 0)), u"a: [z, x, 'y'] # c\n"_s);
    }

    void entriesOfMapsMoveWithTheirComments()
    {
        const QString yaml = u"f:\r\n  A: text  # first\r\n  # about B\r\n  B:\r\n    type: select\r\n  C: text"_s;
        const YamlEdit edit{parsed(yaml)};
        QCOMPARE(outcome(yaml, edit.moveItem(u"f"_s, 1, 0)),
                 u"f:\r\n  # about B\r\n  B:\r\n    type: select\r\n  A: text  # first\r\n  C: text"_s);
        QCOMPARE(outcome(yaml, edit.moveItem(u"f"_s, 0, 2)),
                 u"f:\r\n  # about B\r\n  B:\r\n    type: select\r\n  C: text\r\n  A: text  # first"_s);
        QCOMPARE(edit.moveItem(u"f"_s, 0, 3).error().kind, ErrorKind::EntryNotFound);
    }

    void inOddTextsASetTouchesOnlyItsKey()
    {
        const QList<QCborValue> values{
            u"plain"_s,       u"it's: 'odd'"_s, 7, true, fromText(u"[p, 'q: r']"_s), fromText(u"{p: 1, q: [r]}"_s),
            u"two\nlines\n"_s};
        forEachKey([&](const OddYaml &odd, qsizetype index, const YamlTree &tree, QRandomGenerator &random) {
            const QString key = odd.chunks.at(index).key;
            const QCborValue value = values.at(random.bounded(values.size()));
            verify(odd, index, tree, YamlEdit{tree}.set(key, value), {key});
            if (!m_after)
                return;
            QCOMPARE(valueOf(*m_after, key), value);
        });
    }

    void inOddTextsARemoveTakesOnlyItsKey()
    {
        forEachKey([&](const OddYaml &odd, qsizetype index, const YamlTree &tree, QRandomGenerator &) {
            const QString key = odd.chunks.at(index).key;
            verify(odd, index, tree, YamlEdit{tree}.remove(key), {key});
            QVERIFY2(m_after, qPrintable(odd.text()));  // nothing can be in the way
            QVERIFY(!m_after->root() || !m_after->root()->value(key));
        });
    }

    void inOddTextsARenameTouchesOnlyItsKey()
    {
        forEachKey([&](const OddYaml &odd, qsizetype index, const YamlTree &tree, QRandomGenerator &) {
            const QString key = odd.chunks.at(index).key;
            verify(odd, index, tree, YamlEdit{tree}.rename(key, u"re: named"_s), {key, u"re: named"_s});
            QVERIFY2(m_after, qPrintable(odd.text()));
            QCOMPARE(valueOf(*m_after, u"re: named"_s), valueOf(tree, key));
        });
    }

    void inOddTextsListsChangeItemByItem()
    {
        forEachKey([&](const OddYaml &odd, qsizetype index, const YamlTree &tree, QRandomGenerator &random) {
            const QString key = odd.chunks.at(index).key;
            const QCborArray list = valueOf(tree, key).toArray();
            if (!odd.chunks.at(index).isList || list.isEmpty())
                return;
            const YamlPath path{key};
            QCborArray wanted = list;
            wanted.append(u"new"_s);
            verify(odd, index, tree, YamlEdit{tree}.set(path.child(list.size()), u"new"_s), {key});
            QVERIFY2(m_after, qPrintable(odd.text()));
            QCOMPARE(valueOf(*m_after, key).toArray(), wanted);

            const qsizetype at = random.bounded(list.size());
            wanted = list;
            wanted.removeAt(at);
            verify(odd, index, tree, YamlEdit{tree}.remove(path.child(at)), {key});
            if (m_after)
                QCOMPARE(valueOf(*m_after, key).toArray(), wanted);

            const qsizetype to = random.bounded(list.size());
            wanted = list;
            wanted.insert(to, wanted.takeAt(at));
            verify(odd, index, tree, YamlEdit{tree}.moveItem(path, at, to), {key});
            QVERIFY2(m_after, qPrintable(odd.text()));
            QCOMPARE(valueOf(*m_after, key).toArray(), wanted);
        });
    }

    void inOddTextsANewKeyLeavesEveryLine()
    {
        QRandomGenerator random{77};
        for (int i = 0; i < oddTexts; ++i) {
            const OddYaml odd = OddYaml::make(random);
            const YamlTree tree = parsed(odd.text());
            const auto edits = YamlEdit{tree}.set(u"brand_new"_s, fromText(u"[a, b]"_s));
            QVERIFY2(edits, qPrintable(odd.text()));
            const QString after = applied(odd.text(), *edits);
            QVERIFY(othersAreEqual(tree, parsed(after), {u"brand_new"_s}));
            QStringList lines = after.split(u'\n');
            for (const QString &line : odd.text().split(u'\n', Qt::SkipEmptyParts)) {
                const bool isThere = lines.removeOne(line) || lines.removeOne(line + u'\r');
                QVERIFY2(isThere, qPrintable(odd.text() + u"\n=>\n"_s + after));
            }
        }
    }

private:
    template <typename Check>
    void forEachKey(const Check &check)
    {
        QRandomGenerator random{4242};
        m_made = 0;
        m_refused = 0;
        for (int i = 0; i < oddTexts; ++i) {
            const OddYaml odd = OddYaml::make(random);
            const YamlTree tree = parsed(odd.text());
            QCOMPARE(tree.text(), odd.text());
            for (qsizetype index = 0; index < odd.chunks.size(); ++index) {
                check(odd, index, tree, random);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(m_refused * 3 < m_made, qPrintable(u"%1 refused, %2 made"_s.arg(m_refused).arg(m_made)));
    }

    /// Whether nothing but the lines of one key has changed. Sets m_after, or nothing when the edit was refused.
    void verify(const OddYaml &odd, qsizetype index, const YamlTree &before, const Result<TextEdits> &edits,
                const QStringList &changed)
    {
        m_after.reset();
        if (!edits) {
            ++m_refused;
            QCOMPARE(edits.error().kind, ErrorKind::InvalidInput);
            // A comment would be lost, or a tag forbids the value: nothing else may be in the way.
            const QString reason = edits.error().detail;
            const bool isTag = odd.chunks.at(index).text.contains(u"!!str");
            QVERIFY2(reason == u"a comment stands in the way" || isTag,
                     qPrintable(reason + u'\n' + odd.chunks.at(index).text));
            return;
        }
        ++m_made;
        const QString after = applied(odd.text(), *edits);
        const auto [head, tail] = around(odd, index);
        const QByteArray what = (odd.text() + u"\n=== "_s + odd.chunks.at(index).key + u"\n"_s + after).toUtf8();
        // The last line may lose its end with the line that had none.
        const bool isLast = index + 1 == odd.chunks.size();
        QVERIFY2(after.startsWith(head) || (isLast && head.startsWith(after)), what.constData());
        QVERIFY2(after.endsWith(tail), what.constData());
        m_after = parsed(after);
        QVERIFY2(othersAreEqual(before, *m_after, changed), what.constData());
    }

    std::optional<YamlTree> m_after;
    int m_made = 0;
    int m_refused = 0;
};

QTEST_GUILESS_MAIN(TestYamlEdit)
#include "tst_yamledit.moc"
