#pragma once

#include "core/card/carddraft.h"
#include "core/generate/generatedsections.h"

namespace core {

/// From which files a card was written, and what of it was.
struct CardOrigin
{
    QString folder = {};  ///< On this computer; empty when there is none.
    GeneratedSections sections = {};

    friend bool operator==(const CardOrigin &, const CardOrigin &) = default;
};

/// Origins of cards on disk, a file each (mode 0600): they outlive drafts, because the files of a model change after
/// its card was published.
///
/// Errors: Storage. Thread: blocks on disk; any. One writer per place.
class CardOriginStore
{
public:
    explicit CardOriginStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Empty when nothing is known, or when it cannot be read: then what is in the card counts as written by a person.
    [[nodiscard]] CardOrigin read(const CardPlace &place) const;
    [[nodiscard]] Result<> write(const CardPlace &place, const CardOrigin &origin) const;

private:
    [[nodiscard]] QString pathOf(const CardPlace &place) const;

    QString m_folder;
};

}  // namespace core
