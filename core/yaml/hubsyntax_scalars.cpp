#include "core/yaml/hubsyntax_p.h"
#include "core/yaml/yamlchars_p.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isHexDigit(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

}  // namespace

bool HubSyntax::readBlockScalar(int indent)
{
    if (peek() != u'|' && peek() != u'>')
        return false;
    int textIndent = indent;
    bool isIndentKnown = readBlockHeader(indent, textIndent);
    while (peek() != 0) {
        readLineBreak();
        m_place.lineIndent = 0;
        for (; (!isIndentKnown || m_place.lineIndent < textIndent) && peek() == u' '; ++m_place.at)
            ++m_place.lineIndent;
        if (!isIndentKnown)
            textIndent = std::max(textIndent, m_place.lineIndent);
        if (isYamlLineEnd(peek()))
            continue;
        if (m_place.lineIndent < textIndent)
            break;
        isIndentKnown = true;
        const qsizetype begin = m_place.at;
        while (peek() != 0 && !isYamlLineEnd(peek()))
            ++m_place.at;
        checkPrintable(begin, m_place.at);
    }
    return true;
}

/// "|2-", up to the end of its line. Whether it says how far the text is indented.
bool HubSyntax::readBlockHeader(int indent, int &textIndent)
{
    bool hasChomping = false;
    bool hasIndent = false;
    for (++m_place.at; peek() != 0; ++m_place.at) {
        const char16_t c = peek();
        if (c == u'+' || c == u'-') {
            if (hasChomping)
                fail(u"repeat of a chomping mode identifier"_s);
            hasChomping = true;
        } else if (c >= u'0' && c <= u'9') {
            if (c == u'0')
                fail(u"bad explicit indentation width of a block scalar; it cannot be less than one"_s);
            else if (hasIndent)
                fail(u"repeat of an indentation width identifier"_s);
            textIndent = indent + (c - u'0') - 1;
            hasIndent = true;
        } else {
            break;
        }
    }
    const bool hasBlank = isYamlBlank(peek());
    while (isYamlBlank(peek()))
        ++m_place.at;
    if (hasBlank && peek() == u'#')
        skipComment();
    return hasIndent;
}

bool HubSyntax::readSingleQuoted()
{
    if (peek() != u'\'')
        return false;
    qsizetype begin = ++m_place.at;
    while (peek() != 0) {
        if (peek() == u'\'') {
            checkQuoted(begin, m_place.at);
            ++m_place.at;
            if (peek() != u'\'')
                return true;
            begin = m_place.at++;
        } else if (isYamlLineEnd(peek())) {
            checkQuoted(begin, m_place.at);
            skipSpace(false);
            begin = m_place.at;
        } else if (m_place.at == m_place.lineStart && isDocumentSeparator()) {
            fail(u"unexpected end of the document within a single quoted scalar"_s);
        } else {
            ++m_place.at;
        }
    }
    fail(u"unexpected end of the stream within a single quoted scalar"_s);
    return true;
}

bool HubSyntax::readDoubleQuoted()
{
    if (peek() != u'"')
        return false;
    qsizetype begin = ++m_place.at;
    while (peek() != 0) {
        if (peek() == u'"') {
            checkQuoted(begin, m_place.at);
            ++m_place.at;
            return true;
        }
        if (peek() == u'\\') {
            checkQuoted(begin, m_place.at);
            readEscape();
            begin = m_place.at;
        } else if (isYamlLineEnd(peek())) {
            checkQuoted(begin, m_place.at);
            skipSpace(false);
            begin = m_place.at;
        } else if (m_place.at == m_place.lineStart && isDocumentSeparator()) {
            fail(u"unexpected end of the document within a double quoted scalar"_s);
        } else {
            ++m_place.at;
        }
    }
    fail(u"unexpected end of the stream within a double quoted scalar"_s);
    return true;
}

void HubSyntax::readEscape()
{
    const char16_t c = peek(1);
    ++m_place.at;
    if (isYamlLineEnd(c)) {
        skipSpace(false);
    } else if (c != 0 && QStringView{u"0abt\tnvfre \"/\\N_LP"}.contains(c)) {
        ++m_place.at;
    } else if (const int digits = c == u'x' ? 2 : c == u'u' ? 4 : c == u'U' ? 8 : 0; digits > 0) {
        for (int i = 0; i < digits; ++i) {
            ++m_place.at;
            if (!isHexDigit(peek()))
                fail(u"expected hexadecimal character"_s);
        }
        ++m_place.at;
    } else {
        fail(u"unknown escape sequence"_s);
    }
}

bool HubSyntax::mayBePlain(bool isInFlow) const
{
    const char16_t c = peek();
    if (c == 0 || isYamlSpace(c) || isYamlFlowMark(c) || QStringView{u"#&*!|>'\"%@`"}.contains(c))
        return false;
    const bool isMark = c == u'?' || c == u'-';
    return !isMark || !(isYamlSpace(peek(1)) || (isInFlow && isYamlFlowMark(peek(1))));
}

bool HubSyntax::readPlain(int indent, bool isInFlow)
{
    if (!mayBePlain(isInFlow))
        return false;
    const qsizetype begin = m_place.at;
    qsizetype segment = begin;
    qsizetype end = begin;  // behind the last character that is not blank
    while (peek() != 0) {
        const char16_t c = peek();
        if (c == u':' && (isYamlSpace(peek(1)) || (isInFlow && isYamlFlowMark(peek(1)))))
            break;
        if (c == u'#' && m_place.at > 0 && isYamlSpace(m_text.at(m_place.at - 1).unicode()))
            break;
        if ((m_place.at == m_place.lineStart && isDocumentSeparator()) || (isInFlow && isYamlFlowMark(c)))
            break;
        if (isYamlLineEnd(c)) {
            checkPrintable(segment, end);
            const Place line = m_place;
            if (foldsPlain(indent)) {
                segment = m_place.at;
                continue;
            }
            if (m_report.isYaml)
                m_place = {.at = end, .lineStart = line.lineStart, .line = line.line, .lineIndent = line.lineIndent};
            break;
        }
        ++m_place.at;
        end = isYamlBlank(c) ? end : m_place.at;
    }
    checkPrintable(std::min(segment, end), end);
    return end > begin;
}

/// Goes on to the next line that is not blank, if it is indented far enough to belong to the scalar.
bool HubSyntax::foldsPlain(int indent)
{
    skipSpace(false);
    return m_place.lineIndent >= indent;
}

std::optional<QString> HubSyntax::readTag(bool isSecond)
{
    if (peek() != u'!')
        return {};
    if (isSecond)
        fail(u"duplication of a tag property"_s);
    if (peek(1) != u'<')
        return readTagName();
    const qsizetype begin = m_place.at + 2;
    while (peek() != 0 && peek() != u'>')
        ++m_place.at;
    if (peek() == 0)
        fail(u"unexpected end of the stream within a verbatim tag"_s);
    const QString tag = m_text.sliced(std::min(begin, m_place.at), std::max<qsizetype>(m_place.at - begin, 0));
    ++m_place.at;
    return tag;
}

QString HubSyntax::readTagName()
{
    static const QRegularExpression handlePattern{u"\\A(?:!|!!|![a-zA-Z-]+!)\\z"_s};
    static const QRegularExpression uri{u"\\A(?:%[0-9a-fA-F]{2}|[0-9a-zA-Z\\-#;/?:@&=+$,_.!~*'()\\[\\]])*\\z"_s};
    const qsizetype begin = m_place.at;
    bool isNamed = peek(1) == u'!';
    qsizetype name = begin + (isNamed ? 2 : 1);
    QString handle = isNamed ? u"!!"_s : u"!"_s;
    for (m_place.at = name; peek() != 0 && !isYamlSpace(peek()); ++m_place.at) {
        if (peek() != u'!')
            continue;
        if (isNamed)
            fail(u"tag suffix cannot contain exclamation marks"_s);
        handle = m_text.sliced(begin, std::min(m_place.at + 1, m_text.size()) - begin);
        if (!handlePattern.match(handle).hasMatch())
            fail(u"named tag handle cannot contain such characters"_s);
        isNamed = true;
        name = m_place.at + 1;
    }
    if (!m_report.isYaml)
        return handle;
    const QStringView suffix = QStringView{m_text}.sliced(name, m_place.at - name);
    if (std::ranges::any_of(suffix, [](QChar c) { return isYamlFlowMark(c.unicode()); }))
        fail(u"tag suffix cannot contain flow indicator characters"_s);
    else if (!uri.matchView(suffix).hasMatch())
        fail(u"tag name cannot contain such characters: %1"_s.arg(suffix));
    else if (handle.size() > 2)
        fail(u"undeclared tag handle \"%1\""_s.arg(handle));
    return (handle == u"!!" ? u"tag:yaml.org,2002:"_s : u"!"_s) + suffix;
}

bool HubSyntax::readAnchor(bool isSecond)
{
    if (peek() != u'&')
        return false;
    if (isSecond)
        fail(u"duplication of an anchor property"_s);
    const QString name = readName();
    if (name.isEmpty())
        fail(u"name of an anchor node must contain at least one character"_s);
    m_anchors.insert(name);
    checkPrintable(m_place.at - name.size(), m_place.at);
    return true;
}

bool HubSyntax::readAlias(bool hasProperties)
{
    if (peek() != u'*')
        return false;
    const QString name = readName();
    if (name.isEmpty())
        fail(u"name of an alias node must contain at least one character"_s);
    else if (!m_anchors.contains(name))
        note(u"unidentified alias \"%1\""_s.arg(name));
    checkPrintable(m_place.at - name.size(), m_place.at);
    if (hasProperties)
        fail(u"alias node should not have any properties"_s);
    return true;
}

/// What follows '&' or '*'. js-yaml takes any characters in it. libfyaml does not take what cannot be printed, and
/// leaks memory when it says so: whoever asks for a name checks it.
QString HubSyntax::readName()
{
    const qsizetype begin = std::min(m_place.at + 1, m_text.size());
    for (m_place.at = begin; peek() != 0 && !isYamlSpace(peek()) && !isYamlFlowMark(peek());)
        ++m_place.at;
    return m_text.sliced(begin, m_place.at - begin);
}

void HubSyntax::checkPrintable(qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < end && m_report.isYaml; ++at) {
        const QChar c = m_text.at(at);
        const bool isControl = (c.unicode() < 0x20 && c != u'\t') || (c.unicode() >= 0x7F && c.unicode() <= 0x9F);
        const bool isPaired = (c.isHighSurrogate() && at + 1 < m_text.size() && m_text.at(at + 1).isLowSurrogate())
            || (c.isLowSurrogate() && at > 0 && m_text.at(at - 1).isHighSurrogate());
        if ((isControl && c.unicode() != 0x85) || c.unicode() >= 0xFFFE || (c.isSurrogate() && !isPaired))
            fail(u"the stream contains non-printable characters"_s);
    }
}

/// In quotes, js-yaml takes what JSON takes.
void HubSyntax::checkQuoted(qsizetype begin, qsizetype end)
{
    const auto isRefused = [](QChar c) { return c.unicode() < 0x20 && c != u'\t'; };
    if (m_report.isYaml && std::ranges::any_of(QStringView{m_text}.sliced(begin, end - begin), isRefused))
        fail(u"expected valid JSON character"_s);
}

}  // namespace core
