#include "core/yaml/yamlsplicer_p.h"

#include "core/yaml/yamlchars_p.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isFlow(const YamlNode &collection)
{
    return collection.style == YamlNode::Style::Flow;
}

/// Whether a value's text may be exchanged without a look at the lines around it.
bool isInLine(const YamlNode &node)
{
    switch (node.style) {
    case YamlNode::Style::Plain:
    case YamlNode::Style::SingleQuoted:
    case YamlNode::Style::DoubleQuoted:
    case YamlNode::Style::Flow: return true;
    case YamlNode::Style::Literal:
    case YamlNode::Style::Folded:
    case YamlNode::Style::Block: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

std::unexpected<Error> inTheWay(const QString &what)
{
    return fail(ErrorKind::InvalidInput, {}, what);
}

}  // namespace

Result<QString> YamlSplicer::replace(const YamlNode &collection, qsizetype index, const QCborValue &value) const
{
    const YamlMember member = m_layout.members(collection).at(static_cast<std::size_t>(index));
    const YamlNode &old = *member.value;
    if (old.kind == YamlNode::Kind::Alias)
        return inTheWay(u"it is shared with another place by an alias"_s);
    if (isFlow(collection) && collection.isMapping() && m_tree.text().at(member.intro - 1) != u':')
        return inTheWay(u"it shares its line with other values"_s);  // "{a}": a key without a colon
    if (isFlow(collection)
        || (old.style == YamlNode::Style::Flow && !old.isScalar() && isBlockValue(value)
            && !(old.items.empty() && old.entries.empty())))
        return replaceInLine(member, scalarText(old, value));
    const bool isText = value.isString() && !m_writer.literal(value.toString(), 0).isEmpty();
    const bool isOneLine = isInLine(old) && !isText && !isBlockValue(value);
    if (isOneLine)
        return replaceInLine(member, scalarText(old, value));
    return replaceLines(member, value, collection.isSequence());
}

/// Exchanges the value alone. A comment behind it keeps its column where it can.
QString YamlSplicer::replaceInLine(const YamlMember &member, const QString &text) const
{
    const YamlNode &old = *member.value;
    TextSpan span = old.span;
    QString result = text;
    if (span.isEmpty()) {
        const bool isTouching = span.begin > 0 && !isYamlBlank(m_tree.text().at(span.begin - 1).unicode());
        result = (isTouching && member.begin != member.intro ? u" "_s : QString{}) + result;
    }
    const TextSpan comment = m_layout.commentBehind(span.end);
    if (!comment.isEmpty()) {
        qsizetype blanks = 0;
        while (isYamlBlank(m_tree.text().at(comment.begin + blanks).unicode()))
            ++blanks;
        const qsizetype kept = std::max<qsizetype>(1, blanks + span.size() - result.size());
        if (blanks > 1) {
            span.end += blanks;
            result += QString{kept, u' '};
        } else if (blanks == 0) {
            result += u' ';
        }
    } else if (!result.isEmpty() && span.isEmpty() && span.end < m_tree.text().size()
               && m_tree.text().at(span.end) == u'#') {
        result += u' ';
    }
    return spliced(span, result);
}

/// Exchanges everything behind the colon or dash, up to the end of the value's last line. A comment in the first line
/// stays there; any other would be lost.
Result<QString> YamlSplicer::replaceLines(const YamlMember &member, const QCborValue &value, bool isItem) const
{
    const YamlNode &old = *member.value;
    const qsizetype begin = std::max(member.intro, old.properties.end);
    const qsizetype firstEnd = isInLine(old) ? member.end : begin;
    TextSpan comment = m_layout.commentBehind(firstEnd);
    if (!old.isScalar() && isItem && !isInLine(old))
        comment = {.begin = begin, .end = begin};
    const qsizetype end = std::max(m_layout.lineEnd(member.end), comment.end);
    const bool losesComment = m_layout.hasComment({.begin = begin, .end = comment.begin})
        || m_layout.hasComment({.begin = std::max(begin, comment.end), .end = end});
    if (losesComment)
        return inTheWay(u"a comment stands in the way"_s);
    QString text;
    if (isItem) {
        qsizetype gap = 0;
        while (member.intro + gap < m_tree.text().size() && m_tree.text().at(member.intro + gap) == u' ')
            ++gap;
        const bool hasGap = gap > 0 && m_layout.lineEnd(member.intro) > member.intro + gap && comment.isEmpty();
        gap = hasGap ? gap : 1;
        text = QString{gap, u' '} + m_writer.afterDash(value, member.column + 1 + static_cast<int>(gap));
    } else {
        text = m_writer.afterKey(value, member.column);
    }
    const qsizetype firstLine = text.indexOf(m_writer.habits().lineEnd);
    text.insert(firstLine < 0 ? text.size() : firstLine, comment.of(m_tree.text()).toString());
    return spliced({.begin = begin, .end = end}, text);
}

/// On one line, in the quotes that the old value had; an empty text has them because it must.
QString YamlSplicer::scalarText(const YamlNode &old, const QCborValue &value) const
{
    const bool wasQuoted = old.style == YamlNode::Style::SingleQuoted || old.style == YamlNode::Style::DoubleQuoted;
    const bool isChoice = wasQuoted && !old.text.isEmpty();
    return value.isString() && isChoice ? quotedScalar(value.toString(), old.style) : m_writer.flow(value);
}

Result<QString> YamlSplicer::insertEntry(const YamlNode &map, qsizetype index, const QString &key,
                                         const QCborValue &value) const
{
    const std::vector<YamlMember> members = m_layout.members(map);
    const QString keyText = yamlScalar(key, m_writer.habits().quote);
    if (isFlow(map))
        return insertInLine(map, members, index, keyText + u": "_s + m_writer.flow(value));
    return insertLines(members, index, m_writer.entry(key, value, map.column));
}

Result<QString> YamlSplicer::insertItem(const YamlNode &list, qsizetype index, const QCborValue &value) const
{
    const std::vector<YamlMember> members = m_layout.members(list);
    if (isFlow(list))
        return insertInLine(list, members, index, m_writer.flow(value));
    // As far from the '-' as the neighbours are.
    const YamlMember &neighbour = members.at(static_cast<std::size_t>(std::max<qsizetype>(index - 1, 0)));
    const bool isSameLine = neighbour.value->span.begin > neighbour.intro
        && m_layout.lineEnd(neighbour.intro) > neighbour.value->span.begin && neighbour.value->properties.isEmpty();
    const auto gap = isSameLine && neighbour.value->style != YamlNode::Style::Literal
        ? static_cast<int>(neighbour.value->span.begin - neighbour.intro)
        : 1;
    return insertLines(members, index, u'-' + QString{gap, u' '} + m_writer.afterDash(value, list.column + 1 + gap));
}

QString YamlSplicer::insertLines(const std::vector<YamlMember> &members, qsizetype index, const QString &text) const
{
    const QString lineEnd = m_writer.habits().lineEnd;
    const QString indent{members.front().column, u' '};
    if (std::cmp_equal(index, members.size())) {
        const qsizetype at = m_layout.lineEnd(members.back().end);
        return spliced({.begin = at, .end = at}, lineEnd + indent + text);
    }
    const YamlMember &next = members.at(static_cast<std::size_t>(index));
    if (!m_layout.beginsLine(next.begin))
        return spliced({.begin = next.begin, .end = next.begin}, text + lineEnd + indent);
    const qsizetype at = m_layout.lines(next).begin;
    return spliced({.begin = at, .end = at}, indent + text + lineEnd);
}

QString YamlSplicer::insertInLine(const YamlNode &collection, const std::vector<YamlMember> &members, qsizetype index,
                                  const QString &text) const
{
    if (members.empty())
        return spliced({.begin = collection.span.begin + 1, .end = collection.span.begin + 1}, text);
    // What stands between two of them already, so that those on lines of their own stay there.
    QString separator = u", "_s;
    if (members.size() > 1) {
        const TextSpan between{.begin = members.at(members.size() - 2).end, .end = members.back().begin};
        if (!m_layout.hasComment(between))
            separator = between.of(m_tree.text()).toString();
    }
    if (std::cmp_equal(index, members.size()))
        return spliced({.begin = members.back().end, .end = members.back().end}, separator + text);
    const qsizetype at = members.at(static_cast<std::size_t>(index)).begin;
    return spliced({.begin = at, .end = at}, text + separator);
}

Result<QString> YamlSplicer::remove(const YamlNode &collection, qsizetype index) const
{
    const std::vector<YamlMember> members = m_layout.members(collection);
    return isFlow(collection) ? removeInLine(members, index) : removeLines(members, index);
}

Result<QString> YamlSplicer::removeLines(const std::vector<YamlMember> &members, qsizetype index) const
{
    const YamlMember &member = members.at(static_cast<std::size_t>(index));
    if (!m_layout.beginsLine(member.begin)) {
        // "- name: x", whose next key stands below: it moves up.
        if (index > 0 || members.size() < 2)
            return inTheWay(u"its key is written with a question mark"_s);
        const TextSpan span{.begin = member.begin, .end = members.at(1).begin};
        if (m_layout.hasComment(span))
            return inTheWay(u"a comment stands in the way"_s);
        return spliced(span, {});
    }
    TextSpan span = m_layout.lines(member);
    if (span.end < m_tree.text().size()) {
        span.end = m_layout.nextLine(span.end);
    } else if (span.begin > 0) {  // the last line has no end: the one before loses its own
        const bool isCrLf = QStringView{m_tree.text()}.first(span.begin).endsWith(u"\r\n");
        span.begin -= isCrLf ? 2 : 1;
    }
    return spliced(span, {});
}

Result<QString> YamlSplicer::removeInLine(const std::vector<YamlMember> &members, qsizetype index) const
{
    const auto at = static_cast<std::size_t>(index);
    const bool isLast = at + 1 == members.size();
    const TextSpan span = isLast && at > 0 ? TextSpan{.begin = members.at(at - 1).end, .end = members.at(at).end}
        : isLast                           ? TextSpan{.begin = members.at(at).begin, .end = members.at(at).end}
                                           : TextSpan{.begin = members.at(at).begin, .end = members.at(at + 1).begin};
    if (m_layout.hasComment(span))
        return inTheWay(u"a comment stands in the way"_s);
    return spliced(span, {});
}

Result<QString> YamlSplicer::rename(const YamlNode &map, qsizetype index, const QString &key) const
{
    const YamlNode &old = map.entries.at(static_cast<std::size_t>(index)).key;
    if (!old.isScalar() || !isInLine(old))
        return inTheWay(u"its key is written with a question mark"_s);
    return spliced(old.span, scalarText(old, key));
}

/// Exchanges the members' own texts; what stands between them stays.
Result<QString> YamlSplicer::move(const YamlNode &collection, qsizetype from, qsizetype to) const
{
    const std::vector<YamlMember> members = m_layout.members(collection);
    std::vector<TextSpan> spans;
    for (const YamlMember &member : members) {
        if (!isFlow(collection) && !m_layout.beginsLine(member.begin))
            return inTheWay(u"it shares its line with other values"_s);
        spans.push_back(isFlow(collection) ? TextSpan{.begin = member.begin, .end = member.end}
                                           : m_layout.lines(member));
    }
    std::vector<TextSpan> order = spans;
    const TextSpan moved = order.at(static_cast<std::size_t>(from));
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, moved);
    TextEdits edits;
    for (std::size_t i = 0; i < spans.size(); ++i)
        edits.append({.span = spans.at(i), .text = order.at(i).of(m_tree.text()).toString()});
    return applied(m_tree.text(), edits);
}

QString YamlSplicer::quote(const YamlNode &scalar) const
{
    const QString quoted = quotedScalar(scalar.text, m_writer.habits().quote);
    const bool isTouching = scalar.span.isEmpty() && scalar.span.begin > 0
        && !isYamlBlank(m_tree.text().at(scalar.span.begin - 1).unicode());
    return spliced(scalar.span, isTouching ? u' ' + quoted : quoted);
}

QString YamlSplicer::begin(const QString &key, const QCborValue &value) const
{
    const QString &text = m_tree.text();
    const bool needsLineEnd = !text.isEmpty() && m_layout.lineStart(text.size()) != text.size();
    return text + (needsLineEnd ? m_writer.habits().lineEnd : QString{}) + m_writer.entry(key, value, 0);
}

QString YamlSplicer::spliced(TextSpan span, const QString &text) const
{
    return applied(m_tree.text(), {{.span = span, .text = text}});
}

}  // namespace core
