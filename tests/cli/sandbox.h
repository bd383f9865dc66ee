#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace test {

/// What a run of the program left behind.
struct CliRun
{
    int exitCode = -1;  ///< -1: it crashed or did not end in time.
    QByteArray out;
    QByteArray err;

    /// stdout as the one JSON document it has to be; empty when it is anything else.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorKind() const;
    /// Both streams, for a test's failure message.
    [[nodiscard]] QByteArray text() const { return "exit " + QByteArray::number(exitCode) + "\n" + out + err; }
};

/// A home folder of its own in which the built program runs: no configuration, no sign-in, English.
class Sandbox
{
public:
    Sandbox();

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path(const QString &relative) const { return m_folder.filePath(relative); }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unsetVariable(const QString &name) { m_environment.remove(name); }
    /// HF_ENDPOINT and HF_TOKEN.
    void useHub(const QUrl &endpoint, const QString &token);

    /// Makes the file and its folders.
    bool writeFile(const QString &relative, const QByteArray &content) const;
    /// A small model: a card, a configuration and 300 kB of weights. Returns its folder.
    [[nodiscard]] QString writeModel(const QString &relative, char seed = 'w') const;

    [[nodiscard]] CliRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// As run(), without the right to read what permissions forbid, which root otherwise has.
    [[nodiscard]] CliRun runWithoutPrivileges(const QStringList &arguments) const;
    /// Starts the program and returns at once; the caller ends it.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

private:
    [[nodiscard]] CliRun finish(QProcess &process, const QByteArray &input) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// Waits until `text` has appeared on the process's stderr. False after 30 s or when the process ends before.
bool waitForError(QProcess &process, const QByteArray &text);

/// `slipway hub serve` as a process of its own. Ends with the object.
class HubProcess
{
public:
    HubProcess(const Sandbox &sandbox, const QString &root, const QStringList &more = {});
    ~HubProcess();
    Q_DISABLE_COPY_MOVE(HubProcess)

    [[nodiscard]] bool isReady() const { return !m_ready.isEmpty(); }
    [[nodiscard]] const QJsonObject &ready() const { return m_ready; }
    [[nodiscard]] QUrl endpoint() const;
    [[nodiscard]] QString token() const;
    void kill();  ///< SIGKILL, and waits until it is gone.
    /// SIGTERM; returns the exit code, or -1 when it did not end within 10 s.
    int terminate();

private:
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_ready;
};

/// What `git fsck --strict` says about every repository below `root`; empty when all of them are whole.
[[nodiscard]] QByteArray fsckProblems(const QString &root);

}  // namespace test
