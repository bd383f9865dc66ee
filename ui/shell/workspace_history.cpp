#include "ui/shell/workspace.h"

#include "ui/revisions/historypage.h"
#include "ui/revisions/openhistory.h"
#include "ui/publish/publishsession.h"
#include "ui/shell/session.h"

#include <utility>

// The history of one of the account's repositories, and its page.

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

HistoryPage *Workspace::historyPage()
{
    if (m_historyPage)
        return m_historyPage;
    m_historyPage = new HistoryPage(m_services, *m_session, history(), this);
    addWidget(m_historyPage);
    connect(m_historyPage, &HistoryPage::signInRequested, this, &Workspace::signInAgainRequested);
    connect(m_historyPage, &HistoryPage::openNetworkSettingsRequested, this, &Workspace::openNetworkSettingsRequested);
    connect(m_historyPage, &HistoryPage::placeChanged, this, &Workspace::draftChanged);
    openSavedHistory();
    return m_historyPage;
}

void Workspace::openSavedHistory()
{
    if (const auto saved = std::exchange(m_historyToOpen, std::nullopt))
        history().open(*saved);
}

void Workspace::showHistory(const core::RepoId &repo)
{
    historyPage()->openHistory(repo);
    showPage(Page::History);
}

}  // namespace ui
