#include "core/card/cardschema.h"
#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"
#include "core/card/hubids_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Item = CardReading::Item;

void noDataset(const CardReading &reading, FindingCollector &findings)  // DS001
{
    if (cardField(reading.context().type, u"datasets") == nullptr)
        return;
    for (const Item &item : reading.items(u"datasets"_s)) {
        const bool isScalar = item.node->isScalar();
        if (isScalar && isText(*item.node) && isModelId(item.node->text))
            continue;
        const FoundId found = isScalar ? idIn(item.node->text, u"datasets/"_s) : FoundId{};
        Finding &finding =
            findings.add(u"DS001"_s, item.path, {item.node->text, found.isCertain ? found.id : QString{}});
        if (found.isCertain)
            finding.fixes.append(replaceScalar(reading, *item.node, found.id));
        else
            offer(finding, editFix(CardChange(reading).remove(item.path)));
    }
}

/// The datasets that the body links to.
QStringList linkedDatasets(const CardReading &reading)
{
    static const QRegularExpression link{
        u"(?:huggingface\\.co|hf\\.co)/datasets/([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]*[A-Za-z0-9_-])?)"_s};
    constexpr qsizetype most = 5;
    QStringList ids;
    const QString body = reading.card().bodyText();
    for (auto it = link.globalMatch(body); it.hasNext() && ids.size() < most;) {
        const QString id = it.next().captured(1);
        if (isModelId(id) && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void missingDataset(const CardReading &reading, FindingCollector &findings)  // DS003
{
    const YamlNode *node = reading.value(u"datasets");
    const bool isEmptyList = node != nullptr && node->isSequence() && node->items.empty();
    if (!reading.isModel() || !reading.knowsAllKeys() || (reading.has(u"datasets") && !isEmptyList))
        return;
    const QStringList linked = linkedDatasets(reading);
    if (linked.isEmpty())
        return;
    Finding &finding = isEmptyList ? findings.add(u"DS003"_s, YamlPath{u"datasets"_s}, {linked.join(u", "_s)})
                                   : findings.addMissing(u"DS003"_s, {linked.join(u", "_s)});
    offer(finding, editFix(CardChange(reading).set(u"datasets"_s, QCborArray::fromStringList(linked))));
}

void unknownMetric(const CardReading &reading, FindingCollector &findings)  // MT001
{
    if (!reading.isModel())
        return;
    QStringList ids;
    for (const Metric &metric : metrics())
        ids.append(metric.id);
    for (const Item &item : reading.items(u"metrics"_s)) {
        if (!item.node->isScalar() || !isText(*item.node) || ids.contains(item.node->text))
            continue;
        QStringList near = nearestOf(item.node->text, ids);
        for (const Metric &metric : metrics()) {
            if (metric.title.compare(item.node->text, Qt::CaseInsensitive) == 0 && !near.contains(metric.id))
                near.prepend(metric.id);
        }
        findings.add(u"MT001"_s, item.path, {item.node->text, near.value(0)})
            .fixes.append(chooseText(reading, item.path, near));
    }
}

struct Emissions
{
    YamlPath path;
    const YamlNode *node = nullptr;
};

/// The number, wherever it stands.
std::optional<Emissions> emissionsOf(const CardReading &reading)
{
    const YamlNode *node = reading.isModel() ? reading.value(u"co2_eq_emissions") : nullptr;
    if (node == nullptr)
        return {};
    const YamlPath path{u"co2_eq_emissions"_s};
    if (!node->isMapping())
        return Emissions{.path = path, .node = node};
    const YamlNode *inner = reading.value(*node, u"emissions");
    return inner != nullptr ? std::optional{Emissions{.path = path.child(u"emissions"_s), .node = inner}}
                            : std::nullopt;
}

void oddEmissions(const CardReading &reading, FindingCollector &findings)  // CO001
{
    constexpr double most = 1e9;  // grams: a thousand tons
    const auto emissions = emissionsOf(reading);
    const QCborValue value = emissions ? hubValue(*emissions->node) : QCborValue{};
    if (!isNumber(value) || (value.toDouble() >= 0 && value.toDouble() <= most))
        return;
    const double grams = value.toDouble();
    CardFix fix{.kind = CardFix::Kind::Choose};
    const QList<double> instead = grams < 0 ? QList{-grams} : QList{grams / 1e3, grams / 1e6};
    for (const double option : instead) {
        if (const auto edits = CardChange(reading).set(emissions->path, option).edits(); edits && option <= most)
            fix.options.append({.label = QString::number(option, 'g', 12), .edits = *edits});
    }
    findings.add(u"CO001"_s, emissions->path, {QString::number(grams, 'g', 12)}).fixes.append(fix);
}

void quotedEmissions(const CardReading &reading, FindingCollector &findings)  // CO002
{
    static const QRegularExpression amount{u"^\\s*([0-9][0-9.,]*(?:[eE][+-]?[0-9]+)?)\\s*(k?g)?\\b"_s};
    const auto emissions = emissionsOf(reading);
    if (!emissions || !isText(*emissions->node))
        return;
    const QString written = emissions->node->text;
    Finding &finding = findings.add(u"CO002"_s, emissions->path, {written});
    const auto match = amount.match(written);
    bool isReadable = false;
    const double number = match.captured(1).remove(u',').toDouble(&isReadable);
    if (!isReadable)
        return;
    const bool isPlain = match.capturedEnd() == written.size() && !match.hasCaptured(2) && !written.contains(u',');
    const double grams = match.captured(2) == u"kg" ? number * 1000 : number;
    offer(finding, editFix(CardChange(reading).set(emissions->path, grams), isPlain));
}

void missingEmissions(const CardReading &reading, FindingCollector &findings)  // CO003
{
    if (reading.isModel() && reading.knowsAllKeys() && !reading.has(u"co2_eq_emissions"))
        findings.addMissing(u"CO003"_s).fixes.append(CardFix{.kind = CardFix::Kind::Choose});
}

constexpr std::array checks{
    MetadataCheck{noDataset},    MetadataCheck{missingDataset},  MetadataCheck{unknownMetric},
    MetadataCheck{oddEmissions}, MetadataCheck{quotedEmissions}, MetadataCheck{missingEmissions},
};

}  // namespace

std::span<const MetadataCheck> provenanceChecks()
{
    return checks;
}

}  // namespace core
