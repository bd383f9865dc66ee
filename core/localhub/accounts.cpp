#include "core/localhub/accounts_p.h"

#include "core/base/digest.h"
#include "core/localhub/secret_p.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString accountsPath(const QString &root)
{
    return root + u"/accounts.json"_s;
}

QJsonObject toJson(const LocalToken &token)
{
    QJsonObject object{{u"token"_s, token.token}, {u"displayName"_s, token.displayName}, {u"role"_s, token.role}};
    if (!token.writableOwners.isEmpty())
        object.insert(u"writableOwners"_s, QJsonArray::fromStringList(token.writableOwners));
    if (token.expiresAt != 0)
        object.insert(u"expiresAt"_s, token.expiresAt);
    return object;
}

LocalToken tokenFromJson(const QJsonObject &object)
{
    LocalToken token{.token = object[u"token"].toString(),
                     .displayName = object[u"displayName"].toString(),
                     .role = object[u"role"].toString(u"read"_s),
                     .expiresAt = object[u"expiresAt"].toInteger()};
    for (const QJsonValue &owner : object[u"writableOwners"].toArray())
        token.writableOwners.append(owner.toString());
    return token;
}

QJsonObject toJson(const LocalUser &user)
{
    QJsonArray tokens;
    for (const LocalToken &token : user.tokens)
        tokens.append(toJson(token));
    QJsonArray organisations;
    for (const auto &[name, role] : user.organisations)
        organisations.append(QJsonObject{{u"name"_s, name}, {u"role"_s, role}});
    return {{u"name"_s, user.name},
            {u"fullName"_s, user.fullName},
            {u"email"_s, user.email},
            {u"tokens"_s, tokens},
            {u"organisations"_s, organisations},
            {u"isPro"_s, user.isPro},
            {u"storageLimitBytes"_s, static_cast<qint64>(user.storageLimitBytes)}};
}

QJsonObject toJson(const LocalOrganisation &organisation)
{
    return {{u"name"_s, organisation.name},
            {u"fullName"_s, organisation.fullName},
            {u"plan"_s, organisation.plan},
            {u"securityRestrictions"_s, QJsonArray::fromStringList(organisation.securityRestrictions)},
            {u"resourceGroups"_s, QJsonArray::fromStringList(organisation.resourceGroups)},
            {u"storageLimitBytes"_s, static_cast<qint64>(organisation.storageLimitBytes)}};
}

LocalOrganisation organisationFromJson(const QJsonValue &value)
{
    return {.name = value[u"name"].toString(),
            .fullName = value[u"fullName"].toString(),
            .plan = value[u"plan"].toString(),
            .securityRestrictions = value[u"securityRestrictions"].toVariant().toStringList(),
            .resourceGroups = value[u"resourceGroups"].toVariant().toStringList(),
            .storageLimitBytes = value[u"storageLimitBytes"].toInteger()};
}

LocalUser userFromJson(const QJsonObject &object)
{
    LocalUser user{.name = object[u"name"].toString(),
                   .fullName = object[u"fullName"].toString(),
                   .email = object[u"email"].toString(),
                   .tokens = {},
                   .organisations = {},
                   .isPro = object[u"isPro"].toBool(),
                   .storageLimitBytes = object[u"storageLimitBytes"].toInteger()};
    for (const QJsonValue &token : object[u"tokens"].toArray())
        user.tokens.append(tokenFromJson(token.toObject()));
    for (const QJsonValue &value : object[u"organisations"].toArray())
        user.organisations.append({value[u"name"].toString(), value[u"role"].toString()});
    return user;
}

Result<QJsonObject> readDocument(const QString &root)
{
    QFile file{accountsPath(root)};
    if (!file.exists())
        return QJsonObject{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file.fileName(), file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorKind::Storage, file.fileName(), problem.errorString());
    return document.object();
}

}  // namespace

Result<QList<LocalUser>> readAccounts(const QString &root)
{
    const auto document = readDocument(root);
    if (!document)
        return std::unexpected(document.error());
    QList<LocalUser> users;
    for (const QJsonValue &user : (*document)[u"users"].toArray())
        users.append(userFromJson(user.toObject()));
    return users;
}

Result<QList<LocalOrganisation>> readOrganisations(const QString &root)
{
    const auto document = readDocument(root);
    if (!document)
        return std::unexpected(document.error());
    QList<LocalOrganisation> organisations;
    for (const QJsonValue &organisation : (*document)[u"organisations"].toArray())
        organisations.append(organisationFromJson(organisation));
    return organisations;
}

Result<> writeAccounts(const QString &root, const QList<LocalUser> &users,
                       const QList<LocalOrganisation> &organisations)
{
    if (!QDir().mkpath(root))
        return fail(ErrorKind::Storage, root, u"the folder cannot be made"_s);
    QJsonArray array;
    for (const LocalUser &user : users)
        array.append(toJson(user));
    QJsonArray facts;
    for (const LocalOrganisation &organisation : organisations)
        facts.append(toJson(organisation));
    QSaveFile file{accountsPath(root)};
    const QByteArray json = QJsonDocument(QJsonObject{{u"users"_s, array}, {u"organisations"_s, facts}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Storage, file.fileName(), file.errorString());
    return {};
}

namespace localhub {

Accounts::Accounts(QList<LocalUser> users, QList<LocalOrganisation> organisations)
    : m_users(std::move(users))
    , m_organisations(std::move(organisations))
{
}

std::expected<Caller, UnusableToken> Accounts::authenticate(QByteArrayView secret) const
{
    std::optional<Caller> found;
    for (const LocalUser &user : m_users) {
        for (const LocalToken &token : user.tokens) {
            if (isSameSecret(token.token.toUtf8(), secret))
                found = Caller{.user = user, .token = token};
        }
    }
    if (!found)
        return std::unexpected(UnusableToken{});
    if (found->token.expiresAt != 0 && found->token.expiresAt <= QDateTime::currentSecsSinceEpoch())
        return std::unexpected(UnusableToken{.isExpired = true, .name = found->token.displayName});
    return *std::move(found);
}

const LocalUser *Accounts::findUser(QStringView name) const
{
    const auto it = std::ranges::find(m_users, name, &LocalUser::name);
    return it == m_users.end() ? nullptr : &*it;
}

QStringList Accounts::organisationNames() const
{
    QStringList names;
    for (const LocalUser &user : m_users) {
        for (const auto &[name, role] : user.organisations)
            names.append(name);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

LocalOrganisation Accounts::organisation(const QString &name) const
{
    const auto it = std::ranges::find(m_organisations, name, &LocalOrganisation::name);
    return it == m_organisations.end() ? LocalOrganisation{.name = name} : *it;
}

QString Accounts::roleIn(const LocalUser &user, QStringView organisation)
{
    for (const auto &[name, role] : user.organisations) {
        if (name == organisation)
            return role;
    }
    return {};
}

QString stableId(QStringView name)
{
    return QString::fromLatin1(sha256Of(name.toUtf8()).toHex().first(24));
}

QString resourceGroupId(const QString &organisation, const QString &group)
{
    return stableId(QString(organisation + u"/groups/"_s + group));
}

}  // namespace localhub

}  // namespace core
