#include "tests/ui/card/cardfixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CardFixture;
using test::typeAtEnd;
using ui::OpenCard;

namespace {

const QByteArray goodCard = "\xEF\xBB\xBF---\r\nlicense: mit  # ours\r\n---\r\n# Tiny\r\n";

}  // namespace

/// One open card against a real Local Hub: what is read, kept, found changed, and taken over after a publish.
class TestOpenCard final : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardFixture> m_fixture;

    std::unique_ptr<OpenCard> opened(const core::RepoId &repo)
    {
        auto card = m_fixture->makeCard();
        card->open(repo);
        const bool isThere = QTest::qWaitFor(
            [&card] { return card->state() == OpenCard::State::Open || card->state() == OpenCard::State::Failed; });
        return isThere ? std::move(card) : nullptr;
    }

    core::CardPlace placeOf(const core::RepoId &repo) const
    {
        return {.endpoint = m_fixture->hub().endpoint(), .repo = repo};
    }

    std::optional<core::CardDraft> draftOf(const core::RepoId &repo) const
    {
        return core::CardDraftStore{m_fixture->draftsFolder()}.read(placeOf(repo)).value_or(std::nullopt);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<CardFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->signIn());
    }

    void cleanup() { m_fixture.reset(); }

    void readsTheCardToTheByte()
    {
        const auto card = opened(m_fixture->create(u"tiny"_s, goodCard));
        QVERIFY(card);
        QCOMPARE(card->state(), OpenCard::State::Open);
        QCOMPARE(card->session().card().encode(), goodCard);
        QCOMPARE(card->remote().oid, core::gitBlobOid(goodCard).toString());
        QVERIFY(!card->session().isModified());
        QVERIFY(!card->wasRestored());
        QVERIFY(card->checker().context().files.has_value());
    }

    void aRepositoryWithoutCardHasAnEmptyOne()
    {
        const auto card = opened(m_fixture->create(u"bare"_s, {}));
        QVERIFY(card);
        QCOMPARE(card->state(), OpenCard::State::Open);
        QVERIFY(card->session().text().isEmpty());
        QVERIFY(card->remote().oid.isEmpty());
    }

    void datasetsAndSpacesOpenToo()
    {
        for (const auto type : {core::RepoType::Dataset, core::RepoType::Space}) {
            const core::RepoId repo = m_fixture->create(u"other-"_s + core::toString(type), {}, type);
            const auto card = opened(repo);
            QVERIFY(card);
            QCOMPARE(card->state(), OpenCard::State::Open);
            QVERIFY(card->checker().context().type == type);
        }
    }

    void whatCannotBeOpenedSaysWhy()
    {
        const core::RepoId missing{.owner = u"alice"_s, .name = u"nowhere"_s};
        auto card = opened(missing);
        QVERIFY(card);
        QCOMPARE(card->state(), OpenCard::State::Failed);
        QCOMPARE(card->error().kind, core::ErrorKind::RepositoryNotFound);

        const core::RepoId latin = m_fixture->create(u"latin"_s, {});
        QVERIFY(m_fixture->commit(latin, u"README.md"_s, "# caf\xE9\n"));
        card = opened(latin);
        QVERIFY(card);
        QCOMPARE(card->state(), OpenCard::State::Failed);
        QCOMPARE(card->error().kind, core::ErrorKind::InvalidInput);
        QCOMPARE(card->error().subject, u"README.md"_s);
    }

    void aChangeIsKeptAndComesBack()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        {
            const auto card = opened(repo);
            QVERIFY(card);
            typeAtEnd(*card, u"More.\r\n"_s);
            QCOMPARE(card->draftState(), OpenCard::DraftState::Waiting);
            QTRY_COMPARE(card->draftState(), OpenCard::DraftState::Kept);
            const auto draft = draftOf(repo);
            QVERIFY(draft);
            QCOMPARE(draft->text.toUtf8(), goodCard + "More.\r\n");
            QCOMPARE(draft->baseOid, core::gitBlobOid(goodCard).toString());
        }
        const auto card = opened(repo);
        QVERIFY(card);
        QVERIFY(card->wasRestored());
        QVERIFY(card->session().isModified());
        QCOMPARE(card->session().card().encode(), goodCard + "More.\r\n");
    }

    void whatWasTypedInTheLastSecondIsKept()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"Last words"_s);
        card.reset();
        const auto draft = draftOf(repo);
        QVERIFY(draft);
        QVERIFY(draft->text.endsWith(u"Last words"));
    }

    void takingEverythingBackLeavesNoDraft()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        const auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"x"_s);
        QTRY_COMPARE(card->draftState(), OpenCard::DraftState::Kept);
        card->session().undoStack().undo();
        QTRY_COMPARE(card->draftState(), OpenCard::DraftState::None);
        QVERIFY(!draftOf(repo));
    }

    void aDraftCanBeDiscardedAndThatTakenBack()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        const auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"x"_s);
        QTRY_COMPARE(card->draftState(), OpenCard::DraftState::Kept);
        card->discardDraft();
        QCOMPARE(card->session().card().encode(), goodCard);
        QTRY_VERIFY(!draftOf(repo));
        card->session().undoStack().undo();
        QCOMPARE(card->session().card().encode(), goodCard + "x");
    }

    void aDraftOpensWithoutTheServer()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"On the train."_s);
        QTRY_COMPARE(card->draftState(), OpenCard::DraftState::Kept);
        card.reset();
        m_fixture->hub().stop();
        card = opened(repo);
        QVERIFY(card);
        QCOMPARE(card->state(), OpenCard::State::Open);
        QVERIFY(card->remoteError());
        QVERIFY(card->session().text().endsWith(u"On the train."));
        QVERIFY(!card->conflict());
    }

    void aCardThatChangedBehindADraftIsAConflict()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"Mine"_s);
        QTRY_COMPARE(card->draftState(), OpenCard::DraftState::Kept);
        card.reset();
        QVERIFY(m_fixture->commit(repo, u"README.md"_s, "---\nlicense: mit\n---\n# Theirs\n"));
        card = opened(repo);
        QVERIFY(card);
        QVERIFY(card->conflict());
        QCOMPARE(card->conflict()->text, u"---\nlicense: mit\n---\n# Theirs\n"_s);
        QVERIFY(card->session().text().endsWith(u"Mine"));

        card->settleConflict(u"---\nlicense: mit\n---\n# Theirs\nMine"_s);
        QVERIFY(!card->conflict());
        QCOMPARE(card->remote().text, u"---\nlicense: mit\n---\n# Theirs\n"_s);
        QTRY_COMPARE(card->draftState(), OpenCard::DraftState::Kept);
        QCOMPARE(draftOf(repo)->base, u"---\nlicense: mit\n---\n# Theirs\n"_s);
    }

    void reviewHandsTheFilesOver()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        const auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"New"_s);
        QSignalSpy ready(card.get(), &OpenCard::reviewReady);
        card->prepareReview();
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(ready.first().at(0).value<core::RepoId>(), repo);
        const QStringList paths = ready.first().at(2).toStringList();
        QCOMPARE(paths.size(), 1);
        QFile file{paths.first()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), goodCard + "New");
        QCOMPARE(QFileInfo{file}.fileName(), u"README.md"_s);
    }

    void reviewStopsAtACardThatHasChanged()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        const auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"New"_s);
        QVERIFY(m_fixture->commit(repo, u"README.md"_s, "# Theirs\n"));
        QSignalSpy ready(card.get(), &OpenCard::reviewReady);
        QSignalSpy conflict(card.get(), &OpenCard::conflictChanged);
        card->prepareReview();
        QTRY_COMPARE(conflict.size(), 1);
        QVERIFY(card->conflict());
        QTRY_VERIFY(!card->isPreparingReview());
        QVERIFY(ready.isEmpty());
    }

    void whatWasPublishedIsTheNewBase()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        const auto card = opened(repo);
        QVERIFY(card);
        typeAtEnd(*card, u"New"_s);
        QSignalSpy ready(card.get(), &OpenCard::reviewReady);
        card->prepareReview();
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(m_fixture->commit(repo, u"README.md"_s, goodCard + "New"));
        core::Receipt receipt{.endpoint = m_fixture->hub().endpoint(), .repo = repo, .revision = u"main"_s};
        receipt.entries = {{.path = u"README.md"_s, .blobOid = core::gitBlobOid(QByteArray(goodCard + "New"))}};

        card->acceptPublished(receipt);  // not verified: says nothing
        QVERIFY(card->session().isModified());
        receipt.verified = true;
        card->acceptPublished(receipt);
        QVERIFY(!card->session().isModified());
        QTRY_VERIFY(!draftOf(repo));
        QVERIFY(!card->conflict());
    }

    void aFileTakesThePlaceOfTheServersText()
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, goodCard);
        QTemporaryDir folder;
        QFile file{folder.filePath(u"README.md"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# From a folder\n") > 0);
        file.close();
        const auto card = m_fixture->makeCard();
        card->openWith(repo, {}, file.fileName());
        QTRY_COMPARE(card->session().text(), u"# From a folder\n"_s);
        QVERIFY(card->session().isModified());
        card->session().undoStack().undo();
        QCOMPARE(card->session().card().encode(), goodCard);
    }
};

QTEST_MAIN(TestOpenCard)
#include "tst_opencard.moc"
