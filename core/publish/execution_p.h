#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/contenttransfer_p.h"
#include "core/publish/progressboard.h"
#include "core/publish/publishplan.h"
#include "core/publish/receipt.h"
#include "core/publish/restoredcontent_p.h"

#include <vector>

namespace core {

/// Carries out one plan: creates, sends, commits, verifies. Thread: blocks; one run per object.
class Execution
{
public:
    Execution(const HubClient &hub, ProgressBoard &board, PublishPlan plan, std::stop_token stop);

    [[nodiscard]] Result<Receipt> run();

private:
    /// One request's worth of operations, and what the server has to hold afterwards.
    struct CommitPart
    {
        QList<CommitOperation> operations;
        QList<ReceiptEntry> expected;
        std::vector<const OutgoingFile *> files;
        std::int64_t regularBytes = 0;
    };

    [[nodiscard]] Result<> checkFiles() const;
    [[nodiscard]] Result<> prepareTarget();
    [[nodiscard]] Result<> createRepo();
    [[nodiscard]] Result<> checkParent() const;
    [[nodiscard]] Result<> fetchRestored();
    [[nodiscard]] Result<> transfer();
    void dropUnchanged();
    [[nodiscard]] std::vector<CommitPart> commitParts() const;
    [[nodiscard]] Result<> commit();
    [[nodiscard]] Result<> commitPart(const CommitPart &part, const QString &summary);
    [[nodiscard]] Result<> verify();
    void finishReceipt();

    const HubClient &m_hub;
    ProgressBoard &m_board;
    PublishPlan m_plan;
    const std::stop_token m_stop;
    Receipt m_receipt;
    std::optional<GitOid> m_parent;  // what the next commit goes on top of
    QString m_revision;  // where it goes; the pull request once there is one
    std::vector<OutgoingFile> m_files;
    RestoredContent m_restored;  // what some of m_files are
    QHash<QString, RemoteEntry> m_createdFiles;  // what the server put into a new repository
};

}  // namespace core
