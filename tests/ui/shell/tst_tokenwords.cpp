#include "ui/shared/tokenwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTokenWords final : public QObject
{
    Q_OBJECT

    static core::Identity alice(const QString &role)
    {
        return {.name = u"alice"_s,
                .organisations = {{.name = u"acme"_s, .role = u"admin"_s}, {.name = u"readers"_s, .role = u"read"_s}},
                .tokenRole = role};
    }

private slots:
    void aWriteTokenPublishesWhereItsOwnerMay()
    {
        const QList<ui::OwnerRight> rights = ui::ownerRights(alice(u"write"_s));
        QCOMPARE(rights.size(), 3);
        QCOMPARE(rights[0].owner, u"alice"_s);
        QVERIFY(rights[0].mayPublish && !rights[0].isOrganisation);
        QVERIFY(rights[1].mayPublish && rights[1].isOrganisation);
        QVERIFY(!rights[2].mayPublish);
        QVERIFY(rights[2].words.contains(u"member"));
    }

    void aReadTokenPublishesNowhereAndSaysThatItIsTheToken()
    {
        const core::Identity identity = alice(u"read"_s);
        QVERIFY(!ui::mayPublishAnywhere(identity));
        for (const ui::OwnerRight &right : ui::ownerRights(identity))
            QVERIFY2(right.words.contains(u"token"), qPrintable(right.words));
    }

    void aReadTokenDoesNotPromiseWhatItsOwnerMay()
    {
        core::Identity identity = alice(u"read"_s);
        identity.organisations = {
            {.name = u"club"_s, .role = u"write"_s, .resourceGroups = {{.name = u"vision"_s, .role = u"write"_s}}}};
        QCOMPARE(ui::ownerRights(identity).at(1).notes, QStringList());
        identity.tokenRole = u"write"_s;
        QVERIFY(ui::ownerRights(identity).at(1).notes.join(u' ').contains(u"vision"));
    }

    void aContributorWritesToTheirOwnOnly()
    {
        core::Identity identity = alice(u"write"_s);
        identity.organisations = {{.name = u"club"_s, .role = u"contributor"_s}};
        const ui::OwnerRight club = ui::ownerRights(identity).at(1);
        QCOMPARE(club.reach, ui::Reach::Contribute);
        QVERIFY(club.mayCreate() && club.mayPublish);
        QVERIFY2(club.words.contains(u"you created"), qPrintable(club.words));
    }

    void whatShutsAMemberOutIsSaidWithTheWayIn_data()
    {
        QTest::addColumn<QString>("restriction");
        QTest::addColumn<QString>("word");
        QTest::newRow("mfa") << "mfa" << "two-factor";
        QTest::newRow("sso") << "sso" << "single sign-on";
        QTest::newRow("ip") << "ip" << "network";
        QTest::newRow("token-policy") << "token-policy" << "rules";
        QTest::newRow("token-revoked") << "token-revoked" << "revoked";
        QTest::newRow("unknown") << "moon-phase" << "moon-phase";
    }

    void whatShutsAMemberOutIsSaidWithTheWayIn()
    {
        QFETCH(const QString, restriction);
        QFETCH(const QString, word);
        core::Identity identity = alice(u"write"_s);
        identity.organisations.first().securityRestrictions = {restriction};
        const ui::OwnerRight acme = ui::ownerRights(identity).at(1);
        QCOMPARE(acme.reach, ui::Reach::Nothing);
        QVERIFY(!acme.mayPublish);
        QVERIFY2(acme.notes.join(u' ').contains(word), qPrintable(acme.notes.join(u' ')));
    }

    void aResourceGroupMayAllowWhatTheOrganisationDoesNot()
    {
        core::Identity identity = alice(u"write"_s);
        identity.organisations = {
            {.name = u"acme"_s,
             .role = u"no_access"_s,
             .resourceGroups = {{.name = u"vision"_s, .role = u"write"_s}, {.name = u"speech"_s, .role = u"read"_s}}}};
        const ui::OwnerRight acme = ui::ownerRights(identity).at(1);
        QCOMPARE(acme.reach, ui::Reach::WriteSome);
        QVERIFY(acme.mayPublish);
        QVERIFY2(acme.words.contains(u"vision") && !acme.words.contains(u"speech"), qPrintable(acme.words));
        QVERIFY2(acme.notes.join(u' ').contains(u"speech (can read)"), qPrintable(acme.notes.join(u' ')));
    }

    void aFineGrainedTokenNamesItsRepositories()
    {
        core::Identity identity = alice(u"fineGrained"_s);
        const auto may = [](const QString &name, const QString &permission) {
            return core::TokenScope{.entityType = u"model"_s, .entityName = name, .permissions = {permission}};
        };
        identity.scopes = {may(u"acme/llama"_s, u"repo.write"_s), may(u"acme/bert"_s, u"repo.write"_s),
                           may(u"alice/notes"_s, u"repo.content.read"_s), may(u"else/where"_s, u"repo.write"_s)};
        const QList<ui::OwnerRight> rights = ui::ownerRights(identity);
        QCOMPARE(rights.size(), 4);
        QCOMPARE(rights[0].reach, ui::Reach::Read);
        QCOMPARE(rights[1].reach, ui::Reach::WriteSome);
        QVERIFY2(rights[1].words.contains(u"acme/llama") && rights[1].words.contains(u"acme/bert"),
                 qPrintable(rights[1].words));
        QCOMPARE(rights[2].reach, ui::Reach::Nothing);
        QCOMPARE(rights[3].owner, u"else"_s);
        QCOMPARE(rights[3].reach, ui::Reach::WriteSome);
    }

    void manyRepositoriesAreCounted()
    {
        core::Identity identity = alice(u"fineGrained"_s);
        for (int i = 0; i < 7; ++i)
            identity.scopes.append(
                {.entityType = u"model"_s, .entityName = u"acme/m%1"_s.arg(i), .permissions = {u"repo.write"_s}});
        const QString words = ui::ownerRights(identity).at(1).words;
        QVERIFY2(words.contains(u"acme/m0, acme/m1 and 5 more"), qPrintable(words));
    }

    void aTokenGivesNoMoreThanItsOwnerHas()
    {
        core::Identity identity = alice(u"fineGrained"_s);
        identity.scopes = {{.entityType = u"org"_s, .entityName = u"readers"_s, .permissions = {u"repo.write"_s}}};
        const ui::OwnerRight readers = ui::ownerRights(identity).at(2);
        QCOMPARE(readers.reach, ui::Reach::Read);
        QVERIFY(!readers.mayPublish);
    }

    void oauthScopesAreToldApart_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<ui::Reach>("reach");
        QTest::newRow("manage") << QStringList{"openid", "manage-repos"} << ui::Reach::Create;
        QTest::newRow("write") << QStringList{"write-repos"} << ui::Reach::WriteExisting;
        QTest::newRow("contribute") << QStringList{"contribute-repos"} << ui::Reach::Contribute;
        QTest::newRow("read") << QStringList{"read-repos"} << ui::Reach::Read;
        QTest::newRow("name only") << QStringList{"openid", "profile"} << ui::Reach::Nothing;
    }

    void oauthScopesAreToldApart()
    {
        QFETCH(const QStringList, scopes);
        QFETCH(const ui::Reach, reach);
        core::Identity identity = alice({});
        identity.oauthScopes = scopes;
        const QList<ui::OwnerRight> rights = ui::ownerRights(identity);
        QCOMPARE(rights[0].reach, reach);
        QCOMPARE(rights[0].mayPublish, reach < ui::Reach::Read);
        QCOMPARE(rights[1].notes.isEmpty(), reach >= ui::Reach::Read);
    }

    void everyRoleHasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (const QString &role : {u"read"_s, u"write"_s, u"fineGrained"_s, QString(), u"something else"_s})
            sentences.insert(ui::tokenRoleText(alice(role)));
        QCOMPARE(sentences.size(), 5);
    }

    void anExpiryIsToldInDaysWhenItIsNear()
    {
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0));
        core::Identity identity = alice(u"write"_s);
        const QString never = ui::tokenExpiryText(identity, now);
        identity.expiresAt = now.addDays(3);
        QVERIFY(ui::tokenExpiryText(identity, now).contains(u'3'));
        identity.expiresAt = now.addSecs(3600);
        const QString today = ui::tokenExpiryText(identity, now);
        identity.expiresAt = now.addDays(200);
        const QString later = ui::tokenExpiryText(identity, now);
        QVERIFY(later.contains(u"2026"));
        QVERIFY(never != today && today != later);
        identity.expiresAt = now.addDays(-1);
        QVERIFY(ui::tokenExpiryText(identity, now).contains(u"has expired"));
    }
};

QTEST_GUILESS_MAIN(TestTokenWords)
#include "tst_tokenwords.moc"
