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
#include "ui/shared/droppedurls.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/plantext.h"
#include "ui/shared/planview.h"
#include "ui/shared/receiptdialog.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString samplePath()
{
    return qEnvironmentVariable("SLIPWAY_SAMPLE_MODEL");
}

}  // namespace

PublishPage::PublishPage(const Services &services, AccountSession &session, QWidget *parent)
    : PublishPage(services, session, new PublishSession(services.http, services.receipts), true, parent)
{
}

PublishPage::PublishPage(const Services &services, AccountSession &session, PublishSession &publish, QWidget *parent)
    : PublishPage(services, session, &publish, false, parent)
{
}

PublishPage::PublishPage(Services services, AccountSession &session, PublishSession *publish, bool isOwn,
                         QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_account(session)
    , m_publish(publish)
    , m_target(new TargetBar(this))
    , m_choices(new ChoicesLoader(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_dropArea(new DropArea(this))
    , m_waitPane(new WaitPane(this))
    , m_planPane(new PlanPane(this))
    , m_result(new ResultPanel(this))
    , m_cardLine(new CardLine(this))
    , m_commit(new CommitPanel(this))
    , m_progress(new ProgressPanel(this))
{
    setObjectName(u"publishPage"_s);
    setAcceptDrops(true);
    if (isOwn)
        m_publish->setParent(this);
    createStack();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_target);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_cardLine);
    layout->addWidget(m_commit);
    layout->addWidget(m_progress);
    connectSession();
    connectPanels();
    connectDraft();
    createActions();
    offerSample();
    showSession();
    followAccount();
    showState();
}

PublishPage::~PublishPage() = default;

void PublishPage::createStack()
{
    for (QWidget *page : {static_cast<QWidget *>(m_dropArea), static_cast<QWidget *>(m_waitPane),
                          static_cast<QWidget *>(m_planPane), static_cast<QWidget *>(m_result)})
        m_stack->addWidget(page);
}

void PublishPage::connectSession()
{
    connect(&m_account, &AccountSession::changed, this, &PublishPage::followAccount);
    connect(m_publish, &PublishSession::stateChanged, this, &PublishPage::showState);
    connect(m_publish, &PublishSession::planChanged, this, &PublishPage::showPlan);
    connect(m_publish, &PublishSession::progressed, this, &PublishPage::showProgress);
    connect(m_publish, &PublishSession::failed, this, &PublishPage::showFailure);
    connect(m_publish, &PublishSession::canceled, this, &PublishPage::showCanceled);
    connect(m_publish, &PublishSession::finished, this, &PublishPage::showResult);
    connect(m_publish, &PublishSession::receiptNotSaved, m_messages, &MessageBar::showError);
}

void PublishPage::connectPanels()
{
    connect(m_choices, &ChoicesLoader::loaded, m_target, &TargetBar::setChoices);
    connect(m_target, &TargetBar::repositoryChosen, m_publish, &PublishSession::chooseRepository);
    connect(m_target, &TargetBar::repositoryCleared, this, [this] {
        m_publish->clearRepository();
        updatePublishButton();
    });
    connect(m_target, &TargetBar::revisionChosen, m_publish, &PublishSession::setRevision);
    connect(m_target, &TargetBar::newRepositoryRequested, this, &PublishPage::requestNewRepository);

    connect(m_dropArea, &DropArea::dropped, this,
            [this](const QStringList &localPaths, const QStringList &foreign) { takeDrop(localPaths, foreign, {}); });
    connect(m_dropArea, &DropArea::chooseFilesRequested, this, [this] { chooseFiles(); });
    connect(m_dropArea, &DropArea::chooseFolderRequested, this, &PublishPage::chooseFolder);
    connect(m_dropArea, &DropArea::sampleRequested, this, [this] { addPaths({samplePath()}); });
    connect(m_waitPane, &WaitPane::startOverRequested, this, &PublishPage::startOver);

    connect(&m_planPane->view(), &PlanView::urlsDropped, this, &PublishPage::takeDrop);
    connect(&m_planPane->view(), &PlanView::removeRequested, m_publish, &PublishSession::removePaths);
    connect(&m_planPane->view(), &PlanView::addFilesRequested, this, &PublishPage::chooseFiles);
    connect(m_planPane, &PlanPane::chooseFilesRequested, this, [this] { chooseFiles(); });
    connect(m_planPane, &PlanPane::chooseFolderRequested, this, &PublishPage::chooseFolder);
    connect(m_planPane, &PlanPane::startOverRequested, this, &PublishPage::startOver);

    connect(m_commit, &CommitPanel::publishRequested, this, &PublishPage::publish);
    connect(m_commit, &CommitPanel::pullRequestToggled, m_publish, &PublishSession::setCreatePullRequest);
    connect(m_commit, &CommitPanel::linkActivated, this, &PublishPage::followReason);
    connect(m_cardLine, &CardLine::openRequested, this, &PublishPage::openCard);
    connect(m_progress, &ProgressPanel::cancelRequested, this, &PublishPage::cancelPublish);
    connect(m_result, &ResultPanel::openRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_result, &ResultPanel::cardRequested, this,
            [this] { emit cardRequested(m_result->receipt().repo, m_result->receipt().revision, {}); });
    connect(m_result, &ResultPanel::anotherRequested, this, &PublishPage::startOver);
    connect(m_result, &ResultPanel::receiptRequested, this, [this] {
        auto *dialog = new ReceiptDialog(m_result->receipt(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_messages, &MessageBar::remedyRequested, this, &PublishPage::remedy);
    connect(m_messages, &MessageBar::actionRequested, this, &PublishPage::makePublic);
}

bool PublishPage::isPublishing() const
{
    return m_publish->isPublishing();
}

void PublishPage::followAccount()
{
    m_publish->setAccount(m_account.account());
    if (const QUrl next = m_account.endpoint(); !next.isEmpty() && next != m_endpoint) {
        // A repository of one Hub means nothing on another. Between two sign-ins there is no endpoint at all.
        m_endpoint = m_account.endpoint();
        m_publish->clearRepository();
        m_target->clearRepository();
        if (const auto last = m_services.settings.lastRepository(m_endpoint, m_account.identity().name))
            chooseRepository(*last);
    }
    // Signing in again, maybe with the same token, was the remedy: go on where it was needed.
    if (m_account.isSignedIn() && m_messages->message().remedy == Remedy::SignIn) {
        m_messages->clear();
        m_publish->prepare();
    }
    if (m_account.isSignedIn())
        m_choices->setAccount({m_services.http, m_account.account()}, m_account.identity());
    else
        m_choices->clearAccount();
    updatePublishButton();
}

void PublishPage::offerSample()
{
    if (samplePath().isEmpty())
        return;
    m_lane.run(
        this, [path = samplePath()](const std::stop_token &) { return QFileInfo{path}.isDir(); },
        [this](bool exists) { m_dropArea->setSampleOffered(exists); });
}

void PublishPage::chooseRepository(const core::RepoId &repo)
{
    m_target->setRepository(repo);
    m_publish->chooseRepository(repo);
    updatePublishButton();
}

void PublishPage::setCreation(const core::RepoCreation &creation)
{
    m_target->setCreation(creation);
    m_publish->setCreation(creation);
    updatePublishButton();
}

void PublishPage::addPaths(const QStringList &localPaths, const QString &destination)
{
    m_publish->addPaths(localPaths, destination);
}

void PublishPage::takeDrop(const QStringList &localPaths, const QStringList &foreign, const QString &destination)
{
    m_messages->clear();
    if (!foreign.isEmpty())
        m_messages->showMessage(MessageBar::Tone::Warning, {.text = foreignText(foreign)});
    addPaths(localPaths, destination);
}

void PublishPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (isPublishing())
        event->ignore();
    else
        acceptUrls(*event);
}

void PublishPage::dropEvent(QDropEvent *event)
{
    if (isPublishing() || !event->mimeData()->hasUrls()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const DroppedUrls urls = droppedUrls(*event->mimeData());
    takeDrop(urls.localPaths, urls.foreign, {});
}

void PublishPage::chooseFiles(const QString &destination)
{
    auto *dialog = new QFileDialog(this, tr("Choose files to publish"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, destination](const QStringList &paths) { takeDrop(paths, {}, destination); });
    dialog->open();
}

void PublishPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder to publish"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { takeDrop(paths, {}, {}); });
    dialog->open();
}

void PublishPage::publish()
{
    m_messages->clear();
    m_publish->setSummary(m_commit->summary());
    m_publish->setDescription(m_commit->description());
    m_publish->publish();
}

void PublishPage::requestNewRepository()
{
    const auto typed = m_target->repository();
    const bool isTypedNew = typed && m_publish->state() == PublishSession::State::Failed
        && m_publish->error().kind == core::ErrorKind::RepositoryNotFound;
    emit createRepositoryRequested(isTypedNew ? typed->name : m_publish->proposedName());
}

void PublishPage::followReason(const QString &address)
{
    if (address == u"sign-in")
        emit signInRequested();
    else if (address == u"new-repository")
        requestNewRepository();
    else if (address == u"open-card")
        openCard();
}

void PublishPage::startOver()
{
    m_messages->clear();
    m_commit->clearWords();
    m_publish->clear();
}

}  // namespace ui
