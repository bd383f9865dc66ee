#include "core/revisions/htmltext_p.h"

#include "core/base/repoid.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxLineChars = 5'000;

/// Which parts of a line are marked; the marks of a replacement come in the order of its lines.
QList<TextSpan> spansOf(const QList<WordMark> &marks, qsizetype line)
{
    QList<TextSpan> spans;
    for (const WordMark &mark : marks) {
        if (mark.line == line)
            spans.append(mark.span);
    }
    return spans;
}

QString numberCell(qsizetype line, int firstLine)
{
    return line < 0 ? u"<td class=n></td>"_s : u"<td class=n>%1</td>"_s.arg(firstLine + line + 1);
}

class DiffRows
{
public:
    DiffRows(const TextDiff &diff, const HtmlRowOptions &options)
        : m_diff(diff)
        , m_options(options)
    {
    }

    HtmlRows run()
    {
        for (const DiffHunk &hunk : m_diff.hunks) {
            if (m_rows > m_options.maxRows)
                break;
            addHunk(hunk);
        }
        return {.html = m_html, .isCut = m_rows > m_options.maxRows};
    }

private:
    void addHunk(const DiffHunk &hunk)
    {
        const QString heading = QString::fromUtf8(m_diff.heading(hunk));
        m_html +=
            u"<tr class=h><td class=n></td><td class=n></td><td></td><td>@@ "_s + safeHtml(heading) + u"</td></tr>\n"_s;
        qsizetype oldLine = hunk.before.first;
        qsizetype newLine = hunk.after.first;
        const auto addSameUpTo = [&](qsizetype end) {
            for (; newLine < end; ++newLine, ++oldLine)
                addRow(u' ', oldLine, newLine, m_diff.after, newLine, {});
        };
        for (const LineReplacement &part : hunk.replacements) {
            addSameUpTo(part.after.first);
            const WordMarks marks =
                m_rows < m_options.maxRows ? wordMarks(m_diff, part, m_options.whitespace) : WordMarks{};
            for (; oldLine < part.before.end(); ++oldLine)
                addRow(u'-', oldLine, -1, m_diff.before, oldLine, spansOf(marks.before, oldLine));
            for (; newLine < part.after.end(); ++newLine)
                addRow(u'+', -1, newLine, m_diff.after, newLine, spansOf(marks.after, newLine));
        }
        addSameUpTo(hunk.after.end());
    }

    void addRow(QChar mark, qsizetype oldLine, qsizetype newLine, const TextLines &text, qsizetype line,
                const QList<TextSpan> &marks)
    {
        if (++m_rows > m_options.maxRows)
            return;
        const QString rowClass = mark == u'-' ? u" class=d"_s : mark == u'+' ? u" class=a"_s : QString{};
        m_html += u"<tr"_s + rowClass + u'>' + numberCell(oldLine, m_options.beforeLine)
            + numberCell(newLine, m_options.afterLine) + u"<td class=m>"_s + mark + u"</td><td class=t>"_s
            + markedHtml(text.text(line), marks);
        if (!m_options.noLineEnd.isEmpty() && !text.line(line).endsWith('\n'))
            m_html += u"<i> "_s + m_options.noLineEnd + u"</i>"_s;
        m_html += u"</td></tr>\n"_s;
    }

    const TextDiff &m_diff;
    const HtmlRowOptions &m_options;
    QString m_html;
    qsizetype m_rows = 0;
};

}  // namespace

QString safeHtml(QStringView text)
{
    QString html;
    qsizetype begin = 0;
    for (qsizetype end = text.indexOf(u'\t'); begin <= text.size(); end = text.indexOf(u'\t', begin)) {
        const qsizetype stop = end < 0 ? text.size() : end;
        html += printable(text.sliced(begin, stop - begin).toString(), std::numeric_limits<int>::max()).toHtmlEscaped();
        if (end < 0)
            break;
        html += u'\t';
        begin = end + 1;
    }
    return html;
}

QString markedHtml(const QString &text, const QList<TextSpan> &marks)
{
    const QStringView shown = QStringView{text}.first(std::min(text.size(), maxLineChars));
    QString html;
    qsizetype at = 0;
    for (const TextSpan &mark : marks) {
        if (mark.end > shown.size())
            break;
        html += safeHtml(shown.sliced(at, mark.begin - at)) + u"<mark>"_s + safeHtml(mark.of(shown)) + u"</mark>"_s;
        at = mark.end;
    }
    html += safeHtml(shown.sliced(at));
    return shown.size() < text.size() ? html + u'…' : html;
}

HtmlRows diffRows(const TextDiff &diff, const HtmlRowOptions &options)
{
    return DiffRows{diff, options}.run();
}

QString valueTable(const ValueDiff &diff)
{
    QString html = u"<table class=v>\n"_s;
    for (const ValueChange &change : diff.changes) {
        const bool isReordered = change.kind == ValueChange::Kind::Reordered;
        const auto cell = [&](const ValueTree &tree, ValueTree::Node node, QStringView kind) {
            const QString text = node == ValueTree::none ? QString{} : tree.toJson(node);
            return u"<td class="_s + (isReordered ? u"m" : kind) + u'>' + safeHtml(text) + u"</td>"_s;
        };
        html += u"<tr><th>"_s + safeHtml(change.path.toString()) + u"</th>"_s + cell(*diff.before, change.before, u"d")
            + cell(*diff.after, change.after, u"a") + u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

}  // namespace core
