#include "ui/shared/linklabel.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLinkLabel final : public QObject
{
    Q_OBJECT

private slots:
    void aLinkHasTheColourOfTheTheme()
    {
        ui::theme::apply(*qApp, core::Appearance::Light);
        ui::LinkLabel label;
        label.setTextFormat(Qt::RichText);
        label.setText(u"<a href=\"x\">██████</a>"_s);  // so that there are pixels of nothing but the colour
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        const auto isDrawnIn = [&label](const QColor &color) {
            const QImage drawn = label.grab().toImage();
            for (int x = 0; x < drawn.width(); ++x) {
                if (drawn.pixelColor(x, drawn.height() / 2) == color)
                    return true;
            }
            return false;
        };
        const QColor light = ui::theme::colors().accent;
        QVERIFY(isDrawnIn(light));
        ui::theme::apply(*qApp, core::Appearance::Dark);
        QTRY_VERIFY(isDrawnIn(ui::theme::colors().accent));
        QVERIFY(!isDrawnIn(light));
        ui::theme::apply(*qApp, core::Appearance::Light);
    }
};

QTEST_MAIN(TestLinkLabel)
#include "tst_linklabel.moc"
