#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"
#include "core/card/indexreading_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Item = CardReading::Item;

const YamlPath &indexPath()
{
    static const YamlPath path{u"model-index"_s};
    return path;
}

QString modelName(const CardReading &reading)
{
    if (reading.context().repo)
        return reading.context().repo->name;
    const QString own = reading.text(u"model_name").section(u'/', -1);
    return own.isEmpty() ? u"model"_s : own;
}

void reportEntry(const CardReading &reading, FindingCollector &findings, const Item &entry)
{
    const bool hasName = reading.value(*entry.node, u"name") != nullptr;
    const YamlNode *results = reading.value(*entry.node, u"results");
    if (entry.node->isMapping() && hasName && results != nullptr && results->isSequence())
        return;
    const QString lacking = hasName || !entry.node->isMapping() ? u"results"_s : u"name"_s;
    Finding &finding = findings.add(u"MI001"_s, entry.path, {lacking}, entry.path.toString() + u'.' + lacking);
    if (entry.node->isMapping()) {
        CardChange change{reading};
        if (!hasName)
            change.set(entry.path.child(u"name"_s), modelName(reading));
        if (results == nullptr)
            change.set(entry.path.child(u"results"_s), QCborArray{});
        else if (!results->isSequence())
            change.set(entry.path.child(u"results"_s), QCborArray{toValue(*results, *reading.root())});
        offer(finding, editFix(change));
    }
    offer(finding, editFix(CardChange(reading).remove(entry.path)));
}

void noIndex(const CardReading &reading, FindingCollector &findings)  // MI001
{
    const YamlNode *index = reading.isModel() ? reading.value(u"model-index") : nullptr;
    if (index == nullptr)
        return;
    if (index->isSequence()) {
        for (const Item &entry : reading.items(u"model-index"_s))
            reportEntry(reading, findings, entry);
        return;
    }
    Finding &finding = findings.add(u"MI001"_s, indexPath(), {u"list"_s});
    finding.span = inCard(reading.card(), reading.root()->entry(u"model-index")->key.span);
    if (index->isMapping() && reading.value(*index, u"results") != nullptr)
        offer(finding, editFix(CardChange(reading).set(indexPath(), QCborArray{toValue(*index, *reading.root())})));
    else
        offer(finding, editFix(CardChange(reading).remove(indexPath())));
}

void missingTaskType(const CardReading &reading, FindingCollector &findings)  // MI002
{
    for (const IndexResult &result : indexResultsOf(reading)) {
        const YamlNode *task = reading.value(*result.node, u"task");
        if (task != nullptr && !reading.text(*task, u"type").isEmpty())
            continue;
        const YamlPath path = result.path.child(u"task"_s);
        const QString hubPath = task == nullptr ? path.toString() : path.child(u"type"_s).toString();
        QStringList types;
        if (const QString own = reading.text(u"pipeline_tag"); !own.isEmpty())
            types.append(own);
        for (const auto &proposal : proposedByFiles(reading, &ModelFacts::task))
            types.append(proposal.value);
        findings.add(u"MI002"_s, path, {}, hubPath).fixes.append(chooseText(reading, path.child(u"type"_s), types));
    }
}

void checkString(const CardReading &reading, FindingCollector &findings, const YamlPath &path, const YamlNode &map,
                 const QString &key)
{
    const YamlNode *node = reading.value(map, key);
    if (node == nullptr || (node->isScalar() && isText(*node)))
        return;
    const YamlPath place = path.child(key);
    Finding &finding = findings.add(u"MI003"_s, place, {key});
    if (node->isScalar()) {
        finding.fixes.append(replaceScalar(reading, *node, node->text, true));
    } else if (node->isSequence()) {
        QStringList parts;
        for (const YamlNode &item : node->items)
            parts.append(reading.followed(item).text);
        offer(finding, editFix(CardChange(reading).set(place, parts.join(u',')), true));
    } else {
        offer(finding, editFix(CardChange(reading).remove(place)));
    }
}

void noString(const CardReading &reading, FindingCollector &findings)  // MI003
{
    for (const IndexResult &result : indexResultsOf(reading)) {
        if (const YamlNode *dataset = reading.value(*result.node, u"dataset")) {
            for (const QString &key : {u"config"_s, u"split"_s, u"revision"_s})
                checkString(reading, findings, result.path.child(u"dataset"_s), *dataset, key);
        }
    }
    for (const IndexMetric &metric : indexMetricsOf(reading))
        checkString(reading, findings, metric.path, *metric.node, u"config"_s);
}

/// The id of a metric that has only a name.
QStringList typesNamed(const QString &name)
{
    QStringList ids;
    for (const Metric &metric : metrics())
        ids.append(metric.id);
    for (const Metric &metric : metrics()) {
        if (metric.title.compare(name, Qt::CaseInsensitive) == 0)
            return {metric.id};
    }
    return name.isEmpty() ? QStringList{} : nearestOf(name, ids);
}

/// The list stays when its last metric goes: the Hub asks for it.
std::optional<CardFix> withoutMetric(const CardReading &reading, const IndexMetric &metric)
{
    const YamlNode *metrics = reading.value(*metric.result, u"metrics");
    CardChange change{reading};
    if (metrics != nullptr && metrics->items.size() == 1)
        change.set(metric.resultPath.child(u"metrics"_s), QCborArray{});
    else
        change.remove(metric.path);
    return editFix(change);
}

void incompleteMetric(const CardReading &reading, FindingCollector &findings)  // MI004
{
    for (const IndexMetric &metric : indexMetricsOf(reading)) {
        const bool hasValue = metric.value != nullptr;
        if (!metric.type.isEmpty() && hasValue)
            continue;
        const QString lacking = metric.type.isEmpty() ? u"type"_s : u"value"_s;
        Finding &finding =
            findings.add(u"MI004"_s, metric.path, {lacking, metric.name}, metric.path.child(lacking).toString());
        if (lacking == u"type")
            finding.fixes.append(chooseText(reading, metric.path.child(lacking), typesNamed(metric.name)));
        offer(finding, withoutMetric(reading, metric));
    }
    for (const IndexResult &result : indexResultsOf(reading)) {
        const YamlNode *metrics = reading.value(*result.node, u"metrics");
        if (metrics != nullptr && metrics->isSequence())
            continue;
        const YamlPath path = result.path.child(u"metrics"_s);
        Finding &finding = findings.add(u"MI004"_s, path, {u"metrics"_s});
        offer(finding, editFix(CardChange(reading).set(path, QCborArray{})));
    }
}

void sourceWithoutUrl(const CardReading &reading, FindingCollector &findings)  // MI005
{
    for (const IndexResult &result : indexResultsOf(reading)) {
        const YamlNode *source = reading.value(*result.node, u"source");
        if (source == nullptr || !reading.text(*source, u"url").isEmpty())
            continue;
        const YamlPath path = result.path.child(u"source"_s);
        Finding &finding = findings.add(u"MI005"_s, path, {}, path.child(u"url"_s).toString());
        offer(finding, editFix(CardChange(reading).remove(path)));
    }
}

bool isPathLike(const QString &name)
{
    static const QRegularExpression drive{u"^[A-Za-z]:[\\\\/]|\\\\"_s};
    return name.startsWith(u'/') || name.startsWith(u'.') || name.startsWith(u'~') || name.count(u'/') > 1
        || name.endsWith(u'/') || drive.match(name).hasMatch();
}

void indexName(const CardReading &reading, FindingCollector &findings)  // MI006
{
    const auto &repo = reading.context().repo;
    for (const Item &entry : reading.items(u"model-index"_s)) {
        const YamlNode *node = reading.value(*entry.node, u"name");
        const QString name = node != nullptr && node->isScalar() ? node->text : QString{};
        const bool isOther = repo && name.section(u'/', -1).compare(repo->name, Qt::CaseInsensitive) != 0;
        if (name.isEmpty() || (!isPathLike(name) && !isOther))
            continue;
        QString better = repo ? repo->name : name;
        if (!repo) {
            better.replace(u'\\', u'/');
            better = better.section(u'/', -1, -1, QString::SectionSkipEmpty);
        }
        Finding &finding = findings.add(u"MI006"_s, entry.path.child(u"name"_s), {name, better});
        if (!better.isEmpty() && !isPathLike(better))
            finding.fixes.append(replaceScalar(reading, *node, better));
    }
}

void severalEntries(const CardReading &reading, FindingCollector &findings)  // MI007
{
    const YamlNode *index = reading.isModel() ? reading.value(u"model-index") : nullptr;
    if (index == nullptr || !index->isSequence() || index->items.size() < 2)
        return;
    Finding &finding = findings.add(u"MI007"_s, indexPath().child(1), {QString::number(index->items.size())});
    const QCborArray entries = toValue(*index, *reading.root()).toArray();
    QCborArray results;
    for (const QCborValue entry : entries) {
        for (const QCborValue result : entry[u"results"_s].toArray())
            results.append(result);
    }
    CardChange change{reading};
    for (qsizetype last = entries.size() - 1; last > 0; --last)
        change.remove(indexPath().child(last));
    change.set(indexPath().child(0).child(u"results"_s), results);
    offer(finding, editFix(change));
}

constexpr std::array checks{
    MetadataCheck{noIndex},          MetadataCheck{missingTaskType},  MetadataCheck{noString},
    MetadataCheck{incompleteMetric}, MetadataCheck{sourceWithoutUrl}, MetadataCheck{indexName},
    MetadataCheck{severalEntries},
};

}  // namespace

std::span<const MetadataCheck> indexChecks()
{
    return checks;
}

}  // namespace core
