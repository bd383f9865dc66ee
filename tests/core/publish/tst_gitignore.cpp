#include "core/publish/fileset.h"
#include "core/publish/gitignore_p.h"
#include "tests/core/publish/testfiles.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What git says about one path: empty when no pattern matches.
struct GitAnswer
{
    QString path;
    QString source;  ///< "FILE:LINE: PATTERN", as the scanner reports it.
    bool ignored = false;
};

QList<GitAnswer> askGit(const QString &folder, const QStringList &paths)
{
    const auto git =
        test::runProgram(u"git"_s, {u"check-ignore"_s, u"-v"_s, u"-n"_s, u"--no-index"_s, u"-z"_s, u"--stdin"_s},
                         paths.join(QChar::Null).toUtf8(), folder);
    const QList<QByteArray> fields = git.output.split('\0');
    QList<GitAnswer> answers;
    for (qsizetype i = 0; i + 3 < fields.size(); i += 4) {
        const QByteArray &pattern = fields.at(i + 2);
        answers.append({.path = QString::fromUtf8(fields.at(i + 3)),
                        .source = QString::fromUtf8(fields.at(i) + ':' + fields.at(i + 1) + ": " + pattern),
                        .ignored = !pattern.isEmpty() && !pattern.startsWith('!')});
    }
    return answers;
}

QString pick(QRandomGenerator &random, const QStringList &from)
{
    return from.at(random.bounded(static_cast<int>(from.size())));
}

QByteArray randomPatterns(QRandomGenerator &random)
{
    const QStringList pieces = {u"a"_s,   u"b"_s,    u"ab"_s,    u"foo"_s,  u"*"_s,           u"**"_s,         u"/"_s,
                                u"?"_s,   u".txt"_s, u"[ab]"_s,  u"[!a]"_s, u"[^b-z]"_s,      u"\\"_s,         u"**/"_s,
                                u"/**"_s, u" "_s,    u"[a-]"_s,  u"[]x]"_s, u"[[:alpha:]]"_s, u"[[:nope:]]"_s, u"["_s,
                                u"é"_s,   u"x"_s,    u"[\\]]"_s, u"-"_s,    u"#"_s,           u"\r"_s};
    QString text;
    for (int line = random.bounded(1, 6); line > 0; --line) {
        if (random.bounded(4) == 0)
            text += u'!';
        if (random.bounded(4) == 0)
            text += u'/';
        for (int piece = random.bounded(1, 5); piece > 0; --piece)
            text += pick(random, pieces);
        if (random.bounded(5) == 0)
            text += u'/';
        text += u'\n';
    }
    if (random.bounded(3) == 0)
        text.chop(1);  // no line break at the end
    return text.toUtf8();
}

/// A small tree with .gitignore files at several depths. Gives the paths of its files.
QStringList makeTree(QRandomGenerator &random, const QString &root)
{
    const QStringList names = {u"a"_s, u"b"_s,   u"ab"_s,  u"foo"_s, u"a.txt"_s, u"foo.txt"_s, u"ax"_s,
                               u"é"_s, u"a b"_s, u"[x]"_s, u"x-"_s,  u"a]"_s,    u"#a"_s};
    QStringList paths;
    for (int i = 0; i < 30; ++i) {
        QString path;
        for (int depth = random.bounded(3); depth > 0; --depth)
            path += pick(random, names) + u'/';
        const QString folder = path;
        path += pick(random, names);
        if (QFileInfo::exists(root + u'/' + path) || !test::writeFile(root + u'/' + path, "x"))
            continue;  // a name is taken by a file or folder already
        paths.append(path);
        if (random.bounded(6) == 0 && !QFileInfo::exists(root + u'/' + folder + u".gitignore"))
            test::writeFile(root + u'/' + folder + u".gitignore", randomPatterns(random));
    }
    test::writeFile(root + u"/.gitignore", randomPatterns(random));
    return paths;
}

}  // namespace

class TestGitIgnore final : public QObject
{
    Q_OBJECT

private slots:
    void pattern_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isFolder");
        QTest::addColumn<bool>("expected");

        using B = QByteArray;
        QTest::newRow("a name matches at any depth") << B("a.bin") << B("x/y/a.bin") << false << true;
        QTest::newRow("a leading slash anchors") << B("/a.bin") << B("x/a.bin") << false << false;
        QTest::newRow("a slash inside anchors") << B("x/a.bin") << B("y/x/a.bin") << false << false;
        QTest::newRow("a star stops at slashes") << B("x/*.bin") << B("x/y/a.bin") << false << false;
        QTest::newRow("two stars cross folders") << B("x/**/a.bin") << B("x/y/z/a.bin") << false << true;
        QTest::newRow("two stars also stand for no folder") << B("x/**/a.bin") << B("x/a.bin") << false << true;
        QTest::newRow("trailing stars need something below") << B("x/**") << B("x") << true << false;
        QTest::newRow("a trailing slash means folders only") << B("build/") << B("build") << false << false;
        QTest::newRow("a trailing slash matches folders") << B("build/") << B("x/build") << true << true;
        QTest::newRow("a backslash takes the meaning away") << B("\\*.bin") << B("a.bin") << false << false;
        QTest::newRow("an escaped blank stays") << B("a\\ ") << B("a ") << false << true;
        QTest::newRow("blanks at the end do not count") << B("a  ") << B("a") << false << true;
        QTest::newRow("a class may hold ranges and names") << B("[[:digit:]x-z]") << B("y") << false << true;
        QTest::newRow("a class never matches a slash") << B("a[!b]c/d") << B("a/c/d") << false << false;
        QTest::newRow("an unknown class makes the pattern void") << B("[[:nope:]]*") << B("a") << false << false;
    }

    void pattern()
    {
        QFETCH(const QByteArray, pattern);
        QFETCH(const QByteArray, path);
        QFETCH(const bool, isFolder);
        QFETCH(const bool, expected);
        const auto parsed = core::IgnorePattern::parse(pattern, 1);
        QVERIFY(parsed);
        QCOMPARE(parsed->matches(path, isFolder), expected);
    }

    void blankLinesAndCommentsAreNoPatterns()
    {
        for (const char *line : {"", "   ", "# a", "#", "!", "/", "\r"})
            QVERIFY2(!core::IgnorePattern::parse(line, 1), line);
    }

    void manyStarsStayFast()
    {
        const QByteArray text = QByteArray{"a*"}.repeated(40) + "b";
        const auto pattern = core::IgnorePattern::parse(text, 1);
        QVERIFY(pattern);
        QVERIFY(!pattern->matches(QByteArray(2'000, 'a'), false));  // would not end, were it to backtrack
    }

    void agreesWithGitOnRandomTrees()
    {
        QRandomGenerator random{19};
        int ignoredCount = 0;
        int keptByNegation = 0;
        for (int round = 0; round < 60; ++round) {
            const QTemporaryDir folder;
            QVERIFY(folder.isValid());
            const QStringList paths = makeTree(random, folder.path());
            QVERIFY(test::runProgram(u"git"_s, {u"init"_s, u"-q"_s}, {}, folder.path()).ok);
            const auto scanned = core::scanFiles({folder.path()}, {});
            QVERIFY2(scanned, qPrintable(scanned ? QString{} : scanned.error().detail));
            QHash<QString, QString> skipped;
            for (const core::SkippedFile &skip : scanned->skipped) {
                if (skip.reason == core::SkipReason::GitIgnored)
                    skipped.insert(skip.path, skip.detail);
            }
            QSet<QString> published;
            for (const core::LocalFile &file : scanned->files)
                published.insert(file.path);

            const QList<GitAnswer> answers = askGit(folder.path(), paths);
            QCOMPARE(answers.size(), paths.size());
            for (const GitAnswer &answer : answers) {
                const auto hint = [&] {
                    return u"%1: git says '%2' (round %3); published here: %4"_s.arg(answer.path, answer.source)
                        .arg(round)
                        .arg(published.contains(answer.path));
                };
                QVERIFY2(published.contains(answer.path) != answer.ignored, qPrintable(hint()));
                keptByNegation += !answer.ignored && answer.source.size() > 3 ? 1 : 0;
                if (!answer.ignored)
                    continue;
                ++ignoredCount;
                // Reported for the file itself or for the outermost ignored folder it lies in.
                QString reported = skipped.value(answer.path);
                for (qsizetype slash = answer.path.indexOf(u'/'); slash > 0 && reported.isEmpty();
                     slash = answer.path.indexOf(u'/', slash + 1))
                    reported = skipped.value(answer.path.first(slash + 1));
                QCOMPARE(reported, answer.source);
            }
        }
        QVERIFY2(ignoredCount > 100 && keptByNegation > 10, "the patterns hardly match anything");
    }
};

QTEST_APPLESS_MAIN(TestGitIgnore)
#include "tst_gitignore.moc"
