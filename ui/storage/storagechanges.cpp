#include "ui/storage/storagechanges.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto lookInterval = 100ms;

}  // namespace

StorageChanges::StorageChanges(const core::HubClient &hub, const core::RepoId &repo, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_repo(repo)
    , m_removed(std::make_shared<std::atomic<std::int64_t>>(0))
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &StorageChanges::progressed);
}

void StorageChanges::begin(std::int64_t total)
{
    m_removed = std::make_shared<std::atomic<std::int64_t>>(0);
    m_total = total;
    m_looking.start();
}

void StorageChanges::remove(const QStringList &ids, bool rewriteHistory)
{
    begin(ids.size());
    m_change = m_lane.run(
        this,
        [storage = core::RepoStorage{m_hub}, repo = m_repo, ids, rewriteHistory,
         removed = m_removed](const std::stop_token &stop) {
            return storage.deleteLfsFiles(repo, ids, rewriteHistory, removed.get(), stop);
        },
        [this](const core::Result<> &done) {
            m_looking.stop();
            if (done)
                emit removalDone();
            else
                emit failed(done.error());
        });
    emit started();
}

void StorageChanges::squash(const QString &branch, const QString &message)
{
    begin(0);
    m_change = m_lane.run(
        this,
        [history = core::RepoHistory{m_hub}, repo = m_repo, branch, message](const std::stop_token &stop) {
            return history.squash(repo, branch, message, stop);
        },
        [this, branch](const core::Result<core::GitOid> &commit) {
            m_looking.stop();
            if (commit)
                emit squashed(branch, *commit);
            else
                emit failed(commit.error());
        });
    emit started();
}

void StorageChanges::cancel()
{
    if (!isRunning())
        return;
    m_change.cancel();
    m_looking.stop();
    emit stopped();
}

}  // namespace ui
