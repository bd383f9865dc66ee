#include "accountworld.h"

#include <QFile>
#include <QTest>

#include <barrier>
#include <thread>

using namespace core;
using namespace test;

/// Several accounts at once: keychain, our own files, the Hub client's.
class TestAccountStore final : public QObject, private test::AccountWorld
{
    Q_OBJECT

private slots:
    void init() { startAfresh(); }

    void aSignInGoesToTheKeychainAndNowhereElse()
    {
        const auto account = store().add(practice, "alice", "laptop", oauth("hf_secret", "hf_refresh"));
        QVERIFY(account);
        QCOMPARE(*account, (Account{.endpoint = practice, .user = "alice", .tokenName = "laptop"}));
        QCOMPARE(m_keychain->secrets().size(), 1);
        QVERIFY(m_keychain->secrets().contains(account->key()));
        QCOMPARE(filesWith("hf_secret") + filesWith("hf_refresh"), QStringList{});
        QCOMPARE(modeOf(path("data/accounts.json")), 0600);

        const AccountStore another = store();
        QCOMPARE(another.accounts(), QList{*account});
        QCOMPARE(another.credential(*account), oauth("hf_secret", "hf_refresh"));
        QCOMPARE(another.tokenFor(practice)->token, AccessToken{u"hf_secret"});
        QCOMPARE(another.tokenFor(practice)->source, TokenSource::Keychain);
        QCOMPARE(another.tokenFor(huggingFace)->source, TokenSource::None);
    }

    void withoutAKeychainItGoesToAPrivateFile_data()
    {
        QTest::addColumn<bool>("hasKeychain");
        QTest::addColumn<bool>("isAvailable");
        QTest::addColumn<std::optional<ErrorKind>>("failure");
        QTest::newRow("there is none") << false << false << std::optional<ErrorKind>{};
        QTest::newRow("it is not running") << true << false << std::optional<ErrorKind>{};
        QTest::newRow("it is locked") << true << true << std::optional{ErrorKind::Storage};
    }
    void withoutAKeychainItGoesToAPrivateFile()
    {
        QFETCH(const bool, hasKeychain);
        QFETCH(const bool, isAvailable);
        QFETCH(const std::optional<ErrorKind>, failure);
        m_keychain->setAvailable(isAvailable);
        m_keychain->setWriteFailure(failure);
        const AccountStore accounts = store({}, hasKeychain);
        const auto account = accounts.add(huggingFace, "alice", "laptop", oauth("hf_secret", "hf_refresh"));
        QVERIFY(account);
        QCOMPARE(account->place, CredentialPlace::OwnFile);
        QCOMPARE(account->where, path("data/accounts/https-huggingface.co-443/stored_tokens"));
        QCOMPARE(filesWith("hf_secret"), QStringList{"data/accounts/https-huggingface.co-443/stored_tokens"});
        QCOMPARE(modeOf(account->where), 0600);
        QCOMPARE(accounts.credential(*account), oauth("hf_secret", "hf_refresh"));
        QCOMPARE(accounts.accounts(), QList{*account});
        QCOMPARE(accounts.tokenFor(huggingFace)->source, TokenSource::TokenFile);

        QVERIFY(accounts.remove(*account));
        QCOMPARE(filesWith("hf_secret") + filesWith("hf_refresh"), QStringList{});
        QCOMPARE(accounts.accounts(), QList<Account>{});
    }

    void aNoToTheKeychainsQuestionKeepsNothing()
    {
        m_keychain->setWriteFailure(ErrorKind::NotPermitted);
        const auto account = store().add(practice, "alice", "laptop", token("hf_secret"));
        QCOMPARE(account.error().kind, ErrorKind::NotPermitted);
        QCOMPARE(filesWith("hf_secret"), QStringList{});
        QCOMPARE(store().accounts(), QList<Account>{});
    }

    void aSecretIsInOnePlaceOnly()
    {
        const auto before = storeWithoutKeychain().add(practice, "alice", "laptop", token("hf_old"));
        const auto after = store().add(practice, "alice", "laptop", token("hf_new"));
        QCOMPARE(before->key(), after->key());
        QCOMPARE(after->place, CredentialPlace::Keychain);
        QCOMPARE(filesWith("hf_old") + filesWith("hf_new"), QStringList{});
        // A value that still names the old place finds the secret where it is.
        QCOMPARE(store().credential(*before), token("hf_new"));
    }

    void severalPeopleUseOneHub()
    {
        const AccountStore accounts = store();
        const auto alice = accounts.add(practice, "alice", "write", token("hf_alice"));
        const auto bob = accounts.add(practice, "bob", "write", token("hf_bob"));
        QVERIFY(alice->key() != bob->key());
        QCOMPARE(keys(accounts), (QStringList{"alice/write", "bob/write"}));
        QCOMPARE(accounts.credential(*alice), token("hf_alice"));
        QCOMPARE(accounts.credential(*bob), token("hf_bob"));

        QCOMPARE(defaultOf(accounts, practice), *bob);
        QVERIFY(accounts.setDefault(*alice));
        QCOMPARE(defaultOf(accounts, practice), *alice);
        QVERIFY(accounts.remove(*alice));
        QCOMPARE(defaultOf(accounts, practice), *bob);
        QCOMPARE(accounts.credential(*alice).error().kind, ErrorKind::EntryNotFound);
    }

    void nobodyBecomesTheDefaultByBeingOneOfTwo()
    {
        const AccountStore accounts = store();
        std::ignore = accounts.add(practice, "alice", "write", token("hf_alice"));
        std::ignore = accounts.add(practice, "bob", "write", token("hf_bob"));
        const auto carol = accounts.add(practice, "carol", "write", token("hf_carol"));
        QVERIFY(accounts.remove(*carol));
        QCOMPARE(defaultOf(accounts, practice), Account{});
    }

    void aTokenOfTheEnvironmentWinsAndStays()
    {
        const AccountStore accounts = store({{"HF_TOKEN", "hf_env"}});
        std::ignore = accounts.add(huggingFace, "alice", "laptop", token("hf_kept"));
        const auto used = accounts.defaultAccount(huggingFace);
        QVERIFY(used && *used);
        QCOMPARE((*used)->place, CredentialPlace::Environment);
        QCOMPARE((*used)->where, "HF_TOKEN");
        QCOMPARE(accounts.credential(**used), token("hf_env"));
        QVERIFY(accounts.remove(**used));
        QCOMPARE(accounts.tokenFor(huggingFace)->token, AccessToken{u"hf_env"});
        QCOMPARE(accounts.tokenFor(practice)->source, TokenSource::None);
    }

    void theHubClientsSignInsAreListedWhereTheyAre()
    {
        QVERIFY(write(path("hf/token"), "hf_b"));
        QVERIFY(write(path("hf/stored_tokens"),
                      "[laptop]\nhf_token = hf_a\n\n[oauth-bob]\nhf_token = hf_b\nrefresh_token = hf_r\nexpires_at = "
                      "4000000000\n\n"));
        const AccountStore accounts = store();
        QCOMPARE(keys(accounts), (QStringList{"/laptop", "bob/oauth-bob"}));
        const auto active = accounts.defaultAccount(huggingFace);
        QCOMPARE((*active)->tokenName, "oauth-bob");
        QCOMPARE((*active)->place, CredentialPlace::HubClient);
        QCOMPARE((*active)->where, path("hf/token"));
        const auto credential = accounts.credential(**active);
        QCOMPARE(credential->refreshToken, AccessToken{u"hf_r"});
        QCOMPARE(credential->clientId, "26be6b09-91c5-47da-9861-d2d2bb7a7e36");
        QVERIFY2(m_keychain->secrets().isEmpty() && !QFile::exists(path("data/accounts.json")), "nothing was copied");
    }

    void aTokenWithoutANameIsOneToo()
    {
        QVERIFY(write(path("hf/token"), "hf_by_hand"));
        const AccountStore accounts = store();
        const auto active = accounts.defaultAccount(huggingFace);
        QVERIFY(active && *active);
        QCOMPARE((*active)->tokenName, QString{});
        QCOMPARE(accounts.credential(**active), token("hf_by_hand"));
        QVERIFY(accounts.remove(**active));
        QVERIFY(!QFile::exists(path("hf/token")));
    }

    void aBrokenFileHidesOnlyWhatItHolds()
    {
        QVERIFY(write(path("hf/token"), "hf_a"));
        QVERIFY(write(path("hf/stored_tokens"), "not an INI"));
        QCOMPARE(store().accounts().error().kind, ErrorKind::Storage);
        QCOMPARE(store().tokenFor(huggingFace)->token, AccessToken{u"hf_a"});
        QVERIFY(QFile::remove(path("hf/token")));
        QCOMPARE(store().tokenFor(huggingFace).error().kind, ErrorKind::Storage);
    }

    void aBrokenIndexIsNotTakenForAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("half of it") << QByteArray{"{\"version\": 1, \"accoun"};
        QTest::newRow("a later version") << QByteArray{R"({"version": 2})"};
        QTest::newRow("half an account") << QByteArray{R"({"version": 1, "accounts": [{"user": "alice"}]})"};
        QTest::newRow("nothing") << QByteArray{};
    }
    void aBrokenIndexIsNotTakenForAnEmptyOne()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(write(path("data/accounts.json"), content));
        QCOMPARE(store().accounts().error().kind, ErrorKind::Storage);
        const auto added = store().add(practice, "alice", "laptop", token("hf_secret"));
        QCOMPARE(added.error().kind, ErrorKind::Storage);
        QCOMPARE(added.error().subject, path("data/accounts.json"));
        QCOMPARE(contentOf(path("data/accounts.json")), content);
        QVERIFY2(m_keychain->secrets().isEmpty(), "a secret that no index speaks of is taken back");
    }

    void aSharedSignInIsInTheHubClientsFilesAlone()
    {
        const AccountStore accounts = store();
        std::ignore = accounts.add(huggingFace, "alice", "oauth-alice", oauth("hf_before", "hf_before_r"));
        const auto account =
            accounts.add(huggingFace, "alice", "oauth-alice", oauth("hf_shared", "hf_refresh", 4'000'000'001), true);
        QVERIFY(account);
        QCOMPARE(account->place, CredentialPlace::HubClient);
        QCOMPARE(contentOf(path("hf/token")), "hf_shared");
        QCOMPARE(contentOf(path("hf/stored_tokens")),
                 "[oauth-alice]\nhf_token = hf_shared\nrefresh_token = hf_refresh\n"
                 "expires_at = 4000000001\n\n");
        QCOMPARE(modeOf(path("hf/token")), 0600);
        QVERIFY2(m_keychain->secrets().isEmpty(), "one sign-in is in one place");
        QCOMPARE(keys(accounts), QStringList{"alice/oauth-alice"});
        QCOMPARE(defaultOf(accounts, huggingFace), *account);
        QCOMPARE(accounts.credential(*account)->clientId, "the-client");

        QVERIFY(accounts.remove(*account));
        QCOMPARE(filesWith("hf_shared") + filesWith("hf_refresh") + filesWith("hf_before"), QStringList{});
        QCOMPARE(accounts.accounts(), QList<Account>{});
    }

    void whatTheHubClientSwitchesToIsOurDefault()
    {
        const AccountStore accounts = store();
        std::ignore = accounts.add(huggingFace, "alice", "a", token("hf_a"), true);
        const auto bob = accounts.add(huggingFace, "bob", "b", token("hf_b"), true);
        QCOMPARE(defaultOf(accounts, huggingFace).tokenName, "b");
        QVERIFY(write(path("hf/token"), "hf_a"));  // hf auth switch
        QCOMPARE(defaultOf(accounts, huggingFace).tokenName, "a");
        QVERIFY(accounts.setDefault(*bob));
        QCOMPARE(contentOf(path("hf/token")), "hf_b");
        QCOMPARE(defaultOf(accounts, huggingFace).tokenName, "b");
    }

    void onlyTheHubOfTheEnvironmentCanBeShared()
    {
        QVERIFY(!store().canShare(practice));
        const auto account = store().add(practice, "alice", "laptop", token("hf_secret"), true);
        QCOMPARE(account.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFile::exists(path("hf/token")));
        QVERIFY(store({{"HF_ENDPOINT", practice.toString() + '/'}}).canShare(practice));
    }

    void aSharedTokenIsNotOfferedToAnotherHub()
    {
        QVERIFY(store().add(huggingFace, "alice", "laptop", token("hf_real"), true));
        const AccountStore elsewhere = store({{"HF_ENDPOINT", practice.toString()}});
        QCOMPARE(elsewhere.tokenFor(practice)->source, TokenSource::None);
        QCOMPARE(elsewhere.accounts(), QList<Account>{});
    }

    void aKeychainThatLostItsSecretSaysSo()
    {
        const auto account = store().add(practice, "alice", "laptop", token("hf_a"));
        m_keychain->forget();
        QCOMPARE(store().credential(*account).error().kind, ErrorKind::EntryNotFound);
        QVERIFY(store().remove(*account));
        QCOMPARE(store().accounts(), QList<Account>{});
    }

    void aLockedKeychainKeepsTheAccountOnTheList()
    {
        const auto account = store().add(practice, "alice", "laptop", token("hf_a"));
        m_keychain->setAvailable(false);
        QCOMPARE(store().remove(*account).error().kind, ErrorKind::Storage);
        QCOMPARE(store().accounts(), QList{*account});
    }

    void whatOlderVersionsStoredKeepsWorking()
    {
        const QString folder = path("data/accounts/http-127.0.0.1-8080");
        QVERIFY(write(folder + "/token", "hf_old"));
        QVERIFY(write(folder + "/stored_tokens", "[laptop]\nhf_token = hf_old\n\n"));
        const AccountStore accounts = store();
        QCOMPARE(keys(accounts), QStringList{"/laptop"});
        const auto account = accounts.defaultAccount(practice);
        QCOMPARE((*account)->endpoint, practice);
        QCOMPARE((*account)->place, CredentialPlace::OwnFile);
        QCOMPARE(accounts.tokenFor(practice)->token, AccessToken{u"hf_old"});

        // Signing in again with the same token does not list it twice, and leaves no copy.
        QVERIFY(accounts.add(practice, "alice", "laptop", token("hf_old")));
        QCOMPARE(keys(accounts), QStringList{"alice/laptop"});
        QCOMPARE(filesWith("hf_old"), QStringList{});
    }

    void olderSignInsCanBeRemoved()
    {
        const QString folder = path("data/accounts/https-hub.example-8443%2Fsub-path");
        QVERIFY(write(folder + "/token", "hf_old"));
        QVERIFY(write(folder + "/stored_tokens", "[laptop]\nhf_token = hf_old\n\n"));
        const AccountStore accounts = store();
        const auto listed = accounts.accounts();
        QCOMPARE(listed->size(), 1);
        QCOMPARE(listed->first().endpoint, QUrl{"https://hub.example:8443/sub-path"});
        QVERIFY(accounts.remove(listed->first()));
        QCOMPARE(filesWith("hf_old"), QStringList{});
        QCOMPARE(accounts.accounts(), QList<Account>{});
    }

    void strangeNamesStayNames()
    {
        const AccountStore accounts = store({}, false);
        const auto account = accounts.add(practice, "alice", "a]\nhf_token = evil\n[b", token("hf_a"));
        QVERIFY(account);
        QCOMPARE(accounts.accounts(), QList{*account});
        QCOMPARE(accounts.credential(*account), token("hf_a"));
        for (const char *user : {"", "a b", "a\nb"})
            QCOMPARE(accounts.add(practice, user, "x", token("hf_a")).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(accounts.add(practice, "alice", " ", token("hf_a")).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(accounts.add(practice, "alice", "x", {}).error().kind, ErrorKind::InvalidInput);
    }

    void manySignInsAtOnceAreAllKept()
    {
        const AccountStore inFiles = store({}, false);
        const AccountStore inKeychain = store();
        std::barrier together{8};
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&, i] {
                    together.arrive_and_wait();
                    const AccountStore &accounts = i % 2 == 0 ? inFiles : inKeychain;
                    std::ignore = accounts.add(practice, QString{"user%1"}.arg(i), "t",
                                               Credential{.token = AccessToken{QString{"hf_%1"}.arg(i)}});
                });
            }
        }
        const auto listed = inKeychain.accounts();
        QCOMPARE(listed->size(), 8);
        for (const Account &account : *listed)
            QCOMPARE(inKeychain.credential(account)->token.secret(), "hf_" + account.user.last(1).toUtf8());
    }
};

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
