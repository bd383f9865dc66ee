#pragma once

#include "core/revisions/commitlog.h"
#include "core/revisions/commitparser_p.h"
#include "core/revisions/commitreadahead_p.h"
#include "core/revisions/objectreader_p.h"
#include "core/revisions/repository.h"

#include <deque>
#include <queue>

namespace core {

/// Numbers for ids, in the order in which they were first seen. Takes 28 bytes for each.
class OidNumbers
{
public:
    OidNumbers();

    struct Added
    {
        std::uint32_t number;
        bool isNew;
    };
    Added add(const GitOid &oid);
    [[nodiscard]] std::optional<std::uint32_t> find(const GitOid &oid) const;
    [[nodiscard]] std::size_t size() const { return m_oids.size(); }

private:
    [[nodiscard]] std::size_t slotOf(const GitOid &oid) const;
    void grow();

    std::vector<GitOid> m_oids;
    std::vector<std::uint32_t> m_slots;  // number + 1; 0: free
};

/// Parents that a repository says a commit has instead of its own: where a shallow history ends, and info/grafts.
class Grafts
{
public:
    /// What cannot be read counts as not there.
    [[nodiscard]] static Grafts of(const Repository &repository);

    void apply(ParsedCommit &commit) const;
    [[nodiscard]] bool isEmpty() const { return m_parents.empty(); }

private:
    OidHashMap<QVarLengthArray<GitOid, 2>> m_parents;
};

/// The commits of an earlier log, to be found by their ids. They have to be as the repository has them, so nothing is
/// known from a log with grafts.
class KnownCommits
{
public:
    /// What `log` has more than the one that was added before it, of which it is a longer state, or all of another.
    void add(const CommitLog &log);
    /// The summary is a view into what was added.
    [[nodiscard]] std::optional<ParsedCommit> find(const GitOid &oid, CommitParser &parser);

private:
    [[nodiscard]] std::uint32_t authorIndex(std::size_t block, std::uint32_t index, CommitParser &parser);

    struct Place
    {
        std::uint32_t block;
        std::uint32_t index;
    };

    std::vector<std::shared_ptr<const CommitBlock>> m_blocks;
    OidNumbers m_numbers;
    std::vector<Place> m_places;  // by number
    std::vector<std::vector<std::uint32_t>> m_authors;  // the parser's numbers for those of each block
};

/// A commit, with the parents that the repository says it has. Errors: Repository, with the commit's id.
[[nodiscard]] Result<ParsedCommit> readParsedCommit(const ObjectReader &objects, CommitParser &parser,
                                                    const Grafts &grafts, const GitOid &oid);

/// Goes from some commits to all that came before them, the newest committed first: `git log`'s order, which needs no
/// look ahead.
///
/// Errors: Repository, with the id of the commit that is missing or broken.
class CommitWalk
{
public:
    explicit CommitWalk(const Repository &repository);

    [[nodiscard]] Result<> start(const QList<GitOid> &tips);
    /// What comes from now on is looked for in `log` first.
    void addKnown(const CommitLog &log);
    /// Reads what comes later on another thread.
    void readAhead(const Repository &repository);
    /// Nothing at the end.
    [[nodiscard]] Result<std::optional<ParsedCommit>> next();

    /// The root folder of a commit that was handed out, or is a parent of one.
    [[nodiscard]] GitOid treeOf(const GitOid &commit) const;
    /// False once a commit came after one of its parents, which happens when clocks are wrong.
    [[nodiscard]] bool isTopological() const { return m_isTopological; }
    [[nodiscard]] bool isGrafted() const { return !m_grafts.isEmpty(); }
    [[nodiscard]] const Author &authorOf(const ParsedCommit &commit) const { return m_parser.authorOf(commit); }
    [[nodiscard]] const ObjectReader &objects() const { return m_objects; }

private:
    struct Waiting
    {
        std::int64_t seconds;
        std::uint32_t turn;  // of two with the same time, who came first
        std::uint32_t place;  // in m_parsed

        friend bool operator<(const Waiting &one, const Waiting &two)
        {
            return one.seconds != two.seconds ? one.seconds < two.seconds : one.turn > two.turn;
        }
    };

    [[nodiscard]] Result<> discover(const GitOid &oid);
    [[nodiscard]] Result<ParsedCommit> read(const GitOid &oid);
    [[nodiscard]] std::uint32_t keep(ParsedCommit commit);

    ObjectReader m_objects;
    Grafts m_grafts;
    CommitParser m_parser;
    KnownCommits m_known;
    std::unique_ptr<CommitReadAhead> m_ahead;
    OidNumbers m_seen;
    std::vector<GitOid> m_trees;  // by number
    std::vector<bool> m_isOut;  // by number
    std::vector<ParsedCommit> m_parsed;
    std::vector<std::uint32_t> m_free;  // places in m_parsed
    std::priority_queue<Waiting> m_queue;
    std::uint32_t m_turn = 0;
    bool m_isTopological = true;
};

}  // namespace core
