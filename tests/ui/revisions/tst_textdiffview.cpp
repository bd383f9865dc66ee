#include "ui/revisions/textdiffview.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::DiffLayout;
using ui::DiffText;
using ui::TextDiffView;

namespace {

QByteArray numbered(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "value_" + QByteArray::number(i) + " = " + QByteArray::number(i * 7) + "  # comment\n";
    return text;
}

std::shared_ptr<const DiffText> textOf(const QByteArray &before, const QByteArray &after, const QString &name = {})
{
    return std::make_shared<const DiffText>(ui::layOut(core::diffText(before, after), name, core::Whitespace::Exact));
}

}  // namespace

/// The view of a text diff: moving in it, copying from it, and how fast it is with much to show.
class TestTextDiffView final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TextDiffView> m_view;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }

private slots:
    void init()
    {
        m_view = std::make_unique<TextDiffView>();
        m_view->resize(900, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }

    void cleanup() { m_view.reset(); }

    void startsAtTheFirstChange()
    {
        const QByteArray before = numbered(200);
        QByteArray after = before;
        after.replace("value_150 ", "changed_150 ");
        m_view->setText(textOf(before, after));
        QCOMPARE(m_view->rows().at(m_view->currentRow()).before, 150);
        QVERIFY(m_view->accessibleDescription().contains(u"removed"));
        QVERIFY(m_view->accessibleDescription().contains(u"151"));
    }

    void keysMoveAndUnfold()
    {
        const QByteArray before = numbered(200);
        QByteArray after = before;
        after.replace("value_150 ", "changed_150 ");
        m_view->setText(textOf(before, after));
        press(Qt::Key_Home);
        QCOMPARE(m_view->currentRow(), 0);
        QVERIFY(m_view->accessibleDescription().contains(u"147"));  // how many are folded away
        const qsizetype rows = m_view->rows().size();
        press(Qt::Key_Return);
        QCOMPARE(m_view->rows().size(), rows + 146);
        press(Qt::Key_End);
        QCOMPARE(m_view->currentRow(), m_view->rows().size() - 1);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        QVERIFY(m_view->goToPreviousChange());
        QCOMPARE(m_view->rows().at(m_view->currentRow()).before, 150);
        QVERIFY(!m_view->goToPreviousChange());
    }

    void selectedLinesAreCopiedAsTheFileHasThem()
    {
        m_view->setText(textOf("a\n\tb\nc\n", "a\n\tB\nc\n"));
        press(Qt::Key_Home);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a\n\tb\n\tB\n"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedText(), u"a\n\tb\n\tB\nc\n"_s);
        m_view->setDiffLayout(DiffLayout::SideBySide);
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedText(), u"a\n\tB\nc\n"_s);
    }

    void theChangeStaysWhenTheLayoutChanges()
    {
        const QByteArray before = numbered(300);
        QByteArray after = before;
        after.replace("value_50 ", "x\ny\nz\n").replace("value_250 ", "w ");
        m_view->setText(textOf(before, after));
        QVERIFY(m_view->goToNextChange());
        const int change = m_view->rows().at(m_view->currentRow()).replacement;
        m_view->setDiffLayout(DiffLayout::SideBySide);
        QCOMPARE(m_view->rows().at(m_view->currentRow()).replacement, change);
    }

    void linesGetTheirColours()
    {
        if (qEnvironmentVariableIsEmpty("SLIPWAY_PLUGINS"))
            QSKIP("The plugin's folder is not named");
        m_view->setText(textOf("x = 1\n", "def f():\n    return 2  # two\n", u"a.py"_s));
        ui::SyntaxLines lines;
        QSignalSpy colored(&lines, &ui::SyntaxLines::colored);
        lines.setText(textOf("x = 1\n", "def f():\n    return 2  # two\n", u"a.py"_s));
        QTRY_COMPARE(colored.count(), 2);
        const QList<ui::SyntaxSpan> spans = lines.spans(ui::SyntaxLines::Side::After, 1);
        QVERIFY(std::ranges::any_of(
            spans, [](const ui::SyntaxSpan &span) { return span.meaning == ui::SyntaxMeaning::Comment; }));
        QVERIFY(!lines.spans(ui::SyntaxLines::Side::Before, 0).isEmpty());
    }

    void aHundredThousandLinesScrollSmoothly()
    {
        const QByteArray before = numbered(100'000);
        QByteArray after = before;
        after.replace("7  #", "8  #");
        m_view->setText(textOf(before, after, u"a.py"_s));
        for (const auto layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
            m_view->setDiffLayout(layout);
            QList<qint64> times;
            QScrollBar *bar = m_view->verticalScrollBar();
            for (int i = 0; i < 60; ++i) {
                QElapsedTimer timer;
                timer.start();
                bar->setValue(bar->maximum() * i / 60);
                m_view->viewport()->repaint();
                times.append(timer.elapsed());
            }
            std::ranges::sort(times);
            qInfo() << "median" << times.at(30) << "ms, most" << times.last() << "ms";
            QCOMPARE_LT(times.at(30), 50);
        }
    }
};

QTEST_MAIN(TestTextDiffView)

#include "tst_textdiffview.moc"
