#include "core/card/licensetext.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/repository/wizardfixture.h"
#include "ui/repository/findbox.h"
#include "ui/repository/licensebox.h"
#include "ui/repository/wizarddraft.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using test::ModelWriter;
using ui::FindBox;
using ui::LicenseBox;
using ui::NewRepositoryWizard;

/// What each page asks, checks and hands over.
class TestNewRepositoryWizard final : public QObject, private test::WizardFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init() { startAfresh(); }
    void cleanup() { end(); }

    // ---- files

    void aLinkFromABrowserIsNoFile()
    {
        m_model->writeGguf();
        open(HubFixture::aliceToken, {});
        drop(QUrl(u"https://example.org/model.bin?token=secret"_s));
        auto *text = find<QWidget>(u"dropFrame"_s)->parentWidget()->findChild<QLabel *>(u"messageText"_s);
        QVERIFY(text->isVisible());
        QVERIFY(text->text().contains(u"example.org/model.bin") && !text->text().contains(u"secret"));
        QVERIFY(m_wizard->draft().paths().isEmpty());
        drop(m_model->folder());
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(!text->isVisible());
    }

    void droppedFilesAreReadAtOnce()
    {
        m_model->writeGguf();
        open(HubFixture::aliceToken, {});
        drop(m_model->folder());
        QTRY_VERIFY(label(u"wizardFilesState"_s).startsWith(u"2 file"));
        QCOMPARE(find<QListWidget>(u"wizardPaths"_s)->count(), 1);
        find<QListWidget>(u"wizardPaths"_s)->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(m_wizard->draft().paths().isEmpty());
        QVERIFY(label(u"wizardFilesState"_s).contains(u"go on without files"));
    }

    void filesThatArePublishedAnywayCountButAreNotHandedBack()
    {
        m_model->writeLora();
        m_model->write(u"README.md"_s, "---\nlicense: mit\n---\n");
        ModelWriter second(u"extra"_s);
        second.write(u"notes.txt"_s, "hello");
        open(HubFixture::aliceToken,
             {.proposedName = u"model"_s,
              .given = {{.localPath = m_model->folder(), .keepsFolderName = false}},
              .paths = {second.folder()}});
        QTRY_VERIFY(next()->isEnabled());
        QStringList paths;
        for (const core::ModelFile &file : m_wizard->draft().files().files)
            paths.append(file.path);
        QCOMPARE(paths,
                 (QStringList{u"README.md"_s, u"adapter_config.json"_s, u"adapter_model.safetensors"_s,
                              u"extra/notes.txt"_s}));
        auto *list = find<QListWidget>(u"wizardPaths"_s);
        list->setCurrentRow(0);
        QVERIFY(!find<QWidget>(u"wizardRemovePath"_s)->isEnabled());
        list->setCurrentRow(1);
        QVERIFY(find<QWidget>(u"wizardRemovePath"_s)->isEnabled());
        QSignalSpy chosen(m_wizard.get(), &NewRepositoryWizard::pathsChosen);
        pressReturnUntil(NewRepositoryWizard::ReviewPage);
        QVERIFY(!preparedNames().contains(u"README.md"_s));
        press(Qt::Key_Return);
        QTRY_COMPARE(chosen.count(), 2);
        QCOMPARE(chosen.first().first().toStringList(), QStringList{second.folder()});
        QCOMPARE(namesOf(chosen.last().first().toStringList()), (QStringList{u"LICENSE"_s, u".gitattributes"_s}));
    }

    void withoutFilesTheirPageIsLeftOut()
    {
        open(HubFixture::aliceToken, {.proposedName = u"empty"_s});
        m_wizard->next();
        QCOMPARE(m_wizard->currentId(), int{NewRepositoryWizard::PlacePage});
    }

    void aPathThatIsGoneIsSaid()
    {
        open(HubFixture::aliceToken, {.paths = {u"/nonexistent/model"_s}});
        QTRY_VERIFY(find<QLabel>(u"messageText"_s)->isVisible());
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"/nonexistent/model"));
        QVERIFY(!next()->isEnabled());
    }

    void whatAPersonChangedIsNotOverwritten()
    {
        m_model->writeLora();
        openWithModel(u"stories"_s);
        pressReturnUntil(NewRepositoryWizard::FactsPage);
        auto *base = find<QLineEdit>(u"factBaseModel"_s);
        base->setFocus();
        base->selectAll();
        QTest::keyClicks(base, u"acme/another, "_s);
        QCOMPARE(m_wizard->draft().answers().baseModels, QStringList{u"acme/another"_s});
        QCOMPARE(base->text(), u"acme/another, "_s);
        m_wizard->back();
        ModelWriter more;
        more.writeGguf();
        drop(more.folder());
        QVERIFY(m_wizard->draft().isReading());
        QTRY_VERIFY(!m_wizard->draft().isReading());
        QCOMPARE(m_wizard->draft().answers().baseModels, QStringList{u"acme/another"_s});
    }

    void anotherSourceCanBeTakenInstead()
    {
        m_model->writeFullModel();
        m_model->write(u"README.md"_s, "---\npipeline_tag: fill-mask\n---\n");
        openWithModel(u"tiny"_s);
        pressReturnUntil(NewRepositoryWizard::FactsPage);
        QCOMPARE(find<FindBox>(u"factTask"_s)->id(), u"fill-mask"_s);
        QCOMPARE(label(u"factTaskReason"_s), u"From README.md: pipeline_tag is fill-mask."_s);
        QAbstractButton *use = nullptr;
        for (auto *button : m_wizard->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Use text-generation" && button->isVisible())
                use = button;
        }
        QVERIFY(use);
        use->click();
        QCOMPARE(find<FindBox>(u"factTask"_s)->id(), u"text-generation"_s);
        QVERIFY(label(u"factTaskReason"_s).startsWith(u"From config.json"));
    }

    void theBaseModelsLicenceIsAskedForWhenNoFileNamesOne()
    {
        LoopbackServer hub([](LoopbackServer::Exchange &exchange) {
            exchange.reply(200, R"({"id": "acme/base-llama", "tags": ["peft", "license:llama3.2"]})");
        });
        m_model->writeLora();
        const core::HubClient client(m_services->services().http, {.endpoint = hub.url(QString())});
        ui::WizardDraft draft(client, {.name = u"alice"_s, .tokenRole = u"write"_s}, nullptr);
        draft.addPaths({m_model->folder()});
        QTRY_COMPARE(draft.answers().license.id, u"llama3.2"_s);
        QCOMPARE(draft.facts().license.reason(),
                 (core::Reason{.clue = core::Clue::BaseModel, .text = u"acme/base-llama"_s}));
        QCOMPARE(hub.requests().constFirst().target, QByteArray("/api/models/acme/base-llama"));

        m_model->write(u"LICENSE"_s, core::licenseText(u"mit"_s, u"Ada"_s, 2026).toUtf8());
        ui::WizardDraft licensed(client, {.name = u"alice"_s, .tokenRole = u"write"_s}, nullptr);
        licensed.addPaths({m_model->folder()});
        QTRY_VERIFY(!licensed.isReading());
        QCOMPARE(licensed.answers().license.id, u"mit"_s);
        QCOMPARE(hub.requestCount(), 1);
    }

    // ---- owner and name

    void aTakenNameIsSaidAndTheRepositoryOffered()
    {
        const core::RepoId taken{.owner = u"alice"_s, .name = u"taken"_s};
        QVERIFY(client(HubFixture::aliceToken).createRepo({.id = taken}));
        m_model->writeLora();
        openWithModel(u"taken"_s);
        QSignalSpy existing(m_wizard.get(), &NewRepositoryWizard::existingRepositoryChosen);
        QSignalSpy described(m_wizard.get(), &NewRepositoryWizard::repositoryDescribed);
        QSignalSpy chosen(m_wizard.get(), &NewRepositoryWizard::pathsChosen);
        pressReturnUntil(NewRepositoryWizard::PlacePage);
        QTRY_VERIFY(label(u"repoNameState"_s).contains(u"already exists"));
        QVERIFY(!next()->isEnabled());
        press(Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(m_wizard->currentId(), int{NewRepositoryWizard::ReviewPage});
        QVERIFY(label(u"reviewRepository"_s).contains(u"Exists already"));
        m_wizard->button(QWizard::FinishButton)->click();
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(existing.first().first().value<core::RepoId>(), taken);
        QCOMPARE(described.count(), 0);
        QVERIFY2(chosen.count() == 1, "nothing may replace a card that is there");
    }

    void anotherNameMakesItNewAgain()
    {
        QVERIFY(client(HubFixture::aliceToken).createRepo({.id = {.owner = u"alice"_s, .name = u"taken"_s}}));
        open(HubFixture::aliceToken, {.proposedName = u"taken"_s});
        m_wizard->next();
        QTRY_VERIFY(find<QWidget>(u"useExistingRepository"_s)->isVisible());
        find<QAbstractButton>(u"useExistingRepository"_s)->click();
        m_wizard->back();
        auto *name = find<QLineEdit>(u"repoName"_s);
        name->setFocus();
        press(Qt::Key_End);
        QTest::keyClicks(name, u"-2"_s);
        QVERIFY(!m_wizard->draft().answers().usesExisting);
        QTRY_COMPARE(label(u"repoNameState"_s), u"alice/taken-2 is free."_s);
        m_wizard->next();
        QCOMPARE(m_wizard->currentId(), int{NewRepositoryWizard::ContentPage});
    }

    void aNameIsCheckedWhileItIsTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QString() << u"Give the repository a name"_s;
        QTest::newRow("a blank") << u"my model"_s << u"Use only"_s;
        QTest::newRow("doubled") << u"my--model"_s << u"not allowed"_s;
        QTest::newRow("edge") << u"-model"_s << u"starts and ends"_s;
        QTest::newRow("git") << u"model.git"_s << u".git"_s;
        QTest::newRow("long") << QString(97, u'a') << u"96"_s;
    }
    void aNameIsCheckedWhileItIsTyped()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, words);
        open(HubFixture::aliceToken, {.proposedName = u"x"_s});
        m_wizard->next();
        auto *edit = find<QLineEdit>(u"repoName"_s);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, name);
        QVERIFY2(label(u"repoNameState"_s).contains(words), qPrintable(label(u"repoNameState"_s)));
        QVERIFY(!next()->isEnabled());
    }

    void quickTypingAsksOnce()
    {
        open(HubFixture::aliceToken, {.proposedName = u"first"_s});
        m_wizard->next();
        QTRY_COMPARE(label(u"repoNameState"_s), u"alice/first is free."_s);
        QTest::keyClicks(find<QLineEdit>(u"repoName"_s), u"a-typed-name"_s);
        QTRY_COMPARE(label(u"repoNameState"_s), u"alice/a-typed-name is free."_s);
        // One for the proposed name, one for the typed one, none for "a", "a-", "a-t", …
        QTRY_COMPARE(m_hub->faults().count("GET", u"/api/models/alice/"_s), 2);
    }

    void aHubThatCannotBeAskedDoesNotStandInTheWay()
    {
        open(HubFixture::aliceToken, {.proposedName = u"some-name"_s});
        m_hub->stop();
        m_wizard->next();
        QTRY_VERIFY(label(u"repoNameState"_s).contains(u"could not be asked"));
        QVERIFY(next()->isEnabled());
    }

    void ownersThatCannotBeWrittenToAreThereButClosed()
    {
        open(HubFixture::carolToken, {.proposedName = u"model"_s});
        auto *owner = find<QComboBox>(u"repoOwner"_s);
        const auto *rows = qobject_cast<QStandardItemModel *>(owner->model());
        QCOMPARE(rows->rowCount(), 2);
        QVERIFY(!rows->item(0)->isEnabled());
        QVERIFY2(rows->item(0)->text().startsWith(u"carol – "), qPrintable(rows->item(0)->text()));
        QVERIFY(rows->item(1)->isEnabled());
        QCOMPARE(owner->currentText(), u"acme"_s);
    }

    void withoutAnyRightTheReasonStandsThere()
    {
        open(HubFixture::bobToken, {.proposedName = u"model"_s});
        m_wizard->next();
        QVERIFY(!next()->isEnabled());
        QVERIFY(find<QLabel>(u"repoOwnerReason"_s)->isVisible());
        QCOMPARE(label(u"repoOwnerReason"_s), u"Can only read: this is a read token."_s);
    }

    void everyChoiceReachesTheWish()
    {
        open(HubFixture::aliceToken, {.proposedName = u"words"_s});
        m_wizard->next();
        find<QAbstractButton>(u"typeDataset"_s)->click();
        auto *owner = find<QComboBox>(u"repoOwner"_s);
        owner->setCurrentIndex(owner->findData(u"acme"_s));
        core::RepoCreation creation = m_wizard->creation();
        QVERIFY(creation.id.type == core::RepoType::Dataset);
        QCOMPARE(creation.id.owner, u"acme"_s);
        QVERIFY(m_wizard->draft().answers().offersPublic);
        find<QAbstractButton>(u"offerPublic"_s)->click();
        QVERIFY(!m_wizard->draft().answers().offersPublic);
        find<QAbstractButton>(u"offerPublic"_s)->click();
        find<QAbstractButton>(u"visibilityPublic"_s)->click();
        QVERIFY(!m_wizard->draft().answers().offersPublic);
        QVERIFY(!find<QAbstractButton>(u"offerPublic"_s)->isEnabled());
        QVERIFY(m_wizard->creation().visibility == core::Visibility::Public);
    }

    void regionsAndGroupsAreThereForWhoHasThem()
    {
        core::Identity identity = client(HubFixture::aliceToken).whoami().value();
        core::Organisation &acme = identity.organisations.first();
        acme.plan = u"enterprise"_s;
        acme.resourceGroups = {{.id = u"66aa00000000000000000001"_s, .name = u"Research"_s, .role = u"write"_s}};
        open(HubFixture::aliceToken, {.proposedName = u"model"_s}, identity);
        m_wizard->next();
        QVERIFY(!find<QWidget>(u"repoRegion"_s)->isVisible());
        auto *owner = find<QComboBox>(u"repoOwner"_s);
        owner->setCurrentIndex(owner->findData(acme.name));
        QVERIFY(find<QWidget>(u"repoRegion"_s)->isVisible());
        choose(u"repoRegion"_s, u"European Union"_s);
        choose(u"repoResourceGroup"_s, u"Research"_s);
        QCOMPARE(m_wizard->creation().region, u"eu"_s);
        QCOMPARE(m_wizard->creation().resourceGroupId, u"66aa00000000000000000001"_s);
        owner->setCurrentIndex(owner->findData(u"alice"_s));
        QVERIFY(m_wizard->creation().region.isEmpty());
        QVERIFY(m_wizard->creation().resourceGroupId.isEmpty());
    }

    // ---- licence and first commit

    void aLicenceIsFoundByAnyPartOfItsName()
    {
        openAtContent();
        auto *box = find<LicenseBox>(u"repoLicense"_s);
        box->completer()->setCompletionPrefix(u"apache"_s);
        QVERIFY(box->completer()->currentCompletion().contains(u"apache-2.0"));
        box->completer()->setCompletionPrefix(u"attribution share"_s);
        QVERIFY(box->completer()->completionCount() > 1);
        QVERIFY(box->count() > 80);
        box->setEditText(u"my own licence"_s);
        QVERIFY(!next()->isEnabled());
        QVERIFY(label(u"licenseHint"_s).contains(u"does not know"));
        box->setEditText(u"apache-2.0"_s);
        QCOMPARE(m_wizard->creation().license, u"apache-2.0"_s);
        QVERIFY(next()->isEnabled());
        box->setEditText(QString());
        QVERIFY(m_wizard->creation().license.isEmpty());
        QVERIFY(next()->isEnabled());
    }

    void anotherLicenceNeedsNameAndLink_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("address") << u"tiny-1.0"_s << u"https://example.org/license"_s << true;
        QTest::newRow("file") << u"tiny-1.0"_s << u"LICENSE.md"_s << true;
        QTest::newRow("no name") << QString() << u"LICENSE"_s << false;
        QTest::newRow("capitals") << u"Tiny 1.0"_s << u"LICENSE"_s << false;
        QTest::newRow("no link") << u"tiny-1.0"_s << QString() << false;
        QTest::newRow("another file") << u"tiny-1.0"_s << u"COPYING"_s << false;
        QTest::newRow("script") << u"tiny-1.0"_s << u"javascript:alert(1)"_s << false;
    }
    void anotherLicenceNeedsNameAndLink()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, link);
        QFETCH(const bool, isGood);
        openAtContent();
        find<LicenseBox>(u"repoLicense"_s)->setId(u"other"_s);
        QVERIFY(find<QWidget>(u"licenseName"_s)->isVisible());
        QVERIFY(!next()->isEnabled());
        type(u"licenseName"_s, name);
        type(u"licenseLink"_s, link);
        QCOMPARE(next()->isEnabled(), isGood);
        QCOMPARE(m_wizard->creation().licenseName, name);
        QCOMPARE(m_wizard->creation().licenseLink, link);
    }

    void aLicenceThatOnlyCardsNameStaysInTheCard()
    {
        openAtContent();
        find<LicenseBox>(u"repoLicense"_s)->setId(u"llama3.1"_s);
        QVERIFY(m_wizard->creation().license.isEmpty());
        QVERIFY(preview(u"README.md"_s).contains(u"license: llama3.1"));
        QVERIFY(!preparedNames().contains(u"LICENSE"_s));
    }

    void aPreparedFileCanBeLeftOut()
    {
        openAtContent();
        auto *files = find<QListWidget>(u"preparedFiles"_s);
        files->setFocus();
        files->setCurrentRow(0);
        QTest::keyClick(files, Qt::Key_Space);
        QCOMPARE(files->item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(m_wizard->draft().prepared().size(), m_wizard->draft().preparable().size() - 1);
        m_wizard->next();
        QSignalSpy chosen(m_wizard.get(), &NewRepositoryWizard::pathsChosen);
        m_wizard->button(QWizard::FinishButton)->click();
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(namesOf(chosen.first().first().toStringList()), QStringList{u".gitattributes"_s});
    }

    void theCopyrightHolderIsInTheText()
    {
        openAtContent();
        find<LicenseBox>(u"repoLicense"_s)->setId(u"mit"_s);
        auto *holder = find<QLineEdit>(u"copyrightHolder"_s);
        QVERIFY(holder->isVisible());
        holder->setFocus();
        holder->selectAll();
        QTest::keyClicks(holder, u"Ada Lovelace"_s);
        QVERIFY(preview(u"LICENSE"_s).contains(u" Ada Lovelace\n"));
    }

    void filesThatCannotBeWrittenAreSaid()
    {
        QFile blocker(m_services->path(u"drafts"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        openAtContent();
        m_wizard->next();
        QSignalSpy described(m_wizard.get(), &NewRepositoryWizard::repositoryDescribed);
        m_wizard->button(QWizard::FinishButton)->click();
        QTRY_VERIFY(m_wizard->currentPage()->findChild<QLabel *>(u"messageText"_s)->isVisible());
        QVERIFY(m_wizard->isVisible());
        QCOMPARE(described.count(), 0);
        QVERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
    }

    void itCanBeClosedAtAnyTime()
    {
        m_model->writeGguf();
        open(HubFixture::aliceToken, {.paths = {m_model->folder()}});
        m_wizard.reset();  // while the files are being read
        openWithModel(u"tiny"_s);
        pressReturnUntil(NewRepositoryWizard::PlacePage);
        m_wizard.reset();  // while the Hub is being asked
    }
};

QTEST_MAIN(TestNewRepositoryWizard)
#include "tst_newrepositorywizard.moc"
