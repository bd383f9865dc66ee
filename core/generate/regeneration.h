#pragma once

#include "core/generate/cardproposal.h"
#include "core/generate/generatedsections.h"

#include <functional>

namespace core {

/// What files would change in a card that exists. Nothing a person wrote is overwritten: missing keys are added; a
/// section is replaced only when it still is what was generated, or a placeholder.
struct Regeneration
{
    struct Change
    {
        enum class Kind { AddKey, ChangeKey, AddSection, ReplaceSection, ConflictingSection };
        Kind kind = Kind::AddKey;
        QString id;  ///< The key's path, or SectionProposal::id: the same in every run.
        QString what;  ///< The key's path or the section's title.
        QString before;  ///< Text as it is; empty for what is added.
        QString after;
        TextEdits edits;  ///< Of the card's text, for this change alone.
        bool isProposed =
            true;  ///< False for guesses, and for what would replace a person's words: if they ask for it.
        QStringList sources;  ///< Files; the first one matters most.
        Reason reason;  ///< Of a key's value.
        Confidence confidence = Confidence::High;

        [[nodiscard]] bool isOfKey() const { return kind == Kind::AddKey || kind == Kind::ChangeKey; }
        friend bool operator==(const Change &, const Change &) = default;
    };
    QList<Change> changes;
};

/// Pure. Thread: any; some milliseconds for a usual card, so not the GUI's while somebody types.
[[nodiscard]] Regeneration regenerate(const CardText &card, const CardProposal &proposal,
                                      const GeneratedSections &generatedBefore, RepoType type);

using ChangeWanted = std::function<bool(const Regeneration::Change &)>;
/// All that takes no person's words away, and no guesses.
[[nodiscard]] bool isProposed(const Regeneration::Change &change);

/// `card` with those changes that are wanted.
[[nodiscard]] CardText regenerated(const CardText &card, const CardProposal &proposal,
                                   const GeneratedSections &generatedBefore, RepoType type,
                                   const ChangeWanted &isWanted = isProposed);

/// Adds the proposed sections that stand in `card` word for word.
void addGenerated(GeneratedSections &sections, const CardText &card, const CardProposal &proposal);

}  // namespace core
