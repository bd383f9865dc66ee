#include "hubcaller.h"

#include "core/base/digest.h"

#include <QRandomGenerator>

#include <httplib.h>

using namespace Qt::StringLiterals;

namespace test {

struct HubCaller::Private
{
    httplib::Client client;
    QByteArray authorization;

    Answer send(const QByteArray &method, const QByteArray &target, const QByteArray &body, HeaderList headers)
    {
        httplib::Request request;
        request.method = method.toStdString();
        request.path = target.toStdString();
        request.body = body.toStdString();
        for (const auto &[name, value] : headers)
            request.headers.emplace(name.toStdString(), value.toStdString());
        const httplib::Result result = client.send(request);
        Answer answer;
        if (!result)
            return answer;
        answer.status = result->status;
        answer.body = QByteArray::fromStdString(result->body);
        for (const auto &[name, value] : result->headers)
            answer.headers.emplace(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
        return answer;
    }
};

QByteArray Answer::header(const QByteArray &name) const
{
    const auto it = headers.find(name);
    return it == headers.end() ? QByteArray() : it->second;
}

HubCaller::HubCaller(const QUrl &endpoint, const QString &token)
    : d(std::make_unique<Private>(httplib::Client(endpoint.host().toStdString(), endpoint.port()),
                                  token.isEmpty() ? QByteArray() : QByteArray("Bearer " + token.toUtf8())))
{
    d->client.set_keep_alive(true);
    d->client.set_tcp_nodelay(true);
    d->client.set_url_encode(false);
    d->client.set_read_timeout(std::chrono::seconds{60});
}

HubCaller::~HubCaller() = default;

Answer HubCaller::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                       const HeaderList &headers)
{
    HeaderList all = headers;
    if (!d->authorization.isEmpty())
        all.append({"Authorization", d->authorization});
    return d->send(method, target, body, all);
}

Answer HubCaller::storage(const QByteArray &method, const QString &address, const QByteArray &body,
                          const HeaderList &headers)
{
    const QUrl url{address};
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    return d->send(method, target, body, headers);
}

Answer HubCaller::post(const QByteArray &target, const QJsonObject &json)
{
    return send("POST", target, QJsonDocument(json).toJson(QJsonDocument::Compact),
                {{"Content-Type", "application/json"}});
}

Answer HubCaller::remove(const QByteArray &target, const QJsonObject &json)
{
    return send("DELETE", target, json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact),
                {{"Content-Type", "application/json"}});
}

Answer HubCaller::createModel(const QString &name, bool isPrivate)
{
    return post("/api/repos/create",
                {{u"name"_s, name.section(u'/', -1)},
                 {u"organization"_s, name.contains(u'/') ? QJsonValue(name.section(u'/', 0, 0)) : QJsonValue()},
                 {u"type"_s, u"model"_s},
                 {u"visibility"_s, isPrivate ? u"private"_s : u"public"_s}});
}

Answer HubCaller::commit(const QByteArray &repo, const QByteArray &revision, const QList<QJsonObject> &operations,
                         const QJsonObject &header, const QByteArray &query)
{
    QJsonObject first{{u"summary"_s, u"Test commit"_s}, {u"description"_s, QString()}};
    for (auto it = header.begin(); it != header.end(); ++it)
        first.insert(it.key(), it.value());
    QByteArray body =
        QJsonDocument(QJsonObject{{u"key"_s, u"header"_s}, {u"value"_s, first}}).toJson(QJsonDocument::Compact);
    for (const QJsonObject &operation : operations)
        body += '\n' + QJsonDocument(operation).toJson(QJsonDocument::Compact);
    return send("POST", "/api/models/" + repo + "/commit/" + revision + query, body,
                {{"Content-Type", "application/x-ndjson"}});
}

QString HubCaller::uploadLarge(const QByteArray &repo, const QByteArray &content)
{
    const QString oid = sha256Hex(content);
    const Answer batch = post('/' + repo + ".git/info/lfs/objects/batch",
                              {{u"operation"_s, u"upload"_s},
                               {u"transfers"_s, QJsonArray{u"basic"_s}},
                               {u"hash_algo"_s, u"sha256"_s},
                               {u"ref"_s, QJsonObject{{u"name"_s, u"main"_s}}},
                               {u"objects"_s, QJsonArray{QJsonObject{{u"oid"_s, oid}, {u"size"_s, content.size()}}}}});
    const QString href = batch.json()[u"objects"][0][u"actions"][u"upload"][u"href"].toString();
    if (!href.isEmpty())
        storage("PUT", href, content);
    return oid;
}

QJsonObject HubCaller::fileOperation(const QString &path, const QByteArray &content)
{
    return {{u"key"_s, u"file"_s},
            {u"value"_s,
             QJsonObject{{u"path"_s, path},
                         {u"content"_s, QString::fromLatin1(content.toBase64())},
                         {u"encoding"_s, u"base64"_s}}}};
}

QJsonObject HubCaller::largeFileOperation(const QString &path, const QByteArray &content)
{
    return {{u"key"_s, u"lfsFile"_s},
            {u"value"_s,
             QJsonObject{{u"path"_s, path},
                         {u"algo"_s, u"sha256"_s},
                         {u"oid"_s, sha256Hex(content)},
                         {u"size"_s, content.size()}}}};
}

QJsonObject HubCaller::deletion(const QString &path, const QString &key)
{
    return {{u"key"_s, key}, {u"value"_s, QJsonObject{{u"path"_s, path}}}};
}

QByteArray noise(qsizetype bytes, quint32 seed)
{
    QByteArray content{(bytes + 3) / 4 * 4, Qt::Uninitialized};
    QRandomGenerator generator{seed};
    generator.fillRange(reinterpret_cast<quint32 *>(content.data()), content.size() / 4);
    content.truncate(bytes);
    return content;
}

QString sha256Hex(const QByteArray &content)
{
    return core::sha256Of(content).toString();
}

}  // namespace test
