#pragma once

#include "core/hub/discussion.h"
#include "core/hub/hubclient.h"

namespace core {

/// The discussions and pull requests of a repository: one method per endpoint.
///
/// Errors: those of HubClient; NotPermitted also where discussions are disabled, EntryNotFound for a number that there
/// is
///         not, Conflict when a merge cannot be made. Nothing that changes something is sent twice.
/// Thread: as HubClient.
/// Source: /api/{type}/{id}/discussions. What people wrote is hostile text.
class RepoDiscussions
{
public:
    explicit RepoDiscussions(HubClient hub)
        : m_hub(std::move(hub))
    {
    }

    /// Newest first. `page` counts from 0.
    [[nodiscard]] Result<DiscussionPage> list(const RepoId &repo, const DiscussionFilter &filter = {}, int page = 0,
                                              const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<DiscussionDetails> details(const RepoId &repo, int number, bool withDiff = false,
                                                    const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<OpenedDiscussion> open(const RepoId &repo, const NewDiscussion &discussion,
                                                const std::stop_token &stop = {}) const;

    /// Each returns the event it made, or changed.
    [[nodiscard]] Result<DiscussionEvent> comment(const RepoId &repo, int number, const QString &text,
                                                  const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<DiscussionEvent> editComment(const RepoId &repo, int number, const QString &eventId,
                                                      const QString &text, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<DiscussionEvent> hideComment(const RepoId &repo, int number, const QString &eventId,
                                                      const std::stop_token &stop = {}) const;
    /// Opens (also a draft) or closes it. `comment` may be empty.
    [[nodiscard]] Result<DiscussionEvent> setOpen(const RepoId &repo, int number, bool open,
                                                  const QString &comment = {}, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<DiscussionEvent> setTitle(const RepoId &repo, int number, const QString &title,
                                                   const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> setPinned(const RepoId &repo, int number, bool pinned,
                                     const std::stop_token &stop = {}) const;

    /// Puts an open pull request onto its base branch.
    [[nodiscard]] Result<> merge(const RepoId &repo, int number, const QString &comment = {},
                                 const std::stop_token &stop = {}) const;
    /// Deletes refs/pr/N of one that is closed or merged: its commits are then nowhere else.
    [[nodiscard]] Result<> deleteReference(const RepoId &repo, int number, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<> remove(const RepoId &repo, int number, const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] Result<HttpResponse> post(const RepoId &repo, int number, const QByteArray &action,
                                            const QJsonObject &body, const std::stop_token &stop) const;
    [[nodiscard]] Result<DiscussionEvent> postEvent(const RepoId &repo, int number, const QByteArray &action,
                                                    const QJsonObject &body, const QString &field,
                                                    const std::stop_token &stop) const;

    HubClient m_hub;
};

}  // namespace core
