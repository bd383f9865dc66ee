#include "core/localhub/routes_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr std::chrono::hours uploadValidity{12};
constexpr std::chrono::hours downloadValidity{12};
constexpr qsizetype maxBatch = 1000;
constexpr std::int64_t maxObjectBytes = 500'000'000'000;

const QByteArray lfsType = "application/vnd.git-lfs+json";

Reply lfsReply(const QJsonObject &object)
{
    Reply reply = jsonReply(object);
    reply.contentType = lfsType;
    return reply;
}

/// git-lfs reads "message", the Hub's clients "error".
Reply lfsError(Reply reply)
{
    QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    json.insert(u"message"_s, json[u"error"]);
    reply.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return reply;
}

QString signedUrl(const HubContext &hub, const QByteArray &method, const QString &path, std::chrono::seconds validity)
{
    return hub.endpoint + hub.signer.sign(method, path, validity);
}

struct BatchObject
{
    Sha256 oid;
    std::int64_t sizeBytes = 0;
};

QJsonObject objectJson(const QString &oid, std::int64_t sizeBytes)
{
    return {{u"oid"_s, oid}, {u"size"_s, static_cast<qint64>(sizeBytes)}};
}

QJsonObject withError(QJsonObject object, int code, const QString &message)
{
    object.insert(u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}});
    return object;
}

/// One batch request: what the client can do, and where it is going.
class Batch
{
public:
    Batch(const RepoCall &call, bool multipart)
        : m_call(call)
        , m_multipart(multipart)
    {
    }

    [[nodiscard]] QJsonObject upload(const BatchObject &object) const
    {
        QJsonObject json = objectJson(object.oid.toString(), object.sizeBytes);
        json.insert(u"authenticated"_s, true);
        if (const auto stored = m_call.hub.lfs.sizeOf(object.oid)) {
            // Present objects have no actions at all: clients take the key's presence for work to do.
            if (*stored == object.sizeBytes)
                return json;
            return withError(json, 422, u"The object has %1 bytes"_s.arg(*stored));
        }
        if (object.sizeBytes > maxObjectBytes)
            return withError(json, 413, u"Files of more than 500 GB cannot be stored"_s);
        if (!m_call.hub.lfs.hasRoomFor(object.sizeBytes))
            return withError(json, 507, u"The server's storage is full"_s);
        json.insert(u"actions"_s,
                    QJsonObject{{u"upload"_s, isMultipart(object) ? multipartAction(object) : basicAction(object)},
                                {u"verify"_s, verifyAction()}});
        return json;
    }

    [[nodiscard]] QJsonObject download(const BatchObject &object) const
    {
        QJsonObject json = objectJson(object.oid.toString(), object.sizeBytes);
        if (m_call.hub.lfs.sizeOf(object.oid) != object.sizeBytes)
            return withError(json, 404, u"The object is not on this server"_s);
        json.insert(u"authenticated"_s, true);
        const QString path = u"/storage/objects/%1/%2"_s.arg(object.oid.toString(), QString::number(object.sizeBytes));
        json.insert(u"actions"_s,
                    QJsonObject{{u"download"_s,
                                 QJsonObject{{u"href"_s, signedUrl(m_call.hub, "GET", path, downloadValidity)},
                                             {u"expires_in"_s, secondsOf(downloadValidity)}}}});
        return json;
    }

private:
    [[nodiscard]] static qint64 secondsOf(std::chrono::seconds duration) { return duration.count(); }

    [[nodiscard]] bool isMultipart(const BatchObject &object) const
    {
        return m_multipart && object.sizeBytes > m_call.hub.options.multipartThresholdBytes;
    }

    [[nodiscard]] QJsonObject basicAction(const BatchObject &object) const
    {
        const QString path = u"/storage/objects/%1/%2"_s.arg(object.oid.toString(), QString::number(object.sizeBytes));
        return {{u"href"_s, signedUrl(m_call.hub, "PUT", path, uploadValidity)},
                {u"expires_in"_s, secondsOf(uploadValidity)}};
    }

    [[nodiscard]] QJsonObject multipartAction(const BatchObject &object) const
    {
        const LfsStore::Parts parts{
            .oid = object.oid, .sizeBytes = object.sizeBytes, .partBytes = m_call.hub.options.partBytes};
        const QString base = u"/storage/parts/%1/%2/%3/"_s.arg(object.oid.toString(), QString::number(parts.sizeBytes),
                                                               QString::number(parts.partBytes));
        QJsonObject header{{u"chunk_size"_s, QString::number(parts.partBytes)}};
        // Five digits keep the keys in order, and clients read them in the order in which they come.
        for (int number = 1; number <= parts.count(); ++number)
            header.insert(u"%1"_s.arg(number, 5, 10, QChar(u'0')),
                          signedUrl(m_call.hub, "PUT", base + QString::number(number), uploadValidity));
        return {{u"href"_s, signedUrl(m_call.hub, "POST", base + u"complete"_s, uploadValidity)},
                {u"header"_s, header},
                {u"expires_in"_s, secondsOf(uploadValidity)}};
    }

    [[nodiscard]] QJsonObject verifyAction() const
    {
        QJsonObject action{{u"href"_s, QString(m_call.webUrl() + u".git/info/lfs/objects/verify"_s)}};
        // git-lfs sends what the action says and nothing else.
        const QByteArray pair = "access_token:" + m_call.caller->token.token.toUtf8();
        action.insert(u"header"_s,
                      QJsonObject{{u"Authorization"_s, QString(u"Basic "_s + QString::fromLatin1(pair.toBase64()))}});
        return action;
    }

    const RepoCall &m_call;
    const bool m_multipart;
};

OrReply<> mayUpload(const RepoCall &call, const QString &reference)
{
    // Without a reference, or to a pull request's, the upload is for a pull request: that takes no write access.
    if (reference.isEmpty() || reference.startsWith(u"refs/pr/"))
        return call.requireContributor();
    return call.require(Access::Write);
}

/// What an upload would add to the store.
std::int64_t missingBytes(const RepoCall &call, const QJsonArray &objects)
{
    std::int64_t bytes = 0;
    for (const QJsonValue &object : objects) {
        const auto oid = Sha256::fromHex(object[u"oid"].toString());
        if (oid && !call.hub.lfs.sizeOf(*oid))
            bytes += std::max<qint64>(0, object[u"size"].toInteger());
    }
    return bytes;
}

Reply batch(RepoCall &call)
{
    const auto body = call.request.json();
    if (!body)
        return lfsError(body.error());
    const bool upload = (*body)[u"operation"] == u"upload"_s;
    const QString reference = (*body)[u"ref"][u"name"].toString();
    const auto allowed = upload ? mayUpload(call, reference) : call.requireContent();
    if (!allowed)
        return lfsError(allowed.error());
    const QString algorithm = (*body)[u"hash_algo"].toString(u"sha256"_s);
    if (algorithm != u"sha256" && algorithm != u"sha_256")
        return lfsError(errorReply(409, u"Objects are named by their SHA-256"_s));
    const QJsonArray asked = (*body)[u"objects"].toArray();
    if (asked.size() > maxBatch)
        return lfsError(errorReply(413, u"At most %1 objects at once"_s.arg(maxBatch)));

    if (upload) {
        if (const auto room = requireStorage(call, missingBytes(call, asked)); !room)
            return lfsError(room.error());
    }

    const bool multipart = (*body)[u"transfers"].toArray().contains(u"multipart"_s);
    const Batch handler{call, multipart};
    QJsonArray answers;
    for (const QJsonValue &value : asked) {
        const auto oid = Sha256::fromHex(value[u"oid"].toString());
        const qint64 sizeBytes = value[u"size"].toInteger(-1);
        if (!oid || sizeBytes < 0) {
            answers.append(
                withError(objectJson(value[u"oid"].toString(), sizeBytes), 422, u"Not a SHA-256 and a size"_s));
            continue;
        }
        const BatchObject object{.oid = *oid, .sizeBytes = sizeBytes};
        answers.append(upload ? handler.upload(object) : handler.download(object));
    }
    return lfsReply({{u"transfer"_s, u"basic"_s}, {u"objects"_s, answers}, {u"hash_algo"_s, u"sha256"_s}});
}

Reply verify(RepoCall &call)
{
    if (!call.caller)
        return lfsError(call.requireContributor().error());
    const auto body = call.request.json();
    if (!body)
        return lfsError(body.error());
    const auto oid = Sha256::fromHex((*body)[u"oid"].toString());
    const auto stored = oid ? call.hub.lfs.sizeOf(*oid) : std::nullopt;
    if (!stored)
        return lfsError(errorReply(404, u"No file uploaded for oid: "_s + (*body)[u"oid"].toString()));
    if (*stored != (*body)[u"size"].toInteger(-1))
        return lfsError(errorReply(422, u"The object has %1 bytes"_s.arg(*stored)));
    return lfsReply({});
}

}  // namespace

Reply lfs(RepoCall &call)
{
    const QByteArray route = call.rest.join('/');
    if (call.request.method == "POST" && route == "objects/batch")
        return batch(call);
    if (call.request.method == "POST" && route == "objects/verify")
        return verify(call);
    return lfsError(errorReply(404, u"This server has no file locking"_s));
}

}  // namespace core::localhub
