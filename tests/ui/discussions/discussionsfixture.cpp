#include "tests/ui/discussions/discussionsfixture.h"

#include "ui/shared/messagebar.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace test {

DiscussionsFixture::DiscussionsFixture()
{
    if (!client().createRepo({.id = demo(), .visibility = core::Visibility::Public})
        || committer(u"main"_s).regular(u"a.txt"_s, "one\n").commit().isNull())
        qWarning() << "The repository could not be made.";
}

bool DiscussionsFixture::signIn(const QString &token)
{
    if (!AccountWorld::signIn(token))
        return false;
    m_open = std::make_unique<ui::OpenDiscussions>(services().services().http, services().services().cacheFolder);
    m_open->setAccount(session().account(), session().identity());
    makePage();
    return true;
}

void DiscussionsFixture::makePage()
{
    m_page = std::make_unique<ui::DiscussionsPage>(services().services(), session(), *m_open);
}

void DiscussionsFixture::show()
{
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void DiscussionsFixture::renewPage()
{
    m_page.reset();
    makePage();
    show();
}

bool DiscussionsFixture::openDemo()
{
    m_page->openDiscussions(demo());
    return QTest::qWaitFor([this] { return m_open->state() == ui::OpenDiscussions::State::Open; });
}

bool DiscussionsFixture::read(int number)
{
    m_open->showThread(number);
    return QTest::qWaitFor([this] { return thread().state() == ui::OpenThread::State::Open; });
}

core::DiscussionDetails DiscussionsFixture::served(int number)
{
    return as(HubFixture::aliceToken).details(demo(), number).value_or(core::DiscussionDetails{});
}

int DiscussionsFixture::openPullRequest(const QByteArray &text)
{
    const auto opened =
        as(HubFixture::bobWriteToken)
            .open(demo(),
                  {.title = u"Better weights"_s, .description = u"They are **better**."_s, .isPullRequest = true});
    if (!opened)
        return 0;
    const QString revision = u"refs/pr/%1"_s.arg(opened->number);
    const bool isReady = !committer(revision).regular(u"a.txt"_s, text).commit(u"Say it better"_s).isNull()
        && as(HubFixture::bobWriteToken).setOpen(demo(), opened->number, true);
    return isReady ? opened->number : 0;
}

QStringList DiscussionsFixture::comments()
{
    QStringList texts;
    for (const auto *text : m_page->findChildren<QTextBrowser *>(u"commentText"_s))
        texts.append(text->toPlainText());
    return texts;
}

QStringList DiscussionsFixture::events()
{
    QStringList texts;
    for (const auto *text : m_page->findChildren<QLabel *>(u"eventText"_s))
        texts.append(text->text());
    return texts;
}

void DiscussionsFixture::type(const QString &text)
{
    auto *input = find<QPlainTextEdit>(u"commentInput"_s);
    input->setFocus();
    input->moveCursor(QTextCursor::End);
    QTest::keyClicks(input, text);
}

void DiscussionsFixture::send()
{
    find<QPushButton>(u"commentSend"_s)->click();
}

bool DiscussionsFixture::acceptDialog(const QString &name)
{
    const auto *dialog = find<QDialog>(name);
    auto *button = dialog ? dialog->findChild<QPushButton *>(u"dialogAccept"_s) : nullptr;
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

QString DiscussionsFixture::message()
{
    const auto *text = find<QLabel>(u"messageText"_s);
    return text->isVisible() ? text->text() : QString();
}

}  // namespace test
