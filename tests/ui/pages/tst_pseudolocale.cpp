#include "tests/ui/support/pagefactories.h"
#include "tests/ui/support/pseudolocale.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Every page in a language that is 40 % longer: nothing may be cut off, and nothing may still be English. Runs at 100
/// % and, with QT_SCALE_FACTOR=2, at 200 %.
class TestPseudoLocale final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::theme::apply(*qApp, core::Appearance::Light);
        m_world = std::make_unique<test::PageWorld>();
        QVERIFY(m_world->isReady());
        QCoreApplication::installTranslator(&m_locale);
    }

    void cleanupTestCase()
    {
        QCoreApplication::removeTranslator(&m_locale);
        m_world.reset();
    }

    void everyTextIsTranslatedAndHasRoom_data()
    {
        QTest::addColumn<QString>("name");
        for (const test::PageFactory &factory : test::pageFactories())
            QTest::newRow(qPrintable(factory.name)) << factory.name;
    }

    void everyTextIsTranslatedAndHasRoom()
    {
        QFETCH(const QString, name);
        const auto page = test::pageFactory(name).create(*m_world);
        QVERIFY2(page, qPrintable(name));
        QVERIFY(test::present(*page));
        const qreal scale = page->devicePixelRatioF();
        test::screenshot(*page, u"pseudo-%1-%2"_s.arg(scale * 100).arg(QString(name).replace(u' ', u'-').remove(u',')));
        QCOMPARE(test::untranslatedWords(*page, m_world->data()).join(u'\n'), QString());
        QCOMPARE(test::clippedTexts(*page).join(u'\n'), QString());
    }

    void aTextThatWasNeverTranslatedIsFound_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("label") << 0;
        QTest::newRow("button") << 1;
        QTest::newRow("choice") << 2;
        QTest::newRow("tool tip") << 3;
        QTest::newRow("name for a screen reader") << 4;
    }

    void aTextThatWasNeverTranslatedIsFound()
    {
        QFETCH(const int, where);
        QWidget window;
        auto *label = new QLabel(tr("Translated"), &window);
        auto *button = new QPushButton(tr("Translated as well"), &window);
        auto *choice = new QComboBox(&window);
        choice->addItem(tr("One"));
        const QString forgotten = u"Forgotten"_s;
        switch (where) {
        case 0: label->setText(forgotten); break;
        case 1: button->setText(forgotten); break;
        case 2: choice->addItem(forgotten); break;
        case 3: button->setToolTip(forgotten); break;
        case 4: button->setAccessibleName(forgotten); break;
        }
        QCOMPARE(test::untranslatedWords(window, {}), QStringList{forgotten});
    }

    void namesAndNumbersNeedNoTranslation()
    {
        QWidget window;
        new QLabel(u"alice"_s, &window);
        new QLabel(u"12.5 %"_s, &window);
        new QLabel(u"Ctrl+K"_s, &window);
        QCOMPARE(test::untranslatedWords(window, {u"alice"_s}), QStringList());
    }

    void aTextWithoutRoomIsFound()
    {
        QWidget window;
        auto *button = new QPushButton(tr("A button with quite a long text"), &window);
        button->setFixedWidth(60);
        auto *label = new QLabel(tr("A label whose height was chosen for one line of English"), &window);
        label->setWordWrap(true);
        label->setFixedSize(120, 18);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(button);
        layout->addWidget(label);
        QVERIFY(test::present(window));
        QCOMPARE(test::clippedTexts(window).size(), 2);
    }

private:
    test::PseudoLocale m_locale;
    std::unique_ptr<test::PageWorld> m_world;
};

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
