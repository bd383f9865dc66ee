#include "core/review/verdict.h"

#include "core/card/cardlint.h"

#include <algorithm>

namespace core {

namespace {

bool meet(TextSpan a, TextSpan b)
{
    return !a.isEmpty() && !b.isEmpty() && a.begin < b.end && b.begin < a.end;
}

}  // namespace

QList<Finding> withVerdict(QList<Finding> findings, const HubVerdict &verdict)
{
    QList<HubMessage> unheard = verdict.errors;
    for (Finding &finding : findings) {
        if (finding.hubMessage.isEmpty())
            continue;
        const auto said = std::ranges::find(verdict.errors, finding.hubMessage, &HubMessage::text);
        if (said == verdict.errors.end()) {
            if (finding.severity == Severity::Error)
                finding.severity = Severity::Warning;
            continue;
        }
        finding.severity = Severity::Error;
        unheard.removeIf([&](const HubMessage &message) { return message.text == finding.hubMessage; });
    }
    // What came from a verdict of before is no rule's.
    findings.removeIf(
        [](const Finding &finding) { return finding.rule == u"HUB" && finding.severity == Severity::Warning; });
    // Two words about one value: the rule's are enough.
    unheard.removeIf([&findings](const HubMessage &message) {
        return std::ranges::any_of(findings, [&message](const Finding &finding) {
            return finding.severity == Severity::Error && meet(finding.span, message.span);
        });
    });
    for (const HubMessage &message : std::as_const(unheard))
        findings.append(hubFinding(message, Severity::Error));
    for (const HubMessage &message : verdict.warnings) {
        if (!std::ranges::contains(findings, message.text, &Finding::hubMessage))
            findings.append(hubFinding(message, Severity::Warning));
    }
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) { return finding.span.begin; });
    return findings;
}

int countOf(const QList<Finding> &findings, Severity severity)
{
    return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

}  // namespace core
