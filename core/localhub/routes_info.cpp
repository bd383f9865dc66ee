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

QJsonObject repositoryJson(const RepoEntry &entry)
{
    const RepoRecord &record = entry.record;
    const QString name = entry.id.fullName();
    QJsonObject json{{u"_id"_s, record.id},
                     {u"id"_s, name},
                     {u"author"_s, entry.id.owner},
                     {u"private"_s, record.isPrivate},
                     {u"visibility"_s, record.isPrivate ? u"private"_s : u"public"_s},
                     {u"gated"_s, record.gated.isEmpty() ? QJsonValue(false) : QJsonValue(record.gated)},
                     {u"disabled"_s, false},
                     {u"downloads"_s, record.downloads},
                     {u"downloadsAllTime"_s, record.downloads},
                     {u"likes"_s, record.likes.size()},
                     {u"tags"_s, QJsonArray{}},
                     {u"createdAt"_s, timestamp(record.createdAt)},
                     {u"lastModified"_s, timestamp(entry.lastModified)}};
    if (entry.id.type == RepoType::Model)
        json.insert(u"modelId"_s, name);
    if (entry.id.type == RepoType::Space)
        json.insert(u"sdk"_s, record.spaceSdk);
    if (!record.region.isEmpty())
        json.insert(u"region"_s, record.region);
    if (!record.resourceGroup.isEmpty())
        json.insert(u"resourceGroup"_s, QJsonObject{{u"id"_s, record.resourceGroup}});
    if (!entry.head.isNull())
        json.insert(u"sha"_s, entry.head.toString());
    return json;
}

QJsonObject keepOnly(QJsonObject json, const QStringList &expand)
{
    if (expand.isEmpty())
        return json;
    for (const QString &key : json.keys()) {
        if (!expand.contains(key) && key != u"_id" && key != u"id" && key != u"modelId")
            json.remove(key);
    }
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
    const auto summary = GitHistory(*repo).summary(*commit);
    QJsonObject json = repositoryJson({.id = call.id,
                                       .record = call.record,
                                       .head = *commit,
                                       .lastModified = summary ? summary->date : call.record.createdAt});
    addContent(json, *repo, *commit, call.request.queryFlag(u"blobs"));
    return jsonReply(keepOnly(json, call.request.queryValues(u"expand")));
}

}  // namespace core::localhub
