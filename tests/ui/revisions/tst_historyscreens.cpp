#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/gitfolder.h"
#include "tests/ui/revisions/historyfixture.h"
#include "tests/ui/support/screens.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using test::commit;
using test::Files;
using test::HistoryFixture;

namespace {

QByteArray pointer(char digit, int size)
{
    return "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, digit) + "\nsize "
        + QByteArray::number(size) + '\n';
}

QByteArray notebook(const QByteArray &source)
{
    return R"({"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"cell_type":"code","id":"a","metadata":{},)"
           R"("execution_count":1,"outputs":[],"source":")"
        + source + R"("}]})";
}

Files filesBefore()
{
    QByteArray code = "import torch\n\n\ndef train(model, data, lr=1e-3):\n    \"\"\"Trains for one epoch.\"\"\"\n";
    for (int i = 0; i < 30; ++i)
        code += "    step(model, data[" + QByteArray::number(i) + "])\n";
    return {{"README.md", "---\nlicense: mit\ntags:\n- vision\nlibrary_name: transformers\n---\n# Tiny\n\nA model.\n"},
            {"config.json", R"({"hidden_size": 64, "layers": 2, "model_type": "bert"})"},
            {"data.csv", "name,score\nada,1\nbo,2\nchloe,3\n"},
            {"model.safetensors", pointer('1', 1'200'000'000)},
            {"notebook.ipynb", notebook("x = 1\\nprint(x)\\n")},
            {"old.bin", QByteArray("\0\1\2\3", 4)},
            {"picture.png", test::discPicture(Qt::darkCyan, 40)},
            {"train.py", code}};
}

Files filesAfter()
{
    Files files = filesBefore();
    files["README.md"] =
        "---\nlicense: apache-2.0\ntags:\n- vision\n- tiny\nlanguage: en\n---\n# Tiny\n\nA small model.\n";
    files["config.json"] = R"({"hidden_size": 128, "layers": 2, "model_type": "bert", "dropout": 0.1})";
    files["data.csv"] = "name,score\nada,1\nbo,5\ndan,4\n";
    files["model.safetensors"] = pointer('2', 1'350'000'000);
    files["notebook.ipynb"] = notebook("x = 2\\nprint(x + 1)\\n");
    files["old.bin"] = QByteArray("\0\1\2\3\4\5", 6);
    files["picture.png"] = test::discPicture(Qt::darkMagenta, 60);
    files["train.py"]
        .replace("lr=1e-3", "lr=3e-4, seed=7")
        .replace("step(model, data[20])", "step(model, data[20], 2)");
    return files;
}

}  // namespace

/// The history page with each kind of change, in every look.
class TestHistoryScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryFixture> m_fixture;
    test::Screens m_screens;

    void selectFile(const QString &path)
    {
        QVERIFY(m_fixture->selectFile(path));
        QTest::qWait(30);  // colours, which come a little later: none is needed
    }

    void setAspect(const QString &aspect)
    {
        auto *box = m_fixture->find<QComboBox>(u"diffAspect"_s);
        const int index = box->findText(aspect);
        if (index >= 0)
            box->setCurrentIndex(index);
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void everyKindOfChange()
    {
        const core::RepoId repo =
            m_fixture->create(u"tiny"_s,
                              commit("First state", 0, filesBefore())
                                  + commit("Train longer, and say so in the card\n\nThe learning rate was too high.\n",
                                           90'000, filesAfter()));
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows() == 2 && m_fixture->isSettled(), 30'000);
        QTRY_COMPARE(m_fixture->find<QTreeView>(u"changedFiles"_s)->model()->rowCount(), 8);
        const QStringList kinds{u"README.md"_s, u"config.json"_s,    u"data.csv"_s,    u"model.safetensors"_s,
                                u"old.bin"_s,   u"notebook.ipynb"_s, u"picture.png"_s, u"train.py"_s};
        for (const QString &path : kinds) {
            selectFile(path);
            m_screens.look(m_fixture->page(), u"diff-"_s + path);
        }
        m_fixture->find<QAbstractButton>(u"diffSideBySide"_s)->setChecked(true);
        m_screens.look(m_fixture->page(), u"diff-side-by-side"_s);
        selectFile(u"picture.png"_s);
        m_fixture->find<QComboBox>(u"imageMode"_s)->setCurrentIndex(1);
        m_screens.look(m_fixture->page(), u"diff-swipe"_s);
    }

    void aLongHistory()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 400});
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows() > 300 && m_fixture->isSettled(), 30'000);
        m_fixture->select(1);  // the newest one happens to change nothing
        QTRY_VERIFY(m_fixture->find<QTreeView>(u"changedFiles"_s)->model()->rowCount() > 0);
        m_screens.look(m_fixture->page(), u"history"_s);
    }

    void aFolderOnThisComputer()
    {
        const test::GitFolder folder;
        const QString name = u"work/experiments/tiny-bert-with-a-longer-name"_s;
        folder.create(name,
                      commit("First state", 0, filesBefore())
                          + commit("Train longer, and say so in the card", 90'000, filesAfter()));
        folder.git(name, {u"tag"_s, u"v1.0"_s, u"main~1"_s});
        m_fixture->page().openFolder(folder.path(name));
        QTRY_VERIFY(m_fixture->rows() == 2 && m_fixture->isSettled());
        selectFile(u"README.md"_s);
        m_screens.look(m_fixture->page(), u"folder"_s);
        m_fixture->find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
        auto *tree = m_fixture->find<QTreeView>(u"fileTree"_s);
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        tree->setCurrentIndex(
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"model.safetensors"_s, 1).value(0));
        QTRY_VERIFY(m_fixture->find<QLabel>(u"fileReason"_s)->isVisible());
        m_screens.look(m_fixture->page(), u"folder-files"_s);
        m_fixture->find<QAction>(u"history.notes"_s)->trigger();
        auto *notes = m_fixture->find<QDialog>(u"releaseNotesDialog"_s);
        QTRY_VERIFY(notes->findChild<QAbstractButton *>(u"dialogAccept"_s)->isEnabled());
        m_screens.look(*notes, u"release-notes"_s);
        notes->close();
        m_fixture->page().openFolder(folder.path(u"gone"_s));
        QTRY_COMPARE(m_fixture->history().state(), ui::OpenHistory::State::Failed);
        m_screens.look(m_fixture->page(), u"folder-gone"_s);
    }
};

QTEST_MAIN(TestHistoryScreens)

#include "tst_historyscreens.moc"
