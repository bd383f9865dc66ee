#include "ui/repository/nameavailability.h"

using namespace std::chrono_literals;

namespace ui {
namespace {

NameAvailability::State stateFrom(const core::Result<core::RepoInfo> &info)
{
    using enum NameAvailability::State;
    if (info || info.error().kind == core::ErrorKind::Gated)
        return Taken;
    return info.error().kind == core::ErrorKind::RepositoryNotFound ? Free : Unknown;
}

}  // namespace

NameAvailability::NameAvailability(core::HubClient hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(350ms);  // longer than between two keys, shorter than patience
    connect(&m_pause, &QTimer::timeout, this, &NameAvailability::send);
}

void NameAvailability::ask(const core::RepoId &repo)
{
    m_query.cancel();
    m_repo = repo;
    m_pause.start();
    setState(State::Asking);
}

void NameAvailability::forget()
{
    m_query.cancel();
    m_pause.stop();
    setState(State::Unasked);
}

void NameAvailability::send()
{
    m_query = m_lane.run(
        this, [hub = m_hub, repo = m_repo](const std::stop_token &stop) { return hub.repoInfo(repo, {}, stop); },
        [this](const core::Result<core::RepoInfo> &info) { setState(stateFrom(info)); });
}

void NameAvailability::setState(State state)
{
    m_state = state;
    emit changed();
}

}  // namespace ui
