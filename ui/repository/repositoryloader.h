#pragma once

#include "core/hub/repocursor.h"
#include "ui/shared/querylane.h"

#include <QObject>

namespace ui {

/// Lists the repositories of several owners, all types side by side, and reports every page when it is there.
///
/// A list that fails ends by itself; the others go on. Thread: GUI; the Hub is asked on its own query lane.
class RepositoryLoader final : public QObject
{
    Q_OBJECT

public:
    explicit RepositoryLoader(QObject *parent = nullptr);

    /// Drops what runs and begins anew.
    void start(const core::HubClient &hub, const QStringList &owners);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_open > 0; }

signals:
    void pageArrived(const QList<core::RepoInfo> &page);
    /// The last list has ended. `error` is the first that one ended with; without, all repositories are known.
    void finished(const std::optional<core::Error> &error);

private:
    void ask(core::RepoCursor cursor);
    void end();

    int m_open = 0;  ///< Lists that have not ended.
    std::optional<core::Error> m_error;
    QList<Query> m_queries;
    QueryLane m_lane;  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
