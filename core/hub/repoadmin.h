#pragma once

#include "core/hub/hubclient.h"

namespace core {

/// Where a request for access to a gated repository stands.
enum class AccessStatus { Pending, Accepted, Rejected };

/// Somebody's request for access to a gated repository.
/// Source: GET …/user-access-request/{pending|accepted|rejected}
struct AccessRequest
{
    QString user;
    QString fullName;
    QString email;  ///< Empty for somebody who was let in without asking.
    QDateTime requestedAt;
    QList<std::pair<QString, QString>> answers;  ///< What the form asked, by the card's `extra_gated_fields`.

    friend bool operator==(const AccessRequest &, const AccessRequest &) = default;
};

/// How much of an owner's storage one repository takes.
/// Source: GET /api/settings/repositories, /api/organizations/{org}/settings/repositories
struct StoredRepo
{
    RepoId id;
    std::int64_t bytes = 0;
    double percent = 0;  ///< Of the owner's total; 0 when the Hub did not say.

    friend bool operator==(const StoredRepo &, const StoredRepo &) = default;
};

/// What an owner's repositories take together, and how much they may.
struct StorageUse
{
    int repositories = 0;
    std::int64_t usedBytes = 0;
    /// Only when the percentages show it: those of a quota add up to less than all of it, those of what is used do not.
    /// Inferred; the Hub documents no other place where it tells a limit.
    std::optional<std::int64_t> limitBytes = {};

    friend bool operator==(const StorageUse &, const StorageUse &) = default;
};
[[nodiscard]] StorageUse storageUse(const QList<StoredRepo> &repositories);

/// What only those may do who administer a repository, besides HubClient's own: its readers and its storage.
///
/// Errors and thread: as HubClient.
class RepoAdmin
{
public:
    explicit RepoAdmin(HubClient hub)
        : m_hub(std::move(hub))
    {
    }

    /// All pages.
    [[nodiscard]] Result<QList<AccessRequest>> accessRequests(const RepoId &repo, AccessStatus status,
                                                              const std::stop_token &stop = {}) const;
    /// Moves the request of `user` to `status`; Pending takes an answer back. `reason` is told to a rejected person; at
    /// most 200 characters of it are sent.
    [[nodiscard]] Result<> decide(const RepoId &repo, const QString &user, AccessStatus status,
                                  const QString &reason = {}, const std::stop_token &stop = {}) const;
    /// Lets somebody in who did not ask.
    [[nodiscard]] Result<> grant(const RepoId &repo, const QString &user, const std::stop_token &stop = {}) const;

    /// Every repository of the user, or of `organisation`, with its size.
    [[nodiscard]] Result<QList<StoredRepo>> storage(const QString &organisation = {},
                                                    const std::stop_token &stop = {}) const;

    static constexpr qsizetype longestReason = 200;

private:
    [[nodiscard]] Result<> post(const RepoId &repo, const QByteArray &action, const QJsonObject &body,
                                const std::stop_token &stop) const;

    HubClient m_hub;
};

[[nodiscard]] QString toString(AccessStatus status);  ///< "pending", "accepted", "rejected"

}  // namespace core
