#include "tests/support/committer.h"
#include "tests/ui/revisions/historydriver.h"
#include "tests/ui/support/screens.h"

#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using test::Committer;

/// What is asked before something goes back or gets a name, and what comes of it, in every look.
class TestHistoryDialogScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HistoryFixture> m_fixture;
    std::unique_ptr<test::HistoryDriver> m_driver;
    test::Screens m_screens;
    const core::RepoId m_repo{.owner = u"alice"_s, .name = u"tiny-llama"_s};
    core::GitOid m_first;
    core::GitOid m_second;
    core::GitOid m_last;

    [[nodiscard]] Committer &addWeights(Committer &committer, const QByteArray &version)
    {
        for (int i = 1; i <= 3; ++i) {
            const core::Sha256 oid = core::sha256Of(QByteArray(version + QByteArray::number(i)));
            (void)m_fixture->hub().storeSparse(oid, 4'900'000'000);
            committer.large(u"weights/model-%1.safetensors"_s.arg(i), oid, 4'900'000'000);
        }
        return committer;
    }
    void look(const QString &state) { m_screens.look(*m_driver->dialog(), state); }
    void close()
    {
        m_driver->dialog()->reject();
        QVERIFY(m_driver->isClosed());
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
        const core::HubClient client = m_fixture->client();
        QVERIFY(client.createRepo({.id = m_repo}));
        Committer committer{client, m_repo};
        m_first = addWeights(committer, "one").regular(u"README.md"_s, "---\nlicense: mit\n---\n").commit(u"First"_s);
        QVERIFY(client.createTag(m_repo, u"v1.0"_s, m_first.toString(), u"The first release"_s));
        QVERIFY(client.createBranch(m_repo, u"experiment"_s, m_first.toString()));
        m_second = addWeights(committer, "two")
                       .regular(u"config.json"_s, R"({"layers": 12})")
                       .commit(u"Train longer, with a lower learning rate"_s);
        m_last = committer.regular(u"README.md"_s, "---\nlicense: apache-2.0\n---\n")
                     .regular(u"config.json"_s, R"({"layers": 24})")
                     .commit(u"Say so in the card"_s);
        QVERIFY(m_driver->open(m_repo));
    }

    void cleanup()
    {
        m_driver.reset();
        m_fixture.reset();
        m_screens.end();
    }

    void restoring()
    {
        QVERIFY(m_driver->select(m_first));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        look(u"restore-plan"_s);
        m_driver->accept()->click();
        QTRY_VERIFY(m_driver->find<QLabel>(u"resultVerified"_s)->isVisible());
        look(u"restore-receipt"_s);
    }

    void reverting()
    {
        QVERIFY(m_driver->select(m_second));
        QVERIFY(m_driver->command(u"history.revert"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        look(u"revert-conflicts"_s);
        close();
        QVERIFY(m_driver->select(m_last));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QTRY_VERIFY(!m_driver->message().isEmpty());
        look(u"restore-nothing"_s);
    }

    void names()
    {
        QVERIFY(m_driver->select(m_last));
        QVERIFY(m_driver->command(u"history.createTag"_s, u"newRefDialog"_s));
        m_driver->find<QLineEdit>(u"refName"_s)->setText(u"v1.1"_s);
        m_driver->find<QPushButton>(u"writeNotes"_s)->click();
        QTRY_VERIFY(!m_driver->find<QPlainTextEdit>(u"refNote"_s)->toPlainText().isEmpty());
        look(u"tag-notes"_s);
        close();
        QVERIFY(m_driver->command(u"history.moveTag"_s, u"moveRefDialog"_s));
        look(u"tag-move"_s);
        close();
        QVERIFY(m_driver->command(u"history.moveBranch"_s, u"moveRefDialog"_s));
        look(u"branch-set"_s);
        close();
        QVERIFY(m_driver->command(u"history.createBranch"_s, u"newRefDialog"_s));
        m_driver->find<QLineEdit>(u"refName"_s)->setText(u"main"_s);
        look(u"branch-new"_s);
        close();
    }

    void namesThatGo()
    {
        QVERIFY(m_driver->select(m_first));
        auto *menu = m_fixture->find<QToolButton>(u"commitMore"_s)->menu();
        emit menu->aboutToShow();
        QList<QAction *> ofNames = menu->actions().mid(menu->actions().size() - 3);
        for (const auto &[action, name] :
             {std::pair{ofNames.at(0), u"renameBranchDialog"_s}, std::pair{ofNames.at(1), u"deleteRefDialog"_s},
              std::pair{ofNames.at(2), u"deleteRefDialog"_s}}) {
            action->trigger();
            auto *dialog = m_fixture->page().findChild<QDialog *>(name);
            QVERIFY2(dialog, qPrintable(action->text()));
            m_screens.look(*dialog, name + (action == ofNames.at(2) ? u"-tag"_s : QString()));
            dialog->reject();
            QTRY_VERIFY(!m_fixture->page().findChild<QDialog *>(name));
        }
    }

    void comparing()
    {
        QVERIFY(m_driver->select(m_last));
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        look(u"compare"_s);
        m_driver->find<QComboBox>(u"beforeKind"_s)->setCurrentIndex(1);
        m_driver->find<QComboBox>(u"beforeRepository"_s)->setEditText(u"alice/not-there"_s);
        m_driver->find<QComboBox>(u"afterKind"_s)->setCurrentIndex(2);
        m_driver->find<QLineEdit>(u"afterFolder"_s)->setText(u"/srv/models/tiny-llama"_s);
        m_driver->accept()->click();
        QTRY_VERIFY(!m_driver->message().isEmpty());
        look(u"compare-problem"_s);
        m_driver->find<QComboBox>(u"beforeKind"_s)->setCurrentIndex(0);
        m_driver->find<QComboBox>(u"beforeRevision"_s)->setCurrentText(u"v1.0"_s);
        m_driver->find<QComboBox>(u"afterKind"_s)->setCurrentIndex(0);
        m_driver->accept()->click();
        QVERIFY(m_driver->isClosed());
        QTRY_COMPARE(m_fixture->find<QLabel>(u"diffPath"_s)->accessibleName(), u"README.md"_s);
        m_screens.look(m_fixture->page(), u"comparison"_s);
    }
};

QTEST_MAIN(TestHistoryDialogScreens)

#include "tst_historydialogscreens.moc"
