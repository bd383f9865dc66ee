#include "tests/ui/card/editortest.h"
#include "ui/card/resultfiles.h"

#include <QApplication>
#include <QCborArray>
#include <QCborMap>
#include <QClipboard>
#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

/// `model-index`: a row for each value, its fields, and rows out of a spreadsheet.
class TestResultsEditor final : public test::EditorTest
{
    Q_OBJECT

    static inline const QByteArray card =
        "---\r\npipeline_tag: text-generation\r\nmodel-index:\r\n- name: tiny # ours\r\n  results:\r\n"
        "  - task:\r\n      type: text-generation\r\n    dataset: {name: GSM8K, type: openai/gsm8k}  # maths\r\n"
        "    metrics:\r\n    - type: accuracy\r\n      value: 0.50 # half\r\n    - name: 'Exact'\r\n"
        "      type: exact_match\r\n      value: 20.0 \xC2\xB1 1.2\r\n      verified: true\r\n"
        "      verifyToken: abc\r\n---\r\n# Tiny\r\n";

    [[nodiscard]] QTableView *table() const { return part<QTableView>(u"items-model-index"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void select(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    [[nodiscard]] QCborValue at(const QString &path) const
    {
        return m_form->metadata().value(core::YamlPath::fromString(path));
    }

public:
    TestResultsEditor()
        : EditorTest(u"model-index"_s)
    {
    }

private slots:
    void everyValueHasARow()
    {
        open(card);
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(cell(0, 1), u"GSM8K"_s);
        QCOMPARE(cell(0, 2), u"Accuracy"_s);
        QCOMPARE(cell(0, 3), u"0.5"_s);
        QVERIFY(cell(1, 3).startsWith(u"20.0 ± 1.2"));
        select(1);
        auto *token = field<QLineEdit>(u"metrics[1].verifyToken"_s);
        QVERIFY(token && token->isReadOnly());
        m_editor->commit();
        QCOMPARE(m_form->text(), card);
    }

    void aFieldChangesItsOwnLine()
    {
        open(card);
        select(0);
        type(u"metrics[0].value"_s, u"0.75"_s);
        QCOMPARE(m_form->text(), QByteArray(card).replace("0.50 # half", "0.75 # half"));
        QCOMPARE(cell(0, 3), u"0.75"_s);
        type(u"dataset.split"_s, u"test"_s);
        QVERIFY(m_form->text().contains("dataset: {name: GSM8K, type: openai/gsm8k, split: test}  # maths\r\n"));
        m_form->undo();
        m_form->undo();
        QCOMPARE(m_form->text(), card);
    }

    void rowsComeAndGo()
    {
        open(card);
        select(0);
        press(u"addMetric"_s);
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(table()->currentIndex().row(), 1);
        type(u"metrics[1].type"_s, u"f1"_s);
        QCOMPARE(cell(1, 2), u"F1"_s);
        press(u"removeItem"_s);
        QCOMPARE(m_form->text(), card);
        press(u"copyItem"_s);
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(table()->currentIndex().row(), 2);
        press(u"removeItem"_s);
        QCOMPARE(m_form->text(), card);
        press(u"removeItem"_s);
        press(u"removeItem"_s);
        QVERIFY(m_form->metadata().value(u"model-index"_s).isUndefined());
    }

    void theFirstResultMakesTheIndex()
    {
        open("---\npipeline_tag: text-classification\n---\n");
        press(u"addItem"_s);
        type(u"dataset.name"_s, u"IMDB"_s);
        type(u"dataset.type"_s, u"stanfordnlp/imdb"_s);
        type(u"metrics[0].value"_s, u"0.9"_s);
        QCOMPARE(at(u"model-index[0].name"_s), QCborValue{u"tiny"_s});
        QCOMPARE(at(u"model-index[0].results[0].task.type"_s), QCborValue{u"text-classification"_s});
        QCOMPARE(at(u"model-index[0].results[0].metrics[0].value"_s), QCborValue{0.9});
        QTRY_COMPARE(m_form->card().checker().errorCount(), 0);
    }

    void rowsArePastedFromASpreadsheet()
    {
        open(card);
        QApplication::clipboard()->setText(u"Dataset\tSplit\tMetric\tScore\nstanfordnlp/imdb\ttest\tF1\t0.81\n"
                                           "stanfordnlp/imdb\ttrain\taccuracy\t0.9\n"_s);
        press(u"pasteResults"_s);
        QCOMPARE(table()->model()->rowCount(), 4);
        QVERIFY(m_form->text().startsWith(QByteArray(card).chopped(13)));
        QCOMPARE(at(u"model-index[0].results[1].dataset.split"_s), QCborValue{u"test"_s});
        QCOMPARE(at(u"model-index[0].results[1].metrics[0].type"_s), QCborValue{u"f1"_s});
        QCOMPARE(at(u"model-index[0].results[2].metrics[0].value"_s), QCborValue{0.9});
        m_form->undo();
        QCOMPARE(m_form->text(), card);
        QApplication::clipboard()->setText(u"nothing of the kind"_s);
        press(u"pasteResults"_s);
        QCOMPARE(m_form->text(), card);
        QVERIFY(part<QLabel>(u"resultsNote"_s)->isVisible());
    }

    void aBenchmarksResultIsCopiedIntoAFile()
    {
        open(card);
        select(0);
        press(u"convertResult"_s);
        ui::ResultFiles &files = m_form->card().resultFiles();
        QCOMPARE(files.paths(), QStringList{u".eval_results/results.yaml"_s});
        const ui::ResultFile *file = files.file(files.paths().first());
        QCOMPARE(file->text(), u"- dataset:\n    id: openai/gsm8k\n  value: 0.5\n"_s);
        QCOMPARE(m_form->text(), card);
        m_form->undo();
        QVERIFY(files.paths().isEmpty());
    }

    void otherShapesAreLeftToTheText()
    {
        open("---\nlicense: mit\n---\n");
        m_form->card().session().replace(u"---\nmodel-index:\n- name: tiny\n---\n"_s, ui::ChangeOrigin::Editor, {});
        QVERIFY(!m_editor->canShow(m_form->metadata().value(u"model-index"_s)));
    }
};

QTEST_MAIN(TestResultsEditor)
#include "tst_resultseditor.moc"
