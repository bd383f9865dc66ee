#pragma once

#include "ui/shared/querylane.h"

#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace ui {

/// How a folder on this computer comes to a page: chosen in a dialog, or dropped on it.
///
/// A drop of several things, or from this program, is left to whoever else takes drops. Thread: GUI; what was dropped
/// is looked at beside it.
class FolderChooser final : public QObject
{
    Q_OBJECT

public:
    explicit FolderChooser(QWidget *page);

    /// Opens the dialog, in `start` where that is given.
    void choose(const QString &start);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void folderChosen(const QString &folder);  ///< Absolute. Dropped, it is one; a dialog may tell what is not there.
    void filesDropped(const QStringList &paths);  ///< What is no folder.

private:
    void take(const QString &path);

    QWidget *m_page;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
