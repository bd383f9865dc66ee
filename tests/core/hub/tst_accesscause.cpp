#include "core/hub/accesscause.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000);

Identity identity(const QString &tokenRole, const QString &acmeRole = u"write"_s)
{
    return {.name = u"alice"_s,
            .organisations = {{.name = u"acme"_s, .fullName = {}, .role = acmeRole}},
            .tokenRole = tokenRole};
}

AccessProblem causeFor(const Identity &identity, const QString &subject)
{
    return withCause(Error{.kind = ErrorKind::NotPermitted, .subject = subject}, identity, now).access;
}

}  // namespace

/// What who is asking adds to a refusal.
class TestAccessCause final : public QObject
{
    Q_OBJECT

private slots:
    void theIdentityTellsTheCause()
    {
        using enum AccessProblem;
        QCOMPARE(causeFor(identity(u"read"_s), u"alice/m"_s), ReadOnlyToken);
        QCOMPARE(causeFor(identity(u"read"_s), u"acme/m"_s), ReadOnlyToken);
        QCOMPARE(causeFor(identity(u"fineGrained"_s), u"acme/m"_s), TokenScope);
        QCOMPARE(causeFor(identity(u"write"_s, u"read"_s), u"acme/m"_s), OwnerRole);
        QCOMPARE(causeFor(identity(u"write"_s), u"somebody/m"_s), OwnerRole);
        QCOMPARE(causeFor(identity(u"write"_s), u"acme"_s), None);
        // Another token would not help a member who only reads.
        QCOMPARE(causeFor(identity(u"read"_s, u"read"_s), u"acme/m"_s), OwnerRole);
    }

    void restrictionsComeFirst()
    {
        Identity member = identity(u"read"_s, u"admin"_s);
        member.organisations.first().securityRestrictions = {u"sso"_s};
        QCOMPARE(causeFor(member, u"acme/m"_s), AccessProblem::SecurityRestriction);
        QCOMPARE(causeFor(member, u"alice/m"_s), AccessProblem::ReadOnlyToken);
    }

    void knownCausesAndOtherErrorsStay()
    {
        const Error quota{.kind = ErrorKind::OutOfSpace, .subject = u"acme/m"_s, .access = AccessProblem::StorageQuota};
        QCOMPARE(withCause(quota, identity(u"read"_s), now), quota);
        const Error offline{.kind = ErrorKind::Offline, .subject = u"acme/m"_s};
        QCOMPARE(withCause(offline, identity(u"read"_s), now), offline);
    }

    void aTokenThatIsKnownToHaveExpiredHas()
    {
        const Error refused{.kind = ErrorKind::SignInRequired, .access = AccessProblem::TokenNotAccepted};
        Identity old = identity(u"write"_s);
        QCOMPARE(withCause(refused, old, now).access, AccessProblem::TokenNotAccepted);
        old.expiresAt = now.addSecs(-1);
        QCOMPARE(withCause(refused, old, now).access, AccessProblem::TokenExpired);
    }

    void whetherThereWasATokenDecidesWhatA401Means()
    {
        const Error bare{.kind = ErrorKind::SignInRequired, .access = AccessProblem::NoToken};
        const HubAccount nobody{.endpoint = QUrl{u"https://hub.example"_s}};
        const HubAccount somebody{.endpoint = nobody.endpoint, .token = AccessToken{u"hf_x"_s}};
        QCOMPARE(withCause(bare, nobody).access, AccessProblem::NoToken);
        QCOMPARE(withCause(bare, somebody).access, AccessProblem::TokenNotAccepted);
    }
};

QTEST_APPLESS_MAIN(TestAccessCause)
#include "tst_accesscause.moc"
