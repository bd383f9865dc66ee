#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/planner.h"
#include "core/publish/progressboard.h"
#include "core/publish/receipt.h"
#include "core/publish/restoreplan.h"

namespace core {

/// What a user asks for before anything is known.
struct PublishRequest
{
    QStringList paths;
    ScanOptions scan = {};
    PlanOptions plan;  ///< createRepo and createBranch here mean "may create"; prepare() finds out whether it must.
};

/// The one way in which anything gets onto a Hub: prepare() shows what would happen, execute() does it.
///
/// Both block, read from top to bottom, and may run on any thread but the GUI's, one at a time per object.
///
/// prepare: scan → remote tree → hash what must be compared → ask the server for upload modes → makePlan(). It changes
///   nothing anywhere.
///   Errors: those of scanFiles(), HubClient and makePlan(); RepositoryNotFound when it may not be created.
///
/// execute: create what the plan creates → fetch the regular files that come from a revision → hash and send (two
/// threads hash, four send) → commit, guarded by the parent → verify every path oid by oid → receipt. Nothing already
/// on the server is sent again, and a commit whose answer got lost is looked up before it is repeated, so it never
/// lands twice.
///
/// A refusal comes with its cause (Error::access), for which the Hub is asked once who is publishing.
///
/// Its errors: those of HubClient and LfsClient; FileChanged when a file is no longer what the plan saw; Conflict when
/// the branch moved (make a new plan); AlreadyExists when somebody else has created the repository meanwhile; Mismatch
/// when the server holds something else than was sent.
///
/// After Canceled or any error before the commit the repository's files are as they were; only a commit too large for
/// one request, which goes in parts, may stop between two of them. Canceled while the commit's answer is awaited leaves
/// open whether it landed. Once it has, nothing is undone: when it cannot be verified because the network fails or
/// `stop` was requested, the result is a receipt that says so.
class Publisher
{
public:
    Publisher(HubClient hub, ProgressBoard &board)
        : m_hub(std::move(hub))
        , m_board(board)
    {
    }

    /// scanFiles(), then the function below.
    [[nodiscard]] Result<PublishPlan> prepare(const PublishRequest &request, const std::stop_token &stop);
    /// The same without the scan: for files of several scans, each with a destination of its own, as the window has
    /// them. An empty set is NothingToPublish unless something is deleted.
    [[nodiscard]] Result<PublishPlan> prepare(const FileSet &files, const PlanOptions &options,
                                              const std::stop_token &stop);
    /// The plan that brings files of an earlier revision back, see makeRestorePlan(). Changes nothing anywhere.
    [[nodiscard]] Result<PublishPlan> prepareRestore(const RestoreOptions &options, const std::stop_token &stop);
    /// The plan that undoes the commit `options.revision`, see makeRevertPlan(). `parent` is what it is compared with;
    /// when unset it has to have one parent only: InvalidInput when it shows that it has two. The Hub's API names no
    /// parents, so a merge of what was up to date looks like a commit that changed nothing.
    [[nodiscard]] Result<PublishPlan> prepareRevert(const RestoreOptions &options, const std::optional<GitOid> &parent,
                                                    const std::stop_token &stop);
    [[nodiscard]] Result<Receipt> execute(const PublishPlan &plan, const std::stop_token &stop);

private:
    [[nodiscard]] Error explained(const Error &error, const std::stop_token &stop) const;

    HubClient m_hub;
    ProgressBoard &m_board;
};

/// Compares local files with a revision, oid by oid, without changing anything.
struct VerifyReport
{
    GitOid commit;
    QStringList matching;
    QStringList differing;
    QStringList missing;  ///< Here, but not on the server.
    [[nodiscard]] bool isGood() const { return differing.isEmpty() && missing.isEmpty(); }
};
[[nodiscard]] Result<VerifyReport> verifyFiles(const HubClient &hub, const FileSet &files, const RepoId &repo,
                                               const QString &revision, ProgressBoard &board,
                                               const std::stop_token &stop);

}  // namespace core
