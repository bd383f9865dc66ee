#pragma once

#include "core/checkpoint/checkpointfolder.h"
#include "core/hub/hubclient.h"
#include "core/revisions/comparison.h"

#include <QHash>

#include <mutex>

namespace core {

/// A Hub's repository: it has the contents of which git holds only pointers.
struct ContentOrigin
{
    HttpClient *http = nullptr;  ///< Never null. Outlives whatever has this.
    HubAccount account;
    RepoId repo;

    [[nodiscard]] HubClient hub() const { return {*http, account}; }
};

/// One side of a comparison with the way to the content of its files: in git, on this disk, or on the Hub. What is on
/// this computer is never fetched.
///
/// Thread: any; everything blocks. What it lists stays what it was when it was first asked.
class SideFolder final : public CheckpointFolder
{
public:
    /// Without an `origin`, only what is on this computer can be read.
    explicit SideFolder(ComparisonSide side, std::optional<ContentOrigin> origin = {});

    [[nodiscard]] QString name() const override;
    /// Regular files, by their paths below the folder that is compared.
    /// Errors: those of Repository; FileUnreadable; Canceled.
    [[nodiscard]] Result<QList<StoredFile>> files(const std::stop_token &stop) const override;
    /// One of files(). Errors: as below.
    [[nodiscard]] Result<std::shared_ptr<const ByteSource>> open(const StoredFile &file) const override;

    /// A file of this side. Errors: EntryNotFound for content that lies elsewhere, those of Repository and FileSource.
    [[nodiscard]] Result<std::shared_ptr<const ByteSource>> source(const ComparedFile &file) const;
    /// All of a file's content. Errors: TooLarge above `maxBytes`, Mismatch when what was fetched is not what the
    /// pointer says, those of source() and ByteSource::read().
    [[nodiscard]] Result<QByteArray> content(const ComparedFile &file, std::int64_t maxBytes,
                                             const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] Result<> listRevision(const std::stop_token &stop) const;
    [[nodiscard]] QString diskFolder() const;

    const ComparisonSide m_side;
    const std::optional<ContentOrigin> m_origin;
    mutable std::mutex m_mutex;  // guards what follows
    mutable bool m_isListed = false;
    mutable QHash<QString, ComparedFile> m_files;  ///< Of a revision.
};

}  // namespace core
