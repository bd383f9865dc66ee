#pragma once

#include "core/download/downloadboard.h"
#include "core/download/downloadplan.h"
#include "core/hub/hubclient.h"

#include <QHash>

namespace core {

/// Makes the plan of a download: lists the revision and looks at what is on disk. Changes nothing anywhere.
///
/// Thread: blocks; one run per object.
class DownloadPreparation
{
public:
    DownloadPreparation(const HubClient &hub, DownloadBoard &board, DownloadRequest request, std::stop_token stop)
        : m_hub(hub)
        , m_board(board)
        , m_request(std::move(request))
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] Result<DownloadPlan> run();

private:
    [[nodiscard]] Result<QList<RemoteEntry>> listFiles(const GitOid &commit) const;
    [[nodiscard]] DownloadEntry entryFor(const RemoteEntry &file, const QString &folder);
    /// Why a file cannot be at this path below the target; empty when it can.
    [[nodiscard]] QString obstacleAbove(const QString &folder, const QString &path);
    [[nodiscard]] Result<> compare(QList<DownloadEntry> &entries);

    const HubClient &m_hub;
    DownloadBoard &m_board;
    const DownloadRequest m_request;
    const std::stop_token m_stop;
    QHash<QString, QString> m_obstacles;  // of folders below the target
};

}  // namespace core
