#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"
#include "core/card/hubids_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Item = CardReading::Item;

const YamlPath &basePath()
{
    static const YamlPath path{u"base_model"_s};
    return path;
}

const YamlPath &relationPath()
{
    static const YamlPath path{u"base_model_relation"_s};
    return path;
}

QList<Item> namedModels(const CardReading &reading)
{
    return reading.isModel() ? reading.items(u"base_model"_s) + reading.items(u"new_version"_s) : QList<Item>{};
}

QStringList proposedBases(const CardReading &reading)
{
    QStringList ids;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::baseModels)) {
        if (proposal.value.size() == 1 && isModelId(proposal.value.first()))
            ids.append(proposal.value.first());
    }
    return ids;
}

void noId(const CardReading &reading, FindingCollector &findings)  // BM001
{
    for (const Item &item : namedModels(reading)) {
        const bool isScalar = item.node->isScalar();
        if (isScalar && isText(*item.node) && isModelId(item.node->text))
            continue;
        const FoundId found = isScalar ? idIn(item.node->text) : FoundId{};
        Finding &finding = findings.add(u"BM001"_s, item.path, {item.node->text, found.id});
        if (found.isCertain) {
            finding.fixes.append(replaceScalar(reading, *item.node, found.id));
            continue;
        }
        QStringList ids = proposedBases(reading);
        if (!found.id.isEmpty() && !ids.contains(found.id))
            ids.append(found.id);
        if (ids.isEmpty())
            offer(finding, editFix(CardChange(reading).remove(item.path)));
        else
            finding.fixes.append(chooseText(reading, item.path, ids));
    }
}

void itself(const CardReading &reading, FindingCollector &findings)  // BM002
{
    if (!reading.context().repo)
        return;
    const QString self = reading.context().repo->fullName();
    for (const Item &item : namedModels(reading)) {
        if (!item.node->isScalar() || item.node->text.compare(self, Qt::CaseInsensitive) != 0)
            continue;
        const auto *key = std::get_if<QString>(&item.path.steps().first());
        offer(findings.add(u"BM002"_s, item.path, {*key, self}), editFix(CardChange(reading).remove(item.path)));
    }
}

bool hasFile(const CardReading &reading, QStringView name)
{
    return reading.context().files && std::ranges::any_of(*reading.context().files, [name](const ModelFile &file) {
               return QStringView{file.path}.sliced(file.path.lastIndexOf(u'/') + 1) == name;
           });
}

bool hasSuffix(const CardReading &reading, QStringView suffix)
{
    return reading.context().files && std::ranges::any_of(*reading.context().files, [suffix](const ModelFile &file) {
               return file.path.endsWith(suffix, Qt::CaseInsensitive);
           });
}

bool isKind(const CardReading &reading, ModelKind kind)
{
    return reading.context().facts && !reading.context().facts->kind.isEmpty()
        && reading.context().facts->kind.value() == kind;
}

bool isAdapter(const CardReading &reading)
{
    return hasFile(reading, u"adapter_config.json") || hasFile(reading, u"pytorch_lora_weights.safetensors")
        || hasFile(reading, u"adapter_model.safetensors") || isKind(reading, ModelKind::Adapter);
}

void missingBase(const CardReading &reading, FindingCollector &findings)  // BM003, BM004
{
    if (!reading.isModel() || !reading.knowsAllKeys() || reading.has(u"base_model"))
        return;
    const bool isQuantised =
        hasSuffix(reading, u".gguf") || isKind(reading, ModelKind::Gguf) || isKind(reading, ModelKind::Quantization);
    const QString rule = hasFile(reading, u"adapter_config.json") ? u"BM003"_s : u"BM004"_s;
    if (rule == u"BM004" && !isQuantised)
        return;
    findings.addMissing(rule).fixes.append(chooseText(reading, basePath(), proposedBases(reading)));
}

const QStringList &relations()
{
    static const QStringList names{u"finetune"_s, u"adapter"_s, u"quantized"_s, u"merge"_s};
    return names;
}

void unknownRelation(const CardReading &reading, FindingCollector &findings)  // BM005
{
    const YamlNode *node = reading.isModel() ? reading.value(u"base_model_relation") : nullptr;
    if (node == nullptr || (node->isScalar() && baseRelationFromString(node->text)))
        return;
    QStringList options = nearestOf(node->text, relations(), 1);
    for (const QString &relation : relations()) {
        if (!options.contains(relation))
            options.append(relation);
    }
    findings.add(u"BM005"_s, relationPath(), {node->text}).fixes.append(chooseText(reading, relationPath(), options));
}

/// Why a relation cannot be right: a word that the sentence is chosen by; empty when it may be.
QString contradiction(const CardReading &reading, BaseRelation relation)
{
    const QStringList bases = reading.texts(u"base_model"_s);
    if (bases.isEmpty())
        return u"no-base"_s;
    if (relation == BaseRelation::Merge && bases.size() == 1)
        return u"one-parent"_s;
    if (relation == BaseRelation::Adapter && reading.context().files && !isAdapter(reading))
        return u"no-adapter"_s;
    return {};
}

void wrongRelation(const CardReading &reading, FindingCollector &findings)  // BM006
{
    const auto relation = baseRelationFromString(reading.isModel() ? reading.text(u"base_model_relation") : QString{});
    if (!relation)
        return;
    const QString why = contradiction(reading, *relation);
    if (why.isEmpty())
        return;
    Finding &finding = findings.add(u"BM006"_s, relationPath(), {toString(*relation), why});
    QStringList others;
    if (why != u"no-base")
        others = relations();
    others.removeAll(toString(*relation));
    if (why != u"no-base" && reading.texts(u"base_model"_s).size() == 1)
        others.removeAll(u"merge"_s);
    if (reading.context().files && !isAdapter(reading))
        others.removeAll(u"adapter"_s);
    if (!others.isEmpty())
        finding.fixes.append(chooseText(reading, relationPath(), others));
    // Without the key the Hub finds out by itself.
    offer(finding, editFix(CardChange(reading).remove(relationPath())));
}

void sameBase(const CardReading &reading, FindingCollector &findings)  // BM007
{
    QStringList seen;
    for (const Item &item : reading.items(u"base_model"_s)) {
        const QString id = item.node->text;
        if (!item.node->isScalar() || id.isEmpty())
            continue;
        if (seen.contains(id))
            offer(findings.add(u"BM007"_s, item.path, {id}), editFix(CardChange(reading).remove(item.path), true));
        seen.append(id);
    }
}

constexpr std::array checks{
    MetadataCheck{noId},          MetadataCheck{itself},   MetadataCheck{missingBase}, MetadataCheck{unknownRelation},
    MetadataCheck{wrongRelation}, MetadataCheck{sameBase},
};

}  // namespace

std::span<const MetadataCheck> baseModelChecks()
{
    return checks;
}

}  // namespace core
