#include "ui/revisions/historyfeed.h"

#include "core/base/digest.h"
#include "core/hub/hubclient.h"
#include "core/revisions/commitcache.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Q_LOGGING_CATEGORY(logging, "app.ui.history", QtInfoMsg)

constexpr qsizetype worthKeeping = 2000;  // commits; reading so many takes some 10 ms

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

/// The commits of folders that are not ours are kept apart from them.
core::CommitCache cacheOf(const core::Repository &repository, const QString &cacheFolder)
{
    const QByteArray name = core::sha256Of(repository.sharedGitFolder().toUtf8()).toHex();
    return core::CommitCache{cacheFolder + u"/commits/"_s + QString::fromLatin1(name)};
}

/// Keeps the history when it holds much that was not known: its last commits, or many.
void keep(const core::CommitLog &log, const core::CommitLog &known, const core::CommitCache &cache)
{
    const bool isNews =
        !log.isEmpty() && (log.size() >= known.size() + worthKeeping || !known.find(log.oid(log.size() - 1)));
    if (log.size() < worthKeeping || !isNews)
        return;
    if (const auto kept = cache.save(log); !kept)
        qCWarning(logging) << "The commits of a history could not be kept:" << kept.error().subject
                           << kept.error().detail;
}

/// Every state of the history of all that has a name, as it grows. Returns the last one; `isWhole` says that nothing of
/// it is missing.
core::Result<History> feedHistory(const core::Repository &repository, const core::CommitCache &cache, HistoryFeed &feed,
                                  const std::stop_token &stop)
{
    auto refs = namesOf(repository);
    if (!refs)
        return std::unexpected(refs.error());
    core::HistoryRequest request;
    for (const core::Ref &ref : *refs)
        request.tips.append(ref.commit);
    core::CommitLog known;
    request.known = [&] { return known = cache.load(); };
    History history{.folder = repository.path(), .refs = *std::move(refs)};
    const auto grown = [&](const core::CommitLog &log) {
        if (log.isMended())
            history.graph = {};
        history.log = log;
        history.graph.extend(log);
        feed.put(history);
    };
    const auto log = core::readHistory(repository, request, grown, stop);
    if (!log)
        return std::unexpected(log.error());
    keep(*log, known, cache);
    history.isWhole = !repository.isShallow();
    return history;
}

}  // namespace

HistoryFeed::HistoryFeed(std::function<void()> begun)
    : m_begun(std::move(begun))
{
}

void HistoryFeed::put(History history)
{
    std::function<void()> begun;
    {
        const std::lock_guard lock{m_mutex};
        m_newest = std::move(history);
        begun = std::exchange(m_begun, nullptr);
    }
    if (begun)
        begun();
}

std::optional<History> HistoryFeed::take()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_newest, std::nullopt);
}

core::Result<> readFolder(const QString &folder, const QString &cacheFolder, HistoryFeed &feed,
                          const std::stop_token &stop)
{
    if (!QFileInfo{folder}.isDir())
        return core::fail(core::ErrorKind::FileNotFound, folder);
    return core::Repository::discover(folder)
        .and_then([&](const core::Repository &repository) {
            return feedHistory(repository, cacheOf(repository, cacheFolder), feed, stop);
        })
        .transform([&feed](History history) { feed.put(std::move(history)); });
}

core::Result<> readMirror(const core::Mirror &mirror, const core::HubClient &hub, HistoryFeed &feed,
                          const std::stop_token &stop)
{
    const core::CommitCache cache{mirror.folder() + u"/slipway-commits"_s};
    std::optional<History> fed;
    const auto feedAll = [&]() -> core::Result<> {
        auto history = mirror.open().and_then(
            [&](const core::Repository &repository) { return feedHistory(repository, cache, feed, stop); });
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
