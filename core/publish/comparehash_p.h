#pragma once

#include "core/hub/hubreplies.h"
#include "core/publish/fileset.h"
#include "core/publish/progressboard.h"

#include <vector>

namespace core {

/// One file to be compared with what is on the server.
struct HashRequest
{
    QString localPath;
    DigestSet digests = DigestSet::Both;
    FileStat stat = {};  ///< The file has to look like this still, else FileChanged.
};

/// LFS files are compared by their SHA-256, others by the id of their blob.
[[nodiscard]] HashRequest hashRequest(const LocalFile &file, const RemoteEntry &remote);

/// Hashes files on two threads and counts the bytes on the board. Results are in the order of `files`.
[[nodiscard]] Result<std::vector<FileDigest>> hashFiles(const std::vector<HashRequest> &files, ProgressBoard &board,
                                                        const std::stop_token &stop);

}  // namespace core
