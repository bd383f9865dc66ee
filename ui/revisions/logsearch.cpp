#include "ui/revisions/logsearch.h"

#include "core/revisions/filehistory.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto lookInterval = 100ms;

core::Result<core::CommitLog> filterRepository(const QString &folder, const core::CommitLog &log,
                                               const core::LogFilter &filter, HistoryFeed &feed,
                                               const std::stop_token &stop)
{
    const auto repository = core::Repository::open(folder);
    if (!repository)
        return std::unexpected(repository.error());
    return core::filterLog(
        *repository, log, filter, [&](const core::CommitLog &found) { feed.put({.log = found}); }, stop);
}

core::Result<core::CommitLog> followFile(const QString &folder, const core::GitOid &from, const QByteArray &rawPath,
                                         LogSearch::Following following, HistoryFeed &feed, const std::stop_token &stop)
{
    const auto repository = core::Repository::open(folder);
    if (!repository)
        return std::unexpected(repository.error());
    core::FileHistoryGrown grown;
    if (following == LogSearch::Following::AllSteps)
        grown = [&](const core::FileHistory &found) { feed.put({.log = found.log}); };
    auto history = core::readFileHistory(*repository, from, rawPath, grown, stop);
    if (history && following == LogSearch::Following::ContentOnly)
        history = core::contentChanges(*repository, *history, stop);
    return std::move(history).transform([](const core::FileHistory &found) { return found.log; });
}

}  // namespace

LogSearch::LogSearch(QObject *parent)
    : QObject(parent)
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &LogSearch::takeFound);
}

void LogSearch::clear()
{
    m_query.cancel();
    m_looking.stop();
    m_isSearching = false;
    m_searchedRows = 0;
    m_filter = {};
    m_followed.clear();
    if (std::exchange(m_found, std::nullopt))
        emit foundChanged();
}

void LogSearch::search(const QString &repository, const core::CommitLog &log, const core::LogFilter &filter)
{
    if (!m_followed.isEmpty() && filter.isEmpty())
        return;  // a file's history stays until it is left
    if (filter.isEmpty() || log.isEmpty())
        return clear();
    m_followed.clear();
    if (filter == m_filter && m_searchedRows == log.size() && m_searchedHead == log.oid(0))
        return;
    const bool isSameFilter = filter == m_filter && m_found;
    m_filter = filter;
    m_searchedRows = log.size();
    m_searchedHead = log.oid(0);
    if (!isSameFilter)  // what was found in a shorter history stays until there is more
        m_found = core::CommitLog{};
    start([repository, log, filter](HistoryFeed &feed, const std::stop_token &stop) {
        return filterRepository(repository, log, filter, feed, stop);
    });
}

void LogSearch::follow(const QString &repository, const core::GitOid &from, const QByteArray &rawPath,
                       Following following)
{
    m_followed = rawPath;
    m_following = following;
    m_filter = {};
    m_found = core::CommitLog{};
    start([repository, from, rawPath, following](HistoryFeed &feed, const std::stop_token &stop) {
        return followFile(repository, from, rawPath, following, feed, stop);
    });
}

void LogSearch::start(const Search &search)
{
    m_query.cancel();
    m_isSearching = true;
    m_feed = std::make_shared<HistoryFeed>();
    m_looking.start();
    emit foundChanged();
    m_query = m_lane.run(
        this, [search, feed = m_feed](const std::stop_token &stop) { return search(*feed, stop); },
        [this](const core::Result<core::CommitLog> &found) {
            m_looking.stop();
            m_isSearching = false;
            if (found)
                m_found = *found;
            emit foundChanged();
            if (!found)
                emit failed(found.error());
        });
}

void LogSearch::takeFound()
{
    auto newest = m_feed->take();
    if (!newest || (m_found && newest->log.size() <= m_found->size()))
        return;
    m_found = std::move(newest->log);
    emit foundChanged();
}

}  // namespace ui
