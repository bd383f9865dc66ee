#pragma once

#include "core/checkpoint/tensordiff.h"
#include "core/checkpoint/tensorstats.h"
#include "ui/revisions/comparedsides.h"
#include "ui/revisions/tensorplace.h"

namespace ui {

/// What became of one tensor. A tensor that is the same by another name is one row, not two.
struct TensorRow
{
    /// The most telling of what changed.
    enum class Change {
        Added,
        Removed,
        Renamed,
        Reshaped,
        Retyped,
        Values,
        Tied,  ///< One side leaves it out, because the model takes it from another tensor.
        Unknown,  ///< Nothing of the values was looked at.
        NoDifferenceFound,  ///< Looked at in part only.
        Same,
    };
    static constexpr int changeCount = static_cast<int>(Change::Same) + 1;

    QString name;  ///< After the change, where there is one.
    QString oldName = {};  ///< Renamed: before the change.
    Change change = Change::Unknown;
    core::TensorStatus values = core::TensorStatus::Unknown;  ///< Renamed: what became of the values.
    core::TensorEvidence evidence = core::TensorEvidence::Header;
    int before = -1;  ///< Place in Checkpoint::tensors; -1 where there is none.
    int after = -1;
    std::int64_t comparedBytes = 0;  ///< Of one side.
    TensorPlace place = {};
};

/// Two checkpoints, compared. A value that never changes; the window and its workers share it.
struct TensorChanges
{
    core::Checkpoint before;
    core::Checkpoint after;
    QList<TensorRow> rows = {};
    QList<core::MetadataChange> metadata = {};
    std::int64_t fetchedBytes = 0;  ///< Over the network: heads and samples.

    [[nodiscard]] const core::TensorInfo *infoBefore(const TensorRow &row) const;  ///< Null: there is none.
    [[nodiscard]] const core::TensorInfo *infoAfter(const TensorRow &row) const;
    /// Whether the values of both sides can be held against each other, and may differ.
    [[nodiscard]] bool isMeasurable(const TensorRow &row) const;
    [[nodiscard]] std::int64_t measuredBytes(const TensorRow &row) const;  ///< That measuring reads, of both sides.
    [[nodiscard]] std::int64_t farBytes(const TensorRow &row) const;  ///< The part of them that has to be fetched.
    [[nodiscard]] int count(TensorRow::Change change) const;
};

/// Whether a change concerns a checkpoint: its weights, or the index of its shards.
[[nodiscard]] bool isCheckpointChange(const core::ChangedEntry &entry);

using TensorChangesResult = std::expected<std::shared_ptr<const TensorChanges>, core::TensorFileFault>;

/// Reads the heads of the checkpoints that the files of `entry` are parts of, and compares them as
/// core::compareCheckpoints() does.
///
/// Faults: those of core::openCheckpoint(). Thread: blocks on disk and network.
[[nodiscard]] TensorChangesResult readTensorChanges(const core::ChangedEntry &entry, const ComparedSides &sides,
                                                    core::HeadCache &cache, const std::stop_token &stop);

}  // namespace ui
