#include "core/checkpoint/checkpointfolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype mostFiles = 100'000;

void list(const QDir &folder, const QString &prefix, int deeper, QList<StoredFile> &files, const std::stop_token &stop)
{
    // A pipe or a device is listed by no filter that is set here.
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (stop.stop_requested() || files.size() >= mostFiles)
            return;
        const QString path = prefix + entry.fileName();
        if (entry.isDir() && deeper > 0 && !entry.isSymLink())
            list(QDir{entry.filePath()}, path + u'/', deeper - 1, files, stop);
        else if (entry.isFile())
            files.append({.path = path, .sizeBytes = entry.size()});
    }
}

}  // namespace

Result<QList<StoredFile>> LocalFolder::files(const std::stop_token &stop) const
{
    if (!QFileInfo{m_path}.isDir())
        return fail(ErrorKind::FileNotFound, m_path);
    QList<StoredFile> files;
    list(QDir{m_path}, {}, m_depth, files, stop);
    if (stop.stop_requested())
        return canceled(m_path);
    return files;
}

Result<std::shared_ptr<const ByteSource>> LocalFolder::open(const StoredFile &file) const
{
    auto source = FileSource::open(QDir{m_path}.filePath(file.path));
    if (!source)
        return std::unexpected(source.error());
    return std::shared_ptr<const ByteSource>{std::move(*source)};
}

}  // namespace core
