#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/receipt.h"

namespace core {

/// Asks the server what `paths` of `entries` are at `revision`, and gives those that are something else than `entries`
/// says, in their order; a path that was deleted has to be absent.
///
/// A published .gitattributes only has to be there: the server adds the large files it does not cover yet.
[[nodiscard]] Result<QStringList> findMismatches(const HubClient &hub, const RepoId &repo, const QString &revision,
                                                 const QList<ReceiptEntry> &entries, const std::stop_token &stop);

/// Whether the server holds exactly this content.
[[nodiscard]] bool isSameContent(const RemoteEntry &remote, const ReceiptEntry &entry);

}  // namespace core
