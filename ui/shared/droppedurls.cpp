#include "ui/shared/droppedurls.h"

#include <QCoreApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QUrl>

namespace ui {

namespace {

struct DroppedUrlsText
{
    Q_DECLARE_TR_FUNCTIONS(DroppedUrlsText)
};

}  // namespace

DroppedUrls droppedUrls(const QMimeData &mime)
{
    DroppedUrls result;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            result.localPaths.append(url.toLocalFile());
        else
            result.foreign.append(url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    }
    return result;
}

bool acceptUrls(QDragMoveEvent &event)
{
    if (!event.mimeData()->hasUrls()) {
        event.ignore();
        return false;
    }
    // A file manager offers to move as well; whatever it prefers, its files stay where they are.
    event.setDropAction(Qt::CopyAction);
    event.accept();
    return true;
}

QString foreignText(const QStringList &foreign)
{
    if (foreign.size() == 1)
        return DroppedUrlsText::tr("%1 is not a file on this computer. Download it first, then drop the file.")
            .arg(foreign.constFirst());
    return DroppedUrlsText::tr("%Ln of the dropped items are not files on this computer. Download them first, then "
                               "drop the files.",
                               nullptr, static_cast<int>(foreign.size()));
}

}  // namespace ui
