#include "core/card/findingcollector_p.h"
#include "core/card/modelfacts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Item = CardReading::Item;

constexpr qsizetype longestTag = 64;

QCborArray toArray(const QStringList &texts)
{
    return QCborArray::fromStringList(texts);
}

/// "pytorch, vision [detr, coco]": the words that were meant.
QStringList partsOf(const QString &written)
{
    static const QRegularExpression separators{u"[,;\\[\\]\\n]"_s};
    QStringList parts;
    for (const QString &part : written.split(separators)) {
        QString tag = part.trimmed();
        while (tag.startsWith(u'#'))
            tag.remove(0, 1);
        if (!tag.isEmpty() && !parts.contains(tag))
            parts.append(tag);
    }
    return parts;
}

void noList(const CardReading &reading, FindingCollector &findings)  // TG001
{
    const YamlNode *tags = reading.value(u"tags");
    if (tags == nullptr || tags->isSequence())
        return;
    const YamlPath path{u"tags"_s};
    Finding &finding = findings.add(u"TG001"_s, path, {tags->text});
    if (tags->isScalar())
        offer(finding, editFix(CardChange(reading).set(path, toArray(partsOf(tags->text)))));
    else
        offer(finding, editFix(CardChange(reading).remove(path)));
}

void noText(const CardReading &reading, FindingCollector &findings)  // TG002
{
    const YamlNode *tags = reading.value(u"tags");
    if (tags == nullptr || !tags->isSequence())
        return;
    for (const Item &item : reading.items(u"tags"_s)) {
        if (isText(*item.node))
            continue;
        const QString written = item.node->span.of(reading.tree()->text()).toString();
        Finding &finding = findings.add(u"TG002"_s, item.path, {written.simplified()});
        const bool isOnOneLine = !written.contains(u'\n') && !written.isEmpty();
        if (isOnOneLine && !isNull(*item.node))
            finding.fixes.append(replaceScalar(reading, *item.node, written, true));
        else
            offer(finding, editFix(CardChange(reading).remove(item.path), isNull(*item.node)));
    }
}

std::optional<CardFix> withoutItem(const CardReading &reading, const Item &item, bool isSafe = false)
{
    return editFix(CardChange(reading).remove(item.path), isSafe);
}

void duplicates(const CardReading &reading, FindingCollector &findings, const Item &item, QStringList &seen)  // TG003
{
    const QString tag = item.node->text.toCaseFolded();
    if (seen.contains(tag))
        offer(findings.add(u"TG003"_s, item.path, {item.node->text}), withoutItem(reading, item, true));
    seen.append(tag);
}

bool isLocalPath(const QString &tag)
{
    static const QRegularExpression path{u"(?:^|:)(?:/|\\./|\\.\\./|~/|[A-Za-z]:[\\\\/])|\\\\"_s};
    return !tag.contains(u"://") && path.match(tag).hasMatch();
}

/// A tag that the Hub makes itself. PEFT writes "base_model:adapter:ID", which says something while the id is one.
bool isComputed(const QString &tag)
{
    static const QStringList prefixes{u"license:"_s, u"arxiv:"_s,   u"region:"_s,
                                      u"doi:"_s,     u"dataset:"_s, u"base_model:"_s};
    const bool hasPrefix =
        std::ranges::any_of(prefixes, [&tag](const QString &prefix) { return tag.startsWith(prefix); });
    return hasPrefix && !(tag.startsWith(u"base_model:adapter:") && isModelId(tag.section(u':', 2)));
}

void computed(const CardReading &reading, FindingCollector &findings, const Item &item)  // TG004
{
    const QString tag = item.node->text;
    if (isComputed(tag) || isLocalPath(tag))
        offer(findings.add(u"TG004"_s, item.path, {tag}), withoutItem(reading, item));
}

void misshapen(const CardReading &reading, FindingCollector &findings, const Item &item)  // TG005
{
    static const QRegularExpression odd{u"[\\[\\],]|^#"_s};
    const QString tag = item.node->text;
    const bool isLong = tag.size() > longestTag;
    if (!isLong && !odd.match(tag).hasMatch())
        return;
    QStringList parts = partsOf(tag);
    parts.removeIf([](const QString &part) { return part.size() > longestTag; });
    Finding &finding = findings.add(u"TG005"_s, item.path, {tag, parts.join(u", "_s)});
    if (parts.isEmpty()) {
        offer(finding, withoutItem(reading, item));
        return;
    }
    CardChange change{reading};
    qsizetype count = reading.items(u"tags"_s).size();
    change.set(item.path, parts.takeFirst());
    for (const QString &part : std::as_const(parts))
        change.set(YamlPath{u"tags"_s}.child(count++), part);
    offer(finding, editFix(change));
}

void repeated(const CardReading &reading, FindingCollector &findings, const Item &item)  // TG006
{
    if (!reading.isModel())
        return;
    const QString tag = item.node->text;
    for (const QString &key : {u"pipeline_tag"_s, u"library_name"_s, u"language"_s}) {
        if (!reading.texts(key).contains(tag))
            continue;
        offer(findings.add(u"TG006"_s, item.path, {tag, key}), withoutItem(reading, item));
        return;
    }
}

void eachTag(const CardReading &reading, FindingCollector &findings)
{
    const YamlNode *tags = reading.value(u"tags");
    if (tags == nullptr || !tags->isSequence())
        return;
    QStringList seen;
    for (const Item &item : reading.items(u"tags"_s)) {
        if (!isText(*item.node))
            continue;
        duplicates(reading, findings, item, seen);
        computed(reading, findings, item);
        misshapen(reading, findings, item);
        repeated(reading, findings, item);
    }
}

constexpr std::array checks{MetadataCheck{noList}, MetadataCheck{noText}, MetadataCheck{eachTag}};

}  // namespace

std::span<const MetadataCheck> tagChecks()
{
    return checks;
}

}  // namespace core
