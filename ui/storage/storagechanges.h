#pragma once

#include "core/hub/repohistory.h"
#include "core/hub/repostorage.h"
#include "ui/shared/querylane.h"

#include <QTimer>

namespace ui {

/// Deletes large files of a repository and squashes its branches, beside the window, one at a time.
///
/// Thread: GUI. Neither can be taken back: what was sent when it is canceled or destroyed may still happen.
class StorageChanges final : public QObject
{
    Q_OBJECT

public:
    StorageChanges(const core::HubClient &hub, const core::RepoId &repo, QObject *parent = nullptr);

    /// `ids` are those of LfsFile.
    void remove(const QStringList &ids, bool rewriteHistory);
    void squash(const QString &branch, const QString &message);
    void cancel();  ///< stopped() follows.

    [[nodiscard]] bool isRunning() const { return m_change.isRunning(); }
    /// Of remove(): how many the Hub has confirmed, of how many. Of squash(): 0 of 0.
    [[nodiscard]] std::int64_t removed() const { return *m_removed; }
    [[nodiscard]] std::int64_t total() const { return m_total; }

signals:
    void started();
    void progressed();
    void removalDone();
    void squashed(const QString &branch, const core::GitOid &commit);
    void failed(const core::Error &error);  ///< removed() are gone all the same.
    void stopped();  ///< As it was asked to.

private:
    void begin(std::int64_t total);

    const core::HubClient m_hub;
    const core::RepoId m_repo;
    std::shared_ptr<std::atomic<std::int64_t>>
        m_removed;  ///< Shared with the work, which may outlive its cancellation.
    std::int64_t m_total = 0;
    QTimer m_looking;  ///< At what is gone.
    Query m_change;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
