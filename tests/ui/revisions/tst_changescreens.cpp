#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/historyfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/revisions/factsview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using test::commit;
using test::Files;
using test::HistoryFixture;
using test::moveFile;
using test::removeFile;
using test::setFile;

namespace {

QByteArray program(int functions)
{
    QByteArray text = "import torch\n\n";
    for (int i = 0; i < functions; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "\ndef layer_" + number + "(x, scale=1.0):\n    \"\"\"Layer " + number
            + ".\"\"\"\n    y = x * scale\n    return torch.relu(y)  # " + number + "\n\n";
    }
    return text;
}

QByteArray csv(int rows, int odd)
{
    QByteArray text = "id,name,score,split,comment\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(i) + ",item " + QByteArray::number(i) + ',' + QByteArray::number(i * odd % 97)
            + ",train,\"a, b\"\n";
    return text;
}

QByteArray chatTemplate(const QByteArray &end)
{
    return R"({"bos_token":"<s>","chat_template":"{% for message in messages %}\n{{ '<|' + message['role'] + '|>' }}\n)"
           R"({{ message['content'] }}\n{% endfor %}\n)"
        + end + R"(","model_max_length":2048})";
}

QByteArray notebook(const QByteArray &learningRate, const QByteArray &output, const QByteArray &more)
{
    return R"({"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":"python3"}},"cells":[)"
           R"({"cell_type":"markdown","id":"a","metadata":{},"source":"# Training\nHow the model was made."},)"
           R"({"cell_type":"code","id":"b","metadata":{},"execution_count":1,"outputs":[],"source":"lr = )"
        + learningRate + R"(\nmodel.train(lr)\n"},)"
        + R"({"cell_type":"code","id":"c","metadata":{},"execution_count":2,"outputs":[{"output_type":"stream",)"
          R"("name":"stdout","text":")"
        + output + R"("}],"source":"print(loss)\n"})" + more + "]}";
}

QByteArray cardFile(const QByteArray &frontMatter, const QByteArray &body)
{
    return "---\n" + frontMatter + "---\n" + body;
}

const QByteArray hostileText = "first\n\xe2\x80\xae"
                               "reversed\n\x1b[31mred\x07\ntab\tend\n";

Files filesBefore()
{
    return {{"README.md", cardFile("license: mit\ntags:\n- vision\n- old\nmodel-index: []\n", "# Tiny\n\nA model.\n")},
            {"blanks.py", program(6)},
            {"crlf.txt", "one\r\ntwo\r\nthree\r\n"},
            {"data/scores.csv", csv(30, 7)},
            {"gone.txt", "one\ntwo\n"},
            {"huge.txt", QByteArray("The same line again.\n").repeated(3'300'000)},
            {"latin.txt", "b\xe4r\n"},
            {"long.py", program(20'000)},
            {"notebook.ipynb", notebook("0.001", "0.42\\n", {})},
            {"strange.txt", hostileText},
            {"tokenizer_config.json", chatTemplate("{{ eos_token }}")},
            {"train/data.py", program(8)},
            {"train/loop.py", program(4)},
            {"weights.bin", QByteArray("\0\1\2\3", 4).repeated(5'000)},
            {"wide.json", "{\"values\": [" + QByteArray("0.125, ").repeated(30'000) + "1]}"},
            {"\"\xe2\x80\xaegnp.exe\"", "before\n"},
            {"\"line\\nbreak\\033[31m.txt\"", "before\n"},
            {"deep/" + QByteArray("folder-in-a-folder/").repeated(40) + "file.txt", "before\n"}};
}

QByteArray changes()
{
    Files after = filesBefore();
    after.remove("gone.txt");
    after["README.md"] = cardFile("license: apache-2.0\ntags:\n- vision\n- tiny\n- speech\nlanguage:\n- en\n- de\n",
                                  "# Tiny\n\nA small model.\n\nIt learned for longer.\n");
    after["blanks.py"].replace("    y = x", "\ty  =  x").replace("layer_3(x,", "layer_3(values,");
    after["crlf.txt"] = "one\ntwo\nthree\n";
    after["data/scores.csv"] = csv(31, 7).replace("17,item", "17,thing");
    after["huge.txt"] += "And another one.\n";
    for (const int number : {12, 9000, 19990}) {
        const QByteArray name = "layer_" + QByteArray::number(number);
        after["long.py"].replace(QByteArray(name + "(x, scale=1.0)"), QByteArray(name + "(x, *, scale=2.0)"));
    }
    after["latin.txt"] = "h\xe4ngt\n";
    after["notebook.ipynb"] =
        notebook("0.0003", "0.31\\n",
                 R"(,{"cell_type":"markdown","id":"d","metadata":{},"source":"## Result\nIt is **better**.\n"})");
    after["strange.txt"].replace("red", "blue");
    after["tokenizer_config.json"] =
        chatTemplate("{% if add_generation_prompt %}\\n<|assistant|>\\n{% endif %}").replace("2048", "4096");
    after["weights.bin"] += "longer";
    after["wide.json"].replace("1]", "2]");
    for (const QByteArray &path : after.keys()) {
        if (path.startsWith('"') || path.startsWith("deep"))
            after[path] = "after\n";
    }
    after.remove("train/data.py");
    after.remove("train/loop.py");
    return commit("Change everything at once", 90'000, after) + removeFile("gone.txt")
        + moveFile("train/data.py", "training/data.py") + moveFile("train/loop.py", "training/loop.py")
        + setFile("100644", "training/data.py", program(8).replace("layer_5(x", "layer_5(values"))
        + setFile("100755", "run.sh", "#!/bin/sh\npython train.py\n") + setFile("120000", "latest", "v2")
        + setFile("100644", "new.txt", "brand\nnew\n") + setFile("100644", "empty.txt", {});
}

}  // namespace

/// What git and people do to files, in every look: each is a row of the changed files and a view of what changed.
class TestChangeScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryFixture> m_fixture;
    test::Screens m_screens;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    /// The first one whose path has `part` in it.
    void selectFile(const QString &part)
    {
        const auto *files = find<QTreeView>(u"changedFiles"_s)->model();
        const QModelIndex row = files->match(files->index(0, 0), Qt::DisplayRole, part, 1, Qt::MatchContains).value(0);
        QVERIFY2(row.isValid(), qPrintable(part));
        QVERIFY(m_fixture->selectFile(row.data().toString()));
        QTest::qWait(150);  // colours, which come a little later: none is needed
    }
    void setAspect(int index) { find<QComboBox>(u"diffAspect"_s)->setCurrentIndex(index); }
    void look(const QString &state) { m_screens.look(m_fixture->page(), u"change-"_s + state); }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_fixture->page().resize(1280, 900);
        const core::RepoId repo = m_fixture->create(u"tiny"_s,
                                                    commit("First state", 0, filesBefore())
                                                        + setFile("100644", "run.sh", "#!/bin/sh\npython train.py\n")
                                                        + setFile("120000", "latest", "v1") + changes());
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows() == 2 && m_fixture->isSettled(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(find<QTreeView>(u"changedFiles"_s)->model()->rowCount(), 22, 30'000);
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void everyKind()
    {
        for (const QString &path :
             {u"README.md"_s, u"blanks.py"_s, u"crlf.txt"_s, u"scores.csv"_s, u"gone.txt"_s, u"huge.txt"_s,
              u"latin.txt"_s, u"notebook.ipynb"_s, u"strange.txt"_s, u"tokenizer_config.json"_s, u"training/data.py"_s,
              u"training/loop.py"_s, u"weights.bin"_s, u"wide.json"_s, u"run.sh"_s, u"latest"_s, u"new.txt"_s,
              u"empty.txt"_s}) {
            selectFile(path);
            if (path == u"empty.txt")
                QTRY_COMPARE(find<QLabel>(u"diffReason"_s)->text(), ui::FactsView::tr("The file is empty."));
            look(QString(path).replace(u'/', u'-'));
        }
        selectFile(u"exe"_s);
        look(u"hostile-direction"_s);
        selectFile(u"break"_s);
        look(u"hostile-controls"_s);
        selectFile(u"folder-in-a-folder"_s);
        look(u"hostile-depth"_s);
    }

    void linesAreFoldedOpenedAndCompared()
    {
        selectFile(u"long.py"_s);
        look(u"folded"_s);
        auto *text = find<QWidget>(u"diffPane"_s)->findChild<QWidget *>(u"textDiff"_s);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Home);
        QTest::keyClick(text, Qt::Key_Return);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(text, Qt::Key_Down, Qt::ShiftModifier);
        look(u"unfolded-selected"_s);
        auto *sideBySide = find<QAbstractButton>(u"diffSideBySide"_s);
        sideBySide->setChecked(true);
        QTest::keyClick(&m_fixture->page(), Qt::Key_F7);
        look(u"folded-sides"_s);
        selectFile(u"strange.txt"_s);
        look(u"strange-sides"_s);
        selectFile(u"wide.json"_s);
        setAspect(1);
        look(u"wide-sides"_s);
    }

    void blanksCanBeLeftOut()
    {
        selectFile(u"blanks.py"_s);
        auto *whitespace = find<QComboBox>(u"diffWhitespace"_s);
        const auto *counts = find<QLabel>(u"diffCounts"_s);
        const QString withBlanks = counts->text();
        whitespace->setCurrentIndex(3);
        QTRY_VERIFY(counts->text() != withBlanks);
        look(u"blanks-left-out"_s);
        selectFile(u"crlf.txt"_s);
        look(u"blanks-only"_s);
    }

    void meaningWithBothSides()
    {
        selectFile(u"tokenizer_config.json"_s);
        auto *values = find<QWidget>(u"meaningView"_s)->findChild<QTreeView *>(u"changedValues"_s);
        values->setCurrentIndex(values->model()->index(values->model()->rowCount() - 1, 0));
        look(u"chat-template"_s);
        find<QAbstractButton>(u"diffSideBySide"_s)->setChecked(true);
        look(u"chat-template-sides"_s);
        selectFile(u"notebook.ipynb"_s);
        look(u"notebook-sides"_s);
    }

    void inASmallWindow()
    {
        m_fixture->page().resize(760, 620);
        selectFile(u"README.md"_s);
        look(u"small-meaning"_s);
        selectFile(u"blanks.py"_s);
        look(u"small-text"_s);
        selectFile(u"weights.bin"_s);
        look(u"small-facts"_s);
    }
};

QTEST_MAIN(TestChangeScreens)

#include "tst_changescreens.moc"
