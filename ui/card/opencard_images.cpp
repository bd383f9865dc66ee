// Pictures that go with a card.

#include "ui/card/opencard.h"

namespace ui {

namespace {

struct Added
{
    QStringList paths;
    std::optional<core::Error> error;
};

/// One after the other: each looks for a name that is free.
Added addAll(const core::CardDraftStore &drafts, const core::CardPlace &place, const QList<CardImage> &images)
{
    Added added;
    for (const CardImage &image : images) {
        const auto path = image.localPath.isEmpty() ? drafts.addImage(place, image.name, image.content)
                                                    : drafts.addImage(place, image.localPath);
        if (!path) {
            added.error = path.error();
            break;
        }
        added.paths.append(*path);
    }
    return added;
}

}  // namespace

void OpenCard::addImages(const QList<CardImage> &images, const std::function<void(const QStringList &)> &done)
{
    if (m_state != State::Open)
        return;
    m_adding.run(
        this,
        [drafts = m_drafts, place = m_place, images](const std::stop_token &) { return addAll(drafts, place, images); },
        [this, place = m_place, done](const Added &added) {
            if (place != m_place)
                return;  // another card is open by now; the pictures are not part of its draft
            m_images += added.paths;
            updateContext();
            emit imagesChanged();
            if (!added.paths.isEmpty())
                done(added.paths);
            if (added.error)
                emit failed(*added.error);
        });
}

}  // namespace ui
