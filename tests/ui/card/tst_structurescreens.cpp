#include "tests/ui/card/formfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/card/form/fieldrow.h"
#include "ui/card/form/formfields.h"
#include "ui/card/form/metadataform.h"
#include "ui/card/resultfiles.h"
#include "ui/shared/columnarea.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The form's rows for values with a structure of their own, in every look.
class TestStructureScreens final : public QObject
{
    Q_OBJECT

    static inline const QByteArray head = "---\nlicense: mit\n";
    static inline const QByteArray emissions =
        "co2_eq_emissions:\n  emissions: 1420.5\n  source: codecarbon\n  training_type: fine-tuning\n"
        "  geographical_location: 'Quebec, Canada'\n  hardware_used: 8 x NVIDIA H100\n";
    static inline const QByteArray gate =
        "extra_gated_heading: Tell us who you are\nextra_gated_prompt: |\n  You may use this for **research** only:\n\n"
        "  - no resale\n  - no weapons\nextra_gated_fields:\n  Company: text\n  Country: country\n  Purpose:\n"
        "    type: select\n    options:\n    - Research\n    - Education\n    - label: Other\n      value: other\n"
        "  Where you are: ip_location\n  I agree to the terms: checkbox\nextra_gated_button_content: Ask for access\n";
    static inline const QByteArray results =
        "model-index:\n- name: tiny\n  results:\n  - task:\n      type: text-generation\n    dataset:\n"
        "      name: GSM8K\n      type: openai/gsm8k\n      config: main\n      split: test\n    metrics:\n"
        "    - type: accuracy\n      value: 0.715\n    - type: exact_match\n      value: 20.0 ± 1.2\n"
        "    source:\n      url: https://worlddata.example\n";

    std::unique_ptr<test::CardFixture> m_fixture;
    std::unique_ptr<ui::OpenCard> m_card;
    std::unique_ptr<ui::MetadataForm> m_form;
    test::Screens m_screens;

    void show(const QByteArray &metadata)
    {
        m_card = m_fixture->makeCard();
        m_card->open(m_fixture->create(u"tiny"_s, head + metadata + "---\n# Tiny\n"));
        QTRY_COMPARE(m_card->state(), ui::OpenCard::State::Open);
        QTRY_VERIFY(!m_card->checker().isChecking());
        m_form = std::make_unique<ui::MetadataForm>(*m_card);
        m_form->resize(520, 900);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
    }

    void look(const QString &key, const QString &state)
    {
        ui::FieldRow *row = m_form->fields()->row(key);
        QVERIFY2(row, qPrintable(key));
        // The whole row, however high: its top is at the top of the form.
        m_form->fields()->findChild<ui::ColumnArea *>()->ensureWidgetVisible(row, 0, 0);
        QTRY_VERIFY(row->isVisible());
        m_screens.look(*m_form, state);
        test::screenshot(*row, u"row-"_s + test::Screens::pictureName(*row, state));
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<test::CardFixture>();
        QVERIFY(m_fixture->signIn());
    }

    void cleanup()
    {
        m_form.reset();
        m_card.reset();
        m_fixture.reset();
        m_screens.end();
    }

    void someEmissions()
    {
        show(emissions);
        look(u"co2_eq_emissions"_s, u"emissions"_s);
    }

    void examples_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::newRow("chat") << QByteArray("pipeline_tag: text-generation\nwidget:\n- messages:\n  - role: system\n"
                                            "    content: Be brief.\n  - role: user\n    content: What is a slipway?\n"
                                            "  example_title: A question\n- text: Once upon a time\n");
        QTest::newRow("labels") << QByteArray(
            "pipeline_tag: text-classification\nwidget:\n- text: Well done\n  output:\n"
            "  - label: POSITIVE\n    score: 0.98\n  foo: 1\n");
        QTest::newRow("table") << QByteArray(
            "pipeline_tag: table-question-answering\nwidget:\n- text: Which is larger?\n"
            "  table:\n    City: [Lyon, Grenoble]\n    Inhabitants: [522000, 157000]\n");
        QTest::newRow("image") << QByteArray("pipeline_tag: text-to-image\nwidget:\n- text: A boat\n  output:\n"
                                             "    url: images/none.png\n");
    }

    void examples()
    {
        QFETCH(QByteArray, metadata);
        show(metadata);
        look(u"widget"_s, u"widget-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }

    void aGate()
    {
        show(gate);
        look(u"extra_gated_fields"_s, u"gate"_s);
    }

    void someResults()
    {
        show(results);
        QVERIFY(m_card->resultFiles().create()->append(
            {{u"dataset"_s, QCborMap{{u"id"_s, u"openai/gsm8k"_s}}}, {u"value"_s, 71.5}}));
        look(u"model-index"_s, u"results"_s);
    }
};

QTEST_MAIN(TestStructureScreens)
#include "tst_structurescreens.moc"
