#include "tests/support/gitrunner.h"
#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/historydriver.h"
#include "tests/ui/support/screens.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::OpenHistory;

namespace {

QByteArray program(int version)
{
    return "import torch\n\n\ndef train(model, data, lr=" + QByteArray::number(version)
        + "e-4):\n    for batch in data:\n        step(model, batch)  # version " + QByteArray::number(version) + "\n";
}

/// Who writes how: words of any length and in any direction.
QByteArray hostileHistory()
{
    const QByteArray arabic = "\xd9\x86\xd9\x85\xd9\x88\xd8\xb0\xd8\xac";
    const QByteArray direction = "\xe2\x80\xae";
    return test::commit("First", 0, {{"a.py", program(1)}})
        + test::commit("A summary that goes on and on, " + QByteArray("and on, ").repeated(60) + "until it ends", 100,
                       {{"a.py", program(2)}})
        + test::commit(arabic + ' ' + direction + "desrever\x1b[31m\x07", 200, {{"a.py", program(3)}})
        + test::commit("<b>Bold</b> & [link](http://example.org)\n\nA body of some lines:\n\n- one\n- two\n\n"
                       "Signed-off-by: Bo <bo@example.org>\n",
                       300, {{"a.py", program(4)}})
        + test::commit("", 400, {{"a.py", program(5)}});
}

}  // namespace

/// The history page in all its states, and what it opens to read, in every look. What it asks before it changes
/// something is in tst_historydialogscreens.
class TestHistoryStateScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HistoryFixture> m_fixture;
    std::unique_ptr<test::HistoryDriver> m_driver;
    test::Screens m_screens;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }
    void look(const QString &state) { m_screens.look(m_fixture->page(), u"history-"_s + state); }
    void lookAtDialog(const QString &state) { m_screens.look(*m_driver->dialog(), u"history-"_s + state); }
    [[nodiscard]] core::RepoId createLong()
    {
        return m_fixture->create(u"tiny-llama"_s, test::HistoryShape{.commits = 120, .hasOddText = false});
    }
    void openLong()
    {
        const core::RepoId repo = createLong();
        QVERIFY(m_driver->open(repo));
        m_fixture->select(2);
        QTRY_VERIFY(find<QTreeView>(u"changedFiles"_s)->model()->rowCount() > 0);
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<test::HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_driver = std::make_unique<test::HistoryDriver>(*m_fixture);
    }

    void cleanup()
    {
        m_driver.reset();
        m_fixture.reset();
        m_screens.end();
    }

    void nothingToShow()
    {
        look(u"none"_s);
        m_fixture->page().openHistory({.owner = u"alice"_s, .name = u"gone"_s});
        QTRY_COMPARE(m_fixture->history().state(), OpenHistory::State::Failed);
        look(u"failed"_s);
        m_fixture->page().openHistory(m_fixture->createEmpty(u"new"_s));
        QTRY_COMPARE(m_fixture->history().state(), OpenHistory::State::Open);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isSettled(), 30'000);
        look(u"no-commits"_s);
    }

    void beforeItIsHere()
    {
        const core::RepoId repo = createLong();
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"upload-pack"_s, .times = 2, .delay = 20s});
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY(m_fixture->rows() > 0);
        m_fixture->select(0);
        look(u"first-rows"_s);
    }

    void withoutANetwork()
    {
        const core::RepoId repo = createLong();
        QVERIFY(m_driver->open(repo));
        m_fixture->reopen();
        m_fixture->hub().stop();
        QVERIFY(m_driver->open(repo));
        QTRY_VERIFY(!m_fixture->message().isEmpty());
        m_fixture->select(1);
        QTRY_VERIFY(find<QTreeView>(u"changedFiles"_s)->model()->rowCount() > 0);
        look(u"offline"_s);
    }

    void namesAndMerges()
    {
        openLong();
        const core::RepoId repo{.owner = u"alice"_s, .name = u"tiny-llama"_s};
        for (const QString &ref : {u"refs/heads/experiment/with-a-rather-long-name-of-a-branch"_s, u"refs/tags/v1.0"_s,
                                   u"refs/tags/v1.0.1"_s, u"refs/tags/release-candidate"_s, u"refs/pr/12/head"_s})
            m_fixture->onServer(repo, {u"update-ref"_s, ref, u"main"_s});
        find<QAction>(u"history.reload"_s)->trigger();
        QVERIFY(m_driver->settle());
        m_fixture->select(0);
        m_fixture->commits().setFocus();
        QTRY_VERIFY(find<QLabel>(u"commitSummaryText"_s)->text().contains(u"#121"));
        look(u"names"_s);
        m_fixture->page().resize(700, 640);
        look(u"small"_s);
        auto *menu = find<QToolButton>(u"commitMore"_s)->menu();
        menu->popup({});
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        m_screens.look(*menu, u"history-menu"_s);
        menu->close();
    }

    void wordsOfOthers()
    {
        QVERIFY(m_driver->open(m_fixture->create(u"odd"_s, hostileHistory())));
        for (int row = 0; row < 4; ++row) {
            m_fixture->select(row);
            const QString id = m_fixture->commits().currentIndex().siblingAtColumn(4).data().toString();
            QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().startsWith(id));
            QTest::qWait(100);  // the change, and its colours: none is needed
            look(u"words-%1"_s.arg(row));
        }
    }

    void whatIsFound()
    {
        openLong();
        find<QLineEdit>(u"filterText"_s)->setText(u"merge"_s);
        find<QComboBox>(u"filterPeriod"_s)->setCurrentIndex(4);
        find<QComboBox>(u"filterPeriod"_s)->setCurrentIndex(0);
        QTest::qWait(600);
        look(u"found"_s);
        find<QComboBox>(u"filterPeriod"_s)->setCurrentIndex(4);
        QTest::qWait(600);
        look(u"between-dates"_s);
        find<QLineEdit>(u"filterText"_s)->setText(u"nothing like it"_s);
        QTRY_VERIFY(!m_fixture->commits().isVisible());
        look(u"no-match"_s);
    }

    void oneFile()
    {
        openLong();
        find<QAction>(u"fileHistory"_s)->trigger();
        QTRY_VERIFY(find<QLabel>(u"followedFile"_s)->isVisible());
        QTRY_VERIFY(m_fixture->rows() > 0 && m_fixture->rows() < 100);
        m_fixture->select(0);
        QTRY_VERIFY(find<QTreeView>(u"changedFiles"_s)->model()->rowCount() > 0);
        look(u"one-file"_s);
        QVERIFY(m_driver->command(u"fileBlame"_s, u"blameDialog"_s));
        QTRY_VERIFY(m_driver->find<QTreeView>(u"blameTable"_s)->isVisible());
        lookAtDialog(u"blame"_s);
        m_driver->dialog()->close();
    }

    void savedComparisons()
    {
        openLong();
        const QTemporaryDir folder;
        for (const QString &format : {u"savePatch"_s, u"savePage"_s}) {
            QVERIFY(m_driver->command(u"history."_s + format, u"exportFile"_s));
            auto *dialog = qobject_cast<QFileDialog *>(m_driver->dialog());
            emit dialog->fileSelected(folder.filePath(u"tiny-llama"_s));
            dialog->reject();
            QTRY_VERIFY(find<QDialog>(u"exportDialog"_s));
            auto *saved = find<QDialog>(u"exportDialog"_s);
            QTRY_VERIFY(saved->findChild<QLabel *>(u"messageText"_s)->isVisible());
            m_screens.look(*saved, u"history-"_s + format);
            saved->reject();
            QTRY_VERIFY(!find<QDialog>(u"exportDialog"_s));
        }
    }
};

QTEST_MAIN(TestHistoryStateScreens)

#include "tst_historystatescreens.moc"
