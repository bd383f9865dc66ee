#include "ui/shared/markdownview.h"
#include "ui/shared/theme.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Somebody else's Markdown: readable, and harmless.
class TestMarkdownView final : public QObject
{
    Q_OBJECT

private slots:
    void htmlIsText()
    {
        ui::MarkdownView view;
        view.showMarkdown(u"a <b>bold</b> <script>alert(1)</script> <a href=\"https://example.org\">x</a>"_s);
        QVERIFY(view.toPlainText().contains(u"<b>bold</b>"));
        QVERIFY(view.toPlainText().contains(u"<script>"));
    }

    void aPictureIsItsWords()
    {
        ui::MarkdownView view;
        view.showMarkdown(u"see ![the curve](https://example.org/a.png) and ![](file:///etc/passwd)"_s);
        QCOMPARE(view.toPlainText().trimmed(), u"see the curve and"_s);  // one without words is nothing
        QVERIFY(!view.toPlainText().contains(QChar::ObjectReplacementCharacter));
    }

    void codeAndQuotesAreTold()
    {
        ui::MarkdownView view;
        view.showMarkdown(u"one\n\n```\na = 1\nb = 2\n```\n\n> somebody said\n"_s);
        QHash<QString, QTextBlock> blocks;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
            blocks.insert(block.text().trimmed(), block);
        QCOMPARE(blocks.value(u"one"_s).blockFormat().background().style(), Qt::NoBrush);
        for (const QString &line : {u"a = 1"_s, u"b = 2"_s})
            QCOMPARE(blocks.value(line).blockFormat().background().color(), ui::theme::colors().surfaceHover);
        QVERIFY(blocks.value(u"a = 1"_s).blockFormat().topMargin() > 0);
        QCOMPARE(blocks.value(u"b = 2"_s).blockFormat().topMargin(), 0);
        QCOMPARE(blocks.value(u"somebody said"_s).begin().fragment().charFormat().foreground().color(),
                 ui::theme::colors().textMuted);
    }

    void ownSignsForPicturesDoNoHarm()
    {
        ui::MarkdownView view;
        view.showMarkdown(u"a \uFFFC b \uFFFC c"_s);
        QVERIFY(view.toPlainText().startsWith(u'a'));
    }

    void nothingIsLoaded()
    {
        ui::MarkdownView view;
        QVERIFY(!view.loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).isValid());
        QVERIFY(!view.loadResource(QTextDocument::StyleSheetResource, QUrl(u"https://example.org/a.css"_s)).isValid());
    }

    void onlyWebAddressesLeadSomewhere()
    {
        ui::MarkdownView view;
        const QSignalSpy spy(&view, &ui::MarkdownView::webLinkActivated);
        for (const QString &url : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"#anchor"_s, u"mailto:a@b"_s})
            emit view.anchorClicked(QUrl(url));
        QCOMPARE(spy.size(), 0);
        emit view.anchorClicked(QUrl(u"https://example.org/x"_s));
        QCOMPARE(spy.size(), 1);
    }

    void itIsAsHighAsItsText()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *view = new ui::MarkdownView(&window);
        layout->addWidget(view);
        layout->addStretch(1);
        window.resize(400, 600);
        window.show();
        view->showMarkdown(u"one"_s);
        const int one = view->height();
        view->showMarkdown(u"one\n\ntwo\n\nthree"_s);
        QVERIFY(view->height() > 2 * one);
        const int wide = view->height();
        view->showMarkdown(QString(u"words "_s).repeated(60));
        const int before = view->height();
        window.resize(200, 600);
        QTRY_VERIFY(view->height() > before);
        view->setMostHeight(wide);
        QCOMPARE(view->height(), wide);
    }

    void deepNestingIsQuick_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("quotes") << QString(6000, u'>');
        QTest::newRow("lists") << QString(u"- "_s).repeated(3000);
        QTest::newRow("mixed") << QString(u"> - 1. "_s).repeated(800);
        QTest::newRow("emphasis") << QString(6000, u'*');
        QTest::newRow("table") << QString(u"|"_s).repeated(1000) + u'\n' + QString(u"|-"_s).repeated(1000) + u"|\n"_s;
        QTest::newRow("brackets") << QString(6000, u'[');
    }

    void deepNestingIsQuick()
    {
        QFETCH(const QString, markdown);
        ui::MarkdownView view;
        view.resize(400, 100);
        QElapsedTimer clock;
        clock.start();
        view.showMarkdown(markdown);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_MAIN(TestMarkdownView)

#include "tst_markdownview.moc"
