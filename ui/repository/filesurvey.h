#pragma once

#include "core/generate/cardproposal.h"

namespace ui {

/// A file or folder that was chosen, and where in the repository it goes.
struct ChosenPath
{
    QString localPath;
    QString destination = {};  ///< Folder in the repository; empty is the root.
    bool keepsFolderName = true;  ///< A folder: whether its own name becomes part of the paths. No matter for a file.

    friend bool operator==(const ChosenPath &, const ChosenPath &) = default;
};

/// What was chosen to be published, as the wizard needs to know it.
struct FileSurvey
{
    QList<core::ModelFile> files;  ///< Sorted by path; those that would be published.
    std::int64_t totalBytes = 0;
    int skippedCount = 0;  ///< Ignored files, broken links and the like.
    core::ModelFacts facts;
    core::CardProposal proposal;  ///< For the card; nothing when there is one among the files.

    friend bool operator==(const FileSurvey &, const FileSurvey &) = default;
};

/// Lists the files below `paths` and reads what they say.
/// Errors: those of core::scanFiles(). Thread: blocks on disk; a query lane.
[[nodiscard]] core::Result<FileSurvey> surveyFiles(const QList<ChosenPath> &paths, const std::stop_token &stop);

}  // namespace ui
