#include "accountworld.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <future>
#include <sys/file.h>
#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;
using namespace test;

/// A secret that is replaced by another: in every place, one process at a time.
class TestAccountRenewal final : public QObject, private test::AccountWorld
{
    Q_OBJECT

private slots:
    void init() { startAfresh(); }

    void anUpdateReachesEveryPlaceOfTheSecret_data()
    {
        QTest::addColumn<CredentialPlace>("place");
        QTest::newRow("the keychain") << CredentialPlace::Keychain;
        QTest::newRow("our file") << CredentialPlace::OwnFile;
        QTest::newRow("the Hub client's files") << CredentialPlace::HubClient;
    }
    void anUpdateReachesEveryPlaceOfTheSecret()
    {
        QFETCH(const CredentialPlace, place);
        const AccountStore accounts = store({}, place != CredentialPlace::OwnFile);
        const auto account = accounts.add(huggingFace, "alice", "oauth-alice", oauth("hf_old", "hf_old_r"),
                                          place == CredentialPlace::HubClient);
        QCOMPARE(account->place, place);
        QVERIFY(accounts.update(*account, oauth("hf_new", "hf_new_r", 4'000'000'009)));
        QCOMPARE(accounts.credential(*account), oauth("hf_new", "hf_new_r", 4'000'000'009));
        QCOMPARE(filesWith("hf_old"), QStringList{});
        QVERIFY(!m_keychain->secrets().values().join().contains("hf_old"));
        QCOMPARE(keys(accounts), QStringList{"alice/oauth-alice"});
        if (place == CredentialPlace::HubClient)
            QCOMPARE(contentOf(path("hf/token")), "hf_new");
    }

    void anUpdateLeavesAnotherActiveTokenAlone()
    {
        const AccountStore accounts = store();
        const auto alice = accounts.add(huggingFace, "alice", "oauth-alice", oauth("hf_old", "hf_r"), true);
        QVERIFY(write(path("hf/token"), "hf_somebody_else"));
        QVERIFY(accounts.update(*alice, oauth("hf_new", "hf_r")));
        QCOMPARE(contentOf(path("hf/token")), "hf_somebody_else");
        QVERIFY(contentOf(path("hf/stored_tokens")).contains("hf_new"));
    }

    void anAccountThatIsGoneIsNotBroughtBack()
    {
        const AccountStore accounts = store();
        const auto account = accounts.add(practice, "alice", "laptop", oauth("hf_a", "hf_r"));
        QVERIFY(accounts.remove(*account));
        QCOMPARE(accounts.update(*account, oauth("hf_b", "hf_r")).error().kind, ErrorKind::EntryNotFound);
        QCOMPARE(accounts.accounts(), QList<Account>{});
        QVERIFY(m_keychain->secrets().isEmpty());
    }

    void aRenewalTakesOverWhatAnotherProcessRenewed()
    {
        const AccountStore accounts = store();
        const Credential stale = oauth("hf_old", "hf_r");
        const auto account = accounts.add(practice, "alice", "oauth-alice", stale);
        int renewals = 0;
        const auto renewal = [&renewals](const Credential &old) -> Result<Credential> {
            ++renewals;
            Credential fresh = old;
            fresh.token = AccessToken{u"hf_new"};
            return fresh;
        };
        QCOMPARE(accounts.renew(*account, stale, renewal)->token, AccessToken{u"hf_new"});
        QCOMPARE(store().renew(*account, stale, renewal)->token, AccessToken{u"hf_new"});
        QCOMPARE(renewals, 1);
        QCOMPARE(accounts.credential(*account)->token, AccessToken{u"hf_new"});
    }

    void aRenewalWaitsForTheHubClientsOwn()
    {
        const AccountStore accounts = store();
        const Credential stale = oauth("hf_old", "hf_r");
        const auto account = accounts.add(huggingFace, "alice", "oauth-alice", stale, true);
        // What `hf` does while it renews: holds the lock, then replaces the section.
        const int lock = ::open(QFile::encodeName(path("hf/stored_tokens.lock")).constData(), O_RDWR | O_CREAT, 0644);
        QCOMPARE(::flock(lock, LOCK_EX), 0);
        bool isCalled = false;
        auto renewed = std::async(std::launch::async, [&] {
            return accounts.renew(*account, stale, [&](const Credential &) -> Result<Credential> {
                isCalled = true;
                return fail(ErrorKind::Rejected, {});
            });
        });
        QCOMPARE(renewed.wait_for(200ms), std::future_status::timeout);
        QVERIFY(write(path("hf/stored_tokens"),
                      "[oauth-alice]\nhf_token = hf_by_hf\nrefresh_token = hf_r2\nexpires_at = "
                      "4000000000\n\n"));
        ::close(lock);
        QCOMPARE(renewed.get()->token, AccessToken{u"hf_by_hf"});
        QVERIFY(!isCalled);
    }

    void waitingForALockEndsWhenItIsToldTo()
    {
        const AccountStore accounts = store();
        const auto account = accounts.add(huggingFace, "alice", "oauth-alice", oauth("hf_old", "hf_r"), true);
        const int lock = ::open(QFile::encodeName(path("hf/stored_tokens.lock")).constData(), O_RDWR | O_CREAT, 0644);
        QCOMPARE(::flock(lock, LOCK_EX), 0);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(accounts.update(*account, oauth("hf_new", "hf_r"), stop.get_token()).error().kind,
                 ErrorKind::Canceled);
        ::close(lock);
    }
};

QTEST_GUILESS_MAIN(TestAccountRenewal)
#include "tst_accountrenewal.moc"
