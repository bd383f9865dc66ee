#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace test {

/// Writes a file, folders above it included. False when that fails.
inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file{path};
    return QDir{}.mkpath(QFileInfo{path}.path()) && file.open(QIODevice::WriteOnly)
        && file.write(content) == content.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// Runs a program to its end. `ok` says whether it ended with 0.
struct ProgramRun
{
    bool ok = false;
    QByteArray output;
    QByteArray errors;
};

inline ProgramRun runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                             const QString &folder = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000);
    return {.ok = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

}  // namespace test
