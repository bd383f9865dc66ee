#include "core/git/pathrules.h"

#include "tests/support/gitrunner.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::PathRules;

/// Our reading of .gitattributes and .gitignore against git's own.
class PathRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void attributesAgreeWithGit_data();
    void attributesAgreeWithGit();
    void ignoresAgreeWithGit_data();
    void ignoresAgreeWithGit();
    void generatedPatternsAgreeWithGit();
    void manyStarsEnd_data();
    void manyStarsEnd();
    void trackingLinesCoverTheirPathInGit_data();
    void trackingLinesCoverTheirPathInGit();
    void deeperFilesHaveTheLastWord();

private:
    void write(const QString &path, const QByteArray &content);
    QByteArray git(const QStringList &arguments, const QByteArray &input = {});
    static PathRules::ReadFile only(const QByteArray &content)
    {
        return [content](const QString &folder) { return folder.isEmpty() ? std::optional{content} : std::nullopt; };
    }

    QTemporaryDir m_folder;
};

namespace {

const QStringList paths{u"a.bin"_s,
                        u"dir/a.bin"_s,
                        u"dir/sub/a.bin"_s,
                        u"a.BIN"_s,
                        u"bin"_s,
                        u"saved_model/x"_s,
                        u"saved_model/a/b/x"_s,
                        u"other/saved_model/x"_s,
                        u"run/events.tfevents.1"_s,
                        u"x.tar.gz"_s,
                        u"x.tar"_s,
                        u"with blank.txt"_s,
                        u"[x].txt"_s,
                        u"x.txt"_s,
                        u"grüße.txt"_s,
                        u"#hash"_s,
                        u"!bang"_s,
                        u"dir/keep.log"_s,
                        u"dir/x.log"_s,
                        u"build/out.o"_s,
                        u"src/build/out.o"_s,
                        u"a/b/c/d.txt"_s,
                        u"a/c.txt"_s,
                        u"back\\slash"_s};

}  // namespace

void PathRulesTest::initTestCase()
{
    QVERIFY(test::runGit(m_folder.path(), m_folder.path(), {"init", "-q", "."}).ok());
}

void PathRulesTest::write(const QString &path, const QByteArray &content)
{
    QFile file{m_folder.filePath(path)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray PathRulesTest::git(const QStringList &arguments, const QByteArray &input)
{
    const QByteArray output = test::runGit(m_folder.path(), m_folder.path(), arguments, input).output;
    // git warns of negative patterns in attributes, and goes on.
    const QByteArray warning = "literal leading exclamation.\n";
    const qsizetype end = output.lastIndexOf(warning);
    return end < 0 ? output : output.sliced(end + warning.size());
}

void PathRulesTest::attributesAgreeWithGit_data()
{
    QTest::addColumn<QByteArray>("rules");
    for (const auto *rules : {"*.bin filter=lfs",
                              "/a.bin filter=lfs",
                              "dir/*.bin filter=lfs",
                              "dir/** filter=lfs",
                              "**/a.bin filter=lfs",
                              "saved_model/**/* filter=lfs",
                              "*tfevents* filter=lfs",
                              "*.tar.* filter=lfs",
                              "*.tar* filter=lfs -text",
                              "*.bin filter=lfs\ndir/*.bin -filter",
                              "*.bin filter=lfs\n*.bin !filter",
                              "*.bin filter=lfs\n*.bin text",
                              "\"with blank.txt\" filter=lfs",
                              "with[[:space:]]blank.txt filter=lfs",
                              "\\[x].txt filter=lfs",
                              "[x].txt filter=lfs",
                              "[!a-w].txt filter=lfs",
                              "[^x].txt filter=lfs",
                              "?.txt filter=lfs",
                              "*.txt\tfilter=lfs",
                              "  *.txt filter=lfs",
                              "# *.txt filter=lfs",
                              "\\#hash filter=lfs",
                              "\\!bang filter=lfs",
                              "!bang filter=lfs",
                              "dir/ filter=lfs",
                              "a/**/d.txt filter=lfs",
                              "a/**/c.txt filter=lfs",
                              "a/*/c.txt filter=lfs",
                              "* filter=lfs",
                              "** filter=lfs",
                              "grüße.* filter=lfs",
                              "*.bin filter=other",
                              "*.bin filter",
                              "back\\\\slash filter=lfs",
                              "*.bin diff=lfs merge=lfs",
                              "*.txt filter=lfs\r\n*.bin filter=lfs\r"})
        QTest::newRow(rules) << QByteArray(rules);
}

void PathRulesTest::attributesAgreeWithGit()
{
    QFETCH(QByteArray, rules);
    write(".gitattributes", rules + '\n');
    PathRules ours{PathRules::Kind::Attributes, only(rules + '\n')};
    const QByteArray answer = git({"check-attr", "-z", "--stdin", "filter"}, paths.join(QChar(u'\0')).toUtf8());
    const QList<QByteArray> fields = answer.split('\0');
    for (qsizetype i = 0; i < paths.size(); ++i) {
        QCOMPARE(fields.at(3 * i), paths.at(i).toUtf8());
        QVERIFY2(ours.isLfs(paths.at(i)) == (fields.at(3 * i + 2) == "lfs"), qPrintable(paths.at(i)));
    }
}

void PathRulesTest::ignoresAgreeWithGit_data()
{
    QTest::addColumn<QByteArray>("rules");
    for (const auto *rules : {"*.log",
                              "*.log\n!keep.log",
                              "/dir",
                              "dir/",
                              "dir/*\n!dir/keep.log",
                              "dir\n!dir/keep.log",
                              "build",
                              "/build/",
                              "**/build",
                              "build/**",
                              "a/**/d.txt",
                              "*",
                              "*\n!*.txt",
                              "\\#hash",
                              "#hash",
                              "\\!bang",
                              "!bang",
                              "x.txt   ",
                              "x.txt\\ ",
                              "*.bin\r",
                              "[[:alpha:]].txt",
                              "sub/",
                              "dir/sub",
                              "a/b",
                              "**/c"})
        QTest::newRow(rules) << QByteArray(rules);
}

void PathRulesTest::ignoresAgreeWithGit()
{
    QFETCH(QByteArray, rules);
    write(".gitignore", rules + '\n');
    PathRules ours{PathRules::Kind::Ignore, only(rules + '\n')};
    const QByteArray answer = git({"check-ignore", "-z", "--no-index", "--stdin"}, paths.join(QChar(u'\0')).toUtf8());
    const QList<QByteArray> ignored = answer.split('\0');
    for (const QString &path : paths)
        QVERIFY2(ours.isIgnored(path) == ignored.contains(path.toUtf8()), qPrintable(path));
    QVERIFY(QFile::remove(m_folder.filePath(".gitignore")));
}

void PathRulesTest::generatedPatternsAgreeWithGit()
{
    QRandomGenerator random{20};
    const auto made = [&random](const QByteArrayList &pieces, int most) {
        QByteArray text;
        for (int left = random.bounded(1, most); left > 0; --left)
            text += pieces.at(random.bounded(pieces.size()));
        return text;
    };
    QByteArrayList patterns;
    while (patterns.size() < 1500) {
        const QByteArray pattern = made(
            {"*", "*", "**", "**/", "/**", "/**/", "/", "\\/", "?", "a", "a", "b", "ab", "[ab]", "[!a]", "\\b"}, 9);
        if (!pattern.startsWith('/') && !pattern.endsWith('/'))
            patterns += pattern;
    }
    QByteArrayList texts;
    while (texts.size() < 300) {
        const QByteArray text = made({"a", "b", "ab", "/", "a/", "b/"}, 12);
        if (!text.startsWith('/') && !text.endsWith('/') && !text.contains("//"))
            texts += text;
    }
    QByteArray attributes;
    for (qsizetype i = 0; i < patterns.size(); ++i)
        attributes += '/' + patterns.at(i) + " n" + QByteArray::number(i) + '\n';
    write(".gitattributes", attributes);
    QSet<std::pair<QByteArray, QByteArray>> gits;
    const QByteArrayList fields = git({"check-attr", "-z", "--all", "--stdin"}, texts.join('\0')).split('\0');
    for (qsizetype i = 0; i + 2 < fields.size(); i += 3)
        gits.insert({fields.at(i), patterns.at(fields.at(i + 1).sliced(1).toInt())});
    QVERIFY(gits.size() > patterns.size());
    for (const QByteArray &pattern : std::as_const(patterns)) {
        PathRules ours{PathRules::Kind::Attributes, only('/' + pattern + " filter=lfs\n")};
        for (const QByteArray &text : std::as_const(texts))
            QVERIFY2(ours.isLfs(text) == gits.contains({text, pattern}),
                     QByteArray(pattern + " on " + text).constData());
    }
}

void PathRulesTest::manyStarsEnd_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in one name") << QByteArray("a*").repeated(500) + 'b' << QByteArray(4000, 'a');
    QTest::newRow("in folders") << QByteArray("**/a*/").repeated(200) + 'b' << QByteArray("a/").repeated(2000);
    QTest::newRow("in names of folders") << "**/" + QByteArray("*a").repeated(400) + "/b"
                                         << QByteArray(QByteArray(400, 'a') + '/').repeated(10);
}

/// Trying every way for the stars to stop would take longer than anybody lives.
void PathRulesTest::manyStarsEnd()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QVERIFY(!core::wildMatches(pattern, text));
    pattern.back() = '*';
    QVERIFY(core::wildMatches(pattern, QByteArray(text + 'c')));
}

void PathRulesTest::trackingLinesCoverTheirPathInGit_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : paths)
        QTest::newRow(qPrintable(path)) << path;
    QTest::newRow("stars") << u"a*b?c.bin"_s;
    QTest::newRow("a quote in front") << u"\"quoted\".bin"_s;
    QTest::newRow("a carriage return at both ends") << u"\ra\r.bin\r"_s;
    QTest::newRow("blanks and brackets below a folder") << u"x y/[1] (2).bin"_s;
    QTest::newRow("line ends") << u"a\rb\nc\r"_s;
    QTest::newRow("a form feed in front") << u"\fa.bin"_s;
}

void PathRulesTest::trackingLinesCoverTheirPathInGit()
{
    QFETCH(QString, path);
    const QByteArray line = PathRules::trackingLine(path);
    QVERIFY(line.endsWith(" filter=lfs diff=lfs merge=lfs -text\n"));
    write(".gitattributes", line);
    const QList<QByteArray> fields = git({"check-attr", "-z", "--stdin", "filter"}, path.toUtf8() + '\0').split('\0');
    QCOMPARE(fields.value(2), "lfs");
    PathRules ours{PathRules::Kind::Attributes, only(line)};
    QVERIFY(ours.isLfs(path));
}

void PathRulesTest::deeperFilesHaveTheLastWord()
{
    const auto read = [](const QString &folder) -> std::optional<QByteArray> {
        if (folder.isEmpty())
            return "*.bin filter=lfs\n*.log\n";
        if (folder == u"dir")
            return "*.bin -filter\n!*.log\n";
        return {};
    };
    PathRules attributes{PathRules::Kind::Attributes, read};
    QVERIFY(attributes.isLfs("x.bin"));
    QVERIFY(!attributes.isLfs("dir/sub/x.bin"));
    PathRules ignores{PathRules::Kind::Ignore, read};
    QVERIFY(ignores.isIgnored("x.log"));
    QVERIFY(!ignores.isIgnored("dir/sub/x.log"));
}

QTEST_GUILESS_MAIN(PathRulesTest)
#include "tst_pathrules.moc"
