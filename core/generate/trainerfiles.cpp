#include "core/generate/markdown_p.h"
#include "core/generate/proposalbuilder_p.h"
#include "core/generate/trainerlog_p.h"
#include "core/generate/trainingargs_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t argumentsLimit = 1024 * 1024;

void addHyperparameters(ProposalBuilder &builder)
{
    const ModelFile *file = builder.files().find(u"training_args.bin"_s);
    if (file == nullptr)
        return;
    builder.addTag(u"generated_from_trainer"_s, presence(file->path));
    const auto bytes = readSmallFile(*file, argumentsLimit);
    if (!bytes) {
        builder.files().addProblem(*file, bytes.error());
        return;
    }
    const auto list = readTrainingArgs(*bytes);
    if (!list) {
        builder.files().addProblem(*file, FileProblemKind::Malformed);
        return;
    }
    QString text = u"The following hyperparameters were used during training:\n"_s;
    for (const Hyperparameter &parameter : *list)
        text += u"- %1: %2\n"_s.arg(parameter.name, parameter.value);
    builder.addSection({.id = u"training-hyperparameters"_s,
                        .title = u"Training hyperparameters"_s,
                        .level = 3,
                        .markdown = text,
                        .sources = {file->path}});
}

void addResults(ProposalBuilder &builder, const QList<TrainerLog::Value> &results, const QString &file)
{
    if (results.isEmpty())
        return;
    builder.addSection(
        {.id = u"evaluation-results"_s,
         .title = u"Evaluation results"_s,
         .markdown = u"It achieves the following results on the evaluation set:\n"_s + resultBullets(results),
         .sources = {file}});
    for (const QString &metric : metricIds(results))
        builder.addItem(u"metrics", metric, keyReason(file, metric, {}));
}

/// What the example scripts of transformers write at the end.
void addWrittenResults(ProposalBuilder &builder)
{
    static const std::array names{u"eval_results.json"_s, u"all_results.json"_s, u"test_results.json"_s,
                                  u"predict_results.json"_s};
    for (const QString &name : names) {
        QJsonObject values = builder.files().json(name);
        for (const QString &key : values.keys()) {
            static const QStringList prefixes{u"eval"_s, u"test"_s, u"predict"_s, u"perplexity"_s};
            const bool isAboutRun = key.endsWith(u"_samples") || key.contains(u"_mem_") || key.endsWith(u"_per_second")
                || key.endsWith(u"_runtime");
            if (isAboutRun || !prefixes.contains(key.section(u'_', 0, 0)))
                values.remove(key);
        }
        QJsonObject evaluation;
        for (auto value = values.begin(); value != values.end(); ++value)
            evaluation.insert(value.key() == u"perplexity" ? value.key() : value.key().section(u'_', 1), *value);
        if (evaluation.isEmpty())
            continue;
        evaluation.insert(u"eval_loss"_s, evaluation.take(u"loss"_s));
        if (evaluation.value(u"eval_loss").isUndefined() || evaluation.value(u"eval_loss").isNull())
            evaluation.insert(u"eval_loss"_s, QJsonValue{u""_s});  // no number: it is left out
        addResults(builder, readTrainerLog({evaluation}).results, builder.files().find(name)->path);
        return;
    }
}

}  // namespace

void proposeTrainer(ProposalBuilder &builder)
{
    addHyperparameters(builder);
    const ModelFile *file = builder.files().find(u"trainer_state.json"_s);
    const QJsonObject state = builder.files().json(u"trainer_state.json"_s);
    const TrainerLog log = readTrainerLog(state.value(u"log_history").toArray());
    if (file != nullptr) {
        builder.addTag(u"generated_from_trainer"_s, presence(file->path));
        builder.addSection({.id = u"training-results"_s,
                            .title = u"Training results"_s,
                            .level = 3,
                            .markdown = log.table,
                            .sources = {file->path}});
        addResults(builder, log.results, file->path);
    }
    if (log.results.isEmpty())
        addWrittenResults(builder);
}

}  // namespace core
