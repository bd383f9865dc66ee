// One conversation with the system's keychain, in a process of its own: D-Bus belongs to a process for good.
// Usage: keychainprobe TIMEOUT_MS KEY [SECRET]; prints what happened as one JSON object.

#include "core/auth/keychain.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

QString nameOf(const core::Error &error)
{
    return QString::fromLatin1(QMetaEnum::fromType<core::ErrorKind>().valueToKey(static_cast<int>(error.kind)));
}

template <typename T>
QString outcome(const core::Result<T> &result)
{
    if (!result)
        return nameOf(result.error());
    if constexpr (std::is_void_v<T>)
        return QStringLiteral("done");
    else
        return QString::fromUtf8(*result);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    const QString key = arguments.at(2);
    core::Keychain keychain{{.service = QStringLiteral("slipway-test"),
                             .answerTimeout = std::chrono::milliseconds{arguments.at(1).toInt()}}};
    QElapsedTimer timer;
    timer.start();
    QJsonObject said;
    said.insert(QStringLiteral("available"), keychain.isAvailable());
    said.insert(QStringLiteral("availableMs"), timer.restart());
    said.insert(QStringLiteral("missing"), outcome(keychain.read(key)));
    if (arguments.size() > 3)
        said.insert(QStringLiteral("written"), outcome(keychain.write(key, arguments.at(3).toUtf8())));
    // Another thread than the one that came first, and one that Qt does not know.
    std::jthread{[&] { said.insert(QStringLiteral("read"), outcome(keychain.read(key))); }}.join();
    said.insert(QStringLiteral("removed"), outcome(keychain.remove(key)));
    said.insert(QStringLiteral("removedAgain"), outcome(keychain.remove(key)));
    said.insert(QStringLiteral("afterwards"), outcome(keychain.read(key)));
    said.insert(QStringLiteral("restMs"), timer.elapsed());
    std::puts(QJsonDocument{said}.toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    std::_Exit(0);  // Qt D-Bus waits at the end of a process for a bus that never answers
}
