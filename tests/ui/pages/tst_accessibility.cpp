#include "tests/ui/support/accessibilitycheck.h"
#include "tests/ui/support/pagefactories.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Painted by hand and silent about what it is.
class Mute final : public QWidget
{
public:
    explicit Mute(QWidget *parent)
        : QWidget(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(60, 20);
        setAccessibleName(u"Dial"_s);
    }
};

}  // namespace

/// Every page and dialog by keyboard and by ear.
class TestAccessibility final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::theme::apply(*qApp, core::Appearance::Light);
        m_world = std::make_unique<test::PageWorld>();
        QVERIFY(m_world->isReady());
    }

    void cleanupTestCase() { m_world.reset(); }

    void everyPageCanBeHeardAndReached_data() { rows(); }

    void everyPageCanBeHeardAndReached()
    {
        QFETCH(const QString, name);
        const test::PageFactory &factory = test::pageFactory(name);
        const auto page = factory.create(*m_world);
        QVERIFY2(page, qPrintable(name));
        QVERIFY(test::present(*page));
        QCOMPARE(test::accessibilityProblems(*page, factory.reachedOtherwise).join(u'\n'), QString());
    }

    void aGoodFormHasNoProblems()
    {
        Form form;
        form.line(u"Name"_s);
        form.button(u"Save"_s);
        QCOMPARE(form.problems(), QStringList());
    }

    void aNamelessControlIsFound()
    {
        Form form;
        form.button(u"Save"_s);
        form.button({})->setObjectName(u"picture"_s);
        QCOMPARE(form.problems(), QStringList{u"QPushButton “picture” has no name"_s});
    }

    void aControlWithoutARoleIsFound()
    {
        Form form;
        form.button(u"Save"_s);
        auto *mute = new Mute(&form.window);
        form.layout->addWidget(mute);
        QCOMPARE(form.problems().size(), 1);
        QVERIFY(form.problems().first().contains(u"does not say what it is"));
    }

    void aControlThatTabDoesNotReachIsFound()
    {
        Form form;
        form.button(u"Save"_s);
        form.button(u"Mouse only"_s)->setFocusPolicy(Qt::ClickFocus);
        form.button(u"Neither"_s)->setFocusPolicy(Qt::NoFocus);
        const QStringList problems = form.problems();
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.first().contains(u"is not reached"));
    }

    void aFieldThatKeepsTheTabKeyIsFound()
    {
        Form form;
        form.button(u"Save"_s);
        auto *text = new QPlainTextEdit(&form.window);
        text->setAccessibleName(u"Text"_s);
        text->setObjectName(u"trap"_s);
        form.layout->addWidget(text);
        QVERIFY(form.problems().join(u'\n').contains(u"“trap” keeps the Tab key"));
    }

    void anOrderThatJumpsBackIsFound()
    {
        Form form;
        QWidget *first = form.line(u"First"_s);
        QWidget *second = form.line(u"Second"_s);
        QWidget *third = form.line(u"Third"_s);
        QWidget::setTabOrder(first, third);
        QWidget::setTabOrder(third, second);
        const QStringList problems = form.problems();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().contains(u"goes back up"));
    }

    void theOthersOfAGroupAreReachedByArrows()
    {
        Form form;
        for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s})
            form.layout->addWidget(new QRadioButton(text, &form.window));
        form.window.findChild<QRadioButton *>()->setChecked(true);
        form.button(u"Save"_s);
        QCOMPARE(form.problems(), QStringList());
    }

private:
    struct Form
    {
        QWidget window;
        QVBoxLayout *layout = new QVBoxLayout(&window);

        QPushButton *button(const QString &text)
        {
            auto *made = new QPushButton(text, &window);
            layout->addWidget(made);
            return made;
        }
        QLineEdit *line(const QString &name)
        {
            auto *made = new QLineEdit(&window);
            made->setAccessibleName(name);
            made->setObjectName(name);
            layout->addWidget(made);
            return made;
        }
        QStringList problems()
        {
            return test::present(window) ? test::accessibilityProblems(window) : QStringList{u"not shown"_s};
        }
    };

    static void rows()
    {
        QTest::addColumn<QString>("name");
        for (const test::PageFactory &factory : test::pageFactories())
            QTest::newRow(qPrintable(factory.name)) << factory.name;
    }

    std::unique_ptr<test::PageWorld> m_world;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
