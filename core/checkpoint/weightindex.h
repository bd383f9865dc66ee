#pragma once

#include "core/checkpoint/tensorfile.h"

#include <QHash>

namespace core {

/// The index of a sharded checkpoint: which file has which tensor.
struct WeightIndex
{
    QHash<QString, QString> fileOf;  ///< By tensor; names of files beside the index.
    QStringList files;  ///< Each once, in order.
    std::optional<std::int64_t> totalBytes = {};  ///< metadata.total_size
    std::optional<std::int64_t> totalParameters = {};  ///< metadata.total_parameters
};

/// `name` is for errors. Refused are files that are not plain names in the index's own folder.
/// Limits: 100 MB, 10,000 files. Source: huggingface_hub's and transformers' sharded checkpoints.
[[nodiscard]] std::expected<WeightIndex, TensorFileFault> parseWeightIndex(const QByteArray &json, const QString &name);

}  // namespace core
