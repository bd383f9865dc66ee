#include "ui/revisions/openhistory.h"

#include "core/hub/hubclient.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto lookInterval = 50ms;
constexpr int firstRowCount = 50;

core::CommitRow rowOf(const core::CommitRecord &record)
{
    return {.oid = record.oid,
            .author = record.authors.join(QStringLiteral(", ")),
            .date = record.date,
            .commitDate = record.date,
            .summary = record.title};
}

}  // namespace

OpenHistory::OpenHistory(core::HttpClient &http, const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_cacheFolder(cacheFolder)
    , m_feed(std::make_shared<HistoryFeed>())
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &OpenHistory::takeUpdate);
}

OpenHistory::~OpenHistory() = default;

core::HubClient OpenHistory::hub() const
{
    return {m_http, m_account};
}

core::Mirror OpenHistory::mirror() const
{
    return {m_cacheFolder, m_account.endpoint, *m_source.repo};
}

QString OpenHistory::gitFolder() const
{
    return m_source.repo ? mirror().folder() : m_history.folder;
}

void OpenHistory::setAccount(const core::HubAccount &account)
{
    const bool isOther = m_account.endpoint != account.endpoint;
    m_account = account;
    if (isOther && m_source.repo)
        close();
}

void OpenHistory::open(const HistorySource &source)
{
    if (source == m_source && m_state != State::Failed && m_state != State::Empty)
        return reload();
    close();
    m_source = source;
    setState(State::Loading);
    load();
    if (m_source.repo)
        askForFirstRows();
}

void OpenHistory::reload()
{
    if (m_state == State::Empty)
        return;
    if (m_state == State::Failed)
        setState(State::Loading);
    load();
}

void OpenHistory::close()
{
    m_reading.cancel();
    m_asking.cancel();
    m_tidying.cancel();
    m_looking.stop();
    m_feed = std::make_shared<HistoryFeed>();
    m_history = {};
    m_held.reset();
    m_firstRows.clear();
    m_fetchError.reset();
    m_isFetching = false;
    m_source = {};
    setState(State::Empty);
    emit historyChanged();
    emit fetchChanged();
}

void OpenHistory::load()
{
    m_reading.cancel();
    m_tidying.cancel();
    // A new one: the canceled reader may still feed the old one.
    m_feed = std::make_shared<HistoryFeed>(
        [this] { QMetaObject::invokeMethod(this, &OpenHistory::takeUpdate, Qt::QueuedConnection); });
    m_held.reset();
    m_fetchError.reset();
    m_isFetching = true;
    m_looking.start();
    emit fetchChanged();
    m_reading = m_lane.run(this, reader(), [this](const core::Result<> &result) { takeEnd(result); });
}

OpenHistory::Reader OpenHistory::reader() const
{
    if (m_source.isFolder())
        return [folder = m_source.folder, cacheFolder = m_cacheFolder, feed = m_feed](const std::stop_token &stop) {
            return readFolder(folder, cacheFolder, *feed, stop);
        };
    return [mirror = mirror(), hub = hub(), feed = m_feed](const std::stop_token &stop) {
        return readMirror(mirror, hub, *feed, stop);
    };
}

/// One small answer is there sooner than a pack of objects.
void OpenHistory::askForFirstRows()
{
    m_asking = m_lane.run(
        this,
        [mirror = mirror(), hub = hub(), repo = *m_source.repo](const std::stop_token &stop) {
            return mirror.exists() ? core::Result<QList<core::CommitRecord>>{}
                                   : hub.commits(repo, QStringLiteral("main"), firstRowCount, stop);
        },
        [this](const core::Result<QList<core::CommitRecord>> &records) {
            if (!records || !m_history.log.isEmpty())
                return;  // what is wrong, the fetch will say as well
            for (const core::CommitRecord &record : *records)
                m_firstRows.append(rowOf(record));
            if (m_state == State::Loading && !m_firstRows.isEmpty())
                setState(State::Open);
            emit historyChanged();
        });
}

void OpenHistory::takeUpdate()
{
    if (auto newest = m_feed->take())
        m_held = std::move(newest);
    // When it is read again, what is there is not taken away until as much has been read.
    if (m_held && (!m_isFetching || m_held->log.size() >= m_history.log.size())) {
        m_history = *std::exchange(m_held, std::nullopt);
        if (!m_history.log.isEmpty())
            m_firstRows.clear();
        setState(State::Open);
        emit historyChanged();
    }
    if (m_isFetching)
        emit fetchChanged();
}

void OpenHistory::takeEnd(const core::Result<> &result)
{
    m_looking.stop();
    m_isFetching = false;
    takeUpdate();
    if (!result) {
        if (m_history.log.isEmpty() && m_firstRows.isEmpty()) {
            m_error = result.error();
            setState(State::Failed);
        } else {
            m_fetchError = result.error();
        }
    } else {
        setState(State::Open);
        tidyMirror();
    }
    emit fetchChanged();
}

/// Nobody waits for it, and what it did not come to is done after another fetch.
void OpenHistory::tidyMirror()
{
    if (!m_source.repo)
        return;
    m_tidying = m_lane.run(
        this, [mirror = mirror()](const std::stop_token &stop) { return mirror.tidy(stop); },
        [](const core::Result<> &) {});
}

void OpenHistory::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

}  // namespace ui
