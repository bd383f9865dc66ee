#pragma once

#include "core/revisions/comparison.h"
#include "ui/revisions/changerows.h"
#include "ui/revisions/difftext.h"

#include <QImage>

namespace ui {

/// How a change can be looked at.
enum class DiffAspect { Meaning, Text, Image, Facts };

/// One side of a picture.
struct ImageSide
{
    QImage image = {};  ///< Null: there is none, or it cannot be read.
    bool isThere = false;
};

/// A changed file, read and compared. A value; the window and its workers share what is large.
struct DiffContent
{
    /// Why there is less to see than one might expect.
    enum class Obstacle {
        None,
        Elsewhere,  ///< The content is with Git LFS, and not on this computer.
        Binary,
        TooLarge,
        SameContent,  ///< Only the name or the mode is another.
        OnlyBlanks,  ///< Nothing but blanks changed, and they do not count.
    };

    core::ChangedEntry entry;
    Obstacle obstacle = Obstacle::None;
    std::shared_ptr<const DiffText> text = {};  ///< Null: there is none.
    std::optional<ChangeRows> meaning = {};
    std::optional<ImageSide> imageBefore = {};
    std::optional<ImageSide> imageAfter = {};

    /// What there is to look at, the most telling first. Never empty: there are always facts.
    [[nodiscard]] QList<DiffAspect> aspects() const;
};

/// Reads and compares both sides of a change.
///
/// Errors: those of core::ContentReader. Thread: blocks on disk and CPU.
[[nodiscard]] core::Result<DiffContent> readDiff(const core::ChangedEntry &entry, const core::TextDiffOptions &options,
                                                 const std::stop_token &stop);

}  // namespace ui
