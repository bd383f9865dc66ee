#pragma once

#include "core/git/githandle.h"
#include "core/revisions/answerstream_p.h"

#include <git2/sys/transport.h>

namespace core {

/// What libgit2's side of a fetch speaks through: git's smart HTTP over our own HttpClient, with its proxies,
/// certificates, limits on silence and cancellation, and the account's token.
///
/// Thread: one; outlives the remotes it is given to, one after the other.
class FetchTransport
{
public:
    /// `spoolFolder` takes what has arrived and was not read yet.
    FetchTransport(const HubClient &hub, const RepoId &repo, const QString &spoolFolder, const std::stop_token &stop);
    Q_DISABLE_COPY_MOVE(FetchTransport)

    /// A git_transport_cb; `transport` is a FetchTransport.
    static int create(git_transport **out, git_remote *owner, void *transport);

    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    /// Why the libgit2 call that has just failed did so.
    [[nodiscard]] std::unexpected<Error> failure() const;

private:
    struct Subtransport;
    struct Stream;

    static int open(git_smart_subtransport_stream **out, git_smart_subtransport *subtransport, const char *url,
                    git_smart_service_t service);
    static int read(git_smart_subtransport_stream *stream, char *buffer, size_t maxBytes, size_t *got);

    [[nodiscard]] HttpRequest request(HttpRequest::Method method, const QUrl &url, const AccessToken &token) const;
    [[nodiscard]] Result<AccessToken> token() const;
    [[nodiscard]] Result<QByteArray> advertisement();
    [[nodiscard]] Result<std::unique_ptr<AnswerStream>> answer(const QByteArray &question) const;
    [[nodiscard]] Result<qsizetype> readInto(Stream &stream, char *buffer, qsizetype maxBytes);
    [[nodiscard]] bool isDiskFull(qsizetype arrived);
    int refuse(const Error &error);

    const HubClient &m_hub;
    const QString m_subject;
    const QString m_spoolFolder;
    const std::stop_token m_stop;
    QUrl m_base;  // where the repository answers, after redirects
    std::optional<Error> m_failure;
    qsizetype m_uncheckedBytes = 0;  // arrived since the disk was looked at
};

}  // namespace core
