#include "core/card/cardschema.h"
#include "core/card/findingcollector_p.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What may stand at a place, as far as scalars are concerned.
enum class Expected {
    Text,  ///< Known to be a text.
    Any,  ///< Unknown keys, and values of any kind.
    Typed,  ///< A number, a truth value, or somebody else's data: not ours to judge.
};

/// Keys below which numbers and truth values are at home, wherever they stand.
bool isTypedKey(const QString &key)
{
    static const QStringList keys{u"value"_s,       u"verified"_s,        u"args"_s,
                                  u"parameters"_s,  u"score"_s,           u"output"_s,
                                  u"table"_s,       u"structured_data"_s, u"emissions"_s,
                                  u"on_cloud"_s,    u"energy_consumed"_s, u"ram_total_size"_s,
                                  u"multi_class"_s, u"hours_used"_s,      u"default"_s};
    return keys.contains(key);
}

Expected atRoot(const CardReading &reading, const QString &key)
{
    static const QStringList foreign{u"configs"_s, u"dataset_info"_s, u"train-eval-index"_s, u"inference"_s,
                                     u"custom_headers"_s};
    const CardField *field = cardField(reading.context().type, key);
    if (field == nullptr)
        return Expected::Any;
    if (foreign.contains(key))
        return Expected::Typed;
    switch (field->type) {
    case CardField::Type::Text:
    case CardField::Type::TextOrList:
    case CardField::Type::List: return Expected::Text;
    case CardField::Type::Number:
    case CardField::Type::Boolean:
    case CardField::Type::NumberOrMap:
    case CardField::Type::BooleanOrMap:
    case CardField::Type::Any: return Expected::Typed;
    case CardField::Type::Map:
    case CardField::Type::MapOrList:
    case CardField::Type::TextOrMap: return Expected::Any;
    }
    return Expected::Any;
}

/// Fields whose own rules say what is wrong with what is no text.
bool hasOwnRule(const CardReading &reading, const YamlPath &path)
{
    static const QStringList keys{u"language"_s, u"language_bcp47"_s, u"tags"_s,        u"license"_s,
                                  u"datasets"_s, u"base_model"_s,     u"new_version"_s, u"base_model_relation"_s};
    const auto *key = std::get_if<QString>(&path.steps().first());
    const auto *last = std::get_if<QString>(&path.steps().last());
    if (reading.isModel() && key != nullptr && *key == u"model-index" && last != nullptr)
        return QStringList{u"config"_s, u"split"_s, u"revision"_s}.contains(*last);
    return key != nullptr && keys.contains(*key);
}

/// "1.10" is the number 1.1: a version that lost its last digit.
bool losesDigit(const YamlPath &path, const QString &text)
{
    static const QRegularExpression trailing{u"^[0-9]+\\.[0-9]*0$"_s};
    const auto *key = std::get_if<QString>(&path.steps().last());
    return key != nullptr && key->contains(u"version") && trailing.match(text).hasMatch();
}

class ScalarWalk
{
public:
    ScalarWalk(const CardReading &reading, FindingCollector &findings)
        : m_reading(reading)
        , m_findings(findings)
    {
    }

    void visit(const YamlPath &path, const YamlNode &node, Expected expected)
    {
        if (node.isScalar() && node.style == YamlNode::Style::Plain && !node.text.isEmpty())
            judge(path, node, expected);
        for (std::size_t i = 0; i < node.items.size(); ++i)
            visit(path.child(static_cast<qsizetype>(i)), node.items[i], expected);
        for (const YamlNode::Entry &entry : node.entries) {
            const bool isTyped = expected == Expected::Typed || isTypedKey(entry.key.text);
            visit(path.child(entry.key.text), entry.value, isTyped ? Expected::Typed : expected);
        }
    }

private:
    void judge(const YamlPath &path, const YamlNode &node, Expected expected)
    {
        const QCborValue value = hubValue(node);
        if (value.isDateTime())
            report(u"SC002"_s, path, node);
        else if (expected != Expected::Typed && !hasOwnRule(m_reading, path) && isTrap(path, node, value, expected))
            report(u"SC001"_s, path, node);
    }

    [[nodiscard]] static bool isTrap(const YamlPath &path, const YamlNode &node, const QCborValue &value,
                                     Expected expected)
    {
        const bool isNoText = isNumber(value) || value.isBool();
        return isAmbiguous(node.text) || losesDigit(path, node.text) || (expected == Expected::Text && isNoText);
    }

    void report(const QString &rule, const YamlPath &path, const YamlNode &node)
    {
        Finding &finding = m_findings.add(rule, path, {node.text});
        finding.span = inCard(m_reading.card(), node.span);
        finding.fixes.append(
            textFix({{.span = inCard(m_reading.card(), node.span), .text = u'\'' + node.text + u'\''}}, true));
    }

    const CardReading &m_reading;
    FindingCollector &m_findings;
};

void scalars(const CardReading &reading, FindingCollector &findings)  // SC001, SC002
{
    if (reading.root() == nullptr)
        return;
    ScalarWalk walk{reading, findings};
    for (const YamlNode::Entry &entry : reading.root()->entries)
        walk.visit(YamlPath{entry.key.text}, entry.value, atRoot(reading, entry.key.text));
}

constexpr std::array checks{MetadataCheck{scalars}};

}  // namespace

std::span<const MetadataCheck> scalarChecks()
{
    return checks;
}

}  // namespace core
