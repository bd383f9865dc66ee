#include "core/auth/keychain.h"
#include "tests/support/timelimit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

/// A process that does not outlive the test, whatever happens to that.
void tie(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

/// A session bus of its own, below `folder`; nothing can be started by it.
class PrivateBus
{
public:
    explicit PrivateBus(const QString &folder)
    {
        QFile config{folder + "/bus.conf"};
        if (!config.open(QIODevice::WriteOnly))
            return;
        config.write(R"(<busconfig><type>session</type><listen>unix:dir=)" + folder.toUtf8() + R"(</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>)");
        config.close();
        tie(m_process);
        m_process.start("dbus-daemon", {"--config-file=" + config.fileName(), "--nofork", "--print-address=1"});
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
            m_process.waitForReadyRead(5'000);
        m_address = QString::fromUtf8(m_process.readLine().trimmed());
    }
    ~PrivateBus()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

/// A real gnome-keyring, unlocked with a password of its own or left locked.
class Keyring
{
public:
    Keyring(const QProcessEnvironment &environment, bool unlocked)
    {
        tie(m_process);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        QStringList arguments{"--foreground", "--components=secrets"};
        if (unlocked)
            arguments.append("--unlock");
        m_process.start("gnome-keyring-daemon", arguments);
        m_process.write("the keyring's password");
        m_process.waitForBytesWritten();
        m_process.closeWriteChannel();
    }
    ~Keyring()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Keyring)

    [[nodiscard]] bool isRunning() { return m_process.waitForStarted(); }

private:
    QProcess m_process;
};

/// A socket that takes connections and never says a word.
class MuteSocket
{
public:
    explicit MuteSocket(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof(address.sun_path));
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0
            || ::listen(m_socket, 8) != 0)
            qFatal("no socket");
    }
    ~MuteSocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(MuteSocket)

private:
    int m_socket;
};

}  // namespace

/// The system's keychain: a real gnome-keyring, and every way of there being none.
class TestKeychain final : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;

    QProcessEnvironment environment(const QString &busAddress) const
    {
        QProcessEnvironment environment;
        environment.insert("PATH", QProcessEnvironment::systemEnvironment().value("PATH"));
        environment.insert("HOME", m_folder->path());
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("XDG_DATA_HOME", m_folder->filePath("share"));
        environment.insert("XDG_RUNTIME_DIR", m_folder->filePath("run"));
        for (const char *name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(name))
                environment.insert(name, qEnvironmentVariable(name));
        }
        if (!busAddress.isEmpty())
            environment.insert("DBUS_SESSION_BUS_ADDRESS", busAddress);
        return environment;
    }

    static QJsonObject probe(const QProcessEnvironment &environment, const QStringList &arguments)
    {
        QProcess process;
        tie(process);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(KEYCHAIN_PROBE, arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    /// Asks until the keyring has come up.
    QJsonObject probeKeyring(const QProcessEnvironment &environment, const QStringList &arguments) const
    {
        QElapsedTimer timer;
        timer.start();
        QJsonObject said;
        while (!said["available"].toBool() && timer.elapsed() < 20'000)
            said = probe(environment, arguments);
        return said;
    }

private slots:
    void initTestCase()
    {
        for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"})
            QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), program);
    }
    void init()
    {
        m_folder.emplace();
        QDir{m_folder->path()}.mkdir("run");
        QDir{m_folder->path()}.mkdir("share");
        QFile::setPermissions(m_folder->filePath("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aKeyringKeepsSecrets()
    {
        const PrivateBus bus{m_folder->path()};
        const QProcessEnvironment there = environment(bus.address());
        Keyring keyring{there, true};
        QVERIFY(keyring.isRunning());
        const QJsonObject said = probeKeyring(there, {"20000", "https://hub alice laptop", "{\"token\":\"sécret\"}"});
        QCOMPARE(said["available"].toBool(), true);
        QVERIFY2(said["availableMs"].toInt() < 500, "the question is cheap");
        QCOMPARE(said["missing"].toString(), "EntryNotFound");
        QCOMPARE(said["written"].toString(), "done");
        QCOMPARE(said["read"].toString(), "{\"token\":\"sécret\"}");
        QCOMPARE(said["removed"].toString(), "done");
        QCOMPARE(said["removedAgain"].toString(), "done");
        QCOMPARE(said["afterwards"].toString(), "EntryNotFound");
    }

    void aKeyringThatNobodyCanUnlockIsNoEndlessWait()
    {
        const PrivateBus bus{m_folder->path()};
        const QProcessEnvironment there = environment(bus.address());
        Keyring keyring{there, false};
        QVERIFY(keyring.isRunning());
        const QJsonObject said = probeKeyring(there, {"3000", "key", "secret"});
        QCOMPARE(said["written"].toString(), "Storage");
        QVERIFY2(said["restMs"].toInt() < 25'000, qPrintable(QString::number(said["restMs"].toInt())));
    }

    void withoutABusThereIsNoKeychain()
    {
        const QJsonObject said = probe(environment({}), {"5000", "key", "secret"});
        QCOMPARE(said["available"], QJsonValue{false});
        QCOMPARE(said["written"].toString(), "Storage");
        QVERIFY(said["availableMs"].toInt() < 100);
        QVERIFY(said["restMs"].toInt() < 500);
    }

    void aBusWithoutAKeyringIsNone()
    {
        const PrivateBus bus{m_folder->path()};
        const QJsonObject said = probe(environment(bus.address()), {"5000", "key", "secret"});
        QCOMPARE(said["available"], QJsonValue{false});
        QCOMPARE(said["written"].toString(), "Storage");
        QVERIFY(said["availableMs"].toInt() < 1'000);
    }

    void aBusThatIsGoneIsNone()
    {
        const QJsonObject said =
            probe(environment("unix:path=" + m_folder->filePath("nobody")), {"5000", "key", "secret"});
        QCOMPARE(said["available"], QJsonValue{false});
        QCOMPARE(said["written"].toString(), "Storage");
        QVERIFY(said["availableMs"].toInt() < 1'000);
    }

    void aBusThatNeverAnswersIsNotWaitedForLong()
    {
        const QString path = m_folder->filePath("mute");
        const MuteSocket mute{path};
        const QJsonObject said = probe(environment("unix:path=" + path), {"1000", "key", "secret"});
        QCOMPARE(said["available"], QJsonValue{false});
        QCOMPARE(said["written"].toString(), "Storage");
        QVERIFY2(said["availableMs"].toInt() < 3'000, qPrintable(QString::number(said["availableMs"].toInt())));
        QVERIFY2(said["restMs"].toInt() < 8'000, qPrintable(QString::number(said["restMs"].toInt())));
    }

    void waitingEndsWhenItIsToldTo()
    {
        const QString path = m_folder->filePath("mute");
        const MuteSocket mute{path};
        qputenv("DBUS_SESSION_BUS_ADDRESS", QFile::encodeName("unix:path=" + path));
        Keychain keychain;
        std::stop_source stop;
        QElapsedTimer timer;
        timer.start();
        const std::jthread stopper{[&] { stop.request_stop(); }};
        QCOMPARE(keychain.read("key", stop.get_token()).error().kind, ErrorKind::Canceled);
        QVERIFY(timer.elapsed() < test::limitMs(500));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
