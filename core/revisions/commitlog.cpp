#include "core/revisions/commitlog.h"

#include "core/revisions/commitblock_p.h"
#include "core/revisions/signature_p.h"

#include <QTimeZone>

#include <algorithm>

namespace core {

CommitLog::CommitLog() = default;
CommitLog::CommitLog(const CommitLog &) = default;
CommitLog::CommitLog(CommitLog &&) noexcept = default;
CommitLog &CommitLog::operator=(const CommitLog &) = default;
CommitLog &CommitLog::operator=(CommitLog &&) noexcept = default;
CommitLog::~CommitLog() = default;

CommitLog::Place CommitLog::placeOf(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < m_size);
    const qsizetype readAt = m_order ? m_order->readAt[static_cast<std::size_t>(row)] : row;
    const auto after = std::ranges::upper_bound(m_starts, readAt);
    const auto block = static_cast<std::size_t>(after - m_starts.begin()) - 1;
    return {.block = m_blocks[block].get(), .index = static_cast<std::size_t>(readAt - m_starts[block])};
}

CommitRow CommitLog::row(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    const std::span<const GitOid> parents = block->parentsOf(index);
    const Author &author = block->authors.at(block->authorIndexes[index]);
    return {.oid = block->oids[index],
            .parents = QList<GitOid>(parents.begin(), parents.end()),
            .author = author.name,
            .email = author.email,
            .date = gitDate(block->authorSeconds[index], block->authorOffsets[index]),
            .commitDate = gitDate(block->commitSeconds[index], 0),
            .summary = block->summary(index),
            .isSigned = block->isSigned[index] != 0};
}

GitOid CommitLog::oid(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->oids[index];
}

GitOid CommitLog::tree(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->trees[index];
}

std::span<const GitOid> CommitLog::parents(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->parentsOf(index);
}

QString CommitLog::summary(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->summary(index);
}

QString CommitLog::author(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->authors.at(block->authorIndexes[index]).name;
}

QString CommitLog::email(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->authors.at(block->authorIndexes[index]).email;
}

std::int64_t CommitLog::authorSeconds(qsizetype row) const
{
    const auto [block, index] = placeOf(row);
    return block->authorSeconds[index];
}

std::optional<qsizetype> CommitLog::find(const GitOid &oid) const
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (const auto index = m_blocks[i]->find(oid)) {
            const qsizetype readAt = m_starts[i] + static_cast<qsizetype>(*index);
            return m_order ? qsizetype{m_order->rowOf[static_cast<std::size_t>(readAt)]} : readAt;
        }
    }
    return {};
}

std::int64_t CommitLog::memoryBytes() const
{
    std::int64_t bytes = m_order ? m_size * 2 * static_cast<std::int64_t>(sizeof(std::uint32_t)) : 0;
    for (const auto &block : m_blocks)
        bytes += block->memoryBytes();
    return bytes;
}

}  // namespace core
