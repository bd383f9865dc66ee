#pragma once

#include "core/card/bodyreading_p.h"
#include "core/card/findingcollector_p.h"

#include <span>

namespace core {

/// Collects what the rules for the body have to say: of each rule the first hundred, since more help nobody.
class BodyFindings
{
public:
    /// Null once there are enough of this rule.
    Finding *add(const QString &rule, TextSpan span, const QStringList &arguments = {})
    {
        if (++m_counts[rule] > mostOfARule)
            return nullptr;
        m_findings.append({.rule = rule, .severity = severityOf(rule), .span = span, .arguments = arguments});
        return &m_findings.last();
    }
    /// A finding that these edits settle.
    void add(const QString &rule, TextSpan span, const QStringList &arguments, CardFix fix)
    {
        if (Finding *finding = add(rule, span, arguments))
            finding->fixes.append(std::move(fix));
    }
    [[nodiscard]] int count(const QString &rule) const { return m_counts.value(rule); }
    /// Whether more of this rule are not wanted: spares looking for suggestions.
    [[nodiscard]] bool isFull(const QString &rule) const { return count(rule) >= mostOfARule; }
    [[nodiscard]] QList<Finding> take() { return std::move(m_findings); }

private:
    static constexpr int mostOfARule = 100;

    QList<Finding> m_findings;
    QHash<QString, int> m_counts;
};

/// A fix for a person to choose; each option is a label and the text that takes the place of `span`.
[[nodiscard]] inline CardFix chooseReplacement(TextSpan span, const QStringList &texts)
{
    CardFix fix{.kind = CardFix::Kind::Choose};
    for (const QString &text : texts)
        fix.options.append({.label = text, .edits = {{.span = span, .text = text}}});
    return fix;
}
[[nodiscard]] inline CardFix replaceText(TextSpan span, const QString &text, bool isSafe = false)
{
    return textFix({{.span = span, .text = text}}, isSafe);
}

/// The words that a person wrote: without code, comments, formulas, tags and what nobody filled in.
[[nodiscard]] qsizetype ownWords(const BodyReading &body);

/// One rule, or several that look at the same thing.
using BodyCheck = void (*)(const BodyReading &body, BodyFindings &findings);

// The groups of rules, each a table of checks in a file of its own.
[[nodiscard]] std::span<const BodyCheck> placeholderChecks();  ///< What generators left.
[[nodiscard]] std::span<const BodyCheck> headingChecks();
[[nodiscard]] std::span<const BodyCheck> sectionChecks();  ///< What a reader looks for.
[[nodiscard]] std::span<const BodyCheck> codeChecks();
[[nodiscard]] std::span<const BodyCheck> linkChecks();
[[nodiscard]] std::span<const BodyCheck> imageChecks();
[[nodiscard]] std::span<const BodyCheck> htmlChecks();
[[nodiscard]] std::span<const BodyCheck> dialectChecks();  ///< What other programs understand, and the Hub does not.
[[nodiscard]] std::span<const BodyCheck> tableChecks();
[[nodiscard]] std::span<const BodyCheck> leakChecks();  ///< What should not be read by others.

}  // namespace core
