#pragma once

#include "core/hub/hubaccount.h"
#include "core/revisions/mirror.h"
#include "ui/revisions/historyfeed.h"
#include "ui/shared/querylane.h"

#include <QTimer>

namespace core {
class HttpClient;
}

namespace ui {

/// The history of one repository of an account, open for reading: its commits and the names that lead to them.
///
/// What the mirror on this computer has is there at once; then the newest commits are fetched, then the rest. While
/// there is no mirror yet, the Hub's own list shows the first rows. Without a network, what was fetched before stays.
///
/// Thread: GUI; network and disk run beside it. Owner: whoever creates it; `http` outlives it.
class OpenHistory final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Open, Failed };
    Q_ENUM(State)

    /// Mirrors are kept in `cacheFolder`.
    OpenHistory(core::HttpClient &http, const QString &cacheFolder, QObject *parent = nullptr);
    ~OpenHistory() override;

    /// As whom to ask. Another Hub closes the history.
    void setAccount(const core::HubAccount &account);
    void open(const core::RepoId &repo);
    void reload();  ///< Looks at the server again; what is shown stays meanwhile.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::RepoId &repo() const { return m_repo; }
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< Why it is Failed.
    [[nodiscard]] const History &history() const { return m_history; }
    /// The Hub's list of the newest commits, until the history has some of its own.
    [[nodiscard]] const QList<core::CommitRow> &firstRows() const { return m_firstRows; }

    [[nodiscard]] bool isFetching() const { return m_isFetching; }
    [[nodiscard]] const core::MirrorProgress &progress() const { return m_feed->progress; }
    /// Why the last look at the server came to nothing, although there is something to show.
    [[nodiscard]] const std::optional<core::Error> &fetchError() const { return m_fetchError; }

    [[nodiscard]] core::Mirror mirror() const;
    [[nodiscard]] core::HubClient hub() const;

signals:
    void stateChanged();
    void historyChanged();
    void fetchChanged();

private:
    void load();
    void askForFirstRows();
    void takeUpdate();
    void takeEnd(const core::Result<> &result);
    void setState(State state);

    core::HttpClient &m_http;
    const QString m_cacheFolder;
    core::HubAccount m_account;
    core::RepoId m_repo;
    State m_state = State::Empty;
    core::Error m_error;
    std::optional<core::Error> m_fetchError;
    bool m_isFetching = false;
    std::shared_ptr<HistoryFeed> m_feed;
    History m_history;
    QList<core::CommitRow> m_firstRows;
    QTimer m_looking;  ///< At the feed, while something feeds it.
    Query m_reading;
    Query m_asking;
    QueryLane m_lane{2};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
