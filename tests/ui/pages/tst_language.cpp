#include "app/language.h"
#include "tests/ui/support/pagefactories.h"
#include "tests/ui/support/pseudolocale.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/publish/publishpage.h"
#include "ui/shared/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using ui::MainWindow;

namespace {

/// English texts of the program whose German is another one.
class Catalogue
{
public:
    explicit Catalogue(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "source"_L1)
                source = xml.readElementText();
            else if (xml.name() == "translation"_L1)
                take(source, xml);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_sources.isEmpty(); }
    [[nodiscard]] QStringList unfinished() const { return m_unfinished; }

    /// Texts among `words` that are English although there is a German for them.
    [[nodiscard]] QStringList leftIn(const QStringList &words) const
    {
        QStringList left;
        for (const QString &word : words) {
            if (m_sources.contains(bare(word)))
                left.append(word);
        }
        return left;
    }

private:
    static QString bare(QString text) { return text.remove(u'&').trimmed(); }

    void take(const QString &source, QXmlStreamReader &xml)
    {
        const bool isUnfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
        const QString german = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        if (isUnfinished || german.isEmpty())
            m_unfinished.append(source);
        else if (bare(german) == bare(source))
            m_same.insert(bare(source));
        else
            m_sources.insert(bare(source));
        m_sources -= m_same;  // one text may be right in both languages in one place
    }

    QSet<QString> m_sources;
    QSet<QString> m_same;
    QStringList m_unfinished;
};

}  // namespace

/// The language at run time: every page in German, and a change of it under a running publish.
class TestLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::theme::apply(*qApp, core::Appearance::Light);
        m_world = std::make_unique<test::PageWorld>();
        QVERIFY(m_world->isReady());
        QVERIFY(!m_german.isEmpty());
    }

    void cleanupTestCase() { m_world.reset(); }
    void cleanup() { m_language.speak(u"en"_s); }

    void germanIsComplete() { QCOMPARE(m_german.unfinished().join(u'\n'), QString()); }

    void thereAreEnglishAndGerman() { QCOMPARE(app::Language::available(), (QStringList{u"en"_s, u"de"_s})); }

    void numbersAndQtFollow()
    {
        m_language.speak(u"de"_s);
        QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
        m_language.speak(u"en"_s);
        QCOMPARE(QLocale().toString(1.5), u"1.5"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    }

    void everyPageIsGerman_data()
    {
        QTest::addColumn<QString>("name");
        for (const test::PageFactory &factory : test::pageFactories())
            QTest::newRow(qPrintable(factory.name)) << factory.name;
    }

    void everyPageIsGerman()
    {
        QFETCH(const QString, name);
        m_language.speak(u"de"_s);
        const auto page = test::pageFactory(name).create(*m_world);
        QVERIFY2(page, qPrintable(name));
        QVERIFY(test::present(*page));
        test::screenshot(*page, u"german-"_s + QString(name).replace(u' ', u'-').remove(u','));
        QCOMPARE(m_german.leftIn(test::wordsIn(*page)).join(u'\n'), QString());
        QCOMPARE(test::clippedTexts(*page).join(u'\n'), QString());
    }

    void leftoverEnglishIsFound()
    {
        m_language.speak(u"de"_s);
        QWidget window;
        new QLabel(u"Keep publishing"_s, &window);
        QCOMPARE(m_german.leftIn(test::wordsIn(window)), QStringList{u"Keep publishing"_s});
    }

    void aChangeReachesTheWholeWindowAndAPublishGoesOn()
    {
        openWindow();
        QPointer<ui::PublishPage> page = m_window->publishPage();  // the next one may get its memory
        page->findChild<QLineEdit *>(u"commitSummary"_s)->setText(u"My words"_s);
        m_world->hub().faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/commit/"_s, .delay = 6s});
        preparePublish(*page);
        page->findChild<QAbstractButton *>(u"publish"_s)->click();
        QTRY_VERIFY(page->isPublishing());

        m_window->actions().registry().find(u"language.de"_s)->trigger();
        QTRY_VERIFY(isMadeAnew(page));
        QVERIFY(m_window->publishPage()->isPublishing());
        QCOMPARE(m_german.leftIn(test::wordsIn(*m_window)).join(u'\n'), QString());
        test::screenshot(*m_window, u"german-publishing"_s);
        m_window->workspaces().current().showPage(ui::Workspace::Page::Repositories);
        QCOMPARE(m_german.leftIn(test::wordsIn(*m_window)).join(u'\n'), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_window->publishPage()->publishSession().state(), ui::PublishSession::State::Done,
                                  20'000);
        QCOMPARE(m_window->publishPage()->publishSession().receipt().commits.size(), 1);
        m_window.reset();
    }

    void whatWasTypedAndOpenedStays()
    {
        openWindow();
        QPointer<ui::PublishPage> page = m_window->publishPage();  // the next one may get its memory
        preparePublish(*page);
        page->findChild<QLineEdit *>(u"commitSummary"_s)->setText(u"My words"_s);
        m_window->actions().registry().find(u"help.log"_s)->trigger();
        m_window->actions().registry().find(u"language.de"_s)->trigger();
        QTRY_VERIFY(isMadeAnew(page));
        QCOMPARE(m_window->publishPage()->draft().summary, u"My words"_s);
        QCOMPARE(m_window->publishPage()->draft().repository, m_repo);
        QVERIFY(m_window->publishPage()->publishSession().canPublish());
        QTRY_VERIFY(m_window->findChild<QDialog *>(u"logViewer"_s));
        QCOMPARE(m_german.leftIn(test::wordsIn(*m_window->findChild<QDialog *>(u"logViewer"_s))), QStringList());

        // And back again.
        page = m_window->publishPage();
        m_window->actions().registry().find(u"language.en"_s)->trigger();
        QTRY_VERIFY(isMadeAnew(page));
        QVERIFY(test::wordsIn(*m_window).contains(u"Publish"_s));
        m_window.reset();
    }

    void theSettingsStayWhereTheLanguageIsChosen()
    {
        openWindow();
        m_window->actions().registry().find(u"window.settings"_s)->trigger();
        QPointer<QDialog> settings = m_window->findChild<QDialog *>(u"settingsDialog"_s);
        QVERIFY(settings);
        auto *pages = settings->findChild<QListWidget *>(u"settingsPages"_s);
        pages->setCurrentRow(pages->count() - 1);
        QPointer<ui::PublishPage> page = m_window->publishPage();
        settings->findChild<QAbstractButton *>(u"languageGerman"_s)->click();
        QTRY_VERIFY(isMadeAnew(page));
        QVERIFY2(settings && settings->isVisible(), "the same window");
        QCOMPARE(pages->currentRow(), pages->count() - 1);
        QVERIFY(settings->findChild<QWidget *>(u"languageGerman"_s)->isVisible());
        QTRY_COMPARE(m_german.leftIn(test::wordsIn(*settings)).join(u'\n'), QString());
        QVERIFY2(settings->findChild<QWidget *>(u"undoSettings"_s)->isEnabled(), "it can still be taken back");
        // Its accounts are the window's, as before.
        pages->setCurrentRow(0);
        settings->findChild<QAbstractButton *>(u"addAccount"_s)->click();
        QCOMPARE(m_window->workspaces().all().size(), 2);
        m_window.reset();
    }

private:
    /// The new page is shown in an event after the one that makes it.
    bool isMadeAnew(const QPointer<ui::PublishPage> &before)
    {
        return before.isNull() && m_window->publishPage() && m_window->publishPage()->isVisible();
    }

    void openWindow()
    {
        m_language.speak(u"en"_s);
        const ui::Program program{.logPath = m_world->logPath(),
                                  .redacted = [](const QString &text) { return text; },
                                  .languages = app::Language::available(),
                                  .language = [] { return u"en"_s; },
                                  .setLanguage = [this](const QString &name) { m_language.speak(name); }};
        m_window = std::make_unique<MainWindow>(m_world->services(), program);
        m_window->restoreSession();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->session().isSignedIn());
    }

    void preparePublish(ui::PublishPage &page)
    {
        m_repo = {.owner = u"alice"_s, .name = u"language-%1"_s.arg(++m_count)};
        QVERIFY(m_world->client().createRepo({.id = m_repo}));
        page.chooseRepository(m_repo);
        page.addPaths({m_world->model()});
        QTRY_VERIFY(page.publishSession().canPublish());
    }

    app::Language m_language;
    const Catalogue m_german{QStringLiteral(TRANSLATIONS_DIR "/slipway_de.ts")};
    std::unique_ptr<test::PageWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
    core::RepoId m_repo;
    int m_count = 0;
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
