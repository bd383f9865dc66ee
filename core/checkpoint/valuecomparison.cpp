#include "core/checkpoint/valuecomparison_p.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <ranges>
#include <thread>

namespace core {

namespace {

constexpr std::int64_t pieceBytes = 1024 * 1024;
constexpr std::int64_t sampleBytes = 4096;
constexpr std::int64_t shortestSample = 256;
constexpr int sampleRounds = 8;
constexpr int roundsToAfford = 4;  // beginning, end and middle of each before a second look at some
constexpr std::int64_t wholeBytes = sampleBytes * sampleRounds;
constexpr std::size_t requestsAtOnce = 8;

/// Where the sample of a round lies: the beginning, the end, the middle, and then places that only depend on the name,
/// so that a second look sees the same.
std::int64_t sampleOffset(const TensorInfo &tensor, int round, std::int64_t span)
{
    const std::int64_t last = tensor.bytes - span;
    switch (round) {
    case 0: return 0;
    case 1: return last;
    case 2: return last / 2;
    default: break;
    }
    constexpr std::uint64_t offsetBasis = 0xcbf29ce484222325;  // FNV-1a
    constexpr std::uint64_t prime = 0x100000001b3;
    std::uint64_t hash = offsetBasis;
    for (const QChar c : tensor.name)
        hash = (hash ^ c.unicode()) * prime;
    hash = (hash ^ static_cast<std::uint64_t>(round)) * prime;
    return static_cast<std::int64_t>((hash >> 1) % static_cast<std::uint64_t>(last + 1));
}

std::int64_t fetchedFrom(const Checkpoint &checkpoint)
{
    std::int64_t bytes = 0;
    for (const CheckpointFile &file : checkpoint.files)
        bytes += file.source->fetchedBytes();
    return bytes;
}

}  // namespace

Result<> ValueComparison::run(std::vector<ValuePair> &pairs)
{
    std::vector<ValuePair *> local;
    std::vector<ValuePair *> remote;
    for (ValuePair &pair : pairs) {
        decideWithoutReading(pair);
        if (pair.evidence != TensorEvidence::Header || !pair.before->isContiguous || !pair.after->isContiguous
            || m_before.fileOf(*pair.before).head->isBigEndian != m_after.fileOf(*pair.after).head->isBigEndian)
            continue;
        const bool isFar = isRemote(pair);
        if (isFar && !m_options.fetchAll)
            decideByChecksum(pair);
        if (pair.evidence != TensorEvidence::Header)
            continue;
        (isFar ? remote : local).push_back(&pair);
        m_progress.totalBytes +=
            isFar && !m_options.fetchAll ? std::min(pair.before->bytes, wholeBytes) : pair.before->bytes;
    }
    const std::int64_t fetchedBefore = fetchedFrom(m_before) + fetchedFrom(m_after);
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    auto done = compareWhole(local, cores);
    if (done)
        done = m_options.fetchAll ? compareWhole(remote, requestsAtOnce) : compareRemote(std::move(remote));
    m_fetchedBytes = fetchedFrom(m_before) + fetchedFrom(m_after) - fetchedBefore;
    return done;
}

void ValueComparison::decideWithoutReading(ValuePair &pair) const
{
    const QString &identity = m_before.fileOf(*pair.before).identity;
    const bool isSameFile = !identity.isEmpty() && identity == m_after.fileOf(*pair.after).identity
        && pair.before->offset == pair.after->offset && pair.before->storage == pair.after->storage;
    if (isSameFile) {
        pair.status = TensorStatus::Same;
        pair.evidence = TensorEvidence::SameFile;
        pair.comparedBytes = pair.before->bytes;
    } else if (pair.before->bytes == 0 && pair.after->bytes == 0) {
        pair.status = TensorStatus::Same;
        pair.evidence = TensorEvidence::AllBytes;
    }
}

/// Only where both tensors fill their storages: then the archive's checksum is theirs.
void ValueComparison::decideByChecksum(ValuePair &pair) const
{
    if (pair.before->storage < 0 || pair.after->storage < 0)
        return;
    const StorageRecord &before = m_before.fileOf(*pair.before).head->storages.at(pair.before->storage);
    const StorageRecord &after = m_after.fileOf(*pair.after).head->storages.at(pair.after->storage);
    const bool isWhole = before.bytes == pair.before->bytes && after.bytes == pair.after->bytes;
    if (!isWhole || before.crc32 == 0 || after.crc32 == 0)
        return;
    pair.evidence = TensorEvidence::Checksum;
    pair.status = before.crc32 == after.crc32 ? TensorStatus::NoDifferenceFound : TensorStatus::Changed;
}

bool ValueComparison::isRemote(const ValuePair &pair) const
{
    return beforeSource(pair).isRemote() || afterSource(pair).isRemote();
}

Result<> ValueComparison::locate(ValuePair &pair, const std::stop_token &stop) const
{
    if (pair.isLocated)
        return {};
    const auto before = dataOffset(beforeSource(pair), *m_before.fileOf(*pair.before).head, *pair.before, stop);
    if (!before)
        return std::unexpected(before.error());
    const auto after = dataOffset(afterSource(pair), *m_after.fileOf(*pair.after).head, *pair.after, stop);
    if (!after)
        return std::unexpected(after.error());
    pair.beforeOffset = *before;
    pair.afterOffset = *after;
    pair.isLocated = true;
    return {};
}

Result<bool> ValueComparison::isEqual(const ValuePair &pair, std::int64_t offset, std::int64_t count,
                                      const std::stop_token &stop) const
{
    const auto before = beforeSource(pair).read(pair.beforeOffset + offset, count, stop);
    if (!before)
        return std::unexpected(before.error());
    const auto after = afterSource(pair).read(pair.afterOffset + offset, count, stop);
    if (!after)
        return std::unexpected(after.error());
    return *before == *after;
}

Result<> ValueComparison::compareWhole(const std::vector<ValuePair *> &pairs, std::size_t threads)
{
    return runParallel(pairs.size(), threads, m_stop, [&](std::size_t index, const std::stop_token &stop) {
        return compareWhole(*pairs[index], stop);
    });
}

Result<> ValueComparison::compareWhole(ValuePair &pair, const std::stop_token &stop) const
{
    if (const auto located = locate(pair, stop); !located)
        return located;
    const std::int64_t bytes = pair.before->bytes;
    pair.evidence = TensorEvidence::AllBytes;
    std::int64_t done = 0;
    bool isSame = true;
    while (isSame && done < bytes) {
        const std::int64_t count = std::min(pieceBytes, bytes - done);
        const auto equal = isEqual(pair, done, count, stop);
        if (!equal)
            return std::unexpected(equal.error());
        isSame = *equal;
        done += count;
        m_progress.doneBytes += count;
    }
    m_progress.doneBytes += bytes - done;
    pair.comparedBytes = done;
    pair.status = isSame ? TensorStatus::Same : TensorStatus::Changed;
    return {};
}

/// Whole where that costs no more than the samples would, as long as there is something left to spend; then a look at
/// every other tensor before a second look at any.
Result<> ValueComparison::compareRemote(std::vector<ValuePair *> pairs)
{
    std::ranges::stable_sort(pairs, {}, [](const ValuePair *pair) { return pair->before->bytes; });
    std::int64_t left = m_options.sampleBytes;
    std::vector<ValuePair *> small;
    std::vector<ValuePair *> large;
    for (ValuePair *pair : pairs) {
        const std::int64_t cost = 2 * pair->before->bytes;
        const bool isSmall = pair->before->bytes <= wholeBytes && cost <= left;
        (isSmall ? small : large).push_back(pair);
        left -= isSmall ? cost : 0;
    }
    if (const auto compared = compareWhole(small, requestsAtOnce); !compared)
        return compared;
    for (int round = 0; round < sampleRounds && !large.empty(); ++round) {
        const int rounds = std::min(sampleRounds - round, roundsToAfford);
        const std::int64_t affordable = left / (2 * static_cast<std::int64_t>(large.size()) * rounds);
        const std::int64_t span = std::clamp(affordable, shortestSample, sampleBytes);
        const auto most = static_cast<std::size_t>(std::max<std::int64_t>(left / (2 * span), 0));
        large.resize(std::min(large.size(), most));
        left -= 2 * span * static_cast<std::int64_t>(large.size());
        if (const auto sampled = sampleRound(large, round, span); !sampled)
            return sampled;
        std::erase_if(large, [](const ValuePair *pair) { return pair->status == TensorStatus::Changed; });
    }
    return {};
}

Result<> ValueComparison::sampleRound(const std::vector<ValuePair *> &pairs, int round, std::int64_t span)
{
    return runParallel(pairs.size(), requestsAtOnce, m_stop, [&](std::size_t index, const std::stop_token &stop) {
        ValuePair &pair = *pairs[index];
        if (const auto located = locate(pair, stop); !located)
            return located;
        const std::int64_t count = std::min(span, pair.before->bytes);
        const auto equal = isEqual(pair, sampleOffset(*pair.before, round, count), count, stop);
        if (!equal)
            return Result<>{std::unexpected(equal.error())};
        pair.evidence = TensorEvidence::Sample;
        pair.comparedBytes = std::min(pair.comparedBytes + count, pair.before->bytes);
        pair.status = *equal ? TensorStatus::NoDifferenceFound : TensorStatus::Changed;
        m_progress.doneBytes += count;
        return Result<>{};
    });
}

}  // namespace core
