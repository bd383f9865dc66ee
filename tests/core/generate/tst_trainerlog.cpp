#include "core/generate/trainerlog_p.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using core::readTrainerLog;

namespace {

QJsonObject evaluation(double epoch, int step, double loss, double accuracy)
{
    return {{"epoch", epoch},
            {"step", step},
            {"eval_loss", loss},
            {"eval_f1_macro", accuracy},
            {"eval_runtime", 1.5},
            {"eval_samples_per_second", 100},
            {"eval_steps_per_second", 10}};
}

}  // namespace

class TestTrainerLog final : public QObject
{
    Q_OBJECT

private slots:
    void theTableHasARowPerEvaluation()
    {
        const QJsonArray history{evaluation(1, 100, 0.51234567, 0.9),
                                 QJsonObject{{"epoch", 1.5}, {"step", 150}, {"loss", 0.4}, {"learning_rate", 1e-5}},
                                 evaluation(2, 200, 0.25, 0.95),
                                 QJsonObject{{"train_runtime", 12.5}, {"train_loss", 0.3}, {"step", 200}}};
        QCOMPARE(readTrainerLog(history).table,
                 "| Training Loss | Epoch | Step | Validation Loss | F1 Macro |\n"
                 "|:-------------:|:-----:|:----:|:---------------:|:--------:|\n"
                 "| No log        | 1.0   | 100  | 0.5123          | 0.9      |\n"
                 "| 0.4           | 2.0   | 200  | 0.25            | 0.95     |\n");
    }

    void theLastEvaluationIsTheResult()
    {
        const QJsonArray history{evaluation(1, 100, 0.5, 0.9), QJsonObject{{"train_runtime", 12.5}},
                                 evaluation(2, 200, 0.123456, 0.95)};
        const auto results = readTrainerLog(history).results;
        QCOMPARE(core::resultBullets(results), "- Loss: 0.1235\n- F1 Macro: 0.95\n");
    }

    void withoutASummaryThereIsNoTable()
    {
        const auto log = readTrainerLog({evaluation(1, 100, 0.5, 0.9), evaluation(2, 200, 0.25, 0.95)});
        QVERIFY(log.table.isEmpty());
        QCOMPARE(log.results.size(), 2);
    }

    void anEmptyOrForeignLogSaysNothing()
    {
        QVERIFY(readTrainerLog({}).results.isEmpty());
        QVERIFY(readTrainerLog({1, "text", QJsonArray{}, QJsonObject{{"loss", "high"}}}).table.isEmpty());
    }

    void metricsAreTheOnesTheHubKnows()
    {
        QCOMPARE(core::metricIds({{.name = "Loss"},
                                  {.name = "Accuracy"},
                                  {.name = "Rouge1"},
                                  {.name = "Matthews Correlation"},
                                  {.name = "Accuracy"}}),
                 (QStringList{"accuracy", "rouge", "matthews_correlation"}));
    }

    void numbersAreAsInPython()
    {
        QCOMPARE(core::trainerNumber(1), "1.0");
        QCOMPARE(core::trainerNumber(0.12345), "0.1235");
        QCOMPARE(core::trainerNumber(5e-5), "5e-05");
        QCOMPARE(core::trainerNumber(0.0001), "0.0001");
    }
};

QTEST_APPLESS_MAIN(TestTrainerLog)
#include "tst_trainerlog.moc"
