#pragma once

#include "core/card/cardchange_p.h"

#include <QSet>

#include <span>

namespace core {

/// What the table of rules says.
[[nodiscard]] Severity severityOf(const QString &rule);

/// Collects what the rules for the front matter have to say.
class FindingCollector
{
public:
    explicit FindingCollector(const CardReading &reading)
        : m_reading(reading)
    {
    }

    /// A finding at a place in the card.
    Finding &add(const QString &rule, TextSpan span, const QStringList &arguments = {});
    /// A finding about a value. What the Hub says about `hubPath`, or about `path` itself, is taken along; a finding
    /// that makes the Hub refuse the card is an error, whatever the rule.
    Finding &add(const QString &rule, const YamlPath &path, const QStringList &arguments = {},
                 const QString &hubPath = {});
    /// A finding about what the whole card lacks.
    Finding &addMissing(const QString &rule, const QStringList &arguments = {});

    /// Whether a finding of this rule is there already: some rules are the better words for what another sees too.
    [[nodiscard]] bool has(QStringView rule) const;
    /// Everything collected, and what the Hub refuses besides.
    [[nodiscard]] QList<Finding> take();

private:
    const CardReading &m_reading;
    QList<Finding> m_findings;
    QSet<QString> m_told;  // the Hub's messages that a finding has
};

inline void offer(Finding &finding, std::optional<CardFix> fix)
{
    if (fix)
        finding.fixes.append(*std::move(fix));
}

/// One rule, or several that look at the same thing.
using MetadataCheck = void (*)(const CardReading &reading, FindingCollector &findings);

// The groups of rules, each a table of checks in a file of its own.
[[nodiscard]] std::span<const MetadataCheck> blockChecks();  ///< FM: where the block is, and its lines.
[[nodiscard]] std::span<const MetadataCheck> yamlChecks();  ///< FM: its YAML.
[[nodiscard]] std::span<const MetadataCheck> keyChecks();  ///< KY
[[nodiscard]] std::span<const MetadataCheck> licenseChecks();  ///< LI
[[nodiscard]] std::span<const MetadataCheck> languageChecks();  ///< LG
[[nodiscard]] std::span<const MetadataCheck> taskChecks();  ///< TK
[[nodiscard]] std::span<const MetadataCheck> tagChecks();  ///< TG
[[nodiscard]] std::span<const MetadataCheck> baseModelChecks();  ///< BM
[[nodiscard]] std::span<const MetadataCheck> provenanceChecks();  ///< DS, MT, CO
[[nodiscard]] std::span<const MetadataCheck> indexChecks();  ///< MI: the form of model-index.
[[nodiscard]] std::span<const MetadataCheck> resultChecks();  ///< MI: its values.
[[nodiscard]] std::span<const MetadataCheck> widgetChecks();  ///< WG
[[nodiscard]] std::span<const MetadataCheck> gateChecks();  ///< GT
[[nodiscard]] std::span<const MetadataCheck> scalarChecks();  ///< SC: last, for what no other rule has said.

/// What the files say, without what the card itself says.
template <typename T>
[[nodiscard]] QList<Proposal<T>> proposedByFiles(const CardReading &reading, Proposals<T> ModelFacts::*facts)
{
    if (!reading.context().facts)
        return {};
    QList<Proposal<T>> all = (*reading.context().facts.*facts).all();
    all.removeIf(
        [&reading](const Proposal<T> &proposal) { return proposal.reason.file == reading.context().cardPath; });
    return all;
}

}  // namespace core
