#pragma once

#include "core/base/repoid.h"
#include "core/localhub/filehandle_p.h"
#include "core/localhub/gitrepo_p.h"

namespace core::localhub {

/// A push as it came in, looked at before git has it: what a server's pre-receive hook would see. Its objects are
/// unpacked beside the repository, never into it.
///
/// Source: git's pack protocol (gitprotocol-pack). Errors: those of GitRepo, Storage.
class IncomingPush
{
public:
    struct Command
    {
        GitOid from;
        GitOid to;  ///< All zero: the reference is deleted.
        QString reference;
    };

    /// Reads the commands at the start of the request. Whatever is no request of git's has none.
    [[nodiscard]] static Result<IncomingPush> read(const FileHandle &request);

    [[nodiscard]] const QList<Command> &commands() const { return m_commands; }

    /// What stands in the way of a card that is pushed; nothing when all are good.
    [[nodiscard]] std::optional<QString> cardProblem(const GitRepo &repo, RepoType type) const;
    /// git's answer to a push that a hook refused, in the form the client asked for.
    [[nodiscard]] QByteArray refusal(const QString &words) const;

private:
    explicit IncomingPush(const FileHandle &request)
        : m_request(&request)
    {
    }
    [[nodiscard]] Result<> unpackInto(const GitRepo &repo, const QString &folder) const;

    const FileHandle *m_request;
    QList<Command> m_commands;
    QByteArray m_capabilities;
    std::int64_t m_packBegin = 0;
};

}  // namespace core::localhub
