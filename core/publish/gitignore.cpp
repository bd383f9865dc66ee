#include "core/publish/gitignore_p.h"

#include "core/base/byteclass.h"

#include <QVarLengthArray>

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isWildcard(char c)
{
    return c == '*' || c == '?' || c == '[' || c == '\\';
}

/// Cuts blanks at the end unless a backslash keeps them.
QByteArrayView withoutTrailingBlanks(QByteArrayView text)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            end = std::min(++i + 1, text.size());
        else if (text[i] != ' ')
            end = i + 1;
    }
    return text.first(end);
}

QByteArrayView lastSegment(QByteArrayView path)
{
    return path.sliced(path.lastIndexOf('/') + 1);
}

std::uint8_t byteOf(char c)
{
    return static_cast<std::uint8_t>(c);
}

/// Reads the inside of "[…]".
class ClassReader
{
public:
    ClassReader(QByteArrayView pattern, qsizetype at)
        : m_pattern(pattern)
        , m_at(at)
    {
    }

    /// Leaves at() behind the closing bracket. Nothing when there is none, or when a named class is unknown.
    std::optional<std::bitset<256>> read()
    {
        const bool negated = peek() == '!' || peek() == '^';
        if (negated)
            ++m_at;
        do {
            if (!readItem())
                return {};
        } while (peek() != ']');
        ++m_at;
        return negated ? ~m_bytes : m_bytes;
    }
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_pattern.size() ? m_pattern[m_at + ahead] : '\0';
    }

    bool readItem()
    {
        if (peek() == '[' && peek(1) == ':') {
            const qsizetype end = m_pattern.indexOf(']', m_at + 2);
            if (end < 0)
                return false;
            if (end > m_at + 2 && m_pattern[end - 1] == ':')
                return addNamed(m_pattern.sliced(m_at + 2, end - m_at - 3), end + 1);
        }
        if (peek() == '-' && m_rangeStart && peek(1) != '\0' && peek(1) != ']') {
            ++m_at;
            return addRange();
        }
        const auto byte = readByte();
        if (!byte)
            return false;
        m_bytes.set(*byte);
        m_rangeStart = byte;
        return true;
    }

    /// One byte, perhaps behind a backslash.
    std::optional<std::uint8_t> readByte()
    {
        if (peek() == '\\')
            ++m_at;
        if (m_at >= m_pattern.size())
            return {};
        return byteOf(m_pattern[m_at++]);
    }

    bool addRange()
    {
        const auto last = readByte();
        if (!last)
            return false;
        for (unsigned byte = *m_rangeStart; byte <= *last; ++byte)
            m_bytes.set(byte);
        m_rangeStart.reset();
        return true;
    }

    bool addNamed(QByteArrayView name, qsizetype next)
    {
        const auto named = namedByteClass(name);
        if (!named)
            return false;
        m_bytes |= *named;
        m_rangeStart.reset();
        m_at = next;
        return true;
    }

    QByteArrayView m_pattern;
    qsizetype m_at;
    std::bitset<256> m_bytes;
    std::optional<std::uint8_t> m_rangeStart;
};

}  // namespace

std::optional<IgnorePattern> IgnorePattern::parse(QByteArrayView text, int line)
{
    if (text.endsWith('\r'))
        text.chop(1);
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        text.truncate(nul);
    if (text.startsWith('#'))
        return {};
    text = withoutTrailingBlanks(text);

    IgnorePattern pattern;
    pattern.m_text = text.toByteArray();
    pattern.m_line = line;
    if (text.startsWith('!')) {
        pattern.m_negated = true;
        text = text.sliced(1);
    }
    if (text.endsWith('/')) {
        pattern.m_folderOnly = true;
        text.chop(1);
    }
    if (text.isEmpty())
        return {};
    pattern.m_nameOnly = !text.contains('/');
    if (text.startsWith('/'))
        text = text.sliced(1);
    pattern.compile(text);
    return pattern;
}

void IgnorePattern::compile(QByteArrayView pattern)
{
    const auto wildcard = std::ranges::find_if(pattern, isWildcard);
    const qsizetype literalBytes = wildcard - pattern.begin();
    m_literal = pattern.first(literalBytes).toByteArray();
    pattern = pattern.sliced(literalBytes);
    qsizetype at = 0;
    while (at < pattern.size() && !m_neverMatches) {
        switch (pattern[at]) {
        case '*': at = compileStars(pattern, at); break;
        case '?':
            m_steps.push_back({.kind = StepKind::AnyByte});
            ++at;
            break;
        case '[': at = compileClass(pattern, at); break;
        case '\\':
            if (++at == pattern.size()) {
                m_neverMatches = true;
                break;
            }
            [[fallthrough]];
        default: m_steps.push_back({.kind = StepKind::Byte, .byte = byteOf(pattern[at++])});
        }
    }
}

qsizetype IgnorePattern::compileStars(QByteArrayView pattern, qsizetype at)
{
    const qsizetype first = at;
    while (at < pattern.size() && pattern[at] == '*')
        ++at;
    const bool atSegmentStart = first == 0 || pattern[first - 1] == '/';
    const QByteArrayView rest = pattern.sliced(at);
    const bool atSegmentEnd = rest.isEmpty() || rest.startsWith('/') || rest.startsWith("\\/");
    if (m_nameOnly || at - first == 1 || !atSegmentStart || !atSegmentEnd) {
        m_steps.push_back({.kind = StepKind::Star});
        return at;
    }
    if (!rest.startsWith('/')) {
        m_steps.push_back({.kind = StepKind::AnyDepth});
        return at;
    }
    m_steps.push_back({.kind = StepKind::Folders});
    m_steps.push_back({.kind = StepKind::InFolders});
    return at + 1;
}

qsizetype IgnorePattern::compileClass(QByteArrayView pattern, qsizetype at)
{
    ClassReader reader{pattern, at + 1};
    if (const auto bytes = reader.read(); bytes && m_classes.size() < 256) {
        m_steps.push_back({.kind = StepKind::Class, .byte = static_cast<std::uint8_t>(m_classes.size())});
        m_classes.push_back(*bytes);
    } else {
        m_neverMatches = true;
    }
    return reader.at();
}

bool IgnorePattern::matches(QByteArrayView path, bool isFolder) const
{
    if (m_neverMatches || (m_folderOnly && !isFolder))
        return false;
    const QByteArrayView text = m_nameOnly ? lastSegment(path) : path;
    if (!text.startsWith(m_literal))
        return false;
    if (m_steps.empty())
        return text.size() == m_literal.size();
    return stepsMatch(text.sliced(m_literal.size()));
}

/// Follows all ways through the pattern at once, so that no pattern makes it slow.
bool IgnorePattern::stepsMatch(QByteArrayView text) const
{
    const qsizetype end = std::ssize(m_steps);
    QVarLengthArray<bool, 64> here(end + 1, false);
    QVarLengthArray<bool, 64> next(end + 1, false);
    // What can be reached without consuming a byte: a star may match nothing.
    const auto skipStars = [&](QVarLengthArray<bool, 64> &states) {
        for (qsizetype i = 0; i < end; ++i) {
            const StepKind kind = m_steps[static_cast<size_t>(i)].kind;
            if (!states[i])
                continue;
            if (kind == StepKind::Star || kind == StepKind::AnyDepth)
                states[i + 1] = true;
            else if (kind == StepKind::Folders)
                states[i + 1] = states[i + 2] = true;
        }
    };
    here[0] = true;
    skipStars(here);
    for (const char c : text) {
        std::ranges::fill(next, false);
        for (qsizetype i = 0; i < end; ++i) {
            if (!here[i])
                continue;
            const Step step = m_steps[static_cast<size_t>(i)];
            switch (step.kind) {
            case StepKind::Byte: next[i + 1] |= byteOf(c) == step.byte; break;
            case StepKind::AnyByte: next[i + 1] |= c != '/'; break;
            case StepKind::Class: next[i + 1] |= c != '/' && m_classes[step.byte].test(byteOf(c)); break;
            case StepKind::Star: next[i] |= c != '/'; break;
            case StepKind::AnyDepth: next[i] = true; break;
            case StepKind::Folders: break;  // InFolders, which is set with it, does the consuming
            case StepKind::InFolders:
                next[i] = true;
                next[i + 1] |= c == '/';
                break;
            }
        }
        skipStars(next);
        std::swap(here, next);
    }
    return here[end];
}

IgnoreFile::IgnoreFile(QByteArray folder, QByteArrayView content)
    : m_folder(std::move(folder))
{
    if (content.startsWith("\xef\xbb\xbf"))
        content = content.sliced(3);
    int line = 0;
    while (!content.isEmpty()) {
        qsizetype end = content.indexOf('\n');
        if (end < 0)
            end = content.size();
        if (auto pattern = IgnorePattern::parse(content.first(end), ++line))
            m_patterns.push_back(std::move(*pattern));
        content = content.sliced(std::min(end + 1, content.size()));
    }
}

const IgnorePattern *IgnoreFile::lastMatch(QByteArrayView path, bool isFolder) const
{
    const QByteArrayView below = path.sliced(m_folder.size());
    for (const IgnorePattern &pattern : m_patterns | std::views::reverse) {
        if (pattern.matches(below, isFolder))
            return &pattern;
    }
    return nullptr;
}

std::optional<IgnoreChain::Verdict> IgnoreChain::verdict(QByteArrayView path, bool isFolder) const
{
    for (const IgnoreFile &file : m_files | std::views::reverse) {
        if (const IgnorePattern *pattern = file.lastMatch(path, isFolder)) {
            const QString name = QString::fromUtf8(file.folder()) + u".gitignore"_s;
            return Verdict{.ignored = !pattern->isNegated(),
                           .source =
                               u"%1:%2: %3"_s.arg(name).arg(pattern->line()).arg(QString::fromUtf8(pattern->text()))};
        }
    }
    return {};
}

}  // namespace core
