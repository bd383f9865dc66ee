#pragma once

#include "core/checkpoint/checkpointfolder.h"

#include <QStringList>

#include <optional>

namespace core {

/// Files that make up one set of tensors: a single file, or its shards.
struct CheckpointGroup
{
    QString prefix = {};  ///< Before the tensors' names, where a folder has several groups: "unet/model/".
    QList<StoredFile> files = {};
    std::optional<StoredFile> index = {};
    QStringList missing = {};  ///< Shards that must be there, by the numbers of the others.
};

/// Which files hold the weights. `path` names a file, an index or a folder among `files`; empty is all of it.
/// Of several formats the first counts: safetensors, then PyTorch, then GGUF. Single files that are named are taken
/// whatever they are; of a split GGUF the first part stands for all.
[[nodiscard]] QList<CheckpointGroup> checkpointGroups(const QList<StoredFile> &files, const QString &path);

}  // namespace core
