#include "ui/shell/workspace.h"

#include "ui/publish/publishsession.h"
#include "ui/repository/usagedialog.h"
#include "ui/revisions/downloadsession.h"
#include "ui/revisions/historypage.h"
#include "ui/revisions/openhistory.h"
#include "ui/shell/session.h"
#include "ui/storage/storagedialog.h"

#include <utility>

// The history of one of the account's repositories or of a folder, its page, and what is downloaded from there.

namespace ui {

OpenHistory &Workspace::history()
{
    if (!m_history) {
        m_history = std::make_unique<OpenHistory>(m_services.http, m_services.cacheFolder);
        m_history->setAccount(m_session->account());
        connect(m_publish.get(), &PublishSession::finished, m_history.get(), [this](const core::Receipt &receipt) {
            if (receipt.repo == m_history->repo())
                m_history->reload();
        });
    }
    return *m_history;
}

DownloadSession &Workspace::downloads()
{
    if (!m_downloads) {
        m_downloads = std::make_unique<DownloadSession>(m_services.http);
        m_downloads->setAccount(m_session->account());
        m_downloads->setLastFolder(m_historyToOpen.downloadFolder);
        connect(m_downloads.get(), &DownloadSession::stateChanged, this, &Workspace::downloadingChanged);
        connect(m_downloads.get(), &DownloadSession::lastFolderChanged, this, [this] {
            m_historyToOpen.downloadFolder = m_downloads->lastFolder();
            emit draftChanged();
        });
    }
    return *m_downloads;
}

bool Workspace::isDownloading() const
{
    return m_downloads && m_downloads->isRunning();
}

void Workspace::followHistoryAccount()
{
    if (m_history)
        m_history->setAccount(m_session->account());
    if (m_downloads)
        m_downloads->setAccount(m_session->account());
}

HistoryPage *Workspace::historyPage()
{
    if (m_historyPage)
        return m_historyPage;
    m_historyPage = new HistoryPage(m_services, *m_session, history(), downloads(), this);
    addWidget(m_historyPage);
    connect(m_historyPage, &HistoryPage::signInRequested, this, &Workspace::signInAgainRequested);
    connect(m_historyPage, &HistoryPage::openNetworkSettingsRequested, this, &Workspace::openNetworkSettingsRequested);
    connect(m_historyPage, &HistoryPage::placeChanged, this, &Workspace::draftChanged);
    connect(m_historyPage, &HistoryPage::filesDropped, this, &Workspace::addPaths);
    connect(m_historyPage, &HistoryPage::useRequested, this, &Workspace::showUsage);
    connect(m_historyPage, &HistoryPage::discussionsRequested, this, &Workspace::showDiscussions);
    connect(m_historyPage, &HistoryPage::storageRequested, this, &Workspace::showStorage);
    openSavedHistory();
    connect(m_historyPage, &HistoryPage::diffStateChanged, this, [this](const QString &state) {
        m_historyToOpen.diffState = state;
        emit draftChanged();
    });
    return m_historyPage;
}

void Workspace::openSavedHistory()
{
    m_historyPage->restoreDiffState(m_historyToOpen.diffState);
    m_downloads->setLastFolder(m_historyToOpen.downloadFolder);
    const HistorySource source = std::exchange(m_historyToOpen.source, {});
    if (source != HistorySource{})
        history().open(source);
}

void Workspace::showUsage(const core::RepoId &repo, const QString &revision)
{
    const core::HubClient hub(m_services.http, m_session->account());
    m_asking = m_lane.run(
        this, [hub, repo, revision](const std::stop_token &stop) { return hub.repoInfo(repo, revision, stop); },
        [this, hub, revision](const core::Result<core::RepoInfo> &info) {
            if (info)
                (new UsageDialog(hub, *info, revision, this))->open();
            else
                m_historyPage->showError(info.error());
        });
}

void Workspace::showStorage(const core::RepoId &repo)
{
    auto *dialog = new StorageDialog(m_services, *m_session, repo, currentWidget());  // goes with the page
    connect(dialog, &StorageDialog::signInRequested, this, &Workspace::signInAgainRequested);
    connect(dialog, &StorageDialog::openNetworkSettingsRequested, this, &Workspace::openNetworkSettingsRequested);
    connect(dialog, &StorageDialog::repositoryChanged, this, [this](const core::RepoId &changed) {
        if (m_history && m_history->repo() == changed)
            m_history->reload();
    });
    dialog->open();
}

void Workspace::showHistory(const core::RepoId &repo)
{
    historyPage()->openHistory(repo);
    showPage(Page::History);
}

}  // namespace ui
