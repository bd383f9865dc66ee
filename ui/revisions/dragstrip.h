#pragma once

#include "ui/revisions/downloadsession.h"

#include <QFrame>
#include <QUrl>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// Fetches what somebody drags out of the window into a folder of the cache, and shows how far that is.
///
/// A drop takes files that are there: so a drag begins at once only with what was fetched before, and a moment later
/// while the button is still held. Whoever has let go of it by then is told that the files can be dragged now.
///
/// Thread: GUI; disk and network run beside it.
class DragStrip final : public QFrame
{
    Q_OBJECT

public:
    /// Files are kept below `cacheFolder`, those of other days are deleted.
    DragStrip(core::HttpClient &http, const QString &cacheFolder, QWidget *parent = nullptr);

    void drag(const core::HubClient &hub, const core::RepoId &repo, const core::GitOid &commit,
              const QStringList &paths);
    void cancel();

    static constexpr std::int64_t mostBytes = 1'000'000'000;  ///< What is worth waiting for with a button held.

signals:
    void ready(const QList<QUrl> &files);  ///< The drag may begin, now.
    void failed(const core::Error &error);

private:
    void prepare(const core::HubClient &hub);
    void takePlan(const core::Result<core::DownloadPlan> &plan);
    void takeState();
    void showText(const QString &text, bool isBusy);
    void showProgress();
    void finish();
    [[nodiscard]] QList<QUrl> files() const;

    const QString m_cacheFolder;
    core::DownloadRequest m_request;  ///< What is dragged.
    core::DownloadPlan m_plan;
    bool m_isReady = false;
    bool m_isWaiting = false;  ///< For the session to end what was given up.
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    DownloadSession m_session;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
