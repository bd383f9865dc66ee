#include "core/review/modelfolder.h"

#include <QDir>
#include <QFileInfo>

namespace core {

QList<ModelFile> modelFiles(const FileSet &found)
{
    QList<ModelFile> files;
    files.reserve(found.files.size());
    for (const LocalFile &file : found.files)
        files.append({.path = file.path, .localPath = file.localPath, .sizeBytes = file.stat.sizeBytes});
    return files;
}

QString folderName(const QString &path)
{
    return QFileInfo{QDir::cleanPath(QFileInfo{path}.absoluteFilePath())}.fileName();
}

Result<ModelFolder> readModelFolder(const QString &path, const std::optional<RepoId> &repo, const std::stop_token &stop,
                                    std::atomic<std::int64_t> *foundFiles)
{
    const QFileInfo info{path};
    ModelFolder folder{.path = info.isFile() ? info.absolutePath() : path, .files = {}, .proposal = {}};
    const auto found = scanFiles({folder.path}, {}, stop, foundFiles);
    if (!found)
        return std::unexpected(found.error());
    folder.files = modelFiles(*found);
    auto proposal = proposeCard(folder.files, folderName(folder.path), repo, stop);
    if (!proposal)
        return std::unexpected(proposal.error());
    folder.proposal = *std::move(proposal);
    return folder;
}

}  // namespace core
