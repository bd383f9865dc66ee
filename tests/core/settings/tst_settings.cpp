#include "core/settings/settings.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Appearance;
using core::Settings;

class TestSettings final : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasADefault()
    {
        const QTemporaryDir folder;
        const Settings settings(folder.path());
        QVERIFY(settings.windowGeometry().isEmpty());
        QCOMPARE(settings.appearance(), Appearance::System);
        QVERIFY(settings.lastEndpoint().isEmpty());
        QVERIFY(!settings.usedLocalHub());
        QCOMPARE(settings.localHubPort(), 0);
        QVERIFY(!settings.lastRepository(QUrl(u"https://huggingface.co"_s), u"alice"_s));
        QVERIFY(settings.oauthClientId().isEmpty());
        QVERIFY(settings.draftsFolder().isEmpty());
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.proxy(), core::ProxySettings());
        QVERIFY(settings.caFile().isEmpty());
        QCOMPARE(settings.serviceAddresses(), core::ServiceAddresses());
        QCOMPARE(settings.parallelUploads(), 16);
        QCOMPARE(settings.uploadLimit(), 0);
    }

    void everyKeyIsThereOnce()
    {
        QSet<QLatin1StringView> keys;
        for (const core::SettingEntry &entry : core::settingsTable())
            keys.insert(entry.key);
        QCOMPARE(keys.size(), static_cast<qsizetype>(core::settingsTable().size()));
    }

    void whatWasSetIsThereInTheNextRun()
    {
        const QTemporaryDir folder;
        const QUrl hub(u"https://hub.example.org:8443/base"_s);
        const core::RepoId repo{.type = core::RepoType::Dataset, .owner = u"alice"_s, .name = u"tiny-set"_s};
        const core::ProxySettings proxy{.mode = core::ProxyMode::Custom,
                                        .address = u"http://proxy.example:3128"_s,
                                        .user = u"ann"_s,
                                        .exceptions = {u"a.example"_s, u"10.0.0.5"_s}};
        const core::ServiceAddresses addresses{.lfs = QUrl(u"https://lfs.example/base"_s),
                                               .cas = QUrl(u"https://cas.example"_s),
                                               .cdn = QUrl(u"http://cdn.example:8080"_s)};
        const QByteArray geometry("\x01\x00\xff geometry", 12);
        {
            Settings settings(folder.path());
            settings.setWindowGeometry(geometry);
            settings.setAppearance(Appearance::Dark);
            settings.setLastEndpoint(hub);
            settings.setUsedLocalHub(true);
            settings.setLocalHubPort(40'123);
            settings.setLastRepository(hub, u"alice"_s, repo);
            settings.setOAuthClientId(u"by-hand"_s);
            settings.setDraftsFolder(u"/drafts, and more"_s);
            settings.setLanguage(u"de"_s);
            settings.setProxy(proxy);
            settings.setCaFile(u"/etc/ca file.pem"_s);
            settings.setServiceAddresses(addresses);
            settings.setParallelUploads(3);
            settings.setUploadLimit(5'000'000'000);
        }
        const Settings settings(folder.path());
        QCOMPARE(settings.oauthClientId(), u"by-hand"_s);
        QCOMPARE(settings.draftsFolder(), u"/drafts, and more"_s);
        QCOMPARE(settings.language(), u"de"_s);
        QCOMPARE(settings.proxy(), proxy);
        QCOMPARE(settings.caFile(), u"/etc/ca file.pem"_s);
        QCOMPARE(settings.serviceAddresses(), addresses);
        QCOMPARE(settings.parallelUploads(), 3);
        QCOMPARE(settings.uploadLimit(), 5'000'000'000);
        QCOMPARE(settings.windowGeometry(), geometry);
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.lastEndpoint(), hub);
        QVERIFY(settings.usedLocalHub());
        QCOMPARE(settings.localHubPort(), 40'123);
        QCOMPARE(settings.lastRepository(hub, u"alice"_s), repo);
    }

    void eachHubRemembersItsOwnRepository()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        const QUrl one(u"https://one.example"_s);
        const QUrl two(u"http://127.0.0.1:8080"_s);
        settings.setLastRepository(one, u"alice"_s, {.owner = u"alice"_s, .name = u"first"_s});
        QVERIFY(!settings.lastRepository(two, u"alice"_s));
        QVERIFY2(!settings.lastRepository(one, u"bob"_s), "another account may not even see it");
        settings.setLastRepository(two, u"alice"_s, {.owner = u"alice"_s, .name = u"second"_s});
        QCOMPARE(settings.lastRepository(one, u"alice"_s)->name, u"first"_s);
        QCOMPARE(settings.lastRepository(two, u"alice"_s)->name, u"second"_s);
    }

    void impossibleValuesReadAsDefaults()
    {
        const QTemporaryDir folder;
        QFile person(folder.filePath(u"settings.ini"_s));
        QVERIFY(person.open(QIODevice::WriteOnly));
        person.write("[General]\nversion=1\n[interface]\nappearance=plaid\n[hub]\nlastEndpoint=:::\n"
                     "[publish]\nlastRepository\\alice%2540https%253A%252F%252Fone.example=no/such/kind/of-name\n");
        person.close();
        QFile machine(folder.filePath(u"machine.ini"_s));
        QVERIFY(machine.open(QIODevice::WriteOnly));
        machine.write("[General]\nversion=1\n[hub]\nlocalHubPort=70000\nusedLocalHub=perhaps\n"
                      "[network]\nproxyMode=maybe\nlfsAddress=ftp://lfs.example\n"
                      "[transfers]\nparallelUploads=0\nuploadLimit=fast\n");
        machine.close();

        const Settings settings(folder.path());
        QCOMPARE(settings.appearance(), Appearance::System);
        QVERIFY(settings.lastEndpoint().isEmpty());
        QVERIFY(!settings.lastRepository(QUrl(u"https://one.example"_s), u"alice"_s));
        QCOMPARE(settings.localHubPort(), 0);
        QVERIFY(!settings.usedLocalHub());
        QCOMPARE(settings.proxy().mode, core::ProxyMode::System);
        QVERIFY(settings.serviceAddresses().lfs.isEmpty());
        QCOMPARE(settings.parallelUploads(), 16);
        QCOMPARE(settings.uploadLimit(), 0);
    }

    void impossibleValuesAreNotTaken()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        settings.setParallelUploads(2);
        settings.setParallelUploads(17);
        settings.setUploadLimit(-1);
        QCOMPARE(settings.parallelUploads(), 2);
        QCOMPARE(settings.uploadLimit(), 0);
    }

    void whoeverListensHearsOfEveryRealChange()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        QList<core::Setting> heard;
        auto subscription = settings.subscribe([&](core::Setting setting) { heard.append(setting); });
        settings.setAppearance(Appearance::System);  // as it was
        settings.setParallelUploads(16);
        QVERIFY(heard.isEmpty());
        settings.setAppearance(Appearance::Dark);
        settings.setAppearance(Appearance::Dark);
        settings.setProxy({.mode = core::ProxyMode::Custom, .address = u"http://p.example:1"_s});
        settings.setLastRepository(QUrl(u"https://one.example"_s), u"alice"_s, {.owner = u"a"_s, .name = u"b"_s});
        const QList<core::Setting> expected{core::Setting::Appearance, core::Setting::ProxyAddress,
                                            core::Setting::ProxyMode, core::Setting::LastRepository};
        QCOMPARE(heard, expected);
        subscription.reset();
        settings.setAppearance(Appearance::Light);
        QCOMPARE(heard.size(), expected.size());
    }

    void aListenerMayLeaveWhileItIsTold()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        int heard = 0;
        Settings::Subscription first;
        Settings::Subscription second = settings.subscribe([&](core::Setting) { ++heard; });
        first = settings.subscribe([&](core::Setting) {
            second.reset();
            first.reset();
        });
        settings.setLanguage(u"de"_s);
        settings.setLanguage(u"en"_s);
        QCOMPARE(heard, 1);
    }

    void aSnapshotBringsBackWhatWas()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        constexpr core::Setting some[] = {core::Setting::Appearance, core::Setting::ProxyMode,
                                          core::Setting::UploadLimit};
        const Settings::Snapshot before = settings.snapshot(some);
        settings.setAppearance(Appearance::Dark);
        settings.setUploadLimit(1'000);
        settings.setLanguage(u"de"_s);
        QVERIFY(settings.snapshot(some) != before);
        settings.restore(before);
        QCOMPARE(settings.snapshot(some), before);
        QCOMPARE(settings.appearance(), Appearance::System);
        QCOMPARE(settings.uploadLimit(), 0);
        QCOMPARE(settings.language(), u"de"_s);  // was not asked for
    }

    void aFailureToWriteIsSaidAndCanBeTriedAgain()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(u"config"_s);
        QFile blocker(place);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Settings settings(place);  // a file where the folder should be
        settings.setLanguage(u"de"_s);
        const auto failed = settings.flush();
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, core::ErrorKind::Storage);
        QVERIFY(failed.error().subject.endsWith(u"settings.ini"));
        QVERIFY(blocker.remove());
        QVERIFY(settings.flush());
        QVERIFY(QFile::exists(place + u"/settings.ini"_s));
    }

    void aReaderNeverMeetsHalfAFile()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        settings.setCaFile(QString(20'000, u'x'));
        QVERIFY(settings.flush());
        QFile open(folder.filePath(u"machine.ini"_s));
        QVERIFY(open.open(QIODevice::ReadOnly));
        settings.setCaFile(QString(20'000, u'y'));
        QVERIFY(settings.flush());
        // Whoever had the old file open still has all of it: the new one took its place.
        QCOMPARE(open.readAll().count('x'), 20'000);
    }

    void secretsInAnAddressAreNotWritten()
    {
        const QTemporaryDir folder;
        {
            Settings settings(folder.path());
            const QUrl hub(u"https://me:hf_secret@hub.example?token=hf_secret"_s);
            settings.setLastEndpoint(hub);
            settings.setLastRepository(hub, u"alice"_s, {.owner = u"alice"_s, .name = u"first"_s});
            settings.setProxy({.mode = core::ProxyMode::Custom, .address = u"http://ann:hf_secret@proxy.example:1"_s});
            settings.setServiceAddresses({.lfs = QUrl(u"https://me:hf_secret@lfs.example?sig=hf_secret"_s)});
        }
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hf_secret"), qPrintable(name));
        }
    }

    void theComputersOwnThingsStayInTheirOwnFile()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        settings.setWindowGeometry("here");
        settings.flush();
        QVERIFY(QFile::exists(folder.filePath(u"machine.ini"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"settings.ini"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
