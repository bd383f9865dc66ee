#include "core/revisions/commitblock_p.h"

#include <algorithm>
#include <numeric>
#include <queue>

namespace core {

namespace {

template <typename T>
std::int64_t bytesOf(const std::vector<T> &items)
{
    return static_cast<std::int64_t>(items.capacity() * sizeof(T));
}

}  // namespace

std::optional<std::size_t> CommitBlock::find(const GitOid &oid) const
{
    const auto found = std::ranges::lower_bound(byOid, oid, {}, [this](std::uint16_t index) { return oids[index]; });
    if (found == byOid.end() || oids[*found] != oid)
        return {};
    return *found;
}

std::int64_t CommitBlock::memoryBytes() const
{
    return bytesOf(oids) + bytesOf(trees) + bytesOf(parents) + bytesOf(parentEnds) + bytesOf(authorSeconds)
        + bytesOf(commitSeconds) + bytesOf(authorOffsets) + bytesOf(authorIndexes) + bytesOf(isSigned)
        + bytesOf(textEnds) + bytesOf(byOid) + text.capacity()
        + authors.capacity() * static_cast<std::int64_t>(sizeof(Author));
}

std::span<const GitOid> CommitBlock::parentsOf(std::size_t index) const
{
    const std::size_t start = index == 0 ? 0 : parentEnds[index - 1];
    return std::span{parents}.subspan(start, parentEnds[index] - start);
}

QByteArrayView CommitBlock::summaryUtf8(std::size_t index) const
{
    const std::size_t start = index == 0 ? 0 : textEnds[index - 1];
    return QByteArrayView{text}.sliced(static_cast<qsizetype>(start), static_cast<qsizetype>(textEnds[index] - start));
}

ParsedCommit CommitBlock::commit(std::size_t index) const
{
    const std::span<const GitOid> ofCommit = parentsOf(index);
    const QByteArrayView firstLine = summaryUtf8(index);
    return {.oid = oids[index],
            .tree = trees[index],
            .parents = QVarLengthArray<GitOid, 2>(ofCommit.begin(), ofCommit.end()),
            .authorSeconds = authorSeconds[index],
            .commitSeconds = commitSeconds[index],
            .authorOffsetMinutes = authorOffsets[index],
            .isSigned = isSigned[index] != 0,
            .summary = QByteArray::fromRawData(firstLine.data(), firstLine.size())};
}

CommitLogBuilder::CommitLogBuilder()
    : m_block(std::make_shared<CommitBlock>())
{
}

void CommitLogBuilder::add(const ParsedCommit &commit, const Author &author)
{
    CommitBlock &block = *m_block;
    block.oids.push_back(commit.oid);
    block.trees.push_back(commit.tree);
    block.parents.insert(block.parents.end(), commit.parents.begin(), commit.parents.end());
    block.parentEnds.push_back(static_cast<std::uint32_t>(block.parents.size()));
    block.authorSeconds.push_back(commit.authorSeconds);
    block.commitSeconds.push_back(commit.commitSeconds);
    block.authorOffsets.push_back(commit.authorOffsetMinutes);
    block.authorIndexes.push_back(indexOf(author));
    block.isSigned.push_back(commit.isSigned ? 1 : 0);
    block.text += commit.summary;
    block.textEnds.push_back(static_cast<std::uint32_t>(block.text.size()));
}

void CommitLogBuilder::add(const CommitLog &log, qsizetype row)
{
    const auto [block, index] = log.placeOf(row);
    add(block->commit(index), block->authors.at(block->authorIndexes[index]));
}

std::uint32_t CommitLogBuilder::indexOf(const Author &author)
{
    const auto known = m_authors.constFind(author);
    if (known != m_authors.cend())
        return *known;
    const auto index = static_cast<std::uint32_t>(m_block->authors.size());
    m_block->authors.append(author);
    m_authors.insert(author, index);
    return index;
}

void CommitLogBuilder::closeBlock()
{
    if (m_block->size() == 0)
        return;
    m_block->byOid.resize(m_block->size());
    std::iota(m_block->byOid.begin(), m_block->byOid.end(), std::uint16_t{0});
    std::ranges::sort(m_block->byOid, {}, [this](std::uint16_t index) { return m_block->oids[index]; });
    m_block->text.squeeze();
    m_block->parents.shrink_to_fit();
    add(std::exchange(m_block, std::make_shared<CommitBlock>()));
    m_authors.clear();
}

void CommitLogBuilder::add(std::shared_ptr<const CommitBlock> block)
{
    m_log.m_starts.push_back(m_log.m_size);
    m_log.m_size += static_cast<qsizetype>(block->size());
    m_log.m_blocks.push_back(std::move(block));
}

void CommitLogBuilder::sortTopologically()
{
    closeBlock();
    const auto size = static_cast<std::size_t>(m_log.m_size);
    OidNumbers rows;
    for (qsizetype row = 0; row < m_log.m_size; ++row)
        static_cast<void>(rows.add(m_log.oid(row)));
    std::vector<std::uint32_t> children(size);
    const auto forParents = [&](std::uint32_t row, const auto &visit) {
        for (const GitOid &parent : m_log.parents(row)) {
            if (const auto found = rows.find(parent))
                visit(*found);
        }
    };
    for (std::uint32_t row = 0; row < size; ++row)
        forParents(row, [&](std::uint32_t parent) { ++children[parent]; });

    // As they were read is by date already, so the place at which a commit was read serves as its date.
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (std::uint32_t row = 0; row < size; ++row) {
        if (children[row] == 0)
            ready.push(row);
    }
    auto order = std::make_shared<CommitLog::Order>();
    order->rowOf.resize(size);
    while (!ready.empty()) {
        const std::uint32_t row = ready.top();
        ready.pop();
        order->rowOf[row] = static_cast<std::uint32_t>(order->readAt.size());
        order->readAt.push_back(row);
        forParents(row, [&](std::uint32_t parent) {
            if (--children[parent] == 0)
                ready.push(parent);
        });
    }
    // Commits cannot be in a circle unless somebody broke SHA-1 or wrote such grafts.
    if (order->readAt.size() == size)
        m_log.m_order = std::move(order);
}

}  // namespace core
