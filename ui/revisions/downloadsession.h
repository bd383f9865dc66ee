#pragma once

#include "core/download/downloader.h"
#include "ui/shared/querylane.h"

#include <QTimer>

namespace ui {

/// The door to the download engine: one download at a time, which goes on whatever page is looked at.
///
/// What a download that was stopped or failed has left is taken up by goOn(), and by any later one into the same
/// folder. Nothing is replaced but what the plan that somebody saw says.
///
/// Thread: GUI; disk and network run beside it. Owner: whoever creates it; `http` outlives it. Destruction stops what
/// runs and keeps what has arrived.
class DownloadSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Running,
        Stopped,  ///< Somebody asked for it; goOn() takes it up.
        Failed,  ///< error() says why; goOn() tries again.
        Done,
    };
    Q_ENUM(State)

    explicit DownloadSession(core::HttpClient &http, QObject *parent = nullptr);
    ~DownloadSession() override;

    /// As whom to ask. Without one, and with one of another Hub, what runs is stopped.
    void setAccount(const core::HubAccount &account);
    [[nodiscard]] core::HubClient hub() const { return {m_http, m_account}; }

    /// Does what `plan`, which was made for `request`, says.
    void start(const core::DownloadRequest &request, const core::DownloadPlan &plan);
    void stop();  ///< Stopped follows within a moment, or Done when it came too late.
    void goOn();
    void dismiss();  ///< Forgets one that does not run.

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] bool isStopping() const { return isRunning() && m_stop.stop_requested(); }
    [[nodiscard]] const core::DownloadRequest &request() const { return m_request; }
    /// What is done; the newest one when goOn() has planned again.
    [[nodiscard]] const core::DownloadPlan &plan() const { return m_plan; }
    [[nodiscard]] const core::DownloadReport &report() const { return m_report; }  ///< When Done.
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< When Failed.
    [[nodiscard]] core::DownloadBoard::Snapshot snapshot() const { return m_board->snapshot(); }

    /// Where files of a repository go unless somebody says otherwise: beside what was downloaded last.
    [[nodiscard]] QString proposedFolder(const core::RepoId &repo) const;
    [[nodiscard]] const QString &lastFolder() const { return m_lastFolder; }  ///< What that is beside; may be empty.
    void setLastFolder(const QString &folder) { m_lastFolder = folder; }

signals:
    void stateChanged();
    void progressed();  ///< Ten times a second while it runs: look at snapshot().
    void lastFolderChanged();

private:
    struct Outcome;
    using Work = std::function<core::Result<Outcome>(core::Downloader &downloader, const std::stop_token &stop)>;
    void run(Work work);
    void take(const core::Result<Outcome> &outcome);
    void remember();
    void setState(State state);

    core::HttpClient &m_http;
    core::HubAccount m_account;
    QUrl m_startedAt;  ///< The Hub that m_plan is about.
    State m_state = State::Idle;
    core::DownloadRequest m_request;
    core::DownloadPlan m_plan;
    core::DownloadReport m_report;
    core::Error m_error;
    QString m_lastFolder;
    std::shared_ptr<core::DownloadBoard> m_board;  ///< Shared with the worker that writes it.
    std::stop_source m_stop;
    QTimer m_looking;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

/// What is still to be done of a plan that somebody saw, now that `fresh` says how things are: nothing is replaced that
/// was not to be replaced then.
[[nodiscard]] core::DownloadPlan planToGoOn(core::DownloadPlan fresh, const core::DownloadPlan &seen);

}  // namespace ui
