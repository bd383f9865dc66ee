#pragma once

#include "ui/discussions/discussionchange.h"
#include "ui/shared/querylane.h"

#include <QObject>

namespace ui {

/// Sends one change at a time, and none twice: when the answer is lost, the Hub is asked whether it has happened before
/// anything else may be sent.
///
/// Thread: GUI; the Hub is asked beside it. What was sent when the object goes still happens.
class DiscussionChanges final : public QObject
{
    Q_OBJECT

public:
    explicit DiscussionChanges(QObject *parent = nullptr);
    ~DiscussionChanges() override;

    /// Nothing while one is running.
    void start(const core::HubClient &hub, const DiscussionChange &change);
    /// What failed last, once more; only after it is known that it has not happened.
    void retry();
    /// Waits no longer. It may have happened: canceled() says when that can be looked at.
    void cancel();
    void forget();  ///< What retry() would do: the account or repository is another.

    [[nodiscard]] bool isRunning() const { return m_query.isRunning(); }
    [[nodiscard]] bool canRetry() const { return m_failed.has_value() && !isRunning(); }
    [[nodiscard]] QString doing() const { return isRunning() ? m_running.doing : QString{}; }

signals:
    void runningChanged();
    void succeeded(const DiscussionChange &change, int number);
    void failed(const core::Error &error);
    void leftUnknown(const core::Error &error);  ///< The answer was lost, and nobody can say whether it happened.
    void canceled();

private:
    struct Outcome
    {
        core::Result<int> number;
        bool isUnknown = false;
    };
    [[nodiscard]] static Outcome carryOut(const core::HubClient &hub, const DiscussionChange &change,
                                          const std::stop_token &wish, const std::stop_token &end);
    void take(const Outcome &outcome);

    std::optional<core::HubClient> m_hub;
    DiscussionChange m_running;
    std::optional<DiscussionChange> m_failed;
    std::stop_source m_stop;  ///< Of what is running; the work itself goes on to its end, so that nothing overtakes it.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
