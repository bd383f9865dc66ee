#include "ui/revisions/folderchooser.h"

#include "ui/shared/droppedurls.h"

#include <QDir>
#include <QDragMoveEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The one thing on this computer that is dropped; empty for anything else.
QString pathIn(const QDropEvent &event)
{
    const bool isOurs = event.source() != nullptr;  // files that are being dragged out
    const DroppedUrls urls = isOurs ? DroppedUrls{} : droppedUrls(*event.mimeData());
    return urls.localPaths.size() == 1 && urls.foreign.isEmpty() ? urls.localPaths.constFirst() : QString{};
}

}  // namespace

FolderChooser::FolderChooser(QWidget *page)
    : QObject(page)
    , m_page(page)
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
}

void FolderChooser::choose(const QString &start)
{
    auto *dialog = new QFileDialog(m_page, tr("Open a folder with a git repository"), start);
    dialog->setObjectName(u"chooseGitFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit folderChosen(QDir::cleanPath(path)); });
    dialog->open();
}

bool FolderChooser::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto &drag = static_cast<QDragMoveEvent &>(*event);
        return !pathIn(drag).isEmpty() && acceptUrls(drag);
    }
    case QEvent::Drop: {
        auto &drop = static_cast<QDropEvent &>(*event);
        const QString path = pathIn(drop);
        if (path.isEmpty())
            return false;
        drop.setDropAction(Qt::CopyAction);
        drop.accept();
        take(path);
        return true;
    }
    default: return QObject::eventFilter(watched, event);
    }
}

void FolderChooser::take(const QString &path)
{
    m_lane.run(
        this, [path](const std::stop_token &) { return QFileInfo{path}.isDir(); },
        [this, path](bool isFolder) {
            if (isFolder)
                emit folderChosen(QDir::cleanPath(path));
            else
                emit filesDropped({path});
        });
}

}  // namespace ui
