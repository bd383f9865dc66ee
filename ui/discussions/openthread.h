#pragma once

#include "ui/discussions/pullrequestdiff.h"
#include "ui/shared/querylane.h"

#include <memory>

namespace ui {

/// One discussion or pull request, open for reading; of a pull request also what it changes.
///
/// Thread: GUI; network and disk run beside it.
class OpenThread final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Open, Failed };
    Q_ENUM(State)
    enum class DiffState {
        None,  ///< It is a discussion, or not known yet.
        Reading,
        Read,
        Failed,
        Stopped,  ///< By the person.
    };
    Q_ENUM(DiffState)

    explicit OpenThread(QObject *parent = nullptr);
    ~OpenThread() override;

    void open(const core::HubClient &hub, const core::Mirror &mirror, const core::RepoId &repo, int number);
    /// Nothing before the first open().
    [[nodiscard]] const std::optional<core::HubClient> &hub() const { return m_hub; }
    void reload();  ///< What is shown stays meanwhile.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int number() const { return m_number; }  ///< 0: none.
    [[nodiscard]] const core::DiscussionDetails &details() const { return m_details; }
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< Why it is Failed.
    [[nodiscard]] bool isPullRequest() const { return m_details.changes.has_value(); }

    [[nodiscard]] DiffState diffState() const { return m_diffState; }
    [[nodiscard]] const PullRequestDiff &diff() const { return m_diff; }
    [[nodiscard]] const core::Error &diffError() const { return m_diffError; }
    [[nodiscard]] const core::MirrorProgress &progress() const { return *m_progress; }
    void readDiff();  ///< Again, after it was stopped or failed.
    void stopDiff();

signals:
    void stateChanged();
    void detailsChanged();
    void reloadFailed(const core::Error &error);  ///< What is shown may be old.
    void diffChanged();

private:
    void load();
    void takeDetails(const core::Result<core::DiscussionDetails> &details);
    void followDiff(const std::optional<core::PullRequestChanges> &before);
    void setState(State state);
    void setDiffState(DiffState state);

    std::optional<core::HubClient> m_hub;
    std::optional<core::Mirror> m_mirror;
    core::RepoId m_repo;
    int m_number = 0;
    State m_state = State::Empty;
    core::DiscussionDetails m_details;
    core::Error m_error;
    DiffState m_diffState = DiffState::None;
    PullRequestDiff m_diff;
    core::Error m_diffError;
    std::shared_ptr<core::MirrorProgress> m_progress;
    Query m_loading;
    Query m_reading;
    QueryLane m_lane{2};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
