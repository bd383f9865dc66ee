#include "core/card/licensetext.h"
#include "core/publish/publisher.h"
#include "tests/ui/repository/wizardfixture.h"
#include "ui/repository/findbox.h"
#include "ui/repository/licensebox.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using test::HubFixture;
using test::ModelWriter;
using ui::FindBox;
using ui::LicenseBox;
using ui::NewRepositoryWizard;

/// From the first page to the last, by keyboard alone, for a full model, a LoRA and GGUF files; and whether what was
/// reviewed is what gets published.
class TestWizardJourneys final : public QObject, private test::WizardFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }
    void init() { startAfresh(); }
    void cleanup() { end(); }

    void aFullModelByKeyboard()
    {
        m_model = std::make_unique<ModelWriter>(u"Tiny model (final)"_s);
        m_model->writeFullModel();
        m_model->write(u"LICENSE"_s, core::licenseText(u"apache-2.0"_s, {}, 2026).toUtf8());
        openWithModel({});
        QSignalSpy described(m_wizard.get(), &NewRepositoryWizard::repositoryDescribed);
        QSignalSpy chosen(m_wizard.get(), &NewRepositoryWizard::pathsChosen);
        QSignalSpy wished(m_wizard.get(), &NewRepositoryWizard::publishRequested);

        pressReturnUntil(NewRepositoryWizard::FactsPage);
        QCOMPARE(find<QComboBox>(u"factKind"_s)->currentText(), u"Full model"_s);
        QCOMPARE(find<FindBox>(u"factTask"_s)->id(), u"text-generation"_s);
        QCOMPARE(label(u"factTaskReason"_s), u"From config.json: architectures is LlamaForCausalLM."_s);
        pressReturnUntil(NewRepositoryWizard::PlacePage);
        QTRY_COMPARE(label(u"repoNameState"_s), u"alice/Tiny-model-final is free."_s);
        QCOMPARE(label(u"repoNameReason"_s), u"The folder is called Tiny model (final)."_s);
        pressReturnUntil(NewRepositoryWizard::ContentPage);
        QCOMPARE(find<LicenseBox>(u"repoLicense"_s)->id(), u"apache-2.0"_s);
        QCOMPARE(label(u"repoLicenseReason"_s), u"LICENSE holds the text of this licence."_s);
        pressReturnUntil(NewRepositoryWizard::ReviewPage);
        QVERIFY(label(u"repoAddress"_s).endsWith(u"/alice/Tiny-model-final"));
        QCOMPARE(label(u"reviewVisibility"_s), u"Private; you will be asked about making it public afterwards"_s);
        QCOMPARE(described.count(), 0);
        press(Qt::Key_Return);

        QTRY_COMPARE(wished.count(), 1);
        const auto creation = described.first().first().value<core::RepoCreation>();
        QCOMPARE(creation.id.fullName(), u"alice/Tiny-model-final"_s);
        QVERIFY(creation.id.type == core::RepoType::Model);
        QVERIFY(creation.visibility == core::Visibility::Private);
        QCOMPARE(creation.license, u"apache-2.0"_s);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.first().first().toStringList(), QStringList{m_model->folder()});
        QCOMPARE(namesOf(chosen.last().first().toStringList()), (QStringList{u"README.md"_s, u".gitattributes"_s}));
        QVERIFY(wished.first().first().toBool());
        QCOMPARE(m_hub->faults().count("POST", u"/api/repos/create"_s), 0);
    }

    void aLoraByKeyboard()
    {
        m_model->writeLora();
        openWithModel(u"stories"_s);
        pressReturnUntil(NewRepositoryWizard::FactsPage);
        QCOMPARE(find<QComboBox>(u"factKind"_s)->currentText(), u"LoRA or other adapter"_s);
        QCOMPARE(find<FindBox>(u"factLibrary"_s)->id(), u"peft"_s);
        QCOMPARE(find<QLineEdit>(u"factBaseModel"_s)->text(), u"acme/base-llama"_s);
        QCOMPARE(find<QComboBox>(u"factRelation"_s)->currentText(), u"Adapter for it"_s);
        pressReturnUntil(NewRepositoryWizard::PlacePage);
        QVERIFY(find<QWidget>(u"useNameAdvice"_s)->isVisible());
        press(Qt::Key_U, Qt::AltModifier);
        QTRY_COMPARE(find<QLineEdit>(u"repoName"_s)->text(), u"stories-LoRA"_s);
        QVERIFY(!find<QWidget>(u"useNameAdvice"_s)->isVisible());
        QTRY_COMPARE(label(u"repoNameState"_s), u"alice/stories-LoRA is free."_s);
        pressReturnUntil(NewRepositoryWizard::ContentPage);

        auto *license = find<LicenseBox>(u"repoLicense"_s);
        press(Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(license->hasFocus());
        QTest::keyClicks(license->lineEdit(), u"mit"_s);
        QTest::keyClick(license->lineEdit(), Qt::Key_Tab);
        QVERIFY2(license->id() == u"mit", qPrintable(license->currentText()));
        QCOMPARE(preparedNames(), (QStringList{u"README.md"_s, u"LICENSE"_s, u".gitattributes"_s}));
        const QString card = preview(u"README.md"_s);
        QVERIFY2(card.contains(u"base_model: acme/base-llama\nbase_model_relation: adapter"), qPrintable(card));
        QVERIFY(card.contains(u"# stories-LoRA"));
        QVERIFY(preview(u"LICENSE"_s).contains(u"Permission is hereby granted"));
        pressReturnUntil(NewRepositoryWizard::ReviewPage);
        QCOMPARE(label(u"reviewLicense"_s), u"MIT"_s);
        QCOMPARE(find<QTreeView>(u"reviewFiles"_s)->model()->rowCount(), 5);
    }

    void ggufByKeyboard()
    {
        m_model->writeGguf();
        openWithModel(u"tiny-llama"_s);
        pressReturnUntil(NewRepositoryWizard::FactsPage);
        QCOMPARE(find<QComboBox>(u"factKind"_s)->currentText(), u"GGUF files"_s);
        QCOMPARE(find<QLineEdit>(u"factLanguages"_s)->text(), u"en, de"_s);
        QVERIFY(label(u"factSummary"_s).contains(u"2,048 parameters"));
        QVERIFY(label(u"factSummary"_s).contains(u"Q4_K_M, Q8_0"));
        pressReturnUntil(NewRepositoryWizard::PlacePage);
        QCOMPARE(find<QAbstractButton>(u"useNameAdvice"_s)->text(), u"&Use tiny-llama-GGUF"_s);
        pressReturnUntil(NewRepositoryWizard::ContentPage);
        QVERIFY(preview(u".gitattributes"_s).contains(u"*.gguf filter=lfs"));
        QCOMPARE(m_wizard->creation().license, u"apache-2.0"_s);
        pressReturnUntil(NewRepositoryWizard::ReviewPage);
        press(Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(m_wizard->currentId(), int{NewRepositoryWizard::ContentPage});
        QSignalSpy rejected(m_wizard.get(), &QDialog::rejected);
        press(Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void whatWasReviewedIsPublished()
    {
        m_model->writeLora();
        openWithModel(u"stories-LoRA"_s);
        QSignalSpy described(m_wizard.get(), &NewRepositoryWizard::repositoryDescribed);
        QSignalSpy chosen(m_wizard.get(), &NewRepositoryWizard::pathsChosen);
        pressReturnUntil(NewRepositoryWizard::ContentPage);
        find<LicenseBox>(u"repoLicense"_s)->setId(u"mit"_s);
        pressReturnUntil(NewRepositoryWizard::ReviewPage);
        m_wizard->button(QWizard::FinishButton)->click();
        QTRY_COMPARE(chosen.count(), 2);

        const auto creation = described.first().first().value<core::RepoCreation>();
        core::ProgressBoard board;
        const core::HubClient hub = client(HubFixture::aliceToken);
        core::Publisher publisher(hub, board);
        auto files = core::scanFiles(chosen.first().first().toStringList(), {});
        const auto prepared = core::scanFiles(chosen.last().first().toStringList(), {});
        QVERIFY(files && prepared);
        files->files += prepared->files;
        const auto plan = publisher.prepare(
            *files, {.endpoint = m_hub->endpoint(), .repo = creation.id, .createRepo = true, .creation = creation}, {});
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().detail));
        const auto receipt = publisher.execute(*plan, {});
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        QByteArray card;
        QVERIFY(hub.download(creation.id, u"main"_s, u"README.md"_s, [&card](QByteArrayView part) {
            card += part;
            return true;
        }));
        QVERIFY2(card.startsWith("---\nlicense: mit\n"), card.constData());
        QCOMPARE(hub.tree(creation.id, u"main"_s)->size(), 5);
    }
};

QTEST_MAIN(TestWizardJourneys)
#include "tst_wizardjourneys.moc"
