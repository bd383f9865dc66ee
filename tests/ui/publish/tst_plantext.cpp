#include "tests/ui/publish/planbuilder.h"
#include "ui/shared/plantext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::PlanAction;
using core::PlanReason;

class TestPlanText final : public QObject
{
    Q_OBJECT

    static QString totals(const core::PublishPlan::Totals &value) { return ui::totalsText(value); }

private slots:
    void totalsNameOnlyWhatThereIs()
    {
        QCOMPARE(totals({}), QString{});
        QCOMPARE(totals({.keepCount = 3}), u"3 unchanged"_s);
        const QString all = totals({.addCount = 12,
                                    .replaceCount = 2,
                                    .keepCount = 3,
                                    .deleteCount = 4,
                                    .skipCount = 1,
                                    .sendBytes = 91'000'000});
        QVERIFY2(all.startsWith(u"12 file"), qPrintable(all));
        QVERIFY2(all.endsWith(u"2 to replace (91.0 MB), 4 to delete, 3 unchanged, 1 left out"), qPrintable(all));
    }

    void theButtonSaysWhatItDoes()
    {
        auto plan = test::tree({test::entry(u"a"_s), test::entry(u"b"_s, PlanAction::Replace)})->plan();
        QVERIFY(ui::publishText(plan).startsWith(u"Publish 2 file"));
        QVERIFY(ui::publishText(plan).endsWith(u" to acme/tiny"));
        plan.createPullRequest = true;
        QVERIFY(ui::publishText(plan).startsWith(u"Propose 2 file"));
        plan = test::tree({test::entry(u"a"_s, PlanAction::Delete)})->plan();
        QVERIFY(ui::publishText(plan).startsWith(u"Delete 1 file"));
    }

    void aRepositoryOrBranchToBeMadeIsSaid()
    {
        core::PublishPlan plan{.repo = {.owner = u"acme"_s, .name = u"tiny"_s}, .revision = u"dev"_s};
        QVERIFY(ui::sideEffectsText(plan).isEmpty());
        plan.createBranch = true;
        QCOMPARE(ui::sideEffectsText(plan), u"The branch dev will be created."_s);
        plan.createRepo = true;
        QCOMPARE(ui::sideEffectsText(plan), u"The private repository acme/tiny will be created."_s);
        plan.creation.visibility = core::Visibility::Public;
        QCOMPARE(ui::sideEffectsText(plan), u"The public repository acme/tiny will be created."_s);
    }

    void everyReasonHasWords_data()
    {
        QTest::addColumn<PlanReason>("reason");
        using enum PlanReason;
        for (const PlanReason reason : {NewFile, ContentDiffers, SameContent, DeletePattern, GitIgnored, Excluded,
                                        HubInternal, BrokenLink, NotAFile, LeavesFolder})
            QTest::addRow("reason %d", static_cast<int>(reason)) << reason;
    }

    void everyReasonHasWords()
    {
        QFETCH(const PlanReason, reason);
        core::PlanEntry entry = test::entry(u"a"_s);
        entry.reason = reason;
        QVERIFY(ui::reasonText(entry).size() > 5);
    }

    void anIgnoreRuleIsNamedWithItsFileAndLine()
    {
        core::PlanEntry entry = test::entry(u"a.log"_s, PlanAction::Skip);
        entry.detail = u"/home/ada/model: v2/.gitignore:12: logs/*: tmp"_s;
        // A folder's name may hold what separates the parts; the words then give the rule as it is.
        QVERIFY(ui::reasonText(entry).contains(u"logs/*: tmp"));
        entry.detail = u".gitignore:12: *.log"_s;
        QCOMPARE(ui::reasonText(entry), u"Ignored by .gitignore, line 12: *.log"_s);
        entry.detail.clear();
        QCOMPARE(ui::reasonText(entry), u"Ignored by the repository’s .gitignore"_s);
    }
};

QTEST_MAIN(TestPlanText)
#include "tst_plantext.moc"
