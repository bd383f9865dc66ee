#pragma once

#include "core/base/error.h"
#include "ui/shared/querylane.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/savedstate.h"
#include "ui/shell/services.h"

#include <QStackedWidget>

#include <memory>
#include <optional>

namespace ui {

class AccountSession;
class CardPage;
class DiscussionsPage;
class DownloadSession;
class HistoryPage;
class OpenCard;
class OpenDiscussions;
class OpenHistory;
class PublishPage;
class PublishSession;
class RepositoriesPage;
class SignInFrame;
class WelcomePage;

/// One account and everything that is done with it: its session, its publish, and the pages that show them. While
/// nobody is signed in it shows how to.
///
/// Several live beside each other, and a publish goes on whichever is shown. Pages are made when they are first looked
/// at.
/// Thread: GUI. `services` outlive it.
class Workspace final : public QStackedWidget
{
    Q_OBJECT

public:
    enum class Page { Publish, Repositories, Card, History, Discussions };
    Q_ENUM(Page)

    Workspace(const Services &services, QWidget *parent);
    ~Workspace() override;

    [[nodiscard]] AccountSession &session() const { return *m_session; }
    [[nodiscard]] PublishPage *publishPage();
    [[nodiscard]] const PublishSession &publishSession() const { return *m_publish; }
    [[nodiscard]] bool isPublishing() const;
    [[nodiscard]] bool isDownloading() const;
    [[nodiscard]] Page page() const { return m_page; }
    void showPage(Page page);
    /// What its pages can do, for the registry. Empty while nobody is signed in.
    [[nodiscard]] QList<ActionRegistry::Page> actionPages();
    /// The page among whose actions this one is.
    [[nodiscard]] std::optional<Page> pageOf(const QAction *action);

    /// A restore will follow once it is known what to restore: until then no page is made that would go at once.
    void expectRestore();
    /// Signs in as last time, when there is something to sign in with.
    void restoreLast();
    /// Signs in as `saved` says, and puts its draft back once that has worked.
    void restore(const SavedWorkspace &saved);
    /// Nothing while there is no account worth opening again.
    [[nodiscard]] std::optional<SavedWorkspace> saved() const;

    /// Files to publish as soon as somebody is signed in.
    void addPaths(const QStringList &paths);
    /// There is another workspace to go back to, called `name`; empty: there is none.
    void setWayBack(const QString &name);
    /// The sign-in page, with a reason for being there.
    void showNotice(const QString &text);
    void focusSignIn();  ///< Where Escape leads back from.
    /// Makes all pages anew, in the language of the moment. What is prepared or running stays.
    void rebuild();

signals:
    void sessionChanged();
    void publishingChanged();
    void downloadingChanged();
    void pageChanged();
    void draftChanged();
    void signInAgainRequested();  ///< The Hub no longer accepts the token.
    void openNetworkSettingsRequested();
    void backRequested();

private:
    void followSession();
    void followPublish();
    void showState();
    void showOnly(QWidget *page);
    void beginRestoring();
    void endRestoring();
    [[nodiscard]] bool isFirstStart() const;
    [[nodiscard]] QWidget *pageWidget(Page page);
    SignInFrame *signIn();
    WelcomePage *welcomePage();
    RepositoriesPage *repositoriesPage();
    void connectRepositories();
    OpenCard &card();
    CardPage *cardPage();
    void openSavedCard();
    void editCard(const core::RepoId &repo, const QString &revision, const QString &localPath = {});
    void reviewCard(const core::RepoId &repo, const QString &revision, const QStringList &localPaths);
    OpenHistory &history();
    DownloadSession &downloads();
    void followHistoryAccount();
    HistoryPage *historyPage();
    void openSavedHistory();
    void showHistory(const core::RepoId &repo);
    OpenDiscussions &discussions();
    DiscussionsPage *discussionsPage();
    void openSavedDiscussions();
    [[nodiscard]] SavedDiscussions savedDiscussions() const;
    void showDiscussions(const core::RepoId &repo);
    void showUsage(const core::RepoId &repo, const QString &revision);
    void showStorage(const core::RepoId &repo);
    void createRepository(const QString &proposedName);
    void restoreDraft();
    void deletePages();

    const Services m_services;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<PublishSession> m_publish;
    std::unique_ptr<OpenCard> m_card;  ///< Made when a card is first looked at.
    std::unique_ptr<OpenHistory> m_history;  ///< The same for a history.
    std::unique_ptr<DownloadSession> m_downloads;  ///< The same for what is taken from one.
    std::unique_ptr<OpenDiscussions> m_discussions;  ///< And for discussions.
    std::optional<SavedCard> m_cardToOpen;  ///< As soon as it is.
    SavedHistory m_historyToOpen;  ///< Likewise; how it is looked at and where files go, it keeps.
    SavedDiscussions m_discussionsToOpen;  ///< Likewise.
    WelcomePage *m_welcome = nullptr;
    SignInFrame *m_signIn = nullptr;
    PublishPage *m_publishPage = nullptr;
    RepositoriesPage *m_repositories = nullptr;
    CardPage *m_cardPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    DiscussionsPage *m_discussionsPage = nullptr;
    Page m_page = Page::Publish;
    QString m_wayBackName;
    QString m_notice;
    QStringList m_waitingPaths;
    std::optional<SavedWorkspace> m_toRestore;  ///< Until the account it belongs to is signed in.
    bool m_wantsSignIn = false;  ///< Past the welcome page.
    bool m_isRestoring = false;  ///< Most likely signed in a moment later: shows nothing meanwhile.
    bool m_wasPublishing = false;
    Query m_asking;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
