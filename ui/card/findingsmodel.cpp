#include "ui/card/findingsmodel.h"

#include "core/card/cardtext.h"
#include "ui/card/findingtext.h"
#include "ui/shared/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QIcon severityIcon(core::Severity severity)
{
    const theme::Colors &colors = theme::colors();
    switch (severity) {
    case core::Severity::Error: return theme::icon(u"error"_s, colors.danger.text);
    case core::Severity::Warning: return theme::icon(u"warning"_s, colors.warning.text);
    case core::Severity::Info: return theme::icon(u"info"_s, colors.info.text);
    }
    Q_UNREACHABLE_RETURN({});
}

QString severityText(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return FindingsModel::tr("Error");
    case core::Severity::Warning: return FindingsModel::tr("Warning");
    case core::Severity::Info: return FindingsModel::tr("Suggestion");
    }
    Q_UNREACHABLE_RETURN({});
}

void FindingsModel::setFindings(QList<core::Finding> findings, const QString &text)
{
    std::ranges::stable_sort(findings, {}, &core::Finding::severity);
    const core::LineIndex lines{text};
    QList<Row> rows;
    for (core::Finding &finding : findings) {
        const QString words = findingText(finding);
        const bool hasPlace = finding.path.isEmpty() && !(finding.span == core::TextSpan{});
        const QString shown = hasPlace ? tr("Line %L1: %2").arg(lines.at(finding.span.begin).line).arg(words) : words;
        rows.append({.finding = std::move(finding), .text = shown});
    }
    if (rows == m_rows)
        return;  // a list that is rebuilt at every key loses its selection
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::DecorationRole: return severityIcon(row.finding.severity);
    case Qt::AccessibleTextRole: return u"%1. %2"_s.arg(severityText(row.finding.severity), row.text);
    case Qt::ToolTipRole: return row.finding.rule;
    default: return {};
    }
}

}  // namespace ui
