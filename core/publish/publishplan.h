#pragma once

#include "core/base/digest.h"
#include "core/hub/hubreplies.h"
#include "core/publish/fileset.h"

#include <QJsonObject>

namespace core {

/// What will happen to one path.
enum class PlanAction { Add, Replace, Keep, Delete, Skip };

/// Why. The words are in ui/publish.
enum class PlanReason {
    NewFile,
    ContentDiffers,
    SameContent,
    DeletePattern,  ///< `detail` is the pattern.
    GitIgnored,  ///< `detail` is "FILE:LINE: pattern", or empty when the server's own .gitignore says so.
    Excluded,
    HubInternal,
    BrokenLink,
    NotAFile,
    LeavesFolder,
    AtRevision,  ///< The revision in `detail` has this content.
    NotAtRevision,  ///< The revision in `detail` has no such file.
    ChangedSince,  ///< A revert would undo a later change as well; `detail` is the reverted commit.
};

/// One line of the plan.
struct PlanEntry
{
    QString path;
    PlanAction action = PlanAction::Add;
    PlanReason reason = PlanReason::NewFile;
    QString detail = {};
    QString localPath = {};  ///< Empty for Delete, and where there is a `source`.
    FileStat stat = {};  ///< Of the local file when the plan was made. Zero for Delete; without a time for a `source`.
    std::int64_t remoteBytes = 0;  ///< Size of what is there at the moment; 0 when nothing is.
    UploadMode mode = UploadMode::Regular;
    std::optional<FileDigest> digest = {};  ///< Known when the file had to be compared; never trusted if `stat` moved.
    /// The commit of this repository whose content the path gets, which `digest` names; there is no local file.
    std::optional<GitOid> source = {};

    [[nodiscard]] bool changesFile() const { return action == PlanAction::Add || action == PlanAction::Replace; }
    /// The server copies large content itself. Of a regular file a commit has to hold the bytes, wherever they are
    /// from.
    [[nodiscard]] bool isCopy() const { return changesFile() && source && mode == UploadMode::Lfs; }
    [[nodiscard]] bool sendsContent() const { return changesFile() && !isCopy(); }
    friend bool operator==(const PlanEntry &, const PlanEntry &) = default;
};

/// Everything a publish will do, as a value: it can be shown, saved as JSON, and carried out later.
struct PublishPlan
{
    QUrl endpoint;
    RepoId repo;
    QString revision = QStringLiteral("main");
    bool createRepo = false;  ///< The repository does not exist; `creation` says how it will be made.
    RepoCreation creation = {};
    bool createBranch = false;
    bool createPullRequest = false;
    std::optional<GitOid> parent =
        {};  ///< Head the plan was compared with; unset when the repository is to be created.
    QString summary;
    QString description = {};
    bool modesArePredicted = false;  ///< No repository to ask yet: the server decides again when it exists.
    QList<PlanEntry> entries;  ///< Sorted by path.

    struct Totals
    {
        int addCount = 0;
        int replaceCount = 0;
        int keepCount = 0;
        int deleteCount = 0;
        int skipCount = 0;
        std::int64_t sendBytes = 0;  ///< Upper bound: what the server already stores is not sent again.
        std::int64_t copyBytes = 0;  ///< Copied on the server: nothing of it is sent.
    };
    [[nodiscard]] Totals totals() const;
    /// True when carrying it out would change nothing on the server.
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const PublishPlan &, const PublishPlan &) = default;
};

/// The saved form, version 1. Local paths are absolute; there is never a token in it.
[[nodiscard]] QJsonObject toJson(const PublishPlan &plan);
/// Errors: InvalidInput; `detail` names the field.
[[nodiscard]] Result<PublishPlan> planFromJson(const QJsonObject &json);

}  // namespace core
