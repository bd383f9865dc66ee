#include "core/revisions/releasenotes.h"

#include "core/base/repoid.h"
#include "core/revisions/carddiff.h"
#include "core/revisions/contentreader.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype shortIdLength = 8;
constexpr qsizetype longestText = 300;
constexpr qsizetype longestValue = 80;
constexpr qsizetype mostLines = 200;  // of one list

using Kind = ChangedEntry::Kind;

QString sizeText(std::int64_t bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString counted(qsizetype count, const QString &noun)
{
    return QString::number(count) + u' ' + noun + (count == 1 ? u""_s : u"s"_s);
}

/// A path as code, whatever it holds: the fence is longer than any run of backticks in it.
QString codeText(const QByteArray &rawPath)
{
    const QString path = printable(TreeItem{.rawPath = rawPath}.path(), longestText);
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar letter : path) {
        run = letter == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    if (longest == 0)
        return u'`' + path + u'`';
    const QString fence(longest + 1, u'`');
    return fence + u' ' + path + u' ' + fence;
}

void appendList(QString &out, const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    out += u"\n### "_s + heading + u"\n\n"_s;
    for (const QString &line : lines.first(std::min(lines.size(), mostLines)))
        out += u"- "_s + line + u'\n';
    if (lines.size() > mostLines)
        out += u"- … and %1 more\n"_s.arg(lines.size() - mostLines);
}

bool isWeights(const ChangedEntry &entry)
{
    return entry.content == ContentKind::Checkpoint;
}

QString sizesText(const ChangedEntry &entry)
{
    if (!entry.before || !entry.after)
        return sizeText(entry.file().sizeBytes);
    const QString before = sizeText(entry.before->sizeBytes);
    const QString after = sizeText(entry.after->sizeBytes);
    return before == after ? after : before + u" → "_s + after;
}

QString fileLine(const ChangedEntry &entry)
{
    const QString path = codeText(entry.file().rawPath);
    const QString from = entry.before ? codeText(entry.before->rawPath) : QString{};
    const QString sizes = sizesText(entry);
    switch (entry.kind) {
    case Kind::Added: return u"Added %1 (%2)"_s.arg(path, sizes);
    case Kind::Removed: return u"Removed %1"_s.arg(path);
    case Kind::Modified: return u"Changed %1 (%2)"_s.arg(path, sizes);
    case Kind::ModeChanged: return u"Changed the mode of %1"_s.arg(path);
    case Kind::TypeChanged: return u"Changed the type of %1"_s.arg(path);
    case Kind::Renamed:
        return entry.hasSameContent() ? u"Renamed %1 to %2"_s.arg(from, path)
                                      : u"Renamed %1 to %2, and changed it (%3)"_s.arg(from, path, sizes);
    case Kind::Copied: return u"Copied %1 to %2"_s.arg(from, path);
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList fileLines(const Comparison &comparison, bool ofWeights)
{
    QStringList lines;
    for (const ChangedEntry &entry : comparison.entries) {
        if (isWeights(entry) == ofWeights)
            lines.append(fileLine(entry));
    }
    return lines;
}

QString valueText(const ValueTree &tree, ValueTree::Node node)
{
    const bool isText = tree.kind(node) == ValueTree::Kind::Text;
    return markdownText(printable(isText ? tree.string(node) : tree.toJson(node, longestValue), longestValue));
}

QString cardLine(const ValueDiff &diff, const ValueChange &change)
{
    const QString key = markdownText(change.path.toString());
    const auto before = [&] { return valueText(*diff.before, change.before); };
    const auto after = [&] { return valueText(*diff.after, change.after); };
    switch (change.kind) {
    case ValueChange::Kind::Added:
    case ValueChange::Kind::ItemAdded: return u"%1: added %2"_s.arg(key, after());
    case ValueChange::Kind::Removed:
    case ValueChange::Kind::ItemRemoved: return u"%1: removed %2"_s.arg(key, before());
    case ValueChange::Kind::Changed: return u"%1: %2 → %3"_s.arg(key, before(), after());
    case ValueChange::Kind::Reordered: return u"%1: in another order"_s.arg(key);
    }
    Q_UNREACHABLE_RETURN({});
}

/// What people ask first of a release comes first.
QStringList cardLines(const ValueDiff &diff)
{
    static const QStringList important{u"license"_s, u"base_model"_s, u"datasets"_s, u"pipeline_tag"_s};
    QStringList first;
    QStringList rest;
    for (const ValueChange &change : diff.changes) {
        const QString path = change.path.toString();
        const bool isImportant = std::ranges::any_of(important, [&path](const QString &key) {
            return path == key || path.startsWith(key + u'.') || path.startsWith(key + u'[');
        });
        (isImportant ? first : rest).append(cardLine(diff, change));
    }
    return first + rest;
}

QStringList commitLines(const QList<CommitRow> &commits)
{
    QStringList lines;
    for (const CommitRow &commit : commits)
        lines.append(u"%1 %2 (%3)"_s.arg(u'`' + commit.oid.toString().first(shortIdLength) + u'`',
                                         markdownText(commit.summary), markdownText(commit.author)));
    return lines;
}

QString nameOf(const GitOid &commit, const QString &name)
{
    return name.isEmpty() ? commit.toString().first(shortIdLength) : name;
}

QString introduction(const ReleaseNotes &notes)
{
    std::set<QString> people;
    for (const CommitRow &commit : notes.commits)
        people.insert(commit.author);
    const QString what = counted(notes.commits.size(), u"commit"_s) + u" by "_s
        + (people.size() == 1 ? u"one person"_s : QString::number(people.size()) + u" people"_s) + u", "_s
        + counted(notes.comparison.entries.size(), u"changed file"_s);
    if (!notes.range.from)
        return notes.commits.isEmpty() ? u"No commits."_s : what + u'.';
    const QString since = markdownText(nameOf(*notes.range.from, notes.range.fromName));
    return notes.commits.isEmpty() ? u"No commits since %1."_s.arg(since) : u"Since %1: %2."_s.arg(since, what);
}

Result<QList<CommitRow>> commitsOf(const Repository &repository, const ReleaseRange &range, const std::stop_token &stop)
{
    const auto all = readHistory(repository, {.tips = {range.to}}, {}, stop);
    if (!all)
        return std::unexpected(all.error());
    const auto known =
        range.from ? readHistory(repository, {.tips = {*range.from}}, {}, stop) : Result<CommitLog>{CommitLog{}};
    if (!known)
        return std::unexpected(known.error());
    QList<CommitRow> commits;
    for (qsizetype row = 0; row < all->size(); ++row) {
        if (all->parents(row).size() < 2 && !known->find(all->oid(row)))
            commits.append(all->row(row));
    }
    return commits;
}

/// A card that cannot be read tells nothing; its line among the files still says that it changed.
ValueDiff cardChanges(const Comparison &comparison)
{
    ContentReader reader;
    for (const ChangedEntry &entry : comparison.entries) {
        if (entry.content != ContentKind::Card || entry.file().rawPath != "README.md")
            continue;
        const auto before = reader.stored(entry.before);
        const auto after = reader.stored(entry.after);
        if (before && after)
            return diffCards(*before, *after).metadata.value_or(ValueDiff{});
    }
    return {};
}

}  // namespace

QString markdownText(const QString &text)
{
    static const QString special = u"\\`*_{}[]()<>#+-.!|~&@:$=^\""_s;
    QString escaped;
    for (const QChar letter : printable(text.simplified(), longestText)) {
        if (special.contains(letter))
            escaped += u'\\';
        escaped += letter;
    }
    return escaped;
}

Result<ReleaseNotes> readReleaseNotes(const Repository &repository, const ReleaseRange &range,
                                      const std::stop_token &stop)
{
    auto commits = commitsOf(repository, range, stop);
    if (!commits)
        return std::unexpected(commits.error());
    const ComparisonSide before = range.from
        ? ComparisonSide{.kind = ComparisonSide::Kind::Revision, .location = repository.path(), .commit = *range.from}
        : ComparisonSide{};
    auto comparison = compare(
        before, {.kind = ComparisonSide::Kind::Revision, .location = repository.path(), .commit = range.to}, {}, stop);
    if (!comparison)
        return std::unexpected(comparison.error());
    ValueDiff card = cardChanges(*comparison);
    return ReleaseNotes{
        .range = range, .commits = *std::move(commits), .comparison = *std::move(comparison), .card = std::move(card)};
}

QString toMarkdown(const ReleaseNotes &notes)
{
    QString out =
        u"## "_s + markdownText(nameOf(notes.range.to, notes.range.toName)) + u"\n\n"_s + introduction(notes) + u'\n';
    appendList(out, u"Weights"_s, fileLines(notes.comparison, true));
    appendList(out, u"Model card"_s, cardLines(notes.card));
    appendList(out, u"Files"_s, fileLines(notes.comparison, false));
    appendList(out, u"Commits"_s, commitLines(notes.commits));
    return out;
}

}  // namespace core
