#include "ui/revisions/historyfeed.h"

#include "core/hub/hubclient.h"

#include <utility>

namespace ui {

namespace {

/// Every state of the history of all that has a name, as it grows. Returns the last one; `isWhole` says that nothing of
/// it is missing.
core::Result<History> feedHistory(const core::Mirror &mirror, HistoryFeed &feed, const std::stop_token &stop)
{
    const auto repository = mirror.open();
    if (!repository)
        return std::unexpected(repository.error());
    auto refs = core::listRefs(*repository);
    if (!refs)
        return std::unexpected(refs.error());
    core::HistoryRequest request;
    for (const core::Ref &ref : *refs)
        request.tips.append(ref.commit);
    History history{.refs = *std::move(refs)};
    const auto grown = [&](const core::CommitLog &log) {
        history.log = log;
        history.graph.extend(log);
        feed.put(history);
    };
    const auto log = core::readHistory(*repository, request, grown, stop);
    if (!log)
        return std::unexpected(log.error());
    history.log = *log;
    history.graph = {};  // the order may have been mended
    history.graph.extend(*log);
    feed.put(history);
    history.isWhole = !repository->isShallow();
    return history;
}

}  // namespace

void HistoryFeed::put(History history)
{
    const std::lock_guard lock{m_mutex};
    m_newest = std::move(history);
}

std::optional<History> HistoryFeed::take()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_newest, std::nullopt);
}

core::Result<> readMirror(const core::Mirror &mirror, const core::HubClient &hub, HistoryFeed &feed,
                          const std::stop_token &stop)
{
    std::optional<History> fed;
    const auto feedAll = [&]() -> core::Result<> {
        auto history = feedHistory(mirror, feed, stop);
        if (!history)
            return std::unexpected(history.error());
        fed = *std::move(history);
        return {};
    };
    if (mirror.exists()) {
        if (const auto read = feedAll(); !read)
            return read;
    }
    for (const core::MirrorDepth depth : {core::MirrorDepth::Recent, core::MirrorDepth::Whole}) {
        const auto change = mirror.fetch(hub, depth, &feed.progress, stop);
        if (!change)
            return std::unexpected(change.error());
        const bool isKnown = fed && change->isNothing() && fed->isWhole == change->isWhole;
        if (!isKnown) {
            if (const auto read = feedAll(); !read)
                return read;
        }
        if (change->isWhole)
            break;
    }
    if (!fed->isWhole)
        return {};
    // Where the head leads may be new though no reference has moved.
    if (const auto repository = mirror.open())
        fed->refs = core::listRefs(*repository).value_or(fed->refs);
    feed.put(*std::move(fed));
    return {};
}

}  // namespace ui
