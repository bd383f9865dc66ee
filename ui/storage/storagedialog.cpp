#include "ui/storage/storagedialog.h"

#include "ui/shared/caption.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/formatting.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/windowsize.h"
#include "ui/shell/session.h"
#include "ui/storage/linelist.h"
#include "ui/storage/progressstrip.h"
#include "ui/storage/storagebar.h"
#include "ui/storage/storageobjectspane.h"
#include "ui/storage/storagerevisionspane.h"
#include "ui/storage/storagewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize usualSize{900, 680};
constexpr int narrowest = 640;

}  // namespace

StorageDialog::StorageDialog(const Services &services, const AccountSession &session, const core::RepoId &repo,
                             QWidget *parent)
    : DialogFrame(u"storageDialog"_s, tr("Storage"), tr("What %1 stores").arg(repo.fullName()), parent)
    , m_services(services)
    , m_hub(services.http, session.account())
    , m_repo(repo)
    , m_reader(new StorageReader(m_hub, services.cacheFolder, repo, repo.owner == session.identity().name, this))
    , m_changes(new StorageChanges(m_hub, repo, this))
    , m_message(new MessageBar(this))
    , m_missing(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_content(new QWidget(this))
    , m_bar(new StorageBar(this))
    , m_reload(createIconButton(u"storageReload"_s, u"refresh"_s, tr("Ask the Hub again"), this))
    , m_owner(createCaption(u"storageOwner"_s, this))
    , m_history(new ProgressStrip(u"storageHistory"_s, this))
    , m_change(new ProgressStrip(u"storageChange"_s, this))
    , m_tabs(new QTabWidget(this))
    , m_objects(new StorageObjectsPane(this))
    , m_revisions(new StorageRevisionsPane(this))
    , m_missingFiles(new LineList(u"storageMissing"_s, tr("Files whose content is missing"), this))
{
    createContent();
    createButtons({}, tr("Close"));
    tabThrough({m_message, m_missing, m_empty, m_reload, m_history, m_change, m_tabs});
    connectReader();
    connectChanges();
    setMinimumWidth(narrowest);
    resize(withinScreen(*this, usualSize));
    m_reader->read();
}

StorageDialog::~StorageDialog() = default;

void StorageDialog::createContent()
{
    m_message->setObjectName(u"storageMessage"_s);
    m_missing->setObjectName(u"storageWarning"_s);
    m_missing->setDismissible(false);
    m_empty->setObjectName(u"storageEmpty"_s);
    createTabs();
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(createSummary());
    layout->addWidget(m_history);
    layout->addWidget(m_change);
    layout->addWidget(m_tabs, 1);
    m_change->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    for (QWidget *part : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_missing)})
        content()->addWidget(part);
    content()->addWidget(m_stack, 1);
}

QWidget *StorageDialog::createSummary()
{
    m_reload->setShortcut(QKeySequence::Refresh);
    connect(m_reload, &QToolButton::clicked, m_reader, &StorageReader::read);
    auto *summary = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::space::s);
    bar->addWidget(m_bar, 1);
    bar->addWidget(m_reload, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(summary);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addLayout(bar);
    layout->addWidget(m_owner);
    return summary;
}

void StorageDialog::createTabs()
{
    m_tabs->setObjectName(u"storageTabs"_s);
    m_tabs->setFocusPolicy(Qt::NoFocus);  // its tabs have the focus
    m_tabs->tabBar()->setAccessibleName(tr("What is stored"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_objects, tr("&Large files"));
    m_tabs->addTab(m_revisions, tr("&Revisions"));
    m_missingFiles->hide();
    connect(m_missing, &MessageBar::actionRequested, this, [this] {
        m_tabs->setCurrentWidget(m_missingFiles);
        m_missingFiles->setFocus();
    });
    connect(m_objects, &StorageObjectsPane::deleteRequested, this, &StorageDialog::askToDelete);
    connect(m_revisions, &StorageRevisionsPane::squashRequested, this, &StorageDialog::askToSquash);
}

void StorageDialog::connectReader()
{
    connect(m_reader, &StorageReader::changed, this, &StorageDialog::showState);
    connect(m_reader, &StorageReader::contentChanged, this, &StorageDialog::showContent);
    connect(m_reader, &StorageReader::progressed, this, [this] {
        showWaiting();
        showHistory();
    });
    connect(m_reader, &StorageReader::historyFailed, m_message, &MessageBar::showError);
    connect(m_history, &ProgressStrip::buttonClicked, this, [this] {
        if (m_reader->historyState() == StorageReader::HistoryState::Reading)
            m_reader->cancelHistory();
        else
            m_reader->readHistory();
    });
    connect(m_message, &MessageBar::remedyRequested, this, &StorageDialog::remedy);
}

void StorageDialog::showState()
{
    const bool isReading = m_reader->state() == StorageReader::State::Reading;
    m_reload->setEnabled(!isReading && !m_changes->isRunning());
    if (m_reader->state() == StorageReader::State::Failed)
        showFailure();
    showWaiting();
    showHistory();
    m_objects->setBusy(isReading || m_changes->isRunning());
    m_revisions->setBusy(isReading || m_changes->isRunning());
    m_stack->setCurrentWidget(m_reader->hasContent() ? m_content : static_cast<QWidget *>(m_empty));
}

/// Whoever may not know gets a sentence, and no error: there is nothing to mend here.
void StorageDialog::showFailure()
{
    if (m_reader->error().kind != core::ErrorKind::NotPermitted || m_reader->hasContent()) {
        m_message->showError(m_reader->error());
        m_empty->setIcon({});
        m_empty->setTexts(tr("What is stored is not known"), tr("The message above says why."));
        return;
    }
    m_empty->setIcon(u"lock"_s);
    m_empty->setTexts(tr("Only people who may write to %1 are told what it stores").arg(m_repo.fullName()),
                      tr("Somebody who administers it can let you in, or your access token needs the right to write."));
}

void StorageDialog::showWaiting()
{
    if (m_reader->state() != StorageReader::State::Reading)
        return;
    const core::StoredTreesProgress &trees = m_reader->progress().trees;
    m_empty->setIcon(u"storage"_s);
    m_empty->setTexts(tr("Asking the Hub what is stored…"),
                      trees.totalTrees == 0
                          ? QString{}  //: Branches, tags and pull requests that were looked at.
                          : tr("%1 of %2 revisions").arg(formatCount(trees.trees), formatCount(trees.totalTrees)));
}

void StorageDialog::showContent()
{
    const StorageContent &content = m_reader->content();
    m_bar->setFacts(content.facts);
    m_objects->setObjects(content.facts.objects);
    m_revisions->setRevisions(content.facts.revisions);
    showMissing(content.facts.missing);
    const auto &use = content.ownerUse;
    const bool hasLimit = use && use->limitBytes && *use->limitBytes > 0;
    m_owner->setVisible(use && use->repositories > 0);
    if (hasLimit)
        //: %1 is a person or organisation, %2 is "1.2 GB of 100 GB".
        m_owner->setText(tr("All repositories of %1 together: %2")
                             .arg(m_repo.owner, formatBytesOf(use->usedBytes, *use->limitBytes)));
    else if (use)
        //: %1 is a person or organisation, %2 a size.
        m_owner->setText(tr("All repositories of %1 together: %2").arg(m_repo.owner, formatBytes(use->usedBytes)));
}

void StorageDialog::showMissing(const QStringList &missing)
{
    m_missingFiles->setLines(placeTexts(missing));
    const int place = m_tabs->indexOf(m_missingFiles);
    if (missing.isEmpty()) {
        m_tabs->removeTab(place);  // nothing for -1
        m_missing->clear();
        return;
    }
    if (place < 0)
        m_tabs->addTab(m_missingFiles, tr("Missin&g content"));
    m_missing->showMessage(
        MessageBar::Tone::Warning,
        {.text = tr("The Hub does not list the content of %n file(s). Whoever downloads them will most likely get an "
                    "error.",
                    nullptr, static_cast<int>(missing.size()))});
    m_missing->setAction(tr("&Show them"));
}

void StorageDialog::showHistory()
{
    const StorageProgress &progress = m_reader->progress();
    switch (m_reader->historyState()) {
    case StorageReader::HistoryState::Unknown:
        m_history->showOffer(
            tr("Whether older commits need a file is known once the whole history was looked through."),
            tr("Loo&k through it"));
        break;
    case StorageReader::HistoryState::Reading:
        if (progress.history.totalCommits > 0)
            m_history->showProgress(
                tr("Looking through the history: %1 of %2 commits")
                    .arg(formatCount(progress.history.commits), formatCount(progress.history.totalCommits)),
                tr("Sto&p"), progress.history.commits, progress.history.totalCommits);
        else
            //: %1 is a size.
            m_history->showProgress(
                tr("Fetching the history: %1 so far").arg(formatBytes(progress.fetch.receivedBytes)), tr("Sto&p"),
                progress.fetch.receivedObjects, progress.fetch.totalObjects);
        break;
    case StorageReader::HistoryState::Known: m_history->hide(); break;
    }
    m_history->setEnabled(m_reader->state() == StorageReader::State::Ready);
    if (m_changes->isRunning())
        m_history->hide();  // it would be asked again afterwards anyway
}

void StorageDialog::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::ReviewPlan:
        m_message->clear();
        m_reader->read();
        break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    case Remedy::OpenRepositoryPage: (void)m_services.openInBrowser(m_hub.webUrl(m_repo)); break;
    case Remedy::None:
    case Remedy::ChooseFiles:
    case Remedy::RenameFile:
    case Remedy::ChooseRepository: break;  // not what this can fail with
    }
}

}  // namespace ui
