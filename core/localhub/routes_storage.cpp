#include "core/localhub/routes_p.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// "/storage/objects/OID/SIZE" or "/storage/parts/OID/SIZE/PART_SIZE/NUMBER|complete".
struct StoragePath
{
    Sha256 oid;
    std::int64_t sizeBytes = 0;
    std::int64_t partBytes = 0;
    QByteArray last;

    [[nodiscard]] static std::optional<StoragePath> parse(const QList<QByteArray> &segments)
    {
        const bool isObject = segments.size() == 4 && segments.at(1) == "objects";
        const bool isPart = segments.size() == 6 && segments.at(1) == "parts";
        const auto oid = isObject || isPart ? Sha256::fromHex(segments.at(2)) : std::nullopt;
        if (!oid)
            return {};
        return StoragePath{.oid = *oid,
                           .sizeBytes = segments.at(3).toLongLong(),
                           .partBytes = isPart ? segments.at(4).toLongLong() : 0,
                           .last = isPart ? segments.at(5) : QByteArray()};
    }
    [[nodiscard]] LfsStore::Parts parts() const { return {.oid = oid, .sizeBytes = sizeBytes, .partBytes = partBytes}; }
};

BlockSource sourceOf(Request &request)
{
    return [&request](const BlockSink &sink) {
        return request.body.read([&](QByteArray &block) -> Result<> {
            if (request.body.diskIsFull())
                return fail(ErrorKind::OutOfSpace, {}, u"No space left on device"_s);
            return sink(block);
        });
    };
}

Reply putObject(HubContext &hub, Request &request, const StoragePath &path)
{
    const auto stored = hub.lfs.put(path.oid, path.sizeBytes, sourceOf(request));
    if (!stored)
        return errorReply(stored.error());
    return Reply{}.withHeader("ETag", '"' + path.oid.toHex() + '"');
}

Reply putPart(HubContext &hub, Request &request, const StoragePath &path)
{
    const int number = path.last.toInt();
    if (number < 1 || number > path.parts().count())
        return errorReply(400, u"There is no such part"_s);
    const auto tag = hub.lfs.putPart(path.parts(), number, sourceOf(request));
    if (!tag)
        return errorReply(tag.error());
    return Reply{}.withHeader("ETag", '"' + *tag + '"');
}

Reply completeParts(HubContext &hub, Request &request, const StoragePath &path)
{
    const auto body = request.json();
    if (!body)
        return body.error();
    const int count = path.parts().count();
    QList<QByteArray> tags(count);
    for (const QJsonValue &part : (*body)[u"parts"].toArray()) {
        const int number = part[u"partNumber"].toInt();
        if (number < 1 || number > count)
            return errorReply(400, u"There is no part %1"_s.arg(number));
        tags[number - 1] = part[u"etag"].toString().remove(u'"').toLatin1();
    }
    if (const auto completed = hub.lfs.complete(path.parts(), tags); !completed)
        return errorReply(completed.error());
    return jsonReply(QJsonObject{{u"oid"_s, path.oid.toString()}});
}

Reply getObject(HubContext &hub, Request &request, const StoragePath &path)
{
    auto file = FileHandle::open(hub.lfs.objectPath(path.oid), O_RDONLY);
    if (!file)
        return errorReply(404, u"No such object"_s);
    Reply reply = fileReply(request, std::make_shared<FileHandle>(std::move(*file)), path.sizeBytes);
    reply.headers.emplace_back("ETag", '"' + path.oid.toHex() + '"');
    return reply;
}

}  // namespace

Reply storage(HubContext &hub, Request &request)
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    const auto path = StoragePath::parse(request.rawSegments);
    if (!path
        || !hub.signer.accepts(method, QString::fromLatin1(request.rawPath), request.queryValue(u"expires"),
                               request.queryValue(u"signature")))
        return errorReply(403, u"This storage address is not valid, or not any more"_s);
    const bool isPart = path->partBytes > 0;
    if (method == "GET" && !isPart)
        return getObject(hub, request, *path);
    if (method == "PUT")
        return isPart ? putPart(hub, request, *path) : putObject(hub, request, *path);
    if (method == "POST" && isPart && path->last == "complete")
        return completeParts(hub, request, *path);
    return errorReply(405, u"Method not allowed"_s);
}

}  // namespace core::localhub
