#include "historyfolder.h"

#include "core/revisions/blame.h"

#include "tests/support/gitrunner.h"
#include "tests/support/historygenerator.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Who wrote which line, as `git blame` has it.
class BlameTest : public QObject
{
    Q_OBJECT

private slots:
    void equalsGitBlame_data();
    void equalsGitBlame();
    void blamesNoFolder();

private:
    QTemporaryDir m_folder;
};

void BlameTest::equalsGitBlame_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("lines");
    QTest::newRow("short files") << 41u << 30;
    QTest::newRow("other short files") << 42u << 30;
    QTest::newRow("long files") << 43u << 400;
    if (!test::foreignHistory().isEmpty())
        QTest::newRow("a foreign history") << 0u << 0;
}

void BlameTest::equalsGitBlame()
{
    QFETCH(quint32, seed);
    QFETCH(int, lines);
    const QString folder = seed == 0 ? test::foreignHistory() : m_folder.filePath(QString::number(seed) + ".git");
    QVERIFY(
        seed == 0
        || test::HistoryGenerator::make(
            folder, {.commits = 1500, .seed = seed, .files = 12, .linesPerFile = lines, .hasWrongClocks = seed == 42}));
    const auto git = [&](const QStringList &arguments) {
        return test::runGit(folder, m_folder.path(), arguments).output;
    };
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto head = repository->resolve("HEAD");
    QVERIFY(head);
    const QByteArrayList paths = git({"ls-tree", "-r", "--name-only", "HEAD"}).trimmed().split('\n');
    QRandomGenerator random{seed};
    for (int sample = 0; sample < 10; ++sample) {
        const QByteArray path = paths.at(random.bounded(int(paths.size())));
        const auto blame = core::blameFile(*repository, *head, path, {});
        QVERIFY(blame);
        QByteArrayList ours;
        qsizetype next = 0;
        for (const core::BlameHunk &hunk : blame->hunks) {
            QCOMPARE(hunk.firstLine, next);
            next += hunk.lineCount;
            for (qsizetype i = 0; i < hunk.lineCount; ++i)
                ours.append(blame->commits[hunk.commit].oid.toHex() + ' '
                            + QByteArray::number(hunk.originalLine + i + 1) + ' '
                            + QByteArray::number(hunk.firstLine + i + 1));
        }
        // "<40 hex> <original line> <line> [<count>]"
        QByteArrayList theirs;
        for (const QByteArray &line :
             git({"blame", "--porcelain", "HEAD", "--", QString::fromUtf8(path)}).split('\n')) {
            const QByteArrayList words = line.split(' ');
            if (words.size() >= 3 && words.first().size() == 40 && !line.startsWith('\t'))
                theirs.append(words.first(3).join(' '));
        }
        QVERIFY2(ours == theirs, path.constData());
    }
}

void BlameTest::blamesNoFolder()
{
    const QString folder = m_folder.filePath("small.git");
    QVERIFY(test::HistoryGenerator::make(folder, {.commits = 20, .seed = 30}));
    const auto repository = core::Repository::open(folder);
    const auto main = repository->resolve("main");
    for (const QByteArray &path : {QByteArray("attention"), QByteArray("no-such.txt"), QByteArray{}}) {
        const auto blame = core::blameFile(*repository, *main, path, {});
        QVERIFY(!blame);
        QCOMPARE(blame.error().kind, core::ErrorKind::EntryNotFound);
    }
}

QTEST_GUILESS_MAIN(BlameTest)
#include "tst_blame.moc"
