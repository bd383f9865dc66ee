#include "core/localhub/githistory_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QJsonObject sibling(const TreeItem &item, bool withBlobs)
{
    QJsonObject json{{u"rfilename"_s, item.path}};
    if (!withBlobs)
        return json;
    json.insert(u"blobId"_s, item.oid.toString());
    json.insert(u"size"_s, static_cast<qint64>(item.sizeBytes()));
    if (item.lfs)
        json.insert(u"lfs"_s,
                    QJsonObject{{u"sha256"_s, item.lfs->oid.toString()},
                                {u"size"_s, static_cast<qint64>(item.lfs->sizeBytes)},
                                {u"pointerSize"_s, static_cast<qint64>(item.blobBytes)}});
    return json;
}

void addContent(QJsonObject &json, const GitRepo &repo, const GitOid &commit, bool withBlobs)
{
    QJsonArray siblings;
    std::int64_t usedBytes = 0;
    const auto walked = repo.walk(commit, {}, true, [&](const QString &path, const git_tree_entry &entry) {
        const auto item = repo.describe(path, entry);
        if (item && !item->isFolder) {
            siblings.append(sibling(*item, withBlobs));
            usedBytes += item->sizeBytes();
        }
        return true;
    });
    if (!walked)
        return;
    json.insert(u"siblings"_s, siblings);
    json.insert(u"usedStorage"_s, static_cast<qint64>(usedBytes));
}

}  // namespace

QJsonObject describeRepository(const RepoCall &call, const GitOid *commit, bool withBlobs)
{
    const RepoRecord &record = call.record;
    const QString name = call.id.fullName();
    QJsonObject json{{u"_id"_s, record.id},
                     {u"id"_s, name},
                     {u"author"_s, call.id.owner},
                     {u"private"_s, record.isPrivate},
                     {u"visibility"_s, record.isPrivate ? u"private"_s : u"public"_s},
                     {u"gated"_s, record.gated.isEmpty() ? QJsonValue(false) : QJsonValue(record.gated)},
                     {u"disabled"_s, false},
                     {u"downloads"_s, 0},
                     {u"likes"_s, 0},
                     {u"tags"_s, QJsonArray{}},
                     {u"createdAt"_s, timestamp(record.createdAt)}};
    if (call.id.type == RepoType::Model)
        json.insert(u"modelId"_s, name);
    if (call.id.type == RepoType::Space)
        json.insert(u"sdk"_s, record.spaceSdk);
    const auto repo = call.open();
    if (!repo)
        return json;
    const auto head = commit ? Result<GitOid>{*commit} : repo->resolve(u"HEAD"_s);
    const auto summary = head ? GitHistory(*repo).summary(*head) : Result<CommitSummary>{std::unexpect};
    json.insert(u"lastModified"_s, timestamp(summary ? summary->date : record.createdAt));
    if (head)
        json.insert(u"sha"_s, head->toString());
    if (commit)
        addContent(json, *repo, *commit, withBlobs);
    return json;
}

Reply repositoryInfo(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const auto commit = resolveRevision(*repo, call.restText());
    if (!commit)
        return commit.error();
    QJsonObject json = describeRepository(call, &*commit, call.request.queryFlag(u"blobs"));
    const QStringList wanted = call.request.queryValues(u"expand");
    if (wanted.isEmpty())
        return jsonReply(json);
    for (const QString &key : json.keys()) {
        if (!wanted.contains(key) && key != u"_id" && key != u"id" && key != u"modelId")
            json.remove(key);
    }
    return jsonReply(json);
}

}  // namespace core::localhub
