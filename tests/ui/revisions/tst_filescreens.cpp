#include "tests/ui/revisions/filesfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/revisions/filetreeview.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QCheckBox>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::FilesFixture;
using State = ui::DownloadSession::State;

namespace {

QByteArray picture()
{
    QImage image(240, 160, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setBrush(Qt::darkCyan);
    painter.drawEllipse(QPoint{120, 80}, 60, 60);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

/// All files of a revision, and downloads of them, in every look.
class TestFileScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FilesFixture> m_fixture;
    test::Screens m_screens;

    void look(const QString &state) { m_screens.look(m_fixture->page(), state); }

    bool fill()
    {
        const QByteArray code =
            "import torch\n\n\ndef train(model, data, lr=1e-3):\n    \"\"\"Trains for one epoch.\"\"\"\n"
            "    for step, batch in enumerate(data):\n        loss = model(batch)  # 12 ms\n";
        if (!m_fixture->hub().storeSparse(core::sha256Of("corpus"), 9'000'000)
            || !m_fixture->hub().storeSparse(core::sha256Of("one"), 4'900'000'000))
            return false;
        return !m_fixture->committer()
                    .regular(u"README.md"_s, "---\nlicense: mit\n---\n# Tiny\n\nA model.\n")
                    .regular(u"config.json"_s, R"({"hidden_size": 64})")
                    .regular(u"data/scores.csv"_s, "name,score\nada,1\n")
                    .regular(u"data/more/notes.txt"_s, "words\n")
                    .regular(u"picture.png"_s, picture())
                    .regular(u"train.py"_s, code)
                    .large(u"corpus.txt"_s, core::sha256Of("corpus"), 9'000'000)
                    .large(u"model-00001-of-00002.safetensors"_s, core::sha256Of("one"), 4'900'000'000)
                    .commit(u"First state"_s)
                    .isNull();
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<FilesFixture>();
        QVERIFY(m_fixture->signIn());
        QVERIFY(m_fixture->createRepo());
        m_fixture->show();
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void theTreeAndEveryKindOfFile()
    {
        QVERIFY(fill());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->row(u"data/scores.csv"_s).isValid());
        for (const QString &path :
             {u"train.py"_s, u"picture.png"_s, u"corpus.txt"_s, u"data"_s, u"model-00001-of-00002.safetensors"_s}) {
            QVERIFY(m_fixture->selectPath(path));
            QTRY_COMPARE(m_fixture->find<QLabel>(u"previewPath"_s)->accessibleName(), path);
            QTest::qWait(300);  // the content, and colours a little later
            look(u"files-"_s + path);
        }
        auto *filter = m_fixture->find<QLineEdit>(u"treeFilter"_s);
        filter->setText(u"data"_s);
        QTRY_COMPARE(m_fixture->find<QTreeView>(u"foundFiles"_s)->model()->rowCount(), 2);
        look(u"files-found"_s);
        filter->setText(u"nothing"_s);
        QTRY_VERIFY(!m_fixture->find<QTreeView>(u"foundFiles"_s)->isVisible());
        look(u"files-not-found"_s);
    }

    void fetchingForALook()
    {
        QVERIFY(m_fixture->hub().storeContent("slow\n"));
        QVERIFY(!m_fixture->committer().large(u"slow.txt"_s, QByteArray("slow\n")).commit().isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .method = "GET", .pathContains = u"slow.txt"_s, .delay = 30s});
        QVERIFY(m_fixture->selectPath(u"slow.txt"_s));
        auto *action = m_fixture->find<QWidget>(u"previewEmpty"_s)->findChild<QAbstractButton *>(u"emptyAction"_s);
        QTRY_VERIFY(action->isVisible());
        look(u"files-fetching"_s);
        action->click();
        look(u"files-fetch-canceled"_s);
    }

    void aDownloadFromItsPlanToItsEnd()
    {
        const QByteArray large(48 * 1024 * 1024, 'x');
        QVERIFY(m_fixture->hub().storeContent(large));
        QVERIFY(!m_fixture->committer()
                     .large(u"weights.bin"_s, large)
                     .regular(u"config.json"_s, "{}")
                     .regular(u"train.py"_s, "1\n")
                     .regular(u"notes.txt"_s, "theirs\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->put(u"notes.txt"_s, "mine\n"));
        QVERIFY(m_fixture->put(u"train.py"_s, "1\n"));
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay,
                                       .method = "GET",
                                       .pathContains = u"weights.bin"_s,
                                       .skip = 3,
                                       .times = 3,
                                       .delay = 60s});
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        m_screens.look(*dialog, u"download-plan"_s);
        dialog->findChild<QCheckBox *>(u"downloadReplace"_s)->setChecked(true);
        m_screens.look(*dialog, u"download-plan-replacing"_s);
        m_fixture->accept(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->downloads().snapshot().doneBytes > large.size() / 3, 20'000);
        QTRY_VERIFY(!m_fixture->downloadDialog());
        QTest::qWait(1200);  // a speed needs a second
        look(u"download-running"_s);
        m_fixture->find<QAbstractButton>(u"downloadCancel"_s)->click();
        QTRY_COMPARE(m_fixture->downloads().state(), State::Stopped);
        look(u"download-stopped"_s);
        m_fixture->hub().stop();
        m_fixture->find<QAbstractButton>(u"downloadGoOn"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->downloads().state(), State::Failed, 60'000);
        look(u"download-failed"_s);
        m_fixture->hub().faults().clear();
        QVERIFY(m_fixture->hub().restart());
        m_fixture->find<QAbstractButton>(u"downloadGoOn"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->downloads().state(), State::Done, 20'000);
        look(u"download-done"_s);
    }

    void aPlanThatCannotBeMade()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "1\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().stop();
        m_fixture->find<QAbstractButton>(u"downloadAll"_s)->click();
        QDialog *dialog = m_fixture->downloadDialog();
        QVERIFY(dialog);
        auto *action = dialog->findChild<QAbstractButton *>(u"emptyAction"_s);
        QTRY_VERIFY_WITH_TIMEOUT(action->isVisible(), 60'000);
        m_screens.look(*dialog, u"download-no-plan"_s);
    }

    void whatIsDragged()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "1\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"a.txt"_s));
        emit m_fixture->find<ui::FileTreeView>(u"fileTree"_s)->dragRequested();
        QTRY_VERIFY(m_fixture->text(u"dragText"_s).size() > 0
                    && !m_fixture->find<QAbstractButton>(u"dragCancel"_s)->text().isEmpty());
        QTest::qWait(500);
        look(u"drag-ready"_s);
    }
};

QTEST_MAIN(TestFileScreens)

#include "tst_filescreens.moc"
