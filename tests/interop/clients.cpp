#include "clients.h"

#include <QDir>
#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr int clientTimeoutMs = 300'000;

QString installed(const QString &name)
{
    return QStringLiteral(SLIPWAY_INTEROP_DIR) + u'/' + name;
}

}  // namespace

Clients::Clients(QString endpoint, QString token, QString scratch)
    : m_endpoint(std::move(endpoint))
    , m_token(std::move(token))
    , m_scratch(std::move(scratch))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    QDir{}.mkpath(m_scratch);
    for (const QString &name : {u"HTTP_PROXY"_s, u"http_proxy"_s, u"HTTPS_PROXY"_s, u"https_proxy"_s, u"ALL_PROXY"_s})
        m_environment.remove(name);
    m_environment.insert(u"HF_ENDPOINT"_s, m_endpoint);
    m_environment.remove(u"HF_TOKEN"_s);
    if (!m_token.isEmpty())
        m_environment.insert(u"HF_TOKEN"_s, m_token);
    m_environment.insert(u"HF_HOME"_s, m_scratch + u"/hf-home"_s);
    m_environment.insert(u"HF_HUB_DISABLE_XET"_s, u"1"_s);
    m_environment.insert(u"HF_HUB_DISABLE_TELEMETRY"_s, u"1"_s);
    m_environment.insert(u"HF_HUB_DISABLE_UPDATE_CHECK"_s, u"1"_s);
    m_environment.insert(u"HF_HUB_DISABLE_PROGRESS_BARS"_s, u"1"_s);
    m_environment.insert(u"HOME"_s, m_scratch);
    m_environment.insert(u"XDG_DATA_HOME"_s, m_scratch + u"/data"_s);
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_scratch + u"/config"_s);
    m_environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    m_environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"SLIPWAY_LANGUAGE"_s, u"en"_s);
    run(u"git"_s, {u"lfs"_s, u"install"_s, u"--skip-repo"_s});
    run(u"git"_s, {u"config"_s, u"--global"_s, u"user.name"_s, u"Alice"_s});
    run(u"git"_s, {u"config"_s, u"--global"_s, u"user.email"_s, u"alice@example.org"_s});
}

Clients::Outcome Clients::run(const QString &program, const QStringList &arguments, const QString &folder) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(folder.isEmpty() ? m_scratch : folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(clientTimeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {.exitCode = -1, .out = process.readAllStandardOutput(), .err = process.errorString().toUtf8()};
    }
    return {.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

Clients::Outcome Clients::slipway(const QStringList &arguments) const
{
    return run(QStringLiteral(SLIPWAY_PROGRAM), arguments);
}

Clients::Outcome Clients::hf(const QStringList &arguments) const
{
    return run(hfProgram(), arguments);
}

QString Clients::hfProgram() const
{
    return installed(u"venv/bin/hf"_s);
}

Clients::Outcome Clients::python(const QString &script, const QStringList &arguments) const
{
    return run(installed(u"venv/bin/python"_s), QStringList{u"-c"_s, script} + arguments);
}

Clients::Outcome Clients::js(const QString &operation, const QString &repo, const QStringList &arguments) const
{
    const QString script = QStringLiteral(SLIPWAY_INTEROP_SOURCE) + u"/jsclient.mjs"_s;
    return run(u"node"_s,
               QStringList{script, QStringLiteral(SLIPWAY_INTEROP_DIR), operation, m_endpoint, m_token, repo}
                   + arguments);
}

Clients::Outcome Clients::git(const QStringList &arguments, const QString &folder) const
{
    return run(u"git"_s, arguments, folder);
}

QString Clients::gitUrl(const QString &repo) const
{
    QUrl url{m_endpoint};
    url.setUserName(u"alice"_s);
    url.setPassword(m_token);
    url.setPath(u'/' + repo);
    return url.toString(QUrl::FullyEncoded);
}
