#include "core/card/cardreading_p.h"

#include <algorithm>

namespace core {

LintParts lintParts(const CardText &card, const LintContext &context, const std::stop_token &stop)
{
    const CardReading reading{card, context};
    LintParts parts{.metadata = lintMetadata(reading)};
    if (!stop.stop_requested())
        parts.rest = lintBody(card, context, stop);
    if (!stop.stop_requested())
        parts.rest += lintFiles(reading);
    return parts;
}

QList<Finding> lintCard(const CardText &card, const LintContext &context, const std::stop_token &stop)
{
    const LintParts parts = lintParts(card, context, stop);
    QList<Finding> findings = parts.metadata + parts.rest;
    // By place; where two are at the same one, the graver first. What has no place in the card comes last.
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) {
        return std::tuple(!finding.path.isEmpty() && finding.span.isEmpty(), finding.span.begin, finding.severity);
    });
    return findings;
}

}  // namespace core
