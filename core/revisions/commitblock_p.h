#pragma once

#include "core/revisions/commitlog.h"
#include "core/revisions/commitwalk_p.h"

namespace core {

/// Some thousand commits in a row, packed.
class CommitBlock
{
public:
    std::vector<GitOid> oids;
    std::vector<GitOid> trees;
    std::vector<GitOid> parents;  // of all
    std::vector<std::uint32_t> parentEnds;  // in `parents`
    std::vector<std::int64_t> authorSeconds;
    std::vector<std::int64_t> commitSeconds;
    std::vector<std::int16_t> authorOffsets;  // minutes
    std::vector<std::uint32_t> authorIndexes;  // in `authors`
    std::vector<std::uint8_t> isSigned;  // 0 or 1
    std::vector<std::uint32_t> textEnds;  // in `text`
    QList<Author> authors;
    QByteArray text;  // the summaries, UTF-8
    std::vector<std::uint16_t> byOid;  // indexes in the order of the ids

    [[nodiscard]] std::size_t size() const { return oids.size(); }
    [[nodiscard]] std::optional<std::size_t> find(const GitOid &oid) const;
    [[nodiscard]] std::int64_t memoryBytes() const;
    [[nodiscard]] std::span<const GitOid> parentsOf(std::size_t index) const;
    /// Without the number of its author; the summary is a view into the block.
    [[nodiscard]] ParsedCommit commit(std::size_t index) const;
    [[nodiscard]] QByteArrayView summaryUtf8(std::size_t index) const;
    [[nodiscard]] QString summary(std::size_t index) const { return QString::fromUtf8(summaryUtf8(index)); }
};

struct CommitLog::Order
{
    std::vector<std::uint32_t> readAt;  // by row
    std::vector<std::uint32_t> rowOf;  // by place at which it was read
};

/// Puts commits into a log, block by block.
class CommitLogBuilder
{
public:
    CommitLogBuilder();

    void add(const ParsedCommit &commit, const Author &author);
    /// A row of another log.
    void add(const CommitLog &log, qsizetype row);
    /// Commits since the last block; they become the next one.
    [[nodiscard]] std::size_t pending() const { return m_block->size(); }
    void closeBlock();
    /// A block of another log, after those that are there.
    void add(std::shared_ptr<const CommitBlock> block);
    void setGrafted(bool isGrafted) { m_log.m_isGrafted = isGrafted; }
    /// All closed blocks.
    [[nodiscard]] const CommitLog &log() const { return m_log; }
    /// Sorts so that no parent comes before a child; else by commit date.
    void sortTopologically();

    static constexpr std::size_t maxBlock = 8192;

private:
    [[nodiscard]] std::uint32_t indexOf(const Author &author);

    CommitLog m_log;
    std::shared_ptr<CommitBlock> m_block;
    QHash<Author, std::uint32_t> m_authors;  // of the open block
};

}  // namespace core
