#pragma once

#include "core/card/hubvalidation.h"
#include "core/hub/hubaccount.h"
#include "core/hub/hubreplies.h"
#include "core/net/httpclient.h"

namespace core {

/// The Hub's HTTP API: one method per endpoint, replies as values, failures as our kinds with the server's words kept.
///
/// Errors common to all: those of HttpClient, SignInRequired (401), NotPermitted (403), Gated, RepositoryNotFound,
///         RevisionNotFound, EntryNotFound (by X-Error-Code, then by status), Conflict (409/412), TooLarge (413),
///         OutOfSpace (402, 507, or a 403 that speaks of storage), RateLimited, Rejected (400/422), ServerFault (5xx,
///         malformed JSON). `subject` is the repository, path or host concerned; `detail` the server's words;
///         `requestId` its id.
/// Thread: const and stateless over HttpClient; any thread may call; every method blocks.
/// Source: the Hub's HTTP API as its official clients use it.
class HubClient
{
public:
    HubClient(HttpClient &http, HubAccount account)
        : m_http(http)
        , m_account(std::move(account))
    {
    }

    [[nodiscard]] const HubAccount &account() const { return m_account; }
    [[nodiscard]] HttpClient &http() const { return m_http; }
    /// "https://host/owner/name": what a browser opens.
    [[nodiscard]] QUrl webUrl(const RepoId &repo) const;
    [[nodiscard]] QUrl treeUrl(const RepoId &repo, const QString &revision) const;
    /// The page of a file or folder at a revision.
    [[nodiscard]] QUrl fileUrl(const RepoId &repo, const QString &revision, const QString &path, bool isFolder) const;

    [[nodiscard]] Result<Identity> whoami(const std::stop_token &stop = {}) const;

    /// AlreadyExists when it does; `subject` is then the repository. Returns its web address.
    [[nodiscard]] Result<QUrl> createRepo(const RepoCreation &creation, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> deleteRepo(const RepoId &repo, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> moveRepo(const RepoId &from, const RepoId &to, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> updateSettings(const RepoId &repo, const RepoSettings &settings,
                                          const std::stop_token &stop = {}) const;

    /// `revision` may be empty: the default branch.
    [[nodiscard]] Result<RepoInfo> repoInfo(const RepoId &repo, const QString &revision = {},
                                            const std::stop_token &stop = {}) const;
    /// Every repository of `owner` the token may see, all pages.
    [[nodiscard]] Result<QList<RepoInfo>> listRepos(const QString &owner, RepoType type,
                                                    const std::stop_token &stop = {}) const;

    /// Repositories whose names somebody may mean who has typed `words`, the likeliest first; at most 20. `subject` of
    /// an error is the server.
    [[nodiscard]] Result<QStringList> suggestRepos(const QString &words, RepoType type,
                                                   const std::stop_token &stop = {}) const;

    /// The whole tree below `folder`, all pages, folders included.
    [[nodiscard]] Result<QList<RemoteEntry>> tree(const RepoId &repo, const QString &revision,
                                                  const QString &folder = {}, const std::stop_token &stop = {}) const;
    /// Entries that exist among `paths`, in any order; asks in batches of 1000.
    [[nodiscard]] Result<QList<RemoteEntry>> pathsInfo(const RepoId &repo, const QString &revision,
                                                       const QStringList &paths,
                                                       const std::stop_token &stop = {}) const;

    /// Asks in batches of 256. `gitIgnore` is the content of a root .gitignore that is part of the same commit.
    [[nodiscard]] Result<QList<PreuploadAnswer>> preupload(const RepoId &repo, const QString &revision,
                                                           const QList<PreuploadQuestion> &questions,
                                                           const std::optional<QByteArray> &gitIgnore = {},
                                                           bool createPullRequest = false,
                                                           const std::stop_token &stop = {}) const;

    /// What the Hub says about a card before it is sent. `subject` of an error is the server.
    [[nodiscard]] Result<HubVerdict> validateCard(const QString &content, RepoType type,
                                                  const std::stop_token &stop = {}) const;

    /// Sends one commit, once: it is never retried, because a lost answer does not mean a lost commit. The body is
    /// written to a temporary file first, so memory does not grow with it. Errors: as above, and FileChanged when a
    /// regular file no longer has its `blobOid`; then nothing was sent.
    [[nodiscard]] Result<CommitReply> commit(const RepoId &repo, const QString &revision, const CommitRequest &request,
                                             std::atomic<std::int64_t> *sentBytes = nullptr,
                                             const std::stop_token &stop = {}) const;

    /// Newest first; at most `limit`.
    [[nodiscard]] Result<QList<CommitRecord>> commits(const RepoId &repo, const QString &revision, int limit,
                                                      const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<RefList> refs(const RepoId &repo, const std::stop_token &stop = {}) const;

    [[nodiscard]] Result<> createBranch(const RepoId &repo, const QString &branch, const QString &startingPoint = {},
                                        const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> deleteBranch(const RepoId &repo, const QString &branch,
                                        const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> createTag(const RepoId &repo, const QString &tag, const QString &revision,
                                     const QString &message = {}, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> deleteTag(const RepoId &repo, const QString &tag, const std::stop_token &stop = {}) const;

    /// Streams the content of a file at a revision into `sink`. Errors as above and EntryNotFound.
    [[nodiscard]] Result<> download(const RepoId &repo, const QString &revision, const QString &path,
                                    std::function<bool(QByteArrayView)> sink, const std::stop_token &stop = {}) const;
    /// The same for `range`, which is not empty and lies within the file. What was given to `sink` stays given when the
    /// connection is lost: ask for the rest. ServerFault when the server knows only whole files.
    [[nodiscard]] Result<> downloadRange(const RepoId &repo, const QString &revision, const QString &path,
                                         const ByteRange &range, const std::function<bool(QByteArrayView)> &sink,
                                         const std::stop_token &stop = {}) const;

private:
    HttpClient &m_http;
    HubAccount m_account;
};

/// Turns an answer that is not 2xx into an Error. Shared with the LFS client, whose server speaks the same way.
[[nodiscard]] Error errorFromResponse(const HttpResponse &response, const QString &subject);

}  // namespace core
