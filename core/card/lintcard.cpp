#include "core/card/cardlint.h"

#include <algorithm>

namespace core {

QList<Finding> lintCard(const CardText &card, const LintContext &context, const std::stop_token &stop)
{
    QList<Finding> findings = lintMetadata(card, context);
    if (!stop.stop_requested())
        findings += lintBody(card, context, stop);
    if (!stop.stop_requested())
        findings += lintFiles(card, context);
    // By place; where two are at the same one, the graver first. What has no place in the card comes last.
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) {
        return std::tuple(!finding.path.isEmpty() && finding.span.isEmpty(), finding.span.begin, finding.severity);
    });
    return findings;
}

}  // namespace core
