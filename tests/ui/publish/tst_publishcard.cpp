#include "tests/ui/publish/publishfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::PublishFixture;
using ui::PublishPage;
using State = ui::PublishSession::State;

/// The card among the files to publish: what is said about it, what it stops, and how it takes its place in the plan.
class TestPublishCard final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PublishFixture> m_fixture;

    QString cardText() const
    {
        const auto *text = m_fixture->find<QLabel>(u"cardLineText"_s);
        return text->isVisible() ? text->text() : QString();
    }

    void plan(const core::RepoId &repo, const QStringList &paths)
    {
        m_fixture->page().chooseRepository(repo);
        m_fixture->page().addPaths(paths);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Ready, 20'000);
        QTRY_VERIFY(!m_fixture->page().publishSession().isDraft());
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<PublishFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->page().resize(1000, 700);
        m_fixture->page().show();
    }

    void cleanup() { m_fixture.reset(); }

    void errorsKeepEverythingFromBeingPublished()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_fixture->write(u"model/README.md"_s, "---\nlicense: MIT\n---\n# Tiny\n");
        m_fixture->write(u"model/config.json"_s, "{}");
        plan(repo, {m_fixture->filePath(u"model"_s)});
        QVERIFY(m_fixture->page().publishSession().cardReview()->blocks());
        QVERIFY(!m_fixture->page().publishSession().canPublish());
        QVERIFY(!m_fixture->find<QPushButton>(u"publish"_s)->isEnabled());
        QVERIFY(cardText().contains(u"1 error"));

        QSignalSpy requested(&m_fixture->page(), &PublishPage::cardRequested);
        QTest::mouseClick(m_fixture->find<QPushButton>(u"openPlannedCard"_s), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().at(0).value<core::RepoId>(), repo);
        QCOMPARE(requested.first().at(2).toString(), m_fixture->filePath(u"model/README.md"_s));
        QVERIFY(m_fixture->remoteFiles(repo).size() <= 1);  // what the Hub makes itself
    }

    void warningsDoNot()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_fixture->write(u"model/README.md"_s, "# Tiny\n");
        plan(repo, {m_fixture->filePath(u"model"_s)});
        QVERIFY(m_fixture->page().publishSession().canPublish());
        QVERIFY(cardText().contains(u"warning"));
    }

    void noCardAtAllIsSaid()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_fixture->write(u"model/config.json"_s, "{}");
        plan(repo, {m_fixture->filePath(u"model"_s)});
        QVERIFY(m_fixture->page().publishSession().canPublish());
        QVERIFY(cardText().contains(u"no card"));
    }

    void aCardTakesThePlaceOfTheFoldersOwn()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_fixture->write(u"model/README.md"_s, "---\nlicense: MIT\n---\n# Old\n");
        m_fixture->write(u"model/config.json"_s, "{}");
        const QString better = m_fixture->write(u"draft/README.md"_s, "---\nlicense: mit\n---\n# New\n");
        plan(repo, {m_fixture->filePath(u"model"_s)});
        m_fixture->page().addCard(repo, u"main"_s, {better});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->page().publishSession().canPublish(), 20'000);
        const core::PublishPlan &planned = m_fixture->page().publishSession().tree()->plan();
        const auto entry = std::ranges::find(planned.entries, u"README.md"_s, &core::PlanEntry::path);
        QVERIFY(entry != planned.entries.end());
        QCOMPARE(entry->localPath, better);
        QVERIFY(std::ranges::contains(planned.entries, u"config.json"_s, &core::PlanEntry::path));
    }

    void aCardForAnotherRepositoryComesAlone()
    {
        const core::RepoId first = m_fixture->createRepository(u"first"_s);
        const core::RepoId second = m_fixture->createRepository(u"second"_s);
        m_fixture->write(u"model/config.json"_s, "{}");
        const QString card = m_fixture->write(u"draft/README.md"_s, "---\nlicense: mit\n---\n");
        plan(first, {m_fixture->filePath(u"model"_s)});
        m_fixture->page().addCard(second, u"main"_s, {card});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->page().publishSession().canPublish(), 20'000);
        const core::PublishPlan &planned = m_fixture->page().publishSession().tree()->plan();
        QCOMPARE(planned.repo, second);
        QVERIFY(!std::ranges::contains(planned.entries, u"config.json"_s, &core::PlanEntry::path));
    }
};

QTEST_MAIN(TestPublishCard)
#include "tst_publishcard.moc"
