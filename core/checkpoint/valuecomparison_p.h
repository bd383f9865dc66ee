#pragma once

#include "core/checkpoint/tensordiff.h"

namespace core {

/// Two tensors of one type and shape whose values are to be held against each other, and what came out.
struct ValuePair
{
    const TensorInfo *before = nullptr;
    const TensorInfo *after = nullptr;
    TensorStatus status = TensorStatus::Unknown;
    TensorEvidence evidence = TensorEvidence::Header;
    std::int64_t comparedBytes = 0;

    // Filled in while comparing.
    std::int64_t beforeOffset = 0;  ///< In its file.
    std::int64_t afterOffset = 0;
    bool isLocated = false;
};

/// Fills in status and evidence of each pair. Errors: those of ByteSource::read().
class ValueComparison
{
public:
    ValueComparison(const Checkpoint &before, const Checkpoint &after, const TensorDiffOptions &options,
                    TensorDiffProgress &progress, std::stop_token stop)
        : m_before(before)
        , m_after(after)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
    }

    Result<> run(std::vector<ValuePair> &pairs);
    /// Places of the files that were fetched from, to say what it cost.
    [[nodiscard]] std::int64_t fetchedBytes() const { return m_fetchedBytes; }

private:
    [[nodiscard]] const ByteSource &beforeSource(const ValuePair &pair) const
    {
        return *m_before.fileOf(*pair.before).source;
    }
    [[nodiscard]] const ByteSource &afterSource(const ValuePair &pair) const
    {
        return *m_after.fileOf(*pair.after).source;
    }
    void decideWithoutReading(ValuePair &pair) const;
    void decideByChecksum(ValuePair &pair) const;
    [[nodiscard]] bool isRemote(const ValuePair &pair) const;
    Result<> locate(ValuePair &pair, const std::stop_token &stop) const;
    Result<bool> isEqual(const ValuePair &pair, std::int64_t offset, std::int64_t count,
                         const std::stop_token &stop) const;

    Result<> compareWhole(const std::vector<ValuePair *> &pairs, std::size_t threads);
    Result<> compareWhole(ValuePair &pair, const std::stop_token &stop) const;
    Result<> compareRemote(std::vector<ValuePair *> pairs);
    Result<> sampleRound(const std::vector<ValuePair *> &pairs, int round, std::int64_t span);

    const Checkpoint &m_before;
    const Checkpoint &m_after;
    const TensorDiffOptions m_options;
    TensorDiffProgress &m_progress;
    const std::stop_token m_stop;
    std::int64_t m_fetchedBytes = 0;
};

}  // namespace core
