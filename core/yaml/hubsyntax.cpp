#include "core/yaml/hubsyntax_p.h"
#include "core/yaml/yamlchars_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int depthLimit = 101;

bool isKnownTag(const QString &tag)
{
    static const QSet<QString> known{u"str"_s,  u"seq"_s,   u"map"_s,       u"null"_s,  u"bool"_s,
                                     u"int"_s,  u"float"_s, u"timestamp"_s, u"merge"_s, u"binary"_s,
                                     u"omap"_s, u"pairs"_s, u"set"_s};
    constexpr QStringView prefix = u"tag:yaml.org,2002:";
    return tag == u"!" || (tag.startsWith(prefix) && known.contains(tag.sliced(prefix.size())));
}

}  // namespace

HubSyntaxReport HubSyntax::check(const QString &text)
{
    HubSyntax syntax{text};
    if (const qsizetype null = syntax.m_text.indexOf(QChar{u'\0'}); null >= 0) {
        syntax.m_place.at = null;
        syntax.fail(u"null byte is not allowed in input"_s);
        return syntax.m_report;
    }
    syntax.readIndent();
    int documents = 0;
    for (; syntax.m_place.at < syntax.m_text.size() - 1 && documents < 2; ++documents)
        syntax.readDocument();
    if (documents > 1)
        syntax.fail(u"expected a single document in the stream, but found more"_s);
    return std::move(syntax.m_report);
}

HubSyntax::HubSyntax(const QString &text)
    : m_text(text)
{
    if (!m_text.isEmpty() && !isYamlLineEnd(m_text.back().unicode()))
        m_text += u'\n';
    if (m_text.startsWith(QChar::ByteOrderMark)) {
        m_text.remove(0, 1);
        m_offset = 1;
    }
}

void HubSyntax::readDocument()
{
    readDirectives();
    skipSpace(true);
    const bool isMarked = m_place.lineIndent == 0 && QStringView{m_text}.sliced(m_place.at).startsWith(u"---");
    if (isMarked) {
        m_place.at += 3;
        skipSpace(true);
    }
    compose(m_place.lineIndent - 1, Context::BlockOut, false, true);
    skipSpace(true);
    if (m_place.at == m_place.lineStart && isDocumentSeparator()) {
        if (peek() == u'.') {
            m_place.at += 3;
            skipSpace(true);
        }
    } else if (m_place.at < m_text.size() - 1) {
        fail(u"end of the stream or a document separator is expected"_s);
    }
}

void HubSyntax::readDirectives()
{
    bool hasDirectives = false;
    while (peek() != 0) {
        skipSpace(true);
        if (m_place.lineIndent > 0 || peek() != u'%')
            break;
        hasDirectives = true;
        if (isYamlSpace(peek(1)))
            fail(u"directive name must not be less than one character in length"_s);
        while (peek() != 0 && !isYamlLineEnd(peek()))
            ++m_place.at;
        if (peek() != 0)
            readLineBreak();
    }
    if (hasDirectives && !QStringView{m_text}.sliced(m_place.at).startsWith(u"---"))
        fail(u"directives end mark is expected"_s);
}

/// A node with its properties. Whether there was one.
bool HubSyntax::compose(int parentIndent, Context context, bool maySeek, bool mayBeCompact)
{
    if (++m_depth > depthLimit)
        fail(u"nested too deep, or too large"_s);
    const bool isInBlock = context == Context::BlockIn || context == Context::BlockOut;
    bool mayBeBlockCollection = isInBlock;
    bool isAtNewLine = maySeek && skipSpace(true) > 0;
    Indent indent = isAtNewLine ? indentTo(parentIndent) : Indent::More;
    QString tag;
    bool hasAnchor = false;
    while (indent == Indent::More) {
        if (const auto read = readTag(!tag.isNull()))
            tag = *read;
        else if (readAnchor(hasAnchor))
            hasAnchor = true;
        else
            break;
        const bool isNewLine = skipSpace(true) > 0;
        mayBeBlockCollection = isNewLine && isInBlock;
        isAtNewLine = isAtNewLine || isNewLine;
        indent = isNewLine ? indentTo(parentIndent) : indent;
    }
    mayBeBlockCollection = mayBeBlockCollection && (isAtNewLine || mayBeCompact);

    bool hasContent = false;
    if (indent == Indent::More)
        hasContent =
            readContent(parentIndent + (isInBlock ? 1 : 0), context, !tag.isNull() || hasAnchor, mayBeBlockCollection);
    else if (indent == Indent::Same && context == Context::BlockOut)  // lists may stand as far left as their key
        hasContent = mayBeBlockCollection && readBlockSequence(static_cast<int>(m_place.at - m_place.lineStart));
    --m_depth;
    if (!tag.isNull() && !isKnownTag(tag))
        note(u"unknown tag !<%1>"_s.arg(tag));
    return !tag.isNull() || hasAnchor || hasContent;
}

bool HubSyntax::readContent(int flowIndent, Context context, bool hasProperties, bool mayBeBlockCollection)
{
    const int blockIndent = static_cast<int>(m_place.at - m_place.lineStart);
    const bool isInBlock = context == Context::BlockIn || context == Context::BlockOut;
    return (mayBeBlockCollection && (readBlockSequence(blockIndent) || readBlockMapping(blockIndent, flowIndent)))
        || readFlowCollection(flowIndent) || (isInBlock && readBlockScalar(flowIndent)) || readSingleQuoted()
        || readDoubleQuoted() || readAlias(hasProperties) || readPlain(flowIndent, context == Context::FlowIn);
}

bool HubSyntax::readBlockSequence(int indent)
{
    if (m_firstTab >= 0)
        return false;
    bool isDetected = false;
    while (peek() != 0) {
        refuseTabs();
        if (peek() != u'-' || !isYamlSpace(peek(1)))
            break;
        isDetected = true;
        const qsizetype item = ++m_place.at;
        if (skipSpace(true) > 0 && m_place.lineIndent <= indent) {
            m_report.emptyItems.push_back(item + m_offset);
            continue;
        }
        const int line = m_place.line;
        compose(indent, Context::BlockIn, false, true);
        skipSpace(true);
        if ((m_place.line == line || m_place.lineIndent > indent) && peek() != 0)
            fail(u"bad indentation of a sequence entry"_s);
        else if (m_place.lineIndent < indent)
            break;
    }
    return isDetected;
}

bool HubSyntax::readBlockMapping(int indent, int flowIndent)
{
    if (m_firstTab >= 0)
        return false;
    MapState map;
    while (peek() != 0) {
        if (!map.isAtExplicitKey)
            refuseTabs();
        const int line = m_place.line;
        if ((peek() == u'?' || peek() == u':') && isYamlSpace(peek(1)))
            readExplicitMark(map);
        else
            readBlockKey(map, flowIndent);
        if (map.isDone)
            return map.isRead;
        if (m_place.line == line || m_place.lineIndent > indent) {
            compose(indent, Context::BlockOut, true, map.mayBeCompact);
            skipSpace(true);
        }
        if ((m_place.line == line || m_place.lineIndent > indent) && peek() != 0)
            fail(u"bad indentation of a mapping entry"_s);
        else if (m_place.lineIndent < indent)
            break;
    }
    return map.isDetected;
}

void HubSyntax::readExplicitMark(MapState &map)
{
    if (peek() == u':' && !map.isAtExplicitKey) {
        fail(u"incomplete explicit mapping pair; a key node is missed; or followed by a non-tabulated empty line"_s);
        return;
    }
    map.isDetected = map.isDetected || peek() == u'?';
    map.isAtExplicitKey = peek() == u'?';
    map.mayBeCompact = true;
    ++m_place.at;
}

/// A key in front of its colon. What has none is a value of its own, if it is the first.
void HubSyntax::readBlockKey(MapState &map, int flowIndent)
{
    const int line = m_place.line;
    if (!compose(flowIndent, Context::FlowOut, false, true)) {
        map.isDone = true;
        map.isRead = map.isDetected;
        return;
    }
    const bool isOneLine = m_place.line == line;
    while (isOneLine && isYamlBlank(peek()))
        ++m_place.at;
    if (isOneLine && peek() == u':') {
        ++m_place.at;
        if (!isYamlSpace(peek()))
            fail(u"a whitespace character is expected after the key-value separator within a block mapping"_s);
        map.isDetected = true;
        map.isAtExplicitKey = false;
        map.mayBeCompact = false;
        return;
    }
    map.isDone = true;
    map.isRead = true;
    if (map.isDetected && isOneLine)
        fail(u"can not read an implicit mapping pair; a colon is missed"_s);
    else if (map.isDetected)
        fail(u"can not read a block mapping entry; a multiline key may not be an implicit key"_s);
}

bool HubSyntax::readFlowCollection(int indent)
{
    if (peek() != u'[' && peek() != u'{')
        return false;
    const char16_t closing = peek() == u'[' ? u']' : u'}';
    ++m_place.at;
    bool mayFollow = true;
    while (peek() != 0) {
        skipSpace(true);
        if (peek() == closing) {
            ++m_place.at;
            return true;
        }
        if (!mayFollow)
            fail(u"missed comma between flow collection entries"_s);
        else if (peek() == u',')
            fail(u"expected the node content, but found ','"_s);
        readFlowEntry(indent);
        mayFollow = peek() == u',';
        m_place.at += mayFollow ? 1 : 0;
    }
    fail(u"unexpected end of the stream within a flow collection"_s);
    return true;
}

void HubSyntax::readFlowEntry(int indent)
{
    const bool isExplicit = peek() == u'?' && isYamlSpace(peek(1));
    if (isExplicit) {
        ++m_place.at;
        skipSpace(true);
    }
    const int line = m_place.line;
    compose(indent, Context::FlowIn, false, true);
    skipSpace(true);
    if ((isExplicit || m_place.line == line) && peek() == u':') {
        ++m_place.at;
        skipSpace(true);
        compose(indent, Context::FlowIn, false, true);
        skipSpace(true);
    }
}

/// White space, line ends and comments; says how many lines ended.
int HubSyntax::skipSpace(bool hasComments)
{
    int lines = 0;
    while (peek() != 0) {
        const qsizetype begin = m_place.at;
        for (; isYamlBlank(peek()); ++m_place.at) {
            if (peek() == u'\t' && m_firstTab < 0)
                m_firstTab = m_place.at;
        }
        if (m_firstTab >= begin)
            m_report.blanks.push_back({.begin = begin + m_offset, .end = m_place.at + m_offset});
        if (hasComments && peek() == u'#')
            skipComment();
        if (!isYamlLineEnd(peek()))
            break;
        readLineBreak();
        readIndent();
        ++lines;
    }
    return lines;
}

void HubSyntax::skipComment()
{
    const qsizetype begin = m_place.at;
    while (peek() != 0 && !isYamlLineEnd(peek()))
        ++m_place.at;
    const TextSpan comment{.begin = begin + m_offset, .end = m_place.at + m_offset};
    if (m_report.comments.empty() || m_report.comments.back().begin < comment.begin)
        m_report.comments.push_back(comment);
    if (begin > 0 && !isYamlSpace(m_text.at(begin - 1).unicode()))
        m_report.blanks.push_back(comment);
}

void HubSyntax::readLineBreak()
{
    if (!isYamlLineEnd(peek())) {
        fail(u"a line break is expected"_s);
        return;
    }
    m_place.at += peek() == u'\r' && peek(1) == u'\n' ? 2 : 1;
    ++m_place.line;
    m_place.lineStart = m_place.at;
    m_firstTab = -1;
}

void HubSyntax::readIndent()
{
    m_place.lineIndent = 0;
    for (; peek() == u' '; ++m_place.at)
        ++m_place.lineIndent;
}

bool HubSyntax::isDocumentSeparator() const
{
    const QStringView rest = QStringView{m_text}.sliced(m_place.at);
    return (rest.startsWith(u"---") || rest.startsWith(u"...")) && (peek(3) == 0 || isYamlSpace(peek(3)));
}

HubSyntax::Indent HubSyntax::indentTo(int parent) const
{
    if (m_place.lineIndent == parent)
        return Indent::Same;
    return m_place.lineIndent > parent ? Indent::More : Indent::Less;
}

char16_t HubSyntax::peek(qsizetype ahead) const
{
    const qsizetype at = m_place.at + ahead;
    return at < m_text.size() ? m_text.at(at).unicode() : u'\0';
}

void HubSyntax::refuseTabs()
{
    if (m_firstTab < 0)
        return;
    m_place.at = m_firstTab;
    fail(u"tab characters must not be used in indentation"_s);
}

/// What is refused, and no reason to stop.
void HubSyntax::note(const QString &reason)
{
    if (m_report.error || !m_report.isYaml)
        return;
    m_report.error = YamlError{.reason = reason,
                               .line = m_place.line,
                               .column = static_cast<int>(m_place.at - m_place.lineStart),
                               .position = m_place.at + m_offset};
}

void HubSyntax::fail(const QString &reason)
{
    note(reason);
    m_report.isYaml = false;
    m_place.at = m_text.size();
}

}  // namespace core
