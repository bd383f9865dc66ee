#include "tests/ui/card/editortest.h"
#include "ui/card/form/emissionseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>

using namespace Qt::StringLiterals;

/// `co2_eq_emissions`: the number, its details, and what CodeCarbon measured.
class TestEmissionsEditor final : public test::EditorTest
{
    Q_OBJECT

    [[nodiscard]] QLineEdit *amount() const { return part<QLineEdit>(u"emissionsAmount"_s); }

    void type(const QString &text) const { fill(amount(), text); }

    /// Writes a file of CodeCarbon's and takes it over.
    void import(const QByteArray &csv, QTemporaryDir &folder) const
    {
        QFile file{folder.filePath(u"emissions.csv"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        qobject_cast<ui::EmissionsEditor *>(m_editor.get())->importFile(file.fileName());
        QTRY_VERIFY(!part<QLabel>(u"emissionsImported"_s)->isHidden());
    }

public:
    TestEmissionsEditor()
        : EditorTest(u"co2_eq_emissions"_s)
    {
    }

private slots:
    void aNumberIsTypedInGramsOrKilograms()
    {
        open("---\r\nlicense: mit # mine\r\n---\r\n# Tiny\r\n");
        type(u"12.5"_s);
        QCOMPARE(m_form->text(), "---\r\nlicense: mit # mine\r\nco2_eq_emissions: 12.5\r\n---\r\n# Tiny\r\n");
        auto *unit = part<QComboBox>(u"emissionsUnit"_s);
        unit->setCurrentIndex(1);
        emit unit->activated(1);
        QCOMPARE(amount()->text(), u"0.0125"_s);
        type(u"1.1"_s);
        QCOMPARE(m_form->text(), "---\r\nlicense: mit # mine\r\nco2_eq_emissions: 1100\r\n---\r\n# Tiny\r\n");
        QVERIFY(part<QLabel>(u"emissionsPage"_s)->text().contains(u"1.1 kg"));
    }

    void showingANumberChangesNothing()
    {
        const QByteArray card = "---\nco2_eq_emissions: 1.50e+1 # g\n---\n";
        open(card);
        QCOMPARE(amount()->text(), u"15"_s);
        m_editor->commit();
        type(u"15"_s);
        QCOMPARE(m_form->text(), card);
    }

    void switchingTheFormKeepsTheNumber()
    {
        open("---\nco2_eq_emissions: 0.4 # measured\ntags: []\n---\n");
        auto *detailed = part<QCheckBox>(u"emissionsDetailed"_s);
        detailed->click();
        QCOMPARE(m_form->text(), "---\nco2_eq_emissions: # measured\n  emissions: 0.4\ntags: []\n---\n");
        QCOMPARE(amount()->text(), u"0.4"_s);
        detailed->click();
        QCOMPARE(m_form->metadata().value(u"co2_eq_emissions"_s), QCborValue{0.4});
        m_form->undo();
        QVERIFY(detailed->isChecked());
        m_form->undo();
        QCOMPARE(m_form->text(), "---\nco2_eq_emissions: 0.4 # measured\ntags: []\n---\n");
        QVERIFY(!detailed->isChecked());
    }

    void detailsTouchTheirOwnLines()
    {
        open("---\nco2_eq_emissions:\n  emissions: 3 # g\n  on_cloud: 'no'\n---\n");
        auto *place = part<ui::ValueField>(u"value-geographical_location"_s);
        auto *line = qobject_cast<QLineEdit *>(place->answer());
        QVERIFY(line && line->isVisible());
        line->setFocus();
        QTest::keyClicks(line, u"Quebec, Canada"_s);
        place->commit();
        QCOMPARE(m_form->text(),
                 "---\nco2_eq_emissions:\n  emissions: 3 # g\n  on_cloud: 'no'\n"
                 "  geographical_location: 'Quebec, Canada'\n---\n");
        type(u"4"_s);
        QVERIFY(m_form->text().contains("emissions: 4 # g\n  on_cloud: 'no'\n"));
    }

    void whatIsNoNumberStaysOut()
    {
        const QByteArray card = "---\nco2_eq_emissions: 3\n---\n";
        open(card);
        type(u"three"_s);
        QCOMPARE(m_form->text(), card);
        QVERIFY(part<QLabel>(u"emissionsProblem"_s)->isVisible());
        QVERIFY(!m_editor->canShow(QCborValue{u"3"_s}));
    }

    void codeCarbonsFileIsTakenOver()
    {
        open("---\nbase_model: alice/base\nco2_eq_emissions:\n  emissions: 1\n  cpu_model: kept\n---\n");
        QTemporaryDir folder;
        import("timestamp,duration,emissions,country_name,region,gpu_model,longitude,latitude,os\n"
               "2026-01-01T00:00:00,60,0.2,Canada,quebec,1 x NVIDIA H100,-71.2,46.8,linux-alice-pc\n"
               "2026-01-02T00:00:00,60,0.22,Canada,quebec,1 x NVIDIA H100,-71.2,46.8,linux-alice-pc\n",
               folder);
        QCOMPARE(m_form->text(),
                 "---\nbase_model: alice/base\nco2_eq_emissions:\n  emissions: 420\n  cpu_model: kept\n"
                 "  source: codecarbon\n  training_type: fine-tuning\n  geographical_location: 'Quebec, Canada'\n"
                 "  hardware_used: 1 x NVIDIA H100\n---\n");
        const QString said = part<QLabel>(u"emissionsImported"_s)->text();
        QVERIFY2(said.contains(u"emissions.csv") && said.contains(u"0.42") && said.contains(u"420"), qPrintable(said));
        for (const char *secret : {"71.2", "46.8", "alice-pc"})
            QVERIFY2(!m_form->text().contains(secret), secret);
        m_form->undo();
        QVERIFY(m_form->text().contains("emissions: 1\n"));
    }

    void anotherFileChangesNothing()
    {
        const QByteArray card = "---\nco2_eq_emissions: 3\n---\n";
        open(card);
        QTemporaryDir folder;
        import("a,b\n1,2\n", folder);
        QCOMPARE(m_form->text(), card);
    }
};

QTEST_MAIN(TestEmissionsEditor)
#include "tst_emissionseditor.moc"
