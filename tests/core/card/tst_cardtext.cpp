#include "core/card/cardtext.h"
#include "core/yaml/yamlvalue.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using Problem = CardText::BlockProblem;

namespace {

QString vectors()
{
    return qEnvironmentVariable("SLIPWAY_TEST_DATA") + u"/cards/"_s;
}

QByteArray read(const QString &name)
{
    QFile file{vectors() + name};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a vector is missing");
    return file.readAll();
}

}  // namespace

class TestCardText final : public QObject
{
    Q_OBJECT

private slots:
    void theBlockIsFoundAsTheHubFindsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("yaml");  // null without a block
        QTest::addColumn<QString>("body");
        QTest::addColumn<Problem>("problem");
        const auto row = [](const char *name, const QString &text, const QString &yaml, const QString &body,
                            Problem problem) { QTest::newRow(name) << text << yaml << body << problem; };
        const QString none;
        const QString empty = u""_s;
        row("nothing", empty, none, empty, Problem::Missing);
        row("plain", u"---\na: 1\n---\nbody\n"_s, u"a: 1"_s, u"body\n"_s, Problem::None);
        row("at the end", u"---\na: 1\n---"_s, u"a: 1"_s, empty, Problem::None);
        row("CR LF", u"---\r\na: 1\r\n---\r\nbody"_s, u"a: 1"_s, u"body"_s, Problem::None);
        row("two fences", u"---\n---\n"_s, none, u"---\n---\n"_s, Problem::Missing);
        row("two fences with CR LF", u"---\r\n---\r\nbody"_s, empty, u"body"_s, Problem::None);
        row("a blank line between", u"---\n\n---\nbody"_s, empty, u"body"_s, Problem::None);
        row("blanks behind the closing fence", u"---\na: 1\n--- \t\nbody"_s, u"a: 1"_s, u"body"_s, Problem::None);
        row("blanks behind the opening fence", u"--- \na: 1\n---\n"_s, none, u"--- \na: 1\n---\n"_s,
            Problem::BlanksAfterOpening);
        row("white space before", u"\n \u00a0\n---\na: 1\n---\n"_s, u"a: 1"_s, empty, Problem::None);
        row("a byte order mark", u"\ufeff---\na: 1\n---\n"_s, u"a: 1"_s, empty, Problem::None);
        row("text before", u"# Title\n---\na: 1\n---\n"_s, none, u"# Title\n---\na: 1\n---\n"_s, Problem::TextBefore);
        row("a rule is no block", u"Text\n\n---\nmore text\n---\n"_s, none, u"Text\n\n---\nmore text\n---\n"_s,
            Problem::Missing);
        row("not closed", u"---\na: 1\n\n# T\ntext\n"_s, none, u"---\na: 1\n\n# T\ntext\n"_s, Problem::NotClosed);
        row("closed by dots", u"---\na: 1\n...\ntext\n"_s, none, u"---\na: 1\n...\ntext\n"_s, Problem::WrongClosing);
        row("closed by four dashes", u"---\na: 1\n----\ntext\n"_s, none, u"---\na: 1\n----\ntext\n"_s,
            Problem::WrongClosing);
        row("a fence inside a block scalar", u"---\na: |\n  x\n---\n  y\n---\n"_s, u"a: |\n  x"_s, u"  y\n---\n"_s,
            Problem::None);
        row("fence in fence", u"---\n---\na: 1\n---\nbody"_s, u"---\na: 1"_s, u"body"_s, Problem::None);
        row("CR alone", u"---\ra: 1\r---\rbody"_s, none, u"---\ra: 1\r---\rbody"_s, Problem::NotClosed);
        row("CR alone, to the end", u"---\ra: 1\r---"_s, u"a: 1"_s, empty, Problem::None);
        row("text behind the closing fence", u"---\na: 1\n---oops\n"_s, none, u"---\na: 1\n---oops\n"_s,
            Problem::NotClosed);
    }

    void theBlockIsFoundAsTheHubFindsIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, yaml);
        QFETCH(QString, body);
        QFETCH(Problem, problem);
        const CardText card{text};
        QCOMPARE(card.hasBlock(), !yaml.isNull());
        QCOMPARE(card.blockProblem(), problem);
        QCOMPARE(card.yamlText(), yaml.isNull() ? u""_s : yaml);
        QCOMPARE(card.bodyText(), body);
        QCOMPARE(card.encode(), text.toUtf8());
    }

    void brokenCardsGiveWhatTheHubSays_data()
    {
        QTest::addColumn<QJsonObject>("card");
        for (const QJsonValue &card : QJsonDocument::fromJson(read(u"index.json"_s)).object()[u"cards"_s].toArray())
            QTest::addRow("%s", qPrintable(card[u"file"_s].toString())) << card.toObject();
    }

    void brokenCardsGiveWhatTheHubSays()
    {
        QFETCH(QJsonObject, card);
        const QByteArray bytes = read(card[u"file"_s].toString());
        const auto text = CardText::decode(bytes);
        QVERIFY(text);
        QCOMPARE(text->encode(), bytes);
        const QJsonObject hub = card[u"hub"_s].toObject();
        QCOMPARE(text->hasBlock(), hub[u"block_found"_s].toBool());
        const auto tree = YamlTree::parse(text->yamlText());
        const std::optional<YamlError> refusal = tree ? tree->refusal() : tree.error();
        const QString said = hub[u"errors"_s].toArray().at(0).toString();
        const bool isSyntax = said.startsWith(u"Invalid YAML");
        QCOMPARE(refusal.has_value(), isSyntax);
        if (isSyntax)
            QCOMPARE(u"Invalid YAML in README.md: %1 (%2:%3)"_s.arg(refusal->reason)
                         .arg(refusal->line + 1)
                         .arg(refusal->column + 1),
                     said);
        if (tree && tree->root() && text->hasBlock())
            verifyPythonReading(*tree, card[u"huggingface_hub"_s].toObject());
    }

    void bytesThatAreNotUtf8HaveAPlace()
    {
        const auto card = CardText::decode("---\na: \xc3\xa9\nb: x\xff\n---\n"_ba);
        QVERIFY(!card);
        QCOMPARE(card.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(card.error().detail, u"3:5"_s);
    }

    void editsOfTheYamlBecomeEditsOfTheCard()
    {
        const CardText card{u"\ufeff---\r\na: 1\r\n---\r\nbody\r\n"_s};
        const TextEdits edits = card.fromYaml({{.span = {4, 4}, .text = u"\nb: 2"_s}});
        QCOMPARE(applied(card.text(), edits), u"\ufeff---\r\na: 1\r\nb: 2\r\n---\r\nbody\r\n"_s);
    }

    void editsWithoutABlockMakeOne()
    {
        const TextEdits edits{{.span = {0, 0}, .text = u"a: 1\nb: 2"_s}};
        const CardText card{u"\ufeff# T\r\n"_s};
        QCOMPARE(applied(card.text(), card.fromYaml(edits)), u"\ufeff---\r\na: 1\r\nb: 2\r\n---\r\n# T\r\n"_s);
        const CardText fences{u"---\n---\n# T\n"_s};
        QCOMPARE(applied(fences.text(), fences.fromYaml(edits)), u"---\na: 1\nb: 2\n---\n# T\n"_s);
    }

    void changesInPlaceGiveTheSameAsANewText()
    {
        const QStringList pieces{u"---"_s,  u"\n"_s,  u"\r\n"_s, u"\r"_s,     u" "_s,
                                 u"a: 1"_s, u"# T"_s, u"-"_s,    u"\ufeff"_s, {}};
        QRandomGenerator random{7};
        const auto any = [&] { return pieces.at(random.bounded(static_cast<int>(pieces.size()))); };
        for (int round = 0; round < 3'000; ++round) {
            CardText card{u"---\na: 1\n---\nbody\n"_s};
            for (int i = 0; i < 12; ++i) {
                const qsizetype begin = random.bounded(card.text().size() + 1);
                const qsizetype end = std::min<qsizetype>(card.text().size(), begin + random.bounded(6));
                card.apply({{.span = {.begin = begin, .end = end}, .text = any() + any()}});
                const CardText anew{card.text()};
                QCOMPARE(card.hasBlock(), anew.hasBlock());
                QCOMPARE(card.block(), anew.block());
                QCOMPARE(card.yaml(), anew.yaml());
                QCOMPARE(card.yamlLine(), anew.yamlLine());
            }
        }
    }

    void lineEndsAreCounted()
    {
        QCOMPARE(CardText{u"a\r\nb\r\n"_s}.lineEnd(), u"\r\n"_s);
        QVERIFY(!CardText{u"a\r\nb\r\n"_s}.hasMixedLineEnds());
        QCOMPARE(CardText{u"a\r\nb\nc\n"_s}.lineEnd(), u"\n"_s);
        QVERIFY(CardText{u"a\r\nb\nc\n"_s}.hasMixedLineEnds());
        QCOMPARE(CardText{u"a\rb\r"_s}.lineEnd(), u"\r"_s);
        QCOMPARE(CardText{u"a"_s}.lineEnd(), u"\n"_s);
    }

    void positionsAndLinesConvert()
    {
        const QString text = u"a\r\n\U0001F600b\rc\n"_s;
        const LineIndex index{text};
        QCOMPARE(index.lineCount(), 4);
        QCOMPARE(index.at(5), (LineColumn{2, 3}));
        QCOMPARE(index.position({2, 3}), 5);
        QCOMPARE(index.lineStart(3), 7);
        QCOMPARE(index.at(999), (LineColumn{4, 1}));
        QCOMPARE(index.position({9, 9}), text.size());
        QCOMPARE((CardText{u"\n\n---\na: 1\n---\n"_s}.yamlLine()), 3);
    }

    void hostileTextsAreScannedInLinearTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("line breaks without a closing fence") << u"---\n"_s + QString{200'000, u'\n'};
        QTest::newRow("nearly closing fences") << u"---\n"_s + u"---x\n"_s.repeated(100'000);
        QTest::newRow("blanks behind dashes") << u"---\n"_s + u"---          x\n"_s.repeated(50'000);
        QTest::newRow("white space before") << QString{400'000, u' '} + u"---\n"_s;
        QTest::newRow("rules and keys") << u"x\n"_s + u"---\nkey: x\n"_s.repeated(50'000);
        QTest::newRow("one long line") << u"---\n"_s + QString{5'000'000, u'a'};
    }

    void hostileTextsAreScannedInLinearTime()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const CardText card{text};
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(card.encode(), text.toUtf8());
    }

private:
    /// What huggingface_hub would read, where the index says it reads anything.
    static void verifyPythonReading(const YamlTree &tree, const QJsonObject &expected)
    {
        const QCborValue python = toValue(*tree.root(), *tree.root(), YamlReader::Python);
        const QJsonObject data = expected[u"data"_s].toObject();
        if (data.isEmpty())
            return;
        QCOMPARE(python.toMap().toJsonObject(), data);
    }
};

QTEST_GUILESS_MAIN(TestCardText)
#include "tst_cardtext.moc"
