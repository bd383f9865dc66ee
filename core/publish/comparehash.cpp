#include "core/publish/comparehash_p.h"

#include "core/base/parallel.h"

#include <numeric>

namespace core {

namespace {

constexpr std::size_t hashThreads = 2;

}  // namespace

HashRequest hashRequest(const LocalFile &file, const RemoteEntry &remote)
{
    return {.localPath = file.localPath,
            .digests = remote.lfsOid ? DigestSet::Sha256Only : DigestSet::BlobOidOnly,
            .stat = file.stat};
}

Result<std::vector<FileDigest>> hashFiles(const std::vector<HashRequest> &files, ProgressBoard &board,
                                          const std::stop_token &stop)
{
    board.hashTotalBytes +=
        std::accumulate(files.begin(), files.end(), std::int64_t{0},
                        [](std::int64_t sum, const HashRequest &file) { return sum + file.stat.sizeBytes; });
    std::vector<FileDigest> digests(files.size());
    const auto hash = [&](std::size_t index, const std::stop_token &innerStop) -> Result<> {
        const HashRequest &file = files[index];
        const auto digest = digestFile(file.localPath, file.digests, innerStop,
                                       [&board](std::int64_t bytes) { board.comparedBytes += bytes; });
        if (!digest)
            return std::unexpected(digest.error());
        if (digest->sizeBytes != file.stat.sizeBytes || digest->modifiedNs != file.stat.modifiedNs)
            return fail(ErrorKind::FileChanged, file.localPath);
        digests[index] = *digest;
        return {};
    };
    if (const auto hashed = runParallel(files.size(), hashThreads, stop, hash); !hashed)
        return std::unexpected(hashed.error());
    return digests;
}

}  // namespace core
