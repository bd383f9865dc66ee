#pragma once

#include "core/revisions/commitdetails.h"
#include "ui/shared/querylane.h"

#include <QHash>
#include <QTimer>

namespace ui {

/// How much commits brought in, worked out beside the window for those that are looked at.
///
/// Thread: GUI.
class CommitWeights final : public QObject
{
    Q_OBJECT

public:
    explicit CommitWeights(QObject *parent = nullptr);

    /// Weighs these: at once, or, while others are asked for in quick succession, when that has come to rest.
    /// `repository` is its folder.
    void weigh(const QString &repository, const QList<core::GitOid> &commits);
    void clear();
    /// Nothing where it is not known yet.
    [[nodiscard]] std::optional<core::CommitWeight> weight(const core::GitOid &commit) const;

signals:
    void weighed();

private:
    using Weights = QHash<core::GitOid, core::CommitWeight>;
    [[nodiscard]] static Weights read(const QString &repository, const QList<core::GitOid> &commits,
                                      const std::stop_token &stop);
    void run();
    void rest();

    QString m_repository;
    QList<core::GitOid> m_wanted;
    bool m_isWaiting = false;  ///< `m_wanted` is not being read yet.
    Weights m_weights;
    QTimer m_pause;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
