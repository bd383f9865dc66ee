#include "tests/support/loopbackserver.h"
#include "tests/support/timelimit.h"
#include "tests/ui/preview/previewfixture.h"
#include "tests/ui/support/heartbeat.h"

#include <QElapsedTimer>
#include <QTest>

/// Cards that mean harm: nothing of them runs, nothing leaves, and the page stays alive.
class TestPreviewHostile final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<test::PreviewFixture> m_fixture;

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LoopbackServer>([](LoopbackServer::Exchange &exchange) { exchange.reply(200); });
        m_fixture = std::make_unique<test::PreviewFixture>();
        QVERIFY(m_fixture->start());
    }

    void doesNothing_data()
    {
        QTest::addColumn<QString>("card");
        const QList<std::pair<const char *, const char *>> cards{
            {"script", "<script>owned=1</script>\n\n<script src='URL/x.js'></script>"},
            {"event handlers",
             "<img src=x onerror=owned=1><p onclick=owned=1 onmouseover=owned=1>x</p><details open "
             "ontoggle=owned=1>x</details><video src=x onerror=owned=1></video>"},
            {"iframe", "<iframe src='URL/f'></iframe><iframe srcdoc='<script>parent.owned=1</script>'></iframe>"},
            {"object", "<object data='URL/o'></object><embed src='URL/e'>"},
            {"file",
             "<img src='file:///etc/passwd'><a href='file:///etc/passwd'>x</a><video src='file:///etc/passwd'>"},
            {"javascript",
             "[x](javascript:owned=1) <a href='java&#x0A;script:owned=1'>x</a> <a href=' "
             "&#1;javascript:owned=1'>x</a> <img src='javascript:owned=1'>"},
            {"svg",
             "<svg onload=owned=1><script>owned=1</script><use href='URL/s.svg#x'/><image href='URL/i'/>"
             "<foreignObject><img src='URL/fo'></foreignObject></svg>"},
            {"math",
             "<math><maction actiontype='statusline' xlink:href='javascript:owned=1'>x</maction><mtext>"
             "<style><img src=x onerror=owned=1></style></mtext></math>"},
            {"css url",
             "<p style=\"background:url('URL/bg')\">x</p><p style='background:\\75rl(URL/esc)'>x</p>"
             "<p style='list-style-image:image-set(\"URL/set\" 1x)'>x</p>"},
            {"css sheet",
             "<style>@import 'URL/import.css'; @font-face{font-family:f;src:url(URL/font)} "
             "p{background:url(URL/sheet);font-family:f} a[href^='h']{background:url(URL/leak)}</style>\n\nx"},
            {"meta", "<meta http-equiv=refresh content='0;url=URL/meta'>\n\nx"},
            {"base", "<base href='URL/'>\n\n<img src=rel.png> [x](rel)"},
            {"form", "<form action='URL/form'><input name=a autofocus onfocus=owned=1><button>go</button></form>"},
            {"link",
             "<link rel=stylesheet href='URL/link.css'><link rel=preload as=image href='URL/pre'>"
             "<link rel=dns-prefetch href='URL'>"},
            {"remote image", "![x](URL/img.png) <img src='URL/img2.png' srcset='URL/img3.png 2x'>"},
            {"remote media",
             "<video src='URL/v.mp4' poster='URL/p.png' autoplay></video><audio src='URL/a.mp3'></audio>"
             "<picture><source srcset='URL/s.png'><img src=x></picture>"},
            {"ping", "<a href='https://a.b' ping='URL/ping'>x</a>"},
            {"background", "<table background='URL/tb'><tr><td background='URL/td'>x</td></tr></table>"},
            {"mutation noscript", "<noscript><p title='</noscript><img src=x onerror=owned=1>'></noscript>"},
            {"mutation form",
             "<form><math><mtext></form><form><mglyph><style></math><img src onerror=owned=1></style>"},
            {"mutation svg", "<svg></p><style><a id='</style><img src=1 onerror=owned=1>'>"},
            {"mutation title",
             "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 "
             "onerror=owned=1&gt;'>"},
            {"clobbering",
             "<img name=slipway><a id=slipway></a><a id=slipway name=article href='x'></a><img id=qt>"
             "<p id=card>x</p><img name=getElementById><input type=checkbox name=attributes>"},
            {"maths",
             "$$\\href{javascript:owned=1}{x}$$ $$\\includegraphics{URL/k.png}$$ "
             "$$\\htmlData{x=1}{y}$$ \\\\(\\text{<img src=x onerror=owned=1>}\\\\)"},
            {"code language", "```\"><img/src=x/onerror=owned=1>\nx\n```\n\n```js onload=owned=1\nx\n```"},
            {"front matter",
             "---\nlicense: \"<img src=x onerror=owned=1>\"\ntags: [\"<script>owned=1</script>\"]\n"
             "extra_gated_prompt: \"<img src='URL/gate' onerror=owned=1>\"\nwidget:\n"
             "- text: \"<b onclick=owned=1>\"\n  output: {url: 'URL/widget'}\n---\n<Gallery />\n"},
            {"gallery", "<Gallery>\n![\"><img src=x onerror=owned=1>](URL/g.png)\n</Gallery>"},
            {"template",
             "<template><img src=x onerror=owned=1></template><div><template shadowrootmode=open>"
             "<img src='URL/shadow'></template></div>"},
        };
        for (const auto &[name, card] : cards)
            QTest::newRow(name) << QString::fromUtf8(card);
    }

    void doesNothing()
    {
        QFETCH(QString, card);
        const QString url = m_server->url().toString().chopped(1);
        const int before = m_server->connectionCount();
        QVERIFY(m_fixture->show("start\n\n" + QString{card}.replace("URL", url) + "\n\nend\n"));
        QTest::qWait(150);  // what would leave or run needs its moment
        QCOMPARE(m_fixture->value("typeof owned").toString(), "undefined");
        QCOMPARE(m_server->connectionCount(), before);
        QCOMPARE(
            m_fixture->count("script, iframe, object, embed, form, meta, base, link, [onerror], [onclick], [onload], "
                             "a[href^=javascript], img[src^=file]"),
            0);
        QCOMPARE(m_fixture->value("location.href").toString(), "card://page/preview.html");
        QVERIFY(m_fixture->show("# alive\n"));
        QCOMPARE(m_fixture->count("a#alive"), 1);
    }

    void monstersLeaveThePageResponsive_data()
    {
        QTest::addColumn<QString>("card");
        QTest::newRow("5 MB line") << QString{5'000'000, 'a'};
        QTest::newRow("5 MB line of marks") << QString{"word *x* [y `z "}.repeated(330'000);
        QTest::newRow("100,000 nested lists") << QString{"- "}.repeated(100'000) + "x";
        QString stairs;
        for (int i = 0; i < 1'500; ++i)
            stairs += QString{i * 2, ' '} + "- x\n";
        QTest::newRow("stairs of lists") << stairs;
        QTest::newRow("100,000 quotes") << QString{'>'}.repeated(100'000) + "x";
        QTest::newRow("deep HTML") << QString{"<div>"}.repeated(100'000) + "x";
        QTest::newRow("10,000 rows") << "|a|b|\n|-|-|\n" + QString{"|1|2|\n"}.repeated(10'000);
        QTest::newRow("unclosed marks") << QString{"$$ ` <!-- \\\\( **a [b]( "}.repeated(20'000);
    }

    void monstersLeaveThePageResponsive()
    {
        QFETCH(QString, card);
        QElapsedTimer clock;
        clock.start();
        const test::Heartbeat heart;
        QVERIFY(m_fixture->show(card, 30'000));
        QVERIFY(m_fixture->value("1 + 1").isValid());
        QVERIFY(m_fixture->show("# alive\n", 30'000));
        QCOMPARE(m_fixture->count("a#alive"), 1);
        qInfo("%lld ms, the window waited %lld ms at most", clock.elapsed(), heart.longestMs());
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY2(heart.longestMs() < test::limitMs(400), qPrintable(QString::number(heart.longestMs())));
    }
};

QTEST_MAIN(TestPreviewHostile)
#include "tst_previewhostile.moc"
