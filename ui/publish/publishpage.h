#pragma once

#include "core/hub/hubreplies.h"
#include "ui/publish/publishsession.h"
#include "ui/shared/errortext.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QWidget>

class QStackedWidget;

namespace ui {

class AccountSession;
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
/// Draws from a PublishSession and passes on what the user does; decides nothing itself.
/// Thread: GUI. Owner: its parent; `services` and `session` outlive it.
class PublishPage final : public QWidget
{
    Q_OBJECT

public:
    PublishPage(const Services &services, AccountSession &session, QWidget *parent = nullptr);
    ~PublishPage() override;

    [[nodiscard]] bool isPublishing() const;
    /// What is being published, for whoever must wait for it.
    [[nodiscard]] const PublishSession &publishSession() const { return *m_publish; }

public slots:
    void chooseRepository(const core::RepoId &repo);
    /// A repository that is created when publishing.
    void setCreation(const core::RepoCreation &creation);
    void addPaths(const QStringList &localPaths, const QString &destination = {});

signals:
    void createRepositoryRequested(const QString &proposedName);
    void signInRequested();
    void openNetworkSettingsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createStack();
    void connectSession();
    void connectPanels();
    void followAccount();
    void loadChoices();
    void offerSample();

    void showState();
    void showPart(QWidget *part);
    void moveFocus();
    void showPlan();
    void showProgress();
    void showFailure(const core::Error &error);
    void showCanceled(bool mayHaveCommitted);
    void showResult(const core::Receipt &receipt);
    void updatePublishButton();
    [[nodiscard]] QString reasonAgainst() const;

    void takeDrop(const QStringList &localPaths, const QStringList &foreign, const QString &destination);
    void chooseFiles(const QString &destination = {});
    void chooseFolder();
    void publish();
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
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    DropArea *m_dropArea;
    WaitPane *m_waitPane;
    PlanPane *m_planPane;
    ResultPanel *m_result;
    CommitPanel *m_commit;
    ProgressPanel *m_progress;
    QUrl m_endpoint;  // whose repositories the target bar offers
    Query m_choices;
    QueryLane m_lane;  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
