#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Item = CardReading::Item;

/// Words that PyYAML takes for true or false and the Hub for a text.
bool isBooleanWord(const YamlNode &node)
{
    static const QStringList words{u"no"_s, u"yes"_s, u"on"_s, u"off"_s};
    return node.isScalar() && node.style == YamlNode::Style::Plain && words.contains(node.text.toLower());
}

/// "zh-CN", "pt_pt", "EN": a code with a variant or in capitals.
struct Variant
{
    QString code;  ///< "zh"
    QString whole;  ///< "zh-CN"; empty when there is no variant.
};

std::optional<Variant> variantOf(const QString &text)
{
    static const QRegularExpression pattern{u"^([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8})*)$"_s};
    const auto match = pattern.match(text);
    if (!match.hasMatch() || !isLanguageCode(match.captured(1).toLower()))
        return {};
    Variant variant{.code = match.captured(1).toLower()};
    QString whole = variant.code;
    for (const QString &part : match.captured(2).split(QRegularExpression{u"[-_]"_s}, Qt::SkipEmptyParts)) {
        const bool isScript = part.size() == 4 && part.at(0).isLetter();
        const bool isRegion = part.size() == 2;
        whole += u'-';
        if (isScript)
            whole += part.at(0).toUpper() + part.sliced(1).toLower();
        else
            whole += isRegion ? part.toUpper() : part.toLower();
    }
    if (whole != variant.code)
        variant.whole = whole;
    return variant;
}

std::optional<CardFix> plainCode(const CardReading &reading, const Item &item, const Variant &variant)
{
    CardChange change{reading};
    const bool isThere = reading.texts(u"language"_s).contains(variant.code) && item.path.steps().size() > 1;
    if (!variant.whole.isEmpty()) {
        const QStringList variants = reading.texts(u"language_bcp47"_s);
        const YamlPath list{u"language_bcp47"_s};
        if (!reading.has(u"language_bcp47"))
            change.set(list, QCborArray{variant.whole});
        else if (!variants.contains(variant.whole) && reading.value(u"language_bcp47")->isSequence())
            change.set(list.child(variants.size()), variant.whole);
    }
    if (isThere)
        change.remove(item.path);
    else
        change.set(item.path, variant.code);
    return editFix(change, true);
}

/// The code that somebody means who wrote a name, an older code, or what a program made of "no".
QStringList codesMeantBy(const YamlNode &node)
{
    static const QStringList programming{
        u"python"_s,  u"java"_s,   u"javascript"_s, u"typescript"_s, u"c"_s,        u"c++"_s,      u"cpp"_s,
        u"c#"_s,      u"csharp"_s, u"go"_s,         u"golang"_s,     u"rust"_s,     u"ruby"_s,     u"php"_s,
        u"sql"_s,     u"shell"_s,  u"bash"_s,       u"r"_s,          u"julia"_s,    u"kotlin"_s,   u"scala"_s,
        u"swift"_s,   u"perl"_s,   u"lua"_s,        u"html"_s,       u"css"_s,      u"json"_s,     u"yaml"_s,
        u"haskell"_s, u"matlab"_s, u"fortran"_s,    u"verilog"_s,    u"solidity"_s, u"assembly"_s, u"programming"_s};
    const QCborValue value = hubValue(node);
    if (value.isBool())
        return value.toBool() ? QStringList{} : QStringList{u"no"_s};
    const QString text = node.text.trimmed();
    if (programming.contains(text.toLower()))
        return {u"code"_s};
    if (const Language *language = findLanguageByName(text))
        return {language->code};
    if (const QString code = shortLanguageCode(text.toLower()); !code.isEmpty())
        return {code};
    if (text.compare(u"multi", Qt::CaseInsensitive) == 0 || text.compare(u"many", Qt::CaseInsensitive) == 0)
        return {u"multilingual"_s};
    QStringList names;
    for (const Language &language : languages()) {
        if (language.code.size() == 2)
            names.append(language.name);
    }
    QStringList codes;
    for (const QString &name : nearestOf(text, names))
        codes.append(findLanguageByName(name)->code);
    return codes;
}

/// Codes that ISO has replaced.
QString replacedBy(const QString &code)
{
    static const QHash<QString, QString> codes{{u"iw"_s, u"he"_s}, {u"in"_s, u"id"_s}, {u"ji"_s, u"yi"_s},
                                               {u"jw"_s, u"jv"_s}, {u"mo"_s, u"ro"_s}, {u"sh"_s, u"sr"_s}};
    return codes.value(code);
}

void checkCode(const CardReading &reading, FindingCollector &findings, const Item &item)
{
    const QString code = item.node->isScalar() ? item.node->text : QString{};
    if (const QString now = replacedBy(code); !now.isEmpty()) {  // LG005
        findings.add(u"LG005"_s, item.path, {code, now}).fixes.append(replaceScalar(reading, *item.node, now));
        return;
    }
    if (isText(*item.node) && isLanguageCode(code)) {
        if (const QString brief = shortLanguageCode(code); !brief.isEmpty())  // LG006
            findings.add(u"LG006"_s, item.path, {code, brief}).fixes.append(replaceScalar(reading, *item.node, brief));
        return;
    }
    if (const auto variant = variantOf(code); variant && isText(*item.node)) {  // LG001
        Finding &finding = findings.add(u"LG001"_s, item.path, {code, variant->code, variant->whole});
        offer(finding, plainCode(reading, item, *variant));
        return;
    }
    const QStringList meant = codesMeantBy(*item.node);  // LG002
    Finding &finding = findings.add(u"LG002"_s, item.path, {code, meant.value(0)});
    CardFix fix = chooseText(reading, item.path, meant);
    if (fix.options.isEmpty() && item.path.steps().size() > 1) {
        if (const auto removed = editFix(CardChange(reading).remove(item.path)))
            fix = *removed;
    }
    finding.fixes.append(fix);
}

void codes(const CardReading &reading, FindingCollector &findings)
{
    for (const Item &item : reading.items(u"language"_s))
        checkCode(reading, findings, item);
}

void booleanWords(const CardReading &reading, FindingCollector &findings)  // LG003
{
    for (const QString &key : {u"language"_s, u"language_bcp47"_s}) {
        for (const Item &item : reading.items(key)) {
            if (isBooleanWord(*item.node))
                findings.add(u"LG003"_s, item.path, {item.node->text})
                    .fixes.append(replaceScalar(reading, *item.node, item.node->text, true));
        }
    }
}

/// Whether a model for this task reads, writes or hears a language.
bool concernsLanguage(const QString &task)
{
    const Task *row = findTask(task);
    if (row == nullptr)
        return false;
    const bool hasText = task.contains(u"text") || task.contains(u"question") || task == u"any-to-any";
    return row->modalityId == u"nlp" || row->modalityId == u"audio" || (row->modalityId == u"multimodal" && hasText);
}

void missingLanguage(const CardReading &reading, FindingCollector &findings)  // LG004
{
    if (!reading.isModel() || !reading.knowsAllKeys() || reading.has(u"language"))
        return;
    QString task = reading.text(u"pipeline_tag");
    if (task.isEmpty() && reading.context().facts)
        task = reading.context().facts->task.value();
    if (!concernsLanguage(task))
        return;
    QStringList proposed;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::languages)) {
        if (proposal.value.size() == 1)
            proposed.append(proposal.value.first());
    }
    for (const QString &usual : {u"en"_s, u"zh"_s, u"es"_s, u"fr"_s, u"de"_s, u"multilingual"_s}) {
        if (!proposed.contains(usual))
            proposed.append(usual);
    }
    findings.addMissing(u"LG004"_s, {task}).fixes.append(chooseText(reading, YamlPath{u"language"_s}, proposed));
}

constexpr std::array checks{
    MetadataCheck{codes},
    MetadataCheck{booleanWords},
    MetadataCheck{missingLanguage},
};

}  // namespace

std::span<const MetadataCheck> languageChecks()
{
    return checks;
}

}  // namespace core
