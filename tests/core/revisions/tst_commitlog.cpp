#include "historyfolder.h"

#include "core/git/gittext.h"
#include "core/revisions/commitlog.h"
#include "core/revisions/loggraph.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HistoryFolder;
using test::oidOf;
using test::tipsOf;

/// Lists of commits, as git has them.
class CommitLog : public QObject
{
    Q_OBJECT

private slots:
    void equalsGitLog_data();
    void equalsGitLog();
    void putsNoParentBeforeItsChild();
    void growsWithoutChangingWhatIsThere();
    void findsEveryCommit();
    void drawsALineFromEveryCommitToEachParent();
    void drawsTheSameRowsWhereverItBegins();
    void readsNamesInTheirEncoding();
    void takesAMergeOfHundreds();
    void saysWhichCommitIsBroken();
    void stopsWhenTold();

private:
    HistoryFolder m_folder;
};

void CommitLog::equalsGitLog_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("wrongClocks");
    QTest::addColumn<int>("commits");
    QTest::newRow("a history with merges") << 1u << false << 3000;
    QTest::newRow("a long one") << 2u << false << 40'000;
    QTest::newRow("wrong clocks") << 3u << true << 3000;
    if (!test::foreignHistory().isEmpty())
        QTest::newRow("a foreign one") << 0u << true << 0;
}

void CommitLog::equalsGitLog()
{
    QFETCH(quint32, seed);
    QFETCH(bool, wrongClocks);
    QFETCH(int, commits);
    const QString folder = commits == 0
        ? test::foreignHistory()
        : m_folder.make({.commits = commits, .seed = seed, .linesPerFile = 10, .hasWrongClocks = wrongClocks});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto head = repository->resolve("HEAD");
    QVERIFY(head);
    const auto log = core::readHistory(*repository, {.tips = {*head}, .order = core::LogOrder::AsRead}, {}, {});
    QVERIFY(log);

    const QByteArray output = m_folder.git(folder,
                                           {"-c", "core.commitGraph=false", "log", "--encoding=UTF-8",
                                            "--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%ct%x00%s", "HEAD"});
    const QByteArrayList lines = output.trimmed().split('\n');
    QCOMPARE(log->size(), lines.size());
    int undeclared = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayList fields = lines.at(i).split('\0');
        const core::CommitRow row = log->row(i);
        QCOMPARE(row.oid.toHex(), fields.at(0));
        QByteArrayList parents;
        for (const core::GitOid &parent : row.parents)
            parents.append(parent.toHex());
        QCOMPARE(parents.join(' '), fields.at(1));
        // Bytes that name no encoding and are no UTF-8 git hands on as they are; we read them as Latin-1.
        QCOMPARE(row.author, core::decodeGitText(fields.at(2)));
        QCOMPARE(row.email, core::decodeGitText(fields.at(3)));
        QCOMPARE(row.date, QDateTime::fromString(QString::fromUtf8(fields.at(4)), Qt::ISODate));
        QCOMPARE(row.date.offsetFromUtc(),
                 QDateTime::fromString(QString::fromUtf8(fields.at(4)), Qt::ISODate).offsetFromUtc());
        QCOMPARE(row.commitDate.toSecsSinceEpoch(), fields.at(5).toLongLong());
        if (fields.at(6).isValidUtf8())
            QCOMPARE(row.summary.toUtf8(), fields.at(6));
        else
            QCOMPARE(row.summary.toLatin1(), (++undeclared, fields.at(6)));
    }
    QVERIFY(commits == 0 || undeclared > 5);
}

void CommitLog::putsNoParentBeforeItsChild()
{
    const QString folder = m_folder.make({.commits = 3000, .seed = 4, .hasWrongClocks = true});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto asRead =
        core::readHistory(*repository, {.tips = tipsOf(*repository), .order = core::LogOrder::AsRead}, {}, {});
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)}, {}, {});
    QVERIFY(asRead && log);
    const auto disorder = [](const core::CommitLog &list) {
        int wrong = 0;
        for (qsizetype row = 0; row < list.size(); ++row) {
            for (const core::GitOid &parent : list.parents(row))
                wrong += list.find(parent).value_or(-1) <= row ? 1 : 0;
        }
        return wrong;
    };
    QVERIFY(disorder(*asRead) > 0);
    QCOMPARE(disorder(*log), 0);
    QCOMPARE(log->size(), asRead->size());
    QCOMPARE(log->size(), m_folder.git(folder, {"rev-list", "--count", "--all"}).trimmed().toLongLong());
}

void CommitLog::growsWithoutChangingWhatIsThere()
{
    const QString folder = m_folder.make({.commits = 5000, .seed = 5, .files = 10, .linesPerFile = 3});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    std::vector<core::CommitLog> states;
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)},
                                       [&](const core::CommitLog &soFar) { states.push_back(soFar); }, {});
    QVERIFY(log);
    QVERIFY(states.size() >= 4);
    QCOMPARE(states.front().size(), 256);
    QCOMPARE(states.back().size(), log->size());
    for (const core::CommitLog &state : states) {
        for (qsizetype row = 0; row < state.size(); row += 97)
            QCOMPARE(state.row(row), log->row(row));
    }
}

void CommitLog::findsEveryCommit()
{
    const QString folder = m_folder.make({.commits = 2000, .seed = 6, .hasWrongClocks = true});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)}, {}, {});
    QVERIFY(log);
    for (qsizetype row = 0; row < log->size(); ++row)
        QCOMPARE(log->find(log->oid(row)), row);
    QCOMPARE(log->find(core::GitOid{}), std::nullopt);
}

void CommitLog::drawsALineFromEveryCommitToEachParent()
{
    const QString folder = m_folder.make({.commits = 3000, .seed = 7, .hasWrongClocks = true});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)}, {}, {});
    QVERIFY(log);
    core::LogGraph graph;
    graph.extend(*log);
    const auto rows = graph.rows(*log, 0, log->size());
    QCOMPARE(qsizetype(rows.size()), log->size());
    // Follow each line down, lane by lane, to the commit where it ends.
    using Part = core::GraphRow::Part;
    int lines = 0;
    for (qsizetype row = 0; row < log->size(); ++row) {
        QSet<core::GitOid> reached;
        for (const auto &line : rows[row].lines) {
            if (line.part != Part::OutOf)
                continue;
            for (qsizetype below = row + 1; below < log->size(); ++below) {
                const auto there = std::ranges::find_if(rows[below].lines, [&](const auto &other) {
                    return other.lane == line.lane && other.part != Part::OutOf;
                });
                QVERIFY2(there != rows[below].lines.end(), "a line breaks off");
                if (there->part == Part::Through)
                    continue;
                reached.insert(log->oid(below));
                break;
            }
            ++lines;
        }
        const auto parents = log->parents(row);
        QCOMPARE(reached, QSet<core::GitOid>(parents.begin(), parents.end()));
    }
    QVERIFY(lines > 3000);
}

void CommitLog::drawsTheSameRowsWhereverItBegins()
{
    const QString folder = m_folder.make({.commits = 1500, .seed = 8});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)}, {}, {});
    QVERIFY(log);
    core::LogGraph graph;
    graph.extend(*log);
    const auto all = graph.rows(*log, 0, log->size());
    for (qsizetype first = 0; first < log->size(); first += 111) {
        const auto some = graph.rows(*log, first, 40);
        for (std::size_t i = 0; i < some.size(); ++i)
            QCOMPARE(some[i], all[first + i]);
    }
    QVERIFY(graph.rows(*log, log->size(), 5).empty());
}

void CommitLog::readsNamesInTheirEncoding()
{
    const QString folder = m_folder.make({.commits = 300, .seed = 9});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)}, {}, {});
    QVERIFY(log);
    QSet<QString> names;
    for (qsizetype row = 0; row < log->size(); ++row)
        names.insert(log->author(row));
    QVERIFY(names.contains(u"Jörg"_s));
    QVERIFY(names.contains(u"田中"_s));
    QVERIFY(names.contains(u"Chloé d'Or"_s));
}

void CommitLog::takesAMergeOfHundreds()
{
    const QString folder = m_folder.makeEmpty();
    constexpr int parents = 500;
    QByteArray stream;
    for (int i = 1; i <= parents; ++i)
        stream += "commit refs/heads/p" + QByteArray::number(i) + "\nmark :" + QByteArray::number(i)
            + "\ncommitter A <a@b> " + QByteArray::number(1000 + i) + " +0000\ndata 1\nx\n\n";
    stream += "commit refs/heads/main\ncommitter A <a@b> 9000 +0000\ndata 1\nm\nfrom :1\n";
    for (int i = 2; i <= parents; ++i)
        stream += "merge :" + QByteArray::number(i) + '\n';
    m_folder.git(folder, {"fast-import", "--quiet"}, stream);
    const auto repository = core::Repository::open(folder);
    const auto log = core::readHistory(*repository, {.tips = {*repository->resolve("main")}}, {}, {});
    QVERIFY(log);
    QCOMPARE(log->size(), parents + 1);
    QCOMPARE(log->parents(0).size(), std::size_t{parents});
    core::LogGraph graph;
    graph.extend(*log);
    for (const core::GraphRow &row : graph.rows(*log, 0, log->size()))
        QVERIFY(row.width() <= 201);
}

void CommitLog::saysWhichCommitIsBroken()
{
    const QString folder = m_folder.makeEmpty();
    const QByteArray missing = "1234567890123456789012345678901234567890";
    const QByteArray tree = m_folder.git(folder, {"mktree"}).trimmed();
    const auto hang = [&](const QByteArray &text) {
        return m_folder.git(folder, {"hash-object", "-t", "commit", "-w", "--stdin", "--literally"}, text).trimmed();
    };
    const QByteArray orphan =
        hang("tree " + tree + "\nparent " + missing + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nx\n");
    const QByteArray odd = hang("tree " + tree + "\nauthor <<>\ncommitter A <a> 99999999999999999999999 +9999\n\n\n\n");
    const QByteArray noTree = hang("nonsense\0\n\n");
    const auto repository = core::Repository::open(folder);
    core::CommitLog shown;
    const auto cut = core::readHistory(*repository, {.tips = {oidOf(orphan)}},
                                       [&](const core::CommitLog &soFar) { shown = soFar; }, {});
    QVERIFY(!cut);
    QCOMPARE(cut.error().subject, QString::fromLatin1(missing));
    QCOMPARE(cut.error().kind, core::ErrorKind::Repository);
    const auto strange = core::readHistory(*repository, {.tips = {oidOf(odd)}}, {}, {});
    QVERIFY(strange);
    QCOMPARE(strange->row(0).summary, QString{});
    QVERIFY(strange->row(0).date.isValid());
    const auto none = core::readHistory(*repository, {.tips = {oidOf(noTree)}}, {}, {});
    QVERIFY(!none);
    QCOMPARE(none.error().subject, QString::fromLatin1(noTree));
}

void CommitLog::stopsWhenTold()
{
    const QString folder = m_folder.make({.commits = 3000, .seed = 13, .files = 5, .linesPerFile = 2});
    const auto repository = core::Repository::open(folder);
    std::stop_source source;
    const auto log = core::readHistory(
        *repository, {.tips = tipsOf(*repository)}, [&](const core::CommitLog &) { source.request_stop(); },
        source.get_token());
    QVERIFY(!log);
    QCOMPARE(log.error().kind, core::ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(CommitLog)
#include "tst_commitlog.moc"
