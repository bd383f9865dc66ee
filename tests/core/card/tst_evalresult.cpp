#include "core/card/evalresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QCborMap map(std::initializer_list<std::pair<QCborValue, QCborValue>> entries)
{
    return QCborMap(entries);
}

}  // namespace

/// Results of evaluations: from the card's index to a file, and out of a spreadsheet.
class TestEvalResult final : public QObject
{
    Q_OBJECT

private slots:
    void aResultKeepsItsDatasetValueAndSource()
    {
        const QCborMap source = map({{u"url"_s, u"https://worlddata.example"_s}, {u"name"_s, u"Run"_s}});
        const QCborMap result = map({{u"task"_s, map({{u"type"_s, u"text-generation"_s}})},
                                     {u"dataset"_s,
                                      map({{u"type"_s, u"openai/gsm8k"_s},
                                           {u"name"_s, u"GSM8K"_s},
                                           {u"revision"_s, u"abc"_s},
                                           {u"args"_s, map({{u"num_few_shot"_s, 5}})}})},
                                     {u"source"_s, source}});
        const QCborMap entry =
            core::evalResultOf(result, map({{u"type"_s, u"acc"_s}, {u"value"_s, 0.5}, {u"args"_s, u"strict"_s}}));
        QCOMPARE(entry.value(u"dataset"_s), QCborValue(map({{u"id"_s, u"openai/gsm8k"_s}, {u"revision"_s, u"abc"_s}})));
        QCOMPARE(entry.value(u"value"_s), QCborValue{0.5});
        QCOMPARE(entry.value(u"source"_s), QCborValue{source});
        QCOMPARE(entry.value(u"notes"_s), QCborValue{u"dataset: num_few_shot=5; metric: strict"_s});
        QVERIFY(!core::evalResultOf({}, {}).contains(u"notes"_s));
    }

    void columnsAreFoundByName()
    {
        const QCborArray results = core::resultsFromPasted(
            u"value,METRIC,dataset,config,Source URL\n\"20.0 ± 1.2\",Word error rate,alice/speech,de,https://x.example\n"_s,
            u"automatic-speech-recognition"_s);
        QCOMPARE(results.size(), 1);
        const QCborMap result = results.first().toMap();
        QCOMPARE(result.value(u"task"_s), QCborValue(map({{u"type"_s, u"automatic-speech-recognition"_s}})));
        QCOMPARE(result.value(u"dataset"_s),
                 QCborValue(map({{u"type"_s, u"alice/speech"_s}, {u"name"_s, u"speech"_s}, {u"config"_s, u"de"_s}})));
        QCOMPARE(result.value(u"source"_s), QCborValue(map({{u"url"_s, u"https://x.example"_s}})));
        const QCborMap metric = result.value(u"metrics"_s).toArray().first().toMap();
        QCOMPARE(metric.value(u"type"_s), QCborValue{u"wer"_s});
        QCOMPARE(metric.value(u"name"_s), QCborValue{u"Word error rate"_s});
        QCOMPARE(metric.value(u"value"_s), QCborValue{u"20.0 ± 1.2"_s});
    }

    void aColumnForEachMetricIsUnderstoodToo()
    {
        const QCborArray results =
            core::resultsFromPasted(u"Dataset\tAccuracy\tF1\tRemark\nimdb\t0.9\t0.8\tgood\nsst2\t0.7\t\t\n"_s, {});
        QCOMPARE(results.size(), 2);
        QCOMPARE(results.at(0).toMap().value(u"metrics"_s).toArray().size(), 2);
        QCOMPARE(results.at(1).toMap().value(u"metrics"_s).toArray().size(), 1);
    }

    void otherTextsHaveNoResults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString{};
        QTest::newRow("a sentence") << u"Hello, world"_s;
        QTest::newRow("no numbers") << u"dataset,remark\nimdb,good\n"_s;
        QTest::newRow("a header alone") << u"dataset\tvalue\n"_s;
    }

    void otherTextsHaveNoResults()
    {
        QFETCH(QString, text);
        QVERIFY(core::resultsFromPasted(text, u"text-generation"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEvalResult)
#include "tst_evalresult.moc"
