#include "core/card/markdownedit.h"

#include "core/card/markdownlines_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Marks
{
    QString before;
    QString after;
};

Marks marksOf(InlineMark mark)
{
    switch (mark) {
    case InlineMark::Bold: return {u"**"_s, u"**"_s};
    case InlineMark::Italic: return {u"*"_s, u"*"_s};
    case InlineMark::Strikethrough: return {u"~~"_s, u"~~"_s};
    case InlineMark::Code: return {u"`"_s, u"`"_s};
    case InlineMark::Maths: return {u"\\\\("_s, u"\\\\)"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

/// Code that has backticks needs more of them around it than in a row inside.
QString codeFence(QStringView code, qsizetype least)
{
    qsizetype longest = 0;
    qsizetype row = 0;
    for (const QChar c : code) {
        row = c == u'`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    return QString(std::max(longest + 1, least), u'`');
}

/// "*" is no mark of its own where it is half of "**".
bool standsAlone(QStringView text, TextSpan inside, const Marks &marks)
{
    if (marks.before != u"*")
        return true;
    const auto stars = [text](qsizetype at, qsizetype step) {
        qsizetype count = 0;
        for (; at >= 0 && at < text.size() && text.at(at) == u'*'; at += step)
            ++count;
        return count;
    };
    return stars(inside.begin - 1, -1) % 2 == 1 && stars(inside.end, 1) % 2 == 1;
}

bool isMarked(QStringView text, TextSpan inside, const Marks &marks)
{
    return text.first(inside.begin).endsWith(marks.before) && text.sliced(inside.end).startsWith(marks.after)
        && standsAlone(text, inside, marks);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'\'' || c.isSurrogate();
}

/// A target with blanks or brackets needs pointed brackets around it.
QString linkTarget(const QString &target)
{
    const bool isPlain = std::ranges::none_of(target, [](QChar c) { return c.isSpace() || c == u'(' || c == u')'; });
    return isPlain ? target : u'<' + target + u'>';
}

QString escapedLabel(QString label)
{
    return label.replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
}

}  // namespace

MarkdownEdit::MarkdownEdit(const QString &text, TextSpan selection, QString lineEnd)
    : m_text(text)
    , m_selection(selection)
    , m_lineEnd(std::move(lineEnd))
{
}

TextSpan MarkdownEdit::wordAt(qsizetype position) const
{
    TextSpan word{.begin = position, .end = position};
    while (word.begin > 0 && isWordPart(m_text.at(word.begin - 1)))
        --word.begin;
    while (word.end < m_text.size() && isWordPart(m_text.at(word.end)))
        ++word.end;
    return word;
}

MarkdownChange MarkdownEdit::toggled(InlineMark mark) const
{
    Marks marks = marksOf(mark);
    const TextSpan target = m_selection.isEmpty() ? wordAt(m_selection.begin) : m_selection;
    const qsizetype size = marks.before.size();
    if (isMarked(m_text, target, marks)) {
        return {.edits = {{.span = {.begin = target.begin - size, .end = target.begin}, .text = {}},
                          {.span = {.begin = target.end, .end = target.end + marks.after.size()}, .text = {}}},
                .selection = {.begin = m_selection.begin - size, .end = m_selection.end - size}};
    }
    const TextSpan inside{.begin = target.begin + size, .end = target.end - marks.after.size()};
    if (target.size() > size + marks.after.size() && isMarked(m_text, inside, marks)) {
        return {.edits = {{.span = {.begin = target.begin, .end = inside.begin}, .text = {}},
                          {.span = {.begin = inside.end, .end = target.end}, .text = {}}},
                .selection = {.begin = target.begin, .end = target.begin + inside.size()}};
    }
    if (mark == InlineMark::Code) {
        const QString fence = codeFence(target.of(m_text), 1);
        marks = fence.size() == 1 ? marks : Marks{.before = fence + u' ', .after = u' ' + fence};
    }
    const MarkdownEdit whole{m_text, target, m_lineEnd};
    MarkdownChange change = whole.around(marks.before, marks.after);
    if (m_selection.isEmpty())
        change.selection = {.begin = m_selection.begin + marks.before.size(),
                            .end = m_selection.begin + marks.before.size()};
    return change;
}

MarkdownChange MarkdownEdit::around(const QString &before, const QString &after) const
{
    const TextSpan selection{.begin = m_selection.begin + before.size(), .end = m_selection.end + before.size()};
    if (m_selection.isEmpty())
        return {.edits = {{.span = m_selection, .text = before + after}}, .selection = selection};
    return {.edits = {{.span = {.begin = m_selection.begin, .end = m_selection.begin}, .text = before},
                      {.span = {.begin = m_selection.end, .end = m_selection.end}, .text = after}},
            .selection = selection};
}

MarkdownChange MarkdownEdit::withLink(const QString &target) const
{
    if (isWebAddress(selected()) && target.isEmpty()) {
        const QString link = u"[]("_s + selected() + u')';
        const qsizetype cursor = m_selection.begin + 1;
        return {.edits = {{.span = m_selection, .text = link}}, .selection = {.begin = cursor, .end = cursor}};
    }
    MarkdownChange change = around(u"["_s, u"]("_s + linkTarget(target) + u')');
    if (!m_selection.isEmpty() && target.isEmpty()) {
        // The text is there: what is missing is the address.
        const qsizetype cursor = m_selection.end + 3;
        change.selection = {.begin = cursor, .end = cursor};
    }
    return change;
}

MarkdownChange MarkdownEdit::withImage(const QString &target, const QString &alternative) const
{
    const QString label = m_selection.isEmpty() ? escapedLabel(alternative) : selected().toString();
    const QString image = u"!["_s + label + u"]("_s + linkTarget(target) + u')';
    const qsizetype begin = m_selection.begin + 2;
    const bool isFinished = !target.isEmpty() && !label.isEmpty();
    const qsizetype end = m_selection.begin + image.size();
    return {.edits = {{.span = m_selection, .text = image}},
            .selection = isFinished ? TextSpan{.begin = end, .end = end}
                                    : TextSpan{.begin = begin, .end = begin + label.size()}};
}

MarkdownChange MarkdownEdit::withImagePair(const QString &light, const QString &dark) const
{
    const QString label = m_selection.isEmpty() ? QString{} : selected().toString();
    const QString images = u"![%1](%2#hf-light-mode-only)\n![%1](%3#hf-dark-mode-only)"_s.arg(label, light, dark);
    return withBlock(images, 2, label.size());
}

MarkdownChange MarkdownEdit::withCodeBlock(const QString &language) const
{
    const QString fence = codeFence(selected(), 3);
    const QString code = paragraphs();
    return withBlock(fence + language + u'\n' + code + u'\n' + fence, fence.size() + language.size() + 1, code.size());
}

MarkdownChange MarkdownEdit::withMathsBlock() const
{
    const QString formula = paragraphs();
    return withBlock(u"$$\n"_s + formula + u"\n$$"_s, 3, formula.size());
}

MarkdownChange MarkdownEdit::withDetails(const QString &summary) const
{
    // Markdown inside needs the blank line after the summary.
    const QString begin = u"<details>\n<summary>"_s;
    return withBlock(begin + summary + u"</summary>\n\n"_s + paragraphs() + u"\n\n</details>"_s, begin.size(),
                     summary.size());
}

/// The selection with "\n" between its lines, whatever the text has.
QString MarkdownEdit::paragraphs() const
{
    QString text = selected().toString();
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QString MarkdownEdit::fromLines(QString block) const
{
    return m_lineEnd == u"\n" ? block : block.replace(u'\n', m_lineEnd);
}

MarkdownChange MarkdownEdit::withBlock(const QString &block, qsizetype selectFrom, qsizetype selectSize) const
{
    const TextSpan first = lineAround(m_text, m_selection.begin);
    const QStringView before = QStringView{m_text}.sliced(first.begin, m_selection.begin - first.begin);
    const QStringView after =
        TextSpan{.begin = m_selection.end, .end = lineAround(m_text, m_selection.end).end}.of(m_text);
    QString lead;
    if (!before.trimmed().isEmpty())
        lead = u"\n\n"_s;
    else if (first.begin > 0 && !lineBefore(m_text, first).of(m_text).trimmed().isEmpty())
        lead = u"\n"_s;
    const QString tail = after.trimmed().isEmpty() ? QString{} : u"\n\n"_s;
    const qsizetype begin = m_selection.begin + fromLines(lead + block.first(selectFrom)).size();
    const qsizetype end = begin + fromLines(block.sliced(selectFrom, selectSize)).size();
    return {.edits = {{.span = m_selection, .text = fromLines(lead + block + tail)}},
            .selection = {.begin = begin, .end = end}};
}

}  // namespace core
