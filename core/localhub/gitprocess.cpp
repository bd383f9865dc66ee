#include "core/localhub/gitprocess_p.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype readBytes = 64 * 1024;
constexpr int heldDescriptor = 9;

/// Ours, without what would let a user's git settings or repository change what the server does.
QByteArrayList environmentFor(const QByteArray &protocol)
{
    QByteArrayList environment{"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_TERMINAL_PROMPT=0",
                               "LC_ALL=C"};
    for (char **entry = ::environ; *entry; ++entry) {
        const QByteArrayView text = *entry;
        if (!text.startsWith("GIT_") && !text.startsWith("LC_ALL="))
            environment.append(text.toByteArray());
    }
    if (!protocol.isEmpty())
        environment.append("GIT_PROTOCOL=" + protocol);
    return environment;
}

std::vector<char *> pointersTo(QByteArrayList &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

Result<std::unique_ptr<GitProcess>> GitProcess::start(const Options &options)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return fail(ErrorKind::Storage, u"git"_s, QString::fromLocal8Bit(std::strerror(errno)));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (options.input >= 0)
        posix_spawn_file_actions_adddup2(&actions, options.input, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (options.alsoHold >= 0)
        posix_spawn_file_actions_adddup2(&actions, options.alsoHold, heldDescriptor);

    QByteArrayList arguments = QByteArrayList{"git"} + options.arguments;
    QByteArrayList environment = environmentFor(options.protocol);
    pid_t pid = -1;
    const int code =
        ::posix_spawnp(&pid, "git", &actions, nullptr, pointersTo(arguments).data(), pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (code != 0) {
        ::close(pipe[0]);
        return fail(ErrorKind::Storage, u"git"_s,
                    code == ENOENT ? u"git is not installed on this computer"_s
                                   : QString::fromLocal8Bit(std::strerror(code)));
    }
    return std::unique_ptr<GitProcess>(new GitProcess(pid, pipe[0]));
}

GitProcess::~GitProcess()
{
    if (m_output >= 0)
        ::close(m_output);
    if (m_pid > 0)
        ::kill(m_pid, SIGTERM);
    static_cast<void>(finish());
}

Result<QByteArray> GitProcess::read()
{
    QByteArray bytes{readBytes, Qt::Uninitialized};
    ssize_t got = 0;
    do {
        got = ::read(m_output, bytes.data(), static_cast<size_t>(bytes.size()));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return fail(ErrorKind::Storage, u"git"_s, QString::fromLocal8Bit(std::strerror(errno)));
    bytes.truncate(got);
    // Only now: a process that has closed its output may still be writing references.
    if (bytes.isEmpty())
        static_cast<void>(finish());
    return bytes;
}

bool GitProcess::finish()
{
    if (m_pid <= 0)
        return m_succeeded;
    int status = 0;
    pid_t ended = -1;
    do {
        ended = ::waitpid(m_pid, &status, 0);
    } while (ended < 0 && errno == EINTR);
    m_pid = -1;
    m_succeeded = ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return m_succeeded;
}

}  // namespace core::localhub
