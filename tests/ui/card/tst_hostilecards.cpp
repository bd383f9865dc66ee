#include "tests/support/threadclock.h"
#include "tests/support/timelimit.h"
#include "tests/ui/card/cardfixture.h"
#include "tests/ui/support/heartbeat.h"
#include "ui/card/cardeditor.h"
#include "ui/card/cardhighlighter.h"
#include "ui/card/cardpage.h"

#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CardFixture;
using ui::CardPage;
using ui::OpenCard;

namespace {

constexpr double mostMs = 100;  // for a key, and for its painting

}  // namespace

/// Cards that mean harm, in the page's editor with all that looks at them: colours, spelling, outline, rules. The text
/// stays what it is, the window goes on, and one can write.
class TestHostileCards final : public QObject
{
    Q_OBJECT

    CardFixture m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<CardPage> m_page;

    ui::CardEditor &editor() { return *m_page->findChild<ui::CardEditor *>(); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_fixture.signIn());
        m_card = m_fixture.makeCard();
        m_page = std::make_unique<CardPage>(m_fixture.services().services(), m_fixture.session(), *m_card);
        m_page->resize(1300, 800);
        m_page->show();
        m_page->openCard(m_fixture.create(u"hostile"_s, "---\nlicense: mit\n---\n# Start\n"));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        QTRY_VERIFY(editor().highlighter().isFinished());
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_card.reset();
    }

    void theWindowGoesOn_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        const auto lines = [](const QString &line) { return QString{line + u'\n'}.repeated(200); };
        row("scripts", u"<script>while(1);</script>\n"_s.repeated(2'000));
        row("event handlers", u"<img src=x onerror=alert(1)> "_s.repeated(20'000));
        row("frames", u"<iframe src='file:///etc/passwd'></iframe>\n"_s.repeated(20'000));
        row("file addresses", u"![x](file:///etc/passwd) "_s.repeated(20'000));
        row("SVG", u"<svg onload=alert(1)><use href='x'/>"_s.repeated(20'000));
        row("styles", u"<p style=\"background:url('https://a.b/?leak')\">\n"_s.repeated(20'000));
        row("a line of 5 MB", QString{5'000'000, u'a'});
        row("a line of 5 MB of words", u"word *x* [y `z "_s.repeated(333'000));
        row("a line of 5 MB of blanks", QString{5'000'000, u' '} + u'x');
        row("100,000 lists in each other", u"- "_s.repeated(100'000) + u'x');
        row("100,000 quotes in each other", QString{100'000, u'>'} + u'x');
        row("deep HTML", u"<div>"_s.repeated(100'000));
        row("brackets", u"[![("_s.repeated(300'000));
        row("backticks", [] {
            QString text;
            for (int i = 1; i < 2'000; ++i)
                text += QString{i, u'`'} + u' ';
            return text;
        }());
        row("lines of backticks", lines(QString{4'900, u'`'}));
        row("lines of stars", lines(u"*a _b "_s.repeated(800)));
        row("lines of open links", lines(u"[a](b "_s.repeated(800)));
        row("lines of tags", lines(u"<a href=\""_s.repeated(500)));
        row("lines of dollars", lines(u"$a \\\\( "_s.repeated(600)));
        row("lines of numbers", lines(u"1. "_s.repeated(1'600)));
        row("lines of entities", lines(u"&amp;#x"_s.repeated(700)));
        row("a front matter of flow brackets", u"---\na: "_s + QString{50'000, u'['} + u"\n---\n"_s);
        row("a front matter that never ends", u"---\n"_s + u"key: value # c\n"_s.repeated(100'000));
        row("100,000 headings", u"# A\n"_s.repeated(100'000));
    }

    void theWindowGoesOn()
    {
        QFETCH(QString, text);
        {
            const test::Heartbeat heart;
            m_card->session().replace(text, ui::ChangeOrigin::Generator, u"Hostile"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!m_card->checker().isChecking(), 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(editor().highlighter().isFinished(), 60'000);
            qInfo("longest pause %lld ms", heart.longestMs());
            QVERIFY2(heart.longestMs() < test::limitMs(400), qPrintable(QString::number(heart.longestMs())));
        }
        for (const QTextCursor::MoveOperation end : {QTextCursor::Start, QTextCursor::End}) {
            editor().moveCursor(end);
            const test::ThreadClock keyClock;
            QTest::keyClick(&editor(), Qt::Key_X);
            const double key = keyClock.elapsedMs();
            const test::ThreadClock paintClock;
            editor().viewport()->repaint();
            const double painting = paintClock.elapsedMs();
            qInfo("a key %.1f ms, its painting %.1f ms", key, painting);
            QVERIFY2(key < mostMs && painting < mostMs, qPrintable(QString::number(key + painting)));
        }
        QVERIFY(m_card->session().text() == u'x' + text + u'x');
        QVERIFY(editor().text() == m_card->session().text());
    }
};

QTEST_MAIN(TestHostileCards)
#include "tst_hostilecards.moc"
