#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"
#include "core/generate/proposalbuilder_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype evaluationFileLimit = 20;
constexpr qsizetype taskLimit = 500;

/// One value that lm-evaluation-harness measured.
struct Measured
{
    QString metric;  ///< "acc_norm"
    QString filter;  ///< "none", "strict-match"
    double value = 0;
    double deviation = -1;  ///< Standard error; negative when there is none.
};

/// "acc,none": 0.5 and "acc_stderr,none": 0.01. Older versions have no filter after a comma.
QList<Measured> measuredIn(const QJsonObject &task)
{
    QList<Measured> found;
    for (auto value = task.begin(); value != task.end(); ++value) {
        const QString name = value.key().section(u',', 0, 0);
        const QString filter = value.key().section(u',', 1);
        if (!value->isDouble() || name.endsWith(u"_stderr") || name == u"sample_len" || isPrivate(name))
            continue;
        const QString deviation = name + u"_stderr"_s + (filter.isEmpty() ? QString{} : QString{u',' + filter});
        found.append({.metric = name,
                      .filter = publicText(filter),
                      .value = value->toDouble(),
                      .deviation = task.value(deviation).toDouble(-1)});
    }
    return found;
}

QCborMap resultOf(const QString &task, const QString &pipeline, const QJsonObject &config,
                  const QList<Measured> &values)
{
    const QString path = config.value(u"dataset_path").toString();
    QCborMap dataset{{u"name"_s, task}, {u"type"_s, isModelId(path) ? path : task}};
    if (const QString name = publicText(config.value(u"dataset_name").toString()); !name.isEmpty())
        dataset.insert(u"config"_s, name);
    if (const QString split = publicText(config.value(u"test_split").toString()); !split.isEmpty())
        dataset.insert(u"split"_s, split);
    QCborArray metrics;
    for (const Measured &measured : values) {
        const bool isFiltered = !measured.filter.isEmpty() && measured.filter != u"none";
        const QString name = isFiltered ? u"%1 (%2)"_s.arg(measured.metric, measured.filter) : measured.metric;
        metrics.append(QCborMap{{u"type"_s, measured.metric}, {u"value"_s, measured.value}, {u"name"_s, name}});
    }
    return {{u"task"_s, QCborMap{{u"type"_s, pipeline}}}, {u"dataset"_s, dataset}, {u"metrics"_s, metrics}};
}

void addTask(ProposalBuilder &builder, CardTable &table, const QString &task, const QJsonObject &file,
             const QString &path)
{
    const QList<Measured> values = measuredIn(file.value(u"results").toObject().value(task).toObject());
    if (values.isEmpty() || isPrivate(task))
        return;
    const QString shots = cardNumber(file.value(u"n-shot").toObject().value(task));
    for (const Measured &measured : values) {
        table.addRow({escapedMarkdown(task), shots, escapedMarkdown(measured.filter), escapedMarkdown(measured.metric),
                      QString::number(measured.value, 'f', 4),
                      measured.deviation < 0 ? QString{} : u"± "_s + QString::number(measured.deviation, 'f', 4)});
    }
    const QString pipeline = builder.facts().task.value();
    builder.addResult(resultOf(task, pipeline.isEmpty() ? u"text-generation"_s : pipeline,
                               file.value(u"configs").toObject().value(task).toObject(), values),
                      keyReason(path, u"results"_s, {}));
}

bool isEvaluationName(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return name == u"results.json" || (name.startsWith(u"results_") && name.endsWith(u".json"));
}

}  // namespace

void proposeEvaluation(ProposalBuilder &builder)
{
    using enum CardTable::Align;
    CardTable table{{u"Task"_s, u"Shots"_s, u"Filter"_s, u"Metric"_s, u"Value"_s, u"Std. error"_s},
                    {Left, Right, Left, Left, Right, Right}};
    QStringList sources;
    for (const ModelFile &file : builder.files().anywhereWithSuffix(u".json")) {
        if (!isEvaluationName(file.path) || sources.size() == evaluationFileLimit)
            continue;
        const auto content = readJsonObject(file);
        // Other programs have files of this name, too: only what looks like the harness's is taken for it.
        const bool isHarness = content && content->value(u"results").isObject()
            && (content->contains(u"configs") || content->contains(u"versions"));
        if (!isHarness)
            continue;
        const QStringList tasks = content->value(u"results").toObject().keys();
        for (const QString &task : tasks.first(std::min(tasks.size(), taskLimit)))
            addTask(builder, table, task, *content, file.path);
        sources.append(file.path);
    }
    if (table.isEmpty())
        return;
    builder.addSection({.id = u"evaluation"_s,
                        .title = u"Evaluation"_s,
                        .markdown = u"Measured with [lm-evaluation-harness]"
                                    "(https://github.com/EleutherAI/lm-evaluation-harness):\n\n"_s
                            + table.text(),
                        .sources = sources});
}

}  // namespace core
