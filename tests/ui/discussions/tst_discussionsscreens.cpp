#include "tests/ui/discussions/discussionsfixture.h"
#include "tests/ui/support/screens.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::DiscussionsFixture;
using test::HubFixture;

/// The discussions page in all its states, in every look.
class TestDiscussionsScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DiscussionsFixture> m_fixture;
    test::Screens m_screens;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    void look(const QString &state) { m_screens.look(m_fixture->page(), u"discussions-"_s + state); }

    void lookAtDialog(const QString &name, const QString &state)
    {
        auto *dialog = find<QDialog>(name);
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        m_screens.look(*dialog, u"discussions-"_s + state);
        dialog->reject();
    }

    void start(const QString &token = HubFixture::aliceToken)
    {
        QVERIFY(m_fixture->signIn(token));
        m_fixture->show();
        QVERIFY(m_fixture->openDemo());
    }

    int talk(const QString &title, const QString &text)
    {
        const auto opened = m_fixture->as(HubFixture::bobWriteToken)
                                .open(DiscussionsFixture::demo(), {.title = title, .description = text});
        return opened ? opened->number : 0;
    }

    /// One of each kind.
    void fill()
    {
        const auto demo = DiscussionsFixture::demo();
        auto alice = m_fixture->as(HubFixture::aliceToken);
        const int merged = m_fixture->openPullRequest("one and a half\n");
        QVERIFY(alice.merge(demo, merged));
        QVERIFY(alice.setOpen(demo, talk(u"Which licence do the weights have?"_s, u"I found none."_s), false));
        QVERIFY(alice.open(
            demo, {.title = u"Describe the training data in the card, with its sources"_s, .isPullRequest = true}));
        m_talk =
            talk(u"Loss is NaN with half precision"_s,
                 u"When I load it with `torch.float16`, the loss is **NaN** after *two* steps:\n\n```python\n"
                 "model = AutoModel.from_pretrained(\"alice/demo\", torch_dtype=torch.float16)\n```\n\n"
                 "1. Is that known?\n2. Does it help to use [bfloat16](https://example.org)?\n\n> It worked for me."_s);
        QVERIFY(alice.comment(demo, m_talk, u"Thank you. Please try `bfloat16`: the norms overflow otherwise."_s));
        QVERIFY(alice.setTitle(demo, m_talk, u"Loss is NaN with float16"_s));
        QVERIFY(m_fixture->as(HubFixture::bobWriteToken).comment(demo, m_talk, u"Buy this."_s));
        QVERIFY(alice.hideComment(demo, m_talk, m_fixture->served(m_talk).events.last().id));
        m_pullRequest = m_fixture->openPullRequest("two\n");
        QVERIFY(m_pullRequest > 0);
    }

    int m_talk = 0;
    int m_pullRequest = 0;

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<DiscussionsFixture>();
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void nothingOpen()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        look(u"none"_s);
        m_fixture->page().openDiscussions({.owner = u"alice"_s, .name = u"gone"_s});
        QTRY_COMPARE(m_fixture->open().state(), ui::OpenDiscussions::State::Failed);
        look(u"failed"_s);
        QVERIFY(m_fixture->openDemo());
        look(u"empty"_s);
    }

    void aConversation()
    {
        fill();
        start();
        look(u"list"_s);
        QVERIFY(m_fixture->read(m_talk));
        QTRY_COMPARE(m_fixture->page().findChildren<QFrame *>(u"commentCard"_s).size(), 3);
        QTRY_VERIFY(!find<QTextBrowser>(u"commentText"_s)->visibleRegion().isEmpty());
        look(u"talk"_s);
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/comment"_s, .delay = 20s});
        m_fixture->type(u"One moment"_s);
        m_fixture->send();
        QTRY_VERIFY(find<QWidget>(u"busyStrip"_s)->isVisible());
        look(u"sending"_s);
        m_fixture->open().changes().cancel();
        QTRY_VERIFY(!find<QWidget>(u"busyStrip"_s)->isVisible());
        look(u"stopped"_s);
        find<QLineEdit>(u"discussionFilter"_s)->setText(u"nothing like it"_s);
        QTRY_COMPARE(m_fixture->open().model().rowCount(), 0);
        look(u"no-match"_s);
    }

    void aPullRequest()
    {
        fill();
        start();
        QVERIFY(m_fixture->read(m_pullRequest));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->thread().diffState(), ui::OpenThread::DiffState::Read, 20'000);
        QTRY_VERIFY(!m_fixture->comments().isEmpty());
        look(u"pull-request"_s);
        find<QTabWidget>(u"threadTabs"_s)->setCurrentIndex(1);
        QTRY_COMPARE(find<QLabel>(u"diffPath"_s)->text(), u"a.txt"_s);
        QTest::qWait(30);  // colours, which come a little later: none is needed
        look(u"changes"_s);
        m_fixture->action(u"merge"_s)->trigger();
        lookAtDialog(u"mergePullRequestDialog"_s, u"merge"_s);
        m_fixture->action(u"newPullRequest"_s)->trigger();
        lookAtDialog(u"newDiscussionDialog"_s, u"new-pull-request"_s);
        m_fixture->action(u"rename"_s)->trigger();
        lookAtDialog(u"discussionTitleDialog"_s, u"title"_s);
        QVERIFY(!m_fixture->committer(u"main"_s).regular(u"a.txt"_s, "three\n").commit().isNull());
        find<QTabWidget>(u"threadTabs"_s)->setCurrentIndex(0);
        m_fixture->action(u"reload"_s)->trigger();
        QTRY_VERIFY(m_fixture->thread().details().changes->hasConflicts);
        look(u"conflict"_s);
    }

    void aReader()
    {
        fill();
        start(HubFixture::bobToken);
        QVERIFY(m_fixture->read(m_talk));
        QTRY_COMPARE(m_fixture->page().findChildren<QFrame *>(u"commentCard"_s).size(), 3);
        QTRY_VERIFY(!find<QTextBrowser>(u"commentText"_s)->visibleRegion().isEmpty());
        look(u"reader"_s);
    }
};

QTEST_MAIN(TestDiscussionsScreens)

#include "tst_discussionsscreens.moc"
