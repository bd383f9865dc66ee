#pragma once

#include "core/checkpoint/checkpoint.h"

#include <atomic>

namespace core {

enum class TensorStatus {
    Added,
    Removed,
    Tied,  ///< One side leaves it out, because the model takes it from another tensor.
    Changed,
    Same,  ///< Proven: see the evidence.
    NoDifferenceFound,  ///< Looked at in part only.
    Unknown,  ///< Type and shape are the same; nothing of the values was looked at.
};

/// How a status came about.
enum class TensorEvidence {
    Header,  ///< Names, types and shapes say it.
    SameFile,  ///< Both lie in the same place of files with the same content.
    AllBytes,
    Checksum,  ///< The archives' CRC-32 of the whole tensor: differing ones prove a change, equal ones do not.
    Sample,
};

/// One tensor of two checkpoints.
struct TensorComparison
{
    QString name;  ///< In both, or in the one that has it.
    TensorStatus status = TensorStatus::Unknown;
    TensorEvidence evidence = TensorEvidence::Header;
    int before = -1;  ///< Place in Checkpoint::tensors; -1 where there is none.
    int after = -1;
    bool isRetyped = false;
    bool isReshaped = false;
    bool valuesDiffer = false;  ///< Found to; false as well where types or shapes differ.
    bool isMoved = false;  ///< It lies in a file of another name.
    std::int64_t comparedBytes = 0;  ///< Of one side.

    friend bool operator==(const TensorComparison &, const TensorComparison &) = default;
};

/// A tensor that seems to have another name: both are listed as removed and added as well.
struct TensorRename
{
    int removed = 0;  ///< Places in TensorDiff::tensors.
    int added = 0;
    TensorStatus status = TensorStatus::Unknown;  ///< Of the values: Changed, Same, NoDifferenceFound or Unknown.
    TensorEvidence evidence = TensorEvidence::Header;

    friend bool operator==(const TensorRename &, const TensorRename &) = default;
};

struct MetadataChange
{
    QString key;
    std::optional<MetadataEntry> before = {};
    std::optional<MetadataEntry> after = {};

    friend bool operator==(const MetadataChange &, const MetadataChange &) = default;
};

struct TensorDiff
{
    QList<TensorComparison> tensors = {};  ///< In the order of the first checkpoint; what is added, at the end.
    QList<TensorRename> renames = {};
    QList<MetadataChange> metadata = {};
    std::int64_t fetchedBytes = 0;  ///< Over the network, to compare values.

    [[nodiscard]] QList<TensorComparison> with(TensorStatus status) const;
};

struct TensorDiffOptions
{
    /// What may be fetched to look at values that are far away, both sides together. Small tensors are compared whole,
    /// of larger ones up to eight pieces of 4 KB.
    std::int64_t sampleBytes = 3 * 1024 * 1024;
    bool fetchAll = false;  ///< Compare what is far away whole, whatever it costs.
};

/// Read by whoever shows it; must outlive the call.
struct TensorDiffProgress
{
    std::atomic<std::int64_t> doneBytes = 0;
    std::atomic<std::int64_t> totalBytes = 0;
};

/// Compares two checkpoints, cheapest way first: files with the same content, headers, checksums, and then the values:
/// whole where both lie on this computer, in samples where they do not.
///
/// Errors: those of ByteSource::read(). Memory: a few megabytes. Thread: blocks.
/// Source: ours; the number and size of samples are what the Hub's readers take for a quick look.
[[nodiscard]] Result<TensorDiff> compareCheckpoints(const Checkpoint &before, const Checkpoint &after,
                                                    const TensorDiffOptions &options = {},
                                                    TensorDiffProgress *progress = nullptr,
                                                    const std::stop_token &stop = {});

}  // namespace core
