#include "core/revisions/blame.h"

#include "core/git/gittext.h"
#include "core/git/linediff.h"
#include "core/revisions/commitblock_p.h"
#include "core/revisions/renameorigin_p.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t maxBlamedBytes = 64LL * 1024 * 1024;

/// Lines that are still to be given to somebody, or that nobody else takes.
struct Entry
{
    qsizetype line = 0;  // in the file as it is
    qsizetype originLine = 0;  // in the suspect's file
    qsizetype count = 0;
};

/// A file in a commit that may have brought in lines.
struct Suspect
{
    GitOid commit;
    QByteArray path;
    PathState file;
    std::vector<Entry> entries;
};

using SuspectPointer = std::shared_ptr<Suspect>;  // shared by the queue and by the merges that found it

qsizetype countLines(QByteArrayView content)
{
    return content.count('\n') + (content.isEmpty() || content.endsWith('\n') ? 0 : 1);
}

bool isSameType(const PathState &one, const PathState &two)
{
    return one.isFile() && two.isFile() && (one.mode & 0170000) == (two.mode & 0170000);
}

/// Hands lines from suspect to suspect, back through the history, until each has found the commit that wrote it.
/// Source: git's blame.c, without its options.
class Blamer
{
public:
    Blamer(const Repository &repository, const std::stop_token &stop)
        : m_objects(repository.handle())
        , m_grafts(Grafts::of(repository))
        , m_stop(stop)
    {
    }

    Result<Blame> run(const GitOid &commit, const QByteArray &path);

private:
    struct Waiting
    {
        std::int64_t seconds;
        std::uint32_t turn;
        GitOid commit;

        friend bool operator<(const Waiting &one, const Waiting &two)
        {
            return one.seconds != two.seconds ? one.seconds < two.seconds : one.turn > two.turn;
        }
    };

    Result<const ParsedCommit *> commitAt(const GitOid &oid);
    Result<PathState> lookUp(const GitOid &tree, const QByteArray &path);
    SuspectPointer suspectFor(const GitOid &commit, const QByteArray &path, const PathState &file);
    SuspectPointer nextSuspect();
    Result<> enqueue(const SuspectPointer &suspect, std::vector<Entry> entries);

    Result<> passBlame(Suspect &suspect);
    Result<SuspectPointer> samePath(const GitOid &parent, const Suspect &suspect);
    Result<SuspectPointer> renamed(const GitOid &parent, const Suspect &suspect);
    Result<bool> findParents(Suspect &suspect, std::vector<SuspectPointer> &found);
    Result<> passToParent(Suspect &suspect, const SuspectPointer &parent);
    Result<Blame> result(QByteArray content);

    const ObjectReader m_objects;
    const Grafts m_grafts;
    const std::stop_token &m_stop;
    CommitParser m_parser;
    OidHashMap<ParsedCommit> m_commits;
    std::map<QByteArray, PathLookup> m_lookups;
    OidHashMap<std::vector<SuspectPointer>> m_suspects;  // by commit
    std::priority_queue<Waiting> m_queue;
    std::uint32_t m_turn = 0;

    struct Guilty
    {
        Entry entry;
        GitOid commit;
        QByteArray path;
    };
    std::vector<Guilty> m_guilty;
};

Result<const ParsedCommit *> Blamer::commitAt(const GitOid &oid)
{
    if (const auto known = m_commits.find(oid); known != m_commits.end())
        return &known->second;
    auto commit = readParsedCommit(m_objects, m_parser, m_grafts, oid);
    if (!commit)
        return std::unexpected(commit.error());
    return &m_commits.emplace(oid, std::move(*commit)).first->second;
}

Result<PathState> Blamer::lookUp(const GitOid &tree, const QByteArray &path)
{
    return m_lookups.try_emplace(path, m_objects, path).first->second.find(tree);
}

SuspectPointer Blamer::suspectFor(const GitOid &commit, const QByteArray &path, const PathState &file)
{
    auto &there = m_suspects[commit];
    const auto known = std::ranges::find(there, path, [](const SuspectPointer &one) { return one->path; });
    if (known != there.end())
        return *known;
    there.push_back(std::make_shared<Suspect>(Suspect{.commit = commit, .path = path, .file = file, .entries = {}}));
    return there.back();
}

SuspectPointer Blamer::nextSuspect()
{
    while (!m_queue.empty()) {
        for (const SuspectPointer &suspect : m_suspects[m_queue.top().commit]) {
            if (!suspect->entries.empty())
                return suspect;
        }
        m_queue.pop();
    }
    return {};
}

Result<> Blamer::enqueue(const SuspectPointer &suspect, std::vector<Entry> entries)
{
    if (entries.empty())
        return {};
    const auto commit = commitAt(suspect->commit);
    if (!commit)
        return std::unexpected(commit.error());
    const bool isWaiting = std::ranges::any_of(m_suspects[suspect->commit],
                                               [](const SuspectPointer &one) { return !one->entries.empty(); });
    suspect->entries.insert(suspect->entries.end(), entries.begin(), entries.end());
    if (!isWaiting)
        m_queue.push({.seconds = (*commit)->commitSeconds, .turn = m_turn++, .commit = suspect->commit});
    return {};
}

Result<SuspectPointer> Blamer::samePath(const GitOid &parent, const Suspect &suspect)
{
    const auto commit = commitAt(parent);
    if (!commit)
        return std::unexpected(commit.error());
    const auto file = lookUp((*commit)->tree, suspect.path);
    if (!file)
        return std::unexpected(file.error());
    if (!isSameType(*file, suspect.file))
        return SuspectPointer{};
    return suspectFor(parent, suspect.path, *file);
}

Result<SuspectPointer> Blamer::renamed(const GitOid &parent, const Suspect &suspect)
{
    const auto before = commitAt(parent);
    const auto after = commitAt(suspect.commit);
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    const auto there = lookUp((*before)->tree, suspect.path);
    if (!there)
        return std::unexpected(there.error());
    if (there->isFile())
        return SuspectPointer{};  // of another type, but there: nothing was renamed
    const auto origin = renameOrigin(m_objects, (*before)->tree, (*after)->tree, suspect.path, suspect.file,
                                     CopySearch::Renames, m_stop);
    if (!origin)
        return std::unexpected(origin.error());
    if (!*origin)
        return SuspectPointer{};
    return suspectFor(parent, (*origin)->path, {.oid = (*origin)->oid, .mode = (*origin)->mode});
}

/// The suspect's file in each parent, null where it has none. True when one has the very same file, which then gets all
/// of the blame.
Result<bool> Blamer::findParents(Suspect &suspect, std::vector<SuspectPointer> &found)
{
    const auto commit = commitAt(suspect.commit);
    if (!commit)
        return std::unexpected(commit.error());
    const auto parents = (*commit)->parents;
    found.resize(static_cast<std::size_t>(parents.size()));
    for (const auto search : {&Blamer::samePath, &Blamer::renamed}) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i])
                continue;
            auto parent = (this->*search)(parents[static_cast<qsizetype>(i)], suspect);
            if (!parent)
                return std::unexpected(parent.error());
            if (!*parent)
                continue;
            if ((*parent)->file.oid == suspect.file.oid) {
                const auto passed = enqueue(*parent, std::exchange(suspect.entries, {}));
                return passed ? Result<bool>{true} : std::unexpected(passed.error());
            }
            const bool isRepeated =
                std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const SuspectPointer &one) { return one && one->file.oid == (*parent)->file.oid; });
            if (!isRepeated)
                found[i] = std::move(*parent);
        }
    }
    return false;
}

Result<> Blamer::passBlame(Suspect &suspect)
{
    std::vector<SuspectPointer> parents;
    const auto isPassed = findParents(suspect, parents);
    if (!isPassed)
        return std::unexpected(isPassed.error());
    for (const SuspectPointer &parent : parents) {
        if (!parent || suspect.entries.empty())
            continue;
        if (const auto passed = passToParent(suspect, parent); !passed)
            return passed;
    }
    return {};
}

/// Lines that the parent has as well are its own; those of a hunk stay.
Result<> Blamer::passToParent(Suspect &suspect, const SuspectPointer &parent)
{
    const auto bytes = m_objects.sizeOf(parent->file.oid);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (*bytes > maxBlamedBytes)
        return {};  // a large file that was cut down: who did it is as far as we look
    const auto before = m_objects.read(parent->file.oid, GIT_OBJECT_BLOB);
    const auto after = m_objects.read(suspect.file.oid, GIT_OBJECT_BLOB);
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    auto hunks = lineReplacements(before->bytes(), after->bytes());
    if (!hunks)
        return std::unexpected(hunks.error());
    constexpr qsizetype end = std::numeric_limits<qsizetype>::max();
    hunks->append({.before = {.first = end, .count = 0}, .after = {.first = end, .count = 0}});

    const auto newEnd = [](const LineReplacement &hunk) { return hunk.after.end(); };
    std::vector<Entry> passed;
    std::vector<Entry> kept;
    for (Entry entry : std::exchange(suspect.entries, {})) {
        while (entry.count > 0) {
            // Looked up each time: a line that came here by two merges is in two entries.
            const auto hunk = std::ranges::upper_bound(*hunks, entry.originLine, {}, newEnd);
            const qsizetype shift =
                hunk == hunks->begin() ? 0 : std::prev(hunk)->before.end() - std::prev(hunk)->after.end();
            const bool isChanged = entry.originLine >= hunk->after.first;
            const qsizetype limit = isChanged ? hunk->after.end() : hunk->after.first;
            const qsizetype count = std::min(entry.count, limit - entry.originLine);
            const Entry part{
                .line = entry.line, .originLine = entry.originLine + (isChanged ? 0 : shift), .count = count};
            (isChanged ? kept : passed).push_back(part);
            entry = {.line = entry.line + count, .originLine = entry.originLine + count, .count = entry.count - count};
        }
    }
    suspect.entries = std::move(kept);
    return enqueue(parent, std::move(passed));
}

Result<Blame> Blamer::run(const GitOid &commit, const QByteArray &path)
{
    const auto start = commitAt(commit);
    if (!start)
        return std::unexpected(start.error());
    const auto file = lookUp((*start)->tree, path);
    if (!file)
        return std::unexpected(file.error());
    if (!file->isFile())
        return fail(ErrorKind::EntryNotFound, decodeGitText(path));
    const auto bytes = m_objects.sizeOf(file->oid);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (*bytes > maxBlamedBytes)
        return fail(ErrorKind::TooLarge, decodeGitText(path));
    const auto content = m_objects.read(file->oid, GIT_OBJECT_BLOB);
    if (!content)
        return std::unexpected(content.error());
    const qsizetype lines = countLines(content->bytes());
    if (lines > 0) {
        const auto queued = enqueue(suspectFor(commit, path, *file), {{.line = 0, .originLine = 0, .count = lines}});
        if (!queued)
            return std::unexpected(queued.error());
    }
    while (const SuspectPointer suspect = nextSuspect()) {
        if (m_stop.stop_requested())
            return canceled(decodeGitText(path));
        if (const auto passed = passBlame(*suspect); !passed)
            return std::unexpected(passed.error());
        for (const Entry &entry : std::exchange(suspect->entries, {}))
            m_guilty.push_back({.entry = entry, .commit = suspect->commit, .path = suspect->path});
    }
    return result(content->bytes().toByteArray());
}

Result<Blame> Blamer::result(QByteArray content)
{
    Blame blame{.content = std::move(content)};
    std::ranges::sort(m_guilty, {}, [](const Guilty &one) { return one.entry.line; });
    CommitLogBuilder commits;
    OidHashMap<std::size_t> indexes;
    for (const Guilty &guilty : m_guilty) {
        const auto [index, isNew] = indexes.try_emplace(guilty.commit, indexes.size());
        if (isNew) {
            const ParsedCommit &commit = m_commits.at(guilty.commit);
            commits.add(commit, m_parser.authorOf(commit));
        }
        if (!blame.hunks.isEmpty()) {
            BlameHunk &last = blame.hunks.last();
            if (last.commit == index->second && last.rawPath == guilty.path
                && last.originalLine + last.lineCount == guilty.entry.originLine) {
                last.lineCount += guilty.entry.count;
                continue;
            }
        }
        blame.hunks.append({.firstLine = guilty.entry.line,
                            .lineCount = guilty.entry.count,
                            .originalLine = guilty.entry.originLine,
                            .commit = index->second,
                            .rawPath = guilty.path});
        if (commits.pending() == CommitLogBuilder::maxBlock)
            commits.closeBlock();
    }
    commits.closeBlock();
    for (qsizetype row = 0; row < commits.log().size(); ++row)
        blame.commits.push_back(commits.log().row(row));
    return blame;
}

}  // namespace

Result<Blame> blameFile(const Repository &repository, const GitOid &commit, const QByteArray &rawPath,
                        const std::stop_token &stop)
{
    return Blamer{repository, stop}.run(commit, rawPath);
}

}  // namespace core
