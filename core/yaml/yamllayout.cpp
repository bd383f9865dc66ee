#include "core/yaml/yamllayout_p.h"

#include "core/yaml/yamlchars_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The two lines that the Hub's template writes at the top belong to the block, not to the first key.
bool isTemplateHeader(QStringView line)
{
    return line.startsWith(u"# For reference on ") || line.startsWith(u"# Doc / guide:");
}

}  // namespace

std::vector<YamlMember> YamlLayout::members(const YamlNode &collection) const
{
    std::vector<YamlMember> result;
    for (const YamlNode::Entry &entry : collection.entries) {
        const qsizetype begin = beginOf(entry.key);
        const qsizetype intro = behindColon(entry.key);
        result.push_back({.value = &entry.value,
                          .begin = begin,
                          .intro = intro,
                          .end = std::max({entry.value.span.end, entry.value.properties.end, intro}),
                          .column = column(begin)});
    }
    qsizetype at = collection.span.begin;
    const bool isBlock = collection.style == YamlNode::Style::Block;
    for (const YamlNode &item : collection.items) {
        const qsizetype begin = isBlock ? findDash(at) : beginOf(item);
        at = std::max({item.span.end, item.properties.end, begin + (isBlock ? 1 : 0)});
        result.push_back(
            {.value = &item, .begin = begin, .intro = isBlock ? begin + 1 : begin, .end = at, .column = column(begin)});
    }
    return result;
}

qsizetype YamlLayout::lineStart(qsizetype at) const
{
    while (at > 0 && !isYamlLineEnd(m_text.at(at - 1).unicode()))
        --at;
    return at;
}

qsizetype YamlLayout::lineEnd(qsizetype at) const
{
    while (at < m_text.size() && !isYamlLineEnd(m_text.at(at).unicode()))
        ++at;
    return at;
}

qsizetype YamlLayout::nextLine(qsizetype at) const
{
    at = lineEnd(at);
    at += QStringView{m_text}.sliced(at).startsWith(u"\r\n") ? 2 : 1;
    return std::min(at, m_text.size());
}

bool YamlLayout::beginsLine(qsizetype at) const
{
    const qsizetype start = lineStart(at);
    return std::ranges::all_of(QStringView{m_text}.sliced(start, at - start),
                               [](QChar c) { return isYamlBlank(c.unicode()); });
}

bool YamlLayout::hasComment(TextSpan span) const
{
    const auto found = std::ranges::lower_bound(m_tree.comments(), span.begin, {}, &TextSpan::begin);
    return found != m_tree.comments().end() && found->begin < span.end;
}

TextSpan YamlLayout::commentBehind(qsizetype at) const
{
    qsizetype begin = at;
    while (begin < m_text.size() && isYamlBlank(m_text.at(begin).unicode()))
        ++begin;
    const auto found = std::ranges::lower_bound(m_tree.comments(), begin, {}, &TextSpan::begin);
    const bool isThere = found != m_tree.comments().end() && found->begin == begin;
    return {.begin = at, .end = isThere ? found->end : at};
}

TextSpan YamlLayout::lines(const YamlMember &member) const
{
    TextSpan span{.begin = lineStart(member.begin), .end = lineEnd(member.end)};
    while (span.begin > 0) {
        const bool isCrLf = span.begin > 1 && m_text.at(span.begin - 1) == u'\n' && m_text.at(span.begin - 2) == u'\r';
        const qsizetype above = lineStart(span.begin - (isCrLf ? 2 : 1));
        const QStringView line = QStringView{m_text}.sliced(above, lineEnd(above) - above);
        const bool isComment =
            line.trimmed().startsWith(u'#') && hasComment({.begin = above, .end = above + line.size()});
        if (!isComment || isTemplateHeader(line))
            break;
        span.begin = above;
    }
    return span;
}

qsizetype YamlLayout::findDash(qsizetype from) const
{
    while (from < m_text.size() && m_text.at(from) != u'-')
        from = m_text.at(from) == u'#' ? lineEnd(from) : from + 1;
    return from;
}

qsizetype YamlLayout::behindColon(const YamlNode &key) const
{
    qsizetype at = key.span.end;
    while (at < m_text.size() && isYamlSpace(m_text.at(at).unicode()))
        ++at;
    return at < m_text.size() && m_text.at(at) == u':' ? at + 1 : key.span.end;
}

}  // namespace core
