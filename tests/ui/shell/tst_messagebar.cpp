#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/messagebar.h"

#include <QLabel>
#include <QMetaEnum>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::MessageBar;
using ui::Remedy;

class TestMessageBar final : public QObject
{
    Q_OBJECT

private slots:
    void isHiddenUntilThereIsSomethingToSay()
    {
        const MessageBar bar;
        QVERIFY(bar.isHidden());
    }

    void anErrorBringsItsWordsAndItsRemedy()
    {
        MessageBar bar;
        QSignalSpy asked(&bar, &MessageBar::remedyRequested);
        bar.showError({.kind = core::ErrorKind::Offline, .subject = u"hub.example"_s, .detail = u"refused"_s});
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.tone(), MessageBar::Tone::Error);
        QVERIFY(bar.findChild<QLabel *>(u"messageText"_s)->text().contains(u"hub.example"));

        auto *remedy = bar.findChild<QPushButton *>(u"messageRemedy"_s);
        QVERIFY(!remedy->isHidden());
        remedy->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<Remedy>(), Remedy::Retry);
    }

    void detailsAreShownOnRequest()
    {
        MessageBar bar;
        bar.showError({.kind = core::ErrorKind::Offline, .subject = u"hub.example"_s, .detail = u"refused"_s});
        auto *toggle = bar.findChild<QToolButton *>(u"messageDetailsToggle"_s);
        auto *details = bar.findChild<QLabel *>(u"messageDetails"_s);
        QVERIFY(details->isHidden());
        toggle->click();
        QVERIFY(!details->isHidden());
        QVERIFY(details->text().contains(u"refused"));
        bar.showMessage(MessageBar::Tone::Info, {.text = u"All is well."_s});
        QVERIFY(details->isHidden());
        QVERIFY(toggle->isHidden());
    }

    void aCanceledOperationIsNoMessage()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Tone::Info, {.text = u"before"_s});
        bar.showError({.kind = core::ErrorKind::Canceled, .subject = u"x"_s});
        QVERIFY(bar.isHidden());
    }

    void dismissingSaysSo()
    {
        MessageBar bar;
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.showMessage(MessageBar::Tone::Success, {.text = u"done"_s});
        bar.findChild<QToolButton *>(u"messageDismiss"_s)->click();
        QVERIFY(bar.isHidden());
        QCOMPARE(dismissed.count(), 1);
    }

    void markupOfAServerStaysText()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Tone::Error, {.text = u"<b>bold</b>"_s, .details = u"<img src=x>"_s});
        QCOMPARE(bar.findChild<QLabel *>(u"messageText"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(bar.findChild<QLabel *>(u"messageDetails"_s)->textFormat(), Qt::PlainText);
    }

    void everyRemedyHasALabel()
    {
        for (int i = static_cast<int>(Remedy::Retry); i <= static_cast<int>(Remedy::OpenNetworkSettings); ++i)
            QVERIFY2(!ui::remedyLabel(static_cast<Remedy>(i)).isEmpty(), qPrintable(QString::number(i)));
        QVERIFY(ui::remedyLabel(Remedy::None).isEmpty());
    }

    void everyControlHasAName()
    {
        MessageBar bar;
        bar.showError({.kind = core::ErrorKind::Offline, .subject = u"hub.example"_s, .detail = u"refused"_s});
        QCOMPARE(test::controlsWithoutName(bar), QStringList());
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
