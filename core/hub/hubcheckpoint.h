#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/hub/hubclient.h"

#include <atomic>

namespace core {

/// A file of a repository, read by ranges. Where a Hub sends readers on to its storage, that place is remembered until
/// it no longer answers.
class HubFile final : public ByteSource
{
public:
    /// `revision` should be a commit: what a branch names may change between two reads.
    HubFile(HubClient hub, RepoId repo, QString revision, RemoteEntry entry);

    [[nodiscard]] QString name() const override { return m_entry.path; }
    [[nodiscard]] std::int64_t sizeBytes() const override { return m_entry.sizeBytes; }
    /// Errors: those of HubClient::download(), and FileChanged when the server has a file of another size, ServerFault
    /// when it does not know how to send a part.
    [[nodiscard]] Result<QByteArray> read(std::int64_t offset, std::int64_t count,
                                          const std::stop_token &stop) const override;
    [[nodiscard]] bool isRemote() const override { return true; }
    [[nodiscard]] QString identity() const override;
    [[nodiscard]] std::int64_t fetchedBytes() const override { return m_fetchedBytes; }

private:
    [[nodiscard]] Result<QByteArray> fetch(std::int64_t offset, std::int64_t count, const std::stop_token &stop) const;
    [[nodiscard]] Result<QByteArray> beginning(const std::stop_token &stop) const;
    [[nodiscard]] Result<HttpResponse> request(const QUrl &known, const ByteRange &range,
                                               const std::stop_token &stop) const;
    [[nodiscard]] Result<QByteArray> checked(HttpResponse response, std::int64_t offset, std::int64_t count) const;
    [[nodiscard]] QUrl location() const;
    void setLocation(const QUrl &location) const;

    const HubClient m_hub;
    const RepoId m_repo;
    const QString m_revision;
    const RemoteEntry m_entry;
    mutable std::atomic<std::int64_t> m_fetchedBytes = 0;
    mutable std::mutex m_mutex;  // guards what follows
    mutable QUrl m_location;
    mutable QByteArray m_beginning;  ///< Whoever reads a file begins there, and goes on a little further.
};

/// A repository at a revision. What it lists stays what it was when it was first asked.
class HubFolder final : public CheckpointFolder
{
public:
    /// `revision` may be empty: the default branch.
    HubFolder(HubClient hub, RepoId repo, QString revision);

    [[nodiscard]] QString name() const override;
    /// Errors: those of HubClient::repoInfo() and tree().
    [[nodiscard]] Result<QList<StoredFile>> files(const std::stop_token &stop) const override;
    [[nodiscard]] Result<std::shared_ptr<const ByteSource>> open(const StoredFile &file) const override;

private:
    const HubClient m_hub;
    const RepoId m_repo;
    const QString m_revision;
    mutable std::mutex m_mutex;  // guards what follows
    mutable QString m_commit;
    mutable QHash<QString, RemoteEntry> m_entries;
};

}  // namespace core
