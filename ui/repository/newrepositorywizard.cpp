#include "ui/repository/newrepositorywizard.h"

#include "core/card/firstcommit.h"
#include "ui/repository/wizardcontentpage.h"
#include "ui/repository/wizarddraft.h"
#include "ui/repository/wizardfactspage.h"
#include "ui/repository/wizardfilespage.h"
#include "ui/repository/wizardplacepage.h"
#include "ui/repository/wizardreviewpage.h"
#include "ui/repository/wizardsteps.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QAbstractButton>
#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{820, 640};
constexpr QSize smallestSize{560, 460};
constexpr int widthForSteps = 680;  // below it the pages need the room themselves

QStringList localPaths(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s;
}

}  // namespace

NewRepositoryWizard::NewRepositoryWizard(core::HubClient hub, core::Identity identity, const Start &start,
                                         QWidget *parent)
    : QWizard(parent)
    , m_draft(new WizardDraft(std::move(hub), std::move(identity), this))
    , m_steps(new WizardSteps(
          {tr("Files"), tr("What they say"), tr("Where it goes"), tr("Licence and first commit"), tr("Review")}))
    , m_draftsFolder(start.draftsFolder.isEmpty() ? ownFolder() : start.draftsFolder)
{
    setObjectName(u"newRepositoryWizard"_s);
    setWindowTitle(tr("New repository"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::NoBackButtonOnStartPage);
    setSideWidget(m_steps);
    createPages();
    setUpButtons();
    setMinimumSize(smallestSize);
    resize(withinScreen(*this, usualSize));
    connect(this, &QWizard::currentIdChanged, this, &NewRepositoryWizard::followPage);
    m_passesFiles = !start.given.isEmpty();
    connect(m_draft, &WizardDraft::filesChanged, this, &NewRepositoryWizard::passFiles);
    m_draft->setProposedName(start.proposedName);
    if (!start.given.isEmpty())
        m_draft->setGiven(start.given);
    if (!start.paths.isEmpty())
        m_draft->addPaths(start.paths);
}

void NewRepositoryWizard::createPages()
{
    m_review = new WizardReviewPage(*m_draft, this);
    setPage(FilesPage, new WizardFilesPage(*m_draft, this));
    setPage(FactsPage, new WizardFactsPage(*m_draft, this));
    setPage(PlacePage, new WizardPlacePage(*m_draft, this));
    setPage(ContentPage, new WizardContentPage(*m_draft, this));
    setPage(ReviewPage, m_review);
    setStartId(FilesPage);
}

void NewRepositoryWizard::passFiles()
{
    if (!m_passesFiles || currentId() != FilesPage || !currentPage()->isComplete())
        return;
    m_passesFiles = false;  // whoever comes back to the files wants to see them
    next();
}

void NewRepositoryWizard::setUpButtons()
{
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::FinishButton, tr("Create and &publish"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    const std::pair<WizardButton, QString> names[] = {{BackButton, u"wizardBack"_s},
                                                      {NextButton, u"wizardNext"_s},
                                                      {FinishButton, u"wizardFinish"_s},
                                                      {CancelButton, u"wizardCancel"_s}};
    for (const auto &[which, name] : names)
        button(which)->setObjectName(name);
    // Return goes on, wherever the focus is.
    for (const WizardButton which : {BackButton, CancelButton}) {
        if (auto *push = qobject_cast<QPushButton *>(button(which)))
            push->setAutoDefault(false);
    }
    theme::setPrimary(button(NextButton));
    theme::setPrimary(button(FinishButton));
}

core::RepoCreation NewRepositoryWizard::creation() const
{
    return m_draft->creation();
}

int NewRepositoryWizard::nextId() const
{
    switch (static_cast<PageId>(currentId())) {
    case FilesPage: return m_draft->paths().isEmpty() ? PlacePage : FactsPage;
    case FactsPage: return PlacePage;
    case PlacePage: return m_draft->answers().usesExisting ? ReviewPage : ContentPage;
    case ContentPage: return ReviewPage;
    case ReviewPage: break;
    }
    return -1;
}

void NewRepositoryWizard::followPage(int id)
{
    if (id < 0)
        return;
    m_steps->setCurrent(id);
    // The wizard itself would leave the focus on a button.
    if (const auto *page = qobject_cast<WizardPage *>(currentPage()))
        page->firstControl()->setFocus(Qt::TabFocusReason);
    setButtonText(QWizard::FinishButton, m_draft->answers().usesExisting ? tr("&Publish") : tr("Create and &publish"));
}

void NewRepositoryWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    m_steps->setVisible(width() >= widthForSteps);
}

void NewRepositoryWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (currentId() == FilesPage && !localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void NewRepositoryWizard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_draft->addPaths(localPaths(*event->mimeData()));
}

void NewRepositoryWizard::accept()
{
    const QList<core::PreparedFile> prepared = m_draft->prepared();
    if (prepared.isEmpty()) {
        finish({});
        return;
    }
    button(FinishButton)->setEnabled(false);
    // One folder per repository: describing it anew replaces what was prepared before.
    const core::RepoId &repo = m_draft->answers().repo;
    const QString folder =
        QDir(m_draftsFolder).filePath(core::toString(repo.type) + u'-' + repo.owner + u'-' + repo.name);
    m_writing = m_lane.run(
        this, [prepared, folder](const std::stop_token &) { return core::writePreparedFiles(prepared, folder); },
        [this](const core::Result<QStringList> &written) {
            button(FinishButton)->setEnabled(true);
            if (written)
                finish(*written);
            else
                m_review->messages().showError(written.error());
        });
}

void NewRepositoryWizard::finish(const QStringList &preparedFiles)
{
    if (m_draft->answers().usesExisting)
        emit existingRepositoryChosen(m_draft->answers().repo);
    else
        emit repositoryDescribed(creation());
    for (const QStringList &together : m_draft->chosen())
        emit pathsChosen(together);
    if (!preparedFiles.isEmpty())
        emit pathsChosen(preparedFiles);
    if (!m_draft->paths().isEmpty() || !preparedFiles.isEmpty())
        emit publishRequested(m_draft->answers().offersPublic);
    QWizard::accept();
}

}  // namespace ui
