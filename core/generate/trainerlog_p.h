#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace core {

/// What the log of a training says about its evaluations.
/// Source: trainer_state.json as transformers' Trainer writes it, read as its own card does.
struct TrainerLog
{
    struct Value
    {
        QString name;  ///< "F1 Macro"
        double value = 0;

        friend bool operator==(const Value &, const Value &) = default;
    };

    QString table;  ///< Markdown; one row per evaluation during the training. May be empty.
    QList<Value> results;  ///< Of the last evaluation.
};

[[nodiscard]] TrainerLog readTrainerLog(const QJsonArray &history);
/// The card's ids of metrics among `names`: "f1" for "F1", "rouge" for "Rouge1".
[[nodiscard]] QStringList metricIds(const QList<TrainerLog::Value> &results);
[[nodiscard]] QString metricId(const QString &name);
/// "eval_f1_macro" without its first word, or "f1_macro": "F1 Macro".
[[nodiscard]] QString metricName(const QString &key);
/// A float with at most four decimals.
[[nodiscard]] QString trainerNumber(double value);
/// "- Loss: 0.4321" for each.
[[nodiscard]] QString resultBullets(const QList<TrainerLog::Value> &results);

}  // namespace core
