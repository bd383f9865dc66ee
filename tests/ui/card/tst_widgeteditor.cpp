#include "tests/ui/card/editortest.h"
#include "ui/card/form/filevaluefield.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace Qt::StringLiterals;

/// `widget`: examples with the fields of the task.
class TestWidgetEditor final : public test::EditorTest
{
    Q_OBJECT

    [[nodiscard]] QListWidget *list() const { return part<QListWidget>(u"items-widget"_s); }

    void write(const QString &path, const QString &text) const
    {
        auto *box = field<QPlainTextEdit>(path);
        QVERIFY2(box, qPrintable(path));
        box->setPlainText(text);
        m_editor->commit();
    }

public:
    TestWidgetEditor()
        : EditorTest(u"widget"_s)
    {
    }

private slots:
    void fieldsFollowTheTask_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("classification") << u"text-classification"_s << QStringList{u"text"_s, u"output"_s};
        QTest::newRow("question answering")
            << u"question-answering"_s << QStringList{u"text"_s, u"context"_s, u"output.answer"_s, u"output.score"_s};
        QTest::newRow("zero shot") << u"zero-shot-classification"_s
                                   << QStringList{u"text"_s, u"candidate_labels"_s, u"multi_class"_s};
        QTest::newRow("speech recognition")
            << u"automatic-speech-recognition"_s << QStringList{u"src"_s, u"output.text"_s};
        QTest::newRow("text to image") << u"text-to-image"_s << QStringList{u"text"_s, u"output.url"_s};
        QTest::newRow("similarity") << u"sentence-similarity"_s << QStringList{u"source_sentence"_s, u"sentences"_s};
        QTest::newRow("tables") << u"table-question-answering"_s << QStringList{u"text"_s, u"table"_s};
        QTest::newRow("chat with images") << u"image-text-to-text"_s << QStringList{u"messages"_s};
    }

    void fieldsFollowTheTask()
    {
        QFETCH(QString, task);
        QFETCH(QStringList, fields);
        open("---\npipeline_tag: " + task.toUtf8() + "\n---\n");
        press(u"addItem"_s);
        QCOMPARE(list()->count(), 1);
        for (const QString &name : fields + QStringList{u"example_title"_s, u"group"_s})
            QVERIFY2(part<ui::ValueField>(u"value-"_s + name), qPrintable(name));
        m_form->undo();
        QCOMPARE(list()->count(), 0);
    }

    void aFieldChangesItsOwnLines()
    {
        open("---\r\npipeline_tag: text-generation\r\nwidget: # two\r\n- text: \"One\"  # first\r\n"
             "  example_title: 'A'\r\n- text: Two\r\n---\r\n# Tiny\r\n");
        QCOMPARE(list()->count(), 2);
        list()->setCurrentRow(1);
        type(u"example_title"_s, u"B"_s);
        QCOMPARE(m_form->text(),
                 "---\r\npipeline_tag: text-generation\r\nwidget: # two\r\n- text: \"One\"  # first\r\n"
                 "  example_title: 'A'\r\n- text: Two\r\n  example_title: B\r\n---\r\n# Tiny\r\n");
        QCOMPARE(list()->item(1)->text(), u"B"_s);
        list()->setCurrentRow(0);
        write(u"text"_s, u"Uno"_s);
        QVERIFY(m_form->text().contains("- text: \"Uno\"  # first\r\n"));
    }

    void lookingAtExamplesChangesNothing()
    {
        const QByteArray card =
            "---\npipeline_tag: text-generation\nwidget:\n- {text: One, foo: [1]}\n- text: |\n    Two\n"
            "    lines\n  parameters: {top_k: 1}\n---\n";
        open(card);
        for (int row : {1, 0, 1})
            list()->setCurrentRow(row);
        m_editor->commit();
        QCOMPARE(m_form->text(), card);
        QVERIFY(part<QLabel>(u"keptKeys"_s)->text().contains(u"parameters"));
        list()->setCurrentRow(0);
        QVERIFY(part<QLabel>(u"keptKeys"_s)->text().contains(u"foo"));
    }

    void examplesAreCopiedMovedAndRemoved()
    {
        open("---\npipeline_tag: text-generation\nwidget:\n# about one\n- text: One\n- text: Two\n---\n");
        list()->setCurrentRow(0);
        press(u"copyItem"_s);
        QCOMPARE(list()->currentRow(), 1);
        write(u"text"_s, u"Three"_s);
        QCOMPARE(m_form->text(),
                 "---\npipeline_tag: text-generation\nwidget:\n# about one\n- text: One\n- text: Three\n"
                 "- text: Two\n---\n");
        list()->setCurrentRow(0);
        press(u"moveItemDown"_s);
        QCOMPARE(list()->currentRow(), 1);
        QCOMPARE(m_form->text(),
                 "---\npipeline_tag: text-generation\nwidget:\n- text: Three\n# about one\n- text: One\n"
                 "- text: Two\n---\n");
        press(u"removeItem"_s);
        QCOMPARE(m_form->text(), "---\npipeline_tag: text-generation\nwidget:\n- text: Three\n- text: Two\n---\n");
        press(u"removeItem"_s);
        press(u"removeItem"_s);
        QCOMPARE(m_form->text(), "---\npipeline_tag: text-generation\n---\n");
    }

    void aTextThatIsEmptiedKeepsItsPlace()
    {
        open("---\npipeline_tag: text-generation\nwidget:\n- text: One\n---\n");
        write(u"text"_s, {});
        QCOMPARE(m_form->metadata().value(u"widget"_s), QCborValue(QCborArray{QCborMap{{u"text"_s, QString{}}}}));
    }

    void undoIsSeen()
    {
        open("---\npipeline_tag: text-generation\nwidget:\n- text: One\n---\n");
        auto *box = field<QPlainTextEdit>(u"text"_s);
        box->setFocus();
        write(u"text"_s, u"Two"_s);
        m_form->undo();
        QCOMPARE(box->toPlainText(), u"One"_s);
        QVERIFY(box->hasFocus());
        m_form->redo();
        QCOMPARE(box->toPlainText(), u"Two"_s);
    }

    void chatsHaveARowForEachMessage()
    {
        open("---\npipeline_tag: text-generation\ntags: [conversational]\n---\n");
        press(u"addItem"_s);
        const core::YamlPath messages = core::YamlPath::fromString(u"widget[0].messages");
        QCOMPARE(m_form->metadata().value(messages).toArray().size(), 1);
        press(u"addRow"_s);
        const auto rows = m_editor->findChildren<ui::ValueField *>(u"value-content"_s);
        QCOMPARE(rows.size(), 2);
        qobject_cast<QPlainTextEdit *>(rows.at(1)->answer())->setPlainText(u"Hello"_s);
        m_editor->commit();
        QCOMPARE(m_form->metadata().value(messages).toArray().at(1).toMap().value(u"content"_s),
                 QCborValue{u"Hello"_s});
        m_editor->findChildren<QAbstractButton *>(u"removeRow"_s).first()->click();
        QCOMPARE(m_form->metadata().value(messages).toArray().size(), 1);
    }

    void tablesAreEditedCellByCell()
    {
        open("---\npipeline_tag: tabular-classification\nwidget:\n- structured_data:\n    a: [1, 2] # numbers\n"
             "    b:\n    - x\n    - y\n---\n");
        auto *cells = field<QTableWidget>(u"structured_data"_s);
        QVERIFY(cells);
        QCOMPARE(cells->rowCount(), 3);
        cells->item(1, 0)->setText(u"7"_s);
        cells->item(2, 1)->setText(u"z"_s);
        cells->item(0, 1)->setText(u"c"_s);
        QCOMPARE(m_form->text(),
                 "---\npipeline_tag: tabular-classification\nwidget:\n- structured_data:\n"
                 "    a: [7, 2] # numbers\n    c:\n    - x\n    - z\n---\n");
        press(u"gridAddRow"_s);
        QCOMPARE(cells->rowCount(), 4);
        cells->setCurrentCell(1, 0);
        press(u"gridRemoveRow"_s);
        press(u"gridAddColumn"_s);
        QCOMPARE(cells->columnCount(), 3);
        cells->setCurrentCell(1, 2);
        press(u"gridRemoveColumn"_s);
        QCOMPARE(m_form->metadata().value(core::YamlPath::fromString(u"widget[0].structured_data.c")),
                 QCborValue(QCborArray{u"z"_s, QString{}}));
    }

    void aChosenFileGoesAlong()
    {
        open("---\npipeline_tag: image-classification\nwidget:\n- src: old.png\n---\n");
        QTemporaryDir folder;
        QFile file{folder.filePath(u"cat.png"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("png") == 3);
        file.close();
        part<ui::FileField>(u"value-src"_s)->take(file.fileName());
        QTRY_COMPARE(m_form->text(), "---\npipeline_tag: image-classification\nwidget:\n- src: images/cat.png\n---\n");
        QVERIFY(m_form->card().stagedImages().contains(u"images/cat.png"_s));
    }

    void rulesSpeakAtTheirField()
    {
        open("---\npipeline_tag: image-classification\nwidget:\n- src: nowhere.png\n---\n");
        auto *source = part<ui::ValueField>(u"value-src"_s);
        QTRY_VERIFY(source->findChild<QLabel *>(u"valueProblem"_s)->isVisible());
        QVERIFY(source->findChild<QLabel *>(u"valueProblem"_s)->text().contains(u"nowhere.png"));
    }
};

QTEST_MAIN(TestWidgetEditor)
#include "tst_widgeteditor.moc"
