#include "ui/shell/workspace.h"

#include "ui/discussions/discussionspage.h"
#include "ui/discussions/opendiscussions.h"
#include "ui/publish/publishpage.h"
#include "ui/publish/publishsession.h"
#include "ui/shell/session.h"

#include <utility>

// The discussions of one of the account's repositories, and their page.

namespace ui {

OpenDiscussions &Workspace::discussions()
{
    if (!m_discussions) {
        m_discussions = std::make_unique<OpenDiscussions>(m_services.http, m_services.cacheFolder);
        m_discussions->setAccount(m_session->account(), m_session->identity());
        m_discussions->setDrafts(m_discussionsToOpen.drafts);
        connect(m_publish.get(), &PublishSession::finished, m_discussions.get(), [this](const core::Receipt &receipt) {
            if (receipt.repo == m_discussions->repo())
                m_discussions->reload();
        });
    }
    return *m_discussions;
}

DiscussionsPage *Workspace::discussionsPage()
{
    if (m_discussionsPage)
        return m_discussionsPage;
    m_discussionsPage = new DiscussionsPage(m_services, *m_session, discussions(), this);
    addWidget(m_discussionsPage);
    connect(m_discussionsPage, &DiscussionsPage::signInRequested, this, &Workspace::signInAgainRequested);
    connect(m_discussionsPage, &DiscussionsPage::openNetworkSettingsRequested, this,
            &Workspace::openNetworkSettingsRequested);
    connect(m_discussionsPage, &DiscussionsPage::placeChanged, this, &Workspace::draftChanged);
    connect(m_discussionsPage, &DiscussionsPage::historyRequested, this, &Workspace::showHistory);
    connect(m_discussionsPage, &DiscussionsPage::publishRequested, this,
            [this](const core::RepoId &repo, const QString &revision) {
                publishPage()->chooseRevision(repo, revision);
                showPage(Page::Publish);
            });
    openSavedDiscussions();
    // Both pages look at changes in the same way.
    connect(m_discussionsPage, &DiscussionsPage::diffStateChanged, this, [this](const QString &state) {
        m_historyToOpen.diffState = state;
        emit draftChanged();
    });
    return m_discussionsPage;
}

void Workspace::openSavedDiscussions()
{
    m_discussionsPage->restoreDiffState(m_historyToOpen.diffState);
    if (discussions().drafts().isEmpty())
        discussions().setDrafts(m_discussionsToOpen.drafts);
    if (const auto repo = std::exchange(m_discussionsToOpen.repository, std::nullopt))
        discussions().open(*repo);
}

SavedDiscussions Workspace::savedDiscussions() const
{
    if (!m_discussions)
        return m_discussionsToOpen;
    const bool isOpen = m_discussions->state() != OpenDiscussions::State::Empty;
    return {.repository = isOpen ? std::optional(m_discussions->repo()) : m_discussionsToOpen.repository,
            .drafts = m_discussions->drafts()};
}

void Workspace::showDiscussions(const core::RepoId &repo)
{
    discussionsPage()->openDiscussions(repo);
    showPage(Page::Discussions);
}

}  // namespace ui
