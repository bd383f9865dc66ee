#include "core/card/indexreading_p.h"

using namespace Qt::StringLiterals;

namespace core {

QList<IndexResult> indexResultsOf(const CardReading &reading)
{
    QList<IndexResult> all;
    for (const CardReading::Item &entry : reading.items(u"model-index"_s)) {
        const YamlNode *results = reading.value(*entry.node, u"results");
        if (results == nullptr || !results->isSequence())
            continue;
        for (const CardReading::Item &result : reading.items(entry.path.child(u"results"_s), *results)) {
            if (result.node->isMapping())
                all.append({.path = result.path, .node = result.node});
        }
    }
    return all;
}

QList<IndexMetric> indexMetricsOf(const CardReading &reading)
{
    QList<IndexMetric> all;
    for (const IndexResult &result : indexResultsOf(reading)) {
        const YamlNode *metrics = reading.value(*result.node, u"metrics");
        if (metrics == nullptr || !metrics->isSequence())
            continue;
        for (const CardReading::Item &metric : reading.items(result.path.child(u"metrics"_s), *metrics)) {
            if (!metric.node->isMapping())
                continue;
            all.append({.path = metric.path,
                        .node = metric.node,
                        .result = result.node,
                        .resultPath = result.path,
                        .type = reading.text(*metric.node, u"type"),
                        .name = reading.text(*metric.node, u"name"),
                        .value = reading.value(*metric.node, u"value")});
        }
    }
    return all;
}

QString resultKey(const CardReading &reading, const YamlNode &result)
{
    QStringList parts;
    if (const YamlNode *task = reading.value(result, u"task"))
        parts.append(reading.text(*task, u"type"));
    else
        parts.append(QString{});
    const YamlNode *dataset = reading.value(result, u"dataset");
    for (const QStringView key : {u"type", u"config", u"split", u"revision"})
        parts.append(dataset != nullptr ? reading.text(*dataset, key) : QString{});
    return parts.join(u'\n');
}

}  // namespace core
