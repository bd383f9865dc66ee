#pragma once

#include "core/yaml/yamlhabits_p.h"
#include "core/yaml/yamlvalue.h"

namespace core {

/// `text` as a scalar on one line; where it needs quotes, `quote` if they can hold it.
[[nodiscard]] QString yamlScalar(const QString &text, YamlNode::Style quote);
/// The same, with quotes in any case.
[[nodiscard]] QString quotedScalar(const QString &text, YamlNode::Style quote);

/// Any value on one line, its texts in `quote` where they need quotes.
[[nodiscard]] QString yamlFlow(const QCborValue &value, YamlNode::Style quote);

/// Writes values in the habits of a text.
class YamlWriter
{
public:
    explicit YamlWriter(YamlHabits habits)
        : m_habits(std::move(habits))
    {
    }

    [[nodiscard]] QString flow(const QCborValue &value) const { return yamlFlow(value, m_habits.quote); }
    /// What follows "key:" of a key at `column`: " value", or the lines below. Ends without a line end.
    [[nodiscard]] QString afterKey(const QCborValue &value, int column) const;
    /// What follows the "-" of an item, whose content stands at `column` in its first line.
    [[nodiscard]] QString afterDash(const QCborValue &value, int column) const;
    /// "key: value", the key at `column`.
    [[nodiscard]] QString entry(const QString &key, const QCborValue &value, int column) const;
    /// "|" and the lines of a text, indented by `column`; empty where that cannot hold the text.
    [[nodiscard]] QString literal(const QString &text, int column) const;
    [[nodiscard]] const YamlHabits &habits() const { return m_habits; }

private:
    [[nodiscard]] QString entries(const QCborMap &map, int column) const;
    [[nodiscard]] QString items(const QCborArray &array, int column) const;
    [[nodiscard]] QString newLine(int column) const;

    YamlHabits m_habits;
};

/// Whether a value is written on lines of its own: a list or map that is not empty.
[[nodiscard]] bool isBlockValue(const QCborValue &value);

}  // namespace core
