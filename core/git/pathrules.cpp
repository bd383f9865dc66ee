#include "core/git/pathrules.h"

#include <QByteArrayList>

#include <algorithm>
#include <iterator>
#include <ranges>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto blanks = " \t";
constexpr QByteArrayView attributeBlanks = " \t\r\n";  // git's attr.c; other control characters belong to a name

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.first(slash);
}

/// The pattern at the front of an attributes line, and what follows it. A pattern in quotes is written as C would.
std::pair<QByteArray, QByteArray> splitPattern(const QByteArray &line)
{
    if (!line.startsWith('"')) {
        qsizetype end = 0;
        while (end < line.size() && !attributeBlanks.contains(line.at(end)))
            ++end;
        return {line.first(end), line.sliced(end)};
    }
    QByteArray pattern;
    qsizetype i = 1;
    for (; i < line.size() && line.at(i) != '"'; ++i) {
        if (line.at(i) == '\\' && i + 1 < line.size())
            ++i;
        pattern += line.at(i);
    }
    return {pattern, line.sliced(std::min(i + 1, line.size()))};
}

/// What the attributes of a line say about "filter".
std::optional<QByteArray> filterOf(const QByteArray &attributes)
{
    std::optional<QByteArray> filter;
    for (const QByteArray &attribute : attributes.simplified().split(' ')) {
        if (attribute.startsWith("filter="))
            filter = attribute.sliced(7);
        else if (attribute == "-filter" || attribute == "!filter" || attribute == "filter")
            filter = QByteArray();
    }
    return filter;
}

}  // namespace

PathRules::PathRules(Kind kind, ReadFile read)
    : m_kind(kind)
    , m_read(std::move(read))
{
}

bool PathRules::isLfs(const QString &path)
{
    const Rule *rule = ruleFor(path, false, [](const Rule &candidate) { return candidate.filter.has_value(); });
    return rule && rule->filter == "lfs";
}

bool PathRules::isIgnored(const QString &path)
{
    // A file cannot be taken back in when a folder above it is ignored, so the folders are asked first.
    if (const qsizetype slash = path.lastIndexOf(u'/'); slash >= 0 && isFolderIgnored(path.first(slash)))
        return true;
    const Rule *rule = ruleFor(path, false, [](const Rule &) { return true; });
    return rule && !rule->negated;
}

bool PathRules::isFolderIgnored(const QString &path)
{
    for (qsizetype end = path.indexOf(u'/');; end = path.indexOf(u'/', end + 1)) {
        const Rule *rule = ruleFor(end < 0 ? path : path.first(end), true, [](const Rule &) { return true; });
        if (rule && !rule->negated)
            return true;
        if (end < 0)
            return false;
    }
}

QByteArray PathRules::trackingLine(const QString &path)
{
    QByteArray pattern;
    for (const char c : path.toUtf8()) {
        if (attributeBlanks.contains(c))  // what ends a pattern
            pattern += "[[:space:]]";
        else if (QByteArrayView("*?[\\").contains(c))
            pattern += '\\' + QByteArray(1, c);
        else
            pattern += c;
    }
    if (QByteArrayView("#!\"").contains(pattern.front()))
        pattern.prepend('\\');
    return pattern + " filter=lfs diff=lfs merge=lfs -text\n";
}

const QList<PathRules::Rule> &PathRules::rulesOf(const QString &folder)
{
    const auto known = m_rules.find(folder);
    if (known != m_rules.end())
        return known->second;
    const auto content = m_read(folder);
    return m_rules.emplace(folder, content ? parse(*content) : QList<Rule>{}).first->second;
}

QList<PathRules::Rule> PathRules::parse(const QByteArray &content) const
{
    QList<Rule> rules;
    for (QByteArray line : content.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (auto rule = parseLine(line))
            rules.append(*std::move(rule));
    }
    return rules;
}

std::optional<PathRules::Rule> PathRules::parseLine(const QByteArray &line) const
{
    Rule rule;
    if (m_kind == Kind::Attributes) {
        qsizetype begin = 0;
        while (begin < line.size() && attributeBlanks.contains(line.at(begin)))
            ++begin;
        const QByteArray trimmed = line.sliced(begin);
        if (trimmed.isEmpty() || trimmed.startsWith('#') || trimmed.startsWith('!') || trimmed.startsWith("[attr]"))
            return {};
        const auto [pattern, attributes] = splitPattern(trimmed);
        rule.pattern = pattern;
        rule.filter = filterOf(attributes);
        if (pattern.endsWith('/'))
            return {};  // gitattributes(5): a folder has no attributes of its own.
    } else {
        rule.pattern = line;
        while (QByteArrayView(blanks).contains(rule.pattern.isEmpty() ? 'x' : rule.pattern.back())
               && !rule.pattern.endsWith("\\ "))
            rule.pattern.chop(1);
        if (rule.pattern.startsWith('#'))
            return {};
        if (rule.pattern.startsWith('!')) {
            rule.negated = true;
            rule.pattern.remove(0, 1);
        }
        if (rule.pattern.endsWith('/')) {
            rule.foldersOnly = true;
            rule.pattern.chop(1);
        }
    }
    rule.anchored = rule.pattern.contains('/');
    if (rule.pattern.startsWith('/'))
        rule.pattern.remove(0, 1);
    if (rule.pattern.isEmpty())
        return {};
    return rule;
}

bool PathRules::matches(const Rule &rule, QByteArrayView pathBelow, bool isFolder)
{
    if (rule.foldersOnly && !isFolder)
        return false;
    if (rule.anchored) {
        // git compares what is literal first, and takes the rest for a pattern of its own: "ab**/c" is "ab" and "**/c".
        const auto special = std::ranges::find_first_of(rule.pattern, QByteArrayView("*?[\\"));
        const qsizetype literal = std::distance(rule.pattern.begin(), special);
        return pathBelow.startsWith(QByteArrayView(rule.pattern).first(literal))
            && wildMatches(QByteArrayView(rule.pattern).sliced(literal), pathBelow.sliced(literal));
    }
    return wildMatches(rule.pattern, pathBelow.sliced(pathBelow.lastIndexOf('/') + 1));
}

const PathRules::Rule *PathRules::ruleFor(const QString &path, bool isFolder,
                                          const std::function<bool(const Rule &)> &concerned)
{
    QString folder = folderOf(path);
    while (true) {
        const QByteArray below = (folder.isEmpty() ? path : path.sliced(folder.size() + 1)).toUtf8();
        const QList<Rule> &rules = rulesOf(folder);
        for (const Rule &rule : std::views::reverse(rules)) {
            if (concerned(rule) && matches(rule, below, isFolder))
                return &rule;
        }
        if (folder.isEmpty())
            return nullptr;
        folder = folderOf(folder);
    }
}

}  // namespace core
