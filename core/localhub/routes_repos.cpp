#include "core/localhub/routes_p.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype defaultPage = 1000;

QString randomId()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

QByteArray licenseCard(const QJsonObject &body)
{
    QByteArray card = "---\n";
    for (const auto *key : {"license", "license_name", "license_link"}) {
        if (const QString value = body[QLatin1StringView(key)].toString(); !value.isEmpty())
            card += QByteArray(key) + ": " + value.simplified().toUtf8() + '\n';
    }
    return card + "---\n";
}

OrReply<QList<InitialFile>> initialFiles(const QJsonObject &body, RepoType type)
{
    QList<InitialFile> files{{.path = u".gitattributes"_s, .content = defaultGitAttributes(type)}};
    if (!body[u"license"].toString().isEmpty())
        files.append({.path = u"README.md"_s, .content = licenseCard(body)});
    else if (type == RepoType::Space)
        files.append({.path = u"README.md"_s,
                      .content = "---\nsdk: " + body[u"sdk"].toString().simplified().toUtf8() + "\n---\n"});
    for (const QJsonValue &file : body[u"files"].toArray()) {
        const auto path = checkRepoPath(file[u"path"].toString());
        if (!path)
            return refuse(path.error());
        const QByteArray text = file[u"content"].toString().toUtf8();
        files.append(
            {.path = *path, .content = file[u"encoding"] == u"base64"_s ? QByteArray::fromBase64(text) : text});
    }
    return files;
}

/// The repository that `name` and `organization` of a body mean.
OrReply<RepoId> namedRepository(const QJsonObject &body, const Caller &caller)
{
    const auto type = repoTypeFromString(body[u"type"].toString(u"model"_s));
    if (!type)
        return refuse(400, u"Unknown repository type"_s);
    QString name = body[u"name"].toString();
    QString owner = body[u"organization"].toString();
    if (const qsizetype slash = name.indexOf(u'/'); slash >= 0 && owner.isEmpty()) {
        owner = name.first(slash);
        name = name.sliced(slash + 1);
    }
    const auto id = RepoId::parse(QString((owner.isEmpty() ? caller.user.name : owner) + u'/' + name), *type);
    if (!id)
        return refuse(400, u"Invalid repository name: "_s + id.error().detail);
    return *id;
}

OrReply<Caller> signedIn(const HubContext &hub, const Request &request)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return std::unexpected(caller.error());
    if (!*caller)
        return refuse(401, u"Invalid username or password."_s);
    return **caller;
}

/// What a request about repositories by name comes with: who asks, and for what.
struct Order
{
    Caller caller;
    QJsonObject body;
};

OrReply<Order> readOrder(const HubContext &hub, const Request &request)
{
    auto caller = signedIn(hub, request);
    if (!caller)
        return std::unexpected(std::move(caller).error());
    auto body = request.json();
    if (!body)
        return std::unexpected(std::move(body).error());
    return Order{.caller = std::move(*caller), .body = std::move(*body)};
}

/// The repository `id`, for somebody who may delete or move it.
OrReply<RepoCall> enterToAdminister(HubContext &hub, Request &request, const RepoId &id)
{
    auto call = enterRepository(hub, request, id, {});
    if (!call)
        return call;
    if (auto allowed = call->require(Access::Administer); !allowed)
        return std::unexpected(std::move(allowed).error());
    return call;
}

bool wantsPrivate(const QJsonObject &body, bool otherwise)
{
    if (const QString visibility = body[u"visibility"].toString(); !visibility.isEmpty())
        return visibility == u"private";
    return body[u"private"].toBool(otherwise);
}

std::unexpected<Reply> mayNotCreate(RepoType type, const QString &owner)
{
    return refuse(403,
                  u"You don't have the rights to create a %1 under the namespace \"%2\"."_s.arg(toString(type), owner));
}

}  // namespace

Reply createRepository(HubContext &hub, Request &request)
{
    const auto order = readOrder(hub, request);
    if (!order)
        return order.error();
    const auto &[caller, body] = *order;
    const auto id = namedRepository(body, caller);
    if (!id)
        return id.error();
    const QString url = hub.endpoint + id->webPath();
    // A repository that is there is told even to those who could not make it: clients then go on with it.
    if (const auto present = hub.repositories.locate(*id)) {
        const auto record = hub.repositories.record(*present);
        if (*present == *id && record && mayRead(caller, *id, *record)) {
            const QString words = u"You already created this %1 repo: %2"_s.arg(toString(id->type), id->fullName());
            return jsonReply(QJsonObject{{u"error"_s, words}, {u"url"_s, url}}, 409)
                .withHeader("X-Error-Message", words.toLatin1());
        }
    }
    if (!mayCreateUnder(caller, id->owner))
        return mayNotCreate(id->type, id->owner).error();
    const auto files = initialFiles(body, id->type);
    if (!files)
        return files.error();
    const RepoRecord record{.id = randomId(),
                            .creator = caller.user.name,
                            .createdAt = QDateTime::currentDateTimeUtc(),
                            .isPrivate = wantsPrivate(body, false),
                            .gated = {},
                            .discussionsDisabled = false,
                            .spaceSdk = body[u"sdk"].toString()};
    if (request.body.diskIsFull())
        return errorReply(Error{.kind = ErrorKind::OutOfSpace, .subject = id->fullName()});
    if (const auto created = hub.repositories.create(*id, record, *files); !created)
        return errorReply(created.error());
    return jsonReply(QJsonObject{{u"url"_s, url}, {u"name"_s, id->fullName()}, {u"id"_s, record.id}});
}

Reply deleteRepository(HubContext &hub, Request &request)
{
    const auto order = readOrder(hub, request);
    if (!order)
        return order.error();
    const auto &[caller, body] = *order;
    const auto id = namedRepository(body, caller);
    if (!id)
        return id.error();
    if (const auto call = enterToAdminister(hub, request, *id); !call)
        return call.error();
    if (const auto removed = hub.repositories.remove(*id); !removed)
        return errorReply(removed.error());
    return jsonReply(QJsonObject{});
}

Reply moveRepository(HubContext &hub, Request &request)
{
    const auto order = readOrder(hub, request);
    if (!order)
        return order.error();
    const auto &[caller, body] = *order;
    const auto type = repoTypeFromString(body[u"type"].toString(u"model"_s));
    const auto from = RepoId::parse(body[u"fromRepo"].toString(), type.value_or(RepoType::Model));
    const auto to = RepoId::parse(body[u"toRepo"].toString(), type.value_or(RepoType::Model));
    if (!type || !from || !to)
        return errorReply(400, u"fromRepo and toRepo must be OWNER/NAME"_s);
    if (const auto call = enterToAdminister(hub, request, *from); !call)
        return call.error();
    if (!mayCreateUnder(caller, to->owner))
        return mayNotCreate(*type, to->owner).error();
    if (const auto moved = hub.repositories.move(*from, *to); !moved)
        return errorReply(moved.error());
    return jsonReply(QJsonObject{{u"url"_s, QString(hub.endpoint + to->webPath())}});
}

Reply listRepositories(HubContext &hub, Request &request, RepoType type)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return caller.error();
    const QString author = request.queryValue(u"author");
    const QString search = request.queryValue(u"search");
    const qsizetype asked = request.queryValue(u"limit").toInt();
    const qsizetype limit = asked > 0 ? std::min(asked, defaultPage) : defaultPage;
    const QString after = request.queryValue(u"cursor");

    QJsonArray page;
    QString last;
    for (const RepoId &id : hub.repositories.list(type)) {
        if ((!author.isEmpty() && id.owner != author) || !id.fullName().contains(search, Qt::CaseInsensitive)
            || (!after.isEmpty() && id.fullName() <= after))
            continue;
        const auto record = hub.repositories.record(id);
        if (!record || !mayRead(*caller, id, *record))
            continue;
        if (page.size() == limit) {
            Reply reply = jsonReply(page);
            reply.headers.emplace_back("Link", nextLink(hub, request, u"cursor"_s, last));
            return reply;
        }
        const RepoCall call{.hub = hub, .request = request, .caller = *caller, .id = id, .record = *record, .rest = {}};
        page.append(describeRepository(call, nullptr, false));
        last = id.fullName();
    }
    return jsonReply(page);
}

Reply changeSettings(RepoCall &call)
{
    if (const auto allowed = call.require(Access::Administer); !allowed)
        return allowed.error();
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const std::scoped_lock lock{*call.hub.repositories.lockFor(call.id)};
    RepoRecord record = call.record;
    record.isPrivate = wantsPrivate(*body, record.isPrivate);
    if (body->contains(u"gated"))
        record.gated = (*body)[u"gated"].toString();
    if (!record.gated.isEmpty() && record.gated != u"auto" && record.gated != u"manual")
        return errorReply(400, u"gated must be false, \"auto\" or \"manual\""_s);
    record.discussionsDisabled = (*body)[u"discussionsDisabled"].toBool(record.discussionsDisabled);
    if (const auto saved = call.hub.repositories.saveRecord(call.id, record); !saved)
        return errorReply(saved.error());
    return jsonReply(*body);
}

Reply checkAccess(RepoCall &call)
{
    const bool write = call.restText() == u"write";
    if (const auto allowed = write ? call.require(Access::Write) : call.requireContent(); !allowed)
        return allowed.error();
    return jsonReply(QJsonObject{{u"ok"_s, true}});
}

}  // namespace core::localhub
