#pragma once

#include "core/hub/hubaccount.h"
#include "core/revisions/mirror.h"
#include "ui/revisions/historyfeed.h"
#include "ui/revisions/historysource.h"
#include "ui/shared/querylane.h"

#include <QTimer>

#include <functional>

namespace core {
class HttpClient;
}

namespace ui {

/// The history of one repository, open for reading: its commits and the names that lead to them.
///
/// Of a repository of the account's Hub, what the mirror on this computer has is there at once; then the newest commits
/// are fetched, then the rest. While there is no mirror yet, the Hub's own list shows the first rows. Without a
/// network, what was fetched before stays. A git folder is read where it lies, and nobody is asked.
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

    /// As whom to ask. Another Hub closes the history of a repository of the one before.
    void setAccount(const core::HubAccount &account);
    void open(const HistorySource &source);  ///< Which is something.
    void reload();  ///< Looks at the server or folder again; what is shown stays meanwhile.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const HistorySource &source() const { return m_source; }
    [[nodiscard]] const std::optional<core::RepoId> &repo() const { return m_source.repo; }  ///< On the Hub.
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< Why it is Failed.
    [[nodiscard]] const History &history() const { return m_history; }
    /// The Hub's list of the newest commits, until the history has some of its own.
    [[nodiscard]] const QList<core::CommitRow> &firstRows() const { return m_firstRows; }

    /// It is being fetched or read.
    [[nodiscard]] bool isFetching() const { return m_isFetching; }
    [[nodiscard]] const core::MirrorProgress &progress() const { return m_feed->progress; }
    /// Why the last look at the server or folder came to nothing, although there is something to show.
    [[nodiscard]] const std::optional<core::Error> &fetchError() const { return m_fetchError; }

    /// Where git has it: the mirror of repo(), or the repository that a folder lies in, which is known once it was
    /// read.
    [[nodiscard]] QString gitFolder() const;
    [[nodiscard]] core::HubClient hub() const;  ///< Of the account, whatever is open.

signals:
    void stateChanged();
    void historyChanged();
    void fetchChanged();

private:
    using Reader = std::function<core::Result<>(const std::stop_token &)>;

    void load();
    [[nodiscard]] Reader reader() const;
    [[nodiscard]] core::Mirror mirror() const;
    void askForFirstRows();
    void takeUpdate();
    void takeEnd(const core::Result<> &result);
    void tidyMirror();
    void setState(State state);

    core::HttpClient &m_http;
    const QString m_cacheFolder;
    core::HubAccount m_account;
    HistorySource m_source;
    State m_state = State::Empty;
    core::Error m_error;
    std::optional<core::Error> m_fetchError;
    bool m_isFetching = false;
    std::shared_ptr<HistoryFeed> m_feed;
    History m_history;
    std::optional<History> m_held;  ///< Read, but not shown yet.
    QList<core::CommitRow> m_firstRows;
    QTimer m_looking;  ///< At the feed, while something feeds it.
    Query m_reading;
    Query m_asking;
    Query m_tidying;
    QueryLane m_lane{2};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
