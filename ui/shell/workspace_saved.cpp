#include "ui/shell/workspace.h"

#include "ui/card/opencard.h"
#include "ui/publish/publishpage.h"
#include "ui/revisions/openhistory.h"
#include "ui/shell/session.h"

#include <utility>

// What of a workspace is kept from one start of the program to the next.

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString nameOf(Workspace::Page page)
{
    switch (page) {
    case Workspace::Page::Publish: return u"publish"_s;
    case Workspace::Page::Repositories: return u"repositories"_s;
    case Workspace::Page::Card: return u"card"_s;
    case Workspace::Page::History: return u"history"_s;
    case Workspace::Page::Discussions: return u"discussions"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Workspace::Page pageNamed(const QString &name)
{
    using enum Workspace::Page;
    for (const Workspace::Page page : {Repositories, Card, History, Discussions}) {
        if (name == nameOf(page))
            return page;
    }
    return Workspace::Page::Publish;
}

}  // namespace

void Workspace::restore(const SavedWorkspace &saved)
{
    m_toRestore = saved;
    m_page = pageNamed(saved.page);
    beginRestoring();
    if (saved.usesLocalHub)
        m_session->openLocalHub();
    else
        m_session->open(saved.account);
}

void Workspace::restoreDraft()
{
    if (!m_toRestore)
        return;
    const SavedWorkspace saved = *std::exchange(m_toRestore, std::nullopt);
    // Somebody else's draft would be published under the wrong name.
    if (saved.usesLocalHub ? !m_session->usesLocalHub() : saved.account.key() != m_session->storedAccount().key())
        return;
    publishPage()->restoreDraft(saved.draft);
    m_cardToOpen = saved.card;
    m_historyToOpen = saved.history;
    m_discussionsToOpen = saved.discussions;
    if (m_cardPage)
        openSavedCard();
    if (m_historyPage)
        openSavedHistory();
    if (m_discussionsPage)
        openSavedDiscussions();
}

std::optional<SavedWorkspace> Workspace::saved() const
{
    if (!m_session->isSignedIn())
        return m_toRestore;
    SavedWorkspace saved{
        .account = m_session->storedAccount(), .usesLocalHub = m_session->usesLocalHub(), .page = nameOf(m_page)};
    if (m_publishPage)
        saved.draft = m_publishPage->draft();
    saved.card = m_cardToOpen;
    if (m_card && m_card->state() != OpenCard::State::Empty)
        saved.card = SavedCard{.repository = m_card->place().repo, .revision = m_card->place().revision};
    saved.history = m_historyToOpen;
    if (m_history && m_history->state() != OpenHistory::State::Empty)
        saved.history.source = m_history->source();
    saved.discussions = savedDiscussions();
    return saved;
}

}  // namespace ui
