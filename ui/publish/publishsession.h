#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/planner.h"
#include "core/publish/progressboard.h"
#include "core/publish/receipt.h"
#include "core/review/cardreview.h"
#include "ui/publish/droppedfiles.h"
#include "ui/publish/publishworker.h"
#include "ui/shared/plantree.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// The door to the publish engine: what the user wants to publish, the plan that follows from it, and the run itself.
///
/// Whatever the plan depends on may change at any time except while publishing; a new plan is made by itself a moment
/// later, and only the newest one arrives. Files without a repository have a plan too, as if the repository were empty:
/// a draft, which shows what was dropped but cannot be published.
///
/// Errors: failed() carries those of core::Publisher; Canceled is never reported, canceled() is.
/// Thread: GUI. The engine runs on a worker of its own; values come back by queued calls, none after destruction, which
///         cancels and joins within 500 ms.
class PublishSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,  ///< Nothing was dropped.
        Preparing,  ///< A plan is being made; the one before it is still there.
        Ready,
        Publishing,
        Done,
        Failed,  ///< error() says why; retry() does again what failed.
    };
    Q_ENUM(State)

    /// `http` and `receipts` outlive the session.
    PublishSession(core::HttpClient &http, const core::ReceiptStore &receipts, QObject *parent = nullptr);
    ~PublishSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isPublishing() const { return m_state == State::Publishing; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Preparing || isPublishing(); }
    [[nodiscard]] PlanTreePtr tree() const { return m_tree; }  ///< Null while there is none.
    [[nodiscard]] bool isDraft() const { return m_isDraft; }  ///< The plan was made without asking a server.
    /// What the rules say about the card among the files, or about the lack of one. Nothing while there is no plan, and
    /// when the repository's own card stays.
    [[nodiscard]] const std::optional<core::CardReview> &cardReview() const { return m_cardReview; }
    /// Whether publish() would do something. A card with errors is not published.
    [[nodiscard]] bool canPublish() const;
    [[nodiscard]] const core::Error &error() const { return m_error; }
    [[nodiscard]] const core::Receipt &receipt() const { return m_receipt; }
    [[nodiscard]] core::ProgressBoard::Snapshot snapshot() const { return m_board.snapshot(); }

    [[nodiscard]] std::optional<core::RepoId> repository() const { return m_repo; }
    [[nodiscard]] std::optional<core::RepoCreation> creation() const { return m_creation; }
    [[nodiscard]] const DropList &drops() const { return m_drops; }
    [[nodiscard]] QString revision() const { return m_revision; }
    [[nodiscard]] bool createsPullRequest() const { return m_createPullRequest; }
    /// What to call a repository for these files; known once they were looked at. May be empty.
    [[nodiscard]] QString proposedName() const { return m_proposedName; }

    void setAccount(const core::HubAccount &account);
    void chooseRepository(const core::RepoId &repo);
    void setCreation(const core::RepoCreation &creation);  ///< Made when publishing, unless it exists by then.
    void clearRepository();
    void setRevision(const QString &revision);
    void setCreatePullRequest(bool create);
    /// The words of the commit do not change the plan.
    void setSummary(const QString &summary) { m_summary = summary; }
    void setDescription(const QString &description) { m_description = description; }

    void addPaths(const QStringList &localPaths, const QString &destination = {});
    void removePaths(const QStringList &localPaths);
    void setDrops(const DropList &drops);  ///< Instead of what there is.
    void clear();  ///< Back to Idle, with the repository kept.

    void prepare();  ///< At once, whether or not anything changed.
    void publish();
    /// The same as soon as the plan for what was chosen last is there: for whoever has seen elsewhere what will happen.
    /// Waits for the person after all when anything is changed meanwhile, or when the plan does more than add files.
    void publishWhenReady();
    void cancel();  ///< Of a publish; canceled() follows, or finished() when it came too late.
    void retry();

signals:
    void stateChanged();
    void planChanged();  ///< tree() is another one, or gone.
    void progressed();  ///< Ten times a second while isRunning(): look at snapshot().
    void failed(core::Error error);
    void finished(core::Receipt receipt);
    /// `mayHaveCommitted`: it came so late that the commit may be there; the plan that follows tells.
    void canceled(bool mayHaveCommitted);
    void receiptNotSaved(core::Error error);  ///< After finished(): the publish itself is fine.

private:
    struct Prepared;
    struct Published;

    [[nodiscard]] static Prepared reviewed(core::Result<core::PublishPlan> plan,
                                           const std::optional<core::HubClient> &hub, const std::stop_token &stop);
    void setState(State state);
    void schedulePrepare();
    void startPreparing();
    void handlePrepared(int generation, Prepared prepared);
    void handlePublished(Published published);
    void fail(const core::Error &error);
    void setTree(PlanTreePtr tree, std::optional<core::CardReview> card = {});
    [[nodiscard]] bool onlyAdds() const;
    [[nodiscard]] core::PlanOptions planOptions() const;

    core::HttpClient &m_http;
    const core::ReceiptStore &m_receipts;

    core::HubAccount m_account;
    std::optional<core::RepoId> m_repo;
    std::optional<core::RepoCreation> m_creation;
    QString m_revision = QStringLiteral("main");
    bool m_createPullRequest = false;
    QString m_summary;
    QString m_description;
    DropList m_drops;
    QString m_proposedName;

    State m_state = State::Idle;
    bool m_failedPublishing = false;
    bool m_publishesAgain = false;  // retry() of a failed publish: as soon as the plan is there again
    bool m_publishesWhenReady = false;
    bool m_isDraft = false;
    PlanTreePtr m_tree;
    std::optional<core::CardReview> m_cardReview;
    core::Error m_error;
    core::Receipt m_receipt;

    QTimer m_debounce;
    QTimer m_poll;
    int m_generation = 0;  // of the newest preparation: answers to older ones are dropped
    std::stop_source m_stop{std::nostopstate};
    core::ProgressBoard m_board;
    PublishWorker m_worker;  // last: joined before what its jobs write to goes
};

}  // namespace ui
