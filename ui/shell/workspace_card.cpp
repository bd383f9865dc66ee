#include "ui/shell/workspace.h"

#include "core/settings/settings.h"
#include "ui/card/cardpage.h"
#include "ui/card/opencard.h"
#include "ui/publish/publishpage.h"
#include "ui/shell/session.h"

#include <QStandardPaths>

#include <utility>

// The card of one of the account's repositories: its page, and its way onto the publish page.

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// Where drafts of cards are kept.
QString cardDraftsFolder(const core::Settings &settings)
{
    const QString chosen = settings.draftsFolder();
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s;
    return (chosen.isEmpty() ? own : chosen) + u"/cards"_s;
}

/// The one thing that is published to the root of `repo`; empty when it is not one.
QString publishedPath(const PublishSession &publish, const core::RepoId &repo)
{
    const QList<DroppedPath> paths = publish.drops().paths();
    const bool isOne = publish.repository() == repo && paths.size() == 1;
    return isOne && paths.first().destination.isEmpty() ? paths.first().localPath : QString{};
}

}  // namespace

OpenCard &Workspace::card()
{
    if (!m_card) {
        m_card = std::make_unique<OpenCard>(m_services.http, cardDraftsFolder(m_services.settings));
        m_card->setAccount(m_session->account());
        connect(m_publish.get(), &PublishSession::finished, m_card.get(), &OpenCard::acceptPublished);
        connect(m_publish.get(), &PublishSession::failed, m_card.get(), [this](const core::Error &error) {
            if (error.kind == core::ErrorKind::Conflict)
                m_card->checkServer();
        });
    }
    return *m_card;
}

CardPage *Workspace::cardPage()
{
    if (m_cardPage)
        return m_cardPage;
    m_cardPage = new CardPage(m_services, *m_session, card(), this);
    addWidget(m_cardPage);
    connect(m_cardPage, &CardPage::reviewRequested, this, &Workspace::reviewCard);
    connect(m_cardPage, &CardPage::signInRequested, this, &Workspace::signInAgainRequested);
    connect(m_cardPage, &CardPage::openNetworkSettingsRequested, this, &Workspace::openNetworkSettingsRequested);
    connect(m_cardPage, &CardPage::placeChanged, this, &Workspace::draftChanged);
    openSavedCard();
    return m_cardPage;
}

void Workspace::openSavedCard()
{
    if (const auto saved = std::exchange(m_cardToOpen, std::nullopt))
        card().open(saved->repository, saved->revision);
}

void Workspace::editCard(const core::RepoId &repo, const QString &revision, const QString &localPath)
{
    cardPage()->openCard(repo, revision, localPath);
    if (localPath.isEmpty())
        card().setLocalFolder(publishedPath(*m_publish, repo));
    showPage(Page::Card);
}

// The card becomes one more entry of what is being prepared for its repository.
void Workspace::reviewCard(const core::RepoId &repo, const QString &revision, const QStringList &localPaths)
{
    const bool isFree = m_publish->drops().isEmpty() || m_publish->state() == PublishSession::State::Done;
    const bool isSame = m_publish->repository() == repo && m_publish->revision() == revision;
    if (m_publish->isPublishing() || !(isFree || isSame)) {
        m_cardPage->showNotice(tr("The publish page is busy with other files. Publish or clear them first."));
        return;
    }
    publishPage()->addCard(repo, revision, localPaths);
    showPage(Page::Publish);
}

}  // namespace ui
