#include "core/yaml/yamlvalue.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QJsonObject scalarTable()
{
    QFile file{qEnvironmentVariable("SLIPWAY_TEST_DATA") + u"/yaml_scalars.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("yaml_scalars.json is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// A value in the words of the table: `str "no"`, `num 15`, `bool true`, `date 2024-01-01…`.
QString described(const QCborValue &value, const QString &expected)
{
    if (value.isString())
        return u"str "_s
            + QString::fromUtf8(QJsonDocument{QJsonArray{value.toString()}}.toJson(QJsonDocument::Compact))
                  .chopped(1)
                  .sliced(1);
    if (value.isBool())
        return value.toBool() ? u"bool true"_s : u"bool false"_s;
    if (value.isNull())
        return u"null"_s;
    if (value.isUndefined())
        return u"ERR"_s;
    if (value.isDateTime()) {
        const QDateTime time = value.toDateTime();
        for (const QString &format : {u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s, u"yyyy-MM-dd"_s, u"yyyy-MM-dd HH:mm:ss+00:00"_s}) {
            if (u"date "_s + time.toString(format) == expected)
                return expected;
        }
        return u"date "_s + time.toString(Qt::ISODateWithMs);
    }
    const double number = value.toDouble();
    const QString wanted = expected.sliced(std::min<qsizetype>(4, expected.size()));
    if ((std::isnan(number) && wanted == u"NaN") || (std::isinf(number) && wanted == u"Infinity")
        || (expected.startsWith(u"num ") && wanted.toDouble() == number))
        return expected;
    return u"num %1"_s.arg(number);
}

QCborValue valueOf(const QString &yaml, YamlReader reader = YamlReader::Hub)
{
    const auto tree = YamlTree::parse(yaml);
    return tree && tree->root() ? toValue(*tree->root(), *tree->root(), reader) : QCborValue{QCborValue::Invalid};
}

QString json(const QCborValue &value)
{
    return QString::fromUtf8(QJsonDocument{value.toMap().toJsonObject()}.toJson(QJsonDocument::Compact));
}

}  // namespace

class TestYamlValue final : public QObject
{
    Q_OBJECT

private slots:
    void scalarsReadAsTheirReadersDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<YamlReader>("reader");
        QTest::addColumn<QString>("expected");
        for (const QJsonValue &row : scalarTable()[u"rows"_s].toArray()) {
            const QString text = row[u"text"_s].toString();
            QTest::addRow("%s to the Hub", qPrintable(text)) << text << YamlReader::Hub << row[u"hub"_s].toString();
            QTest::addRow("%s to Python", qPrintable(text))
                << text << YamlReader::Python << row[u"pyyaml"_s].toString();
            QTest::addRow("%s to the core schema", qPrintable(text))
                << text << YamlReader::Core << row[u"yaml12_core"_s].toString();
        }
    }

    void scalarsReadAsTheirReadersDo()
    {
        QFETCH(QString, text);
        QFETCH(YamlReader, reader);
        QFETCH(QString, expected);
        const auto tree = YamlTree::parse(u"k: "_s + text);
        const QString reason = tree ? tree->refusal().value_or(YamlError{}).reason : tree.error().reason;
        if (expected.startsWith(u"ERR ") && reader == YamlReader::Hub) {
            QCOMPARE(u"ERR "_s + reason, expected);
            return;
        }
        if (expected.startsWith(u"ERR ") && !tree)
            return;  // no reader takes it; whose words say so is tested with the Hub's
        QVERIFY2(tree, qPrintable(reason));
        const YamlNode *value = tree->root()->value(u"k");
        QVERIFY(value);
        if (expected.startsWith(u"ERR "))
            expected = u"ERR"_s;
        if (value->isMapping())
            QCOMPARE(json(toValue(*value, *tree->root(), reader)), QString{expected}.remove(u' '));
        else
            QCOMPARE(described(toValue(*value, *tree->root(), reader), expected), expected);
    }

    void readersDisagreeWhereTheTableSaysSo()
    {
        const QJsonObject table = scalarTable();
        const QJsonArray disagree = table[u"disagree"_s].toArray();
        for (const QJsonValue &row : table[u"rows"_s].toArray()) {
            const QString text = row[u"text"_s].toString();
            if (row[u"hub"_s].toString().startsWith(u"ERR") || text.contains(u' ') || text.startsWith(u'\''))
                continue;
            QVERIFY2(isAmbiguous(text) == disagree.contains(text), qPrintable(text));
        }
        QVERIFY(isAmbiguous(u"2024-02-30"));  // rolls over, or fails
        QVERIFY(!isAmbiguous(u"2024-02-29"));
    }

    void aliasesAreFollowedAndMergeKeysMerged()
    {
        const QString yaml = u"a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\nc: *a\n"_s;
        QCOMPARE(json(valueOf(yaml)), uR"({"a":{"x":1,"y":2},"b":{"x":1,"y":3},"c":{"x":1,"y":2}})"_s);
        QVERIFY(valueOf(yaml, YamlReader::Core).toMap()[u"b"_s].toMap().contains(u"<<"_s));
    }

    void mapsKeepTheOrderOfTheText()
    {
        QStringList keys;
        const QCborMap map = valueOf(u"z: 1\nm: 2\na: 3\n"_s).toMap();
        for (const auto &[key, value] : map)
            keys.append(key.toString());
        QCOMPARE(keys, (QStringList{u"z"_s, u"m"_s, u"a"_s}));
    }

    void anAliasThatContainsItselfIsNoValue()
    {
        QVERIFY(valueOf(u"a: &a\n  b: *a\n"_s).isUndefined());
        QVERIFY(valueOf(u"a: &a\n  <<: *a\n"_s).isUndefined());
    }

    void aliasesThatMultiplyAreBounded()
    {
        QString yaml = u"a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"_s;
        for (int i = 1; i < 20; ++i)
            yaml += u"a%1: &a%1 [%2]\n"_s.arg(i).arg(QStringList(10, u"*a%1"_s.arg(i - 1)).join(u", "_s));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(valueOf(yaml).isUndefined());
        QVERIFY(timer.elapsed() < 5'000);
    }

    void largeMapsDoNotTakeQuadraticTime()
    {
        QString yaml;
        for (int i = 0; i < 50'000; ++i)
            yaml += u"key%1: %1\n"_s.arg(i);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(valueOf(yaml).toMap().size(), 50'000);
        QVERIFY(timer.elapsed() < 5'000);
    }

    void whatIsWrittenReadsTheSameToEverybody_data()
    {
        QTest::addColumn<QString>("text");
        for (const QJsonValue &row : scalarTable()[u"rows"_s].toArray())
            QTest::addRow("%s", qPrintable(row[u"text"_s].toString())) << row[u"text"_s].toString();
        for (const char *text :
             {"---",      "...", "- a",    "? a",  "a: b", "a:",   "a #b", "#",      "!",      "'",         "\"",
              "\\",       "{a",  "[",      "a\nb", "a\n",  "\n",   "\t",   " a",     "a ",     "%TAG",      "@a",
              "`",        "|",   ">",      "=",    "==",   "&",    "*",    "a\rb",   ",",      "1e5",       "+.inf",
              "-.INF",    "0x",  "1_",     "_1",   "1__0", "y",    "N",    "NULL",   "12:30",  "1.",        ".",
              "2001-1-1", "0b1", "+12e03", "-0",   "..",   "....", "a:b",  "key: |", "\u00e9", "\U0001F600"})
            QTest::addRow("%s!", text) << QString::fromUtf8(text);
    }

    void whatIsWrittenReadsTheSameToEverybody()
    {
        QFETCH(QString, text);
        verifyWritten(text);
    }

    void randomTextsReadTheSameToEverybody()
    {
        QRandomGenerator random{20260101};
        const QString alphabet =
            u"aAyYnNoO019eExX._+-:/@ #'\"\\[]{},&*!|>%`?~=<\t\n\r\u0000\u0007\u007f\u0085\u00a0\u00e9\u2028\u2029\ufeff\ufffe"_s;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int length = static_cast<int>(random.bounded(9)); length > 0; --length) {
                const auto pick = static_cast<qsizetype>(random.bounded(static_cast<quint32>(alphabet.size() + 1)));
                text += pick < alphabet.size() ? QString{alphabet.at(pick)} : u"\U0001F995"_s;
            }
            verifyWritten(text);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void numbersStayWhatTheyAre()
    {
        for (const double number : {0.5, 5e-5, 1e20, -2.5, 1e-300, 12.0}) {
            const QString text = yamlScalar(QCborValue{number});
            for (const YamlReader reader : {YamlReader::Hub, YamlReader::Python, YamlReader::Core})
                QCOMPARE(readPlain(text, reader), QCborValue{number});
        }
        QCOMPARE(yamlScalar(QCborValue{42}), u"42"_s);
        QCOMPARE(yamlScalar(QCborValue{true}), u"true"_s);
        QCOMPARE(yamlScalar(QCborValue{nullptr}), u"null"_s);
        QCOMPARE(yamlScalar(QCborValue{5e-5}), u"5.0e-05"_s);
    }

private:
    static void verifyWritten(const QString &text)
    {
        const QString written = yamlScalar(text);
        QVERIFY(!written.contains(u'\n'));
        for (const QString &place : {u"k: %1\n"_s, u"k:\n- %1\n"_s, u"k: [%1, x]\n"_s}) {
            const QString yaml = QString{place}.replace(u"%1"_s, written);
            const auto tree = YamlTree::parse(yaml);
            QVERIFY2(tree, qPrintable(yaml));
            const YamlNode *node = tree->root()->value(u"k");
            node = node->isSequence() ? &node->items.front() : node;
            for (const YamlReader reader : {YamlReader::Hub, YamlReader::Python, YamlReader::Core})
                QCOMPARE(readScalar(*node, reader), QCborValue{text});
        }
    }
};

QTEST_GUILESS_MAIN(TestYamlValue)
#include "tst_yamlvalue.moc"
