#include "app/language.h"
#include "tests/ui/support/pagefactories.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QPixmap>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// With a palette of its 256 most frequent colours: plenty for flat areas, and a third of the size.
QImage reduced(const QImage &picture)
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QList<QRgb> colors = counts.keys();
    std::ranges::sort(colors, std::ranges::greater(), [&counts](QRgb color) { return counts.value(color); });
    return image.convertToFormat(QImage::Format_Indexed8, colors.first(std::min<qsizetype>(colors.size(), 256)),
                                 Qt::ThresholdDither);
}

}  // namespace

/// The pictures of ui/README.md, drawn from the program as it is:
///     SLIPWAY_GALLERY=packaging/screenshots build/ci/tests/ui/pages/tst_gallery
/// Without the variable they go to a folder that is thrown away.
class TestGallery final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_language.speak(u"en"_s);  // has the plural forms
        m_world = std::make_unique<test::PageWorld>();
        QVERIFY(m_world->isReady());
        const QString wish = qEnvironmentVariable("SLIPWAY_GALLERY");
        m_target = wish.isEmpty() ? m_scratch.path() : wish;
        QVERIFY(QDir().mkpath(m_target));
    }

    void cleanupTestCase() { m_world.reset(); }

    void picture_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<core::Appearance>("appearance");
        const auto row = [](const char *file, const QString &page, core::Appearance appearance) {
            QTest::newRow(file) << page << appearance;
        };
        row("ui-welcome-light", u"welcome page"_s, core::Appearance::Light);
        row("ui-plan-light", u"publish page, with a plan"_s, core::Appearance::Light);
        row("ui-plan-dark", u"publish page, with a plan"_s, core::Appearance::Dark);
        row("ui-failed-light", u"publish page, failed"_s, core::Appearance::Light);
        row("ui-repositories-dark", u"repositories page"_s, core::Appearance::Dark);
        row("ui-repository-light", u"repositories page, one"_s, core::Appearance::Light);
        row("ui-account-light", u"sign-in page, review"_s, core::Appearance::Light);
        row("ui-wizard-dark", u"wizard, place"_s, core::Appearance::Dark);
        row("ui-settings-light", u"settings, network"_s, core::Appearance::Light);
        row("ui-palette-light", u"command palette"_s, core::Appearance::Light);
        row("ui-shortcuts-dark", u"shortcuts"_s, core::Appearance::Dark);
        row("ui-log-light", u"log"_s, core::Appearance::Light);
    }

    void picture()
    {
        QFETCH(const QString, page);
        QFETCH(const core::Appearance, appearance);
        ui::theme::apply(*qApp, appearance);
        const auto widget = test::pageFactory(page).create(*m_world);
        QVERIFY(widget);
        QVERIFY(test::present(*widget));
        const QImage image = reduced(widget->grab().toImage());
        const QString path = QDir(m_target).filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s);
        QVERIFY(image.save(path, "PNG", 0));
        QVERIFY2(QFileInfo(path).size() < 150'000, qPrintable(path));
    }

private:
    app::Language m_language;
    QTemporaryDir m_scratch;
    QString m_target;
    std::unique_ptr<test::PageWorld> m_world;
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
