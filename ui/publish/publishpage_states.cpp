#include "ui/publish/publishpage.h"

#include "core/settings/settings.h"
#include "ui/publish/cardline.h"
#include "ui/publish/commitpanel.h"
#include "ui/publish/droparea.h"
#include "ui/publish/planpane.h"
#include "ui/publish/progresspanel.h"
#include "ui/publish/resultpanel.h"
#include "ui/publish/targetbar.h"
#include "ui/publish/waitpane.h"
#include "ui/shared/choicesloader.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/plantext.h"
#include "ui/shared/planview.h"
#include "ui/shell/session.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QStackedWidget>

// How the page looks in each state, and what its buttons against a failure do.

using namespace Qt::StringLiterals;

namespace ui {

void PublishPage::showPart(QWidget *part)
{
    // A stack is as high as its highest page, shown or not; the ones that are not must not make the window grow.
    for (int i = 0; i < m_stack->count(); ++i) {
        const bool isShown = m_stack->widget(i) == part;
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->setCurrentWidget(part);
}

void PublishPage::showState()
{
    using enum PublishSession::State;
    const PublishSession::State state = m_publish->state();
    const bool isRunning = state == Publishing;
    const bool hasPlan = m_publish->tree() != nullptr;
    QWidget *planOrWait = hasPlan ? static_cast<QWidget *>(m_planPane) : m_waitPane;
    switch (state) {
    case Idle: showPart(m_dropArea); break;
    case Preparing:
        // What failed is being tried again, or was about something else.
        if (m_messages->tone() == MessageBar::Tone::Error)
            m_messages->clear();
        m_waitPane->showPreparing({});
        showPart(planOrWait);
        break;
    case Failed:
        m_waitPane->showFailed();
        showPart(planOrWait);
        break;
    case Ready:
    case Publishing: showPart(m_planPane); break;
    case Done: showPart(m_result); break;
    }
    m_planPane->setBusy(state == Preparing);
    m_planPane->setPublishing(isRunning);
    if (isRunning)
        m_progress->start(tr("Publishing to %1").arg(displayName(m_publish->tree()->plan().repo)));
    m_target->setVisible(state != Done);
    m_target->setEnabled(!isRunning);
    if (isRunning)
        m_progress->show();
    moveFocus();
    m_commit->setVisible(hasPlan && !isRunning && state != Done);
    showCard();
    m_progress->setVisible(isRunning);
    updatePublishButton();
}

void PublishPage::moveFocus()
{
    // Before the button that was pressed is hidden: the focus would land on whatever comes next.
    if (m_publish->isPublishing())
        m_progress->setFocus();
    else if (m_publish->state() == PublishSession::State::Done)
        m_result->setFocus();
    else if (m_progress == focusWidget() || m_progress->isAncestorOf(focusWidget()))
        m_planPane->view().setFocus();
}

void PublishPage::showPlan()
{
    const PlanTreePtr tree = m_publish->tree();
    m_planPane->setTree(tree, m_publish->isDraft());
    m_commit->setDefaultSummary(tree ? tree->plan().summary : QString{});
    m_commit->setVisible(tree != nullptr);
}

void PublishPage::showCard()
{
    const auto &review = m_publish->cardReview();
    // Without a repository nobody knows whether it has a card.
    const bool isKnown = review && !(review->isMissing && m_publish->isDraft());
    const bool isShown = isKnown && m_publish->state() == PublishSession::State::Ready;
    if (isShown)
        m_cardLine->showReview(*review, m_publish->repository().has_value() && !m_publish->creation());
    m_cardLine->setVisible(isShown);
}

void PublishPage::openCard()
{
    if (const auto repo = m_publish->repository(); repo && m_publish->cardReview())
        emit cardRequested(*repo, m_publish->revision(), m_publish->cardReview()->localPath);
}

void PublishPage::showProgress()
{
    const core::ProgressBoard::Snapshot now = m_publish->snapshot();
    if (m_publish->isPublishing()) {
        m_planPane->model().setProgress(now.rows);
        m_progress->showSnapshot(now, TransferRate::Clock::now());
    } else if (m_publish->state() == PublishSession::State::Preparing) {
        m_waitPane->showPreparing(now);
        updatePublishButton();
    }
}

void PublishPage::updatePublishButton()
{
    const PlanTreePtr tree = m_publish->tree();
    const bool namesTarget = tree && m_publish->repository() && !m_publish->isDraft() && !tree->plan().isEmpty();
    m_commit->setPublishing(namesTarget ? publishText(tree->plan()) : tr("Publish"), reasonAgainst(),
                            m_publish->canPublish());
    updateActions();
}

QString PublishPage::reasonAgainst() const
{
    using enum PublishSession::State;
    if (!m_account.isSignedIn())
        //: The part between the marks is a link.
        return tr("<a href=\"sign-in\">Sign in</a> to publish.");
    if (!m_publish->repository())
        //: The part between the marks is a link.
        return tr("Choose a repository above, or <a href=\"new-repository\">create a new one</a>.");
    switch (m_publish->state()) {
    case Preparing: return stageText(m_publish->snapshot().stage) + u'…';
    case Failed: return tr("The plan must be made again first.");
    case Ready:
        if (m_publish->tree() && m_publish->tree()->plan().isEmpty())
            return tr("The repository has all of this already.");
        if (m_publish->cardReview() && m_publish->cardReview()->blocks())
            return tr("The card has errors: put it right first.");
        return {};
    case Idle:
    case Publishing:
    case Done: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

void PublishPage::showFailure(const core::Error &error)
{
    m_messages->showError(error);
}

void PublishPage::showCanceled(bool mayHaveCommitted)
{
    const QString repo = m_publish->repository() ? displayName(*m_publish->repository()) : QString{};
    const QString text = mayHaveCommitted
        ? tr("Publishing was stopped while the commit was being made. The list shows what %1 holds now.").arg(repo)
        : tr("Publishing was canceled. No file in %1 has changed, and what was sent will not be sent again.").arg(repo);
    m_messages->showMessage(MessageBar::Tone::Info, {.text = text});
}

void PublishPage::showResult(const core::Receipt &receipt)
{
    m_messages->clear();
    m_result->showReceipt(receipt);
    m_commit->clearWords();
    m_target->setRepository(receipt.repo);
    m_services.settings.setLastRepository(receipt.endpoint, m_account.identity().name, receipt.repo);
    if (receipt.createdRepo)
        m_choices->reload();
    if (std::exchange(m_offersPublic, false) && receipt.createdRepo && receipt.verified)
        offerPublic();
}

void PublishPage::publishWhenReady(bool offersPublic)
{
    m_offersPublic = offersPublic;
    m_publish->publishWhenReady();
}

void PublishPage::offerPublic()
{
    m_messages->showMessage(MessageBar::Tone::Info,
                            {.text = tr("%1 is private: only you and those you work with can see it.")
                                         .arg(displayName(m_result->receipt().repo))});
    m_messages->setAction(tr("Make it public"));
}

void PublishPage::makePublic()
{
    const core::RepoId repo = m_result->receipt().repo;
    m_messages->showMessage(MessageBar::Tone::Info, {.text = tr("Making %1 public…").arg(displayName(repo))});
    const auto work = [hub = core::HubClient(m_services.http, m_account.account()), repo](const std::stop_token &stop) {
        return hub.updateSettings(repo, {.visibility = core::Visibility::Public}, stop);
    };
    m_makingPublic = m_lane.run(this, work, [this, repo](const core::Result<> &changed) {
        if (!changed) {
            m_messages->showError(changed.error());
            return;
        }
        m_messages->showMessage(MessageBar::Tone::Success,
                                {.text = tr("Everybody can see %1 now.").arg(displayName(repo))});
    });
}

void PublishPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: break;
    case Remedy::Retry:
        m_messages->clear();
        m_publish->retry();
        break;
    case Remedy::ReviewPlan:
        m_messages->clear();
        m_publish->prepare();
        break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::ChooseFiles: chooseFiles(); break;
    case Remedy::RenameFile: showFailedFile(); break;
    case Remedy::ChooseRepository: m_target->focusRepository(); break;
    case Remedy::OpenRepositoryPage: openRepositoryPage(); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    }
}

void PublishPage::showFailedFile()
{
    // The subject is the path in the repository, or the local one: whatever folder of the drop holds it is opened.
    for (const DroppedPath &dropped : m_publish->drops().paths())
        QDesktopServices::openUrl(QUrl::fromLocalFile(dropped.localPath));
    m_messages->showMessage(MessageBar::Tone::Info,
                            {.text = tr("Once the file has another name, try again."), .remedy = Remedy::Retry});
}

void PublishPage::openRepositoryPage()
{
    if (!m_publish->repository())
        return;
    const core::HubClient hub{m_services.http, m_account.account()};
    QDesktopServices::openUrl(hub.webUrl(*m_publish->repository()));
}

}  // namespace ui
