#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/repository/createrepositorydialog.h"
#include "ui/repository/licensebox.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using ui::CreateRepositoryDialog;
using ui::LicenseBox;

class TestCreateRepositoryDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_services = std::make_unique<test::TestServices>();
        open(HubFixture::aliceToken, u"My model (final)"_s);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_services.reset();
        m_hub.reset();
    }

    void nothingIsCreated()
    {
        QTRY_VERIFY(submit()->isEnabled());
        QSignalSpy described(m_dialog.get(), &CreateRepositoryDialog::repositoryDescribed);
        submit()->click();
        QCOMPARE(described.count(), 1);
        const auto creation = described.first().first().value<core::RepoCreation>();
        QCOMPARE(creation.id.fullName(), u"alice/My-model-final"_s);
        QVERIFY(creation.id.type == core::RepoType::Model);
        QCOMPARE(creation.visibility, core::Visibility::Private);
        QVERIFY(creation.license.isEmpty());
        QCOMPARE(m_hub->faults().count("POST", u"/api/repos/create"_s), 0);
    }

    void everyChoiceReachesTheWish()
    {
        find<QAbstractButton>(u"typeDataset"_s)->setChecked(true);
        find<QAbstractButton>(u"visibilityPublic"_s)->setChecked(true);
        find<QComboBox>(u"repoOwner"_s)->setCurrentText(u"acme"_s);
        find<LicenseBox>(u"repoLicense"_s)->setEditText(u"mit"_s);
        const core::RepoCreation creation = m_dialog->creation();
        QVERIFY(creation.id.type == core::RepoType::Dataset);
        QCOMPARE(creation.id.owner, u"acme"_s);
        QCOMPARE(creation.visibility, core::Visibility::Public);
        QCOMPARE(creation.license, u"mit"_s);
        QVERIFY(find<QLabel>(u"repoAddress"_s)->text().endsWith(u"/datasets/acme/My-model-final"));
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
        find<QLineEdit>(u"repoName"_s)->setText(name);
        QVERIFY2(stateText().contains(words), qPrintable(stateText()));
        QVERIFY(!submit()->isEnabled());
    }

    void aTakenNameIsSaidAndTheRepositoryOffered()
    {
        const core::HubClient hub = client(HubFixture::aliceToken);
        const core::RepoId taken{.owner = u"alice"_s, .name = u"taken"_s};
        QVERIFY(hub.createRepo({.id = taken}));
        find<QLineEdit>(u"repoName"_s)->setText(u"taken"_s);
        QTRY_VERIFY(stateText().contains(u"already exists"));
        QVERIFY(!submit()->isEnabled());
        QSignalSpy chosen(m_dialog.get(), &CreateRepositoryDialog::existingRepositoryChosen);
        find<QAbstractButton>(u"useExistingRepository"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<core::RepoId>(), taken);
    }

    void aFreeNameIsSaid()
    {
        find<QLineEdit>(u"repoName"_s)->setText(u"nobody-has-this"_s);
        QTRY_VERIFY(stateText().endsWith(u"is free."));
        QVERIFY(submit()->isEnabled());
    }

    void quickTypingAsksOnce()
    {
        QTRY_VERIFY(stateText().endsWith(u"is free."));
        QTest::keyClicks(find<QLineEdit>(u"repoName"_s), u"a-typed-name"_s);
        QTRY_VERIFY(stateText() == u"alice/a-typed-name is free.");
        // One for the proposed name, one for the typed one, none for "a", "a-", "a-t", …
        QTRY_COMPARE(m_hub->faults().count("GET", u"/api/models/alice/"_s), 2);
    }

    void aHubThatCannotBeAskedDoesNotStandInTheWay()
    {
        m_hub->stop();
        find<QLineEdit>(u"repoName"_s)->setText(u"some-name"_s);
        QTRY_VERIFY(stateText().contains(u"could not be asked"));
        QVERIFY(submit()->isEnabled());
    }

    void ownersThatCannotBeWrittenToAreThereButClosed()
    {
        open(HubFixture::carolToken, u"model"_s);
        auto *owner = find<QComboBox>(u"repoOwner"_s);
        auto *model = qobject_cast<QStandardItemModel *>(owner->model());
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(!model->item(0)->isEnabled());
        QVERIFY(!model->item(0)->toolTip().isEmpty());
        QVERIFY(model->item(1)->isEnabled());
        QCOMPARE(owner->currentText(), u"acme"_s);
    }

    void aLicenceIsFoundByAnyPartOfItsName()
    {
        auto *box = find<LicenseBox>(u"repoLicense"_s);
        box->completer()->setCompletionPrefix(u"apache"_s);
        QVERIFY(box->completer()->completionCount() >= 1);
        QVERIFY(box->completer()->currentCompletion().contains(u"apache-2.0"));
        box->completer()->setCompletionPrefix(u"attribution share"_s);
        QVERIFY(box->completer()->completionCount() > 1);
        QVERIFY(box->count() > 80);
    }

    void aLicenceMustBeOneOfTheTable()
    {
        QTRY_VERIFY(submit()->isEnabled());
        auto *box = find<LicenseBox>(u"repoLicense"_s);
        box->setEditText(u"my own licence"_s);
        QVERIFY(!box->isComplete());
        QVERIFY(!submit()->isEnabled());
        box->setEditText(u"apache-2.0"_s);
        QCOMPARE(box->licenseId(), u"apache-2.0"_s);
        QVERIFY(submit()->isEnabled());
        box->setEditText(QString());
        QVERIFY(box->licenseId().isEmpty());
        QVERIFY(submit()->isEnabled());
    }

    void everyControlHasAName() { QCOMPARE(test::controlsWithoutName(*m_dialog).join(u'\n'), QString()); }

private:
    core::HubClient client(const QString &token)
    {
        return core::HubClient(m_services->services().http,
                               {.endpoint = m_hub->endpoint(), .token = core::AccessToken(token)});
    }

    void open(const QString &token, const QString &proposedName)
    {
        const core::HubClient hub = client(token);
        const auto identity = hub.whoami();
        QVERIFY(identity);
        m_dialog = std::make_unique<CreateRepositoryDialog>(hub, *identity, proposedName);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QAbstractButton *submit() { return find<QAbstractButton>(u"createSubmit"_s); }
    QString stateText() { return find<QLabel>(u"repoNameState"_s)->text(); }

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<test::TestServices> m_services;
    std::unique_ptr<CreateRepositoryDialog> m_dialog;
};

QTEST_MAIN(TestCreateRepositoryDialog)
#include "tst_createrepositorydialog.moc"
