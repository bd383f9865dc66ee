#include "core/checkpoint/tensordiff.h"

#include "core/checkpoint/tensorrename_p.h"
#include "core/checkpoint/tiedweights_p.h"
#include "core/checkpoint/valuecomparison_p.h"

#include <algorithm>

namespace core {

namespace {

class CheckpointComparison
{
public:
    CheckpointComparison(const Checkpoint &before, const Checkpoint &after)
        : m_before(before)
        , m_after(after)
    {
    }

    Result<TensorDiff> run(const TensorDiffOptions &options, TensorDiffProgress &progress, const std::stop_token &stop)
    {
        compareNames();
        compareMetadata();
        m_diff.renames = likelyRenames(m_before, m_after, m_diff.tensors);
        std::vector<ValuePair> pairs = pairsToCompare();
        ValueComparison values{m_before, m_after, options, progress, stop};
        if (const auto compared = values.run(pairs); !compared)
            return std::unexpected(compared.error());
        takeOver(pairs);
        m_diff.fetchedBytes = values.fetchedBytes();
        return std::move(m_diff);
    }

private:
    void compareNames();
    void compareMetadata();
    [[nodiscard]] TensorComparison comparisonOf(int before, int after) const;
    [[nodiscard]] std::vector<ValuePair> pairsToCompare();
    void takeOver(const std::vector<ValuePair> &pairs);

    const Checkpoint &m_before;
    const Checkpoint &m_after;
    QList<qsizetype> m_compared;  // the comparisons that have a pair of values, in the order of the pairs
    TensorDiff m_diff;
};

void CheckpointComparison::compareNames()
{
    QHash<QString, int> after;
    for (int i = 0; i < static_cast<int>(m_after.tensors.size()); ++i)
        after.insert(m_after.tensors.at(i).name, i);
    const TiedWeights tiedBefore{m_before};
    const TiedWeights tiedAfter{m_after};
    QSet<int> found;
    for (int i = 0; i < static_cast<int>(m_before.tensors.size()); ++i) {
        const QString &name = m_before.tensors.at(i).name;
        const auto other = after.constFind(name);
        if (other == after.cend()) {
            const bool isTied = tiedAfter.mayLack(name);
            m_diff.tensors.append(
                {.name = name, .status = isTied ? TensorStatus::Tied : TensorStatus::Removed, .before = i});
            continue;
        }
        found.insert(*other);
        m_diff.tensors.append(comparisonOf(i, *other));
    }
    for (int i = 0; i < static_cast<int>(m_after.tensors.size()); ++i) {
        const QString &name = m_after.tensors.at(i).name;
        const bool isTied = tiedBefore.mayLack(name);
        if (!found.contains(i))
            m_diff.tensors.append(
                {.name = name, .status = isTied ? TensorStatus::Tied : TensorStatus::Added, .after = i});
    }
}

TensorComparison CheckpointComparison::comparisonOf(int before, int after) const
{
    const TensorInfo &a = m_before.tensors.at(before);
    const TensorInfo &b = m_after.tensors.at(after);
    TensorComparison comparison{.name = a.name,
                                .before = before,
                                .after = after,
                                .isRetyped = a.type != b.type,
                                .isReshaped = a.shape != b.shape,
                                .isMoved = m_before.fileOf(a).path.section(u'/', -1)
                                    != m_after.fileOf(b).path.section(u'/', -1)};
    if (comparison.isRetyped || comparison.isReshaped)
        comparison.status = TensorStatus::Changed;
    return comparison;
}

void CheckpointComparison::compareMetadata()
{
    QHash<QString, MetadataEntry> after;
    for (const MetadataEntry &entry : m_after.metadata)
        after.insert(entry.key, entry);
    for (const MetadataEntry &entry : m_before.metadata) {
        const auto other = after.constFind(entry.key);
        if (other == after.cend())
            m_diff.metadata.append({.key = entry.key, .before = entry});
        else if (*other != entry)
            m_diff.metadata.append({.key = entry.key, .before = entry, .after = *other});
        after.remove(entry.key);
    }
    for (const MetadataEntry &entry : m_after.metadata) {
        if (after.contains(entry.key))
            m_diff.metadata.append({.key = entry.key, .after = entry});
    }
}

/// Of the comparisons first, then of the renames.
std::vector<ValuePair> CheckpointComparison::pairsToCompare()
{
    std::vector<ValuePair> pairs;
    for (qsizetype i = 0; i < m_diff.tensors.size(); ++i) {
        const TensorComparison &tensor = m_diff.tensors.at(i);
        if (tensor.status != TensorStatus::Unknown)
            continue;
        pairs.push_back({.before = &m_before.tensors.at(tensor.before), .after = &m_after.tensors.at(tensor.after)});
        m_compared.append(i);
    }
    for (const TensorRename &rename : std::as_const(m_diff.renames)) {
        pairs.push_back({.before = &m_before.tensors.at(m_diff.tensors.at(rename.removed).before),
                         .after = &m_after.tensors.at(m_diff.tensors.at(rename.added).after)});
    }
    return pairs;
}

void CheckpointComparison::takeOver(const std::vector<ValuePair> &pairs)
{
    std::size_t next = 0;
    for (const qsizetype place : std::as_const(m_compared)) {
        const ValuePair &pair = pairs[next++];
        TensorComparison &tensor = m_diff.tensors[place];
        tensor.status = pair.status;
        tensor.evidence = pair.evidence;
        tensor.comparedBytes = pair.comparedBytes;
        tensor.valuesDiffer = pair.status == TensorStatus::Changed;
    }
    for (TensorRename &rename : m_diff.renames) {
        rename.status = pairs[next].status;
        rename.evidence = pairs[next++].evidence;
    }
    // What only looks alike and holds other numbers has not been renamed, unless the name says so as well.
    m_diff.renames.removeIf([this](const TensorRename &rename) {
        const QString &from = m_diff.tensors.at(rename.removed).name;
        const QString &to = m_diff.tensors.at(rename.added).name;
        return rename.status == TensorStatus::Changed && from.section(u'.', -2) != to.section(u'.', -2);
    });
}

}  // namespace

QList<TensorComparison> TensorDiff::with(TensorStatus status) const
{
    QList<TensorComparison> found;
    std::ranges::copy_if(tensors, std::back_inserter(found),
                         [status](const TensorComparison &tensor) { return tensor.status == status; });
    return found;
}

Result<TensorDiff> compareCheckpoints(const Checkpoint &before, const Checkpoint &after,
                                      const TensorDiffOptions &options, TensorDiffProgress *progress,
                                      const std::stop_token &stop)
{
    TensorDiffProgress unseen;
    return CheckpointComparison{before, after}.run(options, progress == nullptr ? unseen : *progress, stop);
}

}  // namespace core
