#include "core/card/findingcollector_p.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

Severity severityOf(const QString &rule)
{
    static const QHash<QString, Severity> severities = [] {
        QHash<QString, Severity> table;
        for (const LintRule &row : lintRules())
            table.insert(row.id, row.severity);
        return table;
    }();
    return severities.value(rule, Severity::Error);
}

Finding &FindingCollector::add(const QString &rule, TextSpan span, const QStringList &arguments)
{
    m_findings.append(Finding{.rule = rule, .severity = severityOf(rule), .span = span, .arguments = arguments});
    return m_findings.last();
}

Finding &FindingCollector::add(const QString &rule, const YamlPath &path, const QStringList &arguments,
                               const QString &hubPath)
{
    const TextSpan span = m_reading.tree() ? inCard(m_reading.card(), placeOf(*m_reading.tree(), path)) : TextSpan{};
    Finding &finding = add(rule, span, arguments);
    const QString told = hubPath.isEmpty() ? path.toString() : hubPath;
    for (const HubMessage &message : m_reading.verdict().errors) {
        if (message.path != told || told.isEmpty())
            continue;
        finding.severity = Severity::Error;
        if (finding.hubMessage.isEmpty())
            finding.hubMessage = message.text;
        m_told.insert(message.text);
    }
    return finding;
}

Finding &FindingCollector::addMissing(const QString &rule, const QStringList &arguments)
{
    // At the block's first line, or at the top: where somebody would begin to write.
    const qsizetype begin = m_reading.card().hasBlock() ? m_reading.card().yaml().begin : 0;
    return add(rule, TextSpan{.begin = begin, .end = begin}, arguments);
}

bool FindingCollector::has(QStringView rule) const
{
    return std::ranges::contains(m_findings, rule, &Finding::rule);
}

QList<Finding> FindingCollector::take()
{
    const bool isBlockRefused = std::ranges::any_of(m_findings, [](const Finding &finding) {
        return finding.rule.startsWith(u"FM") && finding.severity == Severity::Error;
    });
    for (const HubMessage &message : m_reading.verdict().errors) {
        const bool isAboutBlock = message.path.isEmpty();
        if (m_told.contains(message.text))
            continue;
        if (!isAboutBlock || !isBlockRefused) {
            m_findings.append(hubFinding(message, Severity::Error));
            continue;
        }
        // The rules for the block have their own words for what the Hub says about all of it.
        for (Finding &finding : m_findings) {
            if (finding.rule.startsWith(u"FM") && finding.severity == Severity::Error && finding.hubMessage.isEmpty())
                finding.hubMessage = message.text;
        }
    }
    return std::move(m_findings);
}

}  // namespace core
