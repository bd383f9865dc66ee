#include "core/hub/repodiscussions.h"
#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"

#include <QTest>

#include <algorithm>

using namespace core;
using test::Committer;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};

}  // namespace

/// Every endpoint of discussions once for real, against a Local Hub.
class TestRepoDiscussions final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HubFixture> m_fixture;
    HttpClient m_http{NetworkOptions{}};
    std::unique_ptr<RepoDiscussions> m_alice;
    std::unique_ptr<RepoDiscussions> m_bob;

    [[nodiscard]] HubClient clientOf(const QString &token)
    {
        return {m_http, {.endpoint = m_fixture->endpoint(), .token = AccessToken{token}}};
    }
    [[nodiscard]] Committer committer(const QString &revision)
    {
        return Committer{clientOf(test::HubFixture::aliceToken), demo, revision};
    }
    [[nodiscard]] int openPullRequest()
    {
        const auto opened = m_alice->open(demo, {.title = "Better weights", .isPullRequest = true});
        return opened ? opened->number : 0;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HubFixture>();
        QVERIFY2(m_fixture->isRunning(), qPrintable(m_fixture->problem()));
        const HubClient alice = clientOf(test::HubFixture::aliceToken);
        QVERIFY(alice.createRepo({.id = demo, .visibility = Visibility::Public}));
        m_alice = std::make_unique<RepoDiscussions>(alice);
        m_bob = std::make_unique<RepoDiscussions>(clientOf(test::HubFixture::bobWriteToken));
    }

    void aDiscussionFromItsOpeningToItsEnd()
    {
        const auto opened = m_bob->open(demo, {.title = "A question", .description = "How?"});
        QVERIFY(opened);
        QCOMPARE(opened->number, 1);
        QVERIFY(opened->url.toString().endsWith("/alice/demo/discussions/1"));
        const auto comment = m_alice->comment(demo, 1, "So.");
        QVERIFY(comment);
        QCOMPARE(comment->kind, DiscussionEvent::Kind::Comment);
        QCOMPARE(comment->text, "So.");
        const auto edited = m_alice->editComment(demo, 1, comment->id, "Like this.");
        QVERIFY(edited);
        QCOMPARE(edited->text, "Like this.");
        QVERIFY(edited->isEdited);
        QVERIFY(m_alice->setTitle(demo, 1, "A good question"));
        QVERIFY(m_alice->setPinned(demo, 1, true));
        QVERIFY(m_bob->setOpen(demo, 1, false, "Thank you"));

        const auto details = m_bob->details(demo, 1);
        QVERIFY2(details, qPrintable(details ? QString{} : details.error().detail));
        QCOMPARE(details->discussion.title, "A good question");
        QCOMPARE(details->discussion.author, "bob");
        QCOMPARE(details->discussion.status, DiscussionStatus::Closed);
        QVERIFY(details->discussion.isPinned);
        QVERIFY(!details->changes);
        QStringList texts;
        for (const DiscussionEvent &event : details->events)
            texts.append(event.kind == DiscussionEvent::Kind::TitleChange ? event.newTitle : event.text);
        QCOMPARE(texts, (QStringList{"How?", "Like this.", "A good question", {}, "Thank you", {}}));
    }

    void onlyItsAuthorEditsACommentAndWritersHideIt()
    {
        QVERIFY(m_bob->open(demo, {.title = "Spam", .description = "Buy this"}));
        const auto before = m_alice->details(demo, 1);
        QVERIFY(before);
        const QString id = before->events.first().id;
        const auto foreign = m_alice->editComment(demo, 1, id, "Something else");
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().kind, ErrorKind::NotPermitted);
        const auto hidden = m_alice->hideComment(demo, 1, id);
        QVERIFY(hidden);
        QVERIFY(hidden->isHidden);
        QVERIFY(hidden->text.isEmpty());
    }

    void theListIsFilteredAndPaged()
    {
        for (int i = 0; i < 60; ++i)
            QVERIFY(m_alice->open(demo, {.title = QString("Topic %1").arg(i), .isPullRequest = i % 2 == 0}));
        QVERIFY(m_alice->setOpen(demo, 1, false));
        const auto first = m_alice->list(demo);
        QVERIFY(first);
        QCOMPARE(first->discussions.size(), 50);
        QCOMPARE(first->count, 60);
        QVERIFY(!first->isLast());
        const auto last = m_alice->list(demo, {}, 1);
        QVERIFY(last);
        QCOMPARE(last->discussions.size(), 10);
        QVERIFY(last->isLast());
        const auto pulls = m_alice->list(demo, {.type = DiscussionFilter::Type::PullRequests, .search = "topic 5"});
        QVERIFY(pulls);
        QCOMPARE(pulls->count, 5);  // 50, 52, 54, 56, 58
        QVERIFY(pulls->discussions.first().isPullRequest);
        const auto closed = m_alice->list(demo, {.state = DiscussionFilter::State::Closed});
        QVERIFY(closed);
        QCOMPARE(closed->count, 1);
    }

    void aPullRequestIsReadAndMerged()
    {
        QVERIFY(!committer("main").regular("a.txt", "one\n").commit().isNull());
        const int number = openPullRequest();
        QCOMPARE(number, 1);
        const GitOid commit = committer("refs/pr/1").regular("a.txt", "two\n").commit("Say two");
        QVERIFY(!commit.isNull());
        const auto draft = m_alice->merge(demo, 1);
        QVERIFY(!draft);  // a draft is not offered yet
        QVERIFY(m_alice->setOpen(demo, 1, true));
        const auto open = m_alice->details(demo, 1, true);
        QVERIFY(open && open->changes);
        QCOMPARE(open->changes->base, "refs/heads/main");
        QCOMPARE(open->changes->head, commit);
        QVERIFY(!open->changes->hasConflicts);
        QVERIFY2(open->changes->diff.contains("-one\n+two\n"), qPrintable(open->changes->diff));
        const auto isCommit = [](const DiscussionEvent &event) { return event.kind == DiscussionEvent::Kind::Commit; };
        const auto event = std::ranges::find_if(open->events, isCommit);
        QVERIFY(event != open->events.end());
        QCOMPARE(event->text, "Say two");
        QCOMPARE(event->commit, commit.toString());

        QVERIFY(m_alice->merge(demo, 1, "Good"));
        const auto merged = m_alice->details(demo, 1);
        QVERIFY(merged);
        QCOMPARE(merged->discussion.status, DiscussionStatus::Merged);
        QVERIFY(merged->changes->mergeCommit);
        QVERIFY(m_alice->deleteReference(demo, 1));
        const auto gone = m_alice->details(demo, 1);
        QVERIFY(gone && gone->changes->isReferenceDeleted);
        QVERIFY(m_alice->remove(demo, 1));
        const auto removed = m_alice->details(demo, 1);
        QVERIFY(!removed);
    }

    void conflictsAreNamed()
    {
        QVERIFY(!committer("main").regular("a.txt", "one\n").commit().isNull());
        QCOMPARE(openPullRequest(), 1);
        QVERIFY(!committer("refs/pr/1").regular("a.txt", "two\n").commit().isNull());
        QVERIFY(!committer("main").regular("a.txt", "three\n").commit().isNull());
        QVERIFY(m_alice->setOpen(demo, 1, true));
        const auto details = m_alice->details(demo, 1);
        QVERIFY(details && details->changes);
        QVERIFY(details->changes->hasConflicts);
        QCOMPARE(details->changes->conflictingFiles, QStringList{"a.txt"});
        const auto merged = m_alice->merge(demo, 1);
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, ErrorKind::Conflict);
    }

    void titlesHaveThreeCharacters()
    {
        const auto opened = m_alice->open(demo, {.title = "ab"});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Rejected);
    }
};

QTEST_GUILESS_MAIN(TestRepoDiscussions)
#include "tst_repodiscussions.moc"
