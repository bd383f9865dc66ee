#include "tests/support/gitrunner.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace test {

GitOutcome runGit(const QString &folder, const QString &home, const QStringList &arguments, const QByteArray &input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_ASKPASS"_s, u"true"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const auto *who : {"AUTHOR", "COMMITTER"}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(QLatin1StringView(who)), u"Tester"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(QLatin1StringView(who)), u"tester@example.org"_s);
    }
    QProcess git;
    git.setProcessEnvironment(environment);
    git.setWorkingDirectory(folder);
    git.setProcessChannelMode(QProcess::MergedChannels);
    git.start(u"git"_s, arguments);
    git.write(input);
    git.closeWriteChannel();
    constexpr int patienceMs = 300'000;
    if (!git.waitForFinished(patienceMs))
        return {.exitCode = -1, .output = git.errorString().toUtf8()};
    return {.exitCode = git.exitStatus() == QProcess::NormalExit ? git.exitCode() : -1, .output = git.readAll()};
}

bool isSound(const QString &repository, QByteArray *words)
{
    const GitOutcome checked =
        runGit(repository, repository, {u"fsck"_s, u"--strict"_s, u"--full"_s, u"--no-dangling"_s});
    if (words)
        *words = checked.output;
    return checked.ok() && !checked.output.contains("error") && !checked.output.contains("missing");
}

}  // namespace test
