#pragma once

#include "core/localhub/filehandle_p.h"

#include <QByteArrayList>

#include <sys/types.h>

namespace core::localhub {

/// A git command that reads a file and writes to us. Killed when it is no longer wanted.
///
/// Errors: Storage; `detail` says when git is not installed.
/// Thread: one at a time.
class GitProcess
{
public:
    struct Options
    {
        QByteArrayList arguments;  ///< After "git".
        int input = -1;  ///< A file descriptor, read from its start; -1: no input.
        QByteArray protocol = {};  ///< GIT_PROTOCOL
        int alsoHold = -1;  ///< A descriptor the process keeps open as long as it lives.
    };

    [[nodiscard]] static Result<std::unique_ptr<GitProcess>> start(const Options &options);
    ~GitProcess();
    Q_DISABLE_COPY_MOVE(GitProcess)

    /// What it wrote next; empty once it has ended.
    [[nodiscard]] Result<QByteArray> read();
    /// Waits for its end: true when it succeeded.
    [[nodiscard]] bool finish();

private:
    GitProcess(pid_t pid, int output)
        : m_pid(pid)
        , m_output(output)
    {
    }

    pid_t m_pid;
    int m_output;
    bool m_succeeded = false;
};

}  // namespace core::localhub
