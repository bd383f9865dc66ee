#pragma once

#include "core/hub/hubclient.h"
#include "core/revisions/repository.h"
#include "ui/revisions/difftext.h"
#include "ui/revisions/imageside.h"

namespace ui {

/// A file of a revision, and where to get what is in it.
struct FileSource
{
    QString repository;  ///< The folder of a git repository.
    std::optional<core::RepoId> repo = {};  ///< The same on the Hub, which has the content of Git LFS.
    core::GitOid commit;
    core::TreeItem item;
};

/// What there is to see of a file. A value; the window and its workers share what is large.
struct FileContent
{
    /// Why there is less to see than one might expect.
    enum class Obstacle {
        None,
        NoFile,  ///< A folder, or a commit of another repository.
        NotFetched,  ///< The Hub has it; fetching it is worth a question.
        Elsewhere,  ///< Git LFS keeps it, and has not fetched it into this repository.
        TooLarge,
        Binary,
        BrokenPicture,
    };

    core::TreeItem item = {};
    Obstacle obstacle = Obstacle::None;
    std::shared_ptr<const DiffText> text = {};  ///< All lines as ones that are the same; null: there is none.
    QImage image = {};
};

/// How much is fetched from the Hub to be looked at without having been asked for, and at all.
inline constexpr std::int64_t unaskedPreviewBytes = 4 * 1024 * 1024;
inline constexpr std::int64_t mostPreviewBytes = 64 * 1024 * 1024;

/// Reads a file to be looked at: from the repository, also what Git LFS has fetched into it, or from the Hub up to
/// `mostHubBytes`.
/// `fetchedBytes` grows meanwhile.
///
/// Errors: those of core::Repository and core::HubClient; Mismatch when the Hub sends something else.
/// Thread: blocks on disk and network.
[[nodiscard]] core::Result<FileContent> readFile(const FileSource &source, const core::HubClient &hub,
                                                 std::int64_t mostHubBytes, std::atomic<std::int64_t> &fetchedBytes,
                                                 const std::stop_token &stop);

}  // namespace ui
