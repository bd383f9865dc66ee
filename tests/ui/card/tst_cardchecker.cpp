#include "tests/ui/card/cardfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using test::CardFixture;
using ui::CardChecker;
using ui::CardSession;

/// The rules beside the typing: what is found, when, and what a server's word changes.
class TestCardChecker final : public QObject
{
    Q_OBJECT

    static bool has(const CardChecker &checker, QStringView rule)
    {
        return std::ranges::any_of(checker.findings(), [rule](const auto &finding) { return finding.rule == rule; });
    }

    static void replace(CardSession &session, const QString &what, const QString &with)
    {
        const qsizetype begin = session.text().indexOf(what);
        session.apply({{.span = {.begin = begin, .end = begin + what.size()}, .text = with}}, ui::ChangeOrigin::Editor,
                      u"Typing"_s);
    }

private slots:
    void looksAtACardThatIsOpened()
    {
        CardSession session;
        CardChecker checker(session);
        session.open({}, u"---\nlicense: MIT\n---\n"_s);
        QTRY_VERIFY(has(checker, u"LI001"));
        QVERIFY(checker.errorCount() > 0);
        QTRY_VERIFY(!checker.isChecking());
    }

    void followsChangesOfTheFrontMatter()
    {
        CardSession session;
        CardChecker checker(session);
        session.open({}, u"---\nlicense: mit\n---\n"_s);
        QTRY_VERIFY(!checker.isChecking());
        QVERIFY(!has(checker, u"LI001"));
        replace(session, u"mit"_s, u"MIT"_s);
        QTRY_VERIFY(has(checker, u"LI001"));
        session.undoStack().undo();
        QTRY_VERIFY(!has(checker, u"LI001"));
    }

    void placesMoveWithTheText()
    {
        CardSession session;
        CardChecker checker(session);
        session.open({}, u"---\nlicense: MIT\n---\n"_s);
        QTRY_VERIFY(has(checker, u"LI001"));
        const auto found = [&] { return *std::ranges::find(checker.findings(), u"LI001"_s, &core::Finding::rule); };
        const QString before = found().span.of(session.text()).toString();
        replace(session, u"---\nlicense"_s, u"---\n# a comment\nlicense"_s);
        // Still the findings of before: at their new place, and without edits of a text that is no more.
        QCOMPARE(found().span.of(session.text()).toString(), before);
        QVERIFY(found().fixes.isEmpty());
        QTRY_VERIFY(!found().fixes.isEmpty());
        QCOMPARE(found().span.of(session.text()).toString(), before);
    }

    void theServersVerdictWins()
    {
        CardFixture fixture;
        QVERIFY(fixture.signIn());
        CardSession session;
        CardChecker checker(session);
        checker.setHub(fixture.client());
        session.open({}, u"---\nlicense: mit\n---\n"_s);
        QTRY_COMPARE(checker.verdict(), CardChecker::Verdict::Accepted);
        replace(session, u"mit"_s, u"no-such-licence"_s);
        QCOMPARE(checker.verdict(), CardChecker::Verdict::NotAsked);
        QTRY_COMPARE(checker.verdict(), CardChecker::Verdict::Refused);
        QVERIFY(checker.errorCount() > 0);
    }

    void withoutAServerTheRulesStand()
    {
        CardFixture fixture;
        QVERIFY(fixture.signIn());
        const core::HubClient hub = fixture.client();
        fixture.hub().stop();
        CardSession session;
        CardChecker checker(session);
        checker.setHub(hub);
        session.open({}, u"---\nlicense: MIT\n---\n"_s);
        QTRY_COMPARE_WITH_TIMEOUT(checker.verdict(), CardChecker::Verdict::Unknown, 20'000);
        QVERIFY(has(checker, u"LI001"));
        QVERIFY(checker.errorCount() > 0);
    }
};

QTEST_MAIN(TestCardChecker)
#include "tst_cardchecker.moc"
