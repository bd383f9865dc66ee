#include "ui/revisions/tensorchanges.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Change = TensorRow::Change;

Change changeOf(const core::TensorComparison &tensor)
{
    switch (tensor.status) {
    case core::TensorStatus::Added: return Change::Added;
    case core::TensorStatus::Removed: return Change::Removed;
    case core::TensorStatus::Tied: return Change::Tied;
    case core::TensorStatus::Changed: break;
    case core::TensorStatus::Same: return Change::Same;
    case core::TensorStatus::NoDifferenceFound: return Change::NoDifferenceFound;
    case core::TensorStatus::Unknown: return Change::Unknown;
    }
    if (tensor.isReshaped)
        return Change::Reshaped;
    return tensor.isRetyped ? Change::Retyped : Change::Values;
}

TensorRow rowOf(const core::TensorComparison &tensor)
{
    return {.name = tensor.name,
            .change = changeOf(tensor),
            .values = tensor.status,
            .evidence = tensor.evidence,
            .before = tensor.before,
            .after = tensor.after,
            .comparedBytes = tensor.comparedBytes,
            .place = tensorPlace(tensor.name)};
}

/// The place of what was added becomes that of both.
QList<TensorRow> rowsOf(const core::TensorDiff &diff)
{
    QSet<int> removed;
    QHash<int, const core::TensorRename *> added;
    for (const core::TensorRename &rename : diff.renames) {
        removed.insert(rename.removed);
        added.insert(rename.added, &rename);
    }
    QList<TensorRow> rows;
    rows.reserve(diff.tensors.size() - diff.renames.size());
    for (int i = 0; i < static_cast<int>(diff.tensors.size()); ++i) {
        if (removed.contains(i))
            continue;
        TensorRow row = rowOf(diff.tensors.at(i));
        if (const core::TensorRename *rename = added.value(i, nullptr)) {
            const core::TensorComparison &old = diff.tensors.at(rename->removed);
            row.oldName = old.name;
            row.before = old.before;
            row.change = Change::Renamed;
            row.values = rename->status;
            row.evidence = rename->evidence;
        }
        rows.append(row);
    }
    return rows;
}

core::CheckpointResult openSide(const std::optional<core::ComparedFile> &file, const QString &otherPath,
                                const core::SideFolder &folder, core::HeadCache &cache, const std::stop_token &stop)
{
    const auto files = folder.files(stop);
    if (!files)
        return std::unexpected(core::unreadableFault(files.error()));
    const QString path = core::wholeCheckpointPath(*files, file ? file->path() : otherPath);
    if (path.isEmpty())
        return core::Checkpoint{};  // all of the other side is new, or gone
    return core::openCheckpoint(folder, path, cache, stop);
}

std::int64_t farBytesOf(const core::Checkpoint &checkpoint, const core::TensorInfo &tensor)
{
    return checkpoint.fileOf(tensor).source->isRemote() ? tensor.bytes : 0;
}

}  // namespace

const core::TensorInfo *TensorChanges::infoBefore(const TensorRow &row) const
{
    return row.before < 0 ? nullptr : &before.tensors.at(row.before);
}

const core::TensorInfo *TensorChanges::infoAfter(const TensorRow &row) const
{
    return row.after < 0 ? nullptr : &after.tensors.at(row.after);
}

bool TensorChanges::isMeasurable(const TensorRow &row) const
{
    const core::TensorInfo *a = infoBefore(row);
    const core::TensorInfo *b = infoAfter(row);
    return a && b && row.values != core::TensorStatus::Same && a->elements() > 0 && a->elements() == b->elements();
}

std::int64_t TensorChanges::measuredBytes(const TensorRow &row) const
{
    return infoBefore(row)->bytes + infoAfter(row)->bytes;
}

std::int64_t TensorChanges::farBytes(const TensorRow &row) const
{
    return farBytesOf(before, *infoBefore(row)) + farBytesOf(after, *infoAfter(row));
}

int TensorChanges::count(TensorRow::Change change) const
{
    return static_cast<int>(std::ranges::count(rows, change, &TensorRow::change));
}

bool isCheckpointChange(const core::ChangedEntry &entry)
{
    const auto isRegular = [](const std::optional<core::ComparedFile> &file) { return !file || file->isRegular(); };
    const bool isIndex =
        entry.file().rawPath.endsWith(".safetensors.index.json") || entry.file().rawPath.endsWith(".bin.index.json");
    return isRegular(entry.before) && isRegular(entry.after)
        && (entry.content == core::ContentKind::Checkpoint || isIndex);
}

TensorChangesResult readTensorChanges(const core::ChangedEntry &entry, const ComparedSides &sides,
                                      core::HeadCache &cache, const std::stop_token &stop)
{
    const core::SideFolder folderBefore{sides.before, sides.originBefore};
    const core::SideFolder folderAfter{sides.after, sides.originAfter};
    const QString path = entry.file().path();
    auto before = openSide(entry.before, path, folderBefore, cache, stop);
    if (!before)
        return std::unexpected(before.error());
    auto after = openSide(entry.after, path, folderAfter, cache, stop);
    if (!after)
        return std::unexpected(after.error());
    const auto diff = core::compareCheckpoints(*before, *after, {}, nullptr, stop);
    if (!diff)
        return std::unexpected(core::unreadableFault(diff.error()));
    auto changes = std::make_shared<TensorChanges>();
    changes->fetchedBytes = before->fetchedBytes + after->fetchedBytes + diff->fetchedBytes;
    changes->rows = rowsOf(*diff);
    changes->metadata = diff->metadata;
    changes->before = *std::move(before);
    changes->after = *std::move(after);
    return changes;
}

}  // namespace ui
