#include "core/publish/restoreplan.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

RemoteEntry regular(const QString &path, const QByteArray &content)
{
    return {.path = path, .sizeBytes = content.size(), .oid = gitBlobOid(content)};
}

RemoteEntry large(const QString &path, const QByteArray &content, const QByteArray &pointer = "pointer")
{
    return {
        .path = path, .sizeBytes = 1000, .oid = gitBlobOid(QByteArray{pointer + content}), .lfsOid = sha256Of(content)};
}

RemoteTree tree(const QByteArray &commit, const QList<RemoteEntry> &entries)
{
    return {.head = gitBlobOid(commit), .entries = entries};
}

RestoreOptions options(const QStringList &paths = {})
{
    return {.endpoint = QUrl{u"http://127.0.0.1"_s},
            .repo = {.owner = u"alice"_s, .name = u"m"_s},
            .revision = u"v1"_s,
            .paths = paths};
}

QStringList lines(const PublishPlan &plan)
{
    static const QStringList words = {u"add"_s, u"replace"_s, u"keep"_s, u"delete"_s, u"skip"_s};
    QStringList text;
    for (const PlanEntry &entry : plan.entries)
        text.append(words.at(static_cast<int>(entry.action)) + u' ' + entry.path
                    + (entry.isCopy() ? u" copy"_s : u""_s));
    return text;
}

}  // namespace

/// What a restore and a revert would do, decided without a server.
class TestRestorePlan final : public QObject
{
    Q_OBJECT

private slots:
    void everythingBecomesWhatItWas()
    {
        const RemoteTree now = tree("now",
                                    {regular("README.md", "new"), large("a.bin", "2"), large("only-now.bin", "3"),
                                     large("same.bin", "s", "another writer's pointer")});
        const RemoteTree then = tree(
            "then", {regular("README.md", "old"), large("a.bin", "1"), large("gone.bin", "4"), large("same.bin", "s")});
        const auto plan = makeRestorePlan(now, then, options());
        QVERIFY(plan);
        QCOMPARE(lines(*plan),
                 (QStringList{"replace README.md", "replace a.bin copy", "add gone.bin copy", "delete only-now.bin",
                              "keep same.bin"}));
        QCOMPARE(plan->parent, now.head);
        QCOMPARE(plan->entries.at(1).source, then.head);
        // Of what is restored only the regular file's bytes travel.
        QCOMPARE(plan->totals().sendBytes, 3);
        QCOMPARE(plan->totals().copyBytes, 2000);
        QCOMPARE(plan->entries.at(0).reason, PlanReason::AtRevision);
        QCOMPARE(plan->entries.at(3).reason, PlanReason::NotAtRevision);
    }

    void onlyTheNamedPathsAreTouched()
    {
        const RemoteTree now = tree("now", {large("w/a", "2"), large("w2/a", "2"), large("b", "2"), large("c", "2")});
        const RemoteTree then = tree("then", {large("w/a", "1"), large("w2/a", "1"), large("b", "1")});
        const auto plan = makeRestorePlan(now, then, options({"w", "c"}));
        QVERIFY(plan);
        QCOMPARE(lines(*plan), (QStringList{"delete c", "replace w/a copy"}));
    }

    void aPathThatNeitherSideHasIsNamed()
    {
        const auto plan = makeRestorePlan(tree("now", {}), tree("then", {large("a", "1")}), options({"a", "b"}));
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::EntryNotFound);
        QCOMPARE(plan.error().subject, "b");
    }

    void aFileMayTakeTheWholeFoldersPlaceButNotPartOfIt()
    {
        const RemoteTree now = tree("now", {large("a/b", "2"), large("x", "2")});
        const RemoteTree then = tree("then", {large("a", "1"), large("x/y", "1")});
        const auto whole = makeRestorePlan(now, then, options());
        QVERIFY(whole);
        QCOMPARE(lines(*whole), (QStringList{"add a copy", "delete a/b", "delete x", "add x/y copy"}));
        const auto part = makeRestorePlan(now, then, options({"x/y"}));
        QVERIFY(!part);
        QCOMPARE(part.error().kind, ErrorKind::InvalidInput);
    }

    void aRevertUndoesWhatTheCommitDid()
    {
        const RemoteTree before = tree("before", {large("a", "1"), large("gone", "1"), large("other", "1")});
        const RemoteTree after = tree("after", {large("a", "2"), large("new", "2"), large("other", "1")});
        const RemoteTree now = tree("now", {large("a", "2"), large("new", "2"), large("other", "changed later")});
        const auto plan = makeRevertPlan(now, after, before, options());
        QVERIFY(plan);
        QCOMPARE(lines(*plan), (QStringList{"replace a copy", "add gone copy", "delete new"}));
        QVERIFY(conflictsOf(*plan).isEmpty());
    }

    void whatChangedAgainIsAConflict()
    {
        const RemoteTree before = tree("before", {large("a", "1"), large("b", "1"), large("c", "1"), large("d", "1")});
        const RemoteTree after = tree("after", {large("a", "2"), large("b", "2"), large("c", "2")});
        const RemoteTree now = tree("now", {large("a", "3"), large("b", "1"), large("d", "again")});
        const auto plan = makeRevertPlan(now, after, before, options());
        QVERIFY(plan);
        QCOMPARE(lines(*plan), (QStringList{"skip a", "keep b", "skip c", "skip d"}));
        QCOMPARE(conflictsOf(*plan), (QStringList{"a", "c", "d"}));
        QVERIFY(plan->isEmpty());
    }

    void aCommitThatChangedNothingIsSaidSo()
    {
        const RemoteTree same = tree("same", {large("a", "1")});
        const auto plan = makeRevertPlan(same, same, same, options());
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::NothingToPublish);
    }

    void theSavedFormHoldsTheSource()
    {
        const auto plan =
            makeRestorePlan(tree("now", {}), tree("then", {large("a", "1"), regular("b", "old")}), options());
        QVERIFY(plan);
        const auto read = planFromJson(toJson(*plan));
        QVERIFY2(read, qPrintable(read ? QString{} : read.error().detail));
        QCOMPARE(*read, *plan);
    }
};

QTEST_APPLESS_MAIN(TestRestorePlan)
#include "tst_restoreplan.moc"
