#include "core/review/cardreview.h"
#include "core/review/remotecard.h"
#include "core/review/verdict.h"
#include "tests/support/hubfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::CardReview;
using core::PlanAction;
using core::PublishPlan;

/// The card of a plan, judged before a byte is sent.
class TestCardReview final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &content) const
    {
        QFile file{m_folder.filePath(u"README.md"_s)};
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString{};
    }

    PublishPlan planWith(const QByteArray &card, PlanAction action = PlanAction::Add) const
    {
        PublishPlan plan{.repo = {.owner = u"alice"_s, .name = u"tiny"_s}};
        plan.entries = {{.path = u"README.md"_s, .action = action, .localPath = write(card)}};
        return plan;
    }

private slots:
    void errorsBlockAndWarningsDoNot()
    {
        const auto bad = core::reviewCard(planWith("---\nlicense: [\n---\n# Tiny\n"), QStringList{});
        QVERIFY(bad && *bad);
        QVERIFY((*bad)->blocks());
        const auto good = core::reviewCard(planWith("# Tiny\n"), QStringList{});
        QVERIFY(good && *good);
        QVERIFY(!(*good)->findings.isEmpty());
        QVERIFY(!(*good)->blocks());
    }

    void bytesThatAreNoTextBlock()
    {
        const auto review = core::reviewCard(planWith("# caf\xE9\n"), QStringList{});
        QVERIFY(review && *review);
        QVERIFY((*review)->blocks());
    }

    void aCardThatStaysIsNotJudged()
    {
        const auto kept = core::reviewCard(planWith("---\nlicense: [\n---\n", PlanAction::Keep), QStringList{});
        QVERIFY(kept);
        QVERIFY(!*kept);
        const PublishPlan without{.repo = {.owner = u"alice"_s, .name = u"tiny"_s}};
        const auto there = core::reviewCard(without, {u"README.md"_s});
        QVERIFY(there);
        QVERIFY(!*there);
    }

    void noCardAtAllIsSaidAndDoesNotBlock()
    {
        const PublishPlan without{.repo = {.owner = u"alice"_s, .name = u"tiny"_s}};
        const auto review = core::reviewCard(without, {u"config.json"_s});
        QVERIFY(review && *review);
        QVERIFY((*review)->isMissing);
        QVERIFY(!(*review)->blocks());
    }

    void theServersVerdictWins()
    {
        const core::CardText card{u"---\nlicense: MIT\n---\n"_s};
        const QList<core::Finding> ours = core::lintMetadata(card, {});
        QVERIFY(core::countOf(ours, core::Severity::Error) > 0);
        // It accepts what we would not.
        QCOMPARE(core::countOf(core::withVerdict(ours, {}), core::Severity::Error), 0);
        // It refuses what we did not think of.
        const core::HubVerdict refusal{.errors = {{.text = u"never on a Thursday"_s}}, .warnings = {}};
        const auto both = core::withVerdict(ours, refusal);
        QCOMPARE(core::countOf(both, core::Severity::Error), 1);
        // And says what we know in its own words: once is enough.
        const auto judged = core::withVerdict(ours, core::validateLikeHub(card, core::RepoType::Model));
        QCOMPARE(judged.size(), ours.size());
        QCOMPARE(core::countOf(judged, core::Severity::Error), core::countOf(ours, core::Severity::Error));
    }

    void readsACardFromTheServer()
    {
        const test::HubFixture hub;
        QVERIFY2(hub.isRunning(), qPrintable(hub.problem()));
        core::HttpClient http;
        const core::HubClient client{
            http, {.endpoint = hub.endpoint(), .token = core::AccessToken(test::HubFixture::aliceToken)}};
        const core::RepoId repo{.owner = u"alice"_s, .name = u"tiny"_s};
        QVERIFY(client.createRepo({.id = repo}));
        const auto none = core::readRemoteCard(client, repo, u"main"_s);
        QVERIFY(none);
        QVERIFY(!none->exists());

        const QByteArray content = "---\r\nlicense: mit\r\n---\r\n";
        const core::CommitOperation add{.path = u"README.md"_s,
                                        .localPath = write(content),
                                        .sizeBytes = content.size(),
                                        .blobOid = core::gitBlobOid(content)};
        QVERIFY(client.commit(repo, u"main"_s, {.summary = u"Card"_s, .operations = {add}}));
        const auto card = core::readRemoteCard(client, repo, u"main"_s);
        QVERIFY(card);
        QCOMPARE(card->text.toUtf8(), content);
        QCOMPARE(card->oid, core::gitBlobOid(content).toString());
        QVERIFY(std::ranges::contains(card->files, u"README.md"_s, &core::ModelFile::path));
        QCOMPARE(core::readRemoteCard(client, repo, u"elsewhere"_s).error().kind, core::ErrorKind::RevisionNotFound);
    }
};

QTEST_GUILESS_MAIN(TestCardReview)
#include "tst_cardreview.moc"
