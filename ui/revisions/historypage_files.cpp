#include "ui/revisions/historypage.h"

#include "ui/revisions/commitview.h"
#include "ui/revisions/diffpane.h"
#include "ui/revisions/downloaddialog.h"
#include "ui/revisions/downloadpanel.h"
#include "ui/revisions/dragstrip.h"
#include "ui/revisions/dragtag.h"
#include "ui/revisions/filepreview.h"
#include "ui/revisions/treebrowser.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

// The files of a revision: looking into them, and taking them along.

namespace ui {

namespace {

QStringList pathsOf(const QList<core::TreeItem> &items)
{
    QStringList paths;
    for (const core::TreeItem &item : items) {
        if (item.kind != core::TreeItem::Kind::Submodule)
            paths.append(item.path());
    }
    return paths;
}

}  // namespace

void HistoryPage::connectFiles()
{
    TreeBrowser &tree = m_commit->tree();
    connect(m_commit, &CommitView::showsTreeChanged, this, &HistoryPage::showBelow);
    connect(&tree, &TreeBrowser::currentChanged, this, &HistoryPage::showBelow);
    connect(&tree, &TreeBrowser::triggered, this, &HistoryPage::runOnFiles);
    connect(&tree, &TreeBrowser::downloadAllRequested, this, [this] { askToDownload({}); });
    connect(&tree, &TreeBrowser::dragRequested, this, &HistoryPage::dragFiles);
    connect(m_preview, &FilePreview::linkActivated, this,
            [this](const QUrl &url) { (void)m_services.openInBrowser(url); });
    connect(m_drag, &DragStrip::ready, this, &HistoryPage::beginDrag);
    connect(m_drag, &DragStrip::failed, m_messages, &MessageBar::showError);
    connect(m_download, &DownloadPanel::openFolderRequested, this, &HistoryPage::showDownloads);
    connect(m_download, &DownloadPanel::remedyRequested, this, &HistoryPage::remedy);
}

/// What changed in a file, or what is in one.
void HistoryPage::showBelow()
{
    const bool isTree = m_commit->showsTree();
    m_below->setCurrentWidget(isTree ? static_cast<QWidget *>(m_preview) : m_diff);
    const auto item = isTree ? m_commit->tree().currentItem() : std::nullopt;
    if (!item)
        return m_preview->clear();
    m_preview->showFile({.repository = m_history.gitFolder(),
                         .repo = m_history.repo(),
                         .commit = m_commit->tree().commit(),
                         .item = *item},
                        m_history.hub());
}

void HistoryPage::runOnFiles(FileCommands::Command command)
{
    const QList<core::TreeItem> items = m_commit->tree().selectedItems();
    const QString revision = m_commit->tree().commit().toString();
    switch (command) {
    case FileCommands::Preview: m_preview->look(); break;
    case FileCommands::Download: askToDownload(pathsOf(items)); break;
    case FileCommands::CopyPath: QGuiApplication::clipboard()->setText(pathsOf(items).join(u'\n')); break;
    case FileCommands::CopyLink:
        QGuiApplication::clipboard()->setText(
            m_history.hub()
                .fileUrl(*m_history.repo(), revision, items.first().path(), items.first().isFolder())
                .toString(QUrl::FullyEncoded));
        break;
    case FileCommands::History: followFile(items.first().rawPath, LogSearch::Following::AllSteps); break;
    case FileCommands::Blame: showBlame(items.first().rawPath); break;
    case FileCommands::Use: emit useRequested(*m_history.repo(), revision); break;
    case FileCommands::CommandCount: break;
    }
}

void HistoryPage::askToDownload(const QStringList &paths)
{
    if (m_downloads.isRunning()) {
        m_messages->showMessage(
            MessageBar::Tone::Info,
            {.text = tr("A download is running. Wait until it is done, or stop it, before you begin another.")});
        return;
    }
    const core::RepoId repo = *m_history.repo();
    auto *dialog = new DownloadDialog(m_downloads.hub(),
                                      {.repo = repo,
                                       .revision = m_commit->tree().commit().toString(),
                                       .paths = paths,
                                       .folder = m_downloads.proposedFolder(repo)},
                                      this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_downloads.start(dialog->request(), dialog->plan()); });
    dialog->open();
}

void HistoryPage::showDownloads(const QString &folder)
{
    if (!m_services.openInBrowser(QUrl::fromLocalFile(folder)))
        m_messages->showMessage(MessageBar::Tone::Warning,
                                {.text = tr("The folder could not be opened: %1").arg(core::printable(folder))});
}

void HistoryPage::dragFiles()
{
    const QStringList paths = pathsOf(m_commit->tree().selectedItems());
    if (!paths.isEmpty())
        m_drag->drag(m_history.hub(), *m_history.repo(), m_commit->tree().commit(), paths);
}

void HistoryPage::beginDrag(const QList<QUrl> &files)
{
    auto *mime = new QMimeData;
    mime->setUrls(files);
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(dragTag(files, *this));
    drag->setHotSpot({-theme::space::m, -theme::space::m});  // beside the pointer, which shows where things go
    drag->exec(Qt::CopyAction);
}

}  // namespace ui
