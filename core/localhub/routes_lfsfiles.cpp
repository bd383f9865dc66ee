#include "core/localhub/historyrewrite_p.h"
#include "core/localhub/lfsinventory_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype filesPerPage = 1000;
constexpr qsizetype largestBatch = 1000;

QJsonObject toJson(const StoredLfsFile &file)
{
    // The content's SHA-256 also stands for the file when it is deleted.
    const QString oid = file.pointer.oid.toString();
    return {{u"fileOid"_s, oid},
            {u"oid"_s, oid},
            {u"size"_s, qint64{file.pointer.sizeBytes}},
            {u"pushedAt"_s, timestamp(file.date)},
            {u"filename"_s, file.path},
            {u"ref"_s, file.reference}};
}

/// Contents that another repository points to stay: the store has each only once.
QSet<Sha256> neededElsewhere(RepoCall &call, const QSet<Sha256> &contents)
{
    QSet<Sha256> needed;
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        for (const RepoId &id : call.hub.repositories.list(type)) {
            if (id == call.id)
                continue;
            const auto files = call.hub.repositories.open(id).and_then(lfsInventory);
            if (!files)
                return contents;  // nobody can tell, so nothing goes
            for (const StoredLfsFile &file : *files) {
                if (contents.contains(file.pointer.oid))
                    needed.insert(file.pointer.oid);
            }
        }
    }
    return needed;
}

Reply deleteContents(RepoCall &call, const QSet<Sha256> &contents, bool rewriteHistory)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const std::shared_ptr<std::mutex> mutex = call.hub.repositories.lockFor(call.id);
    const std::scoped_lock lock{*mutex};
    if (rewriteHistory) {
        if (const auto rewritten = replacePointers(*repo, contents); !rewritten)
            return errorReply(rewritten.error());
    }
    for (const Sha256 &oid : contents - neededElsewhere(call, contents))
        call.hub.lfs.remove(oid);
    return jsonReply(QJsonObject{});
}

Reply listFiles(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    auto files = lfsInventory(*repo);
    if (!files)
        return errorReply(files.error());
    // A pointer whose content was deleted takes no space.
    files->removeIf([&](const StoredLfsFile &file) { return !call.hub.lfs.sizeOf(file.pointer.oid); });
    const qsizetype asked = call.request.queryValue(u"limit").toInt();
    const qsizetype limit = asked > 0 ? std::min(asked, filesPerPage) : filesPerPage;
    const qsizetype start = std::clamp<qsizetype>(call.request.queryValue(u"cursor").toInt(), 0, files->size());
    QJsonArray page;
    for (const StoredLfsFile &file : files->sliced(start, std::min(limit, files->size() - start)))
        page.append(toJson(file));
    Reply reply = jsonReply(page);
    if (start + limit < files->size())
        reply.headers.emplace_back("Link",
                                   nextLink(call.hub, call.request, u"cursor"_s, QString::number(start + limit)));
    return reply;
}

}  // namespace

Reply lfsFiles(RepoCall &call)
{
    if (const auto allowed = call.require(Access::Write); !allowed)
        return allowed.error();
    const QByteArray &method = call.request.method;
    if (call.rest.isEmpty() && (method == "GET" || method == "HEAD"))
        return listFiles(call);
    if (method == "DELETE" && call.rest.size() == 1) {
        const auto oid = Sha256::fromHex(call.rest.first());
        const QString rewrite = call.request.queryValue(u"rewriteHistory");
        return oid ? deleteContents(call, {*oid}, rewrite.isEmpty() || call.request.queryFlag(u"rewriteHistory"))
                   : errorReply(404, u"No such file"_s);
    }
    if (method != "POST" || call.rest.value(0) != "batch")
        return errorReply(404, u"There is nothing at this address"_s);
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const QJsonObject deletions = (*body)[u"deletions"].toObject();
    const QJsonArray ids = deletions[u"sha"].toArray();
    if (ids.isEmpty() || ids.size() > largestBatch)
        return errorReply(400, u"deletions.sha names 1 to 1000 files"_s);
    QSet<Sha256> contents;
    for (const QJsonValue &id : ids) {
        const auto oid = Sha256::fromHex(QStringView{id.toString()});
        if (!oid)
            return errorReply(404, u"No such file: "_s + id.toString());
        contents.insert(*oid);
    }
    return deleteContents(call, contents, deletions[u"rewriteHistory"].toBool(true));
}

}  // namespace core::localhub
