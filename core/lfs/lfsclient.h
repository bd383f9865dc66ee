#pragma once

#include "core/hub/hubclient.h"

#include <map>

namespace core {

struct LfsObject
{
    Sha256 oid;
    std::int64_t sizeBytes = 0;

    friend bool operator==(const LfsObject &, const LfsObject &) = default;
};

/// One HTTP request the server tells us to make.
struct LfsAction
{
    QUrl href;
    HttpHeaders headers;
};

/// What the server answered for one object of a batch.
struct LfsUploadPlan
{
    LfsObject object;
    bool alreadyStored = false;  ///< Nothing to send.
    LfsAction upload;  ///< Basic: PUT the bytes here. Multipart: POST the completion here.
    std::optional<LfsAction> verify;
    std::int64_t chunkBytes = 0;  ///< Multipart: bytes per part; 0 means basic.
    std::map<int, QUrl> parts;  ///< Multipart: part number (from 1) to address; exactly ceil(size / chunk).
};

/// Sends large content by the Git LFS batch API, in its basic form and in the Hub's multipart form.
///
/// Errors: those of HubClient; Mismatch when the server refuses the content's hash. `subject` is the repository for a
///         batch, the local path for an upload.
/// Thread: any; every method blocks.
/// Source: git-lfs batch API; the Hub's multipart transfer (chunk_size and numbered part URLs in the action's header).
/// Safety: storage addresses sign themselves: the Hub token is never sent to them, and their query never logged.
class LfsClient
{
public:
    explicit LfsClient(HubClient hub)
        : m_hub(std::move(hub))
    {
    }

    /// Asks about at most 100 objects at once, as the caller groups them.
    [[nodiscard]] Result<QList<LfsUploadPlan>> requestUploads(const RepoId &repo, const QString &revision,
                                                              const QList<LfsObject> &objects,
                                                              const std::stop_token &stop = {}) const;

    /// Sends the file as the plan says and calls verify when the server offers it. Parts go `maxParallelParts` at a
    /// time and are retried one by one. A storage address that has expired (403) gets a fresh batch once. `sentBytes`
    /// counts bytes of the object the server has taken; it may go back when a part is repeated.
    [[nodiscard]] Result<> upload(const RepoId &repo, const QString &revision, const LfsUploadPlan &plan,
                                  const QString &localPath, const FileStat &expected,
                                  std::atomic<std::int64_t> &sentBytes, const std::stop_token &stop = {}) const;

    static constexpr int maxParallelParts = 4;
    static constexpr int maxBatchObjects = 100;

private:
    HubClient m_hub;
};

}  // namespace core
