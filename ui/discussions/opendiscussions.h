#pragma once

#include "ui/discussions/discussionchanges.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/discussionrights.h"
#include "ui/discussions/openthread.h"

#include <QMap>

namespace ui {

/// The discussions and pull requests of one repository, open for reading and taking part: the list as far as it was
/// looked at, the one that is open, what is being sent, and what was typed but not sent.
///
/// Outlives the page that shows it, so that nothing typed or sent goes with a page.
/// Thread: GUI; network and disk run beside it. Owner: whoever creates it; `http` outlives it.
class OpenDiscussions final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Open, Failed };
    Q_ENUM(State)

    /// Mirrors are kept in `cacheFolder`.
    OpenDiscussions(core::HttpClient &http, const QString &cacheFolder, QObject *parent = nullptr);
    ~OpenDiscussions() override;

    /// As whom to ask. Another Hub closes what is open; what somebody else has typed is forgotten.
    void setAccount(const core::HubAccount &account, const core::Identity &identity);
    void open(const core::RepoId &repo);
    void reload();  ///< List and thread; what is shown stays meanwhile.
    void close();
    void setFilter(const core::DiscussionFilter &filter);
    void showThread(int number);
    void send(const DiscussionChange &change);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::RepoId &repo() const { return m_repo; }
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< Why it is Failed.
    [[nodiscard]] const core::DiscussionFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isLoading() const { return m_loading.isRunning(); }
    [[nodiscard]] DiscussionModel &model() { return m_model; }
    [[nodiscard]] OpenThread &thread() { return m_thread; }
    [[nodiscard]] DiscussionChanges &changes() { return m_changes; }
    [[nodiscard]] DiscussionRights rights() const { return {m_identity, m_repo}; }
    [[nodiscard]] const core::Identity &identity() const { return m_identity; }
    [[nodiscard]] core::HubClient hub() const;
    [[nodiscard]] QUrl webUrl(int number) const;

    /// What was typed and not sent, by draftKey(). An empty text forgets it.
    [[nodiscard]] QString draft(const QString &key) const { return m_drafts.value(key); }
    void setDraft(const QString &key, const QString &text);
    [[nodiscard]] const QMap<QString, QString> &drafts() const { return m_drafts; }
    void setDrafts(const QMap<QString, QString> &drafts) { m_drafts = drafts; }
    /// Of a comment in a discussion; with `eventId` of another text of that comment. Number 0: of a new discussion.
    [[nodiscard]] QString draftKey(int number, const QString &eventId = {}) const;

signals:
    void stateChanged();
    void listChanged();  ///< Also when it begins or ends to load.
    void listFailed(const core::Error &error);  ///< What is shown stays.
    void draftsChanged();

private:
    void load(int page);
    void takePage(int page, const core::Result<core::DiscussionPage> &discussions);
    void followThread();
    void setState(State state);

    core::HttpClient &m_http;
    const QString m_cacheFolder;
    core::HubAccount m_account;
    core::Identity m_identity;
    core::RepoId m_repo;
    State m_state = State::Empty;
    core::Error m_error;
    core::DiscussionFilter m_filter;
    int m_nextPage = 0;
    QString m_whose;  ///< The drafts: the Hub and the person.
    QMap<QString, QString> m_drafts;
    DiscussionModel m_model;
    OpenThread m_thread;
    DiscussionChanges m_changes;
    Query m_loading;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
