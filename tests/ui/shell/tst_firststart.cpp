#include "tests/ui/support/secretsearch.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/publish/publishpage.h"
#include "ui/repository/newrepositorywizard.h"
#include "ui/shared/theme.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using test::TestServices;
using ui::MainWindow;

/// From the very first start to a published model, with nothing but a mouse: how many clicks it takes.
class TestFirstStart final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_clicks = 0;
        m_drops = 0;
        m_services = std::make_unique<TestServices>();
        m_window = std::make_unique<MainWindow>(m_services->services(),
                                                ui::Program{.statePath = m_services->path(u"data/window.json"_s)});
        m_window->restoreSession();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_services.reset();
    }

    void offersToSignInOrToTryWithoutAnAccount()
    {
        QTRY_VERIFY(find(u"welcomePage"_s));
        QVERIFY(find(u"welcomeSignIn"_s));
        QVERIFY(find(u"welcomeLocalHub"_s));
        QVERIFY(!find(u"accountButton"_s));
        QCOMPARE(test::controlsWithoutName(*m_window), QStringList());
        test::screenshot(*m_window, u"welcome"_s);
    }

    void signingInIsOneClickAway()
    {
        QTRY_VERIFY(find(u"welcomeSignIn"_s));
        click(u"welcomeSignIn"_s);
        QVERIFY(find(u"signInPage"_s));
    }

    void atMostSixClicksAndOneDropLeadToAPublishedModel()
    {
        QTRY_VERIFY(find(u"welcomeLocalHub"_s));
        click(u"welcomeLocalHub"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find(u"dropArea"_s), 20'000);
        drop(u"dropArea"_s, model());
        QTRY_VERIFY(publish().tree() != nullptr && !publish().isRunning());
        click(u"newRepository"_s);
        auto *wizard = m_window->findChild<ui::NewRepositoryWizard *>();
        QVERIFY(wizard);
        QTRY_COMPARE(wizard->currentId(), ui::NewRepositoryWizard::FactsPage);  // the files were dropped already
        while (wizard->currentId() != ui::NewRepositoryWizard::ReviewPage) {
            QTRY_VERIFY(canClick(u"wizardNext"_s));
            click(u"wizardNext"_s);
            QVERIFY(m_clicks < 6);
        }
        QTRY_VERIFY(canClick(u"wizardFinish"_s));
        click(u"wizardFinish"_s);
        QTRY_COMPARE_WITH_TIMEOUT(publish().state(), ui::PublishSession::State::Done, 20'000);
        QVERIFY(publish().receipt().verified);
        const QByteArray token = m_window->session().account().token.secret();
        QVERIFY(!token.isEmpty());
        QCOMPARE(test::openToOthers(test::filesHolding(m_services->folder(), {token})), QStringList());
        qInfo("%d clicks and %d drop", m_clicks, m_drops);
        QVERIFY(m_clicks <= 6);
        QCOMPARE(m_drops, 1);
    }

    void whoHasBeenHereIsNotWelcomedAgain()
    {
        QTRY_VERIFY(find(u"welcomeLocalHub"_s));
        click(u"welcomeLocalHub"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find(u"dropArea"_s), 20'000);
        m_window->close();
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_services->services(),
                                                ui::Program{.statePath = m_services->path(u"data/window.json"_s)});
        m_window->restoreSession();
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(find(u"dropArea"_s), 20'000);
        QVERIFY(m_window->session().usesLocalHub());
    }

    void theLocalHubIsOpenOnce()
    {
        QTRY_VERIFY(find(u"welcomeLocalHub"_s));
        click(u"welcomeLocalHub"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find(u"dropArea"_s), 20'000);
        m_window->addAccount();
        m_window->session().openLocalHub();
        QTRY_COMPARE(m_window->workspaces().all().size(), 1);
        QVERIFY(m_window->session().usesLocalHub());
        QVERIFY(m_window->session().isSignedIn());
    }

private:
    QWidget *find(const QString &name) const
    {
        for (auto *widget : m_window->findChildren<QWidget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    bool canClick(const QString &name) const
    {
        const QWidget *widget = find(name);
        return widget && widget->isEnabled();
    }

    void click(const QString &name)
    {
        QWidget *widget = find(name);
        QVERIFY2(widget && widget->isEnabled(), qPrintable(name));
        // Where a person would hit it, or not at all.
        const QWidget *window = widget->window();
        QTRY_COMPARE(window->childAt(widget->mapTo(window, widget->rect().center())), widget);
        QTest::mouseClick(widget, Qt::LeftButton);
        ++m_clicks;
    }

    void drop(const QString &name, const QString &path)
    {
        QWidget *widget = find(name);
        QVERIFY(widget);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint middle = widget->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
        ++m_drops;
    }

    QString model() const
    {
        const QString folder = m_services->path(u"tiny-bert"_s);
        QDir().mkpath(folder);
        for (const auto &[name, content] :
             {std::pair("config.json", "{\"model_type\": \"bert\"}"), std::pair("model.safetensors", "weights"),
              std::pair("README.md", "# tiny-bert\n")}) {
            QFile file(folder + u'/' + QString::fromLatin1(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(content);
        }
        return folder;
    }

    const ui::PublishSession &publish() const { return m_window->publishPage()->publishSession(); }

    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<MainWindow> m_window;
    int m_clicks = 0;
    int m_drops = 0;
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
