#pragma once

#include "ui/shared/querylane.h"
#include "ui/storage/storagereading.h"

#include <QTimer>

namespace ui {

/// What a repository stores, asked and looked up beside the window: first what the Hub tells, then what the history on
/// this computer does, if there is one.
///
/// Thread: GUI; network and disk run beside it.
class StorageReader final : public QObject
{
    Q_OBJECT

public:
    enum class State { Reading, Ready, Failed };
    Q_ENUM(State)
    enum class HistoryState { Unknown, Reading, Known };
    Q_ENUM(HistoryState)

    /// `isOwn`: the repository belongs to the account itself.
    StorageReader(const core::HubClient &hub, const QString &cacheFolder, const core::RepoId &repo, bool isOwn,
                  QObject *parent = nullptr);

    void read();  ///< Asks again; what was read stays until there is an answer.
    void readHistory();  ///< Fetches it first where needed.
    void cancelHistory();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] HistoryState historyState() const { return m_historyState; }
    [[nodiscard]] const StorageContent &content() const { return m_content; }
    /// Something was read, perhaps before a later attempt failed.
    [[nodiscard]] bool hasContent() const { return m_hasContent; }
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< Why it is Failed.
    [[nodiscard]] const StorageProgress &progress() const { return *m_progress; }

signals:
    void changed();  ///< Of the states.
    void contentChanged();
    void progressed();
    void historyFailed(const core::Error &error);

private:
    void take(const core::Result<StorageContent> &content);
    void takeHistories(const core::Result<StorageContent> &content);
    void endHistory(HistoryState state);

    const core::HubClient m_hub;
    const core::Mirror m_mirror;
    const core::RepoId m_repo;
    const bool m_isOwn;
    State m_state = State::Reading;
    HistoryState m_historyState = HistoryState::Unknown;
    StorageContent m_content;
    bool m_hasContent = false;
    core::Error m_error;
    std::shared_ptr<StorageProgress> m_progress;  ///< Shared with the work, which may outlive its cancellation.
    QTimer m_looking;  ///< At the progress.
    Query m_reading;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
