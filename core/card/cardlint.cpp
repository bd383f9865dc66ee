#include "core/card/cardlint.h"

#include "core/card/findingcollector_p.h"
#include "core/card/tablefile_p.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QList<LintRule> readRules()
{
    QList<LintRule> rules;
    for (const QJsonValue row : readTableRows(u"cards/lints.json"_s, u"lints"_s)) {
        const QString severity = row[u"sev"].toString();
        LintRule rule{.id = row[u"id"].toString(), .severity = Severity::Info, .isManual = severity == u"manual"};
        if (severity == u"error")
            rule.severity = Severity::Error;
        else if (severity == u"warning")
            rule.severity = Severity::Warning;
        rules.append(rule);
    }
    return rules;
}

/// The bytes as somebody's editor meant them that knows no UTF-8.
QByteArray fromLatin1(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes).toUtf8();
}

}  // namespace

const QList<LintRule> &lintRules()
{
    static const QList<LintRule> rules = readRules();
    return rules;
}

QList<Finding> lintMetadata(const CardText &card, const LintContext &context)
{
    return lintMetadata(CardReading{card, context});
}

QList<Finding> lintMetadata(CardReading reading)
{
    FindingCollector findings{reading};
    for (const auto &group : {blockChecks(), yamlChecks(), keyChecks(), licenseChecks(), languageChecks(), taskChecks(),
                              tagChecks(), baseModelChecks(), provenanceChecks(), indexChecks(), resultChecks(),
                              widgetChecks(), gateChecks(), scalarChecks()}) {
        for (const MetadataCheck check : group)
            check(reading, findings);
    }
    return findings.take();
}

QList<Finding> lintBytes(const QByteArray &bytes, const LintContext &context)
{
    const auto card = CardText::decode(bytes);
    if (card)
        return {};
    Finding finding{.rule = u"FM012"_s,
                    .severity = Severity::Error,
                    .arguments = card.error().detail.split(u':'),
                    .path = context.cardPath};
    finding.fixes.append({.kind = CardFix::Kind::MakeFile, .path = context.cardPath, .content = fromLatin1(bytes)});
    return {finding};
}

Finding renderFinding(const QString &rule, TextSpan span, const QStringList &arguments)
{
    return {.rule = rule, .severity = severityOf(rule), .span = span, .arguments = arguments};
}

Finding hubFinding(const HubMessage &message, Severity severity)
{
    return {.rule = u"HUB"_s,
            .severity = severity,
            .span = message.span,
            .arguments = {message.text},
            .hubMessage = message.text};
}

}  // namespace core
