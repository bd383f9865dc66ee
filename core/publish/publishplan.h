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
};

/// One line of the plan.
struct PlanEntry
{
    QString path;
    PlanAction action = PlanAction::Add;
    PlanReason reason = PlanReason::NewFile;
    QString detail = {};
    QString localPath = {};  ///< Empty for Delete.
    FileStat stat = {};  ///< Of the local file when the plan was made. Zero for Delete.
    std::int64_t remoteBytes = 0;  ///< Size of what is there at the moment; 0 when nothing is.
    UploadMode mode = UploadMode::Regular;
    std::optional<FileDigest> digest = {};  ///< Known when the file had to be compared; never trusted if `stat` moved.

    [[nodiscard]] bool sendsContent() const { return action == PlanAction::Add || action == PlanAction::Replace; }
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
