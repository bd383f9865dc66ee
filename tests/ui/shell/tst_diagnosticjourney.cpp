#include "app/appcontext.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/window.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/secretsearch.h"
#include "ui/publish/publishpage.h"
#include "ui/shell/diagnosticsdialog.h"
#include "ui/shell/logmodel.h"
#include "ui/shell/logviewer.h"
#include "ui/shell/windowactions.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using State = ui::PublishSession::State;

/// The whole program in a home of its own, through success and trouble, to the report about it: what it has written
/// everywhere by then holds the token in one private file.
class TestDiagnosticJourney final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_hub.isRunning(), qPrintable(m_hub.problem()));
        QVERIFY(QDir().mkpath(inHome(u"tmp"_s)));
        for (const auto &[variable, folder] :
             {std::pair("HOME", "."), std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_DATA_HOME", "data"),
              std::pair("XDG_STATE_HOME", "state"), std::pair("XDG_CACHE_HOME", "cache"),
              std::pair("XDG_RUNTIME_DIR", "run"), std::pair("TMPDIR", "tmp"), std::pair("HF_HOME", "hf")})
            qputenv(variable, QFile::encodeName(inHome(QString::fromLatin1(folder))));
        qputenv("HF_ENDPOINT", m_hub.endpoint().toEncoded());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");  // no keychain: files it is
        qunsetenv("HF_TOKEN");
        app::AppContext::nameApplication();
        app::installLogging(app::AppContext::dataFolder());
        QLoggingCategory::setFilterRules(u"slipway.*=true"_s);  // all that can be said
        m_context.emplace(app::AppContext::Patience::Short);
        m_window = app::openWindow(*qApp, *m_context, m_language);
        QTRY_VERIFY(m_window->isVisible());  // once its sign-in is on the way
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_context.reset();
        qInstallMessageHandler(nullptr);
    }

    void successAndTroubleAreReportedWithoutTheToken()
    {
        signIn();
        prepare(u"first.bin"_s);
        publish(State::Done);

        // A server that repeats what it was sent.
        const QByteArray echo = "{\"error\":\"No write access with Bearer " + token + "\"}";
        m_hub.faults().add({.method = "POST", .pathContains = u"/commit/"_s, .times = 9, .status = 403, .body = echo});
        prepare(u"second.bin"_s);
        publish(State::Failed);
        QCOMPARE(page().publishSession().error().kind, core::ErrorKind::NotPermitted);
        m_hub.faults().clear();
        prepare(u"third.bin"_s);
        m_hub.stop();
        publish(State::Failed);
        QCOMPARE(page().publishSession().error().kind, core::ErrorKind::Offline);

        const QString log = copyOfTheLog();
        QVERIFY2(log.contains(u"/api/"), qPrintable(log));
        QVERIFY(!test::holdsToken(log.toUtf8()));
        saveReport();
        endTheProgram();

        QFile report(inHome(u"report.txt"_s));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray content = report.readAll();
        QVERIFY(content.contains("127.0.0.1"));
        QVERIFY2(content.contains("/api/"), "the log is part of the report");
        const QStringList holding = test::filesHolding(m_home.path(), {token});
        QCOMPARE(holding.size(), 1);
        QVERIFY2(holding.first().endsWith(u"/stored_tokens"), qPrintable(holding.first()));
        QCOMPARE(test::leakedTokens(m_home.path()), QStringList());
        for (const char *written : {"data/slipway/slipway.log", "data/slipway/window.json", "config/slipway"})
            QVERIFY2(QFile::exists(inHome(QString::fromLatin1(written))), written);
    }

private:
    ui::PublishPage &page() { return *m_window->publishPage(); }
    QString inHome(const QString &path) const { return m_home.filePath(path); }

    void signIn()
    {
        QTRY_VERIFY(m_window->session().state() == ui::AccountSession::State::SignedOut);
        m_window->session().check(m_hub.endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(!m_window->session().identity().name.isEmpty());
        m_window->session().accept();
        QTRY_VERIFY(m_window->session().isSignedIn());
        QCOMPARE(m_window->session().tokenPlace(), core::CredentialPlace::OwnFile);
        const core::HubClient hub(m_context->http(), m_window->session().account());
        QVERIFY(hub.createRepo({.id = m_repo}));
        page().chooseRepository(m_repo);
    }

    void prepare(const QString &name)
    {
        QFile file(inHome(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("weights of " + name.toUtf8()) > 0);
        file.close();
        page().addPaths({file.fileName()});
        QTRY_VERIFY(page().publishSession().canPublish());
    }

    void publish(State end)
    {
        page().findChild<QAbstractButton *>(u"publish"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(page().publishSession().state(), end, 60'000);
    }

    QString copyOfTheLog()
    {
        m_window->actions().registry().find(u"help.log"_s)->trigger();
        auto *viewer = m_window->findChild<ui::LogViewer *>();
        if (!viewer || !QTest::qWaitFor([viewer] { return viewer->model().rowCount() > 0; }))
            return {};
        viewer->findChild<QAbstractButton *>(u"logCopy"_s)->click();
        return QGuiApplication::clipboard()->text();
    }

    void saveReport()
    {
        m_window->actions().registry().find(u"help.diagnostics"_s)->trigger();
        auto *dialog = m_window->findChild<ui::DiagnosticsDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QAbstractButton *>(u"diagnosticsSave"_s)->isEnabled(), 60'000);
        QSignalSpy saved(dialog, &ui::DiagnosticsDialog::saved);
        dialog->saveTo(inHome(u"report.txt"_s));
        QTRY_COMPARE(saved.count(), 1);
    }

    void endTheProgram()
    {
        m_window->close();
        m_window.reset();
        m_context.reset();
    }

    static inline const QByteArray token = HubFixture::aliceToken.toLatin1();
    HubFixture m_hub;  // before the environment changes: its folder is not the program's
    QTemporaryDir m_home;
    app::Language m_language;
    std::optional<app::AppContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
    const core::RepoId m_repo{.owner = u"alice"_s, .name = u"journey"_s};
};

QTEST_MAIN(TestDiagnosticJourney)
#include "tst_diagnosticjourney.moc"
