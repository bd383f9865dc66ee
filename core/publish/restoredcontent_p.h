#pragma once

#include "core/publish/contenttransfer_p.h"

#include <QTemporaryDir>

namespace core {

/// The regular files of a plan whose content comes from a revision: in a temporary folder of this user's, which goes
/// with the object. A commit holds their bytes, so they travel down and up again.
///
/// Thread: made, used and destroyed on one thread.
class RestoredContent
{
public:
    /// Fetches them and gives `files` their local paths. Errors: those of HubClient::download(), Storage, Mismatch when
    /// the server gives something else than the plan names.
    [[nodiscard]] Result<> fetch(const HubClient &hub, const RepoId &repo, std::vector<OutgoingFile> &files,
                                 const std::stop_token &stop);

private:
    std::optional<QTemporaryDir> m_folder;
};

}  // namespace core
