#include "core/revisions/htmlexport.h"

#include "scratchrepository.h"

#include <QRegularExpression>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

namespace {

ExportWords words()
{
    return {.language = "en",
            .title = "<old> & new",
            .summary = "some files",
            .noChanges = "nothing",
            .cut = "more",
            .fileCut = "this file has more",
            .binary = "not text",
            .tooLarge = "too large",
            .unreadable = "unreadable",
            .noLineEnd = "(no line end)",
            .outputsChanged = "other outputs",
            .kind = [](ChangedEntry::Kind kind) { return u"kind %1"_s.arg(static_cast<int>(kind)); },
            .size = [](std::int64_t bytes) { return QString::number(bytes) + " B"; },
            .cell = [](qsizetype cell) { return "Cell " + QString::number(cell); }};
}

}  // namespace

class HtmlExportTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfAFileIsMarkup();
    void everyKindIsShownByItsMeaning();
    void whatIsNotWhatItsNameSaysIsShownAsText();
    void needsNothingElse();
    void longFilesAreCut();
    void sameSidesSaySo();

private:
    [[nodiscard]] QByteArray exported(const ExportOptions &options = {}) const;

    ScratchRepository m_repository;
    GitOid m_before;
};

QByteArray HtmlExportTest::exported(const ExportOptions &options) const
{
    const auto compared = compare(m_repository.side(m_before), m_repository.side(m_repository.commit()));
    QByteArray html;
    const bool isWritten = compared
        && writeHtml(
                               *compared, words(),
                               [&html](QByteArrayView part) {
                                   html += part;
                                   return Result<>{};
                               },
                               options);
    return isWritten ? html : QByteArray{};
}

void HtmlExportTest::nothingOfAFileIsMarkup()
{
    m_repository.write("<img src=x onerror=alert(1)>.txt", "<script>alert(1)</script> \"&\n");
    m_repository.write("config.json", R"({"<b>": "</td><script>", "k": "\u202e"})");
    m_repository.write("bidi.txt", "a \xE2\x80\xAE b \x1b[31m c\td\n");
    m_before = m_repository.commit();
    m_repository.write("<img src=x onerror=alert(1)>.txt", "<script>alert(2)</script> \"&\n");
    m_repository.write("config.json", R"({"<b>": "</td><script>x", "k": "\u202e!"})");
    m_repository.write("bidi.txt", "b \xE2\x80\xAE b \x1b[31m c\td\n");
    const QByteArray html = exported();
    QVERIFY(!html.isEmpty());
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("<img"));
    QVERIFY(html.contains("&lt;script&gt;alert("));
    QVERIFY(html.contains("<title>&lt;old&gt; &amp; new</title>"));
    QVERIFY(!html.contains("\xE2\x80\xAE"));
    QVERIFY(!html.contains('\x1b'));
    QVERIFY(html.contains("\\u202e b \\x1b[31m c\td"));
}

void HtmlExportTest::everyKindIsShownByItsMeaning()
{
    const QByteArray pixel = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    const QByteArray cells = R"({"cells":[{"cell_type":"code","source":["x = 1"],"outputs":[]}],"nbformat":4})";
    m_repository.write("README.md", "---\nlicense: mit\n---\n# Old\n");
    m_repository.write("a.ipynb", cells);
    m_repository.write("logo.png", pixel);
    m_repository.write("w.safetensors", LfsPointer{.oid = sha256Of("a"), .sizeBytes = 1'000}.toText());
    m_repository.write("tokenizer.json", R"({"model":{"vocab":{"a":0},"merges":[]}})");
    m_repository.write("tokenizer_config.json", R"({"chat_template":"one\ntwo"})");
    m_before = m_repository.commit();
    m_repository.write("README.md", "---\nlicense: apache-2.0\n---\n# New\n");
    m_repository.write("a.ipynb", QByteArray(cells).replace("x = 1", "x = 2").replace("[]", "[1]"));
    m_repository.write("logo.png", pixel + "x");
    m_repository.write("w.safetensors", LfsPointer{.oid = sha256Of("b"), .sizeBytes = 2'000}.toText());
    m_repository.write("tokenizer.json", R"({"model":{"vocab":{"a":0,"bc":1},"merges":[]}})");
    m_repository.write("tokenizer_config.json", R"({"chat_template":"one\nthree"})");
    const QByteArray html = exported();
    QVERIFY(html.contains("<th>license</th><td class=d>&quot;mit&quot;</td><td class=a>&quot;apache-2.0&quot;</td>"));
    QVERIFY(html.contains("<td class=n>4</td><td class=n></td><td class=m>-</td><td class=t># <mark>Old</mark>"));
    QVERIFY(html.contains("Cell 1"));
    QVERIFY(html.contains("other outputs"));
    QVERIFY(html.contains("<img alt=\"\" src=\"data:image/png;base64,iVBOR"));
    QVERIFY(html.contains(QByteArray{"1000 B<br><code>" + sha256Of("a").toHex()}));
    QVERIFY(html.contains("<th>bc</th>"));
    QVERIFY(html.contains("<mark>three</mark>") || html.contains(">three<"));
}

void HtmlExportTest::whatIsNotWhatItsNameSaysIsShownAsText()
{
    m_repository.write("broken.json", "{\"a\": [\n");
    m_repository.write("broken.ipynb", "[]\n");
    m_repository.write("text.json", QByteArray("a\0b", 3));
    m_before = m_repository.commit();
    m_repository.write("broken.json", "{\"b\": [\n");
    m_repository.write("broken.ipynb", "[1]\n");
    m_repository.write("text.json", QByteArray("a\0c", 3));
    const QByteArray html = exported();
    QVERIFY(html.contains("<td class=t>{&quot;<mark>b</mark>&quot;: ["));
    QVERIFY(html.contains("<td class=m>+</td><td class=t>["));
    QVERIFY(html.contains("not text"));
}

void HtmlExportTest::needsNothingElse()
{
    m_repository.write("a.txt", "http://example.org/ a\n");
    m_before = m_repository.commit();
    m_repository.write("a.txt", "http://example.org/ b");
    const QByteArray html = exported();
    QVERIFY(html.contains("prefers-color-scheme:dark"));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(html.contains("(no line end)"));
    static const QRegularExpression loads{R"((src|href)=(?!"(#|data:)))"};
    QVERIFY(!QString::fromUtf8(html).contains(loads));
    QVERIFY(html.endsWith("</html>\n"));
}

void HtmlExportTest::longFilesAreCut()
{
    m_repository.write("a.txt", "");
    m_before = m_repository.commit();
    m_repository.write("a.txt", QByteArray("line\n").repeated(1'000));
    const QByteArray html = exported({.maxLinesPerFile = 100});
    QCOMPARE(html.count("<td class=t>line"), 100);
    QVERIFY(html.contains("this file has more"));
}

void HtmlExportTest::sameSidesSaySo()
{
    m_before = m_repository.commit();
    QVERIFY(exported().contains("nothing"));
}

QTEST_GUILESS_MAIN(HtmlExportTest)
#include "tst_htmlexport.moc"
