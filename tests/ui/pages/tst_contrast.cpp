#include "tests/ui/support/contrastcheck.h"
#include "tests/ui/support/pagefactories.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Whether every text of every page can be read, in light and dark, measured in what is drawn.
class TestContrast final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<test::PageWorld>();
        QVERIFY(m_world->isReady());
    }

    void cleanupTestCase() { m_world.reset(); }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<core::Appearance>("appearance");
        for (const test::PageFactory &factory : test::pageFactories()) {
            QTest::newRow(qPrintable(factory.name + u", light"_s)) << factory.name << core::Appearance::Light;
            QTest::newRow(qPrintable(factory.name + u", dark"_s)) << factory.name << core::Appearance::Dark;
        }
    }

    void everyTextCanBeRead()
    {
        QFETCH(const QString, name);
        QFETCH(const core::Appearance, appearance);
        ui::theme::apply(*qApp, appearance);
        const auto page = test::pageFactory(name).create(*m_world);
        QVERIFY2(page, qPrintable(name));
        QVERIFY(test::present(*page));
        test::screenshot(*page, QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-').remove(u','));
        QCOMPARE(test::contrastProblems(*page).join(u'\n'), QString());
    }

    void aChangeOfColoursReachesEveryText_data()
    {
        QTest::addColumn<QString>("name");
        for (const test::PageFactory &factory : test::pageFactories())
            QTest::newRow(qPrintable(factory.name)) << factory.name;
    }

    /// A page made in light colours that turns dark must not keep a dark text.
    void aChangeOfColoursReachesEveryText()
    {
        QFETCH(const QString, name);
        ui::theme::apply(*qApp, core::Appearance::Light);
        const auto page = test::pageFactory(name).create(*m_world);
        QVERIFY2(page, qPrintable(name));
        QVERIFY(test::present(*page));
        ui::theme::apply(*qApp, core::Appearance::Dark);
        QTRY_COMPARE(test::contrastProblems(*page).join(u'\n'), QString());
    }

    void paleTextIsFound_data()
    {
        QTest::addColumn<QColor>("color");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("black") << QColor(Qt::black) << false;
        QTest::newRow("just enough") << QColor(0x767676) << false;
        QTest::newRow("not enough") << QColor(0x8c8c8c) << true;
        QTest::newRow("nearly invisible") << QColor(0xf0f0f0) << true;
        QTest::newRow("invisible") << QColor(0xffffff) << true;
    }

    void paleTextIsFound()
    {
        QFETCH(const QColor, color);
        QFETCH(const bool, isFound);
        QWidget window;
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        window.setPalette(palette);
        auto *label = new QLabel(u"Some words to read"_s, &window);
        palette.setColor(QPalette::WindowText, color);
        label->setPalette(palette);
        (new QVBoxLayout(&window))->addWidget(label);
        QVERIFY(test::present(window));
        QCOMPARE(!test::contrastProblems(window).isEmpty(), isFound);
    }

    void whatIsDisabledIsNotLookedAt()
    {
        QWidget window;
        auto *button = new QPushButton(u"Later"_s, &window);
        button->setEnabled(false);
        (new QVBoxLayout(&window))->addWidget(button);
        QVERIFY(test::present(window));
        QCOMPARE(test::contrastProblems(window), QStringList());
    }

private:
    std::unique_ptr<test::PageWorld> m_world;
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
