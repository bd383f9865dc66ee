#include "tests/cli/sandbox.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

#include <linux/capability.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int endsWithinMs = 60'000;
constexpr int appearsWithinMs = 30'000;

}  // namespace

QJsonObject CliRun::json() const
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(out, &problem);
    return problem.error == QJsonParseError::NoError ? document.object() : QJsonObject{};
}

QString CliRun::errorKind() const
{
    return json()[u"error"][u"kind"].toString();
}

Sandbox::Sandbox()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"PATH"_s, own.value(u"PATH"_s));
    m_environment.insert(u"HOME"_s, path(u"home"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &name : {u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        if (own.contains(name))
            m_environment.insert(name, own.value(name));
    }
    QDir{}.mkpath(path(u"home"_s));
}

void Sandbox::useHub(const QUrl &endpoint, const QString &token)
{
    setVariable(u"HF_ENDPOINT"_s, endpoint.toString());
    setVariable(u"HF_TOKEN"_s, token);
}

bool Sandbox::writeFile(const QString &relative, const QByteArray &content) const
{
    const QString file = path(relative);
    QDir{}.mkpath(QFileInfo{file}.path());
    QFile out{file};
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
}

QString Sandbox::writeModel(const QString &relative, char seed) const
{
    writeFile(relative + u"/README.md"_s, "---\nlicense: mit\n---\n# A test model\n");
    writeFile(relative + u"/config.json"_s, R"({"model_type": "bert"})");
    QByteArray weights(300'000, seed);
    weights[0] = '\0';
    writeFile(relative + u"/model.safetensors"_s, weights);
    return path(relative);
}

std::unique_ptr<QProcess> Sandbox::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(SLIPWAY_PROGRAM), arguments);
    return process;
}

CliRun Sandbox::finish(QProcess &process, const QByteArray &input) const
{
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(endsWithinMs)) {
        process.kill();
        process.waitForFinished();
        return {.out = process.readAllStandardOutput(), .err = "did not end\n" + process.readAllStandardError()};
    }
    return {.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

CliRun Sandbox::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    return finish(*process, input);
}

CliRun Sandbox::runWithoutPrivileges(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    // What leaves the bounding set is gone after exec; for an ordinary user there is nothing to take.
    process.setChildProcessModifier([] {
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
    });
    process.start(QStringLiteral(SLIPWAY_PROGRAM), arguments);
    return finish(process, {});
}

bool waitForError(QProcess &process, const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray seen;
    while (timer.elapsed() < appearsWithinMs) {
        seen += process.readAllStandardError();
        if (seen.contains(text))
            return true;
        if (process.state() == QProcess::NotRunning)
            return false;
        // Two streams: news on stdout must not end the wait for good.
        process.setReadChannel(QProcess::StandardError);
        process.waitForReadyRead(100);
    }
    return false;
}

HubProcess::HubProcess(const Sandbox &sandbox, const QString &root, const QStringList &more)
    : m_process(sandbox.start(QStringList{u"hub"_s, u"serve"_s, u"--root"_s, root} + more))
{
    QByteArray line;
    QElapsedTimer timer;
    timer.start();
    while (!line.endsWith('\n') && timer.elapsed() < appearsWithinMs && m_process->state() != QProcess::NotRunning) {
        m_process->waitForReadyRead(1'000);
        line += m_process->readAllStandardOutput();
    }
    m_ready = QJsonDocument::fromJson(line).object();
}

HubProcess::~HubProcess()
{
    kill();
}

QUrl HubProcess::endpoint() const
{
    return QUrl{m_ready[u"endpoint"].toString()};
}

QString HubProcess::token() const
{
    return m_ready[u"token"].toString();
}

void HubProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

int HubProcess::terminate()
{
    m_process->terminate();
    if (!m_process->waitForFinished(10'000))
        return -1;
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

QByteArray fsckProblems(const QString &root)
{
    QByteArray problems;
    int repositories = 0;
    QDirIterator walk{root + u"/repos"_s, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories};
    while (walk.hasNext()) {
        const QString folder = walk.next();
        if (!folder.endsWith(u".git"))
            continue;
        ++repositories;
        QProcess git;
        git.start(u"git"_s, {u"--git-dir"_s, folder, u"fsck"_s, u"--full"_s, u"--strict"_s, u"--no-dangling"_s});
        if (!git.waitForFinished() || git.exitCode() != 0)
            problems += folder.toUtf8() + ": " + git.readAllStandardError() + git.readAllStandardOutput();
    }
    return repositories == 0 ? QByteArray{"there are no repositories below "} + root.toUtf8() : problems;
}

}  // namespace test
