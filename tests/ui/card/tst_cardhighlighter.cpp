#include "tests/ui/support/contrastcheck.h"
#include "ui/card/cardeditor.h"
#include "ui/card/cardhighlighter.h"
#include "ui/card/prosechecker.h"
#include "ui/shared/syntaxcolors.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

QTextCharFormat formatOf(const CardEditor &editor, int line, int column)
{
    const QTextBlock block = editor.document()->findBlockByNumber(line - 1);
    QTextCharFormat all;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.start <= column && column < range.start + range.length)
            all.merge(range.format);
    }
    return all;
}

QColor colorOf(const CardEditor &editor, int line, int column)
{
    return formatOf(editor, line, column).foreground().color();
}

bool finish(CardEditor &editor)
{
    return QTest::qWaitFor([&] { return editor.highlighter().isFinished(); }, 20'000);
}

class OneWord final : public ProseChecker
{
public:
    bool isMisspelled(const QString &word) override { return word == u"wrogn"; }
};

}  // namespace

class TestCardHighlighter final : public QObject
{
    Q_OBJECT

private slots:
    void init() { theme::apply(*qApp, core::Appearance::Light); }

    void coloursEachPartInItsLanguage()
    {
        CardEditor editor;
        editor.setText(u"---\nlicense: mit # why\n---\n# Title\ntext\n```python\nimport os\n```\ntext\n"_s);
        QVERIFY(finish(editor));
        QVERIFY(colorOf(editor, 2, 0).isValid() && formatOf(editor, 2, 0).hasProperty(QTextFormat::ForegroundBrush));
        QVERIFY(colorOf(editor, 2, 0) != colorOf(editor, 2, 16));  // a key and a comment
        QVERIFY(formatOf(editor, 4, 2) != formatOf(editor, 5, 0));
        QVERIFY(formatOf(editor, 7, 0).hasProperty(QTextFormat::ForegroundBrush));  // import
        QVERIFY(!formatOf(editor, 9, 0).hasProperty(QTextFormat::ForegroundBrush));
    }

    void followsWhatIsTyped()
    {
        CardEditor editor;
        editor.setText(u"a\n\nimport os\n"_s);
        QVERIFY(finish(editor));
        const QTextCharFormat before = formatOf(editor, 3, 0);
        editor.select({.begin = 2, .end = 2});
        QTest::keyClicks(&editor, "```python");
        QVERIFY(finish(editor));
        QVERIFY(formatOf(editor, 3, 0) != before);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&editor, Qt::Key_Backspace);
        QVERIFY(finish(editor));
        QCOMPARE(formatOf(editor, 3, 0), before);
    }

    void misspelledProseIsUnderlined()
    {
        CardEditor editor;
        OneWord checker;
        editor.highlighter().setProseChecker(&checker);
        editor.setText(u"---\na: wrogn\n---\nso wrogn it is `wrogn`\n"_s);
        QVERIFY(finish(editor));
        QCOMPARE(formatOf(editor, 2, 3).underlineStyle(), QTextCharFormat::NoUnderline);
        QCOMPARE(formatOf(editor, 4, 4).underlineStyle(), QTextCharFormat::SpellCheckUnderline);
        QCOMPARE(formatOf(editor, 4, 17).underlineStyle(), QTextCharFormat::NoUnderline);
        editor.highlighter().setProseChecker(nullptr);
        QVERIFY(finish(editor));
        QCOMPARE(formatOf(editor, 4, 4).underlineStyle(), QTextCharFormat::NoUnderline);
    }

    void changesWithTheTheme()
    {
        CardEditor editor;
        editor.setText(u"---\nlicense: mit\n---\n"_s);
        QVERIFY(finish(editor));
        const QColor light = colorOf(editor, 2, 0);
        theme::apply(*qApp, core::Appearance::Dark);
        QTRY_VERIFY(colorOf(editor, 2, 0) != light);
    }

    void coloursCanBeRead()
    {
        using enum SyntaxMeaning;
        for (const bool dark : {false, true}) {
            for (const SyntaxMeaning meaning : {Keyword, Name, String, Number, Comment, Special, Error}) {
                const QColor color = syntaxColor(meaning, dark);
                for (const QColor &behind : {theme::colors(dark).surface, theme::colors(dark).surfaceHover}) {
                    const double ratio = test::contrast(color, behind);
                    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(color.name(), behind.name()).arg(ratio)));
                }
            }
        }
    }

    void withoutThePluginTheTextIsPlain()
    {
        const QByteArray folder = qgetenv("SLIPWAY_PLUGINS");
        qputenv("SLIPWAY_PLUGINS", "/nowhere");
        CardEditor editor;
        OneWord checker;
        editor.highlighter().setProseChecker(&checker);
        editor.setText(u"# wrogn\n"_s);
        QVERIFY(finish(editor));
        qputenv("SLIPWAY_PLUGINS", folder);
        QCOMPARE(formatOf(editor, 1, 3).underlineStyle(), QTextCharFormat::SpellCheckUnderline);
        QVERIFY(!formatOf(editor, 1, 3).hasProperty(QTextFormat::ForegroundBrush));
    }

    void neverBlocksForLong()
    {
        CardEditor editor;
        editor.setText(u"# a\n"_s);  // reads the definitions
        QVERIFY(finish(editor));
        editor.setText(QString(u"Some *words* and `code` in a line of prose, [linked](x).\n"_s).repeated(20'000));
        qint64 longest = 0;
        QElapsedTimer all;
        all.start();
        while (!editor.highlighter().isFinished()) {
            QElapsedTimer timer;
            timer.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);  // one of its turns, which is what is timed
            longest = std::max(longest, timer.elapsed());
        }
        qInfo("1.1 MB are coloured in %lld ms; no more than %lld ms at a time", all.elapsed(), longest);
        QVERIFY(longest < 50);
    }

    void theDefinitionsAreReadQuickly()
    {
        CardEditor editor;
        QElapsedTimer timer;
        editor.setText(u"# a\n"_s);
        timer.start();
        QVERIFY(finish(editor));
        qInfo("the first line is coloured after %lld ms, loaded beside the window", timer.elapsed());
    }
};

QTEST_MAIN(TestCardHighlighter)
#include "tst_cardhighlighter.moc"
