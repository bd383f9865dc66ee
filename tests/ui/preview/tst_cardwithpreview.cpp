#include "tests/support/threadclock.h"
#include "tests/ui/card/cardfixture.h"
#include "tests/ui/support/heartbeat.h"
#include "ui/card/cardeditor.h"
#include "ui/card/cardhighlighter.h"
#include "ui/card/cardpage.h"
#include "ui/card/findingtext.h"
#include "ui/shared/cardpreview.h"

#include <QListView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using test::CardFixture;
using ui::CardPage;
using ui::CardPreview;
using ui::OpenCard;

namespace {

/// What a rule that needs a rendering is held to.
struct RenderCase
{
    const char *rule;
    const char *bad;
    const char *good;
    const char *place;  ///< What the finding is at.
};

const QList<RenderCase> cases{
    {"TX011", "<script>x</script>", "<div align=\"center\">x</div>", "<script"},
    {"TX011", "> text\n\n<p onclick=\"go()\">x</p>", "> text\n\n<p title=\"go\">x</p>", "onclick"},
    {"TX011", "<iframe src=\"https://a.b\"></iframe>", "`<iframe>` is code", "<iframe"},
    {"TX011", "<form><input name=\"a\"></form>", "- [x] done", "<form"},
    {"TX014", "$$\n\\frac{1\n$$", "$$\n\\frac{1}{2}\n$$", "$$\n\\frac{1\n$$"},
    {"TX014", "A row\n\nwith \\\\(\\unknown{x}\\\\) in it", "with \\\\(x^2\\\\) in it", "\\\\(\\unknown{x}\\\\)"},
};

}  // namespace

/// The whole page of a card with the real preview: what only a rendering shows is a finding like all others.
class TestCardWithPreview final : public QObject
{
    Q_OBJECT

    CardFixture m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<CardPage> m_page;

    CardPreview &preview() { return *m_page->findChild<CardPreview *>(u"cardPreview"_s); }

    void setBody(const QString &body)
    {
        m_card->session().replace(u"---\nlicense: mit\n---\n# Title\n\n"_s + body + u'\n', ui::ChangeOrigin::Generator,
                                  {});
    }

    const core::Finding *find(const QString &rule) const
    {
        const QList<core::Finding> &all = m_card->checker().findings();
        const auto found = std::ranges::find(all, rule, &core::Finding::rule);
        return found == all.end() ? nullptr : &*found;
    }

    /// Until the preview shows the text of now.
    bool waitForPreview(const QString &words)
    {
        const auto isShown = [&] { return value(u"slipway.article.textContent"_s).toString().contains(words); };
        return QTest::qWaitFor(isShown, 20'000);
    }

    QVariant value(const QString &script)
    {
        // Shared with the callback: the page may answer after a timeout.
        auto answer = std::make_shared<std::optional<QVariant>>();
        preview().evaluate(script, [answer](const QVariant &value) { *answer = value; });
        return QTest::qWaitFor([answer] { return answer->has_value(); }, 20'000) ? **answer : QVariant{};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_fixture.signIn());
        m_card = m_fixture.makeCard();
        m_page = std::make_unique<CardPage>(m_fixture.services().services(), m_fixture.session(), *m_card);
        m_page->resize(1400, 800);
        m_page->show();
        m_page->openCard(m_fixture.create(u"rendered"_s, "---\nlicense: mit\n---\n# Start\n"));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        QTRY_COMPARE(preview().state(), CardPreview::State::Running);
        QVERIFY(waitForPreview(u"Start"_s));
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_card.reset();
    }

    void whatARenderingShowsIsFound_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < cases.size(); ++i)
            QTest::addRow("%s, %d", cases.at(i).rule, static_cast<int>(i)) << i;
    }

    void whatARenderingShowsIsFound()
    {
        QFETCH(qsizetype, index);
        const RenderCase &one = cases.at(index);
        const QString rule = QString::fromLatin1(one.rule);
        setBody(QString::fromUtf8(one.bad) + u"\n\nbad end"_s);
        QTRY_VERIFY(find(rule) != nullptr);
        const core::Finding finding = *find(rule);
        QCOMPARE(finding.span.of(m_card->session().text()).toString(), QString::fromUtf8(one.place));
        QCOMPARE(finding.severity, core::Severity::Warning);
        // In the list and in the text, like all others.
        const auto *model = m_page->findChild<QListView *>(u"findingsList"_s)->model();
        const QModelIndexList rows =
            model->match(model->index(0, 0), Qt::DisplayRole, ui::findingText(finding), 1, Qt::MatchContains);
        QCOMPARE(rows.size(), 1);
        auto *editor = m_page->findChild<ui::CardEditor *>();
        const QList<core::Finding> marked = editor->findingMarks().at(editor->map().toDocument(finding.span.begin));
        QVERIFY(std::ranges::contains(marked, rule, &core::Finding::rule));

        setBody(QString::fromUtf8(one.good) + u"\n\ngood end"_s);
        QVERIFY(waitForPreview(u"good end"_s));
        QTRY_VERIFY(find(rule) == nullptr);
    }

    void everyRuleForARenderingIsTested()
    {
        for (const core::LintRule &rule : core::lintRules()) {
            const bool needsRendering = rule.id == u"TX011" || rule.id == u"TX014";
            QVERIFY(!needsRendering || std::ranges::contains(cases, rule.id, &RenderCase::rule));
        }
    }

    void theSameInTheNextCardIsFoundToo()
    {
        setBody(u"<script>x</script>"_s);
        QTRY_VERIFY(find(u"TX011"_s) != nullptr);
        const core::RepoId first = m_card->place().repo;
        const QByteArray text = m_card->session().card().encode();
        m_page->openCard(m_fixture.create(u"same"_s, text));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        QVERIFY(m_card->place().repo != first);
        QTRY_VERIFY(find(u"TX011"_s) != nullptr);
    }

    void aDatasetIsShownAsOne()
    {
        const QByteArray text = "---\nlicense: mit\npretty_name: Cats\ntask_categories:\n- text-classification\n"
                                "size_categories:\n- n<1K\nextra_gated_prompt: Please\n---\n# Cats\n";
        m_page->openCard(m_fixture.create(u"cats"_s, text, core::RepoType::Dataset));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        QVERIFY(waitForPreview(u"Cats"_s));
        QTRY_VERIFY(!m_card->checker().isChecking());
        QVERIFY(m_card->checker().context().type == core::RepoType::Dataset);
        QCOMPARE(m_card->checker().errorCount(), 0);
        const QString head = value(u"slipway.headBox.textContent"_s).toString();
        QVERIFY2(head.contains(u"Text Classification") && head.contains(u"n<1K"), qPrintable(head));
        QVERIFY2(head.contains(u"access this dataset"), qPrintable(head));
        QVERIFY2(head.contains(u"pretty_name"), "the box has all metadata");
        // A key that only models may have, and one that datasets must not.
        setText("---\nlicenses: mit\n---\n# Cats\n");
        QTRY_VERIFY(find(u"KY003"_s) != nullptr);
        QVERIFY(m_card->checker().errorCount() > 0);
    }

    void aSpaceIsShownAsOne()
    {
        const QByteArray text = "---\ntitle: Cat finder\nemoji: 🐈\ncolorFrom: blue\ncolorTo: pink\nsdk: gradio\n"
                                "sdk_version: \"5.0.0\"\napp_file: app.py\n---\n# Finder\n";
        m_page->openCard(m_fixture.create(u"finder"_s, text, core::RepoType::Space));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        QVERIFY(waitForPreview(u"Finder"_s));
        QTRY_VERIFY(!m_card->checker().isChecking());
        QVERIFY(m_card->checker().context().type == core::RepoType::Space);
        QCOMPARE(m_card->checker().errorCount(), 0);
        QCOMPARE(value(u"slipway.headBox.querySelectorAll('.sw-space.sw-from-blue.sw-to-pink').length"_s).toInt(), 1);
        const QString head = value(u"slipway.headBox.textContent"_s).toString();
        QVERIFY2(head.contains(u"Cat finder") && head.contains(u"gradio"), qPrintable(head));
        setText("---\ntitle: Cat finder\ncolorFrom: mauve\nsdk: gradio\n---\n# Finder\n");
        QTRY_VERIFY(m_card->checker().errorCount() > 0);
    }

    /// In the page as it is, with all that looks at the text: what a key takes, and how long the window does nothing
    /// else.
    void typingDoesNotWait_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isInFrontMatter");
        QTest::newRow("200 kB") << 200'000 << false;
        QTest::newRow("2 MB") << 2'000'000 << false;
        QTest::newRow("2 MB, in the front matter") << 2'000'000 << true;
    }

    void typingDoesNotWait()
    {
        QFETCH(int, size);
        QFETCH(bool, isInFrontMatter);
        QByteArray text = "---\nlicense: mit\n# a comment\n---\n# Large\n\nHere it is typed: \n\n";
        while (text.size() < size)
            text += "## Section\n\nThe quick brown fox jumps over the **lazy** dog, `in code`.\n\n- one\n- two\n\n";
        setText(text);
        QVERIFY(waitForPreview(u"Here it is typed"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_card->checker().isChecking(), 20'000);
        auto *editor = m_page->findChild<ui::CardEditor *>();
        QTRY_VERIFY_WITH_TIMEOUT(editor->highlighter().isFinished(), 20'000);
        editor->goToLine(isInFrontMatter ? 3 : 7);
        editor->moveCursor(QTextCursor::EndOfBlock);
        editor->setFocus();
        QList<double> times;
        const test::Heartbeat heart;
        for (int i = 0; i < 100; ++i) {
            const test::ThreadClock clock;
            QTest::keyClick(editor, i % 10 == 9 && !isInFrontMatter ? Qt::Key_Return : Qt::Key_A);
            times.append(clock.elapsedMs());
            QTest::qWait(i % 20 == 19 ? 500 : 30);  // with pauses, in which the rules go through the text
        }
        std::ranges::sort(times);
        qInfo("a key: median %.1f ms, p95 %.1f ms, p99 %.1f ms; the longest pause was %lld ms", times.at(50),
              times.at(94), times.at(98), heart.longestMs());
        QVERIFY2(times.at(94) < 16, qPrintable(QString::number(times.at(94))));
    }

private:
    void setText(const QByteArray &text)
    {
        m_card->session().replace(QString::fromUtf8(text), ui::ChangeOrigin::Generator, {});
    }
};

QTEST_MAIN(TestCardWithPreview)
#include "tst_cardwithpreview.moc"
