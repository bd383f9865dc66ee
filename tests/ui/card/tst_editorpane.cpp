#include "tests/ui/support/widgetchecks.h"
#include "ui/card/cardeditor.h"
#include "ui/card/cardhighlighter.h"
#include "ui/card/editorpane.h"
#include "ui/card/findbar.h"
#include "ui/card/outlinepanel.h"
#include "ui/card/tabledialog.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

const QString sample =
    u"---\nlicense: apache-2.0  # as the base model\nlanguage:\n- en\ntags:\n- lora\n---\n\n"
    "# Model Card for Sample\n\nA *small* model that was **finetuned** on [a set](https://hf.co), "
    "see `config.json`. This langauge is fine and the line is long enough to be wrapped at the edge.\n\n"
    "## Results\n\n| task | accuracy |\n| ---- | -------: |\n| sst2 |     91.3 |\n\n"
    "- one\n- [ ] two\n\n> A quote\n\n```python\nfrom transformers import pipeline\n"
    "pipe = pipeline(\"text-classification\", model=\"me/sample\")\n```\n\n$$ e = mc^2 $$\n"_s;

core::Heading heading(int level, const QString &title, qsizetype begin)
{
    return {.level = level, .title = title, .slug = title.toLower(), .span = {.begin = begin, .end = begin + 2}};
}

}  // namespace

class TestEditorPane final : public QObject
{
    Q_OBJECT

    test::LongLocale m_longLocale;

private slots:
    void everyActionIsListed()
    {
        EditorPane pane;
        QSet<QString> names;
        QSet<QString> keys;
        for (const QAction *action : pane.actions()) {
            QVERIFY2(action->objectName().startsWith(u"card."), qPrintable(action->text()));
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY(!names.contains(action->objectName()));
            names.insert(action->objectName());
            if (const QString key = action->shortcut().toString(); !key.isEmpty()) {
                QVERIFY2(!keys.contains(key), qPrintable(key));
                keys.insert(key);
            }
        }
        for (const QString &name : {u"card.bold"_s, u"card.table"_s, u"card.find"_s, u"card.heading6"_s,
                                    u"card.nextFinding"_s, u"card.spelling"_s, u"card.imagePair"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void shortcutsWork()
    {
        EditorPane pane;
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.editor().setFocus();
        pane.editor().setText(u"word"_s);
        QTest::keyClick(&pane.editor(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(pane.editor().text(), u"**word**"_s);
        QTest::keyClick(&pane.editor(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(pane.editor().text(), u"## **word**"_s);
        QTest::keyClick(&pane.editor(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(pane.findChild<FindBar *>()->isVisible());
    }

    void aTableIsEditedInItsPlace()
    {
        EditorPane pane;
        pane.show();
        pane.editor().setText(u"x\n\n|a|b|\n|-|-|\n|1|2|\n\ny"_s);
        pane.editor().select({.begin = 4, .end = 4});
        pane.findChild<QAction *>(u"card.table"_s)->trigger();
        auto *dialog = pane.findChild<TableDialog *>();
        QVERIFY(dialog);
        auto *cells = dialog->findChild<QTableView *>(u"tableCells"_s);
        QCOMPARE(cells->model()->rowCount(), 2);
        cells->model()->setData(cells->model()->index(1, 1), u"3|4"_s);
        dialog->accept();
        QCOMPARE(pane.editor().text(), u"x\n\n| a   | b    |\n| --- | ---- |\n| 1   | 3\\|4 |\n\ny"_s);
    }

    void aNewTableIsABlock()
    {
        EditorPane pane;
        pane.show();
        pane.editor().setText(u"x\r\n"_s);
        pane.editor().select({.begin = 1, .end = 1});
        pane.findChild<QAction *>(u"card.table"_s)->trigger();
        pane.findChild<TableDialog *>()->accept();
        QVERIFY2(pane.editor().text().startsWith(u"x\r\n\r\n| Column 1 | Column 2 |\r\n| --"_s),
                 qPrintable(pane.editor().text()));
    }

    void theTableDialogsMenusChangeTheTable()
    {
        auto *dialog = new TableDialog({{u"a"_s, u"b"_s}, {{u"1"_s, u"2"_s}}}, nullptr);
        dialog->show();
        const auto trigger = [dialog](const QString &tool, int entry) {
            dialog->findChild<QToolButton *>(tool)->menu()->actions().at(entry)->trigger();
        };
        dialog->findChild<QTableView *>()->setCurrentIndex(dialog->findChild<QTableView *>()->model()->index(1, 0));
        trigger(u"tableRow"_s, 0);
        QCOMPARE(dialog->table().rowCount(), 3);
        trigger(u"tableRow"_s, 2);
        QCOMPARE(dialog->table().cell(2, 0), u"1"_s);
        trigger(u"tableColumn"_s, 3);
        QCOMPARE(dialog->table().cell(0, 1), u"a"_s);
        trigger(u"tableAlignment"_s, 3);
        QCOMPARE(dialog->table().alignment(1), core::ColumnAlignment::Right);
        trigger(u"tableRow"_s, 4);
        QCOMPARE(dialog->table().rowCount(), 2);
        trigger(u"tableColumn"_s, 4);
        QCOMPARE(dialog->table().columnCount(), 1);
        delete dialog;
    }

    void theOutlineFollowsAndLeads()
    {
        OutlinePanel panel;
        panel.show();
        auto *tree = panel.findChild<QTreeWidget *>(u"outlineTree"_s);
        QVERIFY(!tree->isVisible());
        panel.setOutline({heading(1, u"A"_s, 0), heading(3, u"B"_s, 10), heading(2, u"C"_s, 20)});
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 2);
        panel.setPosition(12);
        QCOMPARE(tree->currentItem()->text(0), u"B"_s);
        tree->topLevelItem(0)->setExpanded(false);
        panel.setPosition(25);
        QCOMPARE(tree->currentItem()->text(0), u"A"_s);
        panel.setOutline({heading(1, u"A"_s, 0), heading(2, u"C"_s, 20)});
        QVERIFY(!tree->topLevelItem(0)->isExpanded());
        QSignalSpy activated(&panel, &OutlinePanel::headingActivated);
        emit tree->itemActivated(tree->topLevelItem(0)->child(0), 0);
        QCOMPARE(activated.first().first().value<core::TextSpan>().begin, 20);
    }

    void looksAsItShould_data()
    {
        QTest::addColumn<QString>("look");
        QTest::addColumn<core::Appearance>("appearance");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("light") << u"light"_s << core::Appearance::Light << false;
        QTest::newRow("dark") << u"dark"_s << core::Appearance::Dark << false;
        QTest::newRow("long words") << u"long"_s << core::Appearance::Light << true;
    }

    void looksAsItShould()
    {
        QFETCH(QString, look);
        QFETCH(core::Appearance, appearance);
        QFETCH(bool, isLong);
        theme::apply(*qApp, appearance);
        if (isLong)
            QCoreApplication::installTranslator(&m_longLocale);
        EditorPane pane;
        pane.setLanguages({u"en"_s});
        pane.resize(760, 720);
        pane.show();
        pane.editor().setText(sample);
        pane.editor().setFindings(
            {{.rule = u"X"_s, .severity = core::Severity::Error, .span = {.begin = 4, .end = 11}},
             {.rule = u"Y"_s, .severity = core::Severity::Warning, .span = {.begin = 80, .end = 90}}});
        pane.editor().goToLine(9);
        QTRY_VERIFY(pane.editor().highlighter().isFinished());
        QTest::qWait(300);  // the spelling's answers, where there is a dictionary
        QTRY_VERIFY(pane.editor().highlighter().isFinished());
        QCOMPARE(test::controlsWithoutName(pane), QStringList{});
        test::screenshot(pane, u"editor-"_s + look);
        auto *bar = pane.findChild<FindBar *>();
        bar->openReplace();
        bar->findChild<QLineEdit *>(u"findText"_s)->setText(u"model"_s);
        bar->findNext();
        QTRY_COMPARE(test::clippedTexts(pane), QStringList{});
        test::screenshot(pane, u"editor-find-"_s + look);
        bar->findChild<QToolButton *>(u"findExpression"_s)->setChecked(true);
        bar->findChild<QLineEdit *>(u"findText"_s)->setText(u"mod(el"_s);
        QTRY_COMPARE(test::clippedTexts(pane), QStringList{});
        test::screenshot(pane, u"editor-wrong-"_s + look);
        pane.editor().select({.begin = sample.indexOf(u"sst2"_s), .end = sample.indexOf(u"sst2"_s)});
        pane.findChild<QAction *>(u"card.table"_s)->trigger();
        auto *dialog = pane.findChild<TableDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(test::clippedTexts(*dialog), QStringList{});
        test::screenshot(*dialog, u"editor-table-"_s + look);
        dialog->reject();
        QCoreApplication::removeTranslator(&m_longLocale);
    }
};

QTEST_MAIN(TestEditorPane)
#include "tst_editorpane.moc"
