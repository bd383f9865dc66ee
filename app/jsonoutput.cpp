#include "app/jsonoutput.h"

#include "ui/shared/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString{};
}

QString sourceName(core::CredentialPlace place)
{
    switch (place) {
    case core::CredentialPlace::Environment: return u"environment"_s;
    case core::CredentialPlace::OwnFile: return u"file"_s;
    case core::CredentialPlace::HubClient: return u"hub-client"_s;
    case core::CredentialPlace::Keychain: return u"keychain"_s;
    }
    return {};
}

QJsonArray scopesJson(const QList<core::TokenScope> &scopes)
{
    QJsonArray rows;
    for (const core::TokenScope &scope : scopes) {
        rows.append(QJsonObject{{u"type"_s, scope.entityType},
                                {u"name"_s, scope.entityName},
                                {u"permissions"_s, QJsonArray::fromStringList(scope.permissions)}});
    }
    return rows;
}

}  // namespace

QJsonObject errorJson(const core::Error &error)
{
    const char *kind = QMetaEnum::fromType<core::ErrorKind>().valueToKey(static_cast<int>(error.kind));
    QJsonObject json{{u"kind"_s, QString::fromLatin1(kind)},
                     {u"subject"_s, error.subject},
                     {u"message"_s, ui::describe(error).text},
                     {u"detail"_s, error.detail},
                     {u"requestId"_s, error.requestId}};
    if (error.retryAfter)
        json.insert(u"retryAfterMs"_s, static_cast<qint64>(error.retryAfter->count()));
    return {{u"error"_s, json}};
}

QJsonObject errorJson(const QString &kind, const QString &subject, const QString &message)
{
    return {{u"error"_s,
             QJsonObject{{u"kind"_s, kind},
                         {u"subject"_s, subject},
                         {u"message"_s, message},
                         {u"detail"_s, QString{}},
                         {u"requestId"_s, QString{}}}}};
}

QJsonObject planJson(const core::PublishPlan &plan)
{
    const core::PublishPlan::Totals totals = plan.totals();
    QJsonObject json = core::toJson(plan);
    json.insert(u"totals"_s,
                QJsonObject{{u"add"_s, totals.addCount},
                            {u"replace"_s, totals.replaceCount},
                            {u"keep"_s, totals.keepCount},
                            {u"delete"_s, totals.deleteCount},
                            {u"skip"_s, totals.skipCount},
                            {u"send_bytes"_s, static_cast<qint64>(totals.sendBytes)},
                            {u"copy_bytes"_s, static_cast<qint64>(totals.copyBytes)}});
    return json;
}

QJsonObject identityJson(const core::Identity &identity, const core::Account &account)
{
    QJsonArray organisations;
    for (const core::Organisation &organisation : identity.organisations)
        organisations.append(QJsonObject{{u"name"_s, organisation.name}, {u"role"_s, organisation.role}});
    const QJsonObject tokenJson{{u"name"_s, identity.tokenName},
                                {u"role"_s, identity.tokenRole},
                                {u"source"_s, sourceName(account.place)},
                                {u"where"_s, account.where},
                                {u"expires_at"_s, timeText(identity.expiresAt)},
                                {u"scopes"_s, scopesJson(identity.scopes)}};
    return {{u"endpoint"_s, account.endpoint.toString()},
            {u"name"_s, identity.name},
            {u"full_name"_s, identity.fullName},
            {u"email"_s, identity.email},
            {u"is_pro"_s, identity.isPro},
            {u"organisations"_s, organisations},
            {u"token"_s, tokenJson}};
}

QJsonObject accountJson(const core::Account &account, bool isDefault)
{
    return {
        {u"endpoint"_s, account.endpoint.toString()}, {u"user"_s, account.user},   {u"token_name"_s, account.tokenName},
        {u"source"_s, sourceName(account.place)},     {u"where"_s, account.where}, {u"default"_s, isDefault}};
}

QJsonObject repoJson(const core::RepoInfo &info, const QUrl &webUrl)
{
    return {{u"id"_s, info.id.fullName()},
            {u"type"_s, core::toString(info.id.type)},
            {u"url"_s, webUrl.toString()},
            {u"head"_s, info.head.isNull() ? QString{} : info.head.toString()},
            {u"private"_s, info.visibility == core::Visibility::Private},
            {u"gated"_s, info.gated},
            {u"last_modified"_s, timeText(info.lastModified)},
            {u"used_bytes"_s, static_cast<qint64>(info.usedBytes)},
            {u"downloads"_s, info.downloads},
            {u"likes"_s, info.likes},
            {u"tags"_s, QJsonArray::fromStringList(info.tags)}};
}

QJsonObject verifyJson(const core::VerifyReport &report)
{
    return {{u"good"_s, report.isGood()},
            {u"commit"_s, report.commit.toString()},
            {u"matching"_s, QJsonArray::fromStringList(report.matching)},
            {u"differing"_s, QJsonArray::fromStringList(report.differing)},
            {u"missing"_s, QJsonArray::fromStringList(report.missing)}};
}

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument{json}.toJson(QJsonDocument::Compact));
}

QString jsonText(const QJsonArray &rows)
{
    return QString::fromUtf8(QJsonDocument{rows}.toJson(QJsonDocument::Compact));
}

}  // namespace app
