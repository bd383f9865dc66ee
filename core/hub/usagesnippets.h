#pragma once

#include "core/card/usagecode.h"
#include "core/hub/hubreplies.h"

namespace core {

/// A repository on a Hub, for usageSnippets().
struct UsageSubject
{
    RepoInfo info;  ///< With tags and files, as HubClient::repoInfo() gives it.
    QUrl endpoint;
    QString revision = {};  ///< A branch, tag or commit; empty: whatever the default branch holds then.
};

/// What decides how the repository is used. What git does not allow as a revision counts as none.
[[nodiscard]] UsageFacts usageFacts(const UsageSubject &subject);

[[nodiscard]] QList<UsageSnippet> usageSnippets(const UsageSubject &subject);
[[nodiscard]] QString usedLibrary(const RepoInfo &info);
[[nodiscard]] std::optional<RepoId> baseModel(const RepoInfo &info);

}  // namespace core
