#include "ui/storage/storagereader.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto lookInterval = 100ms;

}  // namespace

StorageReader::StorageReader(const core::HubClient &hub, const QString &cacheFolder, const core::RepoId &repo,
                             bool isOwn, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_mirror(cacheFolder, hub.account().endpoint, repo)
    , m_repo(repo)
    , m_isOwn(isOwn)
    , m_progress(std::make_shared<StorageProgress>())
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &StorageReader::progressed);
}

void StorageReader::read()
{
    m_reading.cancel();
    m_progress = std::make_shared<StorageProgress>();
    m_state = State::Reading;
    m_historyState = HistoryState::Unknown;
    m_looking.start();
    m_reading = m_lane.run(
        this,
        [hub = m_hub, repo = m_repo, isOwn = m_isOwn, progress = m_progress](const std::stop_token &stop) {
            return readStorage(hub, repo, isOwn, *progress, stop);
        },
        [this](const core::Result<StorageContent> &content) { take(content); });
    emit changed();
}

void StorageReader::take(const core::Result<StorageContent> &content)
{
    m_looking.stop();
    m_state = content ? State::Ready : State::Failed;
    if (content) {
        m_content = *content;
        m_hasContent = true;
        emit contentChanged();
    } else {
        m_error = content.error();
    }
    const bool isKnown = content && content->trees.isEmpty();
    endHistory(isKnown ? HistoryState::Known : HistoryState::Unknown);
    if (content && !isKnown && m_mirror.exists())
        readHistory();
}

void StorageReader::readHistory()
{
    if (m_state != State::Ready || m_historyState == HistoryState::Reading)
        return;
    m_progress = std::make_shared<StorageProgress>();
    m_historyState = HistoryState::Reading;
    m_looking.start();
    m_reading = m_lane.run(
        this,
        [content = m_content, mirror = m_mirror, hub = m_hub, progress = m_progress](const std::stop_token &stop) {
            return withHistories(content, mirror, hub, *progress, stop);
        },
        [this](const core::Result<StorageContent> &content) { takeHistories(content); });
    emit changed();
}

void StorageReader::takeHistories(const core::Result<StorageContent> &content)
{
    if (content) {
        m_content = *content;
        emit contentChanged();
    }
    endHistory(content && content->areHistoriesKnown() ? HistoryState::Known : HistoryState::Unknown);
    if (!content)
        emit historyFailed(content.error());
}

void StorageReader::cancelHistory()
{
    if (m_historyState != HistoryState::Reading)
        return;
    m_reading.cancel();
    endHistory(HistoryState::Unknown);
}

void StorageReader::endHistory(HistoryState state)
{
    m_looking.stop();
    m_historyState = state;
    emit changed();
}

}  // namespace ui
