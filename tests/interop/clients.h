#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

/// Runs the programs that the interop tests hold against each other, each in a home of its own.
class Clients
{
public:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;

        [[nodiscard]] bool isGood() const { return exitCode == 0; }
        [[nodiscard]] QByteArray text() const { return out + "\n--- stderr\n" + err; }
    };

    /// Without a token when it is empty. `scratch` is a folder for the clients' homes and caches.
    Clients(QString endpoint, QString token, QString scratch);

    Outcome slipway(const QStringList &arguments) const;
    Outcome hf(const QStringList &arguments) const;  ///< huggingface_hub's command line, with Xet switched off.
    Outcome js(const QString &operation, const QString &repo, const QStringList &arguments = {}) const;
    Outcome git(const QStringList &arguments, const QString &folder) const;
    Outcome python(const QString &script, const QStringList &arguments = {}) const;  ///< With huggingface_hub at hand.

    /// "http://user:TOKEN@127.0.0.1:PORT/owner/name": only for git, in a scratch folder.
    [[nodiscard]] QString gitUrl(const QString &repo) const;

    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    [[nodiscard]] QString hfProgram() const;

    Outcome run(const QString &program, const QStringList &arguments, const QString &folder = {}) const;

private:
    QString m_endpoint;
    QString m_token;
    QString m_scratch;
    QProcessEnvironment m_environment;
};
