#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const YamlPath &fieldsPath()
{
    static const YamlPath path{u"extra_gated_fields"_s};
    return path;
}

const QStringList &fieldTypes()
{
    static const QStringList types{u"text"_s, u"checkbox"_s, u"date_picker"_s, u"country"_s, u"ip_location"_s};
    return types;
}

QStringList likelyTypes(const QString &written)
{
    QStringList types = nearestOf(written, fieldTypes());
    for (const QString &type : fieldTypes()) {
        if (!types.contains(type))
            types.append(type);
    }
    return types;
}

void checkField(const CardReading &reading, FindingCollector &findings, const QString &label, const YamlNode &field)
{
    const YamlPath path = fieldsPath().child(label);
    if (!field.isMapping()) {
        if (!field.isScalar() || !fieldTypes().contains(field.text))
            findings.add(u"GT001"_s, path, {label, field.text})
                .fixes.append(chooseText(reading, path, likelyTypes(field.text)));
        return;
    }
    const QString type = reading.text(field, u"type");
    const YamlNode *options = reading.value(field, u"options");
    if (type == u"select" && options != nullptr && options->isSequence())
        return;
    if (type == u"select") {
        // A choice between nothing: without options to offer, a text is what remains.
        Finding &finding = findings.add(u"GT001"_s, path, {label, type}, path.child(u"options"_s).toString());
        finding.fixes.append(chooseText(reading, path.child(u"type"_s), {u"text"_s}));
    } else if (!fieldTypes().contains(type)) {
        const YamlPath place = path.child(u"type"_s);
        QStringList types = likelyTypes(type);
        if (options != nullptr && options->isSequence())
            types.prepend(u"select"_s);
        findings.add(u"GT001"_s, place, {label, type}).fixes.append(chooseText(reading, place, types));
    }
}

void fields(const CardReading &reading, FindingCollector &findings)  // GT001
{
    const YamlNode *map = reading.value(u"extra_gated_fields");
    if (map == nullptr || !map->isMapping())
        return;
    for (const YamlNode::Entry &entry : map->entries)
        checkField(reading, findings, entry.key.text, reading.followed(entry.value));
}

void quotedBoolean(const CardReading &reading, FindingCollector &findings)  // GT002
{
    const YamlNode *node = reading.value(u"extra_gated_eu_disallowed");
    if (node == nullptr || hubValue(*node).isBool())
        return;
    const YamlPath path{u"extra_gated_eu_disallowed"_s};
    static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"1"_s, u"y"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"off"_s, u"0"_s, u"n"_s};
    const QString word = node->text.toLower();
    Finding &finding = findings.add(u"GT002"_s, path, {node->text});
    if (yes.contains(word) || no.contains(word))
        offer(finding, editFix(CardChange(reading).set(path, yes.contains(word)), true));
    else
        offer(finding, editFix(CardChange(reading).remove(path)));
}

void fieldList(const CardReading &reading, FindingCollector &findings)  // GT003
{
    const YamlNode *list = reading.value(u"extra_gated_fields");
    if (list == nullptr || !list->isSequence())
        return;
    Finding &finding = findings.add(u"GT003"_s, fieldsPath());
    finding.span = inCard(reading.card(), reading.root()->entry(u"extra_gated_fields")->key.span);
    QCborMap map;
    for (const YamlNode &item : list->items) {
        for (const YamlNode::Entry &entry : reading.followed(item).entries)
            map.insert(entry.key.text, toValue(entry.value, *reading.root()));
    }
    if (map.isEmpty())
        return;
    CardChange change{reading};
    change.remove(fieldsPath());
    change.set(fieldsPath(), map);
    offer(finding, editFix(change));
}

void gateIsSetting(const CardReading &reading, FindingCollector &findings)  // GT004
{
    if (reading.root() == nullptr || reading.context().isGated)
        return;
    const auto &entries = reading.root()->entries;
    const auto found = std::ranges::find_if(
        entries, [](const YamlNode::Entry &entry) { return entry.key.text.startsWith(u"extra_gated_"); });
    if (found != entries.end())
        findings.add(u"GT004"_s, inCard(reading.card(), found->key.span));
}

/// A line "---" inside of the gate's text ended the block: what follows still looks like the text and the keys.
void fenceInText(const CardReading &reading, FindingCollector &findings)  // GT005
{
    if (reading.root() == nullptr || reading.root()->entries.empty())
        return;
    const YamlNode::Entry &last = reading.root()->entries.back();
    const bool isBlockText =
        last.value.style == YamlNode::Style::Literal || last.value.style == YamlNode::Style::Folded;
    if (!last.key.text.startsWith(u"extra_gated_") || !isBlockText)
        return;
    // The closing fence, indented, is one more line of the text.
    const CardText &card = reading.card();
    qsizetype fence = card.yaml().end;
    fence += QStringView{card.text()}.sliced(fence).startsWith(u"\r\n") ? 2 : 1;
    const TextEdit indent{.span = {.begin = fence, .end = fence}, .text = u"  "_s};
    const CardText mended{applied(card.text(), {indent})};
    const auto tree = mended.hasBlock() ? YamlTree::parse(mended.yamlText()) : std::unexpected(YamlError{});
    if (!tree || tree->root() == nullptr || !tree->root()->isMapping())
        return;
    const YamlNode *text = tree->root()->value(last.key.text);
    if (text != nullptr && text->isScalar() && text->text.contains(u"---"))
        findings.add(u"GT005"_s, TextSpan{.begin = fence, .end = fence + 3}, {last.key.text})
            .fixes.append(textFix({indent}, true));
}

constexpr std::array checks{
    MetadataCheck{fields},        MetadataCheck{quotedBoolean}, MetadataCheck{fieldList},
    MetadataCheck{gateIsSetting}, MetadataCheck{fenceInText},
};

}  // namespace

std::span<const MetadataCheck> gateChecks()
{
    return checks;
}

}  // namespace core
