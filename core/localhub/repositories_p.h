#pragma once

#include "core/base/repoid.h"
#include "core/localhub/gitcommit_p.h"
#include "core/localhub/gitrepo_p.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace core::localhub {

/// Somebody's wish to read a gated repository.
struct AccessRequest
{
    QString id;  ///< 24 hexadecimal digits.
    QString user;
    QString status;  ///< "pending", "accepted" or "rejected".
    QDateTime askedAt;
    QString rejectionReason = {};
    QJsonObject fields = {};  ///< Answers to the repository's own questions.
};

struct Like
{
    QString user;
    QDateTime at;
};

/// What is known about a repository besides its git content. Kept as hub.json inside the bare repository, so that it
/// appears, moves and goes with it in one rename.
struct RepoRecord
{
    QString id;  ///< 24 hexadecimal digits.
    QString creator;
    QDateTime createdAt;
    bool isPrivate = false;
    QString gated;  ///< "", "auto" or "manual".
    bool discussionsDisabled = false;
    QString spaceSdk;
    QString app = {};  ///< The client id of the application that created it.
    QString region = {};  ///< Empty, "us" or "eu".
    QString resourceGroup = {};  ///< The id of one of the organisation's.
    bool orgMembersGated = false;  ///< Members of the organisation have to ask as well.
    QString discussionsSorting = {};
    QString gatedNotificationsEmail = {};
    QString gatedNotificationsMode = {};
    qint64 downloads = 0;
    QList<Like> likes = {};  ///< Oldest first.
    QList<AccessRequest> requests = {};  ///< One for each person.

    [[nodiscard]] const AccessRequest *requestBy(QStringView user) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static RepoRecord fromJson(const QJsonObject &object);
};

struct InitialFile
{
    QString path;
    QByteArray content;
};

/// The repositories under `root`/repos.
///
/// Errors: AlreadyExists, RepositoryNotFound, OutOfSpace, Storage, Repository.
/// Thread: any.
class Repositories
{
public:
    explicit Repositories(const QString &root);

    [[nodiscard]] Result<> prepare();  ///< Makes the folders and removes locks that a killed server left.

    [[nodiscard]] bool exists(const RepoId &id) const;
    /// Where a repository that was moved, or is written in other case, is found.
    [[nodiscard]] std::optional<RepoId> locate(const RepoId &id) const;
    [[nodiscard]] QString path(const RepoId &id) const;
    [[nodiscard]] QList<RepoId> list(RepoType type) const;  ///< Sorted.

    [[nodiscard]] Result<GitRepo> open(const RepoId &id);
    [[nodiscard]] Result<RepoRecord> record(const RepoId &id) const;
    /// Changes the record as it is at this moment, one change at a time. Returns what it has become.
    Result<RepoRecord> updateRecord(const RepoId &id, const std::function<void(RepoRecord &record)> &change);

    /// With a branch main and one commit that holds `files`.
    [[nodiscard]] Result<> create(const RepoId &id, const RepoRecord &record, const QList<InitialFile> &files);
    [[nodiscard]] Result<> remove(const RepoId &id);
    [[nodiscard]] Result<> move(const RepoId &from, const RepoId &to);

    /// Held while a branch is moved or a discussion numbered; reading needs no lock.
    [[nodiscard]] std::shared_ptr<std::mutex> lockFor(const RepoId &id);

private:
    [[nodiscard]] QString temporaryPath();
    [[nodiscard]] Result<> fill(const QString &path, const RepoRecord &record, const QList<InitialFile> &files);

    const QString m_repos;
    const QString m_incoming;
    std::mutex m_namesMutex;  ///< Creation, removal, moving and changes of records, one at a time.
    std::mutex m_locksMutex;
    std::map<QString, std::shared_ptr<std::mutex>> m_locks;
    BlobFacts m_facts;
    std::atomic<std::uint64_t> m_nextName = 0;
};

/// The .gitattributes of a fresh repository. Source: the Hub's own, as its fresh repositories show it.
[[nodiscard]] QByteArray defaultGitAttributes(RepoType type);

}  // namespace core::localhub
