#include "ui/card/renderfindings.h"

#include "core/card/cardlint.h"
#include "ui/shared/cardpreview.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype reach = 20'000;  // characters behind its line in which a block's part is looked for

/// The card's lines, and where in it something stands.
class Places
{
public:
    explicit Places(const QString &text)
        : m_text(text)
        , m_lines(text)
    {
    }

    /// The first `words` from a line on; all of the line when they are written otherwise there.
    [[nodiscard]] core::TextSpan find(int line, const QString &words, qsizetype from = 0) const
    {
        const qsizetype begin = m_lines.lineStart(line);
        const QStringView near = QStringView{m_text}.sliced(begin).first(std::min(reach, m_text.size() - begin));
        if (const qsizetype at = near.indexOf(words, from, Qt::CaseInsensitive); at >= 0 && !words.isEmpty())
            return {.begin = begin + at, .end = begin + at + words.size()};
        const qsizetype end = line < m_lines.lineCount() ? m_lines.lineStart(line + 1) - 1 : m_text.size();
        return {.begin = begin, .end = end};
    }

    /// "script" is an element, "img onerror" an attribute of one.
    [[nodiscard]] core::TextSpan findHtml(int line, const QString &name) const
    {
        const core::TextSpan element = find(line, u'<' + name.section(u' ', 0, 0));
        if (!name.contains(u' '))
            return element;
        return find(line, name.section(u' ', 1), element.begin - m_lines.lineStart(line));
    }

private:
    const QString &m_text;
    core::LineIndex m_lines;
};

}  // namespace

QList<core::Finding> renderFindings(const PreviewFindings &found, const QString &text)
{
    const Places places{text};
    QList<core::Finding> findings;
    for (const PreviewFindings::Item &html : found.removedHtml)
        findings.append(core::renderFinding(u"TX011"_s, places.findHtml(html.line, html.source), {html.source}));
    for (const PreviewFindings::Item &maths : found.mathsErrors)
        findings.append(core::renderFinding(u"TX014"_s, places.find(maths.line, maths.source),
                                            {maths.source.simplified(), maths.detail}));
    return findings;
}

}  // namespace ui
