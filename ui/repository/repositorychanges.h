#pragma once

#include "core/hub/hubclient.h"
#include "ui/shared/querylane.h"

#include <QObject>

namespace ui {

/// Changes repositories on the Hub, one at a time, and takes the last change back where the Hub has a way.
///
/// Thread: GUI; the Hub is asked on its own query lane. What was sent when the object goes still happens.
class RepositoryChanges final : public QObject
{
    Q_OBJECT

public:
    explicit RepositoryChanges(QObject *parent = nullptr);

    /// Makes `before` become `after`: another id is a move, else visibility and gating are set. `more` are settings
    /// that the Hub never tells, and that undo() leaves as they are.
    void apply(const core::HubClient &hub, const core::RepoInfo &before, const core::RepoInfo &after,
               const core::RepoSettings &more = {});
    void remove(const core::HubClient &hub, const core::RepoId &repo);
    void undo();
    void retry();  ///< What failed last.
    /// Waits for nothing more and forgets what could be undone: the account has changed.
    void forget();

    [[nodiscard]] bool isRunning() const { return m_query.isRunning(); }
    [[nodiscard]] bool canRetry() const { return m_failed != nullptr && !isRunning(); }
    [[nodiscard]] bool canUndo() const { return m_last.has_value() && !isRunning(); }

signals:
    void started(const QString &what);
    void changed(const core::RepoId &before, const core::RepoInfo &after);
    void removed(const core::RepoId &repo);
    void succeeded(const QString &what);  ///< Comes after changed() or removed().
    void failed(const core::Error &error);

private:
    struct Change
    {
        core::HubClient hub;
        core::RepoInfo before;
        core::RepoInfo after;
    };
    void fail(const core::Error &error, std::function<void()> attempt);

    std::optional<Change> m_last;  ///< What undo() takes back.
    std::function<void()> m_failed;  ///< What retry() does.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
