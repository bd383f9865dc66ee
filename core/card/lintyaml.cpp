#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

void nothingInside(const CardReading &reading, FindingCollector &findings)  // FM003
{
    if (!reading.tree() || reading.tree()->root() != nullptr)
        return;
    Finding &finding = findings.add(u"FM003"_s, reading.card().block());
    offer(finding, editFix(CardChange(reading).set(u"tags"_s, QCborArray{})));
    finding.fixes.append(textFix({{.span = reading.card().block(), .text = {}}}));
}

bool areAllLanguages(const std::vector<YamlNode> &items)
{
    return std::ranges::all_of(items,
                               [](const YamlNode &item) { return item.isScalar() && isLanguageCode(item.text); });
}

void noMap(const CardReading &reading, FindingCollector &findings)  // FM004
{
    const YamlNode *root = reading.tree() ? reading.tree()->root() : nullptr;
    if (root == nullptr || root->isMapping())
        return;
    const TextSpan place = inCard(reading.card(), root->span);
    Finding &finding = findings.add(u"FM004"_s, inCard(reading.card(), placeOf(*root)));
    // A list at column 0 may stand under its key as it is.
    const QString lineEnd = root->style == Style::Block ? reading.card().lineEnd() : u" "_s;
    QString key = u"description:"_s;
    if (root->isSequence())
        key = areAllLanguages(root->items) ? u"language:"_s : u"tags:"_s;
    finding.arguments = {key.chopped(1)};
    finding.fixes.append(textFix({{.span = {.begin = place.begin, .end = place.begin}, .text = key + lineEnd}}));
}

/// Calls `visit` for every node, parents first.
template <typename Visit>
void eachNode(const YamlNode &node, const Visit &visit)
{
    visit(node);
    for (const YamlNode &item : node.items)
        eachNode(item, visit);
    for (const YamlNode::Entry &entry : node.entries) {
        eachNode(entry.key, visit);
        eachNode(entry.value, visit);
    }
}

/// The lines that an entry of a block takes, its line end included.
TextSpan linesOf(const QString &yaml, const YamlNode::Entry &entry)
{
    const qsizetype begin = yaml.lastIndexOf(u'\n', qMax(0, entry.key.span.begin - 1)) + 1;
    const qsizetype last = qMax(entry.key.span.end, entry.value.span.end);
    const qsizetype end = yaml.indexOf(u'\n', qMax(last - 1, begin));
    if (end < 0)  // the last line of the block: the line end before it goes
        return {.begin = qMax(0, begin - 1), .end = yaml.size()};
    return {.begin = begin, .end = end + 1};
}

QString shortened(QStringView text)
{
    constexpr qsizetype limit = 40;
    const QString oneLine = text.toString().simplified();
    return oneLine.size() > limit ? oneLine.first(limit) + u'…' : oneLine;
}

void reportDuplicate(const CardReading &reading, FindingCollector &findings, const YamlNode &map,
                     const YamlNode::Entry &first, const YamlNode::Entry &second)
{
    const CardText &card = reading.card();
    const QString yaml = card.yamlText();
    Finding &finding = findings.add(u"FM007"_s, inCard(card, second.key.span), {second.key.text});
    if (map.style == Style::Flow)
        return;
    CardFix fix{.kind = CardFix::Kind::Choose};
    for (const auto &[kept, dropped] : {std::pair(&first, &second), std::pair(&second, &first)}) {
        fix.options.append({.label = shortened(kept->value.span.of(yaml)),
                            .edits = card.fromYaml({{.span = linesOf(yaml, *dropped), .text = {}}})});
    }
    finding.fixes.append(fix);
}

void duplicateKeys(const CardReading &reading, FindingCollector &findings)  // FM007
{
    if (!reading.tree() || !reading.tree()->duplicateKey())
        return;
    eachNode(*reading.tree()->root(), [&](const YamlNode &node) {
        QHash<QString, const YamlNode::Entry *> seen;
        for (const YamlNode::Entry &entry : node.entries) {
            if (!entry.key.isScalar() || entry.key.text == u"<<")
                continue;
            if (const auto *first = seen.value(entry.key.text))
                reportDuplicate(reading, findings, node, *first, entry);
            else
                seen.insert(entry.key.text, &entry);
        }
    });
}

/// Whether `yaml` no longer has an error at or before the line where it had one.
bool isMended(const QString &yaml, int line)
{
    const auto tree = YamlTree::parse(yaml);
    return tree || tree.error().line > line;
}

/// Puts quotes around the value on the line where the parser gave up, or on the one before it.
std::optional<CardFix> quotedLine(const CardReading &reading, const YamlError &error)
{
    static const QRegularExpression entry{u"^(\\s*(?:- +)*(?:[^\\s:#'\"\\[{][^:]*: +)?)([^'\"\\s|>].*?)\\s*$"_s};
    const QString yaml = reading.card().yamlText();
    const LineIndex lines{yaml};
    for (const int number : {error.line + 1, error.line}) {
        if (number < 1 || number > lines.lineCount())
            continue;
        const qsizetype begin = lines.lineStart(number);
        qsizetype end = number < lines.lineCount() ? lines.lineStart(number + 1) : yaml.size();
        while (end > begin && yaml.at(end - 1).isSpace())
            --end;
        const auto match = entry.matchView(QStringView{yaml}.sliced(begin, end - begin));
        if (!match.hasMatch() || match.capturedLength(1) == 0)
            continue;
        QString value = match.captured(2);
        const TextEdit edit{.span = {.begin = begin + match.capturedStart(2), .end = begin + match.capturedEnd(2)},
                            .text = u'\'' + value.replace(u'\'', u"''"_s) + u'\''};
        if (isMended(applied(yaml, {edit}), number - 1))
            return textFix(reading.card().fromYaml({edit}));
    }
    return {};
}

/// The blanks before the text of a line, when there is a tab among them.
TextEdits untabbed(const QString &yaml)
{
    static const QRegularExpression indent{u"^ *\\t[ \\t]*"_s, QRegularExpression::MultilineOption};
    TextEdits edits;
    for (auto it = indent.globalMatch(yaml); it.hasNext();) {
        const auto match = it.next();
        edits.append({.span = {.begin = match.capturedStart(), .end = match.capturedEnd()},
                      .text = match.captured().replace(u'\t', u"  "_s)});
    }
    return edits;
}

bool isTemplate(QStringView text)
{
    return text.contains(u"{{") || text.contains(u"{%");
}

/// Where the parser gave up, to the end of the line.
TextSpan errorPlace(const CardReading &reading, const YamlError &error)
{
    const QString &text = reading.card().text();
    const qsizetype begin = qMin(reading.card().yaml().begin + error.position, reading.card().yaml().end);
    qsizetype end = begin;
    while (end < reading.card().yaml().end && text.at(end) != u'\n' && text.at(end) != u'\r')
        ++end;
    return {.begin = begin, .end = end};
}

void syntax(const CardReading &reading, FindingCollector &findings)  // FM008, FM009
{
    const std::optional<YamlError> error = reading.tree() ? reading.tree()->refusal() : reading.syntaxError();
    const bool hasBetterWords = std::ranges::any_of(std::array{u"FM007", u"FM010", u"FM015", u"FM016"},
                                                    [&](const auto *rule) { return findings.has(rule); });
    if (!error || hasBetterWords)
        return;
    const QString yaml = reading.card().yamlText();
    const TextSpan place = errorPlace(reading, *error);
    if (const TextEdits tabs = untabbed(yaml); !tabs.isEmpty() && isMended(applied(yaml, tabs), error->line)) {
        Finding &finding = findings.add(u"FM009"_s, inCard(reading.card(), tabs.first().span));
        finding.fixes.append(textFix(reading.card().fromYaml(tabs), true));
        return;
    }
    const LineColumn position{.line = reading.card().yamlLine() + error->line + 1, .column = error->column + 1};
    Finding &finding = findings.add(u"FM008"_s, place,
                                    {error->reason, QString::number(position.line), QString::number(position.column)});
    offer(finding, quotedLine(reading, *error));
}

/// The lines of the block, without comments, that hold a template's marks; for a block that does not parse.
std::optional<TextSpan> templateLine(const CardText &card)
{
    static const QRegularExpression line{u"^(?![ \\t]*#).*(?:\\{\\{|\\{%).*$"_s, QRegularExpression::MultilineOption};
    const auto match = line.match(card.yamlText());
    if (!match.hasMatch())
        return {};
    return TextSpan{.begin = match.capturedStart(), .end = match.capturedEnd()};
}

bool isPlaceholder(const YamlNode &node)
{
    static const QRegularExpression brackets{u"^<[A-Za-z][^<>]*>$"_s};
    if (!node.isScalar())
        return false;
    const bool isWhole = node.text.startsWith(u"{{") || node.text.startsWith(u"{%");
    return (node.style == Style::Plain && isTemplate(node.text)) || isWhole || brackets.match(node.text).hasMatch();
}

void reportTemplate(const CardReading &reading, FindingCollector &findings, TextSpan place)
{
    const QString yaml = reading.card().yamlText();
    Finding &finding = findings.add(u"FM010"_s, inCard(reading.card(), place), {shortened(place.of(yaml))});
    const qsizetype begin = place.begin == 0 ? 0 : yaml.lastIndexOf(u'\n', place.begin - 1) + 1;
    const qsizetype end = yaml.indexOf(u'\n', place.end);
    // What stands alone in the block leaves something behind: an empty one is refused.
    const bool isAll = yaml.first(begin).trimmed().isEmpty() && (end < 0 || yaml.sliced(end).trimmed().isEmpty());
    const TextSpan lines{.begin = begin, .end = isAll || end < 0 ? yaml.size() : end + 1};
    finding.fixes.append(
        textFix(reading.card().fromYaml({{.span = lines, .text = isAll ? u"tags: []"_s : QString{}}})));
}

void templates(const CardReading &reading, FindingCollector &findings)  // FM010
{
    if (!reading.card().hasBlock())
        return;
    if (!reading.tree()) {
        if (const auto line = templateLine(reading.card()))
            reportTemplate(reading, findings, *line);
        return;
    }
    if (reading.tree()->root() == nullptr)
        return;
    const QString yaml = reading.card().yamlText();
    qsizetype after = -1;  // what is inside of a template's braces is no second one
    eachNode(*reading.tree()->root(), [&](const YamlNode &node) {
        const bool isMap = node.isMapping() && node.style == Style::Flow && node.span.of(yaml).startsWith(u"{{");
        if (node.span.begin < after || (!isMap && !isPlaceholder(node)))
            return;
        after = node.span.end;
        reportTemplate(reading, findings, node.span);
    });
}

void secondDocument(const CardReading &reading, FindingCollector &findings)  // FM015
{
    static const QRegularExpression marker{u"^(?:---|\\.\\.\\.)(?=[ \\t\\r]|$)"_s, QRegularExpression::MultilineOption};
    if (!reading.card().hasBlock())
        return;
    const QString yaml = reading.card().yamlText();
    for (auto it = marker.globalMatch(yaml); it.hasNext();) {
        const auto match = it.next();
        const TextSpan place{.begin = match.capturedStart(), .end = match.capturedEnd()};
        const qsizetype lineEnd = yaml.indexOf(u'\n', place.end);
        const TextSpan line{.begin = place.begin, .end = lineEnd < 0 ? yaml.size() : lineEnd + 1};
        findings.add(u"FM015"_s, inCard(reading.card(), place), {match.captured()})
            .fixes.append(textFix(reading.card().fromYaml({{.span = line, .text = {}}})));
    }
}

/// Tags that js-yaml and PyYAML know, for values of kinds that they give them anyway.
bool isCommonTag(const QString &tag)
{
    static const QStringList common{u"!!str"_s,  u"!!int"_s, u"!!float"_s, u"!!bool"_s,
                                    u"!!null"_s, u"!!seq"_s, u"!!map"_s,   u"!!timestamp"_s};
    return common.contains(tag);
}

void customTags(const CardReading &reading, FindingCollector &findings)  // FM016
{
    static const QRegularExpression tag{u"(?:^|(?<=[:\\-,\\[{] )|(?<=[\\[{]))(![^\\s,\\[\\]{}]*)[ \\t]*"_s,
                                        QRegularExpression::MultilineOption};
    bool hasCustom = reading.syntaxError() && reading.syntaxError()->reason.contains(u" tag");
    if (reading.tree() && reading.tree()->root() != nullptr) {
        eachNode(*reading.tree()->root(), [&hasCustom](const YamlNode &node) {
            hasCustom = hasCustom || (!node.tag.isEmpty() && !isCommonTag(node.tag));
        });
    }
    if (!hasCustom)
        return;
    const QString yaml = reading.card().yamlText();
    for (auto it = tag.globalMatch(yaml); it.hasNext();) {
        const auto match = it.next();
        if (isCommonTag(match.captured(1)))
            continue;
        const TextSpan place{.begin = match.capturedStart(1), .end = match.capturedEnd(1)};
        findings.add(u"FM016"_s, inCard(reading.card(), place), {match.captured(1)})
            .fixes.append(textFix(reading.card().fromYaml(
                {{.span = {.begin = match.capturedStart(), .end = match.capturedEnd()}, .text = {}}})));
    }
}

void anchors(const CardReading &reading, FindingCollector &findings)  // FM017
{
    if (!reading.tree() || reading.tree()->root() == nullptr)
        return;
    bool isFound = false;
    eachNode(*reading.tree()->root(), [&](const YamlNode &node) {
        const bool isMerge = node.isScalar() && node.style == Style::Plain && node.text == u"<<";
        if (isFound || (node.anchor.isEmpty() && node.kind != Kind::Alias && !isMerge))
            return;
        isFound = true;
        findings.add(u"FM017"_s, inCard(reading.card(), placeOf(node)),
                     {node.kind == Kind::Alias ? node.text : node.anchor});
    });
}

// Those that have better words for what the parser refuses come before its own.
constexpr std::array checks{
    MetadataCheck{nothingInside},  MetadataCheck{noMap},      MetadataCheck{duplicateKeys}, MetadataCheck{templates},
    MetadataCheck{secondDocument}, MetadataCheck{customTags}, MetadataCheck{syntax},        MetadataCheck{anchors},
};

}  // namespace

std::span<const MetadataCheck> yamlChecks()
{
    return checks;
}

}  // namespace core
