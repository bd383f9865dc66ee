#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/progressboard.h"
#include "core/publish/receipt.h"
#include "core/publish/restoreplan.h"
#include "ui/shared/plantree.h"
#include "ui/shared/querylane.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// What is to go back, and to where.
struct RestoreRequest
{
    core::RestoreOptions options = {};
    bool isRevert = false;  ///< Undo the commit `options.revision`, instead of having its state again.
    std::optional<core::GitOid> parent = {};  ///< Of a revert: the state before it; unset lets the Hub's history tell.

    friend bool operator==(const RestoreRequest &, const RestoreRequest &) = default;
};

/// One restore or revert: the plan for it, and carrying that out.
///
/// Errors: error() has those of core::Publisher; Canceled is none, it leads to a new plan.
/// Thread: GUI; disk and network run beside it. The end of the object asks what runs to stop.
class RestoreRun final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Preparing, Ready, Running, Done, Failed };
    Q_ENUM(State)

    /// Receipts are kept in `receipts`.
    RestoreRun(core::HubClient hub, core::ReceiptStore receipts, QObject *parent = nullptr);
    ~RestoreRun() override;

    void prepare(const RestoreRequest &request);
    void prepareAgain() { prepare(m_request); }
    /// Carries the plan out, in these words. Only when Ready.
    void execute(const QString &summary, const QString &description, bool createPullRequest);
    void cancel();  ///< Of what runs. canceled() follows, or Done when it came too late.

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const RestoreRequest &request() const { return m_request; }
    [[nodiscard]] const PlanTreePtr &tree() const { return m_tree; }  ///< Null until there is a plan.
    [[nodiscard]] const core::Error &error() const { return m_error; }
    [[nodiscard]] const core::Receipt &receipt() const { return m_receipt; }
    [[nodiscard]] core::ProgressBoard::Snapshot snapshot() const { return m_board->snapshot(); }

signals:
    void stateChanged();
    void progressed();  ///< Ten times a second while something runs: look at snapshot().
    /// `mayHaveCommitted`: it came so late that the commit may be there; the plan that follows tells.
    void canceled(bool mayHaveCommitted);
    void receiptNotSaved(const core::Error &error);  ///< The restore itself is fine.

private:
    struct Executed;

    void takePlan(const core::Result<PlanTreePtr> &tree);
    void takeReceipt(const Executed &executed);
    void setState(State state);
    void fail(const core::Error &error);

    const core::HubClient m_hub;
    const core::ReceiptStore m_receipts;
    RestoreRequest m_request;
    State m_state = State::Idle;
    PlanTreePtr m_tree;
    core::Error m_error;
    core::Receipt m_receipt;
    std::shared_ptr<core::ProgressBoard> m_board;  // shared with work that may outlive this by a moment
    std::stop_source m_stop{std::nostopstate};  // of the execution, whose answer is awaited even then
    QTimer m_poll;
    Query m_preparing;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
