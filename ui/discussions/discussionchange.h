#pragma once

#include "core/hub/repodiscussions.h"

#include <functional>

namespace ui {

/// One thing that is sent to the Hub about discussions, once.
struct DiscussionChange
{
    QString doing;  ///< "Sending the comment…"
    QString done = {};  ///< One sentence for afterwards; empty where the result speaks for itself.
    /// Gives the number of the discussion it was about.
    std::function<core::Result<int>(const core::RepoDiscussions &, const std::stop_token &)> send;
    /// Whether it has happened although the answer was lost: the number, 0 for no.
    std::function<core::Result<int>(const core::RepoDiscussions &, const std::stop_token &)> find;
    QString draft = {};  ///< The key of what was typed: not kept any longer once it has arrived.
};

/// `thread` is as it was seen, so that what is new in it can be told.
[[nodiscard]] DiscussionChange commentChange(const core::RepoId &repo, const core::DiscussionDetails &thread,
                                             const QString &me, const QString &text);
[[nodiscard]] DiscussionChange editChange(const core::RepoId &repo, int number, const QString &eventId,
                                          const QString &text);
[[nodiscard]] DiscussionChange hideChange(const core::RepoId &repo, int number, const QString &eventId);
[[nodiscard]] DiscussionChange statusChange(const core::RepoId &repo, const core::Discussion &discussion, bool open);
[[nodiscard]] DiscussionChange titleChange(const core::RepoId &repo, int number, const QString &title);
/// Merges what was looked at, and nothing that came since: Conflict then.
[[nodiscard]] DiscussionChange mergeChange(const core::RepoId &repo, int number,
                                           const std::optional<core::GitOid> &seenHead);
[[nodiscard]] DiscussionChange deleteReferenceChange(const core::RepoId &repo, int number);
[[nodiscard]] DiscussionChange openChange(const core::RepoId &repo, const core::NewDiscussion &discussion,
                                          const QString &me, const QDateTime &now);

}  // namespace ui
