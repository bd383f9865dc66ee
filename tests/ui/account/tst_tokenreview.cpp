#include "core/hub/hubclient.h"
#include "ui/account/tokenreview.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::TokenReview;

/// What the review says about where a sign-in will be kept.
class TestTokenReview final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void aKeychainThatAnswersLateIsSaidAllTheSame()
    {
        TokenReview review;
        review.setMayShare(true);
        review.present({.name = u"alice"_s, .tokenRole = u"write"_s}, QUrl(u"https://hub.example"_s));
        review.show();
        const auto *place = review.findChild<QLabel *>(u"reviewPlace"_s);
        QVERIFY2(place->text().contains(u"no keychain"), qPrintable(place->text()));
        review.setHasKeychain(true);
        QVERIFY2(place->text().contains(u"the system's keychain"), qPrintable(place->text()));
        auto *share = review.findChild<QAbstractButton *>(u"shareWithHubClient"_s);
        share->click();
        QVERIFY2(place->text().contains(u"hf command line"), qPrintable(place->text()));
        share->click();
        QVERIFY2(place->text().contains(u"the system's keychain"), qPrintable(place->text()));
    }

    void sharingIsOfferedWhereItIsPossible()
    {
        TokenReview review;
        review.setMayShare(false);
        review.present({.name = u"alice"_s}, QUrl(u"https://hub.example"_s));
        review.show();
        QVERIFY(!review.findChild<QAbstractButton *>(u"shareWithHubClient"_s)->isVisible());
    }
};

QTEST_MAIN(TestTokenReview)
#include "tst_tokenreview.moc"
