#pragma once

#include "core/hub/hubclient.h"
#include "core/revisions/refs.h"
#include "ui/shared/querylane.h"

#include <QObject>

namespace ui {

/// Creates, moves, renames and deletes branches and tags on the Hub, beside the window, one at a time.
///
/// Thread: GUI. Ending it waits for nothing: what was asked for may still happen.
class RefChanges final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void create(const core::HubClient &hub, const core::RepoId &repo, core::RefKind kind, const QString &name,
                const core::GitOid &commit, const QString &note);
    /// Leads `ref`, as it was read, to another commit. `note` is a tag's.
    void move(const core::HubClient &hub, const core::RepoId &repo, const core::Ref &ref, const core::GitOid &commit,
              const QString &note);
    void rename(const core::HubClient &hub, const core::RepoId &repo, const core::Ref &branch, const QString &name);
    void remove(const core::HubClient &hub, const core::RepoId &repo, const core::Ref &ref);

signals:
    void done(const QString &what);  ///< One sentence.
    void failed(const core::Error &error);

private:
    void run(const std::function<core::Result<>(const std::stop_token &)> &work, const QString &what);

    QueryLane m_lane{1};
};

}  // namespace ui
