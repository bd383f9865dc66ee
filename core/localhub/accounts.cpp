#include "core/base/digest.h"
#include "core/localhub/accounts_p.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <openssl/crypto.h>
#include <openssl/rand.h>

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
            {u"organisations"_s, organisations}};
}

LocalUser userFromJson(const QJsonObject &object)
{
    LocalUser user{.name = object[u"name"].toString(),
                   .fullName = object[u"fullName"].toString(),
                   .email = object[u"email"].toString(),
                   .tokens = {},
                   .organisations = {}};
    for (const QJsonValue &token : object[u"tokens"].toArray())
        user.tokens.append(tokenFromJson(token.toObject()));
    for (const QJsonValue &value : object[u"organisations"].toArray())
        user.organisations.append({value[u"name"].toString(), value[u"role"].toString()});
    return user;
}

bool isToken(const QString &text)
{
    static const QRegularExpression pattern{u"^hf_[A-Za-z0-9_]{1,200}$"_s};
    return pattern.match(text).hasMatch();
}

bool isUserName(const QString &text)
{
    static const QRegularExpression pattern{u"^[A-Za-z0-9](-?[A-Za-z0-9]){0,41}$"_s};
    static const QStringList reserved{u"api"_s, u"models"_s, u"datasets"_s, u"spaces"_s, u"storage"_s};
    return pattern.match(text).hasMatch() && !reserved.contains(text.toLower());
}

QString newToken()
{
    std::array<unsigned char, 20> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    return u"hf_"_s
        + QString::fromLatin1(
               QByteArrayView(reinterpret_cast<const char *>(bytes.data()), bytes.size()).toByteArray().toHex());
}

}  // namespace

Result<QList<LocalUser>> readAccounts(const QString &root)
{
    QFile file{accountsPath(root)};
    if (!file.exists())
        return QList<LocalUser>{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file.fileName(), file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorKind::Storage, file.fileName(), problem.errorString());
    QList<LocalUser> users;
    for (const QJsonValue &user : document[u"users"].toArray())
        users.append(userFromJson(user.toObject()));
    return users;
}

Result<> writeAccounts(const QString &root, const QList<LocalUser> &users)
{
    if (!QDir().mkpath(root))
        return fail(ErrorKind::Storage, root, u"the folder cannot be made"_s);
    QJsonArray array;
    for (const LocalUser &user : users)
        array.append(toJson(user));
    QSaveFile file{accountsPath(root)};
    const QByteArray json = QJsonDocument(QJsonObject{{u"users"_s, array}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Storage, file.fileName(), file.errorString());
    return {};
}

namespace localhub {

Accounts::Accounts(QList<LocalUser> users)
    : m_users(std::move(users))
{
}

std::optional<Caller> Accounts::authenticate(QByteArrayView secret) const
{
    // Digests have one length, so the comparison tells nothing about the token's.
    const Sha256 wanted = sha256Of(secret);
    std::optional<Caller> found;
    for (const LocalUser &user : m_users) {
        for (const LocalToken &token : user.tokens) {
            const Sha256 known = sha256Of(token.token.toUtf8());
            if (CRYPTO_memcmp(known.bytes().data(), wanted.bytes().data(), Sha256::sizeBytes) == 0)
                found = Caller{.user = user, .token = token};
        }
    }
    if (found && found->token.expiresAt != 0 && found->token.expiresAt <= QDateTime::currentSecsSinceEpoch())
        return {};
    return found;
}

const LocalUser *Accounts::findUser(QStringView name) const
{
    const auto it = std::ranges::find(m_users, name, &LocalUser::name);
    return it == m_users.end() ? nullptr : &*it;
}

bool Accounts::hasOwner(QStringView name) const
{
    return findUser(name)
        || std::ranges::any_of(m_users, [name](const LocalUser &user) { return !roleIn(user, name).isEmpty(); });
}

QString Accounts::roleIn(const LocalUser &user, QStringView organisation)
{
    for (const auto &[name, role] : user.organisations) {
        if (name == organisation)
            return role;
    }
    return {};
}

Result<QString> ensureAccount(const QString &root, const QString &name, const QString &token)
{
    if (!isUserName(name))
        return fail(ErrorKind::InvalidInput, name, u"not a user name"_s);
    if (!token.isEmpty() && !isToken(token))
        return fail(ErrorKind::InvalidInput, name, u"a token is hf_ followed by letters and digits"_s);
    auto users = readAccounts(root);
    if (!users)
        return std::unexpected(users.error());

    auto user = std::ranges::find(*users, name, &LocalUser::name);
    if (user == users->end()) {
        users->append(LocalUser{.name = name, .fullName = name, .email = {}, .tokens = {}, .organisations = {}});
        user = std::prev(users->end());
    }
    const auto usable = [&token](const LocalToken &known) {
        return token.isEmpty() ? known.role == u"write" && known.expiresAt == 0 : known.token == token;
    };
    if (const auto known = std::ranges::find_if(user->tokens, usable); known != user->tokens.end())
        return known->token;

    const QString added = token.isEmpty() ? newToken() : token;
    user->tokens.append(LocalToken{.token = added, .displayName = u"local"_s});
    if (const auto written = writeAccounts(root, *users); !written)
        return std::unexpected(written.error());
    return added;
}

QString stableId(QStringView name)
{
    return QString::fromLatin1(sha256Of(name.toUtf8()).toHex().first(24));
}

}  // namespace localhub

}  // namespace core
