#include "tests/ui/preview/previewfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// Every feature of the Hub's dialect, as the reference has it, in the real page.
class TestPreviewFixtures final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::PreviewFixture> m_fixture;

private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<test::PreviewFixture>();
        QVERIFY(m_fixture->start());
    }

    void rendersAsTheHub_data()
    {
        QTest::addColumn<QJsonObject>("fixture");
        QFile file{PREVIEW_DATA "/preview_fixtures.json"};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray fixtures = QJsonDocument::fromJson(file.readAll())["fixtures"].toArray();
        QVERIFY(fixtures.size() >= 29);
        for (const QJsonValue &fixture : fixtures)
            QTest::newRow(qPrintable(fixture["id"].toString())) << fixture.toObject();
    }

    void rendersAsTheHub()
    {
        QFETCH(QJsonObject, fixture);
        QVERIFY(m_fixture->show(fixture["md"].toString()));
        if (fixture.contains("html"))
            QCOMPARE(m_fixture->value("slipway.sanitisedHtml").toString(), fixture["html"].toString());
        const QJsonArray asserts = fixture["asserts"].toArray();
        for (const QJsonValue &assertion : asserts) {
            const QString selector = assertion[0].toString();
            QVERIFY2(m_fixture->count(selector) == assertion[1].toInt(), qPrintable(selector));
        }
    }

    void widgetExamplesFillTheGallery()
    {
        QVERIFY(
            m_fixture->show("---\nwidget:\n- text: a red kite\n  output:\n    url: images/1.png\n- text: none\n---\n"
                            "<Gallery />\n"));
        QCOMPARE(m_fixture->count(".hf-gallery figure"), 1);
        QCOMPARE(m_fixture->value("article.querySelector('figcaption').textContent").toString(), "a red kite");
    }
};

QTEST_MAIN(TestPreviewFixtures)
#include "tst_previewfixtures.moc"
