#include "core/card/cardtables.h"

#include "core/card/tablefile_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template <typename Row, typename Key>
const Row *findRow(const QList<Row> &rows, QStringView wanted, Key key)
{
    const auto found = std::ranges::find(rows, wanted, key);
    return found == rows.end() ? nullptr : &*found;
}

// What creating a repository takes is an older and shorter list than what a card may say.
bool isAcceptedAtCreation(const QString &id)
{
    static const QStringList cardOnly{u"pddl"_s,
                                      u"lgpl-lr"_s,
                                      u"deepfloyd-if-license"_s,
                                      u"fair-noncommercial-research-license"_s,
                                      u"llama2"_s,
                                      u"llama3"_s,
                                      u"llama3.1"_s,
                                      u"llama3.2"_s,
                                      u"llama3.3"_s,
                                      u"llama4"_s,
                                      u"grok2-community"_s,
                                      u"gemma"_s,
                                      u"unknown"_s};
    return !cardOnly.contains(id);
}

QList<License> readLicenses()
{
    QList<License> rows;
    for (const QJsonValue row : readTableRows(u"licenses.json"_s, u"licenses"_s)) {
        const QString id = row[u"id"].toString();
        rows.append(License{.id = id,
                            .name = row[u"name"].toString(),
                            .spdx = row[u"spdx"].toString(),
                            .group = row[u"group"].toString(),
                            .address = row[u"text"].toString(row[u"info"].toString()),
                            .isFamily = row[u"family"].toBool(),
                            .isAcceptedAtCreation = isAcceptedAtCreation(id)});
    }
    return rows;
}

QList<Task> readTasks()
{
    const QJsonObject table = readTableFile(u"tasks.json"_s);
    const QJsonObject modalities = table.value(u"modalities").toObject();
    QList<Task> rows;
    for (const QJsonValue row : table.value(u"tasks").toArray()) {
        const QString modality = row[u"modality"].toString();
        rows.append(Task{.id = row[u"id"].toString(),
                         .name = row[u"name"].toString(),
                         .modality = modalities.value(modality).toString(),
                         .modalityId = modality,
                         .subtasks = toTexts(row[u"subtasks"]),
                         .metrics = toTexts(row[u"metrics"]),
                         .libraries = toTexts(row[u"libraries"]),
                         .isForModels = !row[u"hide_in_models"].toBool(),
                         .isForDatasets = !row[u"hide_in_datasets"].toBool()});
    }
    return rows;
}

QList<Library> readLibraries()
{
    QList<Library> rows;
    for (const QJsonValue row : readTableRows(u"libraries.json"_s, u"libraries"_s)) {
        rows.append(Library{.id = row[u"id"].toString(),
                            .name = row[u"label"].toString(),
                            .documentation = row[u"docs"].toString(),
                            .queryFiles = row[u"query_files"].toString()});
    }
    std::ranges::sort(
        rows, [](const Library &a, const Library &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return rows;
}

/// "0..1", "-1..1", "0..inf", "0..1 (evaluate) / 0..100 (papers)": the widest, and nothing for what is only usual.
void readRange(QStringView text, Metric &metric)
{
    for (const QStringView part : text.split(u'/')) {
        const QStringView range = part.trimmed().split(u' ').first();
        const qsizetype dots = range.indexOf(u"..");
        if (dots <= 0)
            continue;
        bool hasLowest = false;
        bool hasHighest = false;
        const double lowest = range.first(dots).toDouble(&hasLowest);
        const double highest = range.sliced(dots + 2).toDouble(&hasHighest);  // "inf" is a number to Qt
        if (hasLowest)
            metric.lowest = std::min(metric.lowest.value_or(lowest), lowest);
        if (hasHighest && qIsFinite(highest))
            metric.highest = std::max(metric.highest.value_or(highest), highest);
    }
    if (text.contains(u"..inf"))
        metric.highest.reset();
    if (text.contains(u"-inf.."))
        metric.lowest.reset();
}

QList<Metric> readMetrics()
{
    QList<Metric> rows;
    for (const QJsonValue row : readTableRows(u"cards/metrics.json"_s, u"metrics"_s)) {
        Metric metric{.id = row[u"id"].toString(),
                      .title = row[u"title"].toString(),
                      .better = row[u"better"].toString(),
                      .tasks = toTexts(row[u"tasks"])};
        readRange(row[u"range"].toString(), metric);
        rows.append(std::move(metric));
    }
    return rows;
}

QStringList keysOf(const QJsonValue &object)
{
    return object.toObject().keys();
}

QList<WidgetShape> readWidgetShapes()
{
    QList<WidgetShape> rows;
    const QJsonObject table = readTableFile(u"cards/widgets.json"_s).value(u"tasks").toObject();
    for (auto row = table.begin(); row != table.end(); ++row) {
        const QJsonValue shape = row.value();
        rows.append(WidgetShape{.task = row.key().section(u' ', 0, 0),  // "conversational (tag)"
                                .required = keysOf(shape[u"required"]),
                                .alternative = keysOf(shape[u"alt"]),
                                .optional = keysOf(shape[u"optional"]),
                                .output = shape[u"output"].toString()});
    }
    return rows;
}

/// Rows are lists: maker, kind, name, memory, power.
QStringList readHardware()
{
    QStringList names;
    for (const QJsonValue row : readTableRows(u"cards/hardware.json"_s, u"hardware"_s)) {
        const QString maker = row[0].toString() + u' ';
        const QString name = row[2].toString();
        names.append(name.startsWith(maker) ? name : maker + name);
    }
    return names;
}

}  // namespace

const QList<License> &licenses()
{
    static const QList<License> table = readLicenses();
    return table;
}

const License *findLicense(QStringView id)
{
    return findRow(licenses(), id, &License::id);
}

const QList<Task> &tasks()
{
    static const QList<Task> table = readTasks();
    return table;
}

const Task *findTask(QStringView id)
{
    return findRow(tasks(), id, &Task::id);
}

const QList<Task> &modelTasks()
{
    static const QList<Task> table = [] {
        QList<Task> offered = tasks();
        offered.removeIf([](const Task &task) { return !task.isForModels; });
        return offered;
    }();
    return table;
}

const QList<Library> &libraries()
{
    static const QList<Library> table = readLibraries();
    return table;
}

const Library *findLibrary(QStringView id)
{
    return findRow(libraries(), id, &Library::id);
}

const QList<Metric> &metrics()
{
    static const QList<Metric> table = readMetrics();
    return table;
}

const Metric *findMetric(QStringView id)
{
    return findRow(metrics(), id, &Metric::id);
}

const WidgetShape *findWidgetShape(QStringView task)
{
    static const QList<WidgetShape> table = readWidgetShapes();
    return findRow(table, task, &WidgetShape::task);
}

const QStringList &inferenceParameters()
{
    static const QStringList names = keysOf(readTableFile(u"cards/widgets.json"_s).value(u"parameters"));
    return names;
}

const QStringList &hardwareNames()
{
    static const QStringList names = readHardware();
    return names;
}

const QStringList &benchmarks()
{
    static const QStringList ids = toTexts(readTableFile(u"cards/benchmarks.json"_s).value(u"benchmarks"));
    return ids;
}

bool isBenchmark(const QString &datasetId)
{
    return benchmarks().contains(datasetId, Qt::CaseInsensitive);
}

}  // namespace core
