#include "core/card/bodytables_p.h"
#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"
#include "core/card/indexreading_p.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void sameResults(const CardReading &reading, FindingCollector &findings)  // MI008
{
    QStringList seen;
    for (const IndexResult &result : indexResultsOf(reading)) {
        const QString key = resultKey(reading, *result.node);
        if (seen.contains(key)) {
            const YamlNode *dataset = reading.value(*result.node, u"dataset");
            findings.add(u"MI008"_s, result.path, {dataset != nullptr ? reading.text(*dataset, u"name") : QString{}});
        }
        seen.append(key);
    }
}

/// What is the same metric in another version of the card: by what it measures, not by where it stands.
QString metricKey(const CardReading &reading, const IndexMetric &metric)
{
    return resultKey(reading, *metric.result) + u'\n' + metric.type + u'\n' + reading.text(*metric.node, u"config")
        + u'\n' + metric.name;
}

QHash<QString, QString> verifiedTokens(const CardReading &reading)
{
    QHash<QString, QString> tokens;
    for (const IndexMetric &metric : indexMetricsOf(reading)) {
        if (const QString token = reading.text(*metric.node, u"verifyToken"); !token.isEmpty())
            tokens.insert(metricKey(reading, metric), token);
    }
    return tokens;
}

void checkVerified(const CardReading &reading, FindingCollector &findings, const IndexMetric &metric,
                   const QString &wanted)
{
    const QString token = reading.text(*metric.node, u"verifyToken");
    const bool isVerified = reading.value(*metric.node, u"verified") != nullptr;
    // Only the Hub makes a result a verified one: without its token the word says nothing.
    const bool isClaimed = isVerified && wanted.isEmpty();
    if (token == wanted && !isClaimed)
        return;
    Finding &finding = findings.add(u"MI009"_s, metric.path, {metric.type});
    CardChange change{reading};
    if (!wanted.isEmpty()) {
        change.set(metric.path.child(u"verifyToken"_s), wanted);
    } else {
        for (const QString &key : {u"verifyToken"_s, u"verified"_s}) {
            if (reading.value(*metric.node, key) != nullptr)
                change.remove(metric.path.child(key));
        }
    }
    offer(finding, editFix(change, true));
}

void editedVerification(const CardReading &reading, FindingCollector &findings)  // MI009
{
    const auto &published = reading.context().published;
    if (!published || reading.value(u"model-index") == nullptr)
        return;
    const CardText before{*published};
    const LintContext none{.type = reading.context().type};
    const QHash<QString, QString> tokens = verifiedTokens(CardReading{before, none});
    for (const IndexMetric &metric : indexMetricsOf(reading))
        checkVerified(reading, findings, metric, tokens.value(metricKey(reading, metric)));
}

std::optional<double> numberOf(const YamlNode *node)
{
    const QCborValue value = node != nullptr ? hubValue(*node) : QCborValue{};
    return isNumber(value) ? std::optional{value.toDouble()} : std::nullopt;
}

QString shown(double number)
{
    return QString::number(number, 'g', 12);
}

/// "0 … 1", or the side that has an end.
QString rangeOf(const Metric &metric)
{
    const QString lowest = metric.lowest ? shown(*metric.lowest) : u"−∞"_s;
    return lowest + u" … "_s + (metric.highest ? shown(*metric.highest) : u"∞"_s);
}

void offerFraction(Finding &finding, const CardReading &reading, const IndexMetric &metric, double percent)
{
    CardFix fix{.kind = CardFix::Kind::Choose};
    // Through text, so that 91.2 becomes 0.912 and not a hair less.
    const double fraction = shown(percent / 100).toDouble();
    if (const auto edits = CardChange(reading).set(metric.path.child(u"value"_s), fraction).edits())
        fix.options.append({.label = shown(fraction), .edits = *edits});
    finding.fixes.append(fix);
}

/// How the values of one metric are given: as parts of one, or of a hundred.
struct Scale
{
    bool hasFractions = false;
    bool hasPercents = false;
};

void oddValues(const CardReading &reading, FindingCollector &findings)  // MI010
{
    const QList<IndexMetric> all = indexMetricsOf(reading);
    QHash<QString, Scale> scales;
    for (const IndexMetric &metric : all) {
        const Metric *row = findMetric(metric.type);
        const auto value = numberOf(metric.value);
        if (row == nullptr || !value || *value == 0 || row->highest.value_or(0) < 1)
            continue;
        Scale &scale = scales[metric.type];
        (*value <= 1 ? scale.hasFractions : scale.hasPercents) = true;
    }
    for (const IndexMetric &metric : all) {
        const Metric *row = findMetric(metric.type);
        const auto value = numberOf(metric.value);
        if (row == nullptr || !value)
            continue;
        const bool isOutside = (row->lowest && *value < *row->lowest) || (row->highest && *value > *row->highest);
        const Scale scale = scales.value(metric.type);
        const bool isMixed = scale.hasFractions && scale.hasPercents && *value > 1;
        if (!isOutside && !isMixed)
            continue;
        Finding &finding = findings.add(u"MI010"_s, metric.path.child(u"value"_s),
                                        {metric.type, shown(*value), isOutside ? rangeOf(*row) : QString{}});
        if (*value > 1 && *value <= 100 && row->lowest.value_or(0) <= 1)
            offerFraction(finding, reading, metric, *value);
    }
}

void benchmarkResults(const CardReading &reading, FindingCollector &findings)  // MI011
{
    for (const IndexResult &result : indexResultsOf(reading)) {
        const YamlNode *dataset = reading.value(*result.node, u"dataset");
        const QString id = dataset != nullptr ? reading.text(*dataset, u"type") : QString{};
        if (!isBenchmark(id))
            continue;
        findings.add(u"MI011"_s, result.path.child(u"dataset"_s).child(u"type"_s), {id})
            .fixes.append(CardFix{.kind = CardFix::Kind::Choose});
    }
}

void reportNulls(const CardReading &reading, FindingCollector &findings, const YamlPath &path, const YamlNode &args)
{
    for (const YamlNode::Entry &entry : args.entries) {
        const YamlPath place = path.child(entry.key.text);
        if (isNull(entry.value))
            offer(findings.add(u"MI012"_s, place, {entry.key.text}), editFix(CardChange(reading).remove(place), true));
        else
            reportNulls(reading, findings, place, entry.value);
    }
}

void nullArguments(const CardReading &reading, FindingCollector &findings)  // MI012
{
    for (const IndexResult &result : indexResultsOf(reading)) {
        const YamlNode *dataset = reading.value(*result.node, u"dataset");
        const YamlNode *args = dataset != nullptr ? reading.value(*dataset, u"args") : nullptr;
        if (args != nullptr)
            reportNulls(reading, findings, result.path.child(u"dataset"_s).child(u"args"_s), *args);
    }
    for (const IndexMetric &metric : indexMetricsOf(reading)) {
        if (const YamlNode *args = reading.value(*metric.node, u"args"))
            reportNulls(reading, findings, metric.path.child(u"args"_s), *args);
    }
}

void otherInBody(const CardReading &reading, FindingCollector &findings)  // MI013
{
    const QList<IndexMetric> all = indexMetricsOf(reading);
    if (all.isEmpty())
        return;
    const BodyTables tables{reading.card().bodyText()};
    for (const IndexMetric &metric : all) {
        const auto value = numberOf(metric.value);
        const bool isOnlyOne = std::ranges::count(all, metric.type, &IndexMetric::type) == 1;
        const Metric *row = findMetric(metric.type);
        if (!value || !isOnlyOne)
            continue;
        const auto cell = tables.valueOf({metric.name, metric.type, row != nullptr ? row->title : QString{}});
        if (!cell || cell->isSame(*value))
            continue;
        Finding &finding =
            findings.add(u"MI013"_s, metric.path.child(u"value"_s), {metric.type, shown(*value), shown(cell->number)});
        CardFix fix{.kind = CardFix::Kind::Choose};
        if (const auto edits = CardChange(reading).set(metric.path.child(u"value"_s), cell->number).edits())
            fix.options.append({.label = shown(cell->number), .edits = *edits});
        finding.fixes.append(fix);
    }
}

constexpr std::array checks{
    MetadataCheck{sameResults},      MetadataCheck{editedVerification}, MetadataCheck{oddValues},
    MetadataCheck{benchmarkResults}, MetadataCheck{nullArguments},      MetadataCheck{otherInBody},
};

}  // namespace

std::span<const MetadataCheck> resultChecks()
{
    return checks;
}

}  // namespace core
