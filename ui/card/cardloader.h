#pragma once

#include "core/card/carddraft.h"
#include "core/review/remotecard.h"

namespace ui {

/// What opening a card found: on the server, and among the drafts.
struct LoadedCard
{
    core::RemoteCard remote = {};
    std::optional<core::CardDraft> draft = {};
    /// Why the server's card is not there; a draft can be worked on all the same.
    std::optional<core::Error> remoteError = {};

    /// The text to go on with.
    [[nodiscard]] QString text() const { return draft ? draft->text : remote.text; }
    /// The server's card is another than the draft was made from.
    [[nodiscard]] bool hasConflict() const;
};

/// Reads the card of a place, and its draft. A repository without a README.md has an empty card.
/// Errors: those of core::readRemoteCard() when there is no draft either. Thread: blocks on disk and network; a query
/// lane.
[[nodiscard]] core::Result<LoadedCard> loadCard(const core::HubClient &hub, const core::CardDraftStore &drafts,
                                                const core::CardPlace &place, const std::stop_token &stop);

}  // namespace ui
