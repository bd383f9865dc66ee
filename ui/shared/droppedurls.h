#pragma once

#include <QStringList>

class QDragMoveEvent;
class QMimeData;

namespace ui {

/// What a drag from a file manager or a browser carries.
struct DroppedUrls
{
    QStringList localPaths;
    QStringList foreign;  ///< Addresses that are not files on this computer.
};

/// Reads text/uri-list.
[[nodiscard]] DroppedUrls droppedUrls(const QMimeData &mime);
/// Accepts a drag that carries addresses of any kind, as a copy: foreign ones are accepted too, because a drop that is
/// refused by the cursor alone never tells why. Returns whether it did.
bool acceptUrls(QDragMoveEvent &event);
/// Why the foreign part of a drop was left out.
[[nodiscard]] QString foreignText(const QStringList &foreign);

}  // namespace ui
