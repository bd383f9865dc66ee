#include "ui/revisions/heatstrip.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

/// Attention changed in layer 1 of 3 by a tenth; layer 2 was not measured; there is an embedding.
HeatMap tinyMap()
{
    HeatMap map{.parts = {TensorPart::Embedding, TensorPart::Attention}, .layers = {TensorPlace::outside, 0, 1, 2}};
    map.cells.resize(8);
    map.cells[0] = {.tensors = 1};
    map.cells[5] = {.tensors = 4};
    map.cells[6] = {.tensors = 4, .changed = 2, .measured = 2, .relative = 0.1};
    map.cells[7] = {.tensors = 4, .changed = 4};
    return map;
}

double luminance(const QColor &color)
{
    return 0.2126 * color.redF() + 0.7152 * color.greenF() + 0.0722 * color.blueF();
}

}  // namespace

/// A drawing of where a model changed, for eyes, hands and ears.
class TestHeatStrip final : public QObject
{
    Q_OBJECT

    HeatStrip m_strip;

private slots:
    void init()
    {
        theme::apply(*qApp, core::Appearance::Light);
        m_strip.setMap({});
        m_strip.setMap(tinyMap());
        m_strip.resize(m_strip.sizeHint());
        m_strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_strip));
    }

    void moreChangeIsStronger_data()
    {
        QTest::addColumn<core::Appearance>("appearance");
        QTest::newRow("light") << core::Appearance::Light;
        QTest::newRow("dark") << core::Appearance::Dark;
    }
    void moreChangeIsStronger()
    {
        QFETCH(const core::Appearance, appearance);
        theme::apply(*qApp, appearance);
        const double background = luminance(theme::colors().window);
        double last = 0;
        for (const double relative : {0.0001, 0.001, 0.01, 0.1, 1.0}) {
            const double distance = std::abs(luminance(HeatStrip::heatColor(relative)) - background);
            QVERIFY2(distance > last, qPrintable(QString::number(relative)));
            last = distance;
        }
        QCOMPARE(HeatStrip::heatColor(std::numeric_limits<double>::infinity()), HeatStrip::heatColor(1));
        QCOMPARE(HeatStrip::heatColor(0), HeatStrip::heatColor(1e-9));
        theme::apply(*qApp, core::Appearance::Light);
    }

    void aMeasuredCellHasItsColour()
    {
        const QImage picture = m_strip.grab().toImage();
        const QPoint place = m_strip.cellRect(1, 2).center() * m_strip.devicePixelRatioF();
        QCOMPARE(picture.pixelColor(place).rgb(), HeatStrip::heatColor(0.1).rgb());
    }

    void theKeyboardReachesEveryCell()
    {
        QSignalSpy chosen{&m_strip, &HeatStrip::selectionChanged};
        m_strip.setFocus();
        QVERIFY(m_strip.accessibleDescription().contains(u"Embedding, outside the layers"));
        QTest::keyClick(&m_strip, Qt::Key_Down);
        QTest::keyClick(&m_strip, Qt::Key_End);
        QVERIFY(m_strip.accessibleDescription().contains(u"Attention, layer 2"));
        QVERIFY(m_strip.accessibleDescription().contains(u"not measured"));
        QTest::keyClick(&m_strip, Qt::Key_Left);
        QVERIFY(m_strip.accessibleDescription().contains(u"10 %"));
        QTest::keyClick(&m_strip, Qt::Key_Space);
        QCOMPARE(m_strip.selected(), (TensorPlace{.layer = 1, .part = TensorPart::Attention}));
        QVERIFY(m_strip.accessibleDescription().contains(u"only these"));
        QTest::keyClick(&m_strip, Qt::Key_Space);
        QVERIFY(!m_strip.selected());
        QCOMPARE(chosen.size(), 2);
        QTest::keyClick(&m_strip, Qt::Key_Home);
        QTest::keyClick(&m_strip, Qt::Key_Space);  // there is nothing in that cell
        QCOMPARE(chosen.size(), 2);
    }

    void aClickOnNothingChoosesNothing()
    {
        QSignalSpy chosen{&m_strip, &HeatStrip::selectionChanged};
        QTest::mouseClick(&m_strip, Qt::LeftButton, {}, m_strip.cellRect(0, 1).center());
        QTest::mouseClick(&m_strip, Qt::LeftButton, {}, {1, 1});
        QCOMPARE(chosen.size(), 0);
        QTest::mouseClick(&m_strip, Qt::LeftButton, {}, m_strip.cellRect(1, 3).center());
        QCOMPARE(m_strip.selected(), (TensorPlace{.layer = 2, .part = TensorPart::Attention}));
    }

    void anotherModelForgetsWhatWasChosen()
    {
        m_strip.setSelected(TensorPlace{.layer = 1, .part = TensorPart::Attention});
        HeatMap measured = tinyMap();
        measured.cells[7].measured = 4;
        m_strip.setMap(measured);
        QVERIFY(m_strip.selected());
        m_strip.setMap({.parts = {TensorPart::Norm}, .layers = {0}, .cells = {{.tensors = 1}}});
        QVERIFY(!m_strip.selected());
    }

    void manyLayersStayApart()
    {
        HeatMap map{.parts = {TensorPart::Attention}};
        for (int layer = 0; layer < 126; ++layer) {
            map.layers.append(layer);
            map.cells.append({.tensors = 1, .changed = 1, .measured = 1, .relative = 0.1});
        }
        m_strip.setMap(map);
        m_strip.resize(500, m_strip.sizeHint().height());
        QVERIFY(m_strip.minimumSizeHint().width() <= 500);
        QVERIFY(m_strip.cellRect(0, 125).right() < 500);
        for (int layer = 1; layer < 126; ++layer)
            QCOMPARE(m_strip.cellRect(0, layer).left(), m_strip.cellRect(0, layer - 1).right() + 1);
    }
};

QTEST_MAIN(TestHeatStrip)

#include "tst_heatstrip.moc"
