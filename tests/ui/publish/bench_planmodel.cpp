#include "tests/ui/publish/planbuilder.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/planview.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a plan of 100,000 entries costs the GUI thread. Budget: showing it under 300 ms, one tick of progress in which
/// a thousand files moved under 16 ms. The tree itself is built on the worker; its time is printed for scale.
class BenchPlanModel final : public QObject
{
    Q_OBJECT

    static constexpr int entries = 100'000;
    core::PublishPlan m_plan;
    ui::PlanTreePtr m_tree;

private slots:
    void initTestCase()
    {
        m_plan = test::bigPlan(entries);
        m_tree = std::make_shared<const ui::PlanTree>(m_plan);
    }

    void buildTree()
    {
        QBENCHMARK
        {
            const ui::PlanTree tree{m_plan};
            QCOMPARE(tree.sendNodes().size(), entries * 3U / 4U);
        }
    }

    void showTree()
    {
        ui::PlanModel model;
        ui::PlanView view;
        view.setPlanModel(&model);
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QElapsedTimer clock;
        clock.start();
        model.setTree(m_tree);
        view.expandAll();
        QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
        QBENCHMARK
        {
            model.setTree(nullptr);
            model.setTree(m_tree);
        }
    }

    void filter()
    {
        ui::PlanModel model;
        model.setTree(m_tree);
        bool hides = false;
        QBENCHMARK
        {
            hides = !hides;
            model.setFilter({.hidesUnchanged = hides});
        }
    }

    void tickOfProgress()
    {
        ui::PlanModel model;
        model.setTree(m_tree);
        std::vector<core::ProgressBoard::RowSnapshot> rows{m_tree->sendNodes().size()};
        model.setProgress(rows);
        std::size_t next = 0;
        QBENCHMARK
        {
            for (int i = 0; i < 1000; ++i)
                rows[next++ % rows.size()].sentBytes += 1;
            model.setProgress(rows);
        }
    }
};

QTEST_MAIN(BenchPlanModel)
#include "bench_planmodel.moc"
