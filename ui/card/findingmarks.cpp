#include "ui/card/findingmarks.h"

#include "ui/card/documentmap.h"
#include "ui/shared/theme.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostMarks = 500;  // each is asked for every line that is drawn

QColor colorOf(core::Severity severity)
{
    const theme::Colors &colors = theme::colors();
    switch (severity) {
    case core::Severity::Error: return colors.danger.text;
    case core::Severity::Warning: return colors.warning.text;
    case core::Severity::Info: return colors.info.text;
    }
    Q_UNREACHABLE_RETURN({});
}

QTextCharFormat underline(core::Severity severity)
{
    QTextCharFormat format;
    format.setUnderlineStyle(severity == core::Severity::Info ? QTextCharFormat::DotLine
                                                              : QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(colorOf(severity));
    return format;
}

}  // namespace

FindingMarks::FindingMarks(QTextDocument &document, const DocumentMap &map)
    : m_document(document)
    , m_map(map)
{
}

void FindingMarks::set(const QList<core::Finding> &findings)
{
    m_marks.clear();
    for (const core::Finding &finding : findings) {
        if (!finding.path.isEmpty() || (finding.span.isEmpty() && finding.span.begin == 0))
            continue;
        QTextCursor cursor{&m_document};
        cursor.setPosition(m_map.toDocument(finding.span.begin));
        cursor.setPosition(m_map.toDocument(finding.span.end), QTextCursor::KeepAnchor);
        if (!cursor.hasSelection())
            cursor.movePosition(cursor.atBlockEnd() ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter,
                                QTextCursor::KeepAnchor);
        m_marks.append({.finding = finding, .cursor = cursor});
        if (m_marks.size() == mostMarks)
            break;
    }
    std::ranges::stable_sort(m_marks, {}, [](const Mark &mark) { return mark.cursor.selectionStart(); });
    emit changed();
}

QString FindingMarks::words(const core::Finding &finding, int fixIndex) const
{
    return m_words ? m_words(finding, fixIndex) : finding.rule;
}

QList<QTextEdit::ExtraSelection> FindingMarks::selections() const
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const core::Severity severity : {core::Severity::Info, core::Severity::Warning, core::Severity::Error}) {
        for (const Mark &mark : m_marks) {
            if (mark.finding.severity == severity)
                selections.append({.cursor = mark.cursor, .format = underline(severity)});
        }
    }
    return selections;
}

QList<core::Finding> FindingMarks::at(int position) const
{
    QList<core::Finding> findings;
    for (const Mark &mark : m_marks) {
        if (mark.cursor.selectionStart() <= position && position <= mark.cursor.selectionEnd())
            findings.append(mark.finding);
    }
    std::ranges::stable_sort(findings, {}, &core::Finding::severity);
    return findings;
}

QString FindingMarks::tip(int position) const
{
    QString text;
    for (const core::Finding &finding : at(position)) {
        const QString said = words(finding).toHtmlEscaped();
        text += u"<p style=\"margin:0\">"_s + said + u"</p>"_s;
    }
    return text;
}

std::optional<core::TextSpan> FindingMarks::next(int position, bool backwards) const
{
    if (m_marks.isEmpty())
        return {};
    const auto begins = [](const Mark &mark) { return mark.cursor.selectionStart(); };
    const auto spanOf = [this](const Mark &mark) {
        return core::TextSpan{.begin = m_map.toText(mark.cursor.selectionStart()),
                              .end = m_map.toText(mark.cursor.selectionEnd())};
    };
    if (backwards) {
        const auto behind = std::ranges::lower_bound(m_marks, position, {}, begins);
        return spanOf(behind == m_marks.begin() ? m_marks.last() : *std::prev(behind));
    }
    const auto ahead = std::ranges::upper_bound(m_marks, position, {}, begins);
    return spanOf(ahead == m_marks.end() ? m_marks.first() : *ahead);
}

std::optional<core::Severity> FindingMarks::worstOf(int blockNumber) const
{
    const QTextBlock block = m_document.findBlockByNumber(blockNumber);
    std::optional<core::Severity> worst;
    const auto first = std::ranges::lower_bound(m_marks, block.position(), {},
                                                [](const Mark &mark) { return mark.cursor.selectionStart(); });
    for (auto mark = first; mark != m_marks.end() && block.contains(mark->cursor.selectionStart()); ++mark)
        worst = worst ? std::min(*worst, mark->finding.severity) : mark->finding.severity;
    return worst;
}

}  // namespace ui
