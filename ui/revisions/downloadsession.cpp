#include "ui/revisions/downloadsession.h"

#include <QDir>
#include <QSet>
#include <QStandardPaths>

#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto lookInterval = 100ms;

}  // namespace

struct DownloadSession::Outcome
{
    core::DownloadPlan plan;
    core::DownloadReport report;
};

core::DownloadPlan planToGoOn(core::DownloadPlan fresh, const core::DownloadPlan &seen)
{
    QSet<QString> replaced;
    for (const core::DownloadEntry &entry : seen.entries) {
        if (seen.mayReplace && entry.action == core::DownloadAction::Replace)
            replaced.insert(entry.path);
    }
    fresh.mayReplace = seen.mayReplace;
    fresh.entries.removeIf([&replaced](const core::DownloadEntry &entry) {
        return entry.action == core::DownloadAction::Replace && !replaced.contains(entry.path);
    });
    return fresh;
}

DownloadSession::DownloadSession(core::HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_board(std::make_shared<core::DownloadBoard>())
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &DownloadSession::progressed);
}

DownloadSession::~DownloadSession()
{
    m_stop.request_stop();
}

void DownloadSession::setAccount(const core::HubAccount &account)
{
    m_account = account;
    if (account.endpoint == m_startedAt)
        return;
    stop();
    if (!account.endpoint.isEmpty())
        dismiss();  // it could not go on there
}

void DownloadSession::start(const core::DownloadRequest &request, const core::DownloadPlan &plan)
{
    if (isRunning())
        return;
    m_request = request;
    m_plan = plan;
    m_startedAt = m_account.endpoint;
    remember();
    run([plan](core::Downloader &downloader, const std::stop_token &stop) {
        return downloader.execute(plan, stop).transform([&plan](const core::DownloadReport &report) {
            return Outcome{.plan = plan, .report = report};
        });
    });
}

/// Files that have arrived are in their places by now, so that the old plan is no longer true.
void DownloadSession::goOn()
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    run([request = m_request, seen = m_plan](core::Downloader &downloader, const std::stop_token &stop) {
        return downloader.prepare(request, stop).and_then([&](core::DownloadPlan fresh) {
            const core::DownloadPlan plan = planToGoOn(std::move(fresh), seen);
            return downloader.execute(plan, stop).transform([&plan](const core::DownloadReport &report) {
                return Outcome{.plan = plan, .report = report};
            });
        });
    });
}

void DownloadSession::run(Work work)
{
    m_stop = {};
    m_board = std::make_shared<core::DownloadBoard>();
    m_lane.run(
        this,
        [hub = hub(), board = m_board, work = std::move(work), mine = m_stop](const std::stop_token &stop) mutable {
            const std::stop_callback forward{stop, [&mine] { mine.request_stop(); }};
            core::Downloader downloader{hub, *board};
            return work(downloader, mine.get_token());
        },
        [this](const core::Result<Outcome> &outcome) { take(outcome); });
    setState(State::Running);
}

void DownloadSession::take(const core::Result<Outcome> &outcome)
{
    emit progressed();  // the last snapshot, so that what is shown does not stop short of the end
    if (outcome) {
        m_report = outcome->report;
        return setState(State::Done);
    }
    m_error = outcome.error();
    setState(m_error.kind == core::ErrorKind::Canceled ? State::Stopped : State::Failed);
}

void DownloadSession::stop()
{
    if (isRunning())
        m_stop.request_stop();
}

void DownloadSession::dismiss()
{
    if (!isRunning())
        setState(State::Idle);
}

QString DownloadSession::proposedFolder(const core::RepoId &repo) const
{
    const QString parent =
        m_lastFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) : m_lastFolder;
    return parent + u'/' + repo.name;
}

void DownloadSession::remember()
{
    const QString folder = QDir::cleanPath(m_request.folder);
    const bool isOfRepository = folder.endsWith(u'/' + m_request.repo.name);
    const QString last = isOfRepository ? folder.chopped(m_request.repo.name.size() + 1) : folder;
    if (std::exchange(m_lastFolder, last) != last)
        emit lastFolderChanged();
}

void DownloadSession::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (isRunning())
        m_looking.start();
    else
        m_looking.stop();
    emit stateChanged();
}

}  // namespace ui
