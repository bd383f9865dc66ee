#pragma once

#include "core/generate/cardproposal.h"
#include "core/publish/fileset.h"

namespace core {

/// A folder on this computer that holds a model or a dataset, and what its files say for a card.
struct ModelFolder
{
    QString path;
    QList<ModelFile> files;  ///< Those that would be published.
    CardProposal proposal;

    friend bool operator==(const ModelFolder &, const ModelFolder &) = default;
};

/// The files of a scan, as those that look into them want them.
[[nodiscard]] QList<ModelFile> modelFiles(const FileSet &found);

/// Lists the files below `path` and reads what they say; a file stands for the folder it lies in. `foundFiles`, when
/// given, counts them as they are found.
/// Errors: those of scanFiles(); Canceled. Thread: blocks on disk.
[[nodiscard]] Result<ModelFolder> readModelFolder(const QString &path, const std::optional<RepoId> &repo,
                                                  const std::stop_token &stop = {},
                                                  std::atomic<std::int64_t> *foundFiles = nullptr);

/// What a folder is called, however its path is written.
[[nodiscard]] QString folderName(const QString &path);

}  // namespace core
