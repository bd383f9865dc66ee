#pragma once

#include "core/checkpoint/checkpointfolder.h"
#include "core/checkpoint/tensorfile.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <mutex>

namespace core {

/// One of the files of a checkpoint, ready to be read further.
struct CheckpointFile
{
    QString path;
    QString identity;  ///< As ByteSource::identity().
    std::shared_ptr<const ByteSource> source;  ///< Shared with every copy of the checkpoint.
    std::shared_ptr<const TensorFile> head;  ///< Shared with other checkpoints that have the same file.
};

/// A model's tensors, whether they lie in one file or in many.
struct Checkpoint
{
    QString name;
    QList<CheckpointFile> files = {};
    QList<TensorInfo> tensors = {};  ///< Of all files; no name twice.
    QList<MetadataEntry> metadata = {};  ///< Of all files; of a key that several have, the first.
    QList<TensorFileWarning> warnings = {};
    std::optional<std::int64_t> statedParameters = {};  ///< total_parameters, as the header or the index says.
    QJsonObject config = {};  ///< config.json beside it.
    std::int64_t fetchedBytes = 0;  ///< To open it.

    [[nodiscard]] const CheckpointFile &fileOf(const TensorInfo &tensor) const { return files.at(tensor.file); }
};

/// Heads that were read already, by the identity of their files. Thread: any.
class HeadCache
{
public:
    [[nodiscard]] std::shared_ptr<const TensorFile> find(const QString &identity) const;
    void insert(const QString &identity, std::shared_ptr<const TensorFile> head);

private:
    mutable std::mutex m_mutex;  // guards m_heads
    QHash<QString, std::shared_ptr<const TensorFile>> m_heads;
};

using CheckpointResult = std::expected<Checkpoint, TensorFileFault>;

/// Finds the files of a checkpoint and reads their heads, several at once; nothing of the tensors' data.
///
/// `path` is a file, an index or a folder in `folder`; empty is all of it. Faults: those of readTensorFile(),
/// UnknownFormat (no weights at all), and what index and shards contradict each other in.
/// Thread: blocks.
[[nodiscard]] CheckpointResult openCheckpoint(const CheckpointFolder &folder, const QString &path, HeadCache &cache,
                                              const std::stop_token &stop = {});

/// What to open so that a file is compared as the checkpoint it is a part of: of a shard the index, of an index or of
/// shards that have become one file that file, and the other way round. Empty when `files` has nothing of it.
[[nodiscard]] QString wholeCheckpointPath(const QList<StoredFile> &files, const QString &path);

/// A file or a folder on this computer. Faults: as above.
[[nodiscard]] CheckpointResult openLocalCheckpoint(const QString &path, HeadCache &cache,
                                                   const std::stop_token &stop = {});

}  // namespace core
