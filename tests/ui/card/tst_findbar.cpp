#include "ui/card/cardeditor.h"
#include "ui/card/findbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ui;

class TestFindBar final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    CardEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;

    template <typename T>
    T *find(const char *name) const
    {
        return m_bar->findChild<T *>(QLatin1StringView{name});
    }
    void type(const QString &pattern) const { find<QLineEdit>("findText")->setText(pattern); }
    [[nodiscard]] QString count() const { return find<QLabel>("findCount")->text(); }

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_editor = new CardEditor(m_window.get());
        m_bar = new FindBar(*m_editor, m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_editor);
        layout->addWidget(m_bar);
        m_window->show();
        m_editor->setText(u"one two\r\none three\r\nOne\r\n"_s);
    }

    void goesRoundTheEnds()
    {
        m_bar->openFind();
        type(u"one"_s);
        m_bar->findNext();
        QCOMPARE(m_editor->selectedSpan(), (core::TextSpan{0, 3}));
        m_bar->findNext();
        m_bar->findNext();
        QCOMPARE(m_editor->selectedSpan(), (core::TextSpan{20, 23}));
        QVERIFY(count().contains(u"3"));
        m_bar->findNext();
        QCOMPARE(m_editor->selectedSpan(), (core::TextSpan{0, 3}));
        m_bar->findPrevious();
        QCOMPARE(m_editor->selectedSpan(), (core::TextSpan{20, 23}));
    }

    void switchesNarrowTheSearch()
    {
        m_bar->openFind();
        type(u"One"_s);
        find<QToolButton>("findCase")->setChecked(true);
        m_bar->findNext();
        QCOMPARE(m_editor->selectedSpan(), (core::TextSpan{20, 23}));
        find<QToolButton>("findCase")->setChecked(false);
        type(u"t"_s);
        find<QToolButton>("findWords")->setChecked(true);
        QCOMPARE(count(), u"No match"_s);
    }

    void takesTheSelectionForItsPattern()
    {
        m_editor->select({.begin = 4, .end = 7});
        m_bar->openFind();
        QCOMPARE(find<QLineEdit>("findText")->text(), u"two"_s);
    }

    void staysInAnySelectionOfLines()
    {
        m_editor->select({.begin = 0, .end = 12});
        m_bar->openReplace();
        QVERIFY(find<QToolButton>("findSelection")->isChecked());
        type(u"one"_s);
        find<QLineEdit>("replaceText")->setText(u"1"_s);
        find<QPushButton>("replaceAll")->click();
        QCOMPARE(m_editor->text(), u"1 two\r\n1 three\r\nOne\r\n"_s);
    }

    void replacesAllInOneEdit()
    {
        QSignalSpy edited(m_editor, &CardEditor::edited);
        m_bar->openReplace();
        find<QToolButton>("findExpression")->setChecked(true);
        type(u"^(\\w+)$"_s);
        find<QLineEdit>("replaceText")->setText(u"[$1]\\n"_s);
        find<QPushButton>("replaceAll")->click();
        QCOMPARE(m_editor->text(), u"one two\r\none three\r\n[One]\r\n\r\n"_s);
        type(u"one"_s);
        find<QLineEdit>("replaceText")->setText(u"x"_s);
        find<QPushButton>("replaceAll")->click();
        QCOMPARE(m_editor->text(), u"x two\r\nx three\r\n[x]\r\n\r\n"_s);
        QCOMPARE(edited.count(), 2);
        QVERIFY(count().contains(u"3"));
    }

    void replacesOneAfterTheOther()
    {
        m_bar->openReplace();
        type(u"one"_s);
        find<QLineEdit>("replaceText")->setText(u"x"_s);
        find<QPushButton>("replaceOne")->click();  // finds
        find<QPushButton>("replaceOne")->click();
        QCOMPARE(m_editor->text(), u"x two\r\none three\r\nOne\r\n"_s);
        QCOMPARE(m_editor->selectedSpan(), (core::TextSpan{7, 10}));
    }

    void aWrongExpressionIsExplained()
    {
        m_bar->openFind();
        find<QToolButton>("findExpression")->setChecked(true);
        type(u"one("_s);
        auto *problem = find<QLabel>("findProblem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(u"4"), qPrintable(problem->text()));
        type(u"one"_s);
        QVERIFY(!problem->isVisible());
    }

    void escapeGivesTheTextBack()
    {
        m_bar->openFind();
        type(u"one"_s);
        QTest::keyClick(find<QLineEdit>("findText"), Qt::Key_Escape);
        QVERIFY(!m_bar->isVisible());
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
