#pragma once

#include "core/hub/hubreplies.h"
#include "ui/publish/publishdraft.h"
#include "ui/publish/publishsession.h"
#include "ui/shared/errortext.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QWidget>

class QStackedWidget;

namespace ui {

class AccountSession;
class CardLine;
class ChoicesLoader;
class CommitPanel;
class DropArea;
class MessageBar;
class PlanPane;
class ProgressPanel;
class ResultPanel;
class TargetBar;
class WaitPane;

/// Where models are published: drop files, look at the plan, publish, see what was achieved.
///
/// Draws from a PublishSession and passes on what the user does; decides nothing itself. A publish belongs to its
/// session: a page may go and another take its place while one runs. What can be done here is in actions(), each with
/// its object name, for whoever lists them. Thread: GUI. Owner: its parent; `services`, `session` and `publish` outlive
/// it.
class PublishPage final : public QWidget
{
    Q_OBJECT

public:
    /// With a PublishSession of its own.
    PublishPage(const Services &services, AccountSession &session, QWidget *parent = nullptr);
    /// Shows what `publish` is at.
    PublishPage(const Services &services, AccountSession &session, PublishSession &publish, QWidget *parent = nullptr);
    ~PublishPage() override;

    [[nodiscard]] bool isPublishing() const;
    /// What is being published, for whoever must wait for it.
    [[nodiscard]] const PublishSession &publishSession() const { return *m_publish; }
    [[nodiscard]] PublishDraft draft() const;
    void restoreDraft(const PublishDraft &draft);
    void restoreWords(const PublishDraft &draft);  ///< Only what the session does not know: the commit message.

public slots:
    void chooseRepository(const core::RepoId &repo);
    /// And where in it: a branch, or a pull request as "refs/pr/N". Nothing while a publish runs.
    void chooseRevision(const core::RepoId &repo, const QString &revision);
    /// A repository that is created when publishing.
    void setCreation(const core::RepoCreation &creation);
    void addPaths(const QStringList &localPaths, const QString &destination = {});
    /// A card, and what belongs to it, for the root of the repository. What is prepared for it already stays, but for a
    /// card of its own, which this one replaces.
    void addCard(const core::RepoId &repo, const QString &revision, const QStringList &localPaths);
    /// What was chosen last has been reviewed elsewhere: see PublishSession. `offersPublic`: once it is published and
    /// verified, offers to make the new repository public.
    void publishWhenReady(bool offersPublic);

signals:
    void draftChanged();
    /// The repository's card is to be edited; `localPath`: the one that is about to be published instead, if any.
    void cardRequested(const core::RepoId &repo, const QString &revision, const QString &localPath);
    void createRepositoryRequested(const QString &proposedName);
    void signInRequested();
    void openNetworkSettingsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    PublishPage(Services services, AccountSession &session, PublishSession *publish, bool isOwn, QWidget *parent);
    void createStack();
    void createActions();
    void updateActions();
    void showSession();
    void connectDraft();
    void connectSession();
    void connectPanels();
    void followAccount();
    void offerSample();

    void showState();
    void showPart(QWidget *part);
    void moveFocus();
    void showPlan();
    void showCard();
    void openCard();
    void showProgress();
    void showFailure(const core::Error &error);
    void showCanceled(bool mayHaveCommitted);
    void showResult(const core::Receipt &receipt);
    void offerPublic();
    void makePublic();
    void updatePublishButton();
    [[nodiscard]] QString reasonAgainst() const;

    void takeDrop(const QStringList &localPaths, const QStringList &foreign, const QString &destination);
    void chooseFiles(const QString &destination = {});
    void chooseSomeFiles();
    void chooseFolder();
    void publish();
    void cancelPublish();
    void requestNewRepository();
    void followReason(const QString &address);
    void remedy(Remedy remedy);
    void showFailedFile();
    void openRepositoryPage();
    void startOver();

    const Services m_services;
    AccountSession &m_account;
    PublishSession *m_publish;
    TargetBar *m_target;
    ChoicesLoader *m_choices;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    DropArea *m_dropArea;
    WaitPane *m_waitPane;
    PlanPane *m_planPane;
    ResultPanel *m_result;
    CardLine *m_cardLine;
    CommitPanel *m_commit;
    ProgressPanel *m_progress;
    QUrl m_endpoint;  // whose repositories the target bar offers
    Query m_makingPublic;
    bool m_offersPublic = false;
    QueryLane m_lane;  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
