#include "tests/ui/support/widgetchecks.h"
#include "ui/account/browserwait.h"
#include "ui/account/devicecodepanel.h"
#include "ui/account/qrcode.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is shown while somebody confirms elsewhere: the code, the picture, the link.
class TestDeviceCodePanel final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void theCodeIsShownSpokenAndCopied()
    {
        ui::DeviceCodePanel panel;
        panel.present(request(300s), false);
        panel.show();
        auto *code = panel.findChild<QLabel *>(u"deviceCode"_s);
        QCOMPARE(code->text(), u"WXYZ-2345"_s);
        QVERIFY(code->accessibleName().contains(u"WXYZ-2345"));
        QVERIFY(code->font().pointSizeF() > panel.font().pointSizeF() * 2);
        auto *copy = panel.findChild<QAbstractButton *>(u"copyDeviceCode"_s);
        const QSize size = copy->sizeHint();
        copy->click();
        QCOMPARE(QApplication::clipboard()->text(), u"WXYZ-2345"_s);
        QCOMPARE(copy->text(), u"Copied"_s);
        QCOMPARE(copy->sizeHint(), size);
        QCOMPARE(test::controlsWithoutName(panel).join(u'\n'), QString());
    }

    void theTimeRunsDown()
    {
        ui::DeviceCodePanel panel;
        panel.present(request(2s), false);
        panel.show();
        auto *left = panel.findChild<QLabel *>(u"deviceTimeLeft"_s);
        QVERIFY2(left->text().contains(u"2 s"), qPrintable(left->text()));
        QTRY_VERIFY(left->text().contains(u"has expired"));
        panel.present(request(300s), true);
        QVERIFY2(left->text().contains(u"new one"), qPrintable(left->text()));
    }

    void thePageCanBeOpenedHere()
    {
        ui::DeviceCodePanel panel;
        panel.present(request(300s), false);
        QSignalSpy open(&panel, &ui::DeviceCodePanel::openRequested);
        panel.findChild<QAbstractButton *>(u"openDevicePage"_s)->click();
        QCOMPARE(open.first().first().toUrl(), request(300s).completeAddress);
    }

    void thePictureIsCrispAndDarkOnLightInBothThemes_data()
    {
        QTest::addColumn<core::Appearance>("appearance");
        QTest::newRow("light") << core::Appearance::Light;
        QTest::newRow("dark") << core::Appearance::Dark;
    }

    void thePictureIsCrispAndDarkOnLightInBothThemes()
    {
        QFETCH(const core::Appearance, appearance);
        ui::theme::apply(*qApp, appearance);
        ui::QrCode code;
        code.setText(u"https://hub.example/oauth/device?user_code=WXYZ-2345"_s);
        QVERIFY(!code.isEmpty());
        code.resize(code.sizeHint());
        const QImage image = code.grab().toImage();
        const int pixels = image.width();
        const int square = pixels / (code.squaresPerSide() + 8);
        const int start = (pixels - square * code.squaresPerSide()) / 2;
        QVERIFY2(start >= 4 * square, "the margin that scanners need");
        for (int y = 0; y < code.squaresPerSide(); ++y) {
            for (int x = 0; x < code.squaresPerSide(); ++x) {
                for (const int offset : {0, square - 1}) {  // to the very edge of each square
                    const QColor seen = image.pixelColor(start + x * square + offset, start + y * square + offset);
                    QCOMPARE(seen.lightness() < 128, code.isDark(x, y));
                }
            }
        }
        ui::theme::apply(*qApp, core::Appearance::Light);
    }

    void aTextThatIsTooLongGivesNoPicture()
    {
        ui::QrCode code;
        code.setText(QString(5000, u'x'));
        QVERIFY(code.isEmpty());
        code.setText({});
        QVERIFY(code.isEmpty());
    }

    void theBrowsersLinkCanBeCopied()
    {
        ui::BrowserWait wait;
        const QUrl address(u"https://hub.example/oauth/authorize?client_id=a%20b&state=x"_s);
        wait.present(address, true);
        wait.show();
        QVERIFY(wait.findChild<QLabel *>(u"browserState"_s)->text().contains(u"Waiting"));
        QCOMPARE(wait.findChild<QLineEdit *>(u"browserLink"_s)->text(), address.toString(QUrl::FullyEncoded));
        wait.findChild<QAbstractButton *>(u"copyBrowserLink"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), address.toString(QUrl::FullyEncoded));
        wait.present(address, false);
        QVERIFY(wait.findChild<QLabel *>(u"browserState"_s)->text().contains(u"No browser"));
        QCOMPARE(test::controlsWithoutName(wait).join(u'\n'), QString());
    }

private:
    static core::DeviceRequest request(std::chrono::seconds validFor)
    {
        return {.userCode = u"WXYZ-2345"_s,
                .address = QUrl(u"https://hub.example/oauth/device"_s),
                .completeAddress = QUrl(u"https://hub.example/oauth/device?user_code=WXYZ-2345"_s),
                .validFor = validFor};
    }
};

QTEST_MAIN(TestDeviceCodePanel)
#include "tst_devicecodepanel.moc"
