#pragma once

#include "core/revisions/repository.h"

#include <QDateTime>
#include <QList>

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

class CommitBlock;

/// A commit as a list shows it. Text is the writer's: it may hold control characters and what turns the text around.
struct CommitRow
{
    GitOid oid;
    QList<GitOid> parents;
    QString author;
    QString email;
    QDateTime date;  ///< When it was written, in the author's time zone.
    QDateTime commitDate;  ///< When it was last made anew; UTC. The list is in this order.
    QString summary;
    bool isSigned = false;  ///< It carries a signature, which nobody has checked.

    friend bool operator==(const CommitRow &, const CommitRow &) = default;
};

/// A history: commits, children before their parents, the newest first.
///
/// A value: copies share what they hold, so that a list of 100,000 commits (about 15 MB) travels between threads for
/// nothing, and a longer state of the same list replaces a shorter one.
class CommitLog
{
public:
    CommitLog();
    CommitLog(const CommitLog &);
    CommitLog(CommitLog &&) noexcept;
    CommitLog &operator=(const CommitLog &);
    CommitLog &operator=(CommitLog &&) noexcept;
    ~CommitLog();

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] CommitRow row(qsizetype row) const;
    [[nodiscard]] GitOid oid(qsizetype row) const;
    [[nodiscard]] GitOid tree(qsizetype row) const;  ///< Its root folder.
    [[nodiscard]] std::span<const GitOid> parents(qsizetype row) const;  ///< Valid as long as a copy of this log lives.
    [[nodiscard]] QString summary(qsizetype row) const;
    [[nodiscard]] QString author(qsizetype row) const;
    [[nodiscard]] QString email(qsizetype row) const;
    [[nodiscard]] std::int64_t authorSeconds(qsizetype row) const;  ///< Since the epoch.
    /// The row of a commit. Takes microseconds, however long the list is.
    [[nodiscard]] std::optional<qsizetype> find(const GitOid &oid) const;
    /// Parents were taken from somewhere else than the commits: the history is cut off, or has grafts.
    [[nodiscard]] bool isGrafted() const { return m_isGrafted; }
    /// Rows are not in the order in which they were read, because clocks were wrong.
    [[nodiscard]] bool isMended() const { return m_order != nullptr; }
    /// What it takes in memory.
    [[nodiscard]] std::int64_t memoryBytes() const;

    /// For the rest of core/revisions: what was read, in the order in which it was.
    [[nodiscard]] std::span<const std::shared_ptr<const CommitBlock>> blocks() const { return m_blocks; }

private:
    friend class CommitLogBuilder;

    struct Place
    {
        const CommitBlock *block;
        std::size_t index;
    };
    [[nodiscard]] Place placeOf(qsizetype row) const;

    std::vector<std::shared_ptr<const CommitBlock>> m_blocks;  // shared with all copies; never change
    std::vector<qsizetype> m_starts;  // the row each begins with, in the order in which they were read
    qsizetype m_size = 0;
    bool m_isGrafted = false;
    /// Where clocks were wrong: for each row the place at which it was read, and the reverse.
    struct Order;
    std::shared_ptr<const Order> m_order;
};

enum class LogOrder {
    AsRead,  ///< `git log`'s: by commit date, in which wrong clocks put parents before children.
    Topological,  ///< `git log --date-order`'s: the same, but never a parent before a child.
};

struct HistoryRequest
{
    QList<GitOid> tips;  ///< Whose history; usually of all refs.
    LogOrder order = LogOrder::Topological;
    qsizetype limit = -1;  ///< The first so many; -1: all.
    /// Asked, once the first rows are there, for commits that need not be read again: an earlier log of the repository,
    /// of whatever tips.
    std::function<CommitLog()> known = {};
};

/// What has been read so far, whenever there is more: after 256 commits, then after every few thousand. A longer log
/// begins with the rows of the shorter ones, except the last of an order that had to be mended.
using LogGrown = std::function<void(const CommitLog &)>;

/// Reads a history, each commit object once. Time: about 6 µs a commit from a warm disk, 2 µs a known one.
///
/// Errors: Repository (the commit that is missing or broken), Canceled. What was handed to `grown` stays good.
/// Thread: blocks on disk.
[[nodiscard]] Result<CommitLog> readHistory(const Repository &repository, const HistoryRequest &request,
                                            const LogGrown &grown, const std::stop_token &stop);

}  // namespace core
