#include "core/yaml/plainscalar_p.h"

#include <QCborStreamWriter>
#include <QDateTime>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype valueLimit = 1'000'000;

const QCborValue undefined{QCborValue::Undefined};

QString jsonTypeOfTag(const QString &tag)
{
    if (tag.startsWith(u"!!"))
        return tag.sliced(2);
    constexpr QStringView full = u"!<tag:yaml.org,2002:";
    return tag.startsWith(full) ? tag.sliced(full.size()).chopped(1) : QString{};
}

/// What an explicit tag makes of a scalar.
QCborValue readTagged(const YamlNode &scalar, YamlReader reader)
{
    const QString type = jsonTypeOfTag(scalar.tag);
    if (scalar.tag == u"!" || type == u"str")
        return QCborValue{scalar.text};
    if (type.isEmpty())  // of an application: neither js-yaml nor PyYAML's safe_load knows it
        return reader == YamlReader::Core ? QCborValue{scalar.text} : undefined;
    const QCborValue value = readPlain(scalar.text, reader);
    if (type == u"null")
        return value.isNull() ? value : undefined;
    if (type == u"bool")
        return value.isBool() ? value : undefined;
    if (type == u"int")
        return value.isInteger() ? value : undefined;
    if (type == u"float")
        return value.isInteger() || value.isDouble() ? QCborValue{value.toDouble()} : undefined;
    if (type == u"timestamp")
        return value.isDateTime() ? value : undefined;
    if (type == u"binary")
        return QCborValue{QByteArray::fromBase64(scalar.text.toLatin1())};
    return undefined;
}

/// The same for equal keys, and for no others.
QString nameOf(const QCborValue &key)
{
    return key.isString() ? u'"' + key.toString() : key.toDiagnosticNotation();
}

bool isMergeKey(const YamlNode &key, YamlReader reader)
{
    const bool isPlain = key.isScalar() && key.style == YamlNode::Style::Plain && key.tag.isEmpty();
    return reader != YamlReader::Core && isPlain && key.text == u"<<";
}

/// Writes a tree as CBOR. QCborMap would look up every key that is inserted, which is quadratic; reading CBOR is not.
class ValueWriter
{
public:
    ValueWriter(const YamlNode &root, YamlReader reader)
        : m_root(root)
        , m_reader(reader)
    {
    }

    QCborValue write(const YamlNode &node)
    {
        put(node);
        return m_hasFailed ? undefined : QCborValue::fromCbor(m_cbor);
    }

private:
    using Entries = std::vector<std::pair<QCborValue, const YamlNode *>>;

    void put(const YamlNode &node)
    {
        if (++m_count > valueLimit)
            m_hasFailed = true;
        if (m_hasFailed)
            return;
        switch (node.kind) {
        case YamlNode::Kind::Scalar: readScalar(node, m_reader).toCbor(m_out); break;
        case YamlNode::Kind::Sequence: putItems(node); break;
        case YamlNode::Kind::Mapping: putEntries(node); break;
        case YamlNode::Kind::Alias:
            if (const YamlNode *target = enter(node)) {
                put(*target);
                m_entered.remove(target);
            }
            break;
        }
    }

    void putItems(const YamlNode &node)
    {
        m_out.startArray(static_cast<quint64>(node.items.size()));
        for (const YamlNode &item : node.items)
            put(item);
        if (!m_hasFailed)
            m_out.endArray();
    }

    void putEntries(const YamlNode &node)
    {
        Entries entries;
        QHash<QString, std::size_t> places;
        collect(node, entries, places);
        m_out.startMap(static_cast<quint64>(entries.size()));
        for (const auto &[key, value] : entries) {
            key.toCbor(m_out);
            put(*value);
        }
        if (!m_hasFailed)
            m_out.endMap();
    }

    /// A map's own keys win over merged ones, wherever the merge key stands; of merged maps the first wins.
    void collect(const YamlNode &node, Entries &entries, QHash<QString, std::size_t> &places)
    {
        for (const YamlNode::Entry &entry : node.entries) {
            if (isMergeKey(entry.key, m_reader))
                continue;
            const QCborValue key = keyOf(entry.key);
            const QString name = nameOf(key);
            if (const auto found = places.constFind(name); found != places.cend()) {
                entries[*found].second = &entry.value;
            } else {
                places.insert(name, entries.size());
                entries.emplace_back(key, &entry.value);
            }
        }
        for (const YamlNode::Entry &entry : node.entries) {
            if (isMergeKey(entry.key, m_reader))
                merge(entry.value, entries, places);
        }
    }

    void merge(const YamlNode &source, Entries &entries, QHash<QString, std::size_t> &places)
    {
        if (source.isSequence()) {
            for (const YamlNode &item : source.items)
                merge(item, entries, places);
            return;
        }
        const bool isAlias = source.kind == YamlNode::Kind::Alias;
        const YamlNode *map = isAlias ? enter(source) : &source;
        m_count += map ? static_cast<qsizetype>(map->entries.size()) : 0;
        if (!map || !map->isMapping() || m_count > valueLimit) {
            m_hasFailed = true;
            return;
        }
        Entries merged;
        QHash<QString, std::size_t> own;
        collect(*map, merged, own);
        for (const auto &[key, value] : merged) {
            const QString name = nameOf(key);
            if (!places.contains(name)) {
                places.insert(name, entries.size());
                entries.emplace_back(key, value);
            }
        }
        if (isAlias)
            m_entered.remove(map);
    }

    [[nodiscard]] QCborValue keyOf(const YamlNode &key)
    {
        if (m_reader != YamlReader::Python)
            return textKeyOf(key);
        m_hasFailed = m_hasFailed || key.isMapping();  // "unhashable": {{ a }}
        return key.isScalar() ? readScalar(key, m_reader) : textKeyOf(key);
    }

    /// JavaScript has no other keys than texts.
    [[nodiscard]] QString textKeyOf(const YamlNode &key) const
    {
        if (key.isMapping())
            return u"[object Object]"_s;
        QStringList parts;
        for (const YamlNode &item : key.items)
            parts.append(textKeyOf(item));
        if (!key.isScalar())
            return parts.join(u',');
        const QCborValue value = readScalar(key, m_reader);
        if (value.isNull())
            return u"null"_s;
        if (value.isBool())
            return value.toBool() ? u"true"_s : u"false"_s;
        if (value.isInteger() || value.isDouble())
            return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        return key.text;
    }

    /// What an alias means, or null when there is no such thing or it contains the alias.
    const YamlNode *enter(const YamlNode &alias)
    {
        if (!m_hasAnchors) {
            findAnchors(m_root);
            m_hasAnchors = true;
        }
        const YamlNode *target = nullptr;
        for (const YamlNode *anchored : m_anchors.value(alias.text)) {
            if (anchored->span.begin < alias.span.begin)
                target = anchored;
        }
        if (!target || m_entered.contains(target)) {
            m_hasFailed = true;
            return nullptr;
        }
        m_entered.insert(target);
        return target;
    }

    void findAnchors(const YamlNode &node)
    {
        if (!node.anchor.isEmpty())
            m_anchors[node.anchor].append(&node);
        for (const YamlNode &item : node.items)
            findAnchors(item);
        for (const YamlNode::Entry &entry : node.entries) {
            findAnchors(entry.key);
            findAnchors(entry.value);
        }
    }

    const YamlNode &m_root;
    YamlReader m_reader;
    QByteArray m_cbor;
    QCborStreamWriter m_out{&m_cbor};
    QHash<QString, QList<const YamlNode *>> m_anchors;
    QSet<const YamlNode *> m_entered;  // by an alias, to find those that contain themselves
    qsizetype m_count = 0;
    bool m_hasAnchors = false;
    bool m_hasFailed = false;
};

}  // namespace

QCborValue readScalar(const YamlNode &scalar, YamlReader reader)
{
    if (!scalar.tag.isEmpty())
        return readTagged(scalar, reader);
    if (scalar.style != YamlNode::Style::Plain)
        return QCborValue{scalar.text};
    return readPlain(scalar.text, reader);
}

QCborValue toValue(const YamlNode &node, const YamlNode &root, YamlReader reader)
{
    return ValueWriter{root, reader}.write(node);
}

}  // namespace core
