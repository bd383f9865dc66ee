#include "tests/ui/card/formtest.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using ui::ChoiceInput;

/// The editors of the form's fields: texts, lists, choices, switches.
class TestFormFields final : public test::FormTest
{
    Q_OBJECT

private slots:
    void aTextChangesItsOwnLine()
    {
        open(card);
        auto *license = answer<ChoiceInput>(u"license"_s);
        type(license, "apache-2.0");
        QTest::keyClick(license, Qt::Key_Return);
        QByteArray expected = card;
        QCOMPARE(text(), expected.replace("'mit'  #", "'apache-2.0' #"));  // its column, as far as it can
        QCOMPARE(undoStack().count(), 1);
    }

    void typingIsOneChangePerPause()
    {
        open("---\nlicense: mit\nmask_token: a\n---\n");
        auto *token = answer<ChoiceInput>(u"mask_token"_s);
        type(token, "[MASK]");
        QTRY_COMPARE(text(), "---\nlicense: mit\nmask_token: '[MASK]'\n---\n");
        QCOMPARE(undoStack().count(), 1);
        QCOMPARE(token->cursorPosition(), 6);
        QTest::keyClicks(token, "x");
        QTRY_VERIFY(text().contains("[MASK]x"));
        QCOMPARE(undoStack().count(), 2);
        QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(token->text(), "[MASK]");
        QTest::keyClicks(token, "yz");
        QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);  // what is half typed goes as a whole
        QTRY_COMPARE(token->text(), "[MASK]");
        QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(token->text(), "a");
        QCOMPARE(text(), "---\nlicense: mit\nmask_token: a\n---\n");
    }

    void anEmptiedTextTakesItsKeyAway()
    {
        open("---\nlicense: mit\nmask_token: a\n---\n");
        auto *token = answer<ChoiceInput>(u"mask_token"_s);
        token->setFocus();
        token->selectAll();
        QTest::keyClick(token, Qt::Key_Delete);
        QTest::keyClick(token, Qt::Key_Tab);
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
        QVERIFY(isShown(u"mask_token"_s));  // somebody may go on there
    }

    void aListIsChangedItemByItem()
    {
        open(card);
        ChoiceInput &input = tags(u"tags"_s)->input();
        type(&input, "four, five,");
        QByteArray expected = card;
        QCOMPARE(text(), expected.replace("  - three\r\n", "  - three\r\n  - four\r\n  - five\r\n"));
        QTest::keyClick(&input, Qt::Key_Backspace);
        QTest::keyClick(&input, Qt::Key_Backspace);
        QCOMPARE(text(), card);
        QTest::keyClick(&input, Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        expected = card;
        QCOMPARE(text(), expected.replace("  - \"two\"\r\n", ""));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY2(text().contains("  - three\r\n  - one  # the first\r\n"), text().constData());
        QCOMPARE(chipTexts(u"tags"_s), (QStringList{"three", "one"}));
        QCOMPARE(qobject_cast<ui::TagChip *>(QApplication::focusWidget())->text(), "three");
        while (undoStack().canUndo())
            undoStack().undo();
        QCOMPARE(text(), card);
        QTRY_COMPARE(chipTexts(u"tags"_s), (QStringList{"one", "two", "three"}));
    }

    void theCrossTakesAnItemOut()
    {
        open(card);
        ui::TagChip *chip = tags(u"language"_s)->chips().first();
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, chip->height() / 2));
        QByteArray expected = card;
        QCOMPARE(text(), expected.replace("[de, en]", "[en]"));
    }

    void theLastItemTakesItsKeyAlong()
    {
        open("---\nlicense: mit\ntags:\n- one\n---\n");
        QTest::keyClick(&tags(u"tags"_s)->input(), Qt::Key_Backspace);
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
    }

    void languagesAreFoundByAnyName()
    {
        open("---\nlicense: mit\n---\n");
        ChoiceInput &input = tags(u"language"_s)->input();
        type(&input, "deut");
        QVERIFY2(offered(&input).contains("German · Deutsch (de)"), qPrintable(offered(&input).join('\n')));
        QTest::keyClick(list(&input), Qt::Key_Down);
        QTest::keyClick(list(&input), Qt::Key_Return);
        QCOMPARE(text(), "---\nlicense: mit\nlanguage:\n- de\n---\n");
        type(&input, "Norwegian");
        QTest::keyClick(&input, Qt::Key_Return);
        QVERIFY2(text().contains("- 'no'\n"), text().constData());  // quoted, or it is false to others
        QCOMPARE(chipTexts(u"language"_s).size(), 2);
    }

    void aListOffersAllByGroup()
    {
        open("---\nlicense: mit\n---\n");
        auto *task = answer<ChoiceInput>(u"pipeline_tag"_s);
        task->setFocus();
        QTest::keyClick(task, Qt::Key_Down);
        QVERIFY(offered(task).contains("Computer Vision"));
        QVERIFY(offered(task).contains("Text Classification (text-classification)"));
        const QAbstractItemModel *rows = list(task)->model();
        QVERIFY(!(rows->flags(rows->index(0, 0)) & Qt::ItemIsSelectable));
        QTest::keyClick(list(task), Qt::Key_Escape);
        type(task, "fill");
        QTest::keyClick(list(task), Qt::Key_Down);
        QTest::keyClick(list(task), Qt::Key_Return);
        QVERIFY2(text().contains("pipeline_tag: fill-mask\n"), text().constData());
        QVERIFY(row(u"pipeline_tag"_s)->findChild<QLabel *>("fieldHint")->text().contains("Natural Language"));
    }

    void anotherLicenceHasANameAndALink()
    {
        open("---\nlicense: mit\n---\n");
        auto *license = answer<ChoiceInput>(u"license"_s);
        type(license, "other");
        QTest::keyClick(license, Qt::Key_Return);
        QTRY_VERIFY(isShown(u"license_name"_s) && isShown(u"license_link"_s));
        type(answer<ChoiceInput>(u"license_link"_s), "LICENSE");
        QTest::keyClick(answer<ChoiceInput>(u"license_link"_s), Qt::Key_Return);
        QCOMPARE(text(), "---\nlicense: other\nlicense_link: LICENSE\n---\n");
    }

    void severalLicencesAreAList()
    {
        open("---\nlicense:\n- mit\n- apache-2.0\n---\n");
        QCOMPARE(chipTexts(u"license"_s), (QStringList{"mit", "apache-2.0"}));
        QTest::keyClick(&tags(u"license"_s)->input(), Qt::Key_Backspace);
        QCOMPARE(text(), "---\nlicense:\n- mit\n---\n");
    }

    void yesAndNoAndNothing()
    {
        open("---\nlicense: mit\ninference: false\n---\n");
        auto *box = answer<QComboBox>(u"inference"_s);
        QVERIFY(box);
        QCOMPARE(box->currentIndex(), 2);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(text(), "---\nlicense: mit\ninference: true\n---\n");
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
        setText("---\nlicense: mit\ninference:\n  parameters:\n    top_k: 2\n---\n");
        QTRY_VERIFY(answer<QPushButton>(u"inference"_s));  // a map is edited in the text
    }

    void longTextsHaveLines()
    {
        open("---\nlicense: mit\nextra_gated_prompt: |\n  One.\n  Two.\n---\n");
        auto *edit = answer<QPlainTextEdit>(u"extra_gated_prompt"_s);
        QVERIFY(edit);
        QCOMPARE(edit->toPlainText(), "One.\nTwo.\n");
        edit->setFocus();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, "Three: 3.");
        QTest::keyClick(edit, Qt::Key_Tab);
        QVERIFY2(text().contains("One.\n  Two.\n  Three: 3.\n"), text().constData());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(edit->toPlainText(), "One.\nTwo.\n");
    }
};

QTEST_MAIN(TestFormFields)
#include "tst_formfields.moc"
