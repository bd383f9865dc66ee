#pragma once

#include "core/localhub/discussionstore_p.h"
#include "core/localhub/routes_p.h"

namespace core::localhub {

/// One discussion, addressed by its number, with what the routes below need at hand.
struct Thread
{
    RepoCall &call;
    GitRepo repo;
    DiscussionStore store;
    int number = 0;
    QJsonObject stored;

    [[nodiscard]] QString reference() const { return QStringLiteral("refs/pr/%1").arg(number); }
    [[nodiscard]] bool isPullRequest() const { return stored[u"isPullRequest"].toBool(); }
    [[nodiscard]] QString me() const { return call.caller->user.name; }
    /// The author and those who may write have a say in what becomes of it.
    [[nodiscard]] OrReply<> requireSay() const
    {
        if (const auto allowed = call.requireContributor(); !allowed)
            return allowed;
        return me() == stored[u"author"].toString() ? OrReply<>{} : call.require(Access::Write);
    }
};

/// Saves the discussion with one more event and answers `{key: event}`.
[[nodiscard]] Reply saveWithEvent(Thread &thread, const QJsonObject &event, const QString &key, int status = 200);

[[nodiscard]] Reply comment(Thread &thread);
[[nodiscard]] Reply editComment(Thread &thread);
[[nodiscard]] Reply hideComment(Thread &thread);
[[nodiscard]] Reply merge(Thread &thread);

/// What the pull request and its base have both changed, so that it cannot be merged.
[[nodiscard]] QStringList conflictingFiles(const Thread &thread);

}  // namespace core::localhub
