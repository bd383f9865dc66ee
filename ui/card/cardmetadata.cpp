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

const CardMetadata::Parsed &CardMetadata::parsed() const
{
    if (!m_tree)
        m_tree = core::YamlTree::parse(m_session.card().yamlText());
    return *m_tree;
}

std::optional<core::YamlError> CardMetadata::problem() const
{
    return parsed() ? parsed()->refusal() : std::optional{parsed().error()};
}

bool CardMetadata::isMapping() const
{
    return tree() && (!tree()->root() || tree()->root()->isMapping());
}

std::optional<core::TextSpan> CardMetadata::span(const core::YamlPath &path) const
{
    const core::YamlNode *found = node(path);
    if (!found)
        return std::nullopt;
    const qsizetype start = m_session.card().yaml().begin;
    return core::TextSpan{.begin = found->span.begin + start, .end = found->span.end + start};
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

void CardMetadata::apply(const core::TextEdits &edits, const core::YamlPath &path)
{
    const QString key = path.steps().isEmpty() ? QString{} : path.toString().section(u'.', 0, 0).section(u'[', 0, 0);
    m_session.apply(m_session.card().fromYaml(edits), ChangeOrigin::Form, tr("Change of %1").arg(key));
}

}  // namespace ui
