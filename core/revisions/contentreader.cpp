#include "core/revisions/contentreader.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<QByteArray> readFile(const QString &path, std::int64_t maxBytes)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return fail(QFileInfo::exists(path) ? ErrorKind::FileUnreadable : ErrorKind::FileNotFound, path,
                    file.errorString());
    QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return fail(ErrorKind::TooLarge, path);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    return bytes;
}

Result<QByteArray> readLink(const QString &path)
{
    std::error_code failure;
    const auto target = std::filesystem::read_symlink(QFile::encodeName(path).toStdString(), failure);
    if (failure)
        return fail(ErrorKind::FileUnreadable, path, QString::fromStdString(failure.message()));
    return QByteArray::fromStdString(target.string());
}

}  // namespace

Result<QByteArray> ContentReader::stored(const ComparedFile &file, std::int64_t maxBytes, const std::stop_token &stop)
{
    if (file.kind == TreeItem::Kind::Submodule)
        return "Subproject commit " + file.oid.value_or(GitOid{}).toHex() + '\n';
    if (file.lfs)
        return pointer(file, stop).transform(&LfsPointer::toText);
    if (file.place.kind == ContentPlace::Kind::File) {
        return file.kind == TreeItem::Kind::Link ? readLink(file.place.location)
                                                 : readFile(file.place.location, maxBytes);
    }
    const auto repository = repositoryAt(file.place.location);
    if (!repository)
        return std::unexpected(repository.error());
    return (*repository)->blob(file.place.blob, maxBytes);
}

Result<QByteArray> ContentReader::content(const ComparedFile &file, std::int64_t maxBytes)
{
    if (!file.lfs)
        return stored(file, maxBytes);
    const auto local = localFile(file);
    return local ? readFile(*local, maxBytes) : fail(ErrorKind::EntryNotFound, file.path());
}

std::optional<QString> ContentReader::localFile(const ComparedFile &file)
{
    if (file.place.kind == ContentPlace::Kind::File) {
        const bool isHere = !file.lfs || QFileInfo{file.place.location}.size() == file.sizeBytes;
        return isHere ? std::optional{file.place.location} : std::nullopt;
    }
    const auto repository = repositoryAt(file.place.location);
    if (!file.lfs || !repository)
        return {};
    const QString name = file.lfs->oid.toString();
    const QString path =
        (*repository)->sharedGitFolder() + u"lfs/objects/"_s + name.first(2) + u'/' + name.sliced(2, 2) + u'/' + name;
    return QFileInfo{path}.size() == file.lfs->sizeBytes ? std::optional{path} : std::nullopt;
}

Result<LfsPointer> ContentReader::pointer(const ComparedFile &file, const std::stop_token &stop)
{
    if (file.lfs && !file.lfs->oid.isNull())
        return *file.lfs;
    const auto digest = digestFile(file.place.location, DigestSet::Sha256Only, stop);
    if (!digest)
        return std::unexpected(digest.error());
    return LfsPointer{.oid = digest->sha256, .sizeBytes = digest->sizeBytes};
}

Result<const Repository *> ContentReader::repositoryAt(const QString &location)
{
    const auto known = m_repositories.find(location);
    if (known != m_repositories.end())
        return &known->second;
    auto opened = Repository::open(location);
    if (!opened)
        return std::unexpected(opened.error());
    return &m_repositories.emplace(location, *std::move(opened)).first->second;
}

}  // namespace core
