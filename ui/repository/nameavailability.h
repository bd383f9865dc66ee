#pragma once

#include "core/hub/hubclient.h"
#include "ui/shared/querylane.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Whether a repository's name is still free, asked of the Hub shortly after typing stops.
///
/// Thread: GUI; the question runs on its own query lane. A newer question replaces the one before.
class NameAvailability final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unasked,
        Asking,
        Free,
        Taken,
        Unknown,  ///< The Hub could not be asked; it will say when the repository is created.
    };
    Q_ENUM(State)

    NameAvailability(core::HubClient hub, QObject *parent);

    void ask(const core::RepoId &repo);
    void forget();
    [[nodiscard]] State state() const { return m_state; }

signals:
    void changed();

private:
    void send();
    void setState(State state);

    const core::HubClient m_hub;
    State m_state = State::Unasked;
    core::RepoId m_repo;
    QTimer m_pause;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
