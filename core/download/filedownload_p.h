#pragma once

#include "core/download/downloadboard.h"
#include "core/download/downloadplan.h"
#include "core/download/partialfile_p.h"
#include "core/hub/hubclient.h"

#include <map>
#include <mutex>
#include <variant>

namespace core {

/// Where a download's content comes from.
struct ContentSource
{
    const HubClient &hub;
    const RepoId &repo;
    QString commit;
};

/// One file on its way to this computer: its pieces come in any order and on several threads; it is hashed from its
/// beginning as far as there is no gap, and the last piece puts the file into its place.
///
/// Errors: those of HubClient::download() and PartialFile; Mismatch when the content is not what the repository lists:
///         then what had come is thrown away.
/// Thread: fetch() by any; each piece once.
class FileDownload
{
public:
    FileDownload(const DownloadEntry &entry, const QString &partFolder, DownloadBoard::Row &row);

    /// What has to be fetched; an empty piece when everything has come already.
    [[nodiscard]] QList<ByteRange> pieces() const;
    [[nodiscard]] std::int64_t sizeBytes() const { return m_entry.sizeBytes; }
    [[nodiscard]] std::int64_t presentBytes() const { return m_resumedBytes; }

    [[nodiscard]] Result<> fetch(const ContentSource &source, const ByteRange &piece, const std::stop_token &stop);

private:
    [[nodiscard]] Result<> fetchPiece(const ContentSource &source, const ByteRange &piece, const std::stop_token &stop);
    [[nodiscard]] Result<> open();
    /// Moves the start of `left` as bytes arrive.
    [[nodiscard]] Result<> fetchSome(const ContentSource &source, ByteRange &left, const std::stop_token &stop);
    [[nodiscard]] Result<> complete(const ByteRange &piece, const std::stop_token &stop);
    [[nodiscard]] Result<> hash(const ByteRange &range, const std::stop_token &stop);
    [[nodiscard]] Result<> finish();
    [[nodiscard]] bool isRightContent();

    const DownloadEntry m_entry;
    DownloadBoard::Row &m_row;
    PartialFile m_part;
    const std::int64_t m_resumedBytes;
    const QList<ByteRange> m_pieces;

    std::mutex m_mutex;  // guards what follows, but for the hasher, which belongs to the thread that set m_isHashing
    bool m_isOpen = false;
    bool m_isHashing = false;
    std::map<std::int64_t, std::int64_t> m_ready;  // start and end of what is there and not hashed
    std::int64_t m_hashedBytes = 0;
    std::variant<Hasher<Sha256>, Hasher<GitOid>> m_hasher;
};

}  // namespace core
