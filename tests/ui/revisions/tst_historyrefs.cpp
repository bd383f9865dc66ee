#include "tests/support/committer.h"
#include "tests/ui/revisions/historydriver.h"

#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using test::Committer;

/// Branches and tags come, move, get other names and go, on the history page of a real Hub.
class TestHistoryRefs final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HistoryFixture> m_fixture;
    std::unique_ptr<test::HistoryDriver> m_driver;
    core::RepoId m_repo{.owner = u"alice"_s, .name = u"m"_s};
    core::GitOid m_first;
    core::GitOid m_last;

    [[nodiscard]] QByteArray served(const QString &revision)
    {
        return m_fixture->onServer(m_repo, {u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, revision});
    }
    /// The action of that text in the commit's menu.
    [[nodiscard]] QAction *menuAction(const QString &text)
    {
        auto *menu = m_fixture->find<QToolButton>(u"commitMore"_s)->menu();
        emit menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_driver = std::make_unique<test::HistoryDriver>(*m_fixture);
        const core::HubClient client = m_fixture->client();
        QVERIFY(client.createRepo({.id = m_repo}));
        Committer committer{client, m_repo};
        m_first = committer.regular(u"README.md"_s, "---\nlicense: mit\n---\nOne\n").commit(u"First"_s);
        QVERIFY(client.createTag(m_repo, u"v1"_s, m_first.toString(), u"The first one"_s));
        QVERIFY(client.createBranch(m_repo, u"dev"_s, m_first.toString()));
        m_last = committer.regular(u"README.md"_s, "---\nlicense: apache-2.0\n---\nTwo\n")
                     .commit(u"Second <b>bold</b> [link](http://x)"_s);
        QVERIFY(m_driver->open(m_repo));
    }

    void cleanup()
    {
        m_driver.reset();
        m_fixture.reset();
    }

    void aReleaseIsTaggedWithNotes()
    {
        QVERIFY(m_driver->select(m_last));
        QVERIFY(m_driver->command(u"history.createTag"_s, u"newRefDialog"_s));
        m_driver->find<QLineEdit>(u"refName"_s)->setText(u"v2"_s);
        auto *since = m_driver->find<QComboBox>(u"notesSince"_s);
        QCOMPARE(since->currentText(), u"v1"_s);
        auto *note = m_driver->find<QPlainTextEdit>(u"refNote"_s);
        m_driver->find<QPushButton>(u"writeNotes"_s)->click();
        QTRY_VERIFY(note->toPlainText().startsWith(u"## v2\n"));
        QVERIFY(note->toPlainText().contains(u"license: mit → apache\\-2\\.0"));
        QVERIFY(!note->toPlainText().contains(u"<b>"));
        QVERIFY(m_driver->canAccept());
        m_driver->accept()->click();
        QTRY_COMPARE(served(u"v2^{commit}"_s), m_last.toHex());
        QVERIFY(
            m_fixture->onServer(m_repo, {u"tag"_s, u"-l"_s, u"--format=%(contents)"_s, u"v2"_s}).contains("Second"));
        QTRY_VERIFY(m_fixture->message().contains(u"v2"));
    }

    void aBranchIsRenamed()
    {
        QVERIFY(m_driver->select(m_first));
        QAction *rename = menuAction(u"Rename dev…"_s);
        QVERIFY(rename);
        rename->trigger();
        auto *dialog = m_fixture->page().findChild<QDialog *>(u"renameBranchDialog"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"refName"_s);
        auto *accept = dialog->findChild<QPushButton *>(u"dialogAccept"_s);
        QVERIFY(!accept->isEnabled());
        name->setText(u"main"_s);
        QVERIFY(!accept->isEnabled());  // there is one
        name->setText(u"next"_s);
        accept->click();
        QTRY_COMPARE(served(u"refs/heads/next"_s), m_first.toHex());
        QTRY_VERIFY(served(u"refs/heads/dev"_s).isEmpty());
        QTRY_VERIFY(m_fixture->message().contains(u"next"));
    }

    void theDefaultBranchIsNeitherRenamedNorDeleted()
    {
        QVERIFY(m_driver->select(m_last));
        QVERIFY(!menuAction(u"Rename main…"_s));
        QVERIFY(!menuAction(u"Delete main…"_s));
    }

    void aTagIsMovedAndKeepsItsNote()
    {
        QVERIFY(m_driver->select(m_last));
        QVERIFY(m_driver->command(u"history.moveTag"_s, u"moveRefDialog"_s));
        QCOMPARE(m_driver->find<QPlainTextEdit>(u"refNote"_s)->toPlainText(), u"The first one"_s);
        m_driver->accept()->click();
        QTRY_COMPARE(served(u"v1^{commit}"_s), m_last.toHex());
        QTRY_VERIFY(m_fixture->onServer(m_repo, {u"tag"_s, u"-l"_s, u"--format=%(contents)"_s, u"v1"_s})
                        .contains("The first one"));
    }

    void aBranchIsSetToACommit()
    {
        QVERIFY(m_driver->select(m_last));
        QVERIFY(m_driver->command(u"history.moveBranch"_s, u"moveRefDialog"_s));
        auto *branches = m_driver->find<QComboBox>(u"refChoice"_s);
        branches->setCurrentIndex(branches->findText(u"dev"_s));
        m_driver->accept()->click();
        QTRY_COMPARE(served(u"refs/heads/dev"_s), m_last.toHex());
        QTRY_VERIFY(m_fixture->message().contains(u"dev"));
    }

    void restoringIsOfferedInstead()
    {
        QVERIFY(m_driver->select(m_first));
        QVERIFY(m_driver->command(u"history.moveBranch"_s, u"moveRefDialog"_s));
        m_driver->find<QPushButton>(u"restoreInstead"_s)->click();
        QVERIFY(m_driver->isClosed());
        auto *dialog = m_fixture->page().findChild<QDialog *>(u"restoreDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox *>(u"restoreBranch"_s)->currentText(), u"main"_s);
        QCOMPARE(served(u"refs/heads/main"_s), m_last.toHex());
    }

    void aRefusalIsAMessage()
    {
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Status,
                                       .method = "POST",
                                       .pathContains = u"/branch/"_s,
                                       .status = 403,
                                       .body = R"({"error":"This branch is protected"})"});
        QVERIFY(m_driver->select(m_first));
        QVERIFY(m_driver->command(u"history.moveBranch"_s, u"moveRefDialog"_s));
        m_driver->accept()->click();
        QTRY_VERIFY(!m_fixture->message().isEmpty());
        QCOMPARE(served(u"refs/heads/main"_s), m_last.toHex());
    }
};

QTEST_MAIN(TestHistoryRefs)

#include "tst_historyrefs.moc"
