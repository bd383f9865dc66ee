#include "ui/revisions/downloadpanel.h"

#include "core/base/repoid.h"
#include "ui/shared/elidedlabel.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using State = DownloadSession::State;

constexpr qsizetype shortIdLength = 8;

}  // namespace

DownloadPanel::DownloadPanel(DownloadSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_messages(new MessageBar(this))
    , m_title(new ElidedLabel(this))
    , m_folder(new ElidedLabel(this))
    , m_stage(new QLabel(this))
    , m_pace(new QLabel(this))
    , m_files(new QLabel(this))
    , m_cancel(createButton(u"downloadCancel"_s, tr("Stop")))
    , m_goOn(createButton(u"downloadGoOn"_s, tr("Go on")))
    , m_open(createButton(u"downloadOpenFolder"_s, tr("Open folder")))
    , m_dismiss(createButton(u"downloadDismiss"_s, tr("Dismiss")))
{
    setObjectName(u"downloadPanel"_s);
    setAccessibleName(tr("Download"));
    theme::setCard(this);
    m_title->setObjectName(u"downloadTitle"_s);
    m_folder->setObjectName(u"downloadTarget"_s);
    m_stage->setObjectName(u"downloadStage"_s);
    m_pace->setObjectName(u"downloadPace"_s);
    m_files->setObjectName(u"downloadFileCount"_s);
    theme::setTextRole(m_title, theme::TextRole::Heading);
    for (QLabel *label : {static_cast<QLabel *>(m_folder), m_stage, m_pace, m_files})
        theme::setTextRole(label, theme::TextRole::Caption);
    createLayout();
    connectSession();
    showState();
}

QPushButton *DownloadPanel::createButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

void DownloadPanel::createLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    for (QPushButton *button : {m_cancel, m_goOn, m_open, m_dismiss})
        buttons->addWidget(button);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::space::m);
    grid->setVerticalSpacing(theme::space::xs);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addLayout(buttons, 0, 2, 2, 1, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_folder, 1, 0, 1, 2);
    grid->addWidget(m_stage, 2, 0, 1, 3);
    //: What has come from the server so far.
    m_meter.emplace(*grid, 3, tr("Fetched"), u"downloadFetched"_s, this);
    grid->addWidget(m_pace, 4, 1);
    grid->addWidget(m_files, 4, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_messages);
    layout->addLayout(grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void DownloadPanel::connectSession()
{
    connect(&m_session, &DownloadSession::stateChanged, this, &DownloadPanel::showState);
    connect(&m_session, &DownloadSession::progressed, this, &DownloadPanel::showProgress);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_session.stop();
        showProgress();
    });
    connect(m_goOn, &QPushButton::clicked, &m_session, &DownloadSession::goOn);
    connect(m_dismiss, &QPushButton::clicked, &m_session, &DownloadSession::dismiss);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openFolderRequested(m_session.plan().folder); });
    connect(m_messages, &MessageBar::remedyRequested, this, [this](Remedy remedy) {
        if (remedy == Remedy::Retry)
            m_session.goOn();
        else
            emit remedyRequested(remedy);
    });
}

QString DownloadPanel::title() const
{
    const core::DownloadPlan &plan = m_session.plan();
    const QString commit = plan.commit.toString().first(shortIdLength);
    const QString repo = plan.repo.fullName();
    const int fetched = plan.count(core::DownloadAction::Fetch) + plan.count(core::DownloadAction::Replace);
    switch (m_session.state()) {
    case State::Idle: return {};
    case State::Running:
        //: %1 is a repository, %2 a commit.
        return tr("Downloading %Ln file(s) of %1 at %2", nullptr, fetched).arg(repo, commit);
    case State::Stopped: return tr("The download of %1 at %2 was stopped").arg(repo, commit);
    case State::Failed: return tr("The download of %1 at %2 is not finished").arg(repo, commit);
    case State::Done: return tr("%Ln file(s) of %1 at %2 downloaded", nullptr, fetched).arg(repo, commit);
    }
    Q_UNREACHABLE_RETURN({});
}

/// The message has a button that does what "Go on" would.
bool DownloadPanel::offersRetry() const
{
    return m_session.state() == State::Failed && describe(m_session.error()).remedy == Remedy::Retry;
}

void DownloadPanel::showState()
{
    const State state = m_session.state();
    setVisible(state != State::Idle);
    if (state == State::Idle)
        return;
    m_title->setWholeText(title());
    m_folder->setWholeText(tr("To %1").arg(core::printable(QDir::toNativeSeparators(m_session.plan().folder), 1000)));
    const bool isRunning = state == State::Running;
    const bool canGoOn = state == State::Stopped || state == State::Failed;
    m_cancel->setVisible(isRunning);
    m_goOn->setVisible(canGoOn && !offersRetry());
    m_open->setVisible(state == State::Done);
    m_dismiss->setVisible(!isRunning);
    m_meter->setVisible(isRunning || (canGoOn && m_session.snapshot().totalBytes > 0));
    m_pace->setVisible(isRunning);
    m_files->setVisible(isRunning);
    m_messages->clear();
    if (isRunning) {
        m_rate.reset();
        m_meter->show(0, 0);
        showProgress();
    } else {
        showEnd();
    }
}

void DownloadPanel::showProgress()
{
    const core::DownloadBoard::Snapshot now = m_session.snapshot();
    const bool isFetching = now.stage == core::DownloadStage::Fetching;
    m_cancel->setEnabled(!m_session.isStopping());
    m_stage->setText(m_session.isStopping() ? tr("Stopping…") : stageText(now));
    if (isFetching)
        m_rate.add(TransferRate::Clock::now(), now.doneBytes);
    m_meter->show(now.doneBytes, now.totalBytes);
    m_pace->setText(isFetching ? paceText(m_rate, now.totalBytes - now.doneBytes) : QString{});
    m_files->setText(
        now.totalFiles > 0
            ? tr("%1 of %Ln file(s)", nullptr, static_cast<int>(now.totalFiles)).arg(formatCount(now.doneFiles))
            : QString{});
}

QString DownloadPanel::stageText(const core::DownloadBoard::Snapshot &now) const
{
    switch (now.stage) {
    case core::DownloadStage::Idle:
    case core::DownloadStage::Listing: return tr("Looking what is there already…");
    case core::DownloadStage::Comparing:
        return now.compareTotalBytes > 0
            ? tr("Comparing with what is there: %1").arg(formatBytesOf(now.comparedBytes, now.compareTotalBytes))
            : tr("Looking what is there already…");
    case core::DownloadStage::Fetching:
    case core::DownloadStage::Done: return tr("Fetching and checking each file");
    }
    Q_UNREACHABLE_RETURN({});
}

void DownloadPanel::showEnd()
{
    if (m_session.state() == State::Done) {
        m_stage->setText(reportText());
        return;
    }
    m_stage->setText(tr("What has arrived is kept, and going on fetches only the rest."));
    if (m_session.state() == State::Failed)
        m_messages->showError(m_session.error());
}

QString DownloadPanel::reportText() const
{
    const core::DownloadReport &report = m_session.report();
    QStringList parts{tr("%1 fetched, each file checked by its hash").arg(formatBytes(report.fetchedBytes))};
    if (report.resumedBytes > 0)
        parts.append(tr("%1 had come before").arg(formatBytes(report.resumedBytes)));
    // What an earlier run has brought is none of them.
    if (const int kept = m_session.plan().count(core::DownloadAction::Keep); kept > 0)
        parts.append(tr("%Ln file(s) were there already", nullptr, kept));
    if (const int refused = m_session.plan().count(core::DownloadAction::Refuse); refused > 0)
        parts.append(tr("%Ln file(s) were left out", nullptr, refused));
    return parts.join(u" · "_s);
}

}  // namespace ui
