#pragma once

#include "ui/shared/querylane.h"
#include "ui/shell/savedstate.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace ui {

/// Keeps what the window has open in a file, without the window waiting for the disk.
///
/// Thread: GUI; reading and writing run on a thread of its own, in order. The destructor waits for the last write.
class StateStore final : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps nothing. `collect` says what to keep; it is asked on the GUI thread.
    StateStore(QString path, std::function<SavedState()> collect, QObject *parent = nullptr);
    ~StateStore() override;

    /// `done` gets what was kept. Nothing is written before: it would replace what has not been read yet.
    void load(std::function<void(const SavedState &)> done);
    /// Something has changed: it is kept in a moment, together with what changes until then.
    void touch();
    void saveNow();

private:
    const QString m_path;
    const std::function<SavedState()> m_collect;
    SavedState m_written;
    bool m_isLoaded = false;
    QTimer m_pause;
    QThreadPool m_writer;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
