#include "core/settings/migration_p.h"
#include "core/settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

void doubleNumber(QSettings &file, SettingScope)
{
    file.setValue("number", file.value("number").toInt() * 2);
}

void addTen(QSettings &file, SettingScope scope)
{
    file.setValue("number", file.value("number").toInt() + (scope == SettingScope::Machine ? 10 : 0));
}

}  // namespace

/// Files that earlier and later versions have written.
class TestMigration final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QByteArray content(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileOfVersionZeroIsUnderstood()
    {
        write(u"settings.ini"_s, "[General]\nappearance=dark\n\n[hub]\nlastEndpoint=https://hub.example\n");
        Settings settings(m_folder->path());
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.lastEndpoint(), QUrl("https://hub.example"));
        QVERIFY(settings.flush());
        const QByteArray written = content(u"settings.ini"_s);
        QVERIFY2(written.contains("version=1"), written.constData());
        QVERIFY2(written.contains("[interface]\nappearance=dark"), written.constData());
        QCOMPARE(written.count("appearance="), 1);
    }

    void aFileOfALaterVersionIsReadAndLeftAlone()
    {
        const QByteArray later = "[General]\nversion=99\n\n[interface]\nappearance=light\nhologram=on\n";
        write(u"settings.ini"_s, later);
        {
            Settings settings(m_folder->path());
            QCOMPARE(settings.appearance(), Appearance::Light);
            QVERIFY(settings.flush());
            QCOMPARE(content(u"settings.ini"_s), later);
            settings.setAppearance(Appearance::Dark);
        }
        QVERIFY(content(u"settings.ini"_s).contains("version=99"));
        QVERIFY(content(u"settings.ini"_s).contains("hologram=on"));
    }

    void stepsAreTakenOnceAndInOrder()
    {
        const QString path = m_folder->filePath(u"any.ini"_s);
        constexpr Migration steps[] = {{1, doubleNumber}, {2, addTen}, {4, doubleNumber}};
        QSettings file(path, QSettings::IniFormat);
        file.setValue("number", 5);
        migrate(file, SettingScope::Machine, steps);
        QCOMPARE(file.value("number").toInt(), 40);
        QCOMPARE(file.value("version").toInt(), 4);
        migrate(file, SettingScope::Machine, steps);
        QCOMPARE(file.value("number").toInt(), 40);

        file.setValue("number", 5);
        file.setValue("version", 2);
        migrate(file, SettingScope::Machine, steps);
        QCOMPARE(file.value("number").toInt(), 10);
    }

    void anEmptyFileStaysEmpty()
    {
        QSettings file(m_folder->filePath(u"none.ini"_s), QSettings::IniFormat);
        migrate(file, SettingScope::Roaming, migrations());
        file.sync();
        QVERIFY(!QFile::exists(file.fileName()));
    }

    void aNewFileSaysItsVersion()
    {
        {
            Settings settings(m_folder->path());
            settings.setLanguage(u"de"_s);
        }
        QVERIFY(content(u"settings.ini"_s).contains(QByteArray{"version=" + QByteArray::number(currentVersion())}));
        QVERIFY(!QFile::exists(m_folder->filePath(u"machine.ini"_s)));
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
