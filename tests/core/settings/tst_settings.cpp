#include "core/settings/settings.h"

#include <QDir>
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
        QVERIFY(!settings.lastRepository(QUrl(u"https://huggingface.co"_s)));
    }

    void whatWasSetIsThereInTheNextRun()
    {
        const QTemporaryDir folder;
        const QUrl hub(u"https://hub.example.org:8443/base"_s);
        const core::RepoId repo{.type = core::RepoType::Dataset, .owner = u"alice"_s, .name = u"tiny-set"_s};
        const QByteArray geometry("\x01\x00\xff geometry", 12);
        {
            Settings settings(folder.path());
            settings.setWindowGeometry(geometry);
            settings.setAppearance(Appearance::Dark);
            settings.setLastEndpoint(hub);
            settings.setUsedLocalHub(true);
            settings.setLocalHubPort(40'123);
            settings.setLastRepository(hub, repo);
        }
        const Settings settings(folder.path());
        QCOMPARE(settings.windowGeometry(), geometry);
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.lastEndpoint(), hub);
        QVERIFY(settings.usedLocalHub());
        QCOMPARE(settings.localHubPort(), 40'123);
        QCOMPARE(settings.lastRepository(hub), repo);
    }

    void eachHubRemembersItsOwnRepository()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        const QUrl one(u"https://one.example"_s);
        const QUrl two(u"http://127.0.0.1:8080"_s);
        settings.setLastRepository(one, {.owner = u"alice"_s, .name = u"first"_s});
        QVERIFY(!settings.lastRepository(two));
        settings.setLastRepository(two, {.owner = u"alice"_s, .name = u"second"_s});
        QCOMPARE(settings.lastRepository(one)->name, u"first"_s);
        QCOMPARE(settings.lastRepository(two)->name, u"second"_s);
    }

    void impossibleValuesReadAsDefaults()
    {
        const QTemporaryDir folder;
        QFile person(folder.filePath(u"settings.ini"_s));
        QVERIFY(person.open(QIODevice::WriteOnly));
        person.write("[General]\nappearance=plaid\n[hub]\nlastEndpoint=:::\n"
                     "[publish]\nlastRepository\\https%253A%252F%252Fone.example=no/such/kind/of-name\n");
        person.close();
        QFile machine(folder.filePath(u"machine.ini"_s));
        QVERIFY(machine.open(QIODevice::WriteOnly));
        machine.write("[hub]\nlocalHubPort=70000\n");
        machine.close();

        const Settings settings(folder.path());
        QCOMPARE(settings.appearance(), Appearance::System);
        QVERIFY(settings.lastEndpoint().isEmpty());
        QVERIFY(!settings.lastRepository(QUrl(u"https://one.example"_s)));
        QCOMPARE(settings.localHubPort(), 0);
    }

    void secretsInAnAddressAreNotWritten()
    {
        const QTemporaryDir folder;
        {
            Settings settings(folder.path());
            const QUrl hub(u"https://me:hf_secret@hub.example?token=hf_secret"_s);
            settings.setLastEndpoint(hub);
            settings.setLastRepository(hub, {.owner = u"alice"_s, .name = u"first"_s});
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
