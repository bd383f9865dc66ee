#pragma once

#include "core/card/cardtext.h"
#include "core/card/modelfacts.h"
#include "core/hub/hubclient.h"

namespace core {

/// A card as it is on a server, with what it is judged by there.
struct RemoteCard
{
    QString text;  ///< To the byte; empty when there is none.
    QString oid;  ///< Of its blob; empty when there is none.
    QList<ModelFile> files;  ///< Everything at the revision, without local paths.
    bool isGated = false;

    [[nodiscard]] bool exists() const { return !oid.isEmpty(); }
    friend bool operator==(const RemoteCard &, const RemoteCard &) = default;
};

/// Reads README.md at a revision. A repository or revision without one has an empty card, which is no error.
/// Errors: those of HubClient; TooLarge; InvalidInput when it is not UTF-8. Thread: blocks on network.
[[nodiscard]] Result<RemoteCard> readRemoteCard(const HubClient &hub, const RepoId &repo, const QString &revision,
                                                const std::stop_token &stop = {});

}  // namespace core
