#include "core/card/carddraft.h"
#include "core/review/remotecard.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/card/cardpage.h"
#include "ui/card/cardsession.h"
#include "ui/publish/publishpage.h"
#include "ui/repository/repositoriespage.h"
#include "ui/shell/session.h"
#include "ui/shell/workspace.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using test::TestServices;
using ui::Workspace;
using State = ui::PublishSession::State;

/// A card's way through the window: from the list of repositories to the source, over the plan to the Hub, and back.
class TestCardJourney final : public QObject
{
    Q_OBJECT

    const core::RepoId m_repo{.owner = u"alice"_s, .name = u"tiny"_s};
    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<Workspace> m_workspace;

    core::HubClient client() const
    {
        return {m_services->services().http,
                {.endpoint = m_hub->endpoint(), .token = core::AccessToken(HubFixture::aliceToken)}};
    }

    bool commit(const QByteArray &card) const
    {
        QFile file{m_services->path(u"README.md"_s)};
        if (!file.open(QIODevice::WriteOnly) || file.write(card) != card.size())
            return false;
        file.close();
        const core::CommitOperation add{.path = u"README.md"_s,
                                        .localPath = file.fileName(),
                                        .sizeBytes = card.size(),
                                        .blobOid = core::gitBlobOid(card)};
        return client().commit(m_repo, u"main"_s, {.summary = u"Card"_s, .operations = {add}}).has_value();
    }

    QString serversCard() const
    {
        return core::readRemoteCard(client(), m_repo, u"main"_s).value_or(core::RemoteCard{}).text;
    }

    QList<core::CardDraft> drafts() const { return core::CardDraftStore{m_services->path(u"drafts/cards"_s)}.list(); }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_workspace->findChild<Widget *>(name);
    }

    void openCard()
    {
        m_workspace->showPage(Workspace::Page::Repositories);
        emit m_workspace->findChild<ui::RepositoriesPage *>()->cardRequested(m_repo, {});
        QCOMPARE(m_workspace->page(), Workspace::Page::Card);
        QTRY_VERIFY(find<QPlainTextEdit>(u"cardSource"_s)->toPlainText().contains(u"# Tiny"));
    }

    void type(const QString &text)
    {
        auto *source = find<QPlainTextEdit>(u"cardSource"_s);
        source->moveCursor(QTextCursor::End);
        QTest::keyClicks(source, text);
    }

    void review()
    {
        QTRY_VERIFY(find<QPushButton>(u"reviewCard"_s)->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"reviewCard"_s), Qt::LeftButton);
    }

private slots:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_services = std::make_unique<TestServices>();
        m_services->settings().setDraftsFolder(m_services->path(u"drafts"_s));
        QVERIFY(client().createRepo({.id = m_repo}));
        QVERIFY(commit("---\nlicense: mit\n---\n# Tiny\n"));
        m_workspace = std::make_unique<Workspace>(m_services->services(), nullptr);
        ui::AccountSession &session = m_workspace->session();
        connect(&session, &ui::AccountSession::identified, &session, [&session] { session.accept(); });
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(session.isSignedIn());
        m_workspace->resize(1200, 800);
        m_workspace->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_workspace.get()));
    }

    void cleanup()
    {
        m_workspace.reset();
        m_services.reset();
        m_hub.reset();
    }

    void whatIsTypedIsReviewedPublishedAndTheNewBase()
    {
        openCard();
        type(u"More"_s);
        review();
        QTRY_COMPARE(m_workspace->page(), Workspace::Page::Publish);
        const ui::PublishSession &publish = m_workspace->publishSession();
        QTRY_VERIFY_WITH_TIMEOUT(publish.canPublish(), 20'000);
        QCOMPARE(publish.tree()->plan().entries.size(), 1);
        QCOMPARE(publish.tree()->plan().entries.first().action, core::PlanAction::Replace);
        QCOMPARE(drafts().size(), 1);

        QTest::mouseClick(find<QPushButton>(u"publish"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(publish.state(), State::Done, 20'000);
        QCOMPARE(serversCard(), u"---\nlicense: mit\n---\n# Tiny\nMore"_s);
        QTRY_VERIFY(drafts().isEmpty());

        QTest::mouseClick(find<QPushButton>(u"openCard"_s), Qt::LeftButton);
        QCOMPARE(m_workspace->page(), Workspace::Page::Card);
        QVERIFY(find<QPlainTextEdit>(u"cardSource"_s)->toPlainText().endsWith(u"More"));
        QVERIFY(!find<QPushButton>(u"reviewCard"_s)->isEnabled());
    }

    void aCardThatChangedMeanwhileIsNotOverwritten()
    {
        openCard();
        type(u"Mine"_s);
        QVERIFY(commit("---\nlicense: mit\n---\n# Theirs\n"));
        review();
        const auto *page = m_workspace->findChild<ui::CardPage *>();
        QTRY_VERIFY(page->findChild<QPushButton *>(u"messageAction"_s)->isVisible());
        QCOMPARE(m_workspace->page(), Workspace::Page::Card);
        QCOMPARE(serversCard(), u"---\nlicense: mit\n---\n# Theirs\n"_s);
    }

    void anotherLanguageKeepsWhatIsTyped()
    {
        openCard();
        type(u"More"_s);
        m_workspace->rebuild();
        m_workspace->showPage(Workspace::Page::Card);
        QVERIFY(find<QPlainTextEdit>(u"cardSource"_s)->toPlainText().endsWith(u"More"));
    }

    void theOpenCardIsOpenAgain()
    {
        openCard();
        type(u"More"_s);
        const auto saved = m_workspace->saved();
        QVERIFY(saved && saved->card);
        QCOMPARE(saved->card->repository, m_repo);
        QCOMPARE(saved->page, u"card"_s);
        m_workspace = std::make_unique<Workspace>(m_services->services(), nullptr);
        m_workspace->restore(*saved);
        QTRY_VERIFY(m_workspace->session().isSignedIn());
        QTRY_VERIFY(find<QPlainTextEdit>(u"cardSource"_s));
        QTRY_VERIFY(find<QPlainTextEdit>(u"cardSource"_s)->toPlainText().endsWith(u"More"));
    }
};

QTEST_MAIN(TestCardJourney)
#include "tst_cardjourney.moc"
