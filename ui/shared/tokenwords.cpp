#include "ui/shared/tokenwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct TokenWords
{
    Q_DECLARE_TR_FUNCTIONS(TokenWords)
};

QString reasonAgainst(const core::Identity &identity, const core::Organisation *organisation)
{
    if (identity.tokenRole == u"read")
        return TokenWords::tr("This token can only read.");
    if (organisation && !organisation->mayCreate())
        return TokenWords::tr("You are a member who can only read.");
    return TokenWords::tr("This token has no write access here.");
}

OwnerRight right(const core::Identity &identity, const QString &owner, const core::Organisation *organisation)
{
    const bool mayPublish = identity.mayWriteUnder(owner);
    return {.owner = owner,
            .isOrganisation = organisation != nullptr,
            .mayPublish = mayPublish,
            .words = mayPublish ? TokenWords::tr("You can publish here.") : reasonAgainst(identity, organisation)};
}

}  // namespace

QList<OwnerRight> ownerRights(const core::Identity &identity)
{
    QList<OwnerRight> rights{right(identity, identity.name, nullptr)};
    for (const core::Organisation &organisation : identity.organisations)
        rights.append(right(identity, organisation.name, &organisation));
    return rights;
}

bool mayPublishAnywhere(const core::Identity &identity)
{
    return std::ranges::any_of(ownerRights(identity), &OwnerRight::mayPublish);
}

QString tokenRoleText(const core::Identity &identity)
{
    if (identity.tokenRole == u"read")
        return TokenWords::tr("A read token: it can download, but not publish.");
    if (identity.tokenRole == u"write" || identity.tokenRole == u"god")
        return TokenWords::tr("A write token: it can publish wherever your account can.");
    if (identity.tokenRole == u"fineGrained")
        return TokenWords::tr("A fine-grained token: it can do what was ticked when it was created.");
    if (identity.tokenRole.isEmpty())
        return TokenWords::tr("The Hub did not say what this token can do.");
    //: %1 is a word of the server, for example "admin".
    return TokenWords::tr("A token with the role “%1”.").arg(identity.tokenRole);
}

QString tokenExpiryText(const core::Identity &identity, const QDateTime &now)
{
    if (!identity.expiresAt.isValid())
        return TokenWords::tr("It does not expire.");
    const QDate day = identity.expiresAt.toLocalTime().date();
    const qint64 days = now.toLocalTime().date().daysTo(day);
    if (days <= 0)
        return TokenWords::tr("It expires today at %1.")
            .arg(QLocale().toString(identity.expiresAt.toLocalTime().time(), QLocale::ShortFormat));
    if (days <= 14)
        return TokenWords::tr("It expires in %n day(s).", nullptr, static_cast<int>(days));
    return TokenWords::tr("It expires on %1.").arg(QLocale().toString(day, QLocale::LongFormat));
}

}  // namespace ui
