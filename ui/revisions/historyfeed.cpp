#include "ui/revisions/historyfeed.h"

#include "core/hub/hubclient.h"

#include <utility>

namespace ui {

namespace {

/// Every state of the history of all that has a name, as it grows.
core::Result<> feedHistory(const core::Mirror &mirror, bool isWhole, HistoryFeed &feed, const std::stop_token &stop)
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
    history.isWhole = isWhole && !repository->isShallow();
    feed.put(std::move(history));
    return {};
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
    const bool existed = mirror.exists();
    if (existed) {
        if (auto fed = feedHistory(mirror, false, feed, stop); !fed)
            return fed;
    }
    for (const core::MirrorDepth depth : {core::MirrorDepth::Recent, core::MirrorDepth::Whole}) {
        const auto change = mirror.fetch(hub, depth, &feed.progress, stop);
        if (!change)
            return std::unexpected(change.error());
        const bool isLast = depth == core::MirrorDepth::Whole || change->isWhole;
        if (!isLast && existed && change->isNothing())
            continue;  // fed already
        if (auto fed = feedHistory(mirror, isLast, feed, stop); !fed || isLast)
            return fed;
    }
    return {};
}

}  // namespace ui
