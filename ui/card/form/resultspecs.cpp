#include "ui/card/form/resultspecs.h"

#include "core/card/cardtables.h"

#include <QCborArray>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// For the words of the free functions below.
class ResultSpecs
{
    Q_DECLARE_TR_FUNCTIONS(ResultSpecs)
};

using Kind = ValueSpec::Kind;

QStringList taskIds()
{
    QStringList ids;
    for (const core::Task &task : core::modelTasks())
        ids.append(task.id);
    return ids;
}

/// Those usual for the task first.
QStringList metricIds(const QString &task)
{
    const core::Task *row = core::findTask(task);
    QStringList ids = row != nullptr ? row->metrics : QStringList{};
    for (const core::Metric &metric : core::metrics()) {
        if (metric.tasks.contains(task))
            ids.append(metric.id);
    }
    for (const core::Metric &metric : core::metrics())
        ids.append(metric.id);
    ids.removeDuplicates();
    return ids;
}

QList<ValueSpec> metricSpecs(const QString &task, const core::YamlPath &path, const QCborMap &metric)
{
    QList<ValueSpec> specs{
        {.path = path.child(u"type"_s),
         .label = ResultSpecs::tr("Metric"),
         .placeholder = u"accuracy"_s,
         .choices = metricIds(task),
         .isRequired = true},
        {.path = path.child(u"value"_s),
         .label = ResultSpecs::tr("Value"),
         .kind = Kind::NumberOrText,
         .placeholder = u"0.87"_s,
         .isRequired = true},
        {.path = path.child(u"name"_s), .label = ResultSpecs::tr("Name of the metric")},
        {.path = path.child(u"config"_s), .label = ResultSpecs::tr("Configuration of the metric")},
    };
    if (metric.contains(u"verifyToken"_s))
        specs.append({.path = path.child(u"verifyToken"_s),
                      .label = ResultSpecs::tr("The Hub’s token that verifies the value; it stays as it is"),
                      .kind = Kind::Fixed});
    return specs;
}

}  // namespace

QList<ValueSpec> modelResultSpecs(const QCborMap &result, qsizetype metric)
{
    const core::YamlPath dataset{u"dataset"_s};
    const core::YamlPath source{u"source"_s};
    const QString task = result.value(u"task"_s).toMap().value(u"type"_s).toString();
    QList<ValueSpec> specs;
    if (metric >= 0)
        specs = metricSpecs(task, core::YamlPath{u"metrics"_s}.child(metric),
                            result.value(u"metrics"_s).toArray().at(metric).toMap());
    specs += {
        {.path = dataset.child(u"name"_s),
         .label = ResultSpecs::tr("Dataset, as people call it"),
         .placeholder = u"GSM8K"_s,
         .isRequired = true},
        {.path = dataset.child(u"type"_s),
         .label = ResultSpecs::tr("Dataset, its id on the Hub"),
         .placeholder = u"openai/gsm8k"_s,
         .choices = core::benchmarks(),
         .isRequired = true},
        {.path = dataset.child(u"config"_s), .label = ResultSpecs::tr("Configuration"), .placeholder = u"main"_s},
        {.path = dataset.child(u"split"_s), .label = ResultSpecs::tr("Split"), .placeholder = u"test"_s},
        {.path = dataset.child(u"revision"_s), .label = ResultSpecs::tr("Revision")},
        {.path = core::YamlPath{u"task"_s}.child(u"type"_s),
         .label = ResultSpecs::tr("Task"),
         .choices = taskIds(),
         .isRequired = true},
        {.path = source.child(u"url"_s), .label = ResultSpecs::tr("Source, its address")},
        {.path = source.child(u"name"_s), .label = ResultSpecs::tr("Source, its name")},
    };
    return specs;
}

QList<ValueSpec> evalResultSpecs(const QCborMap &result)
{
    const core::YamlPath dataset{u"dataset"_s};
    const core::YamlPath source{u"source"_s};
    QList<ValueSpec> specs{
        {.path = dataset.child(u"id"_s),
         .label = ResultSpecs::tr("Benchmark, its id on the Hub"),
         .placeholder = u"openai/gsm8k"_s,
         .choices = core::benchmarks(),
         .isRequired = true},
        {.path = dataset.child(u"task_id"_s),
         .label = ResultSpecs::tr("Task, its id in eval.yaml"),
         .isRequired = true},
        {.path = u"value"_s, .label = ResultSpecs::tr("Value"), .kind = Kind::NumberOrText, .isRequired = true},
        {.path = u"date"_s, .label = ResultSpecs::tr("Date"), .placeholder = u"2026-01-31"_s},
        {.path = dataset.child(u"revision"_s), .label = ResultSpecs::tr("Revision of the benchmark")},
        {.path = source.child(u"url"_s), .label = ResultSpecs::tr("Source, its address")},
        {.path = source.child(u"name"_s), .label = ResultSpecs::tr("Source, its name")},
        {.path = source.child(u"user"_s), .label = ResultSpecs::tr("Source, a user of the Hub")},
        {.path = source.child(u"org"_s), .label = ResultSpecs::tr("Source, an organisation of the Hub")},
        {.path = u"notes"_s, .label = ResultSpecs::tr("Notes"), .kind = Kind::Text},
    };
    if (result.contains(u"verifyToken"_s))
        specs.append({.path = u"verifyToken"_s,
                      .label = ResultSpecs::tr("The Hub’s token that verifies the value; it stays as it is"),
                      .kind = Kind::Fixed});
    return specs;
}

}  // namespace ui
