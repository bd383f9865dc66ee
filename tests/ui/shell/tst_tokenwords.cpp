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
    }
};

QTEST_GUILESS_MAIN(TestTokenWords)
#include "tst_tokenwords.moc"
