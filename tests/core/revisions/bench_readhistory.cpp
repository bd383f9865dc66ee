#include "core/revisions/commitlog.h"
#include "core/revisions/loggraph.h"
#include "core/revisions/refs.h"

#include "tests/support/historygenerator.h"
#include "tests/support/peakmemory.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Workload: a generated history of 100,000 commits (or the repository that SLIPWAY_HISTORY names), read whole.
/// Budget: first rows within 50 ms, all within 1 s, less than 40 MB more than before.
class ReadHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsAllCommits();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void ReadHistory::initTestCase()
{
    m_path = qEnvironmentVariable("SLIPWAY_HISTORY");
    if (!m_path.isEmpty())
        return;
    m_path = m_folder.filePath("history.git");
    QVERIFY(test::HistoryGenerator::make(m_path, {.commits = 100'000, .linesPerFile = 3, .movesFiles = false}));
}

void ReadHistory::listsAllCommits()
{
    for (int run = 0; run < 3; ++run) {
        const qint64 before = test::PeakMemory::peakKiB();
        QElapsedTimer timer;
        timer.start();
        const auto repository = core::Repository::open(m_path);
        QVERIFY(repository);
        const auto refs = core::listRefs(*repository);
        QVERIFY(refs);
        core::HistoryRequest request;
        for (const core::Ref &ref : *refs)
            request.tips.append(ref.commit);
        qint64 firstMs = -1;
        core::LogGraph graph;
        const auto log = core::readHistory(*repository, request,
                                           [&](const core::CommitLog &soFar) {
                                               graph.extend(soFar);
                                               if (firstMs < 0)
                                                   firstMs = timer.elapsed();
                                           },
                                           {});
        QVERIFY(log);
        qInfo("%lld commits: first rows after %lld ms, all after %lld ms, log %lld KB, peak %lld KB (%lld KB before)",
              qlonglong(log->size()), firstMs, timer.elapsed(), qlonglong(log->memoryBytes() / 1024),
              test::PeakMemory::peakKiB(), before);
    }
}

QTEST_GUILESS_MAIN(ReadHistory)
#include "bench_readhistory.moc"
