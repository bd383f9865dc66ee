#include "core/revisions/logfilter.h"

#include "tests/support/gitrunner.h"
#include "tests/support/historygenerator.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Commits by author, text, path and date, as `git log` chooses them.
class LogFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void equalsGitLog_data();
    void equalsGitLog();
    void findsTheBeginningOfAnId();
    void showsWhatItHasWhileItLooks();
    void stopsWhenTold();

private:
    QByteArrayList git(const QStringList &arguments) const
    {
        return test::runGit(m_folder.filePath("r.git"), m_folder.path(), arguments).output.trimmed().split('\n');
    }
    QByteArrayList filtered(const core::LogFilter &filter) const;

    QTemporaryDir m_folder;
    std::unique_ptr<core::Repository> m_repository;
    core::CommitLog m_log;
};

void LogFilterTest::initTestCase()
{
    QVERIFY(test::HistoryGenerator::make(m_folder.filePath("r.git"), {.commits = 2500, .seed = 71, .linesPerFile = 8}));
    auto repository = core::Repository::open(m_folder.filePath("r.git"));
    QVERIFY(repository);
    m_repository = std::make_unique<core::Repository>(std::move(*repository));
    const auto log = core::readHistory(*m_repository, {.tips = {*m_repository->resolve("main")}}, {}, {});
    QVERIFY(log);
    m_log = *log;
}

QByteArrayList LogFilterTest::filtered(const core::LogFilter &filter) const
{
    const auto log = core::filterLog(*m_repository, m_log, filter, {}, {});
    QByteArrayList ids;
    for (qsizetype row = 0; log && row < log->size(); ++row)
        ids.append(log->oid(row).toHex());
    return ids;
}

void LogFilterTest::equalsGitLog_data()
{
    QTest::addColumn<core::LogFilter>("filter");
    QTest::addColumn<QStringList>("arguments");
    const QString some = QString::fromUtf8(git({"ls-tree", "-r", "--name-only", "main"}).at(3));
    const QString folder = QString::fromUtf8(git({"ls-tree", "-d", "--name-only", "main"}).first());
    QTest::newRow("an author") << core::LogFilter{.author = "CHLOÉ"} << QStringList{"--author=Chloé"};
    QTest::newRow("an address") << core::LogFilter{.author = "bo@example"} << QStringList{"--author=bo@example"};
    QTest::newRow("text in the body") << core::LogFilter{.text = "and a BODY: "}
                                      << QStringList{"-i", "--grep=and a body: "};
    QTest::newRow("text in the summary") << core::LogFilter{.text = "Merge "} << QStringList{"-i", "--grep=merge "};
    QTest::newRow("a file") << core::LogFilter{.rawPath = some.toUtf8()} << QStringList{"--full-history", "--", some};
    QTest::newRow("a folder") << core::LogFilter{.rawPath = folder.toUtf8()}
                              << QStringList{"--full-history", "--", folder};
    QTest::newRow("a file that never was")
        << core::LogFilter{.rawPath = "no/such"} << QStringList{"--full-history", "--", "no/such"};
    QTest::newRow("a file and an author") << core::LogFilter{.author = "ada", .rawPath = folder.toUtf8()}
                                          << QStringList{"--author=Ada", "--full-history", "--", folder};
}

void LogFilterTest::equalsGitLog()
{
    QFETCH(core::LogFilter, filter);
    QFETCH(QStringList, arguments);
    QByteArrayList expected = git(QStringList{"log", "--date-order", "--format=%H", "main"} + arguments);
    expected.removeAll(QByteArray{});
    // git also lists merges that took one side as it was, which changed nothing.
    expected.removeIf([&](const QByteArray &id) {
        const QString path = u':' + QString::fromUtf8(filter.rawPath);
        const QByteArrayList parents = git({"log", "-1", "--format=%P", QString::fromLatin1(id)}).first().split(' ');
        const QByteArrayList here = git({"rev-parse", QString::fromLatin1(id) + path});
        return !filter.rawPath.isEmpty() && parents.size() > 1
            && std::ranges::any_of(parents, [&](const QByteArray &parent) {
                   return git({"rev-parse", QString::fromLatin1(parent) + path}) == here;
               });
    });
    QCOMPARE(filtered(filter), expected);
}

void LogFilterTest::findsTheBeginningOfAnId()
{
    const QByteArray id = m_log.oid(1234).toHex();
    QCOMPARE(filtered({.text = QString::fromLatin1(id.first(12)).toUpper()}), QByteArrayList{id});
    // Both ends count.
    const auto at = [this](qsizetype row) { return m_log.row(row).date; };
    const QByteArrayList one = filtered({.since = at(1000), .until = at(1000)});
    QVERIFY(one.contains(m_log.oid(1000).toHex()));
    QVERIFY(one.size() < 5);
}

void LogFilterTest::showsWhatItHasWhileItLooks()
{
    const auto repeated = core::filterLog(*m_repository, m_log, {}, {}, {});
    QVERIFY(repeated);
    QCOMPARE(repeated->size(), m_log.size());
    const auto some = core::filterLog(*m_repository, m_log, {.author = "example"}, {}, {});
    QVERIFY(some);
    for (qsizetype row = 0; row < m_log.size(); row += 31)
        QCOMPARE(some->row(row), m_log.row(row));
}

void LogFilterTest::stopsWhenTold()
{
    std::stop_source source;
    source.request_stop();
    const auto none = core::filterLog(*m_repository, m_log, {.text = "x"}, {}, source.get_token());
    QVERIFY(!none);
    QCOMPARE(none.error().kind, core::ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(LogFilterTest)
#include "tst_logfilter.moc"
