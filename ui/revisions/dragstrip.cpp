#include "ui/revisions/dragstrip.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barSteps = 1000;
constexpr int keptDays = 1;  // a file manager may still be copying what was dropped on it

void removeOldDrags(const QString &root, const QString &current)
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-keptDays);
    const QFileInfoList folders = QDir{root}.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        if (!folder.isSymLink() && folder.filePath() != current && folder.lastModified() < oldest)
            QDir{folder.filePath()}.removeRecursively();
    }
}

bool isPartOf(const core::DownloadEntry &entry, const QString &path)
{
    return entry.path == path || entry.path.startsWith(path + u'/');
}

}  // namespace

DragStrip::DragStrip(core::HttpClient &http, const QString &cacheFolder, QWidget *parent)
    : QFrame(parent)
    , m_cacheFolder(cacheFolder + u"/dragged"_s)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_session(http)
{
    setObjectName(u"dragStrip"_s);
    m_text->setObjectName(u"dragText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setAccessibleName(tr("Fetched for the drag"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(theme::contentWidth / 4, theme::space::s);
    m_cancel->setObjectName(u"dragCancel"_s);
    connect(m_cancel, &QPushButton::clicked, this, &DragStrip::cancel);
    connect(&m_session, &DownloadSession::stateChanged, this, &DragStrip::takeState);
    connect(&m_session, &DownloadSession::progressed, this, &DragStrip::showProgress);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    hide();
}

void DragStrip::drag(const core::HubClient &hub, const core::RepoId &repo, const core::GitOid &commit,
                     const QStringList &paths)
{
    const QString revision = commit.toString();
    const bool isSame = m_request.repo == repo && m_request.revision == revision && m_request.paths == paths;
    if (isSame && m_isReady)
        return finish();
    if (isSame && (m_query.isRunning() || m_session.isRunning()))
        return;
    cancel();
    const QString folder = u"%1/%2-%3-%4"_s.arg(m_cacheFolder, repo.owner, repo.name, revision);
    m_request = {.repo = repo, .revision = revision, .paths = paths, .folder = folder, .mayReplace = true};
    m_session.setAccount(hub.account());
    prepare(hub);
}

void DragStrip::prepare(const core::HubClient &hub)
{
    showText(tr("Looking what is dragged…"), true);
    m_query = m_lane.run(
        this,
        [hub, request = m_request, root = m_cacheFolder](const std::stop_token &stop) {
            removeOldDrags(root, request.folder);
            core::DownloadBoard board;
            return core::Downloader{hub, board}.prepare(request, stop);
        },
        [this](const core::Result<core::DownloadPlan> &plan) { takePlan(plan); });
}

void DragStrip::takePlan(const core::Result<core::DownloadPlan> &plan)
{
    if (!plan) {
        cancel();
        return emit failed(plan.error());
    }
    m_plan = *plan;
    if (m_plan.fetchBytes() > mostBytes) {
        m_request = {};
        showText(tr("%1 are too much to be dragged. Download them to a folder instead.")
                     .arg(formatBytes(m_plan.fetchBytes())),
                 false);
    } else if (files().isEmpty()) {
        m_request = {};
        showText(tr("No file of this name can be written on this computer."), false);
    } else {
        m_isWaiting = m_session.isRunning();  // one that was given up, for a moment
        if (!m_isWaiting)
            m_session.start(m_request, m_plan);
    }
}

void DragStrip::takeState()
{
    using enum DownloadSession::State;
    if (!m_session.isRunning() && std::exchange(m_isWaiting, false))
        return m_session.start(m_request, m_plan);
    if (m_request.paths.isEmpty())
        return;  // it was given up
    switch (m_session.state()) {
    case Idle:
    case Stopped: break;
    case Running: showProgress(); break;
    case Failed:
        cancel();
        emit failed(m_session.error());
        break;
    case Done:
        m_isReady = true;
        if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
            finish();
        else
            showText(tr("What you dragged is on this computer now: drag it again."), false);
        break;
    }
}

void DragStrip::finish()
{
    hide();
    emit ready(files());
}

void DragStrip::cancel()
{
    m_query.cancel();
    m_session.stop();
    m_request = {};
    m_isReady = false;
    m_isWaiting = false;
    hide();
}

void DragStrip::showText(const QString &text, bool isBusy)
{
    m_text->setText(text);
    m_bar->setVisible(isBusy);
    m_cancel->setText(isBusy ? tr("Cancel") : tr("Dismiss"));
    show();
}

void DragStrip::showProgress()
{
    if (m_session.isStopping())
        return;
    const core::DownloadBoard::Snapshot now = m_session.snapshot();
    if (now.totalBytes == 0)
        return showText(tr("Looking what is dragged…"), true);
    m_bar->setValue(static_cast<int>(now.doneBytes * barSteps / now.totalBytes));
    showText(tr("Fetching what you drag: %1. Keep the button pressed, or drag again afterwards.")
                 .arg(formatBytesOf(now.doneBytes, now.totalBytes)),
             true);
}

QList<QUrl> DragStrip::files() const
{
    QList<QUrl> urls;
    for (const QString &path : m_request.paths) {
        const bool canBe = std::ranges::any_of(m_plan.entries, [&path](const core::DownloadEntry &entry) {
            return isPartOf(entry, path) && entry.action != core::DownloadAction::Refuse;
        });
        if (canBe)
            urls.append(QUrl::fromLocalFile(m_plan.folder + u'/' + path));
    }
    return urls;
}

}  // namespace ui
