#include "app/tensorjson.h"

#include "core/checkpoint/parametercount.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString warningName(core::TensorFileWarning::Kind kind)
{
    using Kind = core::TensorFileWarning::Kind;
    switch (kind) {
    case Kind::HeaderOverHubLimit: return u"header_over_hub_limit"_s;
    case Kind::HeaderNotPadded: return u"header_not_padded"_s;
    case Kind::TensorNotAligned: return u"tensor_not_aligned"_s;
    case Kind::FormatMissing: return u"format_missing"_s;
    case Kind::UnknownType: return u"unknown_dtype"_s;
    case Kind::OddName: return u"odd_name"_s;
    case Kind::TooManyTensors: return u"too_many_tensors"_s;
    case Kind::TotalSizeDiffers: return u"total_size_differs"_s;
    case Kind::TensorNotInIndex: return u"tensor_not_in_index"_s;
    case Kind::ViewOfStorage: return u"view_of_storage"_s;
    }
    return {};
}

QString evidenceName(core::TensorEvidence evidence)
{
    switch (evidence) {
    case core::TensorEvidence::Header: return u"header"_s;
    case core::TensorEvidence::SameFile: return u"same_file"_s;
    case core::TensorEvidence::AllBytes: return u"all_bytes"_s;
    case core::TensorEvidence::Checksum: return u"checksum"_s;
    case core::TensorEvidence::Sample: return u"sample"_s;
    }
    return {};
}

QJsonArray shapeJson(const core::TensorInfo &tensor)
{
    QJsonArray shape;
    for (const std::int64_t size : tensor.shape)
        shape.append(qint64{size});
    return shape;
}

QJsonObject tensorJson(const core::Checkpoint &checkpoint, const core::TensorInfo &tensor)
{
    return {{u"name"_s, tensor.name},
            {u"dtype"_s, tensor.type},
            {u"shape"_s, shapeJson(tensor)},
            {u"bytes"_s, qint64{tensor.bytes}},
            {u"file"_s, checkpoint.fileOf(tensor).path}};
}

QJsonArray warningsJson(const QList<core::TensorFileWarning> &warnings)
{
    QJsonArray rows;
    for (const core::TensorFileWarning &warning : warnings)
        rows.append(QJsonObject{{u"kind"_s, warningName(warning.kind)}, {u"subject"_s, warning.subject}});
    return rows;
}

QJsonObject totalsJson(const QList<core::TypeTotal> &types)
{
    QJsonObject totals;
    for (const core::TypeTotal &type : types) {
        totals.insert(type.type,
                      QJsonObject{{u"tensors"_s, qint64{type.tensors}},
                                  {u"elements"_s, qint64{type.elements}},
                                  {u"bytes"_s, qint64{type.bytes}}});
    }
    return totals;
}

QJsonArray namesWith(const core::TensorDiff &diff, std::initializer_list<core::TensorStatus> statuses)
{
    QJsonArray names;
    for (const core::TensorComparison &tensor : diff.tensors) {
        if (std::ranges::contains(statuses, tensor.status))
            names.append(tensor.name);
    }
    return names;
}

/// Everything that is not the same on both sides, with what is known about it.
QJsonArray detailsJson(const core::Checkpoint &before, const core::Checkpoint &after, const core::TensorDiff &diff)
{
    QJsonArray rows;
    for (const core::TensorComparison &tensor : diff.tensors) {
        if (tensor.status == core::TensorStatus::Same)
            continue;
        QJsonObject row{{u"name"_s, tensor.name},
                        {u"status"_s, statusName(tensor.status)},
                        {u"evidence"_s, evidenceName(tensor.evidence)},
                        {u"compared_bytes"_s, qint64{tensor.comparedBytes}},
                        {u"dtype_changed"_s, tensor.isRetyped},
                        {u"shape_changed"_s, tensor.isReshaped},
                        {u"values_changed"_s, tensor.valuesDiffer}};
        if (tensor.before >= 0)
            row.insert(u"before"_s, tensorJson(before, before.tensors.at(tensor.before)));
        if (tensor.after >= 0)
            row.insert(u"after"_s, tensorJson(after, after.tensors.at(tensor.after)));
        rows.append(row);
    }
    return rows;
}

QJsonArray renamesJson(const core::TensorDiff &diff)
{
    QJsonArray rows;
    for (const core::TensorRename &rename : diff.renames) {
        rows.append(QJsonObject{{u"from"_s, diff.tensors.at(rename.removed).name},
                                {u"to"_s, diff.tensors.at(rename.added).name},
                                {u"status"_s, statusName(rename.status)},
                                {u"evidence"_s, evidenceName(rename.evidence)}});
    }
    return rows;
}

QJsonArray metadataJson(const QList<core::MetadataChange> &changes)
{
    QJsonArray rows;
    for (const core::MetadataChange &change : changes) {
        rows.append(QJsonObject{{u"key"_s, change.key},
                                {u"before"_s, change.before ? QJsonValue{change.before->text} : QJsonValue{}},
                                {u"after"_s, change.after ? QJsonValue{change.after->text} : QJsonValue{}}});
    }
    return rows;
}

}  // namespace

QString statusName(core::TensorStatus status)
{
    switch (status) {
    case core::TensorStatus::Added: return u"added"_s;
    case core::TensorStatus::Removed: return u"removed"_s;
    case core::TensorStatus::Tied: return u"tied"_s;
    case core::TensorStatus::Changed: return u"changed"_s;
    case core::TensorStatus::Same: return u"same"_s;
    case core::TensorStatus::NoDifferenceFound: return u"no_difference_found"_s;
    case core::TensorStatus::Unknown: return u"unknown"_s;
    }
    return {};
}

QJsonObject checkpointJson(const core::Checkpoint &checkpoint)
{
    const core::ParameterCount count = core::countParameters(checkpoint);
    QJsonArray files;
    for (const core::CheckpointFile &file : checkpoint.files) {
        files.append(QJsonObject{{u"path"_s, file.path},
                                 {u"format"_s, core::formatName(file.head->format)},
                                 {u"bytes"_s, qint64{file.head->sizeBytes}}});
    }
    QJsonArray tensors;
    for (const core::TensorInfo &tensor : checkpoint.tensors)
        tensors.append(tensorJson(checkpoint, tensor));
    QJsonObject metadata;
    for (const core::MetadataEntry &entry : checkpoint.metadata)
        metadata.insert(entry.key, entry.text);
    return {{u"name"_s, checkpoint.name},
            {u"files"_s, files},
            {u"tensors"_s, tensors},
            {u"dtypes"_s, totalsJson(count.types)},
            {u"elements"_s, qint64{count.elements}},
            {u"parameters"_s, qint64{count.parameters}},
            {u"bytes"_s, qint64{count.bytes}},
            {u"metadata"_s, metadata},
            {u"warnings"_s, warningsJson(checkpoint.warnings)},
            {u"bytes_fetched"_s, qint64{checkpoint.fetchedBytes}}};
}

QJsonObject tensorDiffJson(const core::Checkpoint &before, const core::Checkpoint &after, const core::TensorDiff &diff)
{
    using enum core::TensorStatus;
    return {{u"added"_s, namesWith(diff, {Added})},
            {u"removed"_s, namesWith(diff, {Removed})},
            {u"changed"_s, namesWith(diff, {Changed})},
            {u"same"_s, namesWith(diff, {Same, NoDifferenceFound})},
            {u"unproven"_s, namesWith(diff, {NoDifferenceFound})},  // those of "same" that were looked at in part
            {u"unknown"_s, namesWith(diff, {Unknown})},
            {u"tied"_s, namesWith(diff, {Tied})},
            {u"renamed"_s, renamesJson(diff)},
            {u"metadata"_s, metadataJson(diff.metadata)},
            {u"details"_s, detailsJson(before, after, diff)},
            {u"bytes_fetched"_s, qint64{before.fetchedBytes + after.fetchedBytes + diff.fetchedBytes}}};
}

}  // namespace app
