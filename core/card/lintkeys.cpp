#include "core/card/cardschema.h"
#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isForbidden(const CardReading &reading, const QString &key)
{
    return reading.context().type == RepoType::Dataset && (key == u"licenses" || key == u"languages");
}

bool isDeprecated(const CardReading &reading, const QString &key)
{
    if (reading.isModel() && key == u"model_index")
        return true;
    const CardField *field = cardField(reading.context().type, key);
    return field != nullptr && field->isDeprecated;
}

/// The key that was meant by one that nobody knows; empty when it may well be somebody's own.
QString meantKey(RepoType type, const QString &key)
{
    constexpr qsizetype shortKey = 5;
    if (const QString meant = meantCardKey(type, key); !meant.isEmpty())
        return meant;
    const int limit = key.size() < shortKey ? 1 : 2;
    for (const CardField &field : cardFields(type)) {
        if (!field.isDeprecated && editDistance(key, field.key, limit) <= limit)
            return field.key;
    }
    return {};
}

void unknownKeys(const CardReading &reading, FindingCollector &findings)  // KY001, KY002
{
    if (reading.root() == nullptr)
        return;
    for (const YamlNode::Entry &entry : reading.root()->entries) {
        const QString &key = entry.key.text;
        const bool isOdd = !entry.key.isScalar() || key == u"<<";
        if (isOdd || cardField(reading.context().type, key) != nullptr || isForbidden(reading, key)
            || isDeprecated(reading, key))
            continue;
        const TextSpan place = inCard(reading.card(), entry.key.span);
        const QString meant = meantKey(reading.context().type, key);
        if (meant.isEmpty()) {
            findings.add(u"KY002"_s, place, {key});
            continue;
        }
        Finding &finding = findings.add(u"KY001"_s, place, {key, meant});
        if (!reading.has(meant))
            offer(finding, editFix(CardChange(reading).rename(YamlPath{key}, meant)));
    }
}

void pluralKeys(const CardReading &reading, FindingCollector &findings)  // KY003
{
    for (const auto &[key, meant] :
         {std::pair(u"licenses"_s, u"license"_s), std::pair(u"languages"_s, u"language"_s)}) {
        if (!isForbidden(reading, key) || !reading.has(key))
            continue;
        Finding &finding = findings.add(u"KY003"_s, YamlPath{key}, {key, meant});
        finding.span = inCard(reading.card(), reading.root()->entry(key)->key.span);
        CardChange change{reading};
        if (reading.has(meant))
            change.remove(YamlPath{key});
        else
            change.rename(YamlPath{key}, meant);
        offer(finding, editFix(change, true));
    }
}

/// What a deprecated key has become.
QString successor(const QString &key)
{
    if (key == u"finetuned_from")
        return u"base_model"_s;
    if (key == u"model_index")
        return u"model-index"_s;
    return key == u"license_details" ? u"license_name"_s : QString{};
}

void deprecatedKeys(const CardReading &reading, FindingCollector &findings)  // KY004
{
    if (reading.root() == nullptr)
        return;
    for (const YamlNode::Entry &entry : reading.root()->entries) {
        const QString &key = entry.key.text;
        if (!isDeprecated(reading, key))
            continue;
        const QString now = successor(key);
        Finding &finding = findings.add(u"KY004"_s, inCard(reading.card(), entry.key.span), {key, now});
        if (now.isEmpty())
            continue;
        CardChange change{reading};
        if (reading.has(now))
            change.remove(YamlPath{key});
        else
            change.rename(YamlPath{key}, now);
        offer(finding, editFix(change));
    }
}

void emptyKeys(const CardReading &reading, FindingCollector &findings)  // KY005, DS002
{
    if (reading.root() == nullptr)
        return;
    for (const YamlNode::Entry &entry : reading.root()->entries) {
        const CardField *field = cardField(reading.context().type, entry.key.text);
        if (field == nullptr || field->isNullable || !isNull(entry.value))
            continue;
        const YamlPath path{field->key};
        Finding &finding =
            field->key == u"datasets" ? findings.add(u"DS002"_s, path) : findings.add(u"KY005"_s, path, {field->key});
        finding.span = inCard(reading.card(), entry.key.span);
        offer(finding, editFix(CardChange(reading).remove(path), true));
    }
}

constexpr std::array checks{
    MetadataCheck{unknownKeys},
    MetadataCheck{pluralKeys},
    MetadataCheck{deprecatedKeys},
    MetadataCheck{emptyKeys},
};

}  // namespace

std::span<const MetadataCheck> keyChecks()
{
    return checks;
}

}  // namespace core
