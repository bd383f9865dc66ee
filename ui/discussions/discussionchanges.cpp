#include "ui/discussions/discussionchanges.h"

#include <utility>

namespace ui {

namespace {

/// The request was sent, or may have been, and nobody knows what has become of it.
bool isLost(core::ErrorKind kind)
{
    using enum core::ErrorKind;
    return kind == Offline || kind == Stalled || kind == ServerFault;
}

}  // namespace

DiscussionChanges::DiscussionChanges(QObject *parent)
    : QObject(parent)
{
}

DiscussionChanges::~DiscussionChanges()
{
    m_stop.request_stop();
}

DiscussionChanges::Outcome DiscussionChanges::carryOut(const core::HubClient &hub, const DiscussionChange &change,
                                                       const std::stop_token &wish, const std::stop_token &end)
{
    std::stop_source either;
    const auto stop = [&either] { either.request_stop(); };
    const std::stop_callback onWish{wish, stop};
    const std::stop_callback onEnd{end, stop};
    const core::RepoDiscussions discussions{hub};
    const auto sent = change.send(discussions, either.get_token());
    if (sent || !isLost(sent.error().kind))
        return {.number = sent};
    const auto found = change.find(discussions, either.get_token());
    if (!found)
        return {.number = sent, .isUnknown = true};
    return {.number = *found > 0 ? found : sent};
}

void DiscussionChanges::start(const core::HubClient &hub, const DiscussionChange &change)
{
    if (isRunning())
        return;
    m_hub.emplace(hub);
    m_running = change;
    m_failed.reset();
    m_stop = std::stop_source{};
    m_query = m_lane.run(
        this,
        [hub, change, wish = m_stop.get_token()](const std::stop_token &end) {
            return carryOut(hub, change, wish, end);
        },
        [this](const Outcome &outcome) { take(outcome); });
    emit runningChanged();
}

void DiscussionChanges::take(const Outcome &outcome)
{
    emit runningChanged();
    if (outcome.number) {
        const DiscussionChange change = m_running;  // another may begin while it is told
        return emit succeeded(change, *outcome.number);
    }
    if (outcome.number.error().kind == core::ErrorKind::Canceled || m_stop.stop_requested())
        return emit canceled();
    if (outcome.isUnknown)
        return emit leftUnknown(outcome.number.error());
    m_failed = m_running;
    emit failed(outcome.number.error());
}

void DiscussionChanges::retry()
{
    if (canRetry())
        start(core::HubClient{*m_hub}, *std::exchange(m_failed, std::nullopt));
}

void DiscussionChanges::cancel()
{
    m_stop.request_stop();
}

void DiscussionChanges::forget()
{
    m_failed.reset();
}

}  // namespace ui
