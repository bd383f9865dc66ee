#include "tests/support/gitrunner.h"
#include "tests/ui/revisions/filesfixture.h"
#include "tests/ui/support/heartbeat.h"

#include <QAbstractButton>
#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::FilesFixture;

namespace {

QByteArray picture()
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

/// All files of a revision on the history page: the tree, finding one, looking into one.
class TestHistoryFiles final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FilesFixture> m_fixture;

    QString shownWidget() const
    {
        const auto *preview = m_fixture->find<QWidget>(u"filePreview"_s);
        for (const QString &name : {u"fileText"_s, u"fileImage"_s, u"previewEmpty"_s}) {
            if (preview->findChild<QWidget *>(name)->isVisible())
                return name;
        }
        return u"facts"_s;
    }

    QWidget *shownText() const { return m_fixture->find<QWidget>(u"fileText"_s); }

    QByteArray git(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_fixture->onServer(FilesFixture::repo, arguments, input);
    }

    /// Makes it what "main" is: no client of ours could commit such names, or so many.
    void commitTree(const QByteArray &tree) const
    {
        const QByteArray commit = git({u"commit-tree"_s, QString::fromUtf8(tree), u"-m"_s, u"made by git"_s});
        git({u"update-ref"_s, u"refs/heads/main"_s, QString::fromUtf8(commit)});
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<FilesFixture>();
        QVERIFY(m_fixture->signIn());
        QVERIFY(m_fixture->createRepo());
        m_fixture->show();
    }

    void cleanup() { m_fixture.reset(); }

    void theTreeIsReadFolderByFolder()
    {
        QVERIFY(m_fixture->hub().storeSparse(core::sha256Of("x"), 12'000'000));
        QVERIFY(!m_fixture->committer()
                     .regular(u"README.md"_s, "# Demo\n")
                     .regular(u"src/a/one.py"_s, "1\n")
                     .regular(u"src/two.py"_s, "22\n")
                     .large(u"model.safetensors"_s, core::sha256Of("x"), 12'000'000)
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        QCOMPARE(m_fixture->names(),
                 (QStringList{u"src"_s, u".gitattributes"_s, u"README.md"_s, u"model.safetensors"_s}));
        const QModelIndex source = m_fixture->row(u"src"_s);
        QCOMPARE(m_fixture->tree().model()->rowCount(source), 0);  // nobody has looked into it
        QVERIFY(m_fixture->selectPath(u"src/a/one.py"_s));
        QCOMPARE(m_fixture->names(source), (QStringList{u"a"_s, u"two.py"_s}));
        // What Git LFS keeps has the size of its content, not of what stands for it.
        QCOMPARE(m_fixture->row(u"model.safetensors"_s).siblingAtColumn(1).data().toString(),
                 QLocale().formattedDataSize(12'000'000, 1, QLocale::DataSizeSIFormat));
    }

    void aFileIsFoundByWordsOfItsPath()
    {
        QVERIFY(!m_fixture->committer()
                     .regular(u"deep/down/Needle.txt"_s, "here\n")
                     .regular(u"deep/hay.txt"_s, "no\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        auto *filter = m_fixture->find<QLineEdit>(u"treeFilter"_s);
        auto *found = m_fixture->find<QTreeView>(u"foundFiles"_s);
        filter->setText(u"needle deep"_s);
        QTRY_COMPARE(found->model()->rowCount(), 1);
        QCOMPARE(found->model()->index(0, 0).data().toString(), u"deep/down/Needle.txt"_s);
        QTRY_COMPARE(m_fixture->find<QLabel>(u"previewPath"_s)->accessibleName(), u"deep/down/Needle.txt"_s);
        filter->setText(u"nothing like it"_s);
        QTRY_VERIFY(!found->isVisible());
        QVERIFY(m_fixture->text(u"emptyHeading"_s).isEmpty() || !found->isVisible());
        filter->clear();
        QTRY_VERIFY(m_fixture->tree().isVisible());
    }

    void textIsShownAsItWasAtTheRevision()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "old words\n").commit(u"One"_s).isNull());
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "new words\nand more\n").commit(u"Two"_s).isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"a.txt"_s));
        QTRY_VERIFY(shownText()->isVisible());
        QTRY_VERIFY(shownText()->accessibleDescription().contains(u"new words"));
        m_fixture->select(1);
        QTRY_VERIFY(m_fixture->tree().model()->rowCount() > 0);
        QVERIFY(m_fixture->selectPath(u"a.txt"_s));
        QTRY_VERIFY(shownText()->accessibleDescription().contains(u"old words"));
    }

    void aCardIsTextOrWhatTheHubMakesOfIt()
    {
        QVERIFY(!m_fixture->committer()
                     .regular(u"README.md"_s, "# Words\n")
                     .regular(u"a.txt"_s, "no card\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"README.md"_s));
        auto *asCard = m_fixture->find<QAbstractButton>(u"previewAsCard"_s);
        QTRY_VERIFY(shownText()->isVisible() && asCard->isVisible());
        asCard->click();
        QVERIFY(m_fixture->find<QWidget>(u"fileCard"_s)->isVisible());
        QVERIFY(m_fixture->selectPath(u"a.txt"_s));
        QTRY_VERIFY(shownText()->isVisible() && !asCard->isVisible());
    }

    void contentOfGitLfsComesFromTheHub()
    {
        const QByteArray image = picture();
        QVERIFY(m_fixture->hub().storeContent(image));
        QVERIFY(m_fixture->hub().storeContent("kept elsewhere\n"));
        QVERIFY(!m_fixture->committer()
                     .large(u"picture.png"_s, image)
                     .large(u"notes.txt"_s, QByteArray("kept elsewhere\n"))
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"picture.png"_s));
        QTRY_COMPARE(shownWidget(), u"fileImage"_s);
        QVERIFY(m_fixture->find<QWidget>(u"fileImage"_s)->accessibleName().contains(u"24"));
        QVERIFY(m_fixture->selectPath(u"notes.txt"_s));
        QTRY_VERIFY(shownText()->isVisible() && shownText()->accessibleDescription().contains(u"kept elsewhere"));
    }

    void whatIsLargeIsFetchedOnlyWhenAskedFor()
    {
        const QByteArray large = QByteArray("0123456789abcde\n").repeated(400'000);
        QVERIFY(m_fixture->hub().storeContent(large));
        QVERIFY(!m_fixture->committer().large(u"log.txt"_s, large).commit().isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().faults().clear();
        QVERIFY(m_fixture->selectPath(u"log.txt"_s));
        auto *fetch = m_fixture->find<QPushButton>(u"fileFetch"_s);
        QTRY_VERIFY(fetch->isVisible());
        QCOMPARE(m_fixture->text(u"fileHash"_s), core::sha256Of(large).toString());
        QCOMPARE(m_fixture->hub().faults().count("GET", u"log.txt"_s), 0);
        fetch->click();
        QTRY_VERIFY_WITH_TIMEOUT(shownText()->isVisible(), 20'000);
    }

    void fetchingCanBeCanceledAndTriedAgain()
    {
        QVERIFY(m_fixture->hub().storeContent("slow\n"));
        QVERIFY(!m_fixture->committer().large(u"slow.txt"_s, QByteArray("slow\n")).commit().isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .method = "GET", .pathContains = u"slow.txt"_s, .delay = 30s});
        QVERIFY(m_fixture->selectPath(u"slow.txt"_s));
        auto *empty = m_fixture->find<QWidget>(u"previewEmpty"_s);
        auto *button = empty->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_VERIFY(button->isVisible() && empty->findChild<QLabel *>(u"emptyHeading"_s)->text().contains(u"Fetching"));
        button->click();
        QVERIFY(empty->findChild<QLabel *>(u"emptyHeading"_s)->text().contains(u"not fetched"));
        m_fixture->hub().faults().clear();
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(shownText()->isVisible(), 20'000);
    }

    void withoutAServerThereIsAMessageAndAWayOn()
    {
        QVERIFY(m_fixture->hub().storeContent("far\n"));
        QVERIFY(!m_fixture->committer()
                     .large(u"far.txt"_s, QByteArray("far\n"))
                     .regular(u"near.txt"_s, "near\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().stop();
        QVERIFY(m_fixture->selectPath(u"near.txt"_s));
        QTRY_VERIFY(shownText()->isVisible());  // the mirror has it
        QVERIFY(m_fixture->selectPath(u"far.txt"_s));
        auto *empty = m_fixture->find<QWidget>(u"previewEmpty"_s);
        QTRY_COMPARE_WITH_TIMEOUT(empty->findChild<QLabel *>(u"emptyHeading"_s)->text(), u"This file cannot be shown"_s,
                                  30'000);
        QVERIFY(m_fixture->hub().restart());
        empty->findChild<QPushButton *>(u"emptyAction"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(shownText()->isVisible(), 30'000);
    }

    void pathAndLinkAreCopied()
    {
        QVERIFY(!m_fixture->committer().regular(u"a b.txt"_s, "1\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"a b.txt"_s));
        m_fixture->trigger(u"treeCopyPath"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a b.txt"_s);
        m_fixture->trigger(u"treeCopyLink"_s);
        const QString id = QString::fromUtf8(m_fixture->onServer(FilesFixture::repo, {u"rev-parse"_s, u"main"_s}));
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"/alice/demo/blob/"_s + id + u"/a%20b.txt"_s));
        const QSignalSpy used(&m_fixture->page(), &ui::HistoryPage::useRequested);
        m_fixture->trigger(u"treeUse"_s);
        QCOMPARE(used.size(), 1);
        QCOMPARE(used.first().at(1).toString(), id);
    }

    void aFilesHistoryIsOneActionAway()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "1\n").commit(u"One"_s).isNull());
        QVERIFY(!m_fixture->committer().regular(u"b.txt"_s, "1\n").commit(u"Two"_s).isNull());
        QVERIFY(m_fixture->openFiles());
        const int all = m_fixture->rows();
        QVERIFY(m_fixture->selectPath(u"a.txt"_s));
        m_fixture->trigger(u"treeHistory"_s);
        QTRY_VERIFY(m_fixture->rows() < all && m_fixture->rows() > 0);
        QVERIFY(m_fixture->text(u"followedFile"_s).contains(u"a.txt"));
    }

    void hostileNamesAreShownAndDoNoHarm()
    {
        const QByteArray blob = git({u"hash-object"_s, u"-w"_s, u"--stdin"_s}, "evil\n");
        const QByteArray up = git({u"mktree"_s}, "100644 blob " + blob + "\tevil\n");
        const QByteArray odd = QString(u"gpj.\u202e\u0007x"_s).toUtf8();
        const QByteArray root = git({u"mktree"_s, u"-z"_s},
                                    "040000 tree " + up + "\t.." + '\0' + "100644 blob " + blob + '\t' + odd + '\0');
        commitTree(root);
        QVERIFY(m_fixture->openFiles());
        QCOMPARE(m_fixture->names(), (QStringList{u".."_s, u"gpj.\\u202e\\x07x"_s}));
        QVERIFY(m_fixture->selectPath(u"gpj.\\u202e\\x07x"_s));
        QTRY_VERIFY(shownText()->isVisible() && shownText()->accessibleDescription().contains(u"evil"));
        QVERIFY(!m_fixture->text(u"previewPath"_s).contains(QChar(0x202e)));
    }

    void aHundredThousandFilesDoNotHoldUpTheWindow()
    {
        const QByteArray blob = git({u"hash-object"_s, u"-w"_s, u"--stdin"_s}, "x");
        QByteArray files;
        for (int i = 0; i < 100'000; ++i)
            files += "100644 blob " + blob + '\t' + QByteArray::number(i).rightJustified(6, '0') + ".txt\n";
        commitTree(git({u"mktree"_s}, "040000 tree " + git({u"mktree"_s}, files) + "\tmany\n"));
        QVERIFY(m_fixture->openFiles());
        const test::Heartbeat heartbeat;
        const QModelIndex folder = m_fixture->row(u"many"_s);
        m_fixture->tree().expand(folder);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->tree().model()->rowCount(folder), 100'000, 30'000);
        m_fixture->tree().scrollToBottom();
        QTest::qWait(50);
        m_fixture->find<QLineEdit>(u"treeFilter"_s)->setText(u"099999"_s);
        auto *found = m_fixture->find<QTreeView>(u"foundFiles"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 1, 30'000);
        QVERIFY2(heartbeat.longestMs() < 250, qPrintable(QString::number(heartbeat.longestMs())));
    }
};

QTEST_MAIN(TestHistoryFiles)

#include "tst_historyfiles.moc"
