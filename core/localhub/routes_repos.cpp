#include "core/localhub/routes_p.h"
#include "core/localhub/secret_p.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// What a licence of one's own may be called, and where it may be. Source: the Hub's API description.
OrReply<> checkLicense(const QJsonObject &body)
{
    static const QRegularExpression name{u"^[a-z0-9-.]+$"_s};
    const QString licenseName = body[u"license_name"].toString();
    const QString link = body[u"license_link"].toString();
    if (!licenseName.isEmpty() && !name.match(licenseName).hasMatch())
        return refuse(400, u"license_name may hold only a-z, 0-9, '-' and '.'"_s);
    const bool isAddress = QUrl(link).scheme().startsWith(u"http");
    if (!link.isEmpty() && link != u"LICENSE" && link != u"LICENSE.md" && !isAddress)
        return refuse(400, u"license_link must be LICENSE, LICENSE.md or an address"_s);
    return {};
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
    if (const auto license = checkLicense(body); !license)
        return std::unexpected(license.error());
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

/// What a request about repositories by name comes with: who asks, and for what.
struct Order
{
    Caller caller;
    QJsonObject body;
};

OrReply<Order> readOrder(const HubContext &hub, const Request &request)
{
    auto caller = requireCaller(hub, request);
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

/// The id of one of the organisation's groups, or nothing.
bool isResourceGroup(const HubContext &hub, const QString &owner, const QString &group)
{
    const QStringList names = hub.accounts.organisation(owner).resourceGroups;
    return std::ranges::any_of(names, [&](const QString &name) { return resourceGroupId(owner, name) == group; });
}

/// What the body asks for, checked.
OrReply<RepoRecord> newRecord(const HubContext &hub, const Caller &caller, const RepoId &id, const QJsonObject &body)
{
    const QString visibility = body[u"visibility"].toString();
    const bool isPrivate = visibility.isEmpty() ? body[u"private"].toBool() : visibility != u"public";
    const QString region = body[u"region"].toString();
    const QString group = body[u"resourceGroupId"].toString();
    if (!visibility.isEmpty() && visibility != u"public" && visibility != u"private"
        && (visibility != u"protected" || id.type != RepoType::Space))
        return refuse(400, u"visibility must be public or private"_s);
    if (!region.isEmpty() && region != u"us" && region != u"eu")
        return refuse(400, u"region must be us or eu"_s);
    if (!group.isEmpty() && !isResourceGroup(hub, id.owner, group))
        return refuse(400, u"%1 has no such resource group"_s.arg(id.owner));
    return RepoRecord{.id = randomId(),
                      .creator = caller.user.name,
                      .createdAt = QDateTime::currentDateTimeUtc(),
                      .isPrivate = isPrivate,
                      .gated = {},
                      .discussionsDisabled = false,
                      .spaceSdk = body[u"sdk"].toString(),
                      .app = caller.app ? caller.app->clientId : QString(),
                      .region = region,
                      .resourceGroup = group};
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
        if (*present == *id && record && rights::mayAccess(caller, Access::Read, *id, *record)) {
            const QString words = u"You already created this %1 repo: %2"_s.arg(toString(id->type), id->fullName());
            return jsonReply(QJsonObject{{u"error"_s, words}, {u"url"_s, url}}, 409)
                .withHeader("X-Error-Message", words.toLatin1());
        }
    }
    if (const auto secure = requireSecurity(hub, caller, id->owner); !secure)
        return secure.error();
    if (!rights::mayCreateUnder(caller, id->owner))
        return mayNotCreate(id->type, id->owner).error();
    const auto files = initialFiles(body, id->type);
    if (!files)
        return files.error();
    const auto record = newRecord(hub, caller, *id, body);
    if (!record)
        return record.error();
    if (request.body.diskIsFull())
        return errorReply(Error{.kind = ErrorKind::OutOfSpace, .subject = id->fullName()});
    if (const auto created = hub.repositories.create(*id, *record, *files); !created)
        return errorReply(created.error());
    return jsonReply(QJsonObject{{u"url"_s, url}, {u"name"_s, id->fullName()}, {u"id"_s, record->id}});
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
    if (const auto secure = requireSecurity(hub, caller, to->owner); !secure)
        return secure.error();
    if (!rights::mayCreateUnder(caller, to->owner))
        return mayNotCreate(*type, to->owner).error();
    if (const auto moved = hub.repositories.move(*from, *to); !moved)
        return errorReply(moved.error());
    return jsonReply(QJsonObject{{u"url"_s, QString(hub.endpoint + to->webPath())}});
}

Reply checkAccess(RepoCall &call)
{
    const bool write = call.restText() == u"write";
    if (const auto allowed = write ? call.require(Access::Write) : call.requireContent(); !allowed)
        return allowed.error();
    return jsonReply(QJsonObject{{u"ok"_s, true}});
}

}  // namespace core::localhub
