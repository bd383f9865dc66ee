#include "core/revisions/logfilter.h"
#include "core/revisions/refs.h"
#include "tests/support/historygenerator.h"
#include "ui/revisions/commitmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::CommitModel;

/// The rows of a commit list: how they grow, what a filter leaves, and what belongs to each.
class TestCommitModel final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ui::History m_part;  ///< The first rows.
    ui::History m_whole;

    static core::CommitRow listed(const core::CommitRow &row)
    {
        return {.oid = row.oid, .author = row.author, .date = row.date, .summary = row.summary};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(test::HistoryGenerator::make(m_folder.path(), {.commits = 700, .seed = 3}));
        const auto repository = core::Repository::open(m_folder.path());
        QVERIFY(repository);
        const auto refs = core::listRefs(*repository);
        QVERIFY(refs && !refs->isEmpty());
        core::HistoryRequest request;
        for (const core::Ref &ref : *refs)
            request.tips.append(ref.commit);
        const auto grown = [this](const core::CommitLog &log) {
            if (m_part.log.isEmpty())
                m_part.log = log;
        };
        const auto log = core::readHistory(*repository, request, grown, {});
        QVERIFY(log);
        QCOMPARE_GT(m_part.log.size(), 0);
        QCOMPARE_LT(m_part.log.size(), log->size());
        m_part.graph.extend(m_part.log);
        m_part.refs = *refs;
        m_whole.log = *log;
        m_whole.graph.extend(*log);
        m_whole.refs = *refs;
    }

    void aLongerHistoryAddsRows()
    {
        CommitModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHistory(m_part);
        QCOMPARE(model.rowCount(), m_part.log.size());
        const QPersistentModelIndex kept = model.index(100, CommitModel::SummaryColumn);
        const core::GitOid oid = model.oid(100);
        QSignalSpy reset(&model, &CommitModel::modelReset);
        QSignalSpy inserted(&model, &CommitModel::rowsInserted);
        model.setHistory(m_whole);
        QCOMPARE(model.rowCount(), m_whole.log.size());
        QCOMPARE(reset.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QVERIFY(kept.isValid());
        QCOMPARE(model.oid(kept.row()), oid);
    }

    void anotherHistoryReplacesTheRows()
    {
        CommitModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHistory(m_whole);
        QSignalSpy reset(&model, &CommitModel::modelReset);
        model.setHistory(m_part);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), m_part.log.size());
    }

    void firstRowsStandInUntilThereIsAHistory()
    {
        CommitModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<core::CommitRow> first{listed(m_whole.log.row(0)), listed(m_whole.log.row(1))};
        model.setFirstRows(first);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.index(0, 0).data(CommitModel::GraphRole).isValid());
        QCOMPARE(model.rowOf(first.at(1).oid), 1);
        model.setHistory(m_whole);
        QCOMPARE(model.rowCount(), m_whole.log.size());
        model.setFirstRows(first);  // came late
        QCOMPARE(model.rowCount(), m_whole.log.size());
    }

    void eachRowHasItsGraphAndItsNames()
    {
        CommitModel model;
        model.setHistory(m_whole);
        const std::vector<core::GraphRow> graph = m_whole.graph.rows(m_whole.log, 0, m_whole.log.size());
        for (const int row : {699, 0, 255, 256, 300, 511, 512, 1}) {
            if (row >= model.rowCount())
                continue;
            QCOMPARE(model.index(row, 0).data(CommitModel::GraphRole).value<core::GraphRow>(),
                     graph.at(static_cast<std::size_t>(row)));
        }
        for (const core::Ref &ref : std::as_const(m_whole.refs)) {
            const int row = model.rowOf(ref.commit);
            QVERIFY(row >= 0);
            const auto names = model.index(row, 0).data(CommitModel::RefsRole).value<QList<core::Ref>>();
            QVERIFY(names.contains(ref));
            QVERIFY(model.index(row, 0).data(Qt::AccessibleTextRole).toString().contains(core::printable(ref.name)));
        }
    }

    /// The default branch first: a row has no room for all.
    void namesOfACommitAreInTheirOrder()
    {
        ui::History history = m_whole;
        for (core::Ref &ref : history.refs)
            ref.commit = m_whole.log.oid(0);
        CommitModel model;
        model.setHistory(history);
        QCOMPARE(model.names(m_whole.log.oid(0)), history.refs);
        QVERIFY(model.names(m_whole.log.oid(0)).first().isHead);
        const QString tip = model.index(0, CommitModel::SummaryColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.startsWith(core::printable(history.refs.first().name) + u", "_s));
    }

    void aFilterLeavesRowsWithoutAGraph()
    {
        CommitModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHistory(m_whole);
        const auto repository = core::Repository::open(m_folder.path());
        QVERIFY(repository);
        const auto filtered = core::filterLog(*repository, m_whole.log, {.author = u"tanaka"_s}, {}, {});
        QVERIFY(filtered && !filtered->isEmpty());
        model.setFiltered(*filtered);
        QCOMPARE(model.rowCount(), filtered->size());
        QVERIFY(!model.index(0, 0).data(CommitModel::GraphRole).isValid());
        QCOMPARE(model.index(0, CommitModel::AuthorColumn).data().toString(), u"田中"_s);
        model.setFiltered(core::CommitLog{});  // none of them: not the same as no filter
        QCOMPARE(model.rowCount(), 0);
        model.setFiltered(std::nullopt);
        QCOMPARE(model.rowCount(), m_whole.log.size());
        QVERIFY(model.index(0, 0).data(CommitModel::GraphRole).isValid());
    }

    void whatTurnsTextAroundIsShownAsSuch()
    {
        CommitModel model;
        model.setFirstRows({{.author = u"Eve\u202egnp"_s, .summary = u"a\tb\u202ec\n"_s}});
        for (const int column : {CommitModel::SummaryColumn, CommitModel::AuthorColumn})
            QVERIFY(!model.index(0, column).data().toString().contains(QChar(0x202e)));
    }
};

QTEST_MAIN(TestCommitModel)

#include "tst_commitmodel.moc"
