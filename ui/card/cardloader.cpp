#include "ui/card/cardloader.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Q_LOGGING_CATEGORY(log, "app.ui.card", QtInfoMsg)

std::optional<core::CardDraft> readDraft(const core::CardDraftStore &drafts, const core::CardPlace &place)
{
    auto draft = drafts.read(place);
    if (draft)
        return *std::move(draft);
    qCWarning(log) << "A draft cannot be read:" << draft.error().subject << draft.error().detail;
    return std::nullopt;
}

}  // namespace

bool LoadedCard::hasConflict() const
{
    return draft && !remoteError && draft->baseOid != remote.oid && draft->text != remote.text;
}

core::Result<LoadedCard> loadCard(const core::HubClient &hub, const core::CardDraftStore &drafts,
                                  const core::CardPlace &place, const std::stop_token &stop)
{
    LoadedCard loaded{.draft = readDraft(drafts, place)};
    auto remote = core::readRemoteCard(hub, place.repo, place.revision, stop);
    if (remote) {
        loaded.remote = *std::move(remote);
        return loaded;
    }
    if (!loaded.draft)
        return std::unexpected(remote.error());
    loaded.remoteError = remote.error();
    loaded.remote.text = loaded.draft->base;
    loaded.remote.oid = loaded.draft->baseOid;
    return loaded;
}

}  // namespace ui
