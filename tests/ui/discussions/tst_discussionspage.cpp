#include "tests/ui/discussions/discussionsfixture.h"
#include "tests/ui/support/heartbeat.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/statusbadge.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::DiscussionStatus;
using test::DiscussionsFixture;
using test::HubFixture;

/// The discussions page on a real Hub: reading, and taking part.
class TestDiscussionsPage final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DiscussionsFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    void start(const QString &token = HubFixture::aliceToken)
    {
        QVERIFY(m_fixture->signIn(token));
        m_fixture->show();
        QVERIFY(m_fixture->openDemo());
    }

    int openByBob(const QString &title, const QString &text) const
    {
        const auto opened = m_fixture->as(HubFixture::bobWriteToken)
                                .open(DiscussionsFixture::demo(), {.title = title, .description = text});
        return opened ? opened->number : 0;
    }

    QAction *commentAction(int card, const QString &name) const
    {
        const auto cards = m_fixture->page().findChildren<QFrame *>(u"commentCard"_s);
        return card < cards.size() ? cards.at(card)->findChild<QAction *>(name) : nullptr;
    }

    int rows() const { return find<QListView>(u"discussions"_s)->model()->rowCount(); }

private slots:
    void init() { m_fixture = std::make_unique<DiscussionsFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theListLoadsPagesAsItIsScrolled()
    {
        for (int i = 0; i < 70; ++i)
            QVERIFY(openByBob(u"Topic %1"_s.arg(i), {}) > 0);
        start();
        auto *list = find<QListView>(u"discussions"_s);
        QCOMPARE(rows(), 50);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Topic 69"_s);
        QTRY_VERIFY(find<QLabel>(u"discussionCount"_s)->text().contains(u"70"));
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
        QTRY_COMPARE(rows(), 70);
        QCOMPARE(list->model()->index(69, 0).data().toString(), u"Topic 0"_s);
    }

    void theListIsFiltered()
    {
        const int first = openByBob(u"First topic"_s, {});
        QVERIFY(openByBob(u"Second topic"_s, {}) > 0);
        QVERIFY(m_fixture->openPullRequest("two\n") > 0);
        QVERIFY(m_fixture->as(HubFixture::aliceToken).setOpen(DiscussionsFixture::demo(), first, false));
        start();
        QCOMPARE(rows(), 3);
        find<QComboBox>(u"discussionType"_s)->setCurrentIndex(2);
        QTRY_COMPARE(rows(), 1);
        find<QComboBox>(u"discussionType"_s)->setCurrentIndex(1);
        QTRY_COMPARE(rows(), 2);
        find<QComboBox>(u"discussionState"_s)->setCurrentIndex(2);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(find<QListView>(u"discussions"_s)->model()->index(0, 0).data().toString(), u"First topic"_s);
        QTest::keyClicks(find<QLineEdit>(u"discussionFilter"_s), u"nothing like it"_s);
        auto *empty = find<QWidget>(u"listEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        QTRY_VERIFY(empty->findChild<QPushButton *>(u"emptyAction"_s)->isVisible());
        empty->findChild<QPushButton *>(u"emptyAction"_s)->click();
        QTRY_COMPARE(rows(), 3);
    }

    void aDiscussionIsReadAsItHappened()
    {
        const int number = openByBob(u"A question"_s, u"How is **this** done?"_s);
        auto bob = m_fixture->as(HubFixture::bobWriteToken);
        QVERIFY(bob.setTitle(DiscussionsFixture::demo(), number, u"A good question"_s));
        QVERIFY(bob.comment(DiscussionsFixture::demo(), number, u"Spam"_s));
        QVERIFY(bob.setOpen(DiscussionsFixture::demo(), number, false));
        const QString spam = m_fixture->served(number).events.at(2).id;
        QVERIFY(m_fixture->as(HubFixture::aliceToken).hideComment(DiscussionsFixture::demo(), number, spam));
        start();
        auto *list = find<QListView>(u"discussions"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(m_fixture->comments(), QStringList{u"How is this done?"_s});
        QTRY_VERIFY(!find<QTextBrowser>(u"commentText"_s)->visibleRegion().isEmpty());
        QTRY_COMPARE(m_fixture->events().size(), 2);
        QVERIFY(m_fixture->events().first().contains(u"“A question” to “A good question”"));
        QVERIFY(m_fixture->events().last().contains(u"bob closed this"));
        QCOMPARE(find<QLabel>(u"commentNone"_s)->text(), u"This comment is hidden."_s);
        QCOMPARE(find<QLabel>(u"threadTitle"_s)->text(), u"A good question"_s);
        QCOMPARE(find<ui::StatusBadge>(u"statusBadge"_s)->status(), DiscussionStatus::Closed);
        QVERIFY(find<QLabel>(u"threadByline"_s)->text().contains(u"#%1 · bob"_s.arg(number)));
    }

    void aDiscussionIsOpenedAndClosedAndOpenedAgain()
    {
        start();
        QVERIFY(find<QWidget>(u"listEmpty"_s)->isVisible());
        m_fixture->action(u"new"_s)->trigger();
        auto *dialog = find<QDialog>(u"newDiscussionDialog"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newDiscussionTitle"_s), u"An"_s);
        QVERIFY(!m_fixture->acceptDialog(u"newDiscussionDialog"_s));  // two characters are too few
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newDiscussionTitle"_s), u" idea"_s);
        dialog->findChild<QPlainTextEdit *>(u"newDiscussionText"_s)->setPlainText(u"Let us *talk*."_s);
        QVERIFY(m_fixture->acceptDialog(u"newDiscussionDialog"_s));
        QTRY_COMPARE(m_fixture->comments(), QStringList{u"Let us talk."_s});
        QCOMPARE(m_fixture->served(1).discussion.title, u"An idea"_s);
        QTRY_COMPARE(rows(), 1);
        QVERIFY(m_fixture->open().drafts().isEmpty());

        m_fixture->action(u"close"_s)->trigger();
        QTRY_COMPARE(find<ui::StatusBadge>(u"statusBadge"_s)->status(), DiscussionStatus::Closed);
        QCOMPARE(m_fixture->served(1).discussion.status, DiscussionStatus::Closed);
        QVERIFY(!m_fixture->action(u"close"_s)->isVisible());
        QTRY_VERIFY(m_fixture->action(u"reopen"_s)->isEnabled());
        m_fixture->action(u"reopen"_s)->trigger();
        QTRY_COMPARE(find<ui::StatusBadge>(u"statusBadge"_s)->status(), DiscussionStatus::Open);
        QCOMPARE(m_fixture->served(1).discussion.status, DiscussionStatus::Open);
    }

    void aCommentIsSentOnceAndEdited()
    {
        const int number = openByBob(u"A question"_s, u"How?"_s);
        start();
        QVERIFY(m_fixture->read(number));
        m_fixture->type(u"Like this."_s);
        m_fixture->send();
        m_fixture->send();  // a second click, before the answer
        QTRY_COMPARE(m_fixture->comments(), (QStringList{u"How?"_s, u"Like this."_s}));
        QCOMPARE(m_fixture->served(number).events.size(), 2);
        QTRY_VERIFY(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText().isEmpty());

        QVERIFY(!commentAction(0, u"commentEdit"_s));  // bob's
        QTRY_VERIFY(commentAction(1, u"commentEdit"_s));
        commentAction(1, u"commentEdit"_s)->trigger();
        QCOMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Like this."_s);
        m_fixture->type(u" Or like that."_s);
        m_fixture->send();
        QTRY_COMPARE(m_fixture->comments().value(1), u"Like this. Or like that."_s);
        QVERIFY(m_fixture->served(number).events.at(1).isEdited);
        QCOMPARE(m_fixture->served(number).events.size(), 2);
    }

    void aLostAnswerSendsNothingTwice()
    {
        const int number = openByBob(u"A question"_s, u"How?"_s);
        start();
        QVERIFY(m_fixture->read(number));
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::LostAnswer, .pathContains = u"/comment"_s, .status = 504});
        m_fixture->type(u"Once."_s);
        m_fixture->send();
        QTRY_COMPARE(m_fixture->comments(), (QStringList{u"How?"_s, u"Once."_s}));
        QCOMPARE(m_fixture->served(number).events.size(), 2);
        QTRY_VERIFY(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText().isEmpty());
    }

    void whatWasTypedStays()
    {
        const int one = openByBob(u"Topic one"_s, u"One?"_s);
        const int two = openByBob(u"Topic two"_s, u"Two?"_s);
        start();
        QVERIFY(m_fixture->read(one));
        m_fixture->type(u"Half a sent"_s);
        QVERIFY(m_fixture->read(two));
        QCOMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), QString());
        m_fixture->type(u"Another"_s);
        QVERIFY(m_fixture->read(one));
        QCOMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Half a sent"_s);
        m_fixture->renewPage();
        QTRY_COMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Half a sent"_s);
        QTRY_COMPARE(m_fixture->comments(), QStringList{u"One?"_s});
    }

    void aRefusedCommentIsKept()
    {
        const int number = openByBob(u"A question"_s, u"How?"_s);
        start();
        QVERIFY(m_fixture->read(number));
        m_fixture->hub().faults().add({.pathContains = u"/comment"_s, .status = 403});
        m_fixture->type(u"Mine"_s);
        m_fixture->send();
        QTRY_VERIFY(!m_fixture->message().isEmpty());
        QCOMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Mine"_s);
        QTRY_VERIFY(find<QPushButton>(u"commentSend"_s)->isEnabled());
        m_fixture->send();
        QTRY_COMPARE(m_fixture->comments(), (QStringList{u"How?"_s, u"Mine"_s}));
    }

    void oneWaitsNoLonger()
    {
        const int number = openByBob(u"A question"_s, u"How?"_s);
        start();
        QVERIFY(m_fixture->read(number));
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/comment"_s, .delay = 20s});
        m_fixture->type(u"Slow"_s);
        m_fixture->send();
        auto *cancel = find<QPushButton>(u"busyCancel"_s);
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(!m_fixture->action(u"close"_s)->isEnabled());
        cancel->click();
        QTRY_VERIFY(!cancel->isVisible());
        QVERIFY(m_fixture->message().contains(u"stopped waiting"));
        QCOMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Slow"_s);
    }

    void aReaderSeesWhyNothingCanBeDone()
    {
        const int number = openByBob(u"A question"_s, u"How?"_s);
        start(HubFixture::bobToken);
        QVERIFY(m_fixture->read(number));
        QVERIFY(!find<QPlainTextEdit>(u"commentInput"_s)->isEnabled());
        QVERIFY(find<QLabel>(u"commentHint"_s)->text().contains(u"may only read"));
        QVERIFY(!m_fixture->action(u"close"_s)->isEnabled());
        QVERIFY(m_fixture->action(u"close"_s)->toolTip().contains(u"may only read"));
        QVERIFY(!find<QPushButton>(u"newDiscussion"_s)->isEnabled());
        QTRY_VERIFY(commentAction(0, u"commentCopy"_s));
        QVERIFY(!commentAction(0, u"commentHide"_s));
    }

    void aVanishedServerGivesAMessageAndKeepsWhatIsThere()
    {
        const int number = openByBob(u"A question"_s, u"How?"_s);
        start();
        QVERIFY(m_fixture->read(number));
        QTRY_COMPARE(m_fixture->comments().size(), 1);
        m_fixture->hub().stop();
        m_fixture->action(u"reload"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->message().isEmpty(), 30'000);
        QCOMPARE(m_fixture->comments().size(), 1);
        QCOMPARE(rows(), 1);
        m_fixture->type(u"Lost"_s);
        m_fixture->send();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->message().contains(u"nobody can say"), 30'000);
        QCOMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Lost"_s);
    }

    void hostileAndHugeTextsStaySmooth()
    {
        const QString huge = QString(u"word "_s).repeated(200'000);
        const int number = openByBob(u"\u202Eevil\u0007 title"_s, u"<img src=x onerror=alert(1)> \u202Eturned\u0001"_s);
        auto bob = m_fixture->as(HubFixture::bobWriteToken);
        const QStringList texts{huge,
                                QString(60'000, u'>'),
                                QString(u"- "_s).repeated(30'000),
                                QString(QString(3000, u'|') + u'\n' + QString(u"|-"_s).repeated(3000)),
                                u"[x](file:///etc/passwd) ![p](https://example.org/track.png)"_s,
                                QString(20'000, u'*')};
        for (const QString &text : texts)
            QVERIFY(bob.comment(DiscussionsFixture::demo(), number, text));
        start();
        {
            const test::Heartbeat heartbeat;
            QVERIFY(m_fixture->read(number));
            QTRY_COMPARE_WITH_TIMEOUT(m_fixture->page().findChildren<QFrame *>(u"commentCard"_s).size(), 7, 20'000);
            QVERIFY2(heartbeat.longestMs() < 400, qPrintable(QString::number(heartbeat.longestMs())));
        }
        QVERIFY(!find<QLabel>(u"threadTitle"_s)->text().contains(QChar(0x202E)));
        const QString first = m_fixture->comments().constFirst();
        QVERIFY(first.contains(u"<img"));  // as text
        QVERIFY(!first.contains(QChar(0x202E)) && !first.contains(QChar(1)));
        find<QPushButton>(u"commentWhole"_s)->click();
        const auto *whole = find<QPlainTextEdit>(u"wholeComment"_s);
        QVERIFY(whole && whole->document()->characterCount() > 1'000'000 - 1000);
    }

    void manyEventsAreShownInParts()
    {
        const int number = openByBob(u"A long story"_s, u"It begins."_s);
        auto bob = m_fixture->as(HubFixture::bobWriteToken);
        for (int i = 0; i < 90; ++i)
            QVERIFY(bob.comment(DiscussionsFixture::demo(), number, u"Part %1"_s.arg(i)));
        start();
        QVERIFY(m_fixture->read(number));
        QTRY_COMPARE(m_fixture->comments().size(), 41);
        QCOMPARE(m_fixture->comments().first(), u"It begins."_s);
        auto *earlier = find<QPushButton>(u"earlierEvents"_s);
        QVERIFY(earlier->isVisible() && earlier->text().contains(u"50"));
        earlier->click();
        QTRY_COMPARE(m_fixture->comments().size(), 91);
        QVERIFY(!earlier->isVisible());
    }

    void anUnknownRepositoryGivesAMessage()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_fixture->page().openDiscussions({.owner = u"alice"_s, .name = u"gone"_s});
        QTRY_COMPARE(m_fixture->open().state(), ui::OpenDiscussions::State::Failed);
        QVERIFY(m_fixture->message().contains(u"alice/gone"));
    }
};

QTEST_MAIN(TestDiscussionsPage)

#include "tst_discussionspage.moc"
