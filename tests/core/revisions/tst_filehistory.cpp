#include "historyfolder.h"

#include "core/revisions/filehistory.h"

#include "tests/support/gitrunner.h"
#include "tests/support/historygenerator.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Histories of single files, as `git log --follow` has them.
class FileHistory : public QObject
{
    Q_OBJECT

private slots:
    void equalsGitLogFollow_data();
    void equalsGitLogFollow();
    void saysWhenThereNeverWasSuchAFile();
    void contentChangesLeaveOutRenamesAndOtherWords();

private:
    QTemporaryDir m_folder;
};

void FileHistory::equalsGitLogFollow_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {21u, 22u, 23u, 24u})
        QTest::addRow("seed %u", seed) << seed;
    if (!test::foreignHistory().isEmpty())
        QTest::newRow("a foreign history") << 0u;
}

void FileHistory::equalsGitLogFollow()
{
    QFETCH(quint32, seed);
    const QString folder = seed == 0 ? test::foreignHistory() : m_folder.filePath(QString::number(seed) + ".git");
    QVERIFY(seed == 0 || test::HistoryGenerator::make(folder, {.commits = 1500, .seed = seed, .linesPerFile = 25}));
    const auto git = [&](const QStringList &arguments) {
        return test::runGit(folder, m_folder.path(), arguments).output;
    };
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto head = repository->resolve("HEAD");
    QVERIFY(head);
    const QByteArrayList paths = git({"ls-tree", "-r", "--name-only", "HEAD"}).trimmed().split('\n');
    QRandomGenerator random{seed};
    int moves = 0;
    for (int sample = 0; sample < 12; ++sample) {
        const QByteArray path = paths.at(random.bounded(int(paths.size())));
        const auto history = core::readFileHistory(*repository, *head, path, {}, {});
        QVERIFY(history);
        QByteArray ours;
        for (qsizetype row = 0; row < history->log.size(); ++row) {
            const core::FileStep &step = history->steps[row];
            const bool isMove = !step.rawPreviousPath.isEmpty();
            moves += isMove ? 1 : 0;
            ours += history->log.oid(row).toHex() + ' ' + (isMove ? step.rawPreviousPath + ' ' : QByteArray{})
                + step.rawPath + '\n';
        }
        // "R087<tab>from<tab>to" or "M<tab>path"
        QByteArray theirs;
        const QByteArrayList lines =
            git({"log", "--follow", "--name-status", "--format=%H", "HEAD", "--", QString::fromUtf8(path)}).split('\n');
        for (const QByteArray &line : lines) {
            if (line.size() == 40 && !line.contains('\t'))
                theirs += line + ' ';
            else if (!line.isEmpty())
                theirs += line.split('\t').sliced(1).join(' ') + '\n';
        }
        QVERIFY2(ours == theirs, qPrintable(QString::fromUtf8(path + '\n' + ours + "instead of\n" + theirs)));
    }
    QVERIFY(seed == 0 || moves > 0);
}

void FileHistory::saysWhenThereNeverWasSuchAFile()
{
    const QString folder = m_folder.filePath("small.git");
    QVERIFY(test::HistoryGenerator::make(folder, {.commits = 20, .seed = 30}));
    const auto repository = core::Repository::open(folder);
    const auto main = repository->resolve("main");
    for (const QByteArray &path : {QByteArray("no/such"), QByteArray("../../etc/passwd"), QByteArray("a//b"),
                                   QByteArray("/"), QByteArray("x\xff\x01\n"), QByteArray(5000, 'a')}) {
        const auto history = core::readFileHistory(*repository, *main, path, {}, {});
        QVERIFY(!history);
        QCOMPARE(history.error().kind, core::ErrorKind::EntryNotFound);
    }
}

void FileHistory::contentChangesLeaveOutRenamesAndOtherWords()
{
    const auto pointer = [](char digit, const QByteArray &more = {}) {
        return "version https://git-lfs.github.com/spec/v1\n" + more + "oid sha256:" + QByteArray(64, digit)
            + "\nsize 1000\n";
    };
    int seconds = 1'700'000'000;
    const auto commit = [&seconds](const QByteArray &summary, const QByteArray &changes) {
        return "commit refs/heads/main\ncommitter A <a@b.c> " + QByteArray::number(++seconds) + " +0000\ndata "
            + QByteArray::number(summary.size()) + '\n' + summary + '\n' + changes;
    };
    const auto file = [](const QByteArray &path, const QByteArray &content) {
        return "M 100644 inline " + path + "\ndata " + QByteArray::number(content.size()) + '\n' + content + '\n';
    };
    const QByteArray stream = commit("Add", file("old.bin", pointer('1'))) + commit("Move", "R old.bin new.bin\n")
        + commit("Reword", file("new.bin", pointer('1', "ext-0-foo sha256:" + QByteArray(64, '9') + '\n')))
        + commit("Train", file("new.bin", pointer('2'))) + commit("Remove", "D new.bin\n")
        + commit("Other", file("other", "x"));
    const QString folder = m_folder.filePath("content.git");
    QVERIFY(test::runGit(m_folder.path(), m_folder.path(), {"init", "-q", "--bare", folder}).ok());
    QVERIFY(test::runGit(folder, m_folder.path(), {"fast-import", "--quiet"}, stream).ok());

    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto main = repository->resolve("main");
    QVERIFY(main);
    const auto all = core::readFileHistory(*repository, *main, "new.bin", {}, {});
    QVERIFY(all);
    QCOMPARE(all->log.size(), 5);
    const auto changes = core::contentChanges(*repository, *all, {});
    QVERIFY(changes);
    QStringList summaries;
    for (qsizetype row = 0; row < changes->log.size(); ++row)
        summaries.append(changes->log.summary(row));
    QCOMPARE(summaries, (QStringList{"Remove", "Train", "Add"}));
    QCOMPARE(changes->steps.size(), 3);
    QCOMPARE(changes->steps.back().rawPath, "old.bin");
}

QTEST_GUILESS_MAIN(FileHistory)
#include "tst_filehistory.moc"
