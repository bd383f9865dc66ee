#include "core/hub/repostorage.h"

#include "core/hub/jsonfields.h"
#include "core/hub/pages_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype idsPerRequest = 1000;

QByteArray lfsFilesPath(const RepoId &repo, const QByteArray &rest)
{
    return encodePath(repo.apiPath()) + "/lfs-files" + rest;
}

LfsFile readLfsFile(JsonFields &fields)
{
    return {.id = fields.text(u"fileOid"),
            .oid = fields.digest<Sha256>(u"oid"),
            .sizeBytes = fields.count(u"size"),
            .pushedAt = fields.timeOr(u"pushedAt"),
            .fileName = fields.textOr(u"filename"),
            .ref = fields.textOr(u"ref"),
            .pusher = fields.objectOr(u"pusher").textOr(u"name")};
}

Result<QList<LfsFile>> parseLfsFiles(const QByteArray &body)
{
    const auto list = jsonArray(body);
    if (!list)
        return std::unexpected(list.error());
    return parseList<LfsFile>(*list, {}, readLfsFile);
}

}  // namespace

Result<QList<LfsFile>> RepoStorage::lfsFiles(const RepoId &repo, const std::stop_token &stop) const
{
    return readPages<LfsFile>(m_hub, hubUrl(m_hub.account().endpoint, lfsFilesPath(repo, "?limit=1000")),
                              repo.fullName(), parseLfsFiles, stop);
}

Result<> RepoStorage::deleteLfsFiles(const RepoId &repo, const QStringList &ids, bool rewriteHistory,
                                     std::atomic<std::int64_t> *deletedIds, const std::stop_token &stop) const
{
    for (qsizetype from = 0; from < ids.size(); from += idsPerRequest) {
        const QStringList batch = ids.mid(from, idsPerRequest);
        const QJsonObject deletions{{u"sha"_s, QJsonArray::fromStringList(batch)},
                                    {u"rewriteHistory"_s, rewriteHistory}};
        const HttpRequest request =
            changeRequest(m_hub.account(), HttpRequest::Method::Post, lfsFilesPath(repo, "/batch"),
                          {{u"deletions"_s, deletions}}, repo.fullName());
        if (const auto deleted = callHub(m_hub, request, stop); !deleted)
            return std::unexpected(deleted.error());
        if (deletedIds != nullptr)
            *deletedIds += batch.size();
    }
    return {};
}

}  // namespace core
