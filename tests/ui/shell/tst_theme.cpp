#include "ui/shared/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
namespace theme = ui::theme;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// Source: WCAG 2.2, contrast ratio.
double contrast(const QColor &one, const QColor &two)
{
    const double first = luminance(one);
    const double second = luminance(two);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeRead_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        for (const bool dark : {false, true}) {
            const theme::Colors &c = theme::colors(dark);
            const auto row = [dark](const char *name, const QColor &front, const QColor &back, double least) {
                QTest::addRow("%s, %s", name, dark ? "dark" : "light") << front << back << least;
            };
            row("text on window", c.text, c.window, 4.5);
            row("text on sidebar", c.text, c.sidebar, 4.5);
            row("text on surface", c.text, c.surface, 4.5);
            row("text on a hovered surface", c.text, c.surfaceHover, 4.5);
            row("text on the selection", c.text, c.accentSoft, 4.5);
            row("muted text on window", c.textMuted, c.window, 4.5);
            row("muted text on sidebar", c.textMuted, c.sidebar, 4.5);
            row("muted text on surface", c.textMuted, c.surface, 4.5);
            row("links on window", c.accent, c.window, 4.5);
            row("links on surface", c.accent, c.surface, 4.5);
            row("text on the main button", c.accentText, c.accent, 4.5);
            row("text on the hovered main button", c.accentText, c.accentHover, 4.5);
            row("text on the pressed main button", c.accentText, c.accentPressed, 4.5);
            row("edges of controls", c.controlBorder, c.surface, 3);
            row("edges of controls on window", c.controlBorder, c.window, 3);
            row("focus ring on window", c.focus, c.window, 3);
            row("focus ring on surface", c.focus, c.surface, 3);
            const std::pair<const char *, theme::Tone> tones[] = {
                {"info", c.info}, {"success", c.success}, {"warning", c.warning}, {"danger", c.danger}};
            for (const auto &[name, tone] : tones) {
                row(name, tone.text, tone.fill, 4.5);
                row(name, tone.text, c.surface, 4.5);
                row(name, tone.text, c.window, 4.5);
            }
        }
    }

    void textCanBeRead()
    {
        QFETCH(const QColor, front);
        QFETCH(const QColor, back);
        QFETCH(const double, least);
        const double ratio = contrast(front, back);
        QVERIFY2(ratio >= least,
                 qPrintable(u"%1 on %2 is %3:1"_s.arg(front.name(), back.name()).arg(ratio, 0, 'f', 2)));
    }

    void switchingTheAppearanceReachesWidgets()
    {
        theme::apply(*qApp, core::Appearance::Light);
        QLabel label(u"text"_s);
        QCOMPARE(label.palette().color(QPalette::WindowText), theme::colors(false).text);
        theme::apply(*qApp, core::Appearance::Dark);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), theme::colors(true).text);
        QVERIFY(theme::colors().isDark);
        theme::apply(*qApp, core::Appearance::Light);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), theme::colors(false).text);
    }

    void everyIconDrawsSomethingInTheColourAskedFor()
    {
        const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(names.size() > 20);
        for (const QString &file : names) {
            const QString name = file.chopped(4);
            if (name == u"slipway")
                continue;  // the mark has colours of its own
            const QImage image = theme::icon(name, Qt::red).pixmap(QSize(40, 40)).toImage();
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 200)
                        continue;
                    ++drawn;
                    QVERIFY2(pixel.red() > 240 && pixel.green() < 16, qPrintable(name));
                }
            }
            QVERIFY2(drawn > 10, qPrintable(name));
        }
    }

    void iconsAreSharpOnEveryScreen()
    {
        const QPixmap picture = theme::icon(u"publish"_s).pixmap(QSize(20, 20), 2);
        QCOMPARE(picture.size(), QSize(40, 40));
        QCOMPARE(picture.devicePixelRatio(), 2.0);
    }

    void anUnknownIconIsReported()
    {
        QTest::ignoreMessage(QtWarningMsg, "There is no icon named \"no-such-icon\"");
        QVERIFY(theme::icon(u"no-such-icon"_s).isNull());
    }

    void theTypeScaleGoesDown()
    {
        const auto size = [](theme::TextRole role) { return theme::font(role).pointSizeF(); };
        QVERIFY(size(theme::TextRole::Title) > size(theme::TextRole::Heading));
        QVERIFY(size(theme::TextRole::Heading) > size(theme::TextRole::Body));
        QVERIFY(size(theme::TextRole::Body) > size(theme::TextRole::Caption));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
