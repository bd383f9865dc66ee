#include "core/lfs/lfsclient.h"

#include "core/hub/hubrequest.h"
#include "core/lfs/batchparser_p.h"
#include "core/lfs/objectupload_p.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto lfsMediaType = "application/vnd.git-lfs+json";

QJsonObject batchBody(const QString &revision, const QList<LfsObject> &objects)
{
    QJsonArray list;
    for (const LfsObject &object : objects)
        list.append(QJsonObject{{u"oid"_s, object.oid.toString()}, {u"size"_s, qint64{object.sizeBytes}}});
    QJsonObject body{{u"operation"_s, u"upload"_s},
                     {u"transfers"_s, QJsonArray{u"basic"_s, u"multipart"_s}},
                     {u"hash_algo"_s, u"sha256"_s},
                     {u"objects"_s, list}};
    if (!revision.isEmpty())
        body.insert(u"ref"_s, QJsonObject{{u"name"_s, revision}});
    return body;
}

}  // namespace

Result<QList<LfsUploadPlan>> LfsClient::requestUploads(const RepoId &repo, const QString &revision,
                                                       const QList<LfsObject> &objects,
                                                       const std::stop_token &stop) const
{
    Q_ASSERT(objects.size() <= maxBatchObjects);
    if (objects.isEmpty())
        return {};
    const QString subject = repo.fullName();
    const QUrl url = hubUrl(m_hub.account().endpoint, encodePath(repo.webPath()) + ".git/info/lfs/objects/batch");
    HttpRequest request = hubRequest(m_hub.account(), HttpRequest::Method::Post, url, subject);
    request.retry = RetryMode::Safe;  // a question, although it is a POST
    request.headers.emplaceBack("Accept", lfsMediaType);
    setJsonBody(request, batchBody(revision, objects), lfsMediaType);
    return readReply(callHub(m_hub, request, stop), subject,
                     [&](const QByteArray &body) { return parseBatch(body, objects); });
}

Result<> LfsClient::upload(const RepoId &repo, const QString &revision, const LfsUploadPlan &plan,
                           const QString &localPath, const FileStat &expected, std::atomic<std::int64_t> &sentBytes,
                           const std::stop_token &stop) const
{
    if (plan.alreadyStored)
        return {};
    if (expected.sizeBytes != plan.object.sizeBytes)
        return fail(ErrorKind::FileChanged, localPath);
    ObjectUpload first{m_hub, plan, localPath, expected, sentBytes};
    const auto sent = first.send(stop);
    if (sent || !first.isExpired())
        return sent;

    auto fresh = requestUploads(repo, revision, {plan.object}, stop);
    if (!fresh)
        return std::unexpected(fresh.error());
    if (fresh->first().alreadyStored)
        return {};
    return ObjectUpload{m_hub, fresh->first(), localPath, expected, sentBytes}.send(stop);
}

}  // namespace core
