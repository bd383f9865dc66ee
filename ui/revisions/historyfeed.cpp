#include "ui/revisions/historyfeed.h"

#include "core/hub/hubclient.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// All names that lead to commits, and HEAD where it is none of them: somebody may work on a commit without a branch.
core::Result<QList<core::Ref>> namesOf(const core::Repository &repository)
{
    auto refs = core::listRefs(repository);
    const auto head = core::headCommit(repository);
    if (refs && head && std::ranges::none_of(*refs, &core::Ref::isHead))
        refs->prepend(
            {.kind = core::RefKind::Other, .name = u"HEAD"_s, .fullName = u"HEAD"_s, .commit = *head, .isHead = true});
    return refs;
}

/// Every state of the history of all that has a name, as it grows. Returns the last one; `isWhole` says that nothing of
/// it is missing.
core::Result<History> feedHistory(const core::Repository &repository, HistoryFeed &feed, const std::stop_token &stop)
{
    auto refs = namesOf(repository);
    if (!refs)
        return std::unexpected(refs.error());
    core::HistoryRequest request;
    for (const core::Ref &ref : *refs)
        request.tips.append(ref.commit);
    History history{.folder = repository.path(), .refs = *std::move(refs)};
    const auto grown = [&](const core::CommitLog &log) {
        history.log = log;
        history.graph.extend(log);
        feed.put(history);
    };
    const auto log = core::readHistory(repository, request, grown, stop);
    if (!log)
        return std::unexpected(log.error());
    history.log = *log;
    history.graph = {};  // the order may have been mended
    history.graph.extend(*log);
    feed.put(history);
    history.isWhole = !repository.isShallow();
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

core::Result<> readFolder(const QString &folder, HistoryFeed &feed, const std::stop_token &stop)
{
    if (!QFileInfo{folder}.isDir())
        return core::fail(core::ErrorKind::FileNotFound, folder);
    return core::Repository::discover(folder)
        .and_then([&](const core::Repository &repository) { return feedHistory(repository, feed, stop); })
        .transform([&feed](History history) { feed.put(std::move(history)); });
}

core::Result<> readMirror(const core::Mirror &mirror, const core::HubClient &hub, HistoryFeed &feed,
                          const std::stop_token &stop)
{
    std::optional<History> fed;
    const auto feedAll = [&]() -> core::Result<> {
        auto history = mirror.open().and_then(
            [&](const core::Repository &repository) { return feedHistory(repository, feed, stop); });
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
        fed->refs = namesOf(*repository).value_or(fed->refs);
    feed.put(*std::move(fed));
    return {};
}

}  // namespace ui
