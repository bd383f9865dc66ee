#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/picture.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::EmptyState;

class TestEmptyState final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void saysWhatIsMissing()
    {
        EmptyState state(u"log"_s, u"The log is empty"_s, u"It fills as Slipway works."_s);
        state.show();
        QCOMPARE(state.findChild<QLabel *>(u"emptyHeading"_s)->text(), u"The log is empty"_s);
        QVERIFY(!state.findChild<QPushButton *>()->isVisible());
        QCOMPARE(test::clippedTexts(state), QStringList());
    }

    void offersOneThingToDo()
    {
        EmptyState state(u"log"_s, u"Nothing here"_s, {});
        state.setAction(u"Publish a model"_s);
        state.show();
        QVERIFY(!state.findChild<QLabel *>(u"emptyExplanation"_s)->isVisible());
        const QSignalSpy asked(&state, &EmptyState::actionRequested);
        state.findChild<QPushButton *>(u"emptyAction"_s)->click();
        QCOMPARE(asked.count(), 1);
    }

    void thePictureFollowsTheColours()
    {
        EmptyState state(u"log"_s, u"Nothing here"_s, {});
        const auto picture = [&state] { return state.findChild<ui::Picture *>()->grab().toImage(); };
        const QImage light = picture();
        ui::theme::apply(*qApp, core::Appearance::Dark);
        QTRY_VERIFY(picture() != light);
        ui::theme::apply(*qApp, core::Appearance::Light);
    }
};

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
