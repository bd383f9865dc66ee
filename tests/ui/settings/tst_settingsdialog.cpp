#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/timelimit.h"
#include "tests/support/tlsserver.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/settings/connectionrow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::doctor::Cause;

/// The window of settings as a person uses it.
class TestSettingsDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<core::HttpClient> m_http;
    core::Settings::Subscription m_applied;
    ui::ConnectionTarget m_target;
    QPointer<ui::SettingsDialog> m_dialog;

    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    void enter(const QString &name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    QString textBelow(const QString &name) const { return find<QLabel>(name + u"Text"_s)->text(); }

    void open()
    {
        delete m_dialog;
        m_dialog = new ui::SettingsDialog(*m_settings, *m_http, [this] { return m_target; }, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    void openPage(const QString &title) const
    {
        auto *list = find<QListWidget>(u"settingsPages"_s);
        list->setCurrentItem(list->findItems(title, Qt::MatchExactly).constFirst());
    }

    const core::doctor::Finding *findingFor(core::Service service) const
    {
        for (const ui::ConnectionRow *row : m_dialog->findChildren<ui::ConnectionRow *>()) {
            if (row->service() == service && row->finding())
                return &*row->finding();
        }
        return nullptr;
    }

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "no_proxy", "NO_PROXY"})
            qunsetenv(variable);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<core::Settings>(m_folder->filePath(u"config"_s));
        m_http = std::make_unique<core::HttpClient>();
        m_applied = m_settings->subscribe(
            [this](core::Setting) { m_http->setOptions(core::withSettings(m_http->options(), *m_settings)); });
        m_target = {};
        open();
    }

    void cleanup()
    {
        delete m_dialog;
        m_applied.reset();
        m_http.reset();
        m_settings.reset();
        ui::theme::apply(*qApp, core::Appearance::Light);
    }

    void aProxyIsUsedAtOnce()
    {
        const LoopbackServer proxy([](LoopbackServer::Exchange &exchange) { exchange.reply(200, "by proxy"); });
        QVERIFY(!find<QLineEdit>(u"proxyAddress"_s)->isVisible());
        click(u"proxyCustom"_s);
        QVERIFY(find<QLineEdit>(u"proxyAddress"_s)->isVisible());
        QVERIFY2(m_settings->proxy().mode == core::ProxyMode::System, "without an address there is nothing to use");
        enter(u"proxyAddress"_s, u"127.0.0.1:%1"_s.arg(proxy.port()));
        QCOMPARE(m_settings->proxy().mode, core::ProxyMode::Custom);
        QCOMPARE(m_settings->proxy().address, u"http://127.0.0.1:%1"_s.arg(proxy.port()));
        QCOMPARE(m_http->call({.url = QUrl(u"http://hub.invalid/"_s)})->body, "by proxy");
        enter(u"proxyExceptions"_s, u"a.example, b.example"_s);
        QCOMPARE(m_settings->proxy().exceptions, (QStringList{u"a.example"_s, u"b.example"_s}));
        click(u"proxyNone"_s);
        QCOMPARE(m_settings->proxy().mode, core::ProxyMode::None);
        QVERIFY(!find<QLineEdit>(u"proxyAddress"_s)->isVisible());
    }

    void aWrongProxyIsExplainedAndNotUsed()
    {
        click(u"proxyCustom"_s);
        enter(u"proxyAddress"_s, u"proxy.example"_s);
        QVERIFY(textBelow(u"proxyAddress"_s).contains(u":3128"));
        QCOMPARE(find<QLineEdit>(u"proxyAddress"_s)->accessibleDescription(), textBelow(u"proxyAddress"_s));
        QCOMPARE(m_settings->proxy(), core::ProxySettings());
        QTest::keyClicks(find<QLineEdit>(u"proxyAddress"_s), u":3"_s);
        QVERIFY2(textBelow(u"proxyAddress"_s).isEmpty(), "whoever corrects it is not scolded");
    }

    void thePasswordStaysInMemory()
    {
        click(u"proxyCustom"_s);
        enter(u"proxyAddress"_s, u"http://ann:pw-secret@proxy.example:3128"_s);
        QCOMPARE(find<QLineEdit>(u"proxyAddress"_s)->text(), u"http://proxy.example:3128"_s);
        QCOMPARE(find<QLineEdit>(u"proxyUser"_s)->text(), u"ann"_s);
        QCOMPARE(find<QLineEdit>(u"proxyPassword"_s)->echoMode(), QLineEdit::Password);
        QCOMPARE(m_http->options().proxyPassword, u"pw-secret"_s);
        QCOMPARE(m_settings->proxy().user, u"ann"_s);
        enter(u"proxyPassword"_s, u"pw-other"_s);
        QCOMPARE(m_http->options().proxyPassword, u"pw-other"_s);
        QVERIFY(m_settings->flush());
        const QDir config(m_folder->filePath(u"config"_s));
        QVERIFY(!config.entryList(QDir::Files).isEmpty());
        for (const QString &name : config.entryList(QDir::Files)) {
            QFile file(config.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("pw-"), qPrintable(name));
        }
    }

    void theSystemsProxyIsNamed()
    {
        qputenv("https_proxy", "http://ann:pw@corp.example:3128");
        open();
        const QString text = find<QAbstractButton>(u"proxySystem"_s)->accessibleDescription();
        QVERIFY2(text.contains(u"corp.example:3128") && !text.contains(u"pw"), qPrintable(text));
    }

    void aCertificateFileIsReadBeforeItIsUsed()
    {
        const QTemporaryDir folder;
        const test::TlsServer server(folder.path());
        QVERIFY2(server.isReady(), "this test needs the openssl program");
        enter(u"caFile"_s, folder.filePath(u"absent.pem"_s));
        QTRY_VERIFY(textBelow(u"caFile"_s).contains(u"no such file"));
        enter(u"caFile"_s, folder.filePath(u"key.pem"_s));
        QTRY_VERIFY(textBelow(u"caFile"_s).contains(u"no certificate"));
        QVERIFY(m_settings->caFile().isEmpty());
        enter(u"caFile"_s, server.certificate());
        QTRY_COMPARE(m_settings->caFile(), server.certificate());
        QTRY_VERIFY(textBelow(u"caFile"_s).contains(u"Example Proxy CA"));
        QCOMPARE(m_http->options().caBundlePath, server.certificate());
        click(u"removeCaFile"_s);
        QVERIFY(m_settings->caFile().isEmpty());
        QVERIFY(!find<QAbstractButton>(u"removeCaFile"_s)->isEnabled());
    }

    void anIdForTheSignInMayBeGivenAndTakenBack()
    {
        QVERIFY(find<QLineEdit>(u"oauthClientId"_s)->text().isEmpty());
        enter(u"oauthClientId"_s, u" 5f0c-by-hand "_s);
        QCOMPARE(m_settings->oauthClientId(), u"5f0c-by-hand"_s);
        QCOMPARE(find<QLineEdit>(u"oauthClientId"_s)->text(), u"5f0c-by-hand"_s);
        click(u"undoSettings"_s);
        QVERIFY(m_settings->oauthClientId().isEmpty());
        QVERIFY(find<QLineEdit>(u"oauthClientId"_s)->text().isEmpty());
    }

    void servicesMayHaveOtherAddresses()
    {
        enter(u"lfsAddress"_s, u"storage.example"_s);
        QCOMPARE(m_settings->serviceAddresses().lfs, QUrl(u"https://storage.example"_s));
        QCOMPARE(find<QLineEdit>(u"lfsAddress"_s)->text(), u"https://storage.example"_s);
        enter(u"cdnAddress"_s, u"s3://bucket"_s);
        QVERIFY(textBelow(u"cdnAddress"_s).contains(u"https://"));
        QVERIFY(m_settings->serviceAddresses().cdn.isEmpty());
        enter(u"lfsAddress"_s, QString());
        QVERIFY(m_settings->serviceAddresses().lfs.isEmpty());
    }

    void transfersFollowTheirControls()
    {
        openPage(u"Transfers"_s);
        find<QComboBox>(u"parallelUploads"_s)->setCurrentText(u"3"_s);
        QCOMPARE(m_http->options().maxUploads, 3);
        QVERIFY(!find<QLineEdit>(u"uploadLimit"_s)->isVisible());
        find<QCheckBox>(u"limitUploads"_s)->click();
        QVERIFY(find<QLineEdit>(u"uploadLimit"_s)->isVisible());
        QCOMPARE(m_http->options().uploadLimit, 5'000'000);
        enter(u"uploadLimit"_s, QLocale().toString(0.25));
        QCOMPARE(m_http->options().uploadLimit, 250'000);
        enter(u"uploadLimit"_s, u"fast"_s);
        QVERIFY(textBelow(u"uploadLimit"_s).contains(u"number"));
        QCOMPARE(m_http->options().uploadLimit, 250'000);
        find<QCheckBox>(u"limitUploads"_s)->click();
        QCOMPARE(m_http->options().uploadLimit, 0);
    }

    void aLookIsSeenAtOnceAndCanBeTakenBack()
    {
        openPage(u"Appearance"_s);
        QVERIFY(!find<QAbstractButton>(u"undoSettings"_s)->isEnabled());
        find<QAbstractButton>(u"appearanceDark"_s)->click();
        QVERIFY(ui::theme::colors().isDark);
        QCOMPARE(m_settings->appearance(), core::Appearance::Dark);
        click(u"undoSettings"_s);
        QCOMPARE(m_settings->appearance(), core::Appearance::System);
        QVERIFY(find<QAbstractButton>(u"appearanceSystem"_s)->isChecked());
        QVERIFY(!find<QAbstractButton>(u"undoSettings"_s)->isEnabled());
    }

    void everythingCanBeTakenBack()
    {
        m_settings->setProxy({.mode = core::ProxyMode::Custom, .address = u"http://old.example:1"_s});
        open();
        enter(u"proxyAddress"_s, u"http://new.example:2"_s);
        enter(u"lfsAddress"_s, u"lfs.example"_s);
        find<QComboBox>(u"parallelUploads"_s)->setCurrentText(u"2"_s);
        click(u"undoSettings"_s);
        QCOMPARE(m_settings->proxy().address, u"http://old.example:1"_s);
        QCOMPARE(find<QLineEdit>(u"proxyAddress"_s)->text(), u"http://old.example:1"_s);
        QVERIFY(find<QLineEdit>(u"lfsAddress"_s)->text().isEmpty());
        QCOMPARE(find<QComboBox>(u"parallelUploads"_s)->currentText(), u"16"_s);
    }

    void aLanguageIsAnnounced()
    {
        const QSignalSpy chosen(m_dialog.data(), &ui::SettingsDialog::languageChosen);
        openPage(u"Language"_s);
        find<QAbstractButton>(u"languageGerman"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), u"de"_s);
        QCOMPARE(m_settings->language(), u"de"_s);
        click(u"undoSettings"_s);
        QCOMPARE(chosen.size(), 2);
        QVERIFY(chosen.constLast().constFirst().toString().isEmpty());
    }

    void aNewLanguageIsSpokenWithoutReopening()
    {
        auto *accounts = new QWidget;
        m_dialog->addPage(ui::theme::icon(u"user"_s), u"Accounts"_s, accounts);
        openPage(u"Language"_s);
        test::LongLocale german;
        QCoreApplication::installTranslator(&german);
        auto *list = find<QListWidget>(u"settingsPages"_s);
        QTRY_VERIFY(list->item(1)->text().startsWith(u"Network ") && list->count() == 5);
        QVERIFY(m_dialog->windowTitle().startsWith(u"Settings "));
        QCOMPARE(list->currentRow(), 4);  // still the languages
        QCOMPARE(find<QStackedWidget>(QString())->indexOf(accounts), 0);
        auto *konten = new QWidget;
        m_dialog->replacePage(accounts, u"Konten"_s, konten);
        QCOMPARE(list->item(0)->text(), u"Konten"_s);
        QCOMPARE(find<QStackedWidget>(QString())->indexOf(konten), 0);
        QCOMPARE(list->currentRow(), 4);
        QVERIFY(find<QWidget>(u"languagePage"_s)->isVisible());
        QCoreApplication::removeTranslator(&german);
        QTRY_COMPARE(m_dialog->windowTitle(), u"Settings"_s);
    }

    void theConnectionIsCheckedServiceByService()
    {
        test::HubFixture hub;
        QVERIFY(hub.isRunning());
        m_target.account = {.endpoint = hub.endpoint(), .token = core::AccessToken(test::HubFixture::aliceToken)};
        hub.faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"whoami"_s, .delay = 300ms});
        m_dialog->checkConnection();
        const test::Heartbeat heartbeat;
        QVERIFY(find<QAbstractButton>(u"stopCheck"_s)->isVisible());
        QVERIFY(!find<QAbstractButton>(u"checkConnection"_s)->isEnabled());
        QTRY_VERIFY(find<QAbstractButton>(u"checkConnection"_s)->isEnabled());
        QVERIFY2(heartbeat.longestMs() < test::limitMs(50), qPrintable(QString::number(heartbeat.longestMs())));
        QCOMPARE(findingFor(core::Service::Hub)->cause, Cause::Fine);
        QCOMPARE(findingFor(core::Service::Lfs)->cause, Cause::NeedsRepository);
        click(u"copyConnectionReport"_s);
        const QString report = QApplication::clipboard()->text();
        QVERIFY(report.contains(u"cause: Fine") && report.contains(u"cause: NeedsRepository"));
        QVERIFY(!report.contains(test::HubFixture::aliceToken));
    }

    void aCheckCanBeStopped()
    {
        const LoopbackServer server([](LoopbackServer::Exchange &exchange) { exchange.hang(); });
        m_target.account = {.endpoint = server.url(QString())};
        click(u"checkConnection"_s);
        QVERIFY(server.waitForRequests(1));
        QTRY_VERIFY(findingFor(core::Service::Cas));
        click(u"stopCheck"_s);
        QVERIFY(find<QAbstractButton>(u"checkConnection"_s)->isEnabled());
        QVERIFY(find<QWidget>(u"connectionResults"_s)->isVisible());
        QVERIFY(!findingFor(core::Service::Hub));
    }

    void aChangeMakesWhatWasFoundOld()
    {
        const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(closedPort()));
        m_target.account = {.endpoint = nobody};
        click(u"checkConnection"_s);
        QTRY_VERIFY(findingFor(core::Service::Hub));
        QCOMPARE(findingFor(core::Service::Hub)->cause, Cause::ConnectionRefused);
        QTRY_VERIFY(find<QAbstractButton>(u"checkConnection"_s)->isEnabled());
        click(u"proxyNone"_s);
        QVERIFY(!find<QWidget>(u"connectionResults"_s)->isVisible());
    }

    void closingDuringACheckIsQuick()
    {
        const LoopbackServer server([](LoopbackServer::Exchange &exchange) { exchange.hang(); });
        m_target.account = {.endpoint = server.url(QString())};
        click(u"checkConnection"_s);
        QVERIFY(server.waitForRequests(1));
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QVERIFY2(clock.elapsed() < test::limitMs(1'000), qPrintable(QString::number(clock.elapsed())));
    }

    void settingsThatCannotBeWrittenAreSaid()
    {
        QFile blocker(m_folder->filePath(u"config"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        openPage(u"Transfers"_s);
        find<QComboBox>(u"parallelUploads"_s)->setCurrentText(u"4"_s);
        QTRY_VERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"machine.ini"));
        QVERIFY(blocker.remove());
        click(u"messageRemedy"_s);
        QVERIFY(!find<QWidget>(u"messageBar"_s)->isVisible());
        QVERIFY(QFile::exists(m_folder->filePath(u"config/machine.ini"_s)));
    }

    void everythingCanBeReachedByKeyboard()
    {
        click(u"proxyCustom"_s);
        QSet<QString> reached;
        for (int row = 0; row < 4; ++row) {
            find<QListWidget>(u"settingsPages"_s)->setFocus();
            find<QListWidget>(u"settingsPages"_s)->setCurrentRow(row);
            for (int i = 0; i < 40; ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                reached.insert(QApplication::focusWidget()->objectName());
            }
        }
        for (const char *name :
             {"settingsPages", "checkConnection", "proxyCustom", "proxyAddress", "proxyUser", "proxyPassword",
              "proxyExceptions", "caFile", "chooseCaFile", "lfsAddress", "cdnAddress", "casAddress", "oauthClientId",
              "parallelUploads", "limitUploads", "closeSettings"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    }

    void everyControlHasAName()
    {
        const QStringList nameless = test::controlsWithoutName(*m_dialog);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
