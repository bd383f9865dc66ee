#pragma once

#include "core/card/hubvalidation.h"
#include "core/hub/hubreplies.h"
#include "core/hub/jsonfields.h"

namespace core {

/// The Hub's JSON as values. Strict where we depend on a field: missing or of a wrong type it is a ServerFault that
/// names it. Other fields are forgiven, unknown ones ignored.

[[nodiscard]] Result<Identity> parseIdentity(const QByteArray &body);
[[nodiscard]] Result<QUrl> parseCreatedRepo(const QByteArray &body);
[[nodiscard]] Result<RepoInfo> parseRepoInfo(const QByteArray &body, RepoType type);
[[nodiscard]] Result<QList<RepoInfo>> parseRepoList(const QByteArray &body, RepoType type);
[[nodiscard]] Result<QList<RemoteEntry>> parseEntries(const QByteArray &body);
/// One answer for each question, in the order of the questions.
[[nodiscard]] Result<QList<PreuploadAnswer>> parsePreupload(const QByteArray &body,
                                                            const QList<PreuploadQuestion> &questions);
[[nodiscard]] Result<CommitReply> parseCommitReply(const QByteArray &body, bool createPullRequest);
[[nodiscard]] Result<QList<CommitRecord>> parseCommits(const QByteArray &body);
[[nodiscard]] Result<RefList> parseRefs(const QByteArray &body);
/// The names in the answer's list for `type`.
[[nodiscard]] Result<QStringList> parseSuggestions(const QByteArray &body, RepoType type);
/// The places of messages are looked for in `content`.
[[nodiscard]] Result<HubVerdict> parseVerdict(const QByteArray &body, const QString &content);

}  // namespace core
