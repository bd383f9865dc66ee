#include "ui/card/cardmetadata.h"

#include "core/card/cardschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

CardMetadata::CardMetadata(CardSession &session, QObject *parent)
    : YamlValues(parent)
    , m_session(session)
    , m_block(session.card().block())
{
    connect(&session, &CardSession::opened, this, [this] {
        m_block = m_session.card().block();
        m_tree.reset();
        emit changed();
    });
    connect(&session, &CardSession::changed, this, &CardMetadata::follow);
}

void CardMetadata::setType(core::RepoType type)
{
    if (std::exchange(m_type, type) != type)
        emit changed();
}

/// Words typed below the block are of no concern here.
void CardMetadata::follow(const core::TextEdits &edits)
{
    const core::TextSpan before = std::exchange(m_block, m_session.card().block());
    if (before == m_block && !edits.isEmpty() && edits.first().span.begin >= before.end && before.end > 0)
        return;
    m_tree.reset();
    emit changed();
}

const CardMetadata::Parsed &CardMetadata::tree() const
{
    if (!m_tree)
        m_tree = core::YamlTree::parse(m_session.card().yamlText());
    return *m_tree;
}

std::optional<core::YamlError> CardMetadata::problem() const
{
    return tree() ? tree()->refusal() : std::optional{tree().error()};
}

bool CardMetadata::isMapping() const
{
    return tree() && (!tree()->root() || tree()->root()->isMapping());
}

QCborValue CardMetadata::value(const core::YamlPath &path) const
{
    const core::YamlNode *node = tree() ? core::find(*tree(), path) : nullptr;
    return node ? core::toValue(*node, *tree()->root()) : QCborValue{QCborValue::Undefined};
}

std::optional<core::TextSpan> CardMetadata::span(const core::YamlPath &path) const
{
    const core::YamlNode *node = tree() ? core::find(*tree(), path) : nullptr;
    if (!node)
        return std::nullopt;
    const qsizetype start = m_session.card().yaml().begin;
    return core::TextSpan{.begin = node->span.begin + start, .end = node->span.end + start};
}

QString CardMetadata::source(const core::YamlPath &path) const
{
    const auto place = span(path);
    return place ? place->of(m_session.text()).toString() : QString{};
}

QString CardMetadata::keyAt(qsizetype position) const
{
    if (!tree() || !tree()->root())
        return {};
    const qsizetype place = position - m_session.card().yaml().begin;
    for (const core::YamlNode::Entry &entry : tree()->root()->entries) {
        if (entry.key.span.begin <= place && place <= std::max(entry.key.span.end, entry.value.span.end))
            return entry.key.text;
    }
    return {};
}

QStringList CardMetadata::keys() const
{
    QStringList keys;
    if (!tree() || !tree()->root())
        return keys;
    for (const core::YamlNode::Entry &entry : tree()->root()->entries)
        keys.append(entry.key.text);
    return keys;
}

core::Result<core::YamlEdit> CardMetadata::edit() const
{
    if (const auto why = problem()) {
        const int line = m_session.card().yamlLine() + why->line + 1;
        return core::fail(core::ErrorKind::InvalidInput, u"README.md"_s, u"line %1: %2"_s.arg(line).arg(why->reason));
    }
    return core::YamlEdit{*tree(), core::cardKeyOrder(m_type)};
}

core::Result<> CardMetadata::set(const core::YamlPath &path, const QCborValue &value)
{
    return apply(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.set(path, value); }), path);
}

/// What an alias stands for is there, although it has no place of its own below it.
bool CardMetadata::isMissing(const core::YamlPath &path) const
{
    const QList<core::YamlPath::Step> &steps = path.steps();
    for (qsizetype count = 1; count <= steps.size(); ++count) {
        const core::YamlNode *node = core::find(*tree(), core::YamlPath{steps.first(count)});
        if (!node)
            return true;
        if (node->kind == core::YamlNode::Kind::Alias)
            return false;
    }
    return false;
}

core::Result<> CardMetadata::remove(const core::YamlPath &path)
{
    if (!problem() && isMissing(path))
        return {};
    return apply(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.remove(path); }), path);
}

core::Result<> CardMetadata::moveItem(const core::YamlPath &collection, qsizetype from, qsizetype to)
{
    return apply(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.moveItem(collection, from, to); }),
                 collection);
}

core::Result<> CardMetadata::rename(const core::YamlPath &path, const QString &key)
{
    return apply(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.rename(path, key); }), path);
}

core::Result<> CardMetadata::apply(const core::Result<core::TextEdits> &edits, const core::YamlPath &path)
{
    if (!edits)
        return std::unexpected(edits.error());
    const QString key = path.steps().isEmpty() ? QString{} : path.toString().section(u'.', 0, 0).section(u'[', 0, 0);
    m_session.apply(m_session.card().fromYaml(*edits), ChangeOrigin::Form, tr("Change of %1").arg(key));
    return {};
}

}  // namespace ui
