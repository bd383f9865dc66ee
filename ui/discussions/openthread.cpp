#include "ui/discussions/openthread.h"

#include "core/hub/repodiscussions.h"

#include <utility>

namespace ui {

OpenThread::OpenThread(QObject *parent)
    : QObject(parent)
    , m_progress(std::make_shared<core::MirrorProgress>())
{
}

OpenThread::~OpenThread() = default;

void OpenThread::open(const core::HubClient &hub, const core::Mirror &mirror, const core::RepoId &repo, int number)
{
    close();
    m_hub.emplace(hub);
    m_mirror.emplace(mirror);
    m_repo = repo;
    m_number = number;
    setState(State::Loading);
    load();
}

void OpenThread::reload()
{
    if (m_state == State::Empty)
        return;
    if (m_state == State::Failed)
        setState(State::Loading);
    load();
}

void OpenThread::close()
{
    m_loading.cancel();
    m_reading.cancel();
    m_number = 0;
    m_details = {};
    m_diff = {};
    setDiffState(DiffState::None);
    setState(State::Empty);
}

void OpenThread::load()
{
    m_loading.cancel();
    m_loading = m_lane.run(
        this,
        [hub = *m_hub, repo = m_repo, number = m_number](const std::stop_token &stop) {
            return core::RepoDiscussions{hub}.details(repo, number, false, stop);
        },
        [this](const core::Result<core::DiscussionDetails> &details) { takeDetails(details); });
}

void OpenThread::takeDetails(const core::Result<core::DiscussionDetails> &details)
{
    if (!details) {
        m_error = details.error();
        if (m_state == State::Open)
            emit reloadFailed(m_error);
        else
            setState(State::Failed);
        return;
    }
    const auto before = std::exchange(m_details, *details).changes;
    setState(State::Open);
    emit detailsChanged();
    followDiff(before);
}

/// Reads it anew when something is new; not when somebody only said something.
void OpenThread::followDiff(const std::optional<core::PullRequestChanges> &before)
{
    const auto &now = m_details.changes;
    if (!now)
        return setDiffState(DiffState::None);
    const bool isSame = before && before->head == now->head && before->mergeCommit == now->mergeCommit
        && before->isReferenceDeleted == now->isReferenceDeleted && before->hasConflicts == now->hasConflicts;
    if (!isSame || m_diffState == DiffState::Failed)
        readDiff();
}

void OpenThread::readDiff()
{
    if (!isPullRequest())
        return;
    m_reading.cancel();
    m_progress = std::make_shared<core::MirrorProgress>();  // the canceled reader may still count in the old one
    const PullRequestPlace place{.hub = *m_hub, .mirror = *m_mirror, .repo = m_repo, .details = m_details};
    m_reading = m_lane.run(
        this,
        [place, progress = m_progress](const std::stop_token &stop) {
            return readPullRequest(place, progress.get(), stop);
        },
        [this](const core::Result<PullRequestDiff> &diff) {
            m_diff = diff.value_or(PullRequestDiff{});
            if (!diff)
                m_diffError = diff.error();
            setDiffState(diff ? DiffState::Read : DiffState::Failed);
        });
    setDiffState(DiffState::Reading);
}

void OpenThread::stopDiff()
{
    if (m_diffState != DiffState::Reading)
        return;
    m_reading.cancel();
    setDiffState(DiffState::Stopped);
}

void OpenThread::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

void OpenThread::setDiffState(DiffState state)
{
    m_diffState = state;
    emit diffChanged();
}

}  // namespace ui
