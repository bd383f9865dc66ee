#include "core/publish/restoredcontent_p.h"

#include "core/base/parallel.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t parallelFetches = 8;
constexpr std::int64_t longestRegularFile = 10LL * 1024 * 1024;  // larger ones are large files to the Hub

Result<QByteArray> contentOf(const HubClient &hub, const RepoId &repo, const PlanEntry &entry,
                             const std::stop_token &stop)
{
    QByteArray content;
    const auto take = [&content](QByteArrayView bytes) {
        content.append(bytes);
        return content.size() <= longestRegularFile;
    };
    const auto fetched = hub.download(repo, entry.source->toString(), entry.path, take, stop);
    if (content.size() > longestRegularFile)
        return fail(ErrorKind::TooLarge, entry.path, u"it is larger than a regular file can be"_s);
    if (!fetched)
        return std::unexpected(fetched.error());
    if (!entry.digest || gitBlobOid(content) != entry.digest->blobOid)
        return fail(ErrorKind::Mismatch, entry.path, u"the server gave another content than it had listed"_s);
    return content;
}

Result<> keep(const QByteArray &content, const QString &path, OutgoingFile &file)
{
    QFile local{path};
    if (!local.open(QIODevice::WriteOnly) || local.write(content) != content.size() || !local.flush())
        return fail(ErrorKind::Storage, path, local.errorString());
    local.close();
    const auto stat = statFile(path);
    if (!stat)
        return std::unexpected(stat.error());
    file.entry.localPath = path;
    file.entry.stat = *stat;
    file.entry.digest->modifiedNs = stat->modifiedNs;
    return {};
}

}  // namespace

Result<> RestoredContent::fetch(const HubClient &hub, const RepoId &repo, std::vector<OutgoingFile> &files,
                                const std::stop_token &stop)
{
    std::vector<OutgoingFile *> restored;
    for (OutgoingFile &file : files) {
        if (file.entry.source)
            restored.push_back(&file);
    }
    if (restored.empty())
        return {};
    m_folder.emplace();  // made with mode 0700
    if (!m_folder->isValid())
        return fail(ErrorKind::Storage, m_folder->path(), m_folder->errorString());
    return runParallel(restored.size(), parallelFetches, stop, [&](std::size_t index, const std::stop_token &group) {
        OutgoingFile &file = *restored[index];
        return contentOf(hub, repo, file.entry, group).and_then([&](const QByteArray &content) {
            return keep(content, m_folder->filePath(QString::number(index)), file);
        });
    });
}

}  // namespace core
