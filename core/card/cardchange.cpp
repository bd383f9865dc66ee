#include "core/card/cardchange_p.h"

#include "core/card/cardschema.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Whether a text stands plain in every place and is the same to every reader: then it may be exchanged for another.
bool isInterchangeable(const QString &text)
{
    static const QRegularExpression plain{u"^[A-Za-z][A-Za-z0-9._/+-]*$"_s};
    return plain.match(text).hasMatch() && yamlScalar(text) == text;
}

/// The edits for another value, made from those for `first`; nothing when it is not clear where that stands.
std::optional<TextEdits> exchanged(const TextEdits &edits, const QString &first, const QString &other)
{
    if (edits.size() != 1 || edits.first().text.count(first) != 1)
        return {};
    TextEdits made = edits;
    made.first().text.replace(first, other);
    return made;
}

}  // namespace

CardChange::CardChange(const CardReading &reading)
    : m_reading(reading)
    , m_tree(reading.tree())
{
    if (!reading.card().hasBlock()) {
        if (auto empty = YamlTree::parse({}))
            m_tree = *std::move(empty);
    }
}

YamlEdit CardChange::editor() const
{
    return YamlEdit{*m_tree, cardKeyOrder(m_reading.context().type)};
}

void CardChange::make(const Result<TextEdits> &step)
{
    if (!step) {
        m_tree.reset();
        return;
    }
    if (step->isEmpty())  // it is so already
        return;
    ++m_steps;
    m_edits = *step;
    auto changed = YamlTree::parse(applied(m_tree->text(), *step));
    if (changed)
        m_tree = *std::move(changed);
    else
        m_tree.reset();
}

template <typename Step>
CardChange &CardChange::attempt(Step step)
{
    if (m_tree && m_reading.takeChange())
        make(step(editor()));
    else
        m_tree.reset();
    return *this;
}

CardChange &CardChange::set(const YamlPath &path, const QCborValue &value)
{
    return attempt([&](const YamlEdit &edit) { return edit.set(path, value); });
}

CardChange &CardChange::remove(const YamlPath &path)
{
    return attempt([&](const YamlEdit &edit) { return edit.remove(path); });
}

CardChange &CardChange::rename(const YamlPath &path, const QString &key)
{
    return attempt([&](const YamlEdit &edit) { return edit.rename(path, key); });
}

CardChange &CardChange::quote(const YamlPath &path)
{
    return attempt([&](const YamlEdit &edit) { return edit.quote(path); });
}

std::optional<TextEdits> CardChange::edits() const
{
    if (!m_tree || m_steps == 0)
        return {};
    if (m_steps == 1)
        return m_reading.card().fromYaml(m_edits);
    const QString before = m_reading.card().hasBlock() ? m_reading.card().yamlText() : QString{};
    return m_reading.card().fromYaml(difference(before, m_tree->text()));
}

std::optional<CardFix> editFix(const CardChange &change, bool isSafe)
{
    const auto edits = change.edits();
    if (!edits)
        return {};
    return textFix(*edits, isSafe);
}

CardFix textFix(TextEdits edits, bool isSafe)
{
    return {.kind = CardFix::Kind::Edit, .isSafe = isSafe, .edits = std::move(edits)};
}

CardFix replaceScalar(const CardReading &reading, const YamlNode &scalar, const QString &text, bool isSafe)
{
    return textFix({{.span = inCard(reading.card(), scalar.span), .text = yamlScalar(text)}}, isSafe);
}

CardFix chooseText(const CardReading &reading, const YamlPath &path, const QStringList &values)
{
    CardFix fix{.kind = CardFix::Kind::Choose};
    for (const QString &value : values) {
        std::optional<TextEdits> edits;
        if (!fix.options.isEmpty() && isInterchangeable(fix.options.first().label) && isInterchangeable(value))
            edits = exchanged(fix.options.first().edits, fix.options.first().label, value);
        if (!edits)
            edits = CardChange(reading).set(path, value).edits();
        if (edits)
            fix.options.append({.label = value, .edits = *edits});
    }
    return fix;
}

}  // namespace core
