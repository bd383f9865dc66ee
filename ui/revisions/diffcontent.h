#pragma once

#include "core/revisions/comparison.h"
#include "ui/revisions/changerows.h"
#include "ui/revisions/comparedsides.h"
#include "ui/revisions/difftext.h"
#include "ui/revisions/imageside.h"

namespace ui {

/// How a change can be looked at.
enum class DiffAspect { Tensors, Meaning, Image, Text, Rendered, Facts };

/// A changed file, read and compared. A value; the window and its workers share what is large.
struct DiffContent
{
    /// Why there is less to see than one might expect.
    enum class Obstacle {
        None,
        Elsewhere,  ///< The content is with Git LFS, not on this computer, and was not fetched.
        Binary,
        TooLarge,
        SameContent,  ///< Only the name or the mode is another.
        Empty,  ///< There is nothing in the file that came or went.
        OnlyBlanks,  ///< Nothing but blanks changed, and they do not count.
    };

    core::ChangedEntry entry;
    Obstacle obstacle = Obstacle::None;
    std::shared_ptr<const DiffText> text = {};  ///< Null: there is none.
    std::optional<ChangeRows> meaning = {};
    std::optional<ImageSide> imageBefore = {};
    std::optional<ImageSide> imageAfter = {};
    /// Why content that lies on the Hub could not be fetched.
    std::optional<core::Error> fetchError = {};
    bool hasTensors = false;  ///< A checkpoint's: they are read by whoever shows them.

    /// What there is to look at, the most telling first. Never empty: there are always facts.
    [[nodiscard]] QList<DiffAspect> aspects() const;
};

struct DiffOptions
{
    core::TextDiffOptions text = {};
    bool mayFetch = true;  ///< Pictures and small texts of Git LFS, from the Hub.
};

/// Reads and compares both sides of a change.
///
/// Errors: those of core::ContentReader. What cannot be fetched is no error: see DiffContent::fetchError.
/// Thread: blocks on disk, network and CPU.
[[nodiscard]] core::Result<DiffContent> readDiff(const core::ChangedEntry &entry, const ComparedSides &sides,
                                                 const DiffOptions &options, const std::stop_token &stop);

}  // namespace ui
