#include "tests/ui/card/cardfixture.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/card/cardpage.h"
#include "ui/card/mergedialog.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::OpenCard;

/// Every state of the card page, light and dark, in English and in a language of long words: no text may be cut off.
/// With SLIPWAY_SCREENSHOTS=DIR each is also saved there as a picture.
class TestCardScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CardFixture> m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<ui::CardPage> m_page;
    test::LongLocale m_longLocale;

    void open(const QByteArray &content)
    {
        m_page->openCard(m_fixture->create(u"tiny-bert"_s, content));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        settle();
    }

    void settle()
    {
        QTRY_VERIFY(!m_card->checker().isChecking());
        QTRY_VERIFY(m_card->checker().verdict() != ui::CardChecker::Verdict::NotAsked
                    && m_card->checker().verdict() != ui::CardChecker::Verdict::Asking);
    }

    void look(QWidget &window, const QString &state)
    {
        QFETCH_GLOBAL(const QString, look);
        // Layouts settle in posted events.
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        const qreal ratio = window.devicePixelRatioF();
        test::screenshot(window, state + u'-' + look + (ratio > 1 ? u"@%1x"_s.arg(ratio) : QString{}));
        const QStringList clipped = test::clippedTexts(window);
        QVERIFY2(clipped.isEmpty(), qPrintable(state + u": "_s + clipped.join(u'\n')));
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("look");
        QTest::addColumn<core::Appearance>("appearance");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("light") << u"light"_s << core::Appearance::Light << false;
        QTest::newRow("dark") << u"dark"_s << core::Appearance::Dark << false;
        QTest::newRow("long words") << u"long"_s << core::Appearance::Light << true;
    }

    void init()
    {
        QFETCH_GLOBAL(const core::Appearance, appearance);
        QFETCH_GLOBAL(const bool, isLong);
        ui::theme::apply(*qApp, appearance);
        if (isLong)
            QCoreApplication::installTranslator(&m_longLocale);
        m_fixture = std::make_unique<test::CardFixture>();
        QVERIFY(m_fixture->signIn());
        m_card = m_fixture->makeCard();
        m_page = std::make_unique<ui::CardPage>(m_fixture->services().services(), m_fixture->session(), *m_card);
        m_page->resize(1200, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_card.reset();
        m_fixture.reset();
        QCoreApplication::removeTranslator(&m_longLocale);
    }

    void nothingOpen() { look(*m_page, u"card-empty"_s); }

    void aGoodCard()
    {
        open("---\nlicense: mit\nlanguage: en\n---\n# Tiny BERT\n\nSmall, and good enough.\n");
        look(*m_page, u"card-good"_s);
    }

    void errors()
    {
        open("---\nlicense: mit\n---\n# Tiny BERT\n");
        m_card->session().replace(u"---\nlicense: MIT\nlanguage: English\ntags: one, two\n---\n# Tiny BERT\n"_s,
                                  ui::ChangeOrigin::Editor, {});
        settle();
        look(*m_page, u"card-errors"_s);
        m_page->resize(700, 560);  // in a small window
        look(*m_page, u"card-errors-small"_s);
    }

    void conflict()
    {
        open("---\nlicense: mit\n---\n# Tiny BERT\n");
        test::typeAtEnd(*m_card, u"Mine.\n"_s);
        QVERIFY(m_fixture->commit(m_card->place().repo, u"README.md"_s, "---\nlicense: mit\n---\n# Theirs\n"));
        m_card->checkServer();
        QTRY_VERIFY(m_card->conflict());
        settle();
        look(*m_page, u"card-conflict"_s);
        ui::MergeDialog dialog(u"# Tiny\n\nOne.\n"_s, u"# Tiny\n\nOne, mine.\n"_s, u"# Tiny\n\nOne, theirs.\n"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        look(dialog, u"card-merge"_s);
    }

    void notOpened()
    {
        m_page->openCard({.owner = u"alice"_s, .name = u"nowhere"_s});
        QTRY_COMPARE(m_card->state(), OpenCard::State::Failed);
        look(*m_page, u"card-failed"_s);
    }
};

QTEST_MAIN(TestCardScreens)
#include "tst_cardscreens.moc"
