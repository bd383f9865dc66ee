#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// A setting of a training, as cards list it.
struct Hyperparameter
{
    QString name;
    QString value;

    friend bool operator==(const Hyperparameter &, const Hyperparameter &) = default;
};

/// The hyperparameters in a training_args.bin, in the order of Trainer's card; whatever else it holds (folders, tokens,
/// names of runs and hosts) is not looked at. Nothing in it is executed. Empty when it cannot be understood.
/// Source: torch.save() of transformers' TrainingArguments.
[[nodiscard]] std::optional<QList<Hyperparameter>> readTrainingArgs(const QByteArray &file);

}  // namespace core
